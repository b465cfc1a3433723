package main

import (
	"bufio"
	_ "embed"
	"strings"
)

// schemaDescriptions has a line for each definition and property of the schemas: its name, a colon and its description.
//
//go:embed schema.txt
var schemaDescriptions string

// schemaWords returns the description of a definition or of a property of one, and the values that a property is limited
// to: those that its description lists after "One of".
func schemaWords(definition, property string) (description string, values []string) {
	key := definition
	if property != "" {
		key += "." + property
	}
	lines := bufio.NewScanner(strings.NewReader(schemaDescriptions))
	for lines.Scan() {
		if name, words, _ := strings.Cut(lines.Text(), ": "); name == key {
			description = words
			break
		}
	}
	if list, ok := strings.CutPrefix(description, "One of "); ok {
		list, _, _ = strings.Cut(list, ":")
		list, _, _ = strings.Cut(list, ".")
		values = strings.Split(list, ", ")
	}
	return description, values
}
