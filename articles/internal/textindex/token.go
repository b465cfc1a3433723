package textindex

import (
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/hanfold"
)

// maxWord is how many bytes of a word, folded, tell it from others; the rest of it is passed over.
const maxWord = 40

// token is what terms are made of: a word, or one character of a script that prints no
// spaces between words.
type token struct {
	// term is the folded text, valid until the next token is read.
	term []byte
	// start and end are byte offsets in the text.
	start, end int
	// unspaced says that the token is one such character, adjacent that it follows
	// another without anything between.
	unspaced, adjacent bool
}

// tokenizer reads the tokens of a text.
type tokenizer struct {
	text string
	pos  int
	// unspacedEnd is the offset just behind the last unspaced character, 0 before the first.
	unspacedEnd int
	word        []byte
	// wantedFirst are the bytes with which the terms begin that matter, nil for all: other words keep their endings.
	wantedFirst *[256]bool
}

func (t *tokenizer) next(tok *token) bool {
	for t.pos < len(t.text) {
		r, n := t.peek()
		switch {
		case r < utf8.RuneSelf && !asciiWord[r]:
			t.pos += n
		case isUnspaced(r):
			t.readCharacter(tok, r, n)
			return true
		case isWordRune(r):
			t.readWord(tok)
			if len(tok.term) > 0 {
				return true
			}
		default:
			t.pos += n
		}
	}
	return false
}

// peek gives the character at the tokenizer's place, compatibility forms such as full-width
// letters and Kangxi radicals already replaced, and its length in the text.
func (t *tokenizer) peek() (rune, int) {
	if c := t.text[t.pos]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	r, n := utf8.DecodeRuneInString(t.text[t.pos:])
	return foldCompatible(r), n
}

// character reads one unspaced character.
func (t *tokenizer) readCharacter(tok *token, r rune, n int) {
	r = hanfold.Simplified(r)
	tok.start, tok.end = t.pos, t.pos+n
	tok.unspaced, tok.adjacent = true, t.unspacedEnd == t.pos && t.pos > 0
	t.word = utf8.AppendRune(t.word[:0], r)
	tok.term = t.word
	t.pos += n
	t.unspacedEnd = t.pos
}

// readWord reads a word: letters, digits and marks, apostrophes between letters and the
// commas that group a number's digits. A possessive 's is passed over.
func (t *tokenizer) readWord(tok *token) {
	tok.start, tok.unspaced, tok.adjacent = t.pos, false, false
	t.word = t.word[:0]
	t.readASCII()
	for t.pos < len(t.text) {
		r, n := t.peek()
		if r >= utf8.RuneSelf && (isUnspaced(r) || !isWordRune(r)) || r < utf8.RuneSelf && !asciiWord[r] {
			skip := t.innerMarkLen(r, n)
			if skip == 0 {
				break
			}
			t.pos += skip
			continue
		}
		if len(t.word) < maxWord {
			t.word = appendFolded(t.word, r)
		}
		t.pos += n
	}
	tok.end = t.pos
	t.skipPossessive()
	tok.term = t.word
	if (t.wantedFirst == nil || len(t.word) > 0 && t.wantedFirst[t.word[0]]) && isASCII(t.word) {
		tok.term = stem(t.word)
	}
}

// readASCII reads the letters and digits of ASCII that come next, which are most of what words are made of.
func (t *tokenizer) readASCII() {
	start := t.pos
	for t.pos < len(t.text) && t.text[t.pos] < utf8.RuneSelf && asciiWord[t.text[t.pos]] {
		t.pos++
	}
	for _, c := range []byte(t.text[start:min(t.pos, start+maxWord)]) {
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		t.word = append(t.word, c)
	}
}

// inside gives the length of a mark at the tokenizer's place that stands inside a word: an
// apostrophe before a letter other than a final s, or the comma of 10,000. Otherwise it gives 0.
func (t *tokenizer) innerMarkLen(r rune, n int) int {
	rest := t.text[t.pos+n:]
	switch {
	case len(t.word) == 0 || rest == "":
		return 0
	case r == '\'' || r == '’':
		if !startsWithLetter(rest) || startsWithPossessive(rest) {
			return 0
		}
		return n
	case r == ',':
		if isDigit(t.word[len(t.word)-1]) && startsWithThreeDigits(rest) {
			return n
		}
	}
	return 0
}

// skipPossessive moves past 's, so that it makes no word of its own.
func (t *tokenizer) skipPossessive() {
	if t.pos >= len(t.text) {
		return
	}
	if r, n := t.peek(); (r == '\'' || r == '’') && startsWithPossessive(t.text[t.pos+n:]) {
		t.pos += n + 1
	}
}

// possessive is true of a text that begins with an s that ends a word.
func startsWithPossessive(s string) bool {
	return s != "" && (s[0] == 's' || s[0] == 'S') && (len(s) == 1 || !startsWithLetter(s[1:]) && !isDigit(s[1]))
}

// startsWithThreeDigits is true of a text that begins with exactly three digits.
func startsWithThreeDigits(s string) bool {
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

// startsWithLetter is true of a text that begins with a letter.
func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}
