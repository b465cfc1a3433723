package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// squeeze folds every run of blanks, no-break and ideographic ones too, to a
// space, and cuts them at both ends.
func squeeze(s string) string {
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

// letters keeps of s the letters and digits, lower-cased: two texts with the
// same letters read the same.
func letters(s string) string {
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

// wordCount counts words, each CJK character as one.
func wordCount(s string) int {
	n, in := 0, false
	for _, r := range s {
		switch {
		case isCJK(r):
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

// clip cuts s to at most n bytes, at a character.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return s[:runeStart(s, n)]
}

// runeStart is the last beginning of a character in s at or before n.
func runeStart(s string, n int) int {
	for n > 0 && n < len(s) && s[n]&0xC0 == 0x80 {
		n--
	}
	return n
}

// isTruncated is true of a text that ends in an ellipsis.
func isTruncated(s string) bool {
	return strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…")
}

// endsSentence is true of a text whose last mark ends a sentence.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \t\r\n\u00a0\u3000\"”’'」』)）")
	for _, mark := range []string{"。", "！", "？", ".", "!", "?", "…", "：", ":"} {
		if strings.HasSuffix(s, mark) {
			return true
		}
	}
	return false
}
