package articles

import (
	"time"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v3"
)

// parseTOML converts a TOML document to a YAML node. Hugo keeps tags and categories in a table of their own.
func parseTOML(document string) (node yaml.Node, err error) {
	var keys map[string]any
	if _, err := toml.Decode(document, &keys); err != nil {
		return node, err
	}
	if taxonomies, ok := keys["taxonomies"].(map[string]any); ok {
		for key, value := range taxonomies {
			keys[key] = value
		}
	}
	for key, value := range keys {
		if t, ok := value.(time.Time); ok {
			keys[key] = formatTOMLTime(t)
		}
	}
	var mapping yaml.Node
	err = mapping.Encode(keys)
	return yaml.Node{Kind: yaml.DocumentNode, Content: []*yaml.Node{&mapping}}, err
}

// formatTOMLTime formats a time with as much as the document states of it. The toml package encodes that in the
// name of the location.
func formatTOMLTime(t time.Time) string {
	switch t.Location().String() {
	case "date-local":
		return t.Format(time.DateOnly)
	case "datetime-local":
		return t.Format("2006-01-02T15:04:05")
	case "time-local":
		return t.Format(time.TimeOnly)
	}
	return t.Format(time.RFC3339)
}
