package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"newsreader/cmd/internal/term"
)

// setHelp makes help pages as wide as the terminal, and no wider than text is.
func (a *app) setHelp(root *cobra.Command) {
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		text := cmd.Long
		if text == "" {
			text = cmd.Short + "."
		}
		_, _ = io.WriteString(a.stdout, reflow(text, a.helpWidth())+"\n\n"+a.usageOf(cmd))
	})
	root.SetUsageFunc(func(cmd *cobra.Command) error {
		_, err := io.WriteString(a.stdout, a.usageOf(cmd))
		return err
	})
}

// helpWidth is the width of help pages, in columns. A screen reader reads by line: there each paragraph is one.
func (a *app) helpWidth() int {
	t, err := a.terminal()
	switch {
	case err != nil:
		return term.DefaultWidth
	case t.Accessible:
		return term.MaxWidth
	}
	return t.Width
}

// usageOf says how to call a command: its usage, examples, subcommands and flags.
func (a *app) usageOf(cmd *cobra.Command) string {
	var page strings.Builder
	width := a.helpWidth()
	fmt.Fprintf(&page, "Usage:\n  %s\n", cmd.UseLine())
	if cmd.Example != "" {
		fmt.Fprintf(&page, "\nExamples:\n%s\n", cmd.Example)
	}
	if cmd.HasAvailableSubCommands() {
		page.WriteString("\nCommands:\n")
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() {
				lines := reflow(sub.Short, width-15)
				fmt.Fprintf(&page, "  %-12s %s\n", sub.Name(), strings.ReplaceAll(lines, "\n", "\n"+strings.Repeat(" ", 15)))
			}
		}
	}
	// Flags leave a column free, for pflag counts it that way.
	if flags := cmd.LocalFlags(); flags.HasAvailableFlags() {
		page.WriteString("\nFlags:\n" + flags.FlagUsagesWrapped(width))
	}
	if flags := cmd.InheritedFlags(); flags.HasAvailableFlags() {
		page.WriteString("\nFlags of all commands:\n" + flags.FlagUsagesWrapped(width))
	}
	return page.String()
}

// reflow sets paragraphs that are parted by blank lines in lines of at most width columns, of text
// whose characters are a column wide.
func reflow(text string, width int) string {
	var page strings.Builder
	for i, paragraph := range strings.Split(strings.TrimSpace(text), "\n\n") {
		if i > 0 {
			page.WriteString("\n\n")
		}
		at := 0
		for j, word := range strings.Fields(paragraph) {
			n := utf8.RuneCountInString(word)
			switch {
			case j == 0:
			case at+1+n > width:
				page.WriteByte('\n')
				at = 0
			default:
				page.WriteByte(' ')
				at++
			}
			page.WriteString(word)
			at += n
		}
	}
	return page.String()
}
