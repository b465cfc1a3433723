package library

import (
	"newsreader/articles/internal/text"
	"newsreader/articles/internal/textindex"
)

// Span is a range of a text, in bytes.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// maxSpans is how many matches are marked in a snippet.
const maxSpans = 20

// snippet returns an excerpt of the first text that contains a clause, on one line and around the match, and the
// matches in it. Without a match it returns the beginning of the longest text.
func snippet(texts []string, clauses []*textindex.Clause) (string, []Span) {
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
	var spans []Span
	for _, span := range textindex.Find(part, clauses, maxSpans) {
		spans = append(spans, Span(span))
	}
	return part, spans
}
