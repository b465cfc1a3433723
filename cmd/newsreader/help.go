package main

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsreader/cmd/internal/term"
)

// setHelp wraps help pages to the width of the terminal, up to the usual width of text.
func (a *app) setHelp(root *cobra.Command) {
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		a.readLanguage(root)
		a.translate(root)
		_, _ = io.WriteString(a.stdout, a.reflow(a.longHelp(cmd), a.helpWidth())+"\n\n"+a.usageOf(cmd))
	})
	root.SetUsageFunc(func(cmd *cobra.Command) error {
		a.readLanguage(root)
		a.translate(root)
		_, err := io.WriteString(a.stdout, a.usageOf(cmd))
		return err
	})
}

// helpWidth returns the width of help pages in columns. Screen readers read line by line, so there each paragraph is
// one line, unless --width says otherwise.
func (a *app) helpWidth() int {
	t, err := a.terminal()
	switch {
	case err != nil:
		return term.DefaultWidth
	case t.Accessible && !t.Asked:
		return term.MaxWidth
	}
	return t.Width
}

// usageOf returns the usage of a command: its synopsis, examples, subcommands and flags.
func (a *app) usageOf(cmd *cobra.Command) string {
	var page strings.Builder
	width := a.helpWidth()
	fmt.Fprintf(&page, "%s\n  %s\n", a.localized("Usage:", "用法："), cmd.UseLine())
	if cmd.Example != "" {
		fmt.Fprintf(&page, "\n%s\n%s\n", a.localized("Examples:", "示例："), cmd.Example)
	}
	if cmd.HasAvailableSubCommands() {
		page.WriteString(a.localized("\nCommands:\n", "\n命令：\n"))
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() {
				lines := a.reflow(sub.Short, width-15)
				fmt.Fprintf(&page, "  %-12s %s\n", sub.Name(), strings.ReplaceAll(lines, "\n", "\n"+strings.Repeat(" ", 15)))
			}
		}
	}
	// pflag leaves the last column free.
	if flags := cmd.LocalFlags(); flags.HasAvailableFlags() {
		page.WriteString(a.localized("\nFlags:\n", "\n选项：\n") + a.describeFlags(flags, width))
	}
	if flags := cmd.InheritedFlags(); flags.HasAvailableFlags() {
		names := reflow("--"+strings.Join(availableFlags(flags), ", --"), width-2)
		page.WriteString(a.localized("\nGlobal flags (see newsreader --help):\n", "\n通用选项（见 newsreader --help）：\n"))
		page.WriteString("  " + strings.ReplaceAll(names, "\n", "\n  ") + "\n")
	}
	return page.String()
}

// describeFlags describes flags in the reader's language. pflag counts bytes for columns, which is right only for ASCII.
func (a *app) describeFlags(flags *pflag.FlagSet, width int) string {
	if a.readsChinese() {
		return a.chineseFlags(flags, width)
	}
	described := pflag.NewFlagSet("", pflag.ContinueOnError)
	flags.VisitAll(func(f *pflag.Flag) {
		described.AddFlag(withShortOption(f))
	})
	return optionalValue.ReplaceAllString(described.FlagUsagesWrapped(width), "[=$1]  ")
}

// withShortOption returns a flag with a single letter for the value that it has if that is left out, which optionalValue
// drops: the column of flags is as wide as pflag's.
func withShortOption(f *pflag.Flag) *pflag.Flag {
	if f.Value.Type() == "bool" || f.NoOptDefVal == "" {
		return f
	}
	short := *f
	short.NoOptDefVal = f.NoOptDefVal[:1]
	return &short
}

// optionalValue is what pflag writes after a flag whose value may be left out.
var optionalValue = regexp.MustCompile(` ([A-Z]+)\[=\w\]`)

// reflow wraps text in the reader's language to lines of at most width columns.
func (a *app) reflow(text string, width int) string {
	if a.readsChinese() {
		return reflowChinese(text, width)
	}
	return reflow(text, width)
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

// reflow wraps text to lines of at most width columns. Blank lines separate paragraphs, and every character counts as
// one column. Indented paragraphs are tables, see [reflowTable], or stay as they are.
func reflow(text string, width int) string {
	var page strings.Builder
	for i, paragraph := range strings.Split(strings.TrimSpace(text), "\n\n") {
		if i > 0 {
			page.WriteString("\n\n")
		}
		if strings.HasPrefix(paragraph, "  ") {
			page.WriteString(reflowTable(paragraph, width, reflow))
			continue
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

// longHelp returns what a command does, and of read the names of the actions.
func (a *app) longHelp(c *cobra.Command) string {
	switch {
	case c.Name() == "read" && c.HasParent():
		return c.Long + "\n\n" + a.actionTable()
	case c.Long != "":
		return c.Long
	}
	return c.Short + "."
}
