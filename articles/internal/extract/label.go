package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/printed"
)

// maxLabel is the width of the longest section label, in columns.
const maxLabel = 40

// labelLevels is how many boxes up a list's label is looked for.
const labelLevels = 7

// section is the label above a link's list, and whether the page recommends
// what stands in it.
func (f *feeder) section(l *link) (string, bool) {
	name := ""
	i := l.item
	for level := 0; level < labelLevels && f.entries[i].parent >= 0; level++ {
		p := f.entries[i].parent
		if f.holdsBody(p) && f.page.Body != nil && level > 0 && f.tag(p) == atom.Body {
			break
		}
		if name = f.labelBefore(p, i); name != "" {
			break
		}
		i = p
	}
	return name, f.isRecommended(l, name)
}

// labelBefore finds the label among the children of p that stand before child.
func (f *feeder) labelBefore(p, child int32) string {
	var before []int32
	for c := p + 1; c < child; c = f.entries[c].end {
		before = append(before, c)
	}
	for n := len(before) - 1; n >= 0; n-- {
		c := before[n]
		if tabs := f.tabsIn(c); len(tabs) > 1 {
			if k := f.ordinal(p, c, child); k < len(tabs) {
				return tabs[k]
			}
			return tabs[0]
		}
		if s := f.labelIn(c); s != "" {
			return s
		}
	}
	return ""
}

// labelIn is the label that box c is, or holds first.
func (f *feeder) labelIn(c int32) string {
	if s, ok := f.labels[c]; ok {
		return s
	}
	s := f.readLabel(c)
	f.labels[c] = s
	return s
}

func (f *feeder) readLabel(c int32) string {
	e := &f.entries[c]
	if f.isText(c) || f.only[c] != -1 && !isHeading(e.node) && !f.holdsHeading(c) {
		return ""
	}
	first, end := f.runsOf(c)
	if end-first > 12 {
		return ""
	}
	for r := first; r < end; r++ {
		run := &f.runs[r]
		if run.width == 0 || run.width > maxLabel || f.holdsChosen(run) {
			continue
		}
		text := f.labelText(run)
		if text == "" || printed.Furniture(text) || tokenCount(text) == 0 {
			continue
		}
		if f.heading(run) != 0 || printed.SectionLabel(text) != printed.NoSection || f.isLabelBox(run.box, c) {
			return text
		}
	}
	return ""
}

// holdsChosen is true of a run with a headline in it or around it.
func (f *feeder) holdsChosen(r *run) bool {
	for i := r.first; i < r.end; i++ {
		if f.chosen[i] {
			return true
		}
	}
	for i, level := f.entries[r.first].parent, 0; i >= 0 && level < 4; i, level = f.entries[i].parent, level+1 {
		if f.chosen[i] {
			return true
		}
	}
	return false
}

// labelText is a label's text without the mark and the link behind it.
func (f *feeder) labelText(r *run) string {
	text := f.textOf(r.first, r.end)
	text = strings.TrimRight(text, ":：>»›| ")
	if head, tail, ok := strings.Cut(text, " "); ok && isLabelLink(tail) {
		return head
	}
	if isLabelLink(text) || strings.ContainsAny(text, "0123456789") && printed.SourceLine(text, f.reader).Published.Known() {
		return ""
	}
	return text
}

func (f *feeder) holdsHeading(c int32) bool {
	for i := c; i < f.entries[c].end; i++ {
		if isHeading(f.entries[i].node) {
			return true
		}
	}
	return false
}

// isLabelBox is true of a run whose box, up to c, is named as a title is.
func (f *feeder) isLabelBox(i, c int32) bool {
	for ; i >= c; i = f.entries[i].parent {
		n := f.entries[i].node
		if namesWord(n, "title") || namesWord(n, "hd") || namesWord(n, "head") || namesWord(n, "heading") || namesWord(n, "header") || namesWord(n, "tit") || namesWord(n, "label") {
			return true
		}
	}
	return false
}

// tabsIn is tabs, remembered.
func (f *feeder) tabsIn(c int32) []string {
	tabs, ok := f.tabRows[c]
	if !ok {
		tabs = f.tabs(c)
		f.tabRows[c] = tabs
	}
	return tabs
}

// tabs reads the labels of a row of tabs.
func (f *feeder) tabs(c int32) []string {
	if f.only[c] != -1 {
		return nil
	}
	names := attr(f.entries[c].node, "class")
	if !strings.Contains(names, "tab") && !strings.Contains(names, "titles") && !strings.Contains(names, "hd") && !strings.Contains(names, "ctrl") {
		return nil
	}
	first, end := f.runsOf(c)
	if end-first < 2 || end-first > 16 {
		return nil
	}
	var tabs []string
	for r := first; r < end; r++ {
		if w := f.runs[r].width; w > 0 && w <= 24 {
			if s := f.labelText(&f.runs[r]); s != "" {
				tabs = append(tabs, s)
			}
		}
	}
	return tabs
}

// ordinal counts the siblings with headlines between c and child.
func (f *feeder) ordinal(p, c, child int32) int {
	n := 0
	for i := f.entries[c].end; i < child; i = f.entries[i].end {
		if f.only[i] != -1 {
			n++
		}
	}
	return n
}

// isRecommended is true where label or names say that the page recommends a list.
func (f *feeder) isRecommended(l *link, label string) bool {
	if f.body < 0 {
		return false
	}
	if printed.SectionLabel(label).Recommended() {
		return true
	}
	for i, level := l.entry, 0; i >= 0 && level < 10; i = f.entries[i].parent {
		if f.holdsBody(i) {
			return false
		}
		if f.entries[i].hints&hintRelated != 0 {
			return true
		}
		if f.entries[i].block {
			level++
		}
	}
	return false
}

// namesWord is true of an element one of whose class or id words is word.
func namesWord(n *html.Node, word string) bool {
	for i := range n.Attr {
		if k := n.Attr[i].Key; k != "class" && k != "id" {
			continue
		}
		v := strings.ToLower(n.Attr[i].Val)
		for at := strings.Index(v, word); at >= 0; {
			end := at + len(word)
			if (at == 0 || !isLetter(v[at-1])) && (end == len(v) || !isLetter(v[end])) {
				return true
			}
			next := strings.Index(v[end:], word)
			if next < 0 {
				break
			}
			at = end + next
		}
	}
	return false
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' }

// imageAddress is where a picture is, behind what scripts load later.
func imageAddress(n *html.Node) string {
	for _, key := range []string{"data-original", "data-src", "data-lazy-src", "data-url", "data-lazyload", "src"} {
		if v := strings.TrimSpace(attr(n, key)); v != "" && !strings.HasPrefix(v, "data:") {
			return v
		}
	}
	return ""
}
