package htmltree

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/pagetext"
)

// Text returns the squeezed text of a range of entries. Blocks and line breaks separate words.
func (t *Tree) Text(first, end int32) string {
	var b strings.Builder
	for i := first; i < end; i++ {
		e := &t.Entries[i]
		if i > first && t.followsBlock(i) {
			b.WriteByte(' ')
		}
		switch {
		case e.Node.Type == html.TextNode:
			b.WriteString(e.Node.Data)
		case e.Block || e.Node.DataAtom == atom.Br:
			b.WriteByte(' ')
		}
	}
	return pagetext.Squeeze(b.String())
}

// TextWithBars is like Text but writes bar where the words of two elements touch: pages that separate
// items by style alone have no space there. Between two CJK characters no bar is written.
func (t *Tree) TextWithBars(first, end int32, bar string) string {
	return t.JoinText(first, end, bar, func(last, next rune) bool {
		return pagetext.IsWordRune(last) && pagetext.IsWordRune(next) && !(pagetext.IsCJK(last) && pagetext.IsCJK(next))
	})
}

// JoinText is like Text but writes bar between two elements where touch reports true for the last
// character of one and the first of the next.
func (t *Tree) JoinText(first, end int32, bar string, touch func(last, next rune) bool) string {
	var b strings.Builder
	last := ' '
	fresh := false
	for i := first; i < end; i++ {
		e := &t.Entries[i]
		if i > first && t.followsBlock(i) {
			b.WriteByte(' ')
			last = ' '
		}
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

// followsBlock reports whether a block ends right before entry i.
func (t *Tree) followsBlock(i int32) bool {
	for before, parent := i-1, t.Entries[i].Parent; before >= 0 && before != parent; before = t.Entries[before].Parent {
		if t.Entries[before].Block {
			return true
		}
	}
	return false
}

// followsElement reports whether entry i comes after the end of a preceding element rather than
// directly after its parent's tag or a text.
func (t *Tree) followsElement(i int32) bool {
	return i > 0 && t.Entries[i].Parent != i-1 && !t.IsText(i-1) || i > 0 && t.Entries[i-1].Parent != t.Entries[i].Parent
}
