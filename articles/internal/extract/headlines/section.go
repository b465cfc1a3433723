package headlines

import (
	"slices"
	"sort"
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// maxSectionLabel is the width of the longest section label, in columns.
const maxSectionLabel = 40

// maxTabs is how many entries a row of tabs may have.
const maxTabs = 80

// labelLevels is how many boxes up a list's label is looked for.
const labelLevels = 7

// section is the label above a link's list, and whether the page recommends
// what stands in it.
func (f *Finder) section(l *link) (string, bool) {
	name := f.labelInside(l)
	i := l.item
	for level := 0; name == "" && level < labelLevels && f.Entries[i].Parent >= 0; level++ {
		p := f.Entries[i].Parent
		name = f.labelBefore(p, i)
		i = p
	}
	return name, f.isRecommended(l, name)
}

// labelInside is the label of a list of one headline, whose item is the whole list.
// Other words before a title are its kicker.
func (f *Finder) labelInside(l *link) string {
	for i := l.entry; i > l.item; i = f.Entries[i].Parent {
		if name := f.labelBefore(f.Entries[i].Parent, i); labels.Section(name).Recommended() {
			return name
		}
	}
	return ""
}

// boxChildren are what is known of the children of a box.
type boxChildren struct {
	labels []sectionLabel // in order
	lists  []int32        // children with headlines, in order
}

// sectionLabel is a child that labels what follows it: one name, or those of tabs.
type sectionLabel struct {
	child int32
	names []string
}

// labelBefore finds the last label among the children of p that stand before child.
func (f *Finder) labelBefore(p, child int32) string {
	kids := f.childrenOf(p)
	n := sort.Search(len(kids.labels), func(i int) bool { return kids.labels[i].child >= child })
	if n == 0 {
		return ""
	}
	label := kids.labels[n-1]
	k := kids.listsBefore(child) - kids.listsBefore(label.child+1)
	if k >= len(label.names) {
		k = 0
	}
	return label.names[k]
}

func (k *boxChildren) listsBefore(child int32) int {
	return sort.Search(len(k.lists), func(i int) bool { return k.lists[i] >= child })
}

// childrenOf reads the labels among the children of p, once.
func (f *Finder) childrenOf(p int32) *boxChildren {
	if k := f.childrenByBox[p]; k != nil {
		return k
	}
	k := &boxChildren{}
	f.childrenByBox[p] = k
	for c := p + 1; c < f.Entries[p].End; c = f.Entries[c].End {
		if f.onlyLink[c] != -1 {
			k.lists = append(k.lists, c)
		}
		if f.holdsBody(c) {
			// What stands above the article labels nothing below it.
			k.labels = append(k.labels, sectionLabel{c, []string{""}})
			continue
		}
		if tabs := f.tabs(c); len(tabs) > 1 {
			k.labels = append(k.labels, sectionLabel{c, tabs})
		} else if s := f.readLabel(c); s != "" {
			k.labels = append(k.labels, sectionLabel{c, []string{s}})
		}
	}
	return k
}

// readLabel is the label that box c is, or holds first.
func (f *Finder) readLabel(c int32) string {
	if f.IsText(c) || f.chosenIn(c) || f.isMenu(c) {
		return ""
	}
	first, end := f.RunsOf(c)
	if end-first > 12 {
		return ""
	}
	for r := first; r < end; r++ {
		run := &f.Runs[r]
		if run.Width == 0 || run.Width > maxSectionLabel {
			continue
		}
		text := f.labelText(run)
		if text == "" || isControlText(text) || pagetext.WordCount(text) == 0 {
			continue
		}
		if f.Heading(run) != 0 || !f.inMenu(run.Box, c) && (labels.Section(text) != labels.NoSection || f.isLabelBox(run.Box, c)) {
			return text
		}
	}
	return ""
}

// chosenIn is true of a box that holds a headline.
func (f *Finder) chosenIn(c int32) bool {
	return f.chosenBefore[f.Entries[c].End] > f.chosenBefore[c]
}

// isMenu is true of a box of several links, each of them a label.
func (f *Finder) isMenu(c int32) bool {
	first, end := f.RunsOf(c)
	links := int32(0)
	for r := first; r < end && r < first+12; r++ {
		links += f.Runs[r].Links
	}
	return links > 3 || links > 1 && f.Entries[c].Hints&htmltree.HintNav != 0
}

// isControlText is true of words of buttons, but not of those that stand over what a page recommends as well.
func isControlText(s string) bool {
	return labels.Boilerplate(s) && !labels.Section(s).Recommended()
}

// labelText is a label's text without the mark and the buttons behind it.
func (f *Finder) labelText(r *htmltree.Run) string {
	var kept []string
	for i := r.First; i < r.End; i++ {
		if !f.IsText(i) {
			continue
		}
		s := strings.Trim(pagetext.Squeeze(f.RawText(i)), ":：>»›|/· ")
		if head, tail, ok := strings.Cut(s, " "); ok && isButtonText(tail) {
			s = head
		}
		if s == "正文" {
			return ""
		}
		if s != "" && pagetext.WordCount(s) > 0 && !isButtonText(s) && !isControlText(s) {
			kept = append(kept, s)
		}
	}
	if len(kept) == 0 || len(kept) > 3 {
		return ""
	}
	text := pagetext.Squeeze(strings.Join(kept, " "))
	if text == f.page.Title || pagetext.Letters(text) == pagetext.Letters(f.page.Site) || f.areBreadcrumbs(kept) {
		return ""
	}
	if strings.ContainsAny(text, "0123456789") && labels.SourceLine(text, f.page.Reader).Published.Known() {
		return ""
	}
	return text
}

// areBreadcrumbs is true of the path to the article.
func (f *Finder) areBreadcrumbs(parts []string) bool {
	for _, s := range parts {
		if s = strings.Trim(s, "> "); s != "正文" && !slices.Contains(f.page.Breadcrumbs, s) {
			return false
		}
	}
	return true
}

// inMenu is true of a run whose box, up to c, is in a nav element.
func (f *Finder) inMenu(i, c int32) bool {
	for ; i >= c; i = f.Entries[i].Parent {
		if f.Tag(i) == atom.Nav {
			return true
		}
	}
	return false
}

// isLabelBox is true of a run whose box, up to c, is named as a title is.
func (f *Finder) isLabelBox(i, c int32) bool {
	for ; i >= c; i = f.Entries[i].Parent {
		n := f.Entries[i].Node
		if htmltree.NamesWord(n, "title") || htmltree.NamesWord(n, "hd") || htmltree.NamesWord(n, "head") || htmltree.NamesWord(n, "heading") || htmltree.NamesWord(n, "header") || htmltree.NamesWord(n, "tit") || htmltree.NamesWord(n, "label") {
			return true
		}
	}
	return false
}

// tabs reads the labels of a row of tabs.
func (f *Finder) tabs(c int32) []string {
	if f.onlyLink[c] != -1 {
		return nil
	}
	names := htmltree.Attr(f.Entries[c].Node, "class")
	if !strings.Contains(names, "tab") && !strings.Contains(names, "titles") && !strings.Contains(names, "hd") && !strings.Contains(names, "ctrl") {
		return nil
	}
	if f.Entries[c].End-c > maxTabs {
		return nil
	}
	var tabs []string
	for i := c; i < f.Entries[c].End; i++ {
		if !f.IsText(i) {
			continue
		}
		s := pagetext.Squeeze(f.RawText(i))
		if strings.Contains(s, ">") || s == "正文" {
			return nil
		}
		if pagetext.WordCount(s) > 0 && pagetext.MeasureOf(s).Width <= 24 && !isButtonText(s) {
			tabs = append(tabs, s)
		}
	}
	return tabs
}

// isRecommended is true where label or names say that the page recommends a list.
func (f *Finder) isRecommended(l *link, label string) bool {
	if f.page.Body < 0 {
		return false
	}
	if labels.Section(label).Recommended() || f.within(l.entry, f.page.Related) {
		return true
	}
	for i, level := l.entry, 0; i >= 0 && level < 10; i = f.Entries[i].Parent {
		if f.holdsBody(i) {
			return false
		}
		if f.Entries[i].Hints&htmltree.HintRelated != 0 {
			return true
		}
		if f.Entries[i].Block {
			level++
		}
	}
	return false
}
