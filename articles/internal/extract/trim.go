package extract

import (
	"golang.org/x/net/html/atom"
)

// trimmer cuts lines that are no part of the article off a body: what stands
// before its first paragraph, behind its last, and promises in between.
type trimmer struct {
	*markedTree
	body    int32
	title   string    // letters of the headline
	lines   []int32   // runs that are left
	mainBox int32     // the box that most paragraphs stand in
	mainTag atom.Atom // what elements these paragraphs are
	// nextImage and pictures, films among these, are by entry the first at or behind it.
	nextImage, nextMedia []int32
	// standfirst is the summary taken out of the text.
	standfirst string
}

// trim cleans the body in entry i, whose headline is h, and gives the
// standfirst that stood in it.
func (f *markedTree) trim(i int32, h headline) string {
	t := &trimmer{markedTree: f, body: i, title: letters(h.text)}
	t.dropAboveTitle(h)
	t.dropGalleries()
	t.moveCaptions()
	t.lines = t.remainingRuns()
	t.mainBox = t.findMainBox()
	t.cutAtLabel()
	t.dropWidgets()
	t.dropStandfirst()
	t.dropReadMore()
	t.dropListHeadings()
	t.trimHead()
	t.trimTail()
	return t.standfirst
}

// remainingRuns lists the runs of the body that are not dropped.
func (t *trimmer) remainingRuns() []int32 {
	var live []int32
	first, end := t.runsOf(t.body)
	for r := first; r < end; r++ {
		if t.runs[r].width > 0 && !t.dropped(t.runs[r].first) {
			live = append(live, r)
		}
	}
	return live
}

// dropAboveTitle drops what stands before the headline, and the headline, where
// the body's box holds it.
func (t *trimmer) dropAboveTitle(h headline) {
	first, end := t.runsOf(t.body)
	if h.run < first || h.run >= end {
		return
	}
	prose := int32(0)
	for r := first; r < h.run; r++ {
		if t.runs[r].isProse() && !t.dropped(t.runs[r].first) {
			prose += t.runs[r].width
		}
	}
	if prose*5 > t.stats[t.body].proseWidth {
		t.dropRun(h.run)
		return
	}
	for r := first; r <= h.run; r++ {
		t.dropRun(r)
	}
}

// dropRun drops a run, with its box where nothing else is in it.
func (t *trimmer) dropRun(r int32) {
	run := &t.runs[r]
	if run.box != t.body && t.stats[run.box].runs <= 1 && t.isLeafBox(run.box) {
		t.drop[run.box] = true
	}
	for i := run.first; i < run.end; i++ {
		if t.isText(i) || t.tag(i) == atom.Img && run.images <= 1 {
			t.drop[i] = true
		}
	}
}

// dropText drops the texts of a run, not its pictures.
func (t *trimmer) dropText(run *run) {
	for i := run.first; i < run.end; i++ {
		if t.isText(i) {
			t.drop[i] = true
		}
	}
}

// isLeafBox is true of a box without blocks in it.
func (t *trimmer) isLeafBox(i int32) bool {
	for c := i + 1; c < t.entries[i].end; c++ {
		if t.entries[c].block {
			return false
		}
	}
	return true
}

// findMainBox finds the parent of the boxes that most prose stands in.
func (t *trimmer) findMainBox() int32 {
	weight := map[int32]int32{}
	home, top := t.body, int32(0)
	for _, r := range t.lines {
		run := &t.runs[r]
		if !run.isProse() {
			continue
		}
		p := t.paragraphParent(r)
		weight[p] += run.width
		if weight[p] > top {
			home, top, t.mainTag = p, weight[p], t.tag(run.box)
		}
	}
	return home
}

// paragraphParent is the box around the paragraph that a run is.
func (t *trimmer) paragraphParent(r int32) int32 {
	box := t.runs[r].box
	if t.isLeaf(box) && box != t.body {
		return t.entries[box].parent
	}
	return box
}

func (t *trimmer) lineText(r int32) string { return t.textOf(t.runs[r].first, t.runs[r].end) }
