package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"newsreader/cmd/internal/term"
)

// setHelp wraps help pages to the width of the terminal, up to the usual width of text.
func (a *app) setHelp(root *cobra.Command) {
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		a.readLanguage(root)
		a.translate(root)
		_, a.helpErr = io.WriteString(a.stdout, reflow(a.longHelp(cmd), a.helpWidth(), a.wrapper())+"\n\n"+a.usageOf(cmd))
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
				page.WriteString(setRow("  "+sub.Name(), sub.Short, besideOrBelow(15, 6, width), width, a.wrapper()) + "\n")
			}
		}
	}
	if !cmd.HasParent() {
		page.WriteString(a.localized("\nTopics (newsreader help TOPIC):\n", "\n主题（newsreader help 主题）：\n"))
		for _, topic := range a.helpTopics() {
			page.WriteString(setRow("  "+topic.name, topic.short, 15, width, a.wrapper()) + "\n")
		}
	}
	if flags := cmd.LocalFlags(); flags.HasAvailableFlags() {
		page.WriteString(a.localized("\nFlags:\n", "\n选项：\n") + a.describeFlags(flags, width))
	}
	if flags := cmd.InheritedFlags(); flags.HasAvailableFlags() {
		names := wrapWords("--"+strings.Join(availableFlags(flags), ", --"), width-2)
		page.WriteString(a.localized("\nGlobal flags (see newsreader --help):\n", "\n通用选项（见 newsreader --help）：\n"))
		page.WriteString("  " + strings.ReplaceAll(names, "\n", "\n  ") + "\n")
	}
	return page.String()
}

// reflow wraps the paragraphs of a text, which blank lines separate, to lines of at most width columns. Indented ones are
// tables, see [reflowTable], or stay as they are.
func reflow(text string, width int, wrap wrapper) string {
	paragraphs := strings.Split(strings.TrimSpace(text), "\n\n")
	for i, p := range paragraphs {
		if strings.HasPrefix(p, "  ") {
			paragraphs[i] = reflowTable(p, width, wrap)
		} else {
			paragraphs[i] = wrap(p, width)
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

// wrapper wraps a paragraph to lines of at most width columns.
type wrapper func(paragraph string, width int) string

// wrapper returns how the reader's language is wrapped.
func (a *app) wrapper() wrapper {
	if a.readsChinese() {
		return wrapChinese
	}
	return wrapWords
}

// wrapWords wraps between words, whose characters count as one column each.
func wrapWords(paragraph string, width int) string {
	var lines strings.Builder
	at := 0
	for i, word := range strings.Fields(paragraph) {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case at+1+n > width:
			lines.WriteByte('\n')
			at = 0
		default:
			lines.WriteByte(' ')
			at++
		}
		lines.WriteString(word)
		at += n
	}
	return lines.String()
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
