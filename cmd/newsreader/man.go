package main

import (
	"cmp"
	"io"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/spf13/cobra"
)

// manualFormats are the output formats of man; the first is the default.
var manualFormats = []string{"man", "markdown"}

func newManCmd(a *app) *cobra.Command {
	output := outputFlag{formats: manualFormats, noun: "the manual", value: manualFormats[0]}
	cmd := &cobra.Command{
		Use:   "man",
		Short: "Print the manual",
		Long: `Print the manual: all commands with their flags, the output formats, the
configuration and what programs need to know. It is a page for man(7), or
Markdown.`,
		Example: `  newsreader man > newsreader.1 && man ./newsreader.1
  newsreader man -o markdown | newsreader show -`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if output.value == "markdown" {
				return a.printManual(cmd.Root(), &markdownManual{localized: a.localized})
			}
			return a.printManual(cmd.Root(), &roffManual{})
		},
	}
	cmd.Flags().VarP(&output, "output", "o", "output `FORMAT`: man or markdown")
	return cmd
}

// manualWriter writes the parts of the manual in a format.
type manualWriter interface {
	// title begins the manual of a program, with its purpose. The heading is for formats that have one above
	// the name, the volume for those that name it atop each page.
	title(heading, program, purpose, version, volume string)
	section(name string)
	// command begins the part about a subcommand.
	command(name, synopsis string)
	subsection(name string)
	paragraph(text string)
	// code writes lines that stay as they are.
	code(lines string)
	definitions(list []definition)
	String() string
}

// definition is a term with what it means: a flag, a variable, a row of a table.
type definition struct {
	term    string
	value   string // the name of a flag's value, with what precedes it
	meaning string
}

// printManual prints a manual of the program and all its commands.
func (a *app) printManual(root *cobra.Command, w manualWriter) error {
	a.translate(root)
	text, _ := a.chineseHelp() // empty in English
	w.title(a.localized("Name", "名称"), root.Name(), root.Short, version(), a.localized("General Commands Manual", "命令手册"))
	w.section(a.localized("Synopsis", "概要"))
	w.code(root.Name() + " [" + a.localized("COMMAND", "命令") + "] [" + a.localized("ARGUMENT", "参数") + "...] [" + a.localized("FLAGS", "选项") + "]")
	w.section(a.localized("Description", "描述"))
	writeHelp(w, root.Long)
	w.section(a.localized("Commands", "命令"))
	a.writeCommands(w, root)
	w.section(a.localized("Global flags", "通用选项"))
	w.definitions(a.flagDefinitions(root.LocalFlags()))
	w.section(a.localized("Examples", "示例"))
	writeHelp(w, root.Example)
	a.writeTopics(w)
	w.section(a.localized("Exit status", "退出码"))
	w.definitions(exitDefinitions(text.Exits))
	w.section(a.localized("Environment", "环境变量"))
	w.definitions(translated(environment(), text.Environment))
	w.section(a.localized("Files", "文件"))
	w.definitions(translated(files(), text.Files))
	_, err := io.WriteString(a.stdout, w.String())
	return err
}

// writeCommands writes the commands below one, and those below them.
func (a *app) writeCommands(w manualWriter, parent *cobra.Command) {
	for _, c := range parent.Commands() {
		if !c.IsAvailableCommand() {
			continue
		}
		w.command(c.CommandPath(), c.UseLine())
		writeHelp(w, a.longHelp(c))
		w.definitions(a.flagDefinitions(c.NonInheritedFlags()))
		if c.Example != "" {
			w.subsection(a.localized("Examples:", "示例："))
			writeHelp(w, c.Example)
		}
		a.writeCommands(w, c)
	}
}

// writeHelp writes the parts of a help text.
func writeHelp(w manualWriter, text string) {
	for _, part := range helpParts(text) {
		switch {
		case part.table != nil:
			w.definitions(part.table)
		case part.indented:
			w.code(part.text)
		default:
			w.paragraph(part.text)
		}
	}
}

// exitDefinitions describes the exit codes, in English where other does not.
func exitDefinitions(other map[int]string) []definition {
	list := make([]definition, len(exitMeanings))
	for i, e := range exitMeanings {
		list[i] = definition{term: strconv.Itoa(e.code), meaning: cmp.Or(other[e.code], e.means)}
	}
	return list
}

// translated returns definitions of terms, in English where other has none.
func translated(english [][2]string, other map[string]string) []definition {
	list := make([]definition, len(english))
	for i, e := range english {
		list[i] = definition{term: e[0], meaning: cmp.Or(other[e[0]], e[1])}
	}
	return list
}

// literal matches the parts of a text that are typed as they stand: flags, addresses and paths.
var literal = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`--[a-z][-a-z]*[a-z](?: [\d-]+T[\d:]+Z)?|\B-[a-z]\b(?: (?:jsonl?|ids|tsv|markdown))?|https?://[^\s，。；：、（）]*[\w/]|~/[\w./-]*\w|newsreader: hint:`)
})

// span is a part of a text.
type span struct {
	text    string
	literal bool
}

// spansOf divides a text into what is literal and what is not.
func spansOf(text string) []span {
	var spans []span
	at := 0
	for _, found := range literal().FindAllStringIndex(text, -1) {
		if found[0] > at {
			spans = append(spans, span{text[at:found[0]], false})
		}
		spans = append(spans, span{text[found[0]:found[1]], true})
		at = found[1]
	}
	if at < len(text) {
		spans = append(spans, span{text[at:], false})
	}
	return spans
}

// oneLine joins the lines of a paragraph.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
