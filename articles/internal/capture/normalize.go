package capture

import "strings"

// prepareText removes what a program or a mail put between the characters of a page: soft hyphens,
// character references, the marks of a quotation, the heads and numbers of printed pages.
func prepareText(text string) string {
	text = strings.TrimPrefix(text, "\uFEFF")
	text = cutSoftHyphens(text)
	text = decodeReferences(joinEscaped(text))
	text = cutQuoteMarks(text)
	return cutPageBreaks(text)
}

// softHyphen marks where a word may be split. Most programs that wrap lines print it only there.
const softHyphen = "\u00AD"

// cutSoftHyphens removes the soft hyphens inside lines, which split the words of labels. One at a line end
// shows that the next line goes on with the word.
func cutSoftHyphens(text string) string {
	if !strings.Contains(text, softHyphen) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for l := range strings.Lines(text) {
		whole := strings.ReplaceAll(l, softHyphen, "")
		if end := strings.TrimRight(l, "\r\n"); strings.HasSuffix(end, softHyphen) && end != l {
			whole = strings.TrimRight(whole, "\r\n") + softHyphen + "\n"
		}
		b.WriteString(whole)
	}
	return b.String()
}
