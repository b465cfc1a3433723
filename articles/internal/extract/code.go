package extract

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/pagetext"
)

// isLineNumbers reports whether a pre element only numbers the lines of another in the next cell.
func (f *markedTree) isLineNumbers(i int32) bool {
	cell := f.Entries[i].Parent
	for cell >= 0 && f.Tag(cell) != atom.Td {
		cell = f.Entries[cell].Parent
	}
	if cell < 0 {
		return false
	}
	if !countsUp(f.Text(i, f.Entries[i].End)) {
		return false
	}
	for c := f.Entries[cell].End; c < f.Entries[f.Entries[cell].Parent].End; c++ {
		if f.Tag(c) == atom.Pre {
			return true
		}
	}
	return false
}

// countsUp reports whether a text consists of consecutive numbers.
func countsUp(text string) bool {
	last := 0
	for n, word := range strings.Fields(text) {
		number, err := strconv.Atoi(word)
		if err != nil || n > 0 && number != last+1 {
			return false
		}
		last = number
	}
	return text != ""
}

// onlyCode returns the only code element in a pre if it has most of the text there, else nil. What
// surrounds it are the buttons of a highlighter.
func onlyCode(n *html.Node) *html.Node {
	if n.DataAtom != atom.Pre {
		return nil
	}
	var found *html.Node
	for c := range n.Descendants() {
		if c.DataAtom != atom.Code {
			continue
		}
		if found != nil {
			return nil
		}
		found = c
	}
	if found == nil || len(pagetext.Squeeze(wholeText(found)))*2 <= len(pagetext.Squeeze(wholeText(n))) {
		return nil
	}
	return found
}

// wholeText returns the text below n.
func wholeText(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}
