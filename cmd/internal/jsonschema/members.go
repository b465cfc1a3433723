package jsonschema

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// Member is a named schema.
type Member struct {
	Name   string
	Schema *Schema
}

// Members are the members of a JSON object in an order of their own.
type Members []Member

// MarshalJSON implements [json.Marshaler].
func (m Members) MarshalJSON() ([]byte, error) {
	var object bytes.Buffer
	enc := json.NewEncoder(&object)
	enc.SetEscapeHTML(false)
	object.WriteByte('{')
	for i, member := range m {
		if i > 0 {
			object.WriteByte(',')
		}
		if err := enc.Encode(member.Name); err != nil {
			return nil, err
		}
		object.WriteByte(':')
		if err := enc.Encode(member.Schema); err != nil {
			return nil, err
		}
	}
	object.WriteByte('}')
	return object.Bytes(), nil
}

// reachable returns the members that one of them refers to, directly or through others, and itself.
func (m Members) reachable(root string) Members {
	wanted := []string{root}
	for i := 0; i < len(wanted); i++ {
		at := slices.IndexFunc(m, func(member Member) bool { return member.Name == wanted[i] })
		for _, ref := range m[at].Schema.references() {
			if !slices.Contains(wanted, ref) {
				wanted = append(wanted, ref)
			}
		}
	}
	var found Members
	for _, member := range m {
		if slices.Contains(wanted, member.Name) {
			found = append(found, member)
		}
	}
	return found
}

// references returns the names of the definitions that a schema refers to.
func (s *Schema) references() []string {
	if s == nil {
		return nil
	}
	refs := s.Items.references()
	if s.Ref != "" {
		refs = append(refs, strings.TrimPrefix(s.Ref, reference("")))
	}
	for _, p := range s.Properties {
		refs = append(refs, p.Schema.references()...)
	}
	return refs
}
