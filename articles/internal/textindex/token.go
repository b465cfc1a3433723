package textindex

import (
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/hanfold"
	"newsreader/articles/internal/language"
)

// maxWord is about how many bytes of a folded word are kept; they are enough to distinguish it.
const maxWord = 40

// token is a word, or one character of a script that prints no spaces between words. Terms are
// made of tokens.
type token struct {
	// text is folded, and valid until the next token is read.
	text []byte
	// start and end are byte offsets in the text.
	start, end int
	// unspaced is true for a character, false for a word. adjacent is true for a character
	// that directly follows another.
	unspaced, adjacent bool
}

// tokenizer splits a text into tokens. Use newTokenizer.
type tokenizer struct {
	composed
	pos int
	// unspacedEnd is the end of the last unspaced character, 0 before the first.
	unspacedEnd int
	word        []byte
	// wantedFirst are the first bytes of the tokens that the caller looks for, nil for all. Words
	// that begin otherwise are not stemmed, to save time.
	wantedFirst *[256]bool
	// unstemmed keeps the endings of words.
	unstemmed bool
}

func newTokenizer(text string) tokenizer { return tokenizer{composed: compose(text)} }

// next reads the next token into tok. It returns false at the end of the text.
func (t *tokenizer) next(tok *token) bool {
	found := t.read(tok)
	if found {
		at := t.original(Span{tok.start, tok.end})
		tok.start, tok.end = at.Start, at.End
	}
	return found
}

// read is next with offsets in the composed text.
func (t *tokenizer) read(tok *token) bool {
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
			if len(tok.text) > 0 {
				return true
			}
		default:
			t.pos += n
		}
	}
	return false
}

// peek returns the next character, with compatibility variants folded, and its length in the text.
func (t *tokenizer) peek() (rune, int) {
	if c := t.text[t.pos]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	r, n := utf8.DecodeRuneInString(t.text[t.pos:])
	return foldCompatibility(r), n
}

// readCharacter reads r, an unspaced character of n bytes.
func (t *tokenizer) readCharacter(tok *token, r rune, n int) {
	r = hanfold.Simplified(r)
	tok.start, tok.end = t.pos, t.pos+n
	tok.unspaced, tok.adjacent = true, t.unspacedEnd == t.pos && t.pos > 0
	t.word = utf8.AppendRune(t.word[:0], r)
	tok.text = t.word
	t.pos += n
	t.unspacedEnd = t.pos
}

// readWord reads a word: letters, digits and marks, without the apostrophes between them, the
// commas that group digits, an elided word before it as in l'Afrique, and a possessive 's, Turkish
// ending or Catalan pronoun after it. The word may turn out to be empty.
func (t *tokenizer) readWord(tok *token) {
	tok.start, tok.unspaced, tok.adjacent = t.pos, false, false
	t.word = t.word[:0]
	t.readASCII()
	for t.pos < len(t.text) {
		r, n := t.peek()
		if isUnspaced(r) || !isWordRune(r) {
			skip := t.innerMarkLen(r, n)
			if skip == 0 {
				break
			}
			t.pos += skip
			if language.IsApostrophe(r) && language.IsElided(t.word, t.text[t.pos:]) {
				tok.start, t.word = t.pos, t.word[:0]
			}
			continue
		}
		if len(t.word) < maxWord {
			t.word = appendFolded(t.word, r)
		}
		t.pos += n
	}
	tok.end = t.pos
	t.skipEnding()
	tok.text = t.word
	if !t.unstemmed && (t.wantedFirst == nil || len(t.word) > 0 && t.wantedFirst[t.word[0]]) && isASCII(t.word) {
		tok.text = stem(t.word)
	}
}

// readASCII is the fast path of readWord for ASCII letters and digits.
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

// innerMarkLen returns n if r, the next character, of n bytes, does not end the word: an apostrophe
// before a letter, except in an ending, or a comma that groups digits, as in 10,000.
// Otherwise it returns 0.
func (t *tokenizer) innerMarkLen(r rune, n int) int {
	rest := t.text[t.pos+n:]
	switch {
	case len(t.word) == 0 || rest == "":
		return 0
	case language.IsApostrophe(r):
		if !startsWithLetter(rest) || t.endingLen(rest) > 0 {
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

// skipEnding skips a possessive 's, a Turkish ending or a Catalan pronoun, which would become a word of its own.
func (t *tokenizer) skipEnding() {
	if t.pos >= len(t.text) {
		return
	}
	if r, n := t.peek(); language.IsApostrophe(r) {
		if ending := t.endingLen(t.text[t.pos+n:]); ending > 0 {
			t.pos += n + ending
		}
	}
}

// endingLen returns the length of the ending that rest, the text after an apostrophe, begins with; 0 if there is none.
func (t *tokenizer) endingLen(rest string) int {
	if startsWithPossessive(rest) {
		return 1
	}
	if language.IsElided(t.word, rest) {
		return 0
	}
	return language.EndingLen(t.word, rest)
}

// startsWithPossessive reports whether s begins with an s that ends a word.
func startsWithPossessive(s string) bool {
	return s != "" && (s[0] == 's' || s[0] == 'S') && (len(s) == 1 || !startsWithLetter(s[1:]) && !isDigit(s[1]))
}

// startsWithThreeDigits reports whether s begins with exactly three digits.
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

// startsWithLetter reports whether s begins with a letter.
func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}
