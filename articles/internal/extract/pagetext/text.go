package pagetext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func HasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

func IsWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// Squeeze replaces every run of blanks, including no-break and ideographic spaces, with one space and
// trims both ends.
func Squeeze(s string) string {
	if isSqueezed(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	blank := false
	for _, r := range s {
		if r <= ' ' || r == 0x7f || r == 0xFEFF || r == 0x200B || r > 0x7f && unicode.IsSpace(r) {
			blank = true
			continue
		}
		if blank && b.Len() > 0 {
			b.WriteByte(' ')
		}
		blank = false
		b.WriteRune(r)
	}
	return b.String()
}

func isSqueezed(s string) bool {
	blank := true
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c == 0x7f || c >= utf8.RuneSelf || c == ' ' && blank {
			return false
		}
		blank = c == ' '
	}
	return !blank || s == ""
}

// Letters returns the letters and digits of s in lower case, full-width forms folded, so that texts
// that differ only in punctuation and spacing compare equal.
func Letters(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r >= 0xFF01 && r <= 0xFF5E {
			r -= 0xFF01 - '!'
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// WordCount counts words; each CJK character counts as one.
func WordCount(s string) int {
	n, in := 0, false
	for _, r := range s {
		switch {
		case IsCJK(r):
			n++
			in = false
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_':
			if !in {
				n++
			}
			in = true
		default:
			in = false
		}
	}
	return n
}

// RuneStart returns the index of the last character in s that starts at or before byte n.
func RuneStart(s string, n int) int {
	for n > 0 && n < len(s) && s[n]&0xC0 == 0x80 {
		n--
	}
	return n
}

// IsTruncated reports whether s ends in an ellipsis.
func IsTruncated(s string) bool {
	return strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…")
}

// EndsSentence reports whether s ends in sentence-ending punctuation, ignoring closing quotes and
// brackets.
func EndsSentence(s string) bool {
	s = strings.TrimRight(s, " \t\r\n\u00a0\u3000\"”’'」』)）")
	for _, mark := range []string{"。", "！", "？", ".", "!", "?", "…", "：", ":"} {
		if strings.HasSuffix(s, mark) {
			return true
		}
	}
	return false
}
