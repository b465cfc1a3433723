package similarity

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/language"
)

// token is a character of an unspaced script, a word, or a number with its unit.
type token struct {
	kind       kind   // kindChar, kindShort, kindWord or kindNumber
	char       rune   // folded, if the kind is kindChar
	text       []byte // folded, for the other kinds; valid until the next token is read
	start, end int    // byte offsets
	adjacent   bool   // whether it is a character that directly follows another
}

// tokenizer splits a text into tokens at what is neither a letter nor a digit.
type tokenizer struct {
	text        string
	pos         int
	buf         []byte
	unspacedEnd int // the end of the last unspaced character
}

// maxWord is about how many bytes of a word are kept. Nothing longer is a word.
const maxWord = 64

// next reads the next token into tok. It returns false at the end of the text.
func (t *tokenizer) next(tok *token) bool {
	for t.pos < len(t.text) {
		r, n := t.runeAt(t.pos)
		switch {
		case isUnspaced(r):
			*tok = token{kind: kindChar, char: r, start: t.pos, end: t.pos + n, adjacent: t.pos > 0 && t.pos == t.unspacedEnd}
			t.pos += n
			t.unspacedEnd = t.pos
			return true
		case isWordRune(r):
			t.readWord(tok)
			return true
		}
		t.pos += n
	}
	return false
}

// runeAt returns the folded character at offset i and its length in the text.
func (t *tokenizer) runeAt(i int) (rune, int) {
	if c := t.text[i]; c < utf8.RuneSelf {
		return fold(rune(c)), 1
	}
	r, n := utf8.DecodeRuneInString(t.text[i:])
	return fold(r), n
}

// peek returns the next character, folded, and its length in the text, or 0, 0 at the end.
func (t *tokenizer) peek() (rune, int) {
	if t.pos >= len(t.text) {
		return 0, 0
	}
	return t.runeAt(t.pos)
}

// readWord reads a word or a number. An elided word before it, as in l'Etna, and a Turkish ending or Catalan pronoun
// after it are no part of it. The unspaced character after a number is likely its unit; it becomes part of the number,
// and is also a token of its own.
func (t *tokenizer) readWord(tok *token) {
	*tok = token{kind: kindWord, start: t.pos}
	t.buf = t.buf[:0]
	for t.pos < len(t.text) {
		r, n := t.runeAt(t.pos)
		if !isWordRune(r) {
			if !t.isInside(r, n) {
				break
			}
			if language.IsApostrophe(r) && language.IsElided(t.buf, t.text[t.pos+n:]) {
				t.pos += n
				tok.start, t.buf = t.pos, t.buf[:0]
				continue
			}
		}
		if len(t.buf) == 0 && isDigit(r) {
			tok.kind = kindNumber
		}
		if len(t.buf) < maxWord {
			t.buf = utf8.AppendRune(t.buf, r)
		}
		t.pos += n
	}
	tok.end = t.pos
	t.skipEnding()
	if tok.kind == kindNumber {
		if r, n := t.peek(); isUnspaced(r) {
			t.buf = utf8.AppendRune(t.buf, r)
			tok.end += n
		}
	} else {
		t.buf = stem(t.buf)
		if len(t.buf) <= maxShortWord && !isAbbreviation(t.text[tok.start:tok.end]) {
			tok.kind = kindShort
		}
	}
	tok.text = t.buf
}

// skipEnding skips a Turkish ending or Catalan pronoun, which would become a word of its own.
func (t *tokenizer) skipEnding() {
	if r, n := t.peek(); language.IsApostrophe(r) {
		if ending := language.EndingLen(t.buf, t.text[t.pos+n:]); ending > 0 {
			t.pos += n + ending
		}
	}
}

// isInside reports whether r, the next character, of n bytes, is an apostrophe inside a word, or a
// point or comma between digits.
func (t *tokenizer) isInside(r rune, n int) bool {
	if t.pos+n >= len(t.text) || len(t.buf) == 0 {
		return false
	}
	next, _ := t.runeAt(t.pos + n)
	switch r {
	case '\'', '’', '´':
		following := t.text[t.pos+n:]
		return isWordRune(next) && (language.IsElided(t.buf, following) || language.EndingLen(t.buf, following) == 0)
	case '.', ',':
		return isDigit(next) && isDigit(rune(t.buf[len(t.buf)-1]))
	}
	return false
}

// maxShortWord is the length in bytes of words that are common as a rule.
const maxShortWord = 3

// isAbbreviation reports whether a word is in capitals.
func isAbbreviation(word string) bool { return len(word) > 1 && strings.ToUpper(word) == word }

// stem removes the possessive and the plural ending of an English word, much like Harman's
// S-stemmer ("How effective is suffixing?", JASIS 42, 1991). It may overwrite w.
func stem(w []byte) []byte {
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

// eachTerm calls each with the term of every token and, before that of a character that follows
// another, with the pair of both; start and end are the byte offsets of the term. The token is the
// last one of the term, and valid only during the call.
func eachTerm(text string, each func(tok *token, t Term, start, end int)) {
	tokens := tokenizer{text: text}
	var tok token
	var before rune
	beforeStart := 0
	for tokens.next(&tok) {
		if tok.kind != kindChar {
			each(&tok, makeTerm(tok.kind, tok.text), tok.start, tok.end)
			continue
		}
		if tok.adjacent {
			each(&tok, pairTerm(before, tok.char), beforeStart, tok.end)
		}
		each(&tok, charTerm(tok.char), tok.start, tok.end)
		before, beforeStart = tok.char, tok.start
	}
}
