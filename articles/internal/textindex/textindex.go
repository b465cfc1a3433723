// Package textindex turns text into search terms and parses what a reader types into a query
// over them. Scripts that print no spaces between words, such as Chinese, Japanese and Thai, and
// Korean become overlapping pairs of characters; other scripts become words. Terms are folded:
// traditional characters to simplified, full width to half width, upper case to lower case,
// accented letters to plain ones, English plurals and verb forms to their stems; see also compose.
//
// A term consists of lower-case ASCII letters, ASCII digits and characters beyond ASCII. It is
// therefore safe in any query language, and a tokenizer that splits only at other ASCII
// characters, as that of SQLite's FTS5 can be set to do, keeps it whole. All functions run in
// time linear in the length of the text.
package textindex

import "unicode/utf8"

// Terms returns the terms of text in order, including repetitions: each word, each pair of
// adjacent characters of an unspaced script, and the last character of a run of them by itself.
// So every such character begins a term, and a query of one character is a prefix search.
func Terms(text string) []string {
	var terms []string
	eachTerm(text, func(t []byte) { terms = append(terms, string(t)) })
	return terms
}

// eachTerm calls each with every term of text. A term is valid only during the call.
func eachTerm(text string, each func(term []byte)) {
	var (
		t       = newTokenizer(text)
		tok     token
		pair    [8]byte
		pending int // length of the unspaced character in pair that awaits its successor
	)
	for t.next(&tok) {
		if pending > 0 {
			n := pending
			if tok.adjacent {
				n += copy(pair[pending:], tok.text)
			}
			each(pair[:n])
			pending = 0
		}
		if tok.unspaced {
			pending = copy(pair[:], tok.text)
		} else {
			each(tok.text)
		}
	}
	if pending > 0 {
		each(pair[:pending])
	}
}

// eachTitleTerm is like eachTerm, and also calls each with every single unspaced character. Titles
// are short enough to index them, which saves a prefix search.
func eachTitleTerm(title string, each func(term []byte)) {
	eachTerm(title, func(term []byte) {
		each(term)
		if first := firstOfPairLen(term); first > 0 {
			each(term[:first])
		}
	})
}

// firstOfPairLen returns the length in bytes of the first character of a pair of unspaced
// characters, or 0 if term is not such a pair.
func firstOfPairLen(term []byte) int {
	r, n := utf8.DecodeRune(term)
	if n == len(term) || !isUnspaced(r) {
		return 0
	}
	return n
}
