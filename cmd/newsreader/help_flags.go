package main

import (
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"newsreader/cmd/internal/term"
)

// describeFlags describes flags in lines of at most width columns: what they do beside them, or below if that is too narrow.
func (a *app) describeFlags(flags *pflag.FlagSet, width int) string {
	list := a.flagDefinitions(flags)
	names, column := make([]string, len(list)), 0
	for i, d := range list {
		names[i] = "  " + d.term + d.value
		if strings.HasPrefix(d.term, "--") {
			names[i] = "    " + names[i] // below the others' long names
		}
		column = max(column, term.Width(names[i])+3)
	}
	column = besideOrBelow(column, 10, width)
	var lines strings.Builder
	for i, d := range list {
		lines.WriteString(setRow(names[i], d.meaning, column, width, a.wrapper()) + "\n")
	}
	return lines.String()
}

// flagDefinitions describes the flags that are not hidden.
func (a *app) flagDefinitions(flags *pflag.FlagSet) []definition {
	var list []definition
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		value, usage := pflag.UnquoteUsage(f)
		switch {
		case value != "" && f.NoOptDefVal != "":
			value = "[=" + value + "]"
		case value != "":
			value = " " + value
		}
		list = append(list, definition{name, value, usage + a.defaultOf(f)})
	})
	return list
}

// defaultOf says after the description of a flag what its default is, "" where it has none.
func (a *app) defaultOf(f *pflag.Flag) string {
	switch f.DefValue {
	case "", "0", "false":
		return ""
	}
	return fmt.Sprintf(a.localized(" (default %s)", "（默认 %s）"), f.DefValue)
}

// availableFlags returns the names of the flags that are not hidden.
func availableFlags(flags *pflag.FlagSet) []string {
	var names []string
	flags.VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	return names
}
