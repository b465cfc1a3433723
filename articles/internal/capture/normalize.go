package capture

import "strings"

// prepareText removes what a program or a mail put between the characters of a page: soft hyphens and the
// marks of a quotation.
func prepareText(text string) string {
	text = strings.ReplaceAll(text, "\u00AD", "") // it splits the words of labels
	return cutQuoteMarks(text)
}
