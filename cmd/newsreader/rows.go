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

// headlineRow returns the row of a headline. Its JSON is value, which may have more fields than the headline.
func headlineRow(h *articles.Headline, value any) row {
	return row{[]string{h.ID, h.Published.String(), h.Source, h.Section, h.Title, h.URL}, []string{h.ID}, value}
}

// writeHeadlines writes headlines in a machine-readable format.
func writeHeadlines(w io.Writer, format string, headlines []articles.Headline) error {
	rows := make([]row, len(headlines))
	for i := range headlines {
		rows[i] = headlineRow(&headlines[i], &headlines[i])
	}
	return writeRows(w, format, rows)
}

// writeRows writes a list in a machine-readable format.
func writeRows(w io.Writer, format string, rows []row) error {
	buffered := bufio.NewWriter(w)
	if format == "json" {
		all := make([]any, len(rows))
		for i, r := range rows {
			all[i] = r.json
		}
		if err := writeJSON(buffered, all, "  "); err != nil {
			return err
		}
		return buffered.Flush()
	}
	for _, r := range rows {
		switch format {
		case "jsonl":
			if err := writeJSON(buffered, r.json, ""); err != nil {
				return err
			}
		case "ids":
			fmt.Fprintln(buffered, strings.Join(r.ids, "\n"))
		case "tsv":
			fmt.Fprintln(buffered, strings.Join(r.fields, "\t"))
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
