package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// jsonObject is a JSON object of which nothing is known.
type jsonObject = map[string]any

// conforms implements the script command "conforms NAME FILE...": what the files hold, an object, an array or JSON Lines,
// conforms to the schema of that name, and together the objects have every property of the schema. Those of a headline
// need only occur in headlines.
func conforms(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: conforms NAME FILE...")
	}
	ts.Check(ts.Exec("newsreader", "schema", args[0]))
	var doc jsonObject
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &doc))
	checker := schemaChecker{defs: doc["$defs"].(jsonObject), seen: map[string]bool{}}
	for _, file := range args[1:] {
		for _, row := range jsonRows(ts, file) {
			if err := checker.check("#/$defs/"+args[0], doc, row); err != nil {
				ts.Fatalf("%s: %v", file, err)
			}
		}
	}
	var missing []string
	for name := range checker.properties(args[0]) {
		inherited := args[0] != "headline" && checker.properties("headline")[name] != nil
		if !inherited && !checker.seen["#/$defs/"+args[0]+"/"+name] {
			missing = append(missing, name)
		}
	}
	if len(missing) > 0 {
		ts.Fatalf("conforms: no %s has %q", args[0], missing)
	}
}

// jsonRows returns the values of a file, those of an array one by one.
func jsonRows(ts *testscript.TestScript, file string) []any {
	var rows []any
	for decoder := json.NewDecoder(strings.NewReader(ts.ReadFile(file))); decoder.More(); {
		var value any
		ts.Check(decoder.Decode(&value))
		if list, ok := value.([]any); ok {
			rows = append(rows, list...)
		} else {
			rows = append(rows, value)
		}
	}
	if len(rows) == 0 {
		ts.Fatalf("conforms: nothing in %s", file)
	}
	return rows
}

// schemaChecker checks values against a schema with the keywords that ours have.
type schemaChecker struct {
	defs jsonObject
	seen map[string]bool // references to definitions and properties that a value had, as DEFINITION/PROPERTY
}

// properties returns the properties of a definition.
func (c *schemaChecker) properties(definition string) jsonObject {
	object, _ := c.defs[definition].(jsonObject)
	properties, _ := object["properties"].(jsonObject)
	return properties
}

// check returns how a value differs from a schema, which stands at a place in its document.
func (c *schemaChecker) check(at string, schema jsonObject, value any) error {
	if ref, ok := schema["$ref"].(string); ok {
		if err := c.check(ref, c.defs[strings.TrimPrefix(ref, "#/$defs/")].(jsonObject), value); err != nil {
			return err
		}
	}
	if want, ok := schema["type"].(string); ok && want != jsonType(value, want) {
		return fmt.Errorf("%s is %v, not of type %s", at, value, want)
	}
	if enum, ok := schema["enum"].([]any); ok && !slices.Contains(enum, value) {
		return fmt.Errorf("%s is %v, none of %v", at, value, enum)
	}
	if items, ok := schema["items"].(jsonObject); ok {
		for _, item := range value.([]any) {
			if err := c.check(at+"[]", items, item); err != nil {
				return err
			}
		}
	}
	properties, ok := schema["properties"].(jsonObject)
	if !ok {
		return nil
	}
	return c.checkProperties(at, schema, properties, value.(jsonObject))
}

func (c *schemaChecker) checkProperties(at string, schema, properties, object jsonObject) error {
	required, _ := schema["required"].([]any)
	for _, name := range required {
		if _, ok := object[name.(string)]; !ok {
			return fmt.Errorf("%s lacks %s", at, name)
		}
	}
	for name, value := range object {
		property, ok := properties[name].(jsonObject)
		if !ok {
			return fmt.Errorf("%s has %s, which its schema lacks", at, name)
		}
		c.seen[at+"/"+name] = true
		if err := c.check(at+"/"+name, property, value); err != nil {
			return err
		}
	}
	return nil
}

// jsonType returns the type of a value in the words of JSON Schema; a whole number is an integer where one is wanted.
func jsonType(value any, wanted string) string {
	switch v := value.(type) {
	case string:
		return "string"
	case bool:
		return "boolean"
	case []any:
		return "array"
	case jsonObject:
		return "object"
	case float64:
		if wanted == "integer" && v == float64(int64(v)) {
			return wanted
		}
		return "number"
	}
	return "null"
}

// TestSchemaDescriptions checks that every definition and property is described, and that nothing else is.
func TestSchemaDescriptions(t *testing.T) {
	described := map[string]bool{}
	for line := range strings.Lines(schemaDescriptions) {
		key, _, ok := strings.Cut(line, ": ")
		if !ok || described[key] {
			t.Errorf("%q is no description, or a second one", line)
		}
		described[key] = true
	}
	asked := map[string]bool{}
	for _, name := range schemaNames() {
		asked[name] = true
	}
	var doc jsonObject
	if err := json.NewDecoder(bytes.NewBufferString(mustRun(t, nil, "", "schema"))).Decode(&doc); err != nil {
		t.Fatal(err)
	}
	for name, def := range doc["$defs"].(jsonObject) {
		properties, _ := def.(jsonObject)["properties"].(jsonObject)
		for property, schema := range properties {
			if schema.(jsonObject)["description"] == nil {
				t.Errorf("%s.%s is not described", name, property)
			}
			asked[name+"."+property] = true
		}
		if !asked[name] || def.(jsonObject)["description"] == nil {
			t.Errorf("%s is not described", name)
		}
	}
	for key := range described {
		if !asked[key] {
			t.Errorf("%s is described and does not exist", key)
		}
	}
}

// TestSchemaHelp checks that the help page names every schema.
func TestSchemaHelp(t *testing.T) {
	help := newSchemaCmd(&app{}).Long
	for _, name := range schemaNames() {
		if !strings.Contains(help, name) {
			t.Errorf("%s is missing", name)
		}
	}
}
