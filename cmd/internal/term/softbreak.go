package term

import (
	"strings"
	"unicode/utf8"
)

// resolveSoftBreaks replaces the placeholders of soft line breaks: by nothing between East Asian
// characters, which are written without spaces, and by a space elsewhere.
func resolveSoftBreaks(runs []run) []run {
	prev := rune(0)
	for i := range runs {
		s := runs[i].text
		if !strings.ContainsRune(s, placeholderSoftBreak) {
			prev, _ = utf8.DecodeLastRuneInString(s)
			continue
		}
		var b strings.Builder
		for j, r := range s {
			if r != placeholderSoftBreak {
				b.WriteRune(r)
				prev = r
				continue
			}
			next, _ := utf8.DecodeRuneInString(s[j+utf8.RuneLen(r):])
			if j+utf8.RuneLen(r) == len(s) && i+1 < len(runs) {
				next, _ = utf8.DecodeRuneInString(runs[i+1].text)
			}
			if !joinsWithoutSpace(prev, next) {
				b.WriteByte(' ')
			}
		}
		runs[i].text = b.String()
	}
	return runs
}

// joinsWithoutSpace reports whether no space belongs between prev, at the end of a source line, and
// next, at the beginning of the following one.
func joinsWithoutSpace(prev, next rune) bool {
	wide, also := isEastAsian(prev) && !isHangul(prev), isEastAsian(next) && !isHangul(next)
	return wide && also || isFullwidthPunctuation(prev) || isFullwidthPunctuation(next) ||
		wide && strings.ContainsRune("”’…—“‘", next) || also && strings.ContainsRune("”’…—“‘", prev)
}

// isHangul reports whether r is a Hangul syllable. Korean separates words by spaces.
func isHangul(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }

// isFullwidthPunctuation reports whether r is fullwidth punctuation, which includes its own space.
func isFullwidthPunctuation(r rune) bool {
	return r >= 0x3000 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF0F || r >= 0xFF1A && r <= 0xFF20 || r >= 0xFF3B && r <= 0xFF3D
}
