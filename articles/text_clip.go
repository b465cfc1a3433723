// Package text cuts texts and takes the words out of Markdown and HTML.
package articles

import "strings"

// clip cuts s to at most n bytes, at the end of a character.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}

// clipped is a text of at most limit bytes, with an ellipsis where it was cut.
func clipped(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	return strings.TrimSpace(clip(text, limit)) + "…"
}
