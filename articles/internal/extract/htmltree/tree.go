// Package htmltree parses a web page and indexes it, so that a subtree is a range of entries and the
// text between two block tags is a run of known width.
package htmltree

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/pagetext"
)

// Tree is an index of a parsed page. Its elements and texts are in document order, so a subtree is a
// range and sums over all subtrees take one backward loop. Scripts, styles and other elements without
// content are left out.
type Tree struct {
	Entries []Entry
	Runs    []Run
	// These are collected wherever they occur on the page.
	MetaElements, LinkElements, LDScripts []*html.Node
	TitleElement                          *html.Node
	HTMLElement                           *html.Node
}

type Entry struct {
	Node *html.Node
	// Parent is the index of the parent, -1 at the top. End is the index after the last descendant.
	Parent, End int32
	// FirstRun is the index of the first run that begins at or after this entry.
	FirstRun int32
	Hints    Hint
	Block    bool
	Hidden   bool // so are all descendants
	InLink   bool // is a link with an address, or inside one
}

// Run is the text between two block tags or line breaks: a paragraph, a heading, a list item, a line.
type Run struct {
	pagetext.Measure
	Box         int32 // the innermost block element around it
	First, End  int32 // the range of entries
	LinkedWidth int32 // columns inside links
	Links       int32
	Images      int32
}

func (t *Tree) RawText(i int32) string { return t.Entries[i].Node.Data }

// NextWithTag returns, for every entry and for the end of the page, the index of the first entry at or
// after it that has one of the tags, or len(t.Entries).
func (t *Tree) NextWithTag(tags ...atom.Atom) []int32 {
	next := make([]int32, len(t.Entries)+1)
	next[len(t.Entries)] = int32(len(t.Entries))
	for i := len(t.Entries) - 1; i >= 0; i-- {
		if next[i] = next[i+1]; slices.Contains(tags, t.Tag(int32(i))) {
			next[i] = int32(i)
		}
	}
	return next
}

// IsText reports whether entry i is a text node.
func (t *Tree) IsText(i int32) bool { return t.Entries[i].Node.Type == html.TextNode }

func (t *Tree) Tag(i int32) atom.Atom { return t.Entries[i].Node.DataAtom }

// RunsOf returns the range of runs that begin inside entry i.
func (t *Tree) RunsOf(i int32) (first, end int32) {
	first, end = t.Entries[i].FirstRun, int32(len(t.Runs))
	if e := t.Entries[i].End; int(e) < len(t.Entries) {
		end = t.Entries[e].FirstRun
		for end > first && t.Runs[end-1].First >= e {
			end--
		}
		for int(end) < len(t.Runs) && t.Runs[end].First < e {
			end++
		}
	}
	for first < end && t.Runs[first].First < i {
		first++
	}
	return first, end
}

// Heading returns the tag of the heading that a run is in, or 0.
func (t *Tree) Heading(r *Run) atom.Atom {
	for i, n := r.Box, 0; i >= 0 && n < 3; i, n = t.Entries[i].Parent, n+1 {
		if IsHeading(t.Entries[i].Node) {
			return t.Tag(i)
		}
	}
	return 0
}

// CommonBox returns the smallest element around entries a and b, where a <= b.
func (t *Tree) CommonBox(a, b int32) int32 {
	for a >= 0 && t.Entries[a].End <= b {
		a = t.Entries[a].Parent
	}
	return a
}
