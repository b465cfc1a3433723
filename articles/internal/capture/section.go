package capture

import "newsreader/articles/internal/datetime"

// section is the lines between one label of a list and the next.
type section struct {
	label   string // "" if the lines have none
	related bool   // the page itself recommends the list
	// allTitles is set if every text may be a title: below a label, and at the head of a front page.
	// Otherwise only texts with metadata are.
	allTitles bool
	// ignored is set if no text is a title, as among readers' comments.
	ignored bool
	tokens  []token
}

// token is a line, or part of a line, inside a list: either a text or metadata.
type token struct {
	text  string    // a title, source or summary
	url   string    // the address of a title that shares its line with metadata
	prose bool      // text is a sentence
	title titleMemo // what is known about the text as a title
	rank  int       // the number above a title of a ranked list

	stamp    datetime.Stamp
	source   string
	comments *int
}

// isMetadata reports whether a token has a time, source or comment count.
func (t token) isMetadata() bool { return t.stamp.Known() || t.source != "" || t.comments != nil }

// evidence returns the evidence that the text of a token is a title.
func (t *token) evidence() evidenceOfTitle { return t.title.of(t.text) }
