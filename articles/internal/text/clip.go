// Package text cuts texts and takes the words out of Markdown and HTML.
package text

import "strings"

// Clip cuts s to at most n bytes, at the end of a character.
func Clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}

// Truncate is a text of at most limit bytes, with an ellipsis where it was cut.
func Truncate(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	return strings.TrimSpace(Clip(text, limit)) + "…"
}
