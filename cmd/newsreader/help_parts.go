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

// tableOf returns the rows of a table of terms and, in a second column, what they mean. A meaning may continue, or start
// below a long term, on lines that begin in that column. Lines that are not a table have no rows.
func tableOf(text string) []definition {
	lines := strings.Split(text, "\n")
	column := meaningColumn(lines)
	var rows []definition
	for _, line := range lines {
		left, right, at := splitRow(line)
		switch indent := term.Width(line) - term.Width(strings.TrimLeft(line, " ")); {
		case column == 0 || indent == 2 && right != "" && at != column:
			return nil
		case indent == 2:
			rows = append(rows, definition{term: left, meaning: right})
		case indent == column && len(rows) > 0:
			last := &rows[len(rows)-1]
			last.meaning = strings.TrimLeft(last.meaning+" "+strings.TrimSpace(line), " ")
		default:
			return nil
		}
	}
	return rows
}

// meaningColumn returns the column in which the second column of a table begins, 0 if no line has one.
func meaningColumn(lines []string) int {
	for _, line := range lines {
		if _, right, column := splitRow(line); right != "" {
			return column
		}
	}
	return 0
}

// splitRow splits a line indented by two blanks at the next run of two or more, and returns the column after it.
func splitRow(line string) (left, right string, column int) {
	left, right, _ = strings.Cut(strings.TrimPrefix(line, "  "), "  ")
	right = strings.TrimLeft(right, " ")
	if left == "" || strings.HasPrefix(left, " ") {
		return left, "", 0
	}
	return left, right, term.Width(line) - term.Width(right)
}

// reflowTable sets a table that has a line of more than width columns again: its meanings are wrapped in their column, or
// below their terms if that is too narrow. Lines that are not a table stay as they are.
func reflowTable(text string, width int, wrap wrapper) string {
	rows := tableOf(text)
	fits := true
	for line := range strings.Lines(text) {
		fits = fits && term.Width(strings.TrimSuffix(line, "\n")) <= width
	}
	if fits || rows == nil {
		return text
	}
	column := 0
	for _, row := range rows {
		if n := term.Width(row.term); n <= maxTag {
			column = max(column, n+4)
		}
	}
	column = besideOrBelow(column, 6, width)
	lines := make([]string, len(rows))
	for i, row := range rows {
		lines[i] = setRow("  "+strings.ReplaceAll(wrap(row.term, width-2), "\n", "\n  "), row.meaning, column, width, wrap)
	}
	return strings.Join(lines, "\n")
}

// besideOrBelow returns the column in which meanings begin: beside their terms, or below them where they would have less
// than 24 columns.
func besideOrBelow(beside, below, width int) int {
	if width-beside < 24 {
		return below
	}
	return beside
}

// setRow sets a row of a table in which meanings begin in a column, or below what is on their left if that is long.
func setRow(left, meaning string, column, width int, wrap wrapper) string {
	if meaning == "" {
		return left
	}
	indent := "\n" + strings.Repeat(" ", column)
	right := strings.ReplaceAll(wrap(meaning, width-column), "\n", indent)
	if gap := column - term.Width(left); gap >= 2 {
		return left + strings.Repeat(" ", gap) + right
	}
	return left + indent + right
}
