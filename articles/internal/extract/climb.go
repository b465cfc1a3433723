package extract

import (
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// minPhrase is how many words, or CJK characters, make a line a phrase rather than a label.
const minPhrase = 5

// maxUnlikeLevel is how many block elements above the best box siblings that do not resemble it can
// still be parts of the article.
const maxUnlikeLevel = 3

// climber joins the parts of an article that other content divides.
type climber struct {
	*markedTree
	seed  int32 // the best box
	best  int32 // the box of the parts joined so far
	child int32 // the child of the current parent that contains best
	level int   // block elements from best to the current parent
}

// climb goes up from the best box for as long as its ancestors hold more of the article. In each of
// these it keeps the parts that read like the article and drops the rest.
func (f *markedTree) climb(i int32) int32 {
	c := climber{markedTree: f, seed: i, best: i, child: i}
	for p := f.Entries[i].Parent; p >= 0 && f.Tag(p) != atom.Html; p = f.Entries[p].Parent {
		if c.join(p) {
			c.best, c.level = p, 0
		}
		c.child = p
		c.level++
	}
	return c.best
}

// join reports whether p holds parts of the article besides its child. If so it drops whatever else is
// in p.
func (c *climber) join(p int32) bool {
	var rest []int32
	first, last := c.child, c.child
	for i := p + 1; i < c.Entries[p].End; i = c.Entries[i].End {
		switch {
		case i == c.child || c.drop[i]:
		case c.isPart(i) || c.level < maxUnlikeLevel && i < c.child && c.isKeyPoints(i):
			first, last = min(first, i), max(last, i)
		default:
			rest = append(rest, i)
		}
	}
	if first == last {
		return false
	}
	// What is between best and child is dropped too.
	for b := c.best; b != c.child; b = c.Entries[b].Parent {
		q := c.Entries[b].Parent
		for i := q + 1; i < c.Entries[q].End; i = c.Entries[i].End {
			c.drop[i] = c.drop[i] || i != b
		}
	}
	for _, i := range rest {
		c.drop[i] = i < first || i > last || !c.isBetween(i)
	}
	return true
}

// isBetween reports whether an entry between two parts of an article belongs to it without being
// prose: pictures, headings, tables, lists, short lines.
func (c *climber) isBetween(i int32) bool {
	s := &c.stats[i]
	if c.IsText(i) {
		return true
	}
	if s.Width == 0 {
		return s.Images > 0 && !c.Entries[i].Hints.IsBoilerplate()
	}
	if s.LinkDensity() > 0.25 || c.Entries[i].Hints.IsBoilerplate() && !c.isKin(i, c.child) {
		return false
	}
	switch c.Tag(i) {
	case atom.Table, atom.Ul, atom.Ol, atom.Dl, atom.Figure:
		return true
	}
	return htmltree.IsTextElement(c.Entries[i].Node) || s.Runs == 1
}

// isPart reports whether a sibling of child reads like a part of the same article. An entry of a list may have as many
// links to other sites as it likes.
func (c *climber) isPart(i int32) bool {
	s, top := &c.stats[i], &c.stats[c.best]
	if s.ProseWidth == 0 || c.isFurniture(i) {
		return false
	}
	if c.isListEntry(i) {
		s = c.withoutOutboundLinks(i)
	}
	if s.LinkRuns*3 > s.Runs || s.LinkDensity() > 0.25 {
		return false
	}
	close := c.level < maxUnlikeLevel
	if close && c.isLeaf(i) || c.isSimilar(i) {
		return s.ProseWidth*2 > s.Width
	}
	return close && s.LinkRuns*8 <= s.Runs && s.Points > 0.2*top.Points && s.ProseWidth*3 > (s.Width-c.labelled(i))*2
}

// isFurniture reports whether a sibling of child is named for something other than the article, unlike
// child.
func (c *climber) isFurniture(i int32) bool {
	h := c.Entries[i].Hints
	return (h.IsBoilerplate() || h&htmltree.HintAuthor != 0) && !c.isKin(i, c.child)
}

// isKeyPoints reports whether a box contains only a list of phrases without links, which sums up the
// article above its text.
func (c *climber) isKeyPoints(i int32) bool {
	s := &c.stats[i]
	if s.Runs < 2 || s.Links+s.Images > 0 || c.Entries[i].Hints&(htmltree.HintsBoilerplate|htmltree.HintFacts|htmltree.HintAuthor|htmltree.HintPicture) != 0 {
		return false
	}
	list := i
	for !isList(c.Tag(list)) {
		if list++; list >= c.Entries[i].End {
			return false
		}
	}
	first, end := c.RunsOf(i)
	for r := first; r < end; r++ {
		run := &c.Runs[r]
		if run.Width == 0 {
			continue
		}
		line := c.Text(run.First, run.End)
		if run.First < list || run.First >= c.Entries[list].End || pagetext.WordCount(line) < minPhrase || !labels.SourceLine(line, datetime.Options{}).Empty() || labels.IsBoilerplate(line) {
			return false
		}
	}
	return true
}

func isList(tag atom.Atom) bool { return tag == atom.Ul || tag == atom.Ol }

// isSimilar reports whether a box resembles child, or contains one that resembles the best box.
func (c *climber) isSimilar(i int32) bool {
	if c.looksAlike(i, c.child) {
		return true
	}
	for n := i + 1; n < c.Entries[i].End; n++ {
		if c.Entries[n].Block && c.looksAlike(n, c.seed) {
			return true
		}
	}
	return false
}

// looksAlike reports whether two elements have the same tag and first class, or the same tag and no
// class and are siblings.
func (c *climber) looksAlike(a, b int32) bool {
	x, y := c.Entries[a].Node, c.Entries[b].Node
	if x.DataAtom != y.DataAtom {
		return false
	}
	name := firstWord(htmltree.Attr(x, "class"))
	return name == firstWord(htmltree.Attr(y, "class")) && (name != "" || c.level == 0 && b == c.child)
}

func firstWord(s string) string {
	s = strings.TrimLeft(s, " \t\n")
	if i := strings.IndexAny(s, " \t\n"); i >= 0 {
		return s[:i]
	}
	return s
}
