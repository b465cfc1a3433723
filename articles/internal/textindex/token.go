package textindex

import (
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/hanfold"
)

// maxWord is how many bytes of a word, folded, tell it from others; the rest of it is passed over.
const maxWord = 40

// unit is what terms are made of: a word, or one character of a script that prints no
// spaces between words.
type unit struct {
	// term is the folded text, valid until the next unit is read.
	term []byte
	// start and end are byte offsets in the text.
	start, end int
	// unspaced says that the unit is one such character, joined that it follows
	// another without anything between.
	unspaced, joined bool
}

// scanner reads the units of a text.
type scanner struct {
	text string
	at   int
	// runEnd is the offset just behind the last unspaced character, 0 before the first.
	runEnd int
	word   []byte
	// wanted are the bytes with which the terms begin that matter, nil for all: other words keep their endings.
	wanted *[256]bool
}

func (s *scanner) next(u *unit) bool {
	for s.at < len(s.text) {
		r, n := s.peek()
		switch {
		case r < utf8.RuneSelf && !asciiWord[r]:
			s.at += n
		case unspaced(r):
			s.character(u, r, n)
			return true
		case wordRune(r):
			s.scanWord(u)
			if len(u.term) > 0 {
				return true
			}
		default:
			s.at += n
		}
	}
	return false
}

// peek gives the character at the scanner's place, compatibility forms such as full-width
// letters and Kangxi radicals already replaced, and its length in the text.
func (s *scanner) peek() (rune, int) {
	if c := s.text[s.at]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	r, n := utf8.DecodeRuneInString(s.text[s.at:])
	return compatible(r), n
}

// character reads one unspaced character.
func (s *scanner) character(u *unit, r rune, n int) {
	r = hanfold.Simplified(r)
	u.start, u.end = s.at, s.at+n
	u.unspaced, u.joined = true, s.runEnd == s.at && s.at > 0
	s.word = utf8.AppendRune(s.word[:0], r)
	u.term = s.word
	s.at += n
	s.runEnd = s.at
}

// scanWord reads a word: letters, digits and marks, apostrophes between letters and the
// commas that group a number's digits. A possessive 's is passed over.
func (s *scanner) scanWord(u *unit) {
	u.start, u.unspaced, u.joined = s.at, false, false
	s.word = s.word[:0]
	s.scanASCII()
	for s.at < len(s.text) {
		r, n := s.peek()
		if r >= utf8.RuneSelf && (unspaced(r) || !wordRune(r)) || r < utf8.RuneSelf && !asciiWord[r] {
			skip := s.inside(r, n)
			if skip == 0 {
				break
			}
			s.at += skip
			continue
		}
		if len(s.word) < maxWord {
			s.word = appendFolded(s.word, r)
		}
		s.at += n
	}
	u.end = s.at
	s.passPossessive()
	u.term = s.word
	if (s.wanted == nil || len(s.word) > 0 && s.wanted[s.word[0]]) && isASCII(s.word) {
		u.term = stem(s.word)
	}
}

// scanASCII reads the letters and digits of ASCII that come next, which are most of what words are made of.
func (s *scanner) scanASCII() {
	start := s.at
	for s.at < len(s.text) && s.text[s.at] < utf8.RuneSelf && asciiWord[s.text[s.at]] {
		s.at++
	}
	for _, c := range []byte(s.text[start:min(s.at, start+maxWord)]) {
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		s.word = append(s.word, c)
	}
}

// inside gives the length of a mark at the scanner's place that stands inside a word: an
// apostrophe before a letter other than a final s, or the comma of 10,000. Otherwise it gives 0.
func (s *scanner) inside(r rune, n int) int {
	rest := s.text[s.at+n:]
	switch {
	case len(s.word) == 0 || rest == "":
		return 0
	case r == '\'' || r == '’':
		if !isLetter(rest) || possessive(rest) {
			return 0
		}
		return n
	case r == ',':
		if isDigit(s.word[len(s.word)-1]) && grouped(rest) {
			return n
		}
	}
	return 0
}

// passPossessive moves past 's, so that it makes no word of its own.
func (s *scanner) passPossessive() {
	if s.at >= len(s.text) {
		return
	}
	if r, n := s.peek(); (r == '\'' || r == '’') && possessive(s.text[s.at+n:]) {
		s.at += n + 1
	}
}

// possessive is true of a text that begins with an s that ends a word.
func possessive(s string) bool {
	return s != "" && (s[0] == 's' || s[0] == 'S') && (len(s) == 1 || !isLetter(s[1:]) && !isDigit(s[1]))
}

// grouped is true of a text that begins with exactly three digits.
func grouped(s string) bool {
	return len(s) >= 3 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && (len(s) == 3 || !isDigit(s[3]))
}

func isASCII(word []byte) bool {
	for _, b := range word {
		if b >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// isLetter is true of a text that begins with a letter.
func isLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}
