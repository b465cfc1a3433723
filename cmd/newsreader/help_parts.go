package main

import (
	"strings"

	"newsreader/cmd/internal/term"
)

// helpPart is a paragraph of a help text, or lines that are indented: a table, or text that stays as it is.
type helpPart struct {
	text     string
	indented bool
	table    []definition // nil unless the lines are one
}

// helpParts returns the parts of a help text, which blank lines separate.
func helpParts(text string) []helpPart {
	var parts []helpPart
	for _, block := range strings.Split(strings.Trim(text, "\n"), "\n\n") {
		indented := strings.HasPrefix(block, "  ")
		part := helpPart{text: strings.TrimRight(block, "\n"), indented: indented}
		if indented {
			part.table = tableOf(part.text)
		}
		parts = append(parts, part)
	}
	return parts
}

// tableOf returns the rows of a table of terms and, in a second column, what they mean. A meaning goes on, or begins where its
// term is long, in lines that begin in that column. It returns nil for other lines.
func tableOf(text string) []definition {
	var rows []definition
	column := 0
	for _, line := range strings.Split(text, "\n") {
		left, right, found := strings.Cut(strings.TrimPrefix(line, "  "), "  ")
		indent := term.Width(line) - term.Width(strings.TrimLeft(line, " "))
		switch {
		case indent == 2 && found:
			right = strings.TrimLeft(right, " ")
			if column == 0 {
				column = term.Width(line) - term.Width(right)
			}
			if term.Width(line)-term.Width(right) != column {
				return nil
			}
			rows = append(rows, definition{term: left, meaning: right})
		case indent == 2:
			rows = append(rows, definition{term: left})
		case indent == column && column > 0:
			last := &rows[len(rows)-1]
			last.meaning = strings.TrimLeft(last.meaning+" "+strings.TrimSpace(line), " ")
		default:
			return nil
		}
	}
	if column == 0 {
		return nil
	}
	return rows
}
