package extract

import (
	"unicode"
	"unicode/utf8"
)

// isCJK is true of the characters of Chinese, Japanese and Korean, which are
// written without blanks and count as a word each.
func isCJK(r rune) bool {
	return r >= 0x2E80 && r <= 0x9FFF && !(r >= 0x3000 && r <= 0x303F) ||
		r >= 0xAC00 && r <= 0xD7A3 || r >= 0xF900 && r <= 0xFAFF || r >= 0x20000 && r <= 0x3FFFF
}

// measure is what a stretch of text weighs.
type measure struct {
	width  int32 // columns: CJK and full-width characters two, others one, blanks none
	cjk    int32 // CJK characters
	commas int32 // commas, and their like within a sentence
	stops  int32 // ends of sentences
}

func (m *measure) add(o measure) {
	m.width += o.width
	m.cjk += o.cjk
	m.commas += o.commas
	m.stops += o.stops
}

func measureOf(s string) measure {
	var m measure
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

// addASCII counts the character c, which stands before rest.
func (m *measure) addASCII(c byte, rest string) {
	switch {
	case c <= ' ' || c == 0x7f:
		return
	case c == ',' || c == ';':
		m.commas++
	case c == '.' || c == '!' || c == '?':
		if rest == "" || rest[0] <= ' ' || rest[0] == '"' || rest[0] == '\'' || rest[0] >= utf8.RuneSelf {
			m.stops++
		}
	}
	m.width++
}

func (m *measure) addRune(r rune) {
	switch {
	case isCJK(r):
		m.cjk++
		m.width += 2
	case r == '，' || r == '、' || r == '；' || r == '،' || r == '﹐':
		m.commas++
		m.width += 2
	case r == '。' || r == '！' || r == '？' || r == '｡' || r == '।' || r == '؟':
		m.commas++
		m.stops++
		m.width += 2
	case r >= 0xFF01 && r <= 0xFF60 || r >= 0x3001 && r <= 0x303F:
		m.width += 2
	case unicode.IsSpace(r) || isInvisible(r):
	default:
		m.width++
	}
}

func isInvisible(r rune) bool {
	return r == 0xFEFF || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2064
}
