package extract

import (
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tree is an index of a parsed page: its elements and texts in document order,
// so that a subtree is a range and a sum over all subtrees is one backward loop.
// Scripts, styles and the like are left out.
type tree struct {
	entries []entry
	runs    []run
	// What the walk met on its way, wherever it stood.
	metaElements, linkElements, ldScripts []*html.Node
	titleElement                          *html.Node
	htmlElement                           *html.Node
}

type entry struct {
	node *html.Node
	// parent is the index of the parent, -1 at the top; end is the index behind the last descendant.
	parent, end int32
	// firstRun is the index of the first run that begins at or behind this entry.
	firstRun int32
	hints    hint
	block    bool
	hidden   bool // as is every descendant
	inLink   bool // a link with an address, or inside one
}

// run is a stretch of text within one block element, between block tags or line
// breaks: a paragraph, a heading, a list item, a line.
type run struct {
	measure
	box         int32 // the innermost block element
	first, end  int32 // the range of entries
	linkedWidth int32 // columns inside links
	links       int32
	images      int32
}

func (t *tree) rawText(i int32) string { return t.entries[i].node.Data }

// nextWithTag gives for every entry, and for the end, the first entry at or behind it
// with one of the tags, the number of all entries where none is.
func (t *tree) nextWithTag(tags ...atom.Atom) []int32 {
	next := make([]int32, len(t.entries)+1)
	next[len(t.entries)] = int32(len(t.entries))
	for i := len(t.entries) - 1; i >= 0; i-- {
		if next[i] = next[i+1]; slices.Contains(tags, t.tag(int32(i))) {
			next[i] = int32(i)
		}
	}
	return next
}

// isText is true of text nodes.
func (t *tree) isText(i int32) bool { return t.entries[i].node.Type == html.TextNode }

func (t *tree) tag(i int32) atom.Atom { return t.entries[i].node.DataAtom }

// runsOf gives the range of runs that begin inside entry i.
func (t *tree) runsOf(i int32) (first, end int32) {
	first, end = t.entries[i].firstRun, int32(len(t.runs))
	if e := t.entries[i].end; int(e) < len(t.entries) {
		end = t.entries[e].firstRun
		for end > first && t.runs[end-1].first >= e {
			end--
		}
		for int(end) < len(t.runs) && t.runs[end].first < e {
			end++
		}
	}
	for first < end && t.runs[first].first < i {
		first++
	}
	return first, end
}

// heading is the tag of the heading that a run stands in, or 0.
func (t *tree) heading(r *run) atom.Atom {
	for i, n := r.box, 0; i >= 0 && n < 3; i, n = t.entries[i].parent, n+1 {
		if isHeading(t.entries[i].node) {
			return t.tag(i)
		}
	}
	return 0
}

// commonBox is the smallest box around two.
func (t *tree) commonBox(a, b int32) int32 {
	for a >= 0 && t.entries[a].end <= b {
		a = t.entries[a].parent
	}
	return a
}
