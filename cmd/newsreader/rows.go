package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
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

// withCopies adds the IDs of an article's copies to its row.
func withCopies(r row, copies []articles.Headline) row {
	for _, h := range copies {
		r.ids = append(r.ids, h.ID)
	}
	return r
}

// rowsOf yields a row for each element of a list.
func rowsOf[T any](list []T, newRow func(*T) row) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		for i := range list {
			if !yield(newRow(&list[i]), nil) {
				return
			}
		}
	}
}

// headlineRows yields the rows of headlines as they come.
func headlineRows(headlines iter.Seq2[articles.Headline, error]) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		for h, err := range headlines {
			if !yield(headlineRow(&h, &h), err) {
				return
			}
		}
	}
}

// writeHeadlines writes headlines in a machine-readable format.
func writeHeadlines(w io.Writer, format string, headlines []articles.Headline) error {
	return writeRows(w, format, rowsOf(headlines, func(h *articles.Headline) row { return headlineRow(h, h) }))
}

// writeRows writes a list in a machine-readable format, as its rows come. If one is an error, or nobody reads on, it
// stops there.
func writeRows(w io.Writer, format string, rows iter.Seq2[row, error]) error {
	buffered := bufio.NewWriter(w)
	var array jsonArray
	write := map[string]func(io.Writer, row) error{"json": array.write, "jsonl": writeJSONLine, "ids": writeIDs, "tsv": writeTSV}[format]
	for r, err := range rows {
		if err == nil {
			err = write(buffered, r)
		}
		if err != nil {
			return errors.Join(err, buffered.Flush())
		}
	}
	if format == "json" {
		if err := array.end(buffered); err != nil {
			return err
		}
	}
	return buffered.Flush()
}

// jsonArray writes rows as the elements of an array, one after the other.
type jsonArray struct{ started bool }

func (j *jsonArray) write(w io.Writer, r row) error {
	const indent = "  "
	var element bytes.Buffer
	enc := json.NewEncoder(&element)
	enc.SetEscapeHTML(false)
	enc.SetIndent(indent, indent)
	if err := enc.Encode(r.json); err != nil {
		return err
	}
	before := ",\n"
	if !j.started {
		before, j.started = "[\n", true
	}
	_, err := io.WriteString(w, before+indent+strings.TrimSuffix(element.String(), "\n"))
	return err
}

// end writes the end of the array, which may be empty.
func (j *jsonArray) end(w io.Writer) error {
	end := "\n]\n"
	if !j.started {
		end = "[]\n"
	}
	_, err := io.WriteString(w, end)
	return err
}

func writeJSONLine(w io.Writer, r row) error { return writeJSON(w, r.json, "") }

func writeIDs(w io.Writer, r row) error {
	_, err := fmt.Fprintln(w, strings.Join(r.ids, "\n"))
	return err
}

func writeTSV(w io.Writer, r row) error {
	_, err := fmt.Fprintln(w, strings.Join(r.fields, "\t"))
	return err
}

// writeJSON writes one value and a newline.
func writeJSON(w io.Writer, v any, indent string) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	return enc.Encode(v)
}
