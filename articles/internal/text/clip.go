// Package text cuts texts and extracts the words of Markdown and HTML.
package text

import "strings"

// Clip returns at most the first n bytes of s, cut between characters.
func Clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}

// Truncate returns text, cut to about limit bytes with an ellipsis if it is longer.
func Truncate(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	return strings.TrimSpace(Clip(text, limit)) + "…"
}
