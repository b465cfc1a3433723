package htmltree

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/pagetext"
)

// Text gives the text of a range of entries, squeezed; the children of
// block elements stand apart.
func (t *Tree) Text(first, end int32) string {
	var b strings.Builder
	for i := first; i < end; i++ {
		e := &t.Entries[i]
		switch {
		case e.Node.Type == html.TextNode:
			b.WriteString(e.Node.Data)
		case e.Block || e.Node.DataAtom == atom.Br:
			b.WriteByte(' ')
		}
	}
	return pagetext.Squeeze(b.String())
}

// TextWithBars gives the text of a range of entries with a bar where the words of two
// elements touch: pages that set a line with style alone write no blank there.
// Chinese words need none.
func (t *Tree) TextWithBars(first, end int32, bar string) string {
	return t.JoinText(first, end, bar, func(last, next rune) bool {
		return pagetext.IsWordRune(last) && pagetext.IsWordRune(next) && !(pagetext.IsCJK(last) && pagetext.IsCJK(next))
	})
}

// JoinText gives the text of a range of entries with a bar where two elements touch
// at such letters.
func (t *Tree) JoinText(first, end int32, bar string, touch func(last, next rune) bool) string {
	var b strings.Builder
	last := ' '
	fresh := false
	for i := first; i < end; i++ {
		e := &t.Entries[i]
		if e.Node.Type != html.TextNode {
			fresh = true
			if e.Block || e.Node.DataAtom == atom.Br {
				b.WriteByte(' ')
				last = ' '
			}
			continue
		}
		s := e.Node.Data
		if s == "" {
			continue
		}
		next, _ := utf8.DecodeRuneInString(s)
		if fresh = fresh || t.followsElement(i); fresh && touch(last, next) {
			b.WriteString(bar)
		}
		b.WriteString(s)
		last, _ = utf8.DecodeLastRuneInString(s)
		fresh = false
	}
	return pagetext.Squeeze(b.String())
}

// followsElement is true of an entry behind the end of its elder sibling.
func (t *Tree) followsElement(i int32) bool {
	return i > 0 && t.Entries[i].Parent != i-1 && !t.IsText(i-1) || i > 0 && t.Entries[i-1].Parent != t.Entries[i].Parent
}
