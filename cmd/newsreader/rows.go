package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"newsreader/articles"
)

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

// writeHeadlines writes headlines in a machine-readable format.
func writeHeadlines(w io.Writer, format string, headlines []articles.Headline) error {
	lines := make([]row, len(headlines))
	for i := range headlines {
		lines[i] = headlineRow(&headlines[i], &headlines[i])
	}
	return writeRows(w, format, lines)
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
