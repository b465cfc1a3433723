// Package textindex turns text into search terms, and what a reader types into a query over
// them. Chinese, Japanese, Korean and Thai, which print no spaces between words, become
// overlapping pairs of characters; other scripts become words. Terms are folded: traditional
// characters to simplified ones, full width to half, upper case to lower, letters with marks
// to plain ones, English plurals and verb endings to their stems. A term is made of lower-case ASCII
// letters and digits and of characters beyond ASCII, so that it is safe in any query language
// and any tokenizer that splits at other ASCII keeps it whole. Everything here is linear in
// the length of the text.
package textindex

import "unicode/utf8"

// Terms gives the terms of text in its order, repeated ones too: each word, each pair of
// neighbours in a run of unspaced characters, and the last character of such a run alone, so
// that every character begins some term and a one-character query is a prefix.
func Terms(text string) []string {
	var terms []string
	eachTerm(text, func(t []byte) { terms = append(terms, string(t)) })
	return terms
}

// eachTerm calls each with the terms of text; they are valid only during the call.
func eachTerm(text string, each func(term []byte)) {
	var (
		s       = tokenizer{text: text}
		u       token
		pair    [8]byte
		pending int // bytes of pair that hold the unspaced character before this token
	)
	for s.next(&u) {
		if pending > 0 {
			n := pending
			if u.adjacent {
				n += copy(pair[pending:], u.term)
			}
			each(pair[:n])
			pending = 0
		}
		if u.unspaced {
			pending = copy(pair[:], u.term)
		} else {
			each(u.term)
		}
	}
	if pending > 0 {
		each(pair[:pending])
	}
}

// eachTitleTerm is eachTerm with each unspaced character that is not the last of its run besides.
func eachTitleTerm(title string, each func(term []byte)) {
	eachTerm(title, func(term []byte) {
		each(term)
		if first := firstOfPairLen(term); first > 0 {
			each(term[:first])
		}
	})
}

// firstOfPairLen gives the length of the first character of a term that is a pair of
// unspaced characters, 0 of another term.
func firstOfPairLen(term []byte) int {
	r, n := utf8.DecodeRune(term)
	if n == len(term) || !isUnspaced(r) {
		return 0
	}
	return n
}
