// Package jsonschema describes the JSON of Go types as JSON Schema, draft 2020-12.
package jsonschema

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Dialect is the value of a document's $schema.
const Dialect = "https://json-schema.org/draft/2020-12/schema"

// Schema describes a JSON value. Empty keywords are left out.
type Schema struct {
	Dialect     string    `json:"$schema,omitempty"`
	Title       string    `json:"title,omitempty"`
	Description string    `json:"description,omitempty"`
	Ref         string    `json:"$ref,omitempty"`
	Type        string    `json:"type,omitempty"`
	Format      string    `json:"format,omitempty"`
	Enum        []string  `json:"enum,omitempty"`
	AnyOf       []*Schema `json:"anyOf,omitempty"`
	Items       *Schema   `json:"items,omitempty"`
	Properties  Members   `json:"properties,omitempty"`
	Required    []string  `json:"required,omitempty"`
	// AdditionalProperties is nil for values that are no objects.
	AdditionalProperties *bool   `json:"additionalProperties,omitempty"`
	Defs                 Members `json:"$defs,omitempty"`
}

// Definition is a type with a name, to which other definitions refer.
type Definition struct {
	Name string
	Type reflect.Type
	// Written is the schema of a type that encodes itself; nil means that of its fields.
	Written *Schema
}

// Words returns what is known of a property, or of a definition if property is "": a description, and the values to
// which a text is limited, nil for any. An embedded struct's properties are asked for under the name of its definition.
type Words func(definition, property string) (description string, values []string)

// Document returns a document with all definitions, of which the value described is the one named root, or none if that
// is "". Definitions that the root does not refer to are left out.
func Document(definitions []Definition, words Words, root string) (*Schema, error) {
	g := generator{definitions, words}
	doc := &Schema{Dialect: Dialect}
	for _, d := range definitions {
		s, err := g.define(d)
		if err != nil {
			return nil, fmt.Errorf("describing %s: %w", d.Name, err)
		}
		doc.Defs = append(doc.Defs, Member{d.Name, s})
	}
	if root != "" {
		doc.Ref = reference(root)
		doc.Defs = doc.Defs.reachable(root)
	}
	return doc, nil
}

func reference(name string) string { return "#/$defs/" + name }

// generator makes schemas that refer to definitions.
type generator struct {
	definitions []Definition
	words       Words
}

// named returns the name of a type's definition, "" if it has none.
func (g *generator) named(t reflect.Type) string {
	for _, d := range g.definitions {
		if d.Type == t {
			return d.Name
		}
	}
	return ""
}

// define returns the schema behind the name of a definition.
func (g *generator) define(d Definition) (*Schema, error) {
	s := &Schema{}
	if d.Written != nil {
		*s = *d.Written
	} else if err := g.describeFields(s, d.Type); err != nil {
		return nil, err
	}
	s.Description, _ = g.words(d.Name, "")
	return s, nil
}

// describeFields adds the properties of a struct. Those of embedded structs are among them, as in the JSON.
func (g *generator) describeFields(s *Schema, t reflect.Type) error {
	closed := false
	s.Type, s.AdditionalProperties = "object", &closed
	for _, field := range reflect.VisibleFields(t) {
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name == "-" || !field.IsExported() || field.Anonymous && name == "" {
			continue
		}
		name = cmp.Or(name, field.Name)
		property, err := g.describe(field.Type)
		if err != nil {
			return fmt.Errorf("field %s: %w", field.Name, err)
		}
		description, values := g.words(g.owner(t, field), name)
		property.Description, property.Enum = description, values
		s.Properties = append(s.Properties, Member{name, property})
		if !slices.Contains(strings.Split(options, ","), "omitempty") && !slices.Contains(strings.Split(options, ","), "omitzero") {
			s.Required = append(s.Required, name)
		}
	}
	return nil
}

// owner returns the name of the definition that a field is declared in: a struct's own, or that of one embedded in it.
func (g *generator) owner(t reflect.Type, field reflect.StructField) string {
	if n := len(field.Index); n > 1 {
		t = t.FieldByIndex(field.Index[:n-1]).Type
	}
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return g.named(t)
}

// describe returns the schema of a type without words.
func (g *generator) describe(t reflect.Type) (*Schema, error) {
	if name := g.named(t); name != "" {
		return &Schema{Ref: reference(name)}, nil
	}
	switch t.Kind() {
	case reflect.Pointer:
		return g.describe(t.Elem())
	case reflect.Slice:
		items, err := g.describe(t.Elem())
		return &Schema{Type: "array", Items: items}, err
	case reflect.String:
		return &Schema{Type: "string"}, nil
	case reflect.Bool:
		return &Schema{Type: "boolean"}, nil
	case reflect.Int, reflect.Int64:
		return &Schema{Type: "integer"}, nil
	case reflect.Float64:
		return &Schema{Type: "number"}, nil
	}
	return nil, fmt.Errorf("no schema for %s", t)
}
