package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// The output formats of lists and of articles. The first is the default on a terminal, the second in a pipe.
var (
	listFormats    = []string{"table", "tsv", "json", "jsonl", "ids"}
	articleFormats = []string{"terminal", "markdown", "text", "json"}
)

// outputFlag is the value of --output, one of the command's formats.
type outputFlag struct {
	formats []string
	noun    string // what has these formats, as in "a list"
	value   string
}

func (o *outputFlag) String() string { return o.value }

func (o *outputFlag) Type() string { return "FORMAT" }

// Set implements pflag.Value.
func (o *outputFlag) Set(s string) error {
	o.value = s
	return nil
}

// check returns a usage error if the format is not one of the command's.
func (o *outputFlag) check() error {
	if o.value == "" || slices.Contains(o.formats, o.value) {
		return nil
	}
	last := len(o.formats) - 1
	err := usagef("--output %q: %s must be %s or %s", o.value, o.noun, strings.Join(o.formats[:last], ", "), o.formats[last])
	switch {
	case slices.Contains(listFormats, o.value):
		return withHint(err, "newsreader list has --output "+o.value)
	case slices.Contains(articleFormats, o.value):
		return withHint(err, "newsreader show has --output "+o.value)
	}
	return err
}

// addOutputFlag adds --output to a command.
func addOutputFlag(cmd *cobra.Command, o *outputFlag) {
	cmd.Flags().VarP(o, "output", "o", "output format: "+strings.Join(o.formats, ", ")+
		" (default: "+o.formats[0]+" on a terminal, "+o.formats[1]+" in a pipe)")
}

// format returns the chosen format, else the default for a terminal or a pipe.
func (o *outputFlag) format(terminal bool) string {
	switch {
	case o.value != "":
		return o.value
	case terminal:
		return o.formats[0]
	}
	return o.formats[1]
}

// formatOf returns the output format: the chosen one, else the default for standard output.
func (a *app) formatOf(o outputFlag) (string, error) {
	t, err := a.terminal()
	if err != nil {
		return "", err
	}
	return o.format(t.TTY), nil
}
