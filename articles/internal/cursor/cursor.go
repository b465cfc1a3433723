// Package cursor reads text as web pages print it, rune by rune. Full-width forms read as ASCII,
// the digits and spaces of several scripts as one kind, and traditional Han characters as
// simplified ones.
package cursor

import (
	"strings"
	"unicode/utf8"
)

// Cursor is a position in a text. Its methods see the text's runes folded by [Fold], so that
// "２０２４／４／２３　９：０５" reads like "2024/4/23 9:05", while Pos remains a byte offset in
// the original text.
type Cursor struct {
	Text string
	Pos  int
}

// Peek returns the folded rune at the cursor and its width in bytes; the width is 0 at the end.
func (c *Cursor) Peek() (r rune, width int) {
	if c.Pos >= len(c.Text) {
		return utf8.RuneError, 0
	}
	if b := c.Text[c.Pos]; b < utf8.RuneSelf {
		if b == '\t' {
			return ' ', 1
		}
		return rune(b), 1
	}
	r, width = utf8.DecodeRuneInString(c.Text[c.Pos:])
	return Fold(r), width
}

// Done reports whether the cursor is at the end of the text.
func (c *Cursor) Done() bool { return c.Pos >= len(c.Text) }

// AtDigit reports whether the next rune is a digit.
func (c *Cursor) AtDigit() bool {
	r, n := c.Peek()
	return n > 0 && r >= '0' && r <= '9'
}

// AtLetter reports whether the next rune is alphabetic; see [IsAlphabetic].
func (c *Cursor) AtLetter() bool {
	r, n := c.Peek()
	return n > 0 && IsAlphabetic(r)
}

// SkipSpaces skips spaces and reports whether there were any.
func (c *Cursor) SkipSpaces() bool {
	from := c.Pos
	for {
		r, n := c.Peek()
		if n == 0 || r != ' ' {
			return c.Pos > from
		}
		c.Pos += n
	}
}

// Accept skips the next rune if it is in set and returns it folded; otherwise it returns 0.
func (c *Cursor) Accept(set string) rune {
	r, n := c.Peek()
	if n == 0 || !strings.ContainsRune(set, r) {
		return 0
	}
	c.Pos += n
	return r
}

// AcceptWord skips the first of words that the text continues with and reports whether there is
// one. The words must be in lower case; letters of the text match in either case and Han
// characters in either form. A word that ends in a letter matches only a whole word of the text.
func (c *Cursor) AcceptWord(words ...string) bool {
	for _, w := range words {
		if n := wordPrefixLen(c.Text[c.Pos:], w); n > 0 {
			c.Pos += n
			return true
		}
	}
	return false
}

// wordPrefixLen returns how many bytes at the beginning of s spell the lower-case word w, or 0.
func wordPrefixLen(s, w string) int {
	if len(s) < len(w) {
		return 0
	}
	switch first := s[0]; {
	case w[0] >= 0xE0: // UTF-8 of U+0800 and above: scripts without case
		if first < 0xE0 || !strings.HasPrefix(s, w) && !equalSimplified(s[:len(w)], w) {
			return 0
		}
		return len(w)
	case first < utf8.RuneSelf && first|0x20 != w[0] && first != w[0], differInSecond(s, w), !strings.EqualFold(s[:len(w)], w):
		return 0
	}
	if last, _ := utf8.DecodeLastRuneInString(w); IsAlphabetic(last) {
		next := Cursor{s, len(w)}
		if next.AtLetter() {
			return 0
		}
	}
	return len(w)
}

// differInSecond reports whether the second bytes of s and the lower-case word w are two characters of ASCII that are
// not one letter in two cases. It spares most texts the comparison of the rest.
func differInSecond(s, w string) bool {
	return len(w) > 1 && s[1] < utf8.RuneSelf && w[1] < utf8.RuneSelf && s[1]|0x20 != w[1]|0x20
}

// ReadNumber reads at most maxDigits digits and returns their value and how many there were.
func (c *Cursor) ReadNumber(maxDigits int) (value, digits int) {
	for digits < maxDigits {
		r, n := c.Peek()
		if n == 0 || r < '0' || r > '9' {
			break
		}
		value = value*10 + int(r-'0')
		digits++
		c.Pos += n
	}
	return value, digits
}

// maxWord is the length, in letters, of the longest word that [Cursor.ReadWord] reads.
const maxWord = 16

// ReadWord reads a word of at most 16 letters and returns it in lower case. It returns "" and does
// not move if the word is longer or there is none.
func (c *Cursor) ReadWord() string {
	from := c.Pos
	for n := 0; c.AtLetter(); n++ {
		if n == maxWord {
			c.Pos = from
			return ""
		}
		_, w := c.Peek()
		c.Pos += w
	}
	return strings.ToLower(c.Text[from:c.Pos])
}
