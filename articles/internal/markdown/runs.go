package markdown

import (
	"strings"
)

func longestRun(s string, c byte) int {
	longest, n := 0, 0
	for i := range len(s) {
		if s[i] != c {
			n = 0
			continue
		}
		n++
		longest = max(longest, n)
	}
	return longest
}

// normalizeLineEnds turns every kind of line end into LF and removes NUL. Later stages might take
// any of them for a line end, and then the rest of the line for Markdown.
func normalizeLineEnds(s string) string {
	if !strings.ContainsAny(s, "\r\v\f\x00\u0085\u2028\u2029") {
		return s
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n", "\x00", "").Replace(s)
}
