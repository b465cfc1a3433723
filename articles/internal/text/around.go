package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// SnippetLength is the approximate length of a snippet: two lines of a terminal.
	SnippetLength = 240
	// snippetLead is how much of it precedes the place that it is about.
	snippetLead = 60
)

// Around cuts a text to a snippet around a byte offset, with an ellipsis at each end that is cut.
func Around(text string, place int) string {
	from := place - snippetLead
	if from <= snippetLead/2 {
		from = 0
	}
	from = wordStart(text, from, place)
	to := min(len(text), from+SnippetLength)
	to = wordEnd(text, to)
	part := strings.Join(strings.FieldsFunc(text[from:to], unicode.IsSpace), " ")
	if from > 0 {
		part = "…" + part
	}
	if to < len(text) {
		part += "…"
	}
	return part
}

// nearWord is how far, in bytes, a cut moves to fall between words.
const nearWord = 24

// wordStart moves a cut just behind the next space, or between characters if there is none near, but not beyond
// most.
func wordStart(text string, at, most int) int {
	if at <= 0 {
		return 0
	}
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	end := min(at+nearWord, most, len(text))
	if at < end {
		if space := strings.IndexAny(text[at:end], " \n"); space >= 0 {
			return at + space + 1
		}
	}
	return at
}

// wordEnd moves a cut back to the last space, or between characters if there is none near.
func wordEnd(text string, at int) int {
	if at >= len(text) {
		return len(text)
	}
	for at > 0 && !utf8.RuneStart(text[at]) {
		at--
	}
	if from := max(0, at-nearWord); from < at {
		if space := strings.LastIndexAny(text[from:at], " \n"); space >= 0 {
			return from + space
		}
	}
	return at
}
