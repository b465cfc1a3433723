package capture

import "newsreader/articles/internal/datetime"

// section is a list of headlines under its label, still as lines.
type section struct {
	label   string
	related bool
	// allTitles is set where every text is a title: under a label, and on front
	// pages. Elsewhere only texts with a time are.
	allTitles bool
	// ignored is set under the label of readers' comments, where nothing is.
	ignored bool
	tokens  []token
}

// token is a line inside a list.
type token struct {
	text     string // title, source or summary; "" where the line has none
	url      string // of a title that has more on its line
	prose    bool
	stamp    datetime.Stamp
	source   string // where the line is a source with its time
	comments *int
}

// isMetadata says whether a token ends an item of a list.
func (t token) isMetadata() bool { return t.stamp.Known() || t.source != "" || t.comments != nil }
