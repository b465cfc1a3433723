// Package text cuts texts and extracts the words of Markdown and HTML.
package text

import (
	"newsreader/articles/internal/runes"
	"strings"
)

// Truncate returns text, cut to about limit bytes with an ellipsis if it is longer.
func Truncate(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	return strings.TrimSpace(runes.Clip(text, limit)) + "…"
}
