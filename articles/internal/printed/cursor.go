package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/han"
)

// cursor walks a text rune by rune. It sees full-width forms as their ASCII
// equals, every kind of space as ' ', Arabic figures as ASCII ones and Han characters in simplified form, so that "２０２４／４／２３　９：０５"
// reads like "2024/4/23 9:05" while positions stay those of the text itself.
type cursor struct {
	s string
	i int
}

// fold gives the rune that r is read as.
func fold(r rune) rune {
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
	return han.Simplified(r)
}

// peek returns the folded rune at the cursor and its width in bytes, 0 at the end.
func (c *cursor) peek() (rune, int) {
	if c.i >= len(c.s) {
		return utf8.RuneError, 0
	}
	if b := c.s[c.i]; b < utf8.RuneSelf {
		if b == '\t' {
			return ' ', 1
		}
		return rune(b), 1
	}
	r, n := utf8.DecodeRuneInString(c.s[c.i:])
	return fold(r), n
}

func (c *cursor) done() bool { return c.i >= len(c.s) }

// spaces skips spaces and says whether there were any.
func (c *cursor) spaces() bool {
	from := c.i
	for {
		r, n := c.peek()
		if n == 0 || r != ' ' {
			return c.i > from
		}
		c.i += n
	}
}

// one skips one rune if it stands in set and returns it, else 0.
func (c *cursor) one(set string) rune {
	r, n := c.peek()
	if n == 0 || !strings.ContainsRune(set, r) {
		return 0
	}
	c.i += n
	return r
}

// number reads up to most digits and returns their value and how many there were.
func (c *cursor) number(most int) (value, width int) {
	for width < most {
		r, n := c.peek()
		if n == 0 || r < '0' || r > '9' {
			break
		}
		value = value*10 + int(r-'0')
		width++
		c.i += n
	}
	return value, width
}

// digitNext says whether a digit follows.
func (c *cursor) digitNext() bool {
	r, n := c.peek()
	return n > 0 && r >= '0' && r <= '9'
}

// letterNext says whether a letter of an alphabet follows; Han and kana are not.
func (c *cursor) letterNext() bool {
	r, n := c.peek()
	return n > 0 && alphabetic(r)
}

// alphabetic says whether r is a letter of a script that parts words by spaces.
func alphabetic(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return r < 0x0700 && unicode.IsLetter(r)
}

// word reads a word of at most 16 letters, in lower case; a longer one is not read.
func (c *cursor) word() string {
	from := c.i
	for n := 0; c.letterNext(); n++ {
		if n == 16 {
			c.i = from
			return ""
		}
		_, w := c.peek()
		c.i += w
	}
	return strings.ToLower(c.s[from:c.i])
}

// any skips the first of the given words that stands at the cursor and says
// whether one did. Words are lower case; letters of the text match in any case,
// Han characters in any form.
func (c *cursor) any(words ...string) bool {
	for _, w := range words {
		if n := prefixFold(c.s[c.i:], w); n > 0 {
			c.i += n
			return true
		}
	}
	return false
}

// prefixFold returns how many bytes of s spell the lower-case word w, or 0. A
// word that ends in a letter of an alphabet must not go on in s.
func prefixFold(s, w string) int {
	if len(s) < len(w) {
		return 0
	}
	switch first := s[0]; {
	case w[0] >= 0xE0: // scripts without case
		if !strings.HasPrefix(s, w) && !sameHan(s[:len(w)], w) {
			return 0
		}
		return len(w)
	case first != w[0] && first|0x20 != w[0], !strings.EqualFold(s[:len(w)], w):
		return 0
	}
	if last, _ := utf8.DecodeLastRuneInString(w); alphabetic(last) {
		next := cursor{s, len(w)}
		if next.letterNext() {
			return 0
		}
	}
	return len(w)
}

// sameHan says whether two texts are one in simplified characters, whose forms have as many bytes each.
func sameHan(s, w string) bool {
	for i, r := range w {
		if other, _ := utf8.DecodeRuneInString(s[i:]); han.Simplified(other) != han.Simplified(r) {
			return false
		}
	}
	return true
}

// lower returns s with its Latin letters in lower case. Text without capitals of
// ASCII, such as most Chinese, comes back as it is.
func lower(s string) string {
	for i := range len(s) {
		if s[i] >= 'A' && s[i] <= 'Z' {
			return strings.ToLower(s)
		}
	}
	return s
}

// clip returns at most max bytes of s, cut between runes.
func clip(s string, max int) string {
	if len(s) <= max {
		return s
	}
	for max > 0 && !utf8.RuneStart(s[max]) {
		max--
	}
	return s[:max]
}
