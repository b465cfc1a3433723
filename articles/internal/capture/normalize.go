package capture

import "strings"

// prepareText removes what a program put between the characters of a page: soft hyphens.
func prepareText(text string) string {
	return strings.ReplaceAll(text, "\u00AD", "") // it splits the words of labels
}
