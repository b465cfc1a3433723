package extract

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// textOf gives the text of a range of entries, squeezed; the children of
// block elements stand apart.
func (t *tree) textOf(first, end int32) string {
	var b strings.Builder
	for i := first; i < end; i++ {
		e := &t.entries[i]
		switch {
		case e.node.Type == html.TextNode:
			b.WriteString(e.node.Data)
		case e.block || e.node.DataAtom == atom.Br:
			b.WriteByte(' ')
		}
	}
	return squeeze(b.String())
}

// textWithBars gives the text of a range of entries with a bar where the words of two
// elements touch: pages that set a line with style alone write no blank there.
// Chinese words need none.
func (t *tree) textWithBars(first, end int32, bar string) string {
	return t.joinText(first, end, bar, func(last, next rune) bool {
		return isWordRune(last) && isWordRune(next) && !(isCJK(last) && isCJK(next))
	})
}

// joinText gives the text of a range of entries with a bar where two elements touch
// at such letters.
func (t *tree) joinText(first, end int32, bar string, touch func(last, next rune) bool) string {
	var b strings.Builder
	last := ' '
	fresh := false
	for i := first; i < end; i++ {
		e := &t.entries[i]
		if e.node.Type != html.TextNode {
			fresh = true
			if e.block || e.node.DataAtom == atom.Br {
				b.WriteByte(' ')
				last = ' '
			}
			continue
		}
		s := e.node.Data
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
	return squeeze(b.String())
}

// followsElement is true of an entry behind the end of its elder sibling.
func (t *tree) followsElement(i int32) bool {
	return i > 0 && t.entries[i].parent != i-1 && !t.isText(i-1) || i > 0 && t.entries[i-1].parent != t.entries[i].parent
}
