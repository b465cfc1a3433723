// Package pagetext measures and compares text that web pages print, and knows the
// phrases that they print around articles.
package pagetext

import (
	"unicode"
	"unicode/utf8"
)

// IsCJK reports whether r is a Chinese, Japanese or Korean character. Those scripts use no spaces, so
// each character counts as a word.
func IsCJK(r rune) bool {
	return r >= 0x2E80 && r <= 0x9FFF && !(r >= 0x3000 && r <= 0x303F) ||
		r >= 0xAC00 && r <= 0xD7A3 || r >= 0xF900 && r <= 0xFAFF || r >= 0x20000 && r <= 0x3FFFF
}

// Measure holds the counts by which a text is judged.
type Measure struct {
	Width  int32 // columns: 2 for CJK and full-width characters, 0 for blanks, 1 for others
	CJK    int32 // CJK characters
	Commas int32 // commas, semicolons and other pauses within a sentence
	Stops  int32 // sentence ends
}

func (m *Measure) Add(o Measure) {
	m.Width += o.Width
	m.CJK += o.CJK
	m.Commas += o.Commas
	m.Stops += o.Stops
}

func (m *Measure) Subtract(o Measure) {
	m.Width -= o.Width
	m.CJK -= o.CJK
	m.Commas -= o.Commas
	m.Stops -= o.Stops
}

func MeasureOf(s string) Measure {
	var m Measure
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			m.addASCII(c, s[i:])
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		m.addRune(r)
	}
	return m
}

// addASCII counts the character c; rest is the text that follows it.
func (m *Measure) addASCII(c byte, rest string) {
	switch {
	case c <= ' ' || c == 0x7f:
		return
	case c == ',' || c == ';':
		m.Commas++
	case c == '.' || c == '!' || c == '?':
		if rest == "" || rest[0] <= ' ' || rest[0] == '"' || rest[0] == '\'' || rest[0] >= utf8.RuneSelf {
			m.Stops++
		}
	}
	m.Width++
}

func (m *Measure) addRune(r rune) {
	switch {
	case IsCJK(r):
		m.CJK++
		m.Width += 2
	case r == '，' || r == '、' || r == '；' || r == '،' || r == '﹐':
		m.Commas++
		m.Width += 2
	case r == '。' || r == '！' || r == '？' || r == '｡' || r == '।' || r == '؟':
		m.Commas++
		m.Stops++
		m.Width += 2
	case r >= 0xFF01 && r <= 0xFF60 || r >= 0x3001 && r <= 0x303F:
		m.Width += 2
	case unicode.IsSpace(r) || isInvisible(r):
	default:
		m.Width++
	}
}

func isInvisible(r rune) bool {
	return r == 0xFEFF || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2064
}
