package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"newsreader/cmd/internal/screen"
)

// keySettings are the keys of actions on the full screen, where they are not the usual ones.
type keySettings map[string][]screen.Key

// of returns the keys of an action, whose usual ones are given.
func (s keySettings) of(action string, usual []screen.Key) []screen.Key {
	if keys, ok := s[action]; ok {
		return keys
	}
	return usual
}

// readKeys reads the keys of the full screen, by the actions that they run.
func (c *config) readKeys(node *yaml.Node) {
	screens := allBindings("")
	known := boundActions(screens)
	c.keys = keySettings{}
	var order []*yaml.Node
	for key, value := range c.pairs(node, "read: keys", "must hold actions and their keys") {
		name := "read: keys: " + key.Value
		if !slices.Contains(known, key.Value) {
			c.unknownKey(key, name, key.Value, known)
			continue
		}
		if keys, ok := c.readKeyList(value, name); ok {
			c.keys[key.Value] = keys
			order = append(order, key)
		}
	}
	for i, key := range order {
		c.checkClashes(screens, key, order[i+1:])
	}
}

// readKeyList reads a key or a list of keys, which may be empty. It reports whether there is no mistake.
func (c *config) readKeyList(node *yaml.Node, name string) ([]screen.Key, bool) {
	items := []*yaml.Node{node}
	switch {
	case node.Kind == yaml.SequenceNode:
		items = node.Content
	case node.Kind != yaml.ScalarNode || node.Tag == "!!null":
		c.mistake(node, name, "must be a key or a list of keys")
		return nil, false
	}
	keys := []screen.Key{}
	for _, item := range items {
		key, ok := screen.ParseKey(item.Value)
		if !ok {
			c.mistake(item, name, fmt.Sprintf("%q: %s", item.Value, suggest("no such key", item.Value, screen.KeyNames())))
			return nil, false
		}
		keys = append(keys, key)
	}
	return keys, true
}

// checkClashes notes which keys of an action another action of the same screen also has. Actions that come later in the file are
// checked in their turn.
func (c *config) checkClashes(screens []screen.Bindings, action *yaml.Node, later []*yaml.Node) {
	isLater := func(name string) bool {
		return slices.ContainsFunc(later, func(n *yaml.Node) bool { return n.Value == name })
	}
	for _, key := range c.keys[action.Value] {
		for _, bindings := range screens {
			if other := c.clash(bindings, action.Value, key); other != "" && !isLater(other) {
				c.mistake(action, "read: keys: "+action.Value, fmt.Sprintf("%s is already a key of %s", key.Name(), other))
				break
			}
		}
	}
}

// clash returns which other action of a screen has a key of an action, "" if none has. What shares a key without any
// settings may go on doing so: the first one has it there.
func (c *config) clash(bindings screen.Bindings, action string, key screen.Key) string {
	var usual []screen.Key
	bound := false
	for _, b := range bindings {
		if b.Action == action {
			usual, bound = append(usual, b.Keys...), true
		}
	}
	if !bound {
		return ""
	}
	for _, b := range bindings {
		shared := slices.Contains(usual, key) && slices.Contains(b.Keys, key)
		if b.Action != action && !shared && slices.Contains(c.keys.of(b.Action, b.Keys), key) {
			return b.Action
		}
	}
	return ""
}

// actionTable lists the actions whose keys can be changed, with what they do and their usual keys.
func (a *app) actionTable() string {
	screens := allBindings(a.language())
	var table strings.Builder
	for _, action := range boundActions(screens) {
		var keys []string
		does := ""
		for _, b := range slices.Concat(screens...) {
			if b.Action != action {
				continue
			}
			does = cmp.Or(does, b.Does)
			for _, k := range b.Keys {
				if !slices.Contains(keys, k.Name()) {
					keys = append(keys, k.Name())
				}
			}
		}
		fmt.Fprintf(&table, a.localized("  %-16s  %s (%s)\n", "  %-16s  %s（%s）\n"), action, does, strings.Join(keys, " "))
	}
	return table.String()
}

// fixedActions are the actions whose keys stay as they are: the digits of a number, and the way out.
var fixedActions = []string{"link", "interrupt"}

// boundActions returns the names of the actions whose keys can be changed, in the order of the help.
func boundActions(screens []screen.Bindings) []string {
	var names []string
	for _, bindings := range screens {
		for _, b := range bindings {
			if !slices.Contains(names, b.Action) && !slices.Contains(fixedActions, b.Action) {
				names = append(names, b.Action)
			}
		}
	}
	return names
}
