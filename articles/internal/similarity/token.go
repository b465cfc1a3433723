package similarity

import (
	"strings"
	"unicode/utf8"
)

// A unit is a character of an unspaced script, a word or a figure.
type unit struct {
	kind       kind   // kindChar, kindShort, kindWord or kindNumber
	char       rune   // of kindChar, folded
	text       []byte // of the others, folded
	start, end int    // in the text scanned
	joined     bool   // a character directly after another
}

// A scanner splits text into units. What is neither letter nor digit separates them and is passed over.
type scanner struct {
	text string
	at   int
	buf  []byte
	last int // where the last unspaced character ended
}

// maxWord bounds a word, in bytes: what is longer was no word.
const maxWord = 64

// next finds the next unit. Its text, folded, is valid until the next call.
func (s *scanner) next(u *unit) bool {
	for s.at < len(s.text) {
		r, n := s.rune(s.at)
		switch {
		case isUnspaced(r):
			*u = unit{kind: kindChar, char: r, start: s.at, end: s.at + n, joined: s.at > 0 && s.at == s.last}
			s.at += n
			s.last = s.at
			return true
		case isWordRune(r):
			return s.word(u)
		}
		s.at += n
	}
	return false
}

// rune decodes and folds the character at i.
func (s *scanner) rune(i int) (rune, int) {
	if c := s.text[i]; c < utf8.RuneSelf {
		return folded(rune(c)), 1
	}
	r, n := utf8.DecodeRuneInString(s.text[i:])
	return folded(r), n
}

// word reads a word, or a figure with the unit behind it.
func (s *scanner) word(u *unit) bool {
	*u = unit{kind: kindWord, start: s.at}
	s.buf = s.buf[:0]
	for s.at < len(s.text) {
		r, n := s.rune(s.at)
		if !isWordRune(r) && !s.inner(r, n) {
			break
		}
		if len(s.buf) == 0 && isDigit(r) {
			u.kind = kindNumber
		}
		if len(s.buf) < maxWord {
			s.buf = utf8.AppendRune(s.buf, r)
		}
		s.at += n
	}
	u.end = s.at
	if u.kind == kindNumber {
		if r, n := s.after(); isUnspaced(r) {
			s.buf = utf8.AppendRune(s.buf, r)
			u.end += n
		}
	} else {
		s.buf = stemmed(s.buf)
		if len(s.buf) <= shortLetters && !isAbbreviation(s.text[u.start:u.end]) {
			u.kind = kindShort
		}
	}
	u.text = s.buf
	return true
}

// shortLetters is how many letters the words have at most that are common as a rule.
const shortLetters = 3

// isAbbreviation is true of words in capitals alone.
func isAbbreviation(word string) bool { return len(word) > 1 && strings.ToUpper(word) == word }

// after gives the character at the scanner's place, 0 at the end.
func (s *scanner) after() (rune, int) {
	if s.at >= len(s.text) {
		return 0, 0
	}
	return s.rune(s.at)
}

// inner is true of an apostrophe within a word, and of a point or comma between digits.
func (s *scanner) inner(r rune, n int) bool {
	if s.at+n >= len(s.text) || len(s.buf) == 0 {
		return false
	}
	next, _ := s.rune(s.at + n)
	switch r {
	case '\'', '’':
		return isWordRune(next)
	case '.', ',':
		return isDigit(next) && isDigit(rune(s.buf[len(s.buf)-1]))
	}
	return false
}

// stemmed takes the possessive and the plural off an English word, much as Harman's S-stemmer
// does ("How effective is suffixing?", JASIS 42, 1991).
func stemmed(w []byte) []byte {
	if n := len(w); n > 2 && w[n-1] == 's' && w[n-2] == '\'' {
		w = w[:n-2]
	} else if n > 4 && string(w[n-4:]) == "’s" {
		w = w[:n-4]
	}
	n := len(w)
	switch {
	case n > 4 && string(w[n-3:]) == "ies":
		return append(w[:n-3], 'y')
	case n > 3 && w[n-1] == 's' && w[n-2] != 's':
		return w[:n-1]
	}
	return w
}

// scanTerms calls each with every unit's term, and before it with the pair that an unspaced
// character makes with the one before; start and end say where the term stands in text. The unit is valid during the call.
func scanTerms(text string, each func(u *unit, t Term, start, end int)) {
	s := scanner{text: text}
	var u unit
	var before rune
	beforeAt := 0
	for s.next(&u) {
		if u.kind != kindChar {
			each(&u, makeTerm(u.kind, u.text), u.start, u.end)
			continue
		}
		if u.joined {
			each(&u, pairTerm(before, u.char), beforeAt, u.end)
		}
		each(&u, charTerm(u.char), u.start, u.end)
		before, beforeAt = u.char, u.start
	}
}
