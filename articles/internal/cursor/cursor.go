// Package cursor walks a text as pages print it: full-width and ASCII forms, the
// digits and spaces of several scripts, and both forms of Han characters read alike.
package cursor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/hanfold"
)

// Cursor walks a text rune by rune. It sees full-width forms as their ASCII
// equals, every kind of space as ' ', Arabic figures as ASCII ones and Han characters in simplified form, so that "２０２４／４／２３　９：０５"
// reads like "2024/4/23 9:05" while positions stay those of the text itself.
type Cursor struct {
	Text string
	Pos  int
}

// Fold gives the rune that r is read as.
func Fold(r rune) rune {
	switch {
	case r >= 0xFF01 && r <= 0xFF5E:
		return r - 0xFEE0
	case r == '–' || r == '—' || r == '−' || r == '‑':
		return '-'
	case r == '·' || r == '•' || r == '・' || r == '‧':
		return '·'
	case r > 0x7F && unicode.IsSpace(r) || r == 0x200B || r == 0xFEFF || r == '\t':
		return ' '
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	}
	return hanfold.Simplified(r)
}

// Peek returns the folded rune at the cursor and its width in bytes, 0 at the end.
func (c *Cursor) Peek() (rune, int) {
	if c.Pos >= len(c.Text) {
		return utf8.RuneError, 0
	}
	if b := c.Text[c.Pos]; b < utf8.RuneSelf {
		if b == '\t' {
			return ' ', 1
		}
		return rune(b), 1
	}
	r, n := utf8.DecodeRuneInString(c.Text[c.Pos:])
	return Fold(r), n
}

func (c *Cursor) Done() bool { return c.Pos >= len(c.Text) }

// SkipSpaces skips spaces and says whether there were any.
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

// Accept skips one rune if it stands in set and returns it, else 0.
func (c *Cursor) Accept(set string) rune {
	r, n := c.Peek()
	if n == 0 || !strings.ContainsRune(set, r) {
		return 0
	}
	c.Pos += n
	return r
}

// ReadNumber reads up to most digits and returns their value and how many there were.
func (c *Cursor) ReadNumber(most int) (value, width int) {
	for width < most {
		r, n := c.Peek()
		if n == 0 || r < '0' || r > '9' {
			break
		}
		value = value*10 + int(r-'0')
		width++
		c.Pos += n
	}
	return value, width
}

// AtDigit says whether a digit follows.
func (c *Cursor) AtDigit() bool {
	r, n := c.Peek()
	return n > 0 && r >= '0' && r <= '9'
}

// AtLetter says whether a letter of an alphabet follows; Han and kana are not.
func (c *Cursor) AtLetter() bool {
	r, n := c.Peek()
	return n > 0 && IsAlphabetic(r)
}

// IsAlphabetic says whether r is a letter of a script that parts words by spaces.
func IsAlphabetic(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return r < 0x0700 && unicode.IsLetter(r)
}

// ReadWord reads a word of at most 16 letters, in lower case; a longer one is not read.
func (c *Cursor) ReadWord() string {
	from := c.Pos
	for n := 0; c.AtLetter(); n++ {
		if n == 16 {
			c.Pos = from
			return ""
		}
		_, w := c.Peek()
		c.Pos += w
	}
	return strings.ToLower(c.Text[from:c.Pos])
}

// AcceptWord skips the first of the given words that stands at the cursor and says
// whether one did. Words are lower case; letters of the text match in any case,
// Han characters in any form.
func (c *Cursor) AcceptWord(words ...string) bool {
	for _, w := range words {
		if n := wordPrefixLen(c.Text[c.Pos:], w); n > 0 {
			c.Pos += n
			return true
		}
	}
	return false
}

// wordPrefixLen returns how many bytes of s spell the lower-case word w, or 0. A
// Word that ends in a letter of an alphabet must not go on in s.
func wordPrefixLen(s, w string) int {
	if len(s) < len(w) {
		return 0
	}
	switch first := s[0]; {
	case w[0] >= 0xE0: // scripts without case
		if !strings.HasPrefix(s, w) && !equalSimplified(s[:len(w)], w) {
			return 0
		}
		return len(w)
	case first != w[0] && first|0x20 != w[0], !strings.EqualFold(s[:len(w)], w):
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

// equalSimplified says whether two texts are one in simplified characters, whose forms have as many bytes each.
func equalSimplified(s, w string) bool {
	for i, r := range w {
		if other, _ := utf8.DecodeRuneInString(s[i:]); hanfold.Simplified(other) != hanfold.Simplified(r) {
			return false
		}
	}
	return true
}

// Lower returns s with its Latin letters in lower case. Text without capitals of
// ASCII, such as most Chinese, comes back as it is.
func Lower(s string) string {
	for i := range len(s) {
		if s[i] >= 'A' && s[i] <= 'Z' {
			return strings.ToLower(s)
		}
	}
	return s
}

// Clip returns at most max bytes of s, cut between runes.
func Clip(s string, max int) string {
	if len(s) <= max {
		return s
	}
	for max > 0 && !utf8.RuneStart(s[max]) {
		max--
	}
	return s[:max]
}
