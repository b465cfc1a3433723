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

// maxSectionLabel is the width of the widest section label, in columns.
const maxSectionLabel = 40

// maxTabs is how many entries a row of tabs may have.
const maxTabs = 80

// labelLevels is how many boxes up a list's label is looked for.
const labelLevels = 7

// section returns the label above a link's list, and whether the page recommends the articles in it.
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

// labelInside returns the label of a list that consists of one headline, so that the label is inside
// the item. Only labels of recommendations count; other words before a title are its kicker.
func (f *Finder) labelInside(l *link) string {
	for i := l.entry; i > l.item; i = f.Entries[i].Parent {
		if name := f.labelBefore(f.Entries[i].Parent, i); labels.Section(name).Recommended() {
			return name
		}
	}
	return ""
}

// labelBefore returns the last label among the children of p that come before child.
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

// childrenOf returns the labels and lists among the children of p. Each box is read only once.
func (f *Finder) childrenOf(p int32) *boxChildren {
	if k := f.childrenByBox[p]; k != nil {
		return k
	}
	k := &boxChildren{}
	f.childrenByBox[p] = k
	for c := p + 1; c < f.Entries[p].End; c = f.Entries[c].End {
		if f.onlyLink[c] != noLink {
			k.lists = append(k.lists, c)
		}
		if f.holdsBody(c) {
			// A label above the article does not apply to lists below it.
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

// readLabel returns the label that box c is or begins with.
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
		if text == "" || isControlText(text) || f.isNoSection(text) || pagetext.WordCount(text) == 0 || f.isListed(run, text) {
			continue
		}
		if f.Heading(run) != 0 || !f.inMenu(run.Box, c) && (labels.Section(text) != labels.NoSection || f.isLabelBox(run.Box, c)) {
			return text
		}
	}
	return ""
}

// isListed reports whether the text of a run is a headline that is listed, here or elsewhere on the page.
func (f *Finder) isListed(run *htmltree.Run, text string) bool {
	return (run.Links > 0 || pagetext.WordCount(text) >= minHeadline) && f.titles[pagetext.Letters(text)]
}

// chosenIn reports whether box c contains a headline.
func (f *Finder) chosenIn(c int32) bool {
	return f.chosenBefore[f.Entries[c].End] > f.chosenBefore[c]
}

// isMenu reports whether box c has several links, which are labels of their own.
func (f *Finder) isMenu(c int32) bool {
	first, end := f.RunsOf(c)
	links := int32(0)
	for r := first; r < end && r < first+12; r++ {
		links += f.Runs[r].Links
	}
	return links > 3 || links > 1 && f.Entries[c].Hints&htmltree.HintNav != 0
}

// isControlText reports whether s is the text of a control such as a button. Some such words also
// label recommendations; those are not reported.
func isControlText(s string) bool {
	return labels.IsBoilerplate(s) && !labels.Section(s).Recommended()
}

// labelText returns the text of a label without punctuation and the buttons after it.
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

// areBreadcrumbs reports whether the texts are from the path to the article.
func (f *Finder) areBreadcrumbs(parts []string) bool {
	for _, s := range parts {
		if s = strings.Trim(s, "> "); s != "正文" && !slices.Contains(f.page.Breadcrumbs, s) {
			return false
		}
	}
	return true
}

// inMenu reports whether element i is in a nav element within c.
func (f *Finder) inMenu(i, c int32) bool {
	for ; i >= c; i = f.Entries[i].Parent {
		if f.Tag(i) == atom.Nav {
			return true
		}
	}
	return false
}

// isLabelBox reports whether element i, or one around it within c, has a class for titles.
func (f *Finder) isLabelBox(i, c int32) bool {
	for ; i >= c; i = f.Entries[i].Parent {
		n := f.Entries[i].Node
		if htmltree.NamesWord(n, "title") || htmltree.NamesWord(n, "hd") || htmltree.NamesWord(n, "head") || htmltree.NamesWord(n, "heading") || htmltree.NamesWord(n, "header") || htmltree.NamesWord(n, "tit") || htmltree.NamesWord(n, "label") {
			return true
		}
	}
	return false
}

// tabs returns the labels of a row of tabs, or nil if box c is something else.
func (f *Finder) tabs(c int32) []string {
	if f.onlyLink[c] != noLink {
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

// isRecommended reports whether a label, site rules or class names say that the page recommends a
// list.
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
