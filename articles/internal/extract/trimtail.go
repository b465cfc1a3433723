package extract

import (
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/labels"
)

// trimTail drops what stands under the last paragraph.
func (t *trimmer) trimTail() {
	n := len(t.lines)
	for n > 0 && t.isTailMatter(t.lines[n-1]) {
		n--
		t.dropRun(t.lines[n])
	}
	t.lines = t.lines[:n]
}

func (t *trimmer) isTailMatter(r int32) bool {
	run := &t.runs[r]
	if run.width > 400 || t.endsEditorialList(r) {
		return false
	}
	line := t.lineText(r)
	if wordCount(line) == 0 || labels.Ornament(line) {
		return true
	}
	if run.width < 160 && (startsTrailer(line) || t.isFactLine(r, line)) || run.linkedWidth*5 > run.width*4 || startsReadMore(line) && !run.isProse() {
		return true
	}
	return t.heading(run) != 0 || t.paragraphParent(r) != t.mainBox && labels.Notice(line) || isAuthorBio(line)
}

// cutAtLabel drops all that stands behind the label of a list of other articles, or
// the word that ends the article, in the last part of the text.
func (t *trimmer) cutAtLabel() {
	total, rest := int32(0), int32(0)
	for _, r := range t.lines {
		total += t.runs[r].width
	}
	for n := len(t.lines) - 1; n > 0; n-- {
		run := &t.runs[t.lines[n]]
		rest += run.width
		if rest*3 > total {
			return
		}
		if run.width > 50 || run.stops > 0 || n == len(t.lines)-1 {
			continue
		}
		cut := n
		if line := t.lineText(t.lines[n]); isEndMark(line) {
			cut++
		} else if !isRelatedLabel(line) || !t.mostlyLinked(t.lines[n+1:]) {
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

// mostlyLinked is true of runs that may be a list of other articles: most have links.
func (t *trimmer) mostlyLinked(runs []int32) bool {
	linked := 0
	for _, r := range runs {
		if t.runs[r].links > 0 {
			linked++
		}
	}
	return linked*3 >= len(runs)
}

// dropWidgets drops the boxes behind the last paragraph where paragraphs have
// a place of their own: appeals, cards, widgets.
func (t *trimmer) dropWidgets() {
	inside, last := int32(0), -1
	for n, r := range t.lines {
		if t.runs[r].isProse() && t.paragraphParent(r) == t.mainBox && t.isLeaf(t.runs[r].box) && t.runs[r].box != t.mainBox {
			inside += t.runs[r].width
			last = n
		}
	}
	if inside*5 < t.stats[t.body].proseWidth*3 {
		return
	}
	kept := t.lines[:last+1]
	before := int32(-1)
	for _, r := range t.lines[last+1:] {
		box := t.childAround(t.mainBox, t.runs[r].box)
		if box >= 0 && box != before && t.isWidget(box) && t.isAside(box) {
			t.drop[box] = true
		}
		if before = box; box < 0 || !t.drop[box] {
			kept = append(kept, r)
		}
	}
	t.lines = kept
}

// childAround is the child of i that holds entry c, or -1.
func (t *trimmer) childAround(i, c int32) int32 {
	for c >= 0 && t.entries[c].parent != i {
		c = t.entries[c].parent
	}
	return c
}

// isAside is true of a box whose text is little beside the article's or no prose.
func (t *trimmer) isAside(i int32) bool {
	s := &t.stats[i]
	return s.proseWidth*10 < t.stats[t.body].proseWidth || s.proseWidth*4 < s.width*3
}

// isWidget is true of a box of several lines that is no list, table, quotation or
// note, and has no questions and answers.
func (t *trimmer) isWidget(i int32) bool {
	if t.countQuestions(i) > 1 {
		return false
	}
	for _, note := range []string{"footnote", "footnotes", "endnote", "endnotes"} {
		if namesWord(t.entries[i].node, note) {
			return false
		}
	}
	switch t.tag(i) {
	case atom.Div, atom.Section, atom.Aside, atom.Header, atom.Article, atom.Form, 0:
		return t.stats[i].runs > 1
	}
	return false
}

// countQuestions counts the headings inside entry i that ask something.
func (t *trimmer) countQuestions(i int32) int {
	n := 0
	for c := i + 1; c < t.entries[i].end; c++ {
		if !isHeading(t.entries[c].node) {
			continue
		}
		if asked := t.textOf(c, t.entries[c].end); strings.HasSuffix(asked, "?") || strings.HasSuffix(asked, "？") {
			n++
		}
	}
	return n
}

// dropGalleries drops the texts of picture galleries inside an article that has
// prose enough without them.
func (t *trimmer) dropGalleries() {
	for i := t.body + 1; i < t.entries[t.body].end; i++ {
		e, s := &t.entries[i], &t.stats[i]
		if e.hints&hintPicture == 0 || !e.block || s.runs < 6 || t.drop[i] {
			continue
		}
		if rest := t.stats[t.body].proseWidth - s.proseWidth; rest > 600 || rest > s.proseWidth {
			t.drop[i] = true
			i = e.end - 1
		}
	}
}
