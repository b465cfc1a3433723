package library

import (
	"newsreader/articles/internal/text"
	"newsreader/articles/internal/textindex"
)

// Span is a part of a text, in bytes from its beginning.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// maxSpans bounds the matches that a snippet marks.
const maxSpans = 20

// snippet gives the part of the first text that holds a clause, around the match, on one line, and the
// matches in it; the beginning of the longest text where there is no match.
func snippet(texts []string, clauses []textindex.Clause) (string, []Span) {
	var chosen string
	start := 0
	for _, text := range texts {
		if found := textindex.Find(text, clauses, 1); len(found) > 0 {
			chosen, start = text, found[0].Start
			break
		}
		if len(text) > len(chosen) {
			chosen = text
		}
	}
	part := text.Around(chosen, start)
	var marks []Span
	for _, span := range textindex.Find(part, clauses, maxSpans) {
		marks = append(marks, Span(span))
	}
	return part, marks
}
