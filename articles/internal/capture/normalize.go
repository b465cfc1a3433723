package capture

import "strings"

// prepareText removes what a program or a mail put between the characters of a page: soft hyphens,
// character references, the marks of a quotation, the heads and numbers of printed pages.
func prepareText(text string) string {
	text = strings.TrimPrefix(text, "\uFEFF")
	text = strings.ReplaceAll(text, "\u00AD\n", "\n")
	text = strings.ReplaceAll(text, "\u00AD", "") // it splits the words of labels
	text = decodeReferences(text)
	text = cutQuoteMarks(text)
	return cutPageBreaks(text)
}
