package capture

import (
	"strings"

	"newsreader/articles/internal/runes"
)

// isPictureText reports whether a line is what a text browser prints in place of pictures or fields of a form: their
// names or addresses between brackets, and nothing else.
func isPictureText(s string) bool {
	for s != "" {
		end := strings.IndexByte(s, ']')
		if s[0] != '[' || end < 0 || endsSentence(s[:end]) {
			return false
		}
		s = strings.TrimLeft(s[end+1:], " ")
	}
	return true
}

// Limits on what text browsers print in place of a button or a field: the width of a button with its words, in columns,
// and the underscores of a field.
const (
	maxButton = 60
	minField  = "____"
)

// isBrowserText reports whether a line is what a text browser prints in place of a button, a frame or a form.
func isBrowserText(s string) bool {
	words := strings.TrimSpace(strings.ReplaceAll(s, "(BUTTON)", ""))
	switch {
	case hasAnyPrefix(s, "IFRAME:", "[Unknown INPUT type]"):
		return true
	case len(words) < len(s):
		return words == "" || strings.HasPrefix(s, "(BUTTON)") && runes.Columns(words) <= maxButton
	}
	return strings.Contains(s, minField) && runes.Columns(s) <= 2*maxButton
}

// isAltText reports whether line i of the body is the text in place of a picture, in brackets, that the caption next to
// it repeats, or that caption.
func isAltText(lines []line, body span, i int) bool {
	return i+1 < body.to && repeatsAltText(lines[i], lines[i+1]) || i > body.from && repeatsAltText(lines[i-1], lines[i])
}

// minAltText is the least width of a text in place of a picture that a sentence does not contain by chance, in columns.
const minAltText = 24

// repeatsAltText reports whether a caption below a picture begins with the text in its place.
func repeatsAltText(picture, caption line) bool {
	alt := strings.Trim(picture.text, "[]")
	if len(alt)+2 != len(picture.text) || runes.Columns(alt) < minAltText {
		return false
	}
	return strings.HasPrefix(caption.text, strings.TrimRight(alt, ". "))
}
