package extract

import (
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// trimTail drops what follows the last paragraph.
func (t *trimmer) trimTail() {
	t.dropTailMatter()
	if t.dropCards() {
		t.dropTailMatter()
	}
}

func (t *trimmer) dropTailMatter() {
	n := len(t.lines)
	for n > 0 && t.isTailMatter(t.lines[n-1]) {
		n--
		t.dropRun(t.lines[n])
	}
	t.lines = t.lines[:n]
}

func (t *trimmer) isTailMatter(r int32) bool {
	run := &t.Runs[r]
	if run.Width > 400 || t.endsEditorialList(r) {
		return false
	}
	line := t.lineText(r)
	if pagetext.WordCount(line) == 0 || labels.IsOrnament(line) {
		return true
	}
	if run.Width < 160 && (pagetext.StartsTrailer(line) || t.isFactLine(r, line)) || run.IsLink() || pagetext.StartsReadMore(line) && !run.IsProse() {
		return true
	}
	return t.Heading(run) != 0 || t.paragraphParent(r) != t.mainBox && labels.IsNotice(line) || pagetext.IsAuthorBio(line)
}

// cutAtLabel drops everything after the label of a list of other articles or of a text about the
// author, or after the end mark, if that is in the last third of the text.
func (t *trimmer) cutAtLabel() {
	total, rest := int32(0), int32(0)
	for _, r := range t.lines {
		total += t.Runs[r].Width
	}
	for n := len(t.lines) - 1; n > 0; n-- {
		run := &t.Runs[t.lines[n]]
		rest += run.Width
		if rest*3 > total {
			return
		}
		if run.Width > 50 || run.Stops > 0 || n == len(t.lines)-1 {
			continue
		}
		cut := n
		if line := t.lineText(t.lines[n]); pagetext.IsEndMark(line) {
			cut++
		} else if !(labels.IsAboutAuthor(line) && t.isLastSection(n)) && !(pagetext.IsRelatedLabel(line) && t.oftenLinked(t.lines[n+1:])) {
			continue
		}
		for _, r := range t.lines[cut:] {
			t.dropRun(r)
		}
		t.lines = t.lines[:cut]
		total -= rest
		rest = 0
	}
}

// oftenLinked reports whether runs may be a list of other articles: at least a third have links.
func (t *trimmer) oftenLinked(runs []int32) bool {
	linked := 0
	for _, r := range runs {
		if t.Runs[r].Links > 0 {
			linked++
		}
	}
	return linked*3 >= len(runs)
}

// dropWidgets drops the boxes after the last paragraph, such as appeals and cards, if most paragraphs
// are in a box of their own.
func (t *trimmer) dropWidgets() {
	inside, last := int32(0), -1
	for n, r := range t.lines {
		if t.Runs[r].IsProse() && t.paragraphParent(r) == t.mainBox && t.isLeaf(t.Runs[r].Box) && t.Runs[r].Box != t.mainBox {
			inside += t.Runs[r].Width
			last = n
		}
	}
	if inside*5 < t.stats[t.body].ProseWidth*3 {
		return
	}
	kept := t.lines[:last+1]
	before := int32(-1)
	for _, r := range t.lines[last+1:] {
		box := t.childAround(t.mainBox, t.Runs[r].Box)
		if box >= 0 && box != before && t.isWidget(box) && t.isAside(box) {
			t.drop[box] = true
		}
		if before = box; box < 0 || !t.drop[box] {
			kept = append(kept, r)
		}
	}
	t.lines = kept
}

// childAround returns the child of i that contains entry c, or -1.
func (t *trimmer) childAround(i, c int32) int32 {
	for c >= 0 && t.Entries[c].Parent != i {
		c = t.Entries[c].Parent
	}
	return c
}

// isAside reports whether the text of a box is short compared to the article or is not prose.
func (t *trimmer) isAside(i int32) bool {
	s := &t.stats[i]
	return s.ProseWidth*10 < t.stats[t.body].ProseWidth || s.ProseWidth*4 < (s.Width-t.labelled(i))*3
}

// isWidget reports whether a box has several lines, is not a list, table, quotation or footnote, and
// has no questions and answers.
func (t *trimmer) isWidget(i int32) bool {
	if t.countQuestions(i) > 1 {
		return false
	}
	for _, note := range []string{"footnote", "footnotes", "endnote", "endnotes"} {
		if htmltree.NamesWord(t.Entries[i].Node, note) {
			return false
		}
	}
	switch t.Tag(i) {
	case atom.Div, atom.Section, atom.Aside, atom.Header, atom.Article, atom.Form, 0:
		return t.stats[i].Runs > 1
	}
	return false
}

// countQuestions counts the headings inside entry i that are questions.
func (t *trimmer) countQuestions(i int32) int {
	n := 0
	for c := i + 1; c < t.Entries[i].End; c++ {
		if !htmltree.IsHeading(t.Entries[c].Node) {
			continue
		}
		if isQuestion(t.Text(c, t.Entries[c].End)) {
			n++
		}
	}
	return n
}

func isQuestion(line string) bool {
	return strings.HasSuffix(line, "?") || strings.HasSuffix(line, "？")
}

// dropGalleries drops the texts of picture galleries inside an article that has enough prose without
// them.
func (t *trimmer) dropGalleries() {
	for i := t.body + 1; i < t.Entries[t.body].End; i++ {
		e, s := &t.Entries[i], &t.stats[i]
		if !e.Block || s.Runs < 6 || t.drop[i] || !t.isGallery(i) {
			continue
		}
		if rest := t.stats[t.body].ProseWidth - s.ProseWidth; rest > 600 || rest > s.ProseWidth {
			t.drop[i] = true
			i = e.End - 1
		}
	}
}
