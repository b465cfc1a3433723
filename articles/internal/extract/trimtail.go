package extract

import (
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/labels"
)

// dropTail drops what stands under the last paragraph.
func (t *trimmer) dropTail() {
	n := len(t.live)
	for n > 0 && t.isTail(t.live[n-1]) {
		n--
		t.dropRun(t.live[n])
	}
	t.live = t.live[:n]
}

func (t *trimmer) isTail(r int32) bool {
	run := &t.runs[r]
	if run.width > 400 || t.isLastOfWritten(r) {
		return false
	}
	line := t.line(r)
	if tokenCount(line) == 0 || labels.Ornament(line) {
		return true
	}
	if run.width < 160 && (hasClosing(line) || t.isFacts(r, line)) || run.linked*5 > run.width*4 || hasPromise(line) && !run.isProse() {
		return true
	}
	return t.heading(run) != 0 || t.homeOf(r) != t.home && labels.Notice(line) || isBio(line)
}

// cutAtLabel drops all that stands behind the label of a list of other articles, or
// the word that ends the article, in the last part of the text.
func (t *trimmer) cutAtLabel() {
	total, rest := int32(0), int32(0)
	for _, r := range t.live {
		total += t.runs[r].width
	}
	for n := len(t.live) - 1; n > 0; n-- {
		run := &t.runs[t.live[n]]
		rest += run.width
		if rest*3 > total {
			return
		}
		if run.width > 50 || run.stops > 0 || n == len(t.live)-1 {
			continue
		}
		cut := n
		if line := t.line(t.live[n]); isEnd(line) {
			cut++
		} else if !isLabel(line) || !t.isLabelled(t.live[n+1:]) {
			continue
		}
		for _, r := range t.live[cut:] {
			t.dropRun(r)
		}
		t.live = t.live[:cut]
		total -= rest
		rest = 0
	}
}

// isLabelled is true of runs that may be a list of other articles: most have links.
func (t *trimmer) isLabelled(runs []int32) bool {
	linked := 0
	for _, r := range runs {
		if t.runs[r].links > 0 {
			linked++
		}
	}
	return linked*3 >= len(runs)
}

// dropTailBoxes drops the boxes behind the last paragraph where paragraphs have
// a place of their own: appeals, cards, widgets.
func (t *trimmer) dropTailBoxes() {
	inside, last := int32(0), -1
	for n, r := range t.live {
		if t.runs[r].isProse() && t.homeOf(r) == t.home && t.isLeaf(t.runs[r].box) && t.runs[r].box != t.home {
			inside += t.runs[r].width
			last = n
		}
	}
	if inside*5 < t.stats[t.body].prose*3 {
		return
	}
	kept := t.live[:last+1]
	before := int32(-1)
	for _, r := range t.live[last+1:] {
		box := t.childOf(t.home, t.runs[r].box)
		if box >= 0 && box != before && t.isWidget(box) && t.isAside(box) {
			t.drop[box] = true
		}
		if before = box; box < 0 || !t.drop[box] {
			kept = append(kept, r)
		}
	}
	t.live = kept
}

// childOf is the child of i that holds entry c, or -1.
func (t *trimmer) childOf(i, c int32) int32 {
	for c >= 0 && t.entries[c].parent != i {
		c = t.entries[c].parent
	}
	return c
}

// isAside is true of a box whose text is little beside the article's or no prose.
func (t *trimmer) isAside(i int32) bool {
	s := &t.stats[i]
	return s.prose*10 < t.stats[t.body].prose || s.prose*4 < s.width*3
}

// isWidget is true of a box of several lines that is no list, table, quotation or
// note, and has no questions and answers.
func (t *trimmer) isWidget(i int32) bool {
	if t.questions(i) > 1 {
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

// questions counts the headings inside entry i that ask something.
func (t *trimmer) questions(i int32) int {
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
		if rest := t.stats[t.body].prose - s.prose; rest > 600 || rest > s.prose {
			t.drop[i] = true
			i = e.end - 1
		}
	}
}
