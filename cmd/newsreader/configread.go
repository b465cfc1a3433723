package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"
)

// read reads the whole file.
func (c *config) read(file *yaml.Node, root *cobra.Command) {
	globals := root.PersistentFlags()
	for key, value := range c.pairs(file, "", "must hold flags and commands with their values") {
		name := key.Value
		command, flag := commandNamed(root, name), settableFlag(globals, name)
		switch {
		case name == "feeds":
			c.readFeeds(value)
		case name == "sync":
			c.readSync(key, value)
		case name == "contact":
			c.readContact(value)
		case command != nil && (value.Kind == yaml.MappingNode || flag == nil):
			c.readCommand(command, value)
		case flag != nil:
			c.global = c.readFlag(c.global, flag, value, name)
		case owner(root, name) != "":
			c.mistake(key, name, fmt.Sprintf("not a global flag; did you mean %s: %s?", owner(root, name), name))
		default:
			c.unknownKey(key, name, name, topKeys(root))
		}
	}
}

// pairs yields the keys and values of a mapping. Anything else but nothing is a mistake.
func (c *config) pairs(node *yaml.Node, name, mistake string) func(yield func(key, value *yaml.Node) bool) {
	return func(yield func(key, value *yaml.Node) bool) {
		node = resolveAlias(node)
		if node.Kind != yaml.MappingNode {
			if node.Tag != "!!null" {
				c.mistake(node, name, mistake)
			}
			return
		}
		seen := map[string]bool{}
		for i := 0; i+1 < len(node.Content); i += 2 {
			key := node.Content[i]
			if seen[key.Value] {
				c.mistake(key, strings.TrimPrefix(name+": "+key.Value, ": "), "given twice")
				continue
			}
			if seen[key.Value] = true; !yield(key, resolveAlias(node.Content[i+1])) {
				return
			}
		}
	}
}

// resolveAlias returns the node that an alias stands for, and any other node as it is.
func resolveAlias(node *yaml.Node) *yaml.Node {
	if node.Kind == yaml.AliasNode {
		return node.Alias
	}
	return node
}

// readCommand reads the defaults of one command's flags.
func (c *config) readCommand(command *cobra.Command, node *yaml.Node) {
	name := command.Name()
	wrong := "must hold flags with their values"
	if node.Kind == yaml.ScalarNode {
		wrong = fmt.Sprintf("%q: %s", node.Value, wrong)
	}
	for key, value := range c.pairs(node, name, wrong) {
		full := name + ": " + key.Value
		if full == "read: keys" {
			c.readKeys(value)
			continue
		}
		flag := settableFlag(command.Flags(), key.Value)
		if flag == nil {
			flag = settableFlag(command.InheritedFlags(), key.Value)
		}
		if flag == nil {
			known := append(flagNames(command.Flags()), flagNames(command.InheritedFlags())...)
			if name == "read" {
				known = append(known, "keys")
			}
			c.unknownKey(key, full, key.Value, known)
			continue
		}
		c.commands[name] = c.readFlag(c.commands[name], flag, value, full)
	}
}

// readFlag adds the value of a flag to the settings, unless it is none.
func (c *config) readFlag(settings []setting, flag *pflag.Flag, value *yaml.Node, key string) []setting {
	if value.Kind != yaml.ScalarNode {
		c.mistake(value, key, "must be a single value")
		return settings
	}
	if err := wrongValue(flag, value.Value, c.now); err != nil {
		c.mistake(value, key, fmt.Sprintf("%q: %v", value.Value, err))
		return settings
	}
	for _, s := range settings {
		if slices.Contains(rivals(flag.Name), s.flag.Name) && s.value != "false" && value.Value != "false" {
			c.mistake(value, key, "contradicts "+s.flag.Name)
			return settings
		}
	}
	return append(settings, setting{flag, value.Value, key, value.Line})
}

// readContact reads where the operators of servers can reach the reader.
func (c *config) readContact(value *yaml.Node) {
	if value.Kind != yaml.ScalarNode || !validContact(value.Value) {
		c.mistake(value, "contact", fmt.Sprintf("%q: must be a web or mail address", value.Value))
		return
	}
	c.contact = value.Value
}

// commandNamed returns the command with a name, nil if there is none.
func commandNamed(root *cobra.Command, name string) *cobra.Command {
	for _, cmd := range root.Commands() {
		if cmd.Name() == name {
			return cmd
		}
	}
	return nil
}

// owner returns a command that has a flag of its own, list rather than others, "" if none has it.
func owner(root *cobra.Command, flag string) string {
	found := ""
	for _, cmd := range root.Commands() {
		if f := settableFlag(cmd.Flags(), flag); f != nil && !f.Hidden && (found == "" || cmd.Name() == "list") {
			found = cmd.Name()
		}
	}
	return found
}

// settableFlag returns the flag with a name, nil if there is none that can have a default.
func settableFlag(flags *pflag.FlagSet, name string) *pflag.Flag {
	if name == "help" || name == "version" {
		return nil
	}
	return flags.Lookup(name)
}

// flagNames returns the names of the flags that can have a default.
func flagNames(flags *pflag.FlagSet) []string {
	var names []string
	flags.VisitAll(func(f *pflag.Flag) {
		if !f.Hidden && settableFlag(flags, f.Name) != nil {
			names = append(names, f.Name)
		}
	})
	return names
}

// topKeys returns the keys of the file.
func topKeys(root *cobra.Command) []string {
	keys := append(flagNames(root.PersistentFlags()), "contact", "feeds")
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() && len(flagNames(cmd.Flags())) > 0 {
			keys = append(keys, cmd.Name())
		}
	}
	return keys
}
