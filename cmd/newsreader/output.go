package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/articles/library"
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
func (o *outputFlag) Type() string   { return "FORMAT" }

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
	err := usagef("--output %q: %s is %s", o.value, o.noun, strings.Join(o.formats, ", "))
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
		"; "+o.formats[0]+" on a terminal, "+o.formats[1]+" in a pipe")
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

// writeHeadlines writes headlines in a machine-readable format.
func writeHeadlines(w io.Writer, format string, headlines []articles.Headline) error {
	lines := make([]row, len(headlines))
	for i := range headlines {
		lines[i] = headlineRow(&headlines[i], &headlines[i])
	}
	return writeRows(w, format, lines)
}

// writeRelated writes the headlines that a page recommends and the related articles of the library as one list.
func writeRelated(w io.Writer, format string, recommended []articles.Headline, found []library.RelatedArticle) error {
	lines := make([]row, 0, len(recommended)+len(found))
	for i := range recommended {
		lines = append(lines, headlineRow(&recommended[i], &recommended[i]))
	}
	for i := range found {
		lines = append(lines, headlineRow(&found[i].Headline, &found[i]))
	}
	return writeRows(w, format, lines)
}

// writeStories writes stories in a machine-readable format: one line each, except that ids are those of all their
// articles.
func writeStories(w io.Writer, format string, stories []library.Story) error {
	lines := make([]row, len(stories))
	for i := range stories {
		lines[i] = headlineRow(&stories[i].Headline, &stories[i])
		lines[i].ids = idsOf(stories[i].Articles)
	}
	return writeRows(w, format, lines)
}

// row is one line of a list in each of the machine-readable formats.
type row struct {
	fields []string // TSV
	ids    []string
	json   any
}

// headlineRow returns the line of a headline. Its JSON is value, which may have more fields than the headline.
func headlineRow(h *articles.Headline, value any) row {
	return row{[]string{h.ID, h.Published.String(), h.Source, h.Section, h.Title, h.URL}, []string{h.ID}, value}
}

func writeRows(w io.Writer, format string, lines []row) error {
	buffered := bufio.NewWriter(w)
	if format == "json" {
		all := make([]any, len(lines))
		for i, l := range lines {
			all[i] = l.json
		}
		if err := writeJSON(buffered, all, "  "); err != nil {
			return err
		}
		return buffered.Flush()
	}
	for _, l := range lines {
		switch format {
		case "jsonl":
			if err := writeJSON(buffered, l.json, ""); err != nil {
				return err
			}
		case "ids":
			fmt.Fprintln(buffered, strings.Join(l.ids, "\n"))
		case "tsv":
			fmt.Fprintln(buffered, strings.Join(l.fields, "\t"))
		}
	}
	return buffered.Flush()
}

// writeJSON writes one value and a newline.
func writeJSON(w io.Writer, v any, indent string) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	return enc.Encode(v)
}
