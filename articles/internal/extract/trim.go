package extract

import (
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
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
	t := &trimmer{markedTree: f, body: i, title: pagetext.Letters(h.text)}
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
	first, end := t.RunsOf(t.body)
	for r := first; r < end; r++ {
		if t.Runs[r].Width > 0 && !t.dropped(t.Runs[r].First) {
			live = append(live, r)
		}
	}
	return live
}

// dropAboveTitle drops what stands before the headline, and the headline, where
// the body's box holds it.
func (t *trimmer) dropAboveTitle(h headline) {
	first, end := t.RunsOf(t.body)
	if h.run < first || h.run >= end {
		return
	}
	prose := int32(0)
	for r := first; r < h.run; r++ {
		if t.Runs[r].IsProse() && !t.dropped(t.Runs[r].First) {
			prose += t.Runs[r].Width
		}
	}
	if prose*5 > t.stats[t.body].ProseWidth {
		t.dropRun(h.run)
		return
	}
	for r := first; r <= h.run; r++ {
		t.dropRun(r)
	}
}

// dropRun drops a run, with its box where nothing else is in it.
func (t *trimmer) dropRun(r int32) {
	run := &t.Runs[r]
	if run.Box != t.body && t.stats[run.Box].Runs <= 1 && t.isLeafBox(run.Box) {
		t.drop[run.Box] = true
	}
	for i := run.First; i < run.End; i++ {
		if t.IsText(i) || t.Tag(i) == atom.Img && run.Images <= 1 {
			t.drop[i] = true
		}
	}
}

// dropText drops the texts of a run, not its pictures.
func (t *trimmer) dropText(run *htmltree.Run) {
	for i := run.First; i < run.End; i++ {
		if t.IsText(i) {
			t.drop[i] = true
		}
	}
}

// isLeafBox is true of a box without blocks in it.
func (t *trimmer) isLeafBox(i int32) bool {
	for c := i + 1; c < t.Entries[i].End; c++ {
		if t.Entries[c].Block {
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
		run := &t.Runs[r]
		if !run.IsProse() {
			continue
		}
		p := t.paragraphParent(r)
		weight[p] += run.Width
		if weight[p] > top {
			home, top, t.mainTag = p, weight[p], t.Tag(run.Box)
		}
	}
	return home
}

// paragraphParent is the box around the paragraph that a run is.
func (t *trimmer) paragraphParent(r int32) int32 {
	box := t.Runs[r].Box
	if t.isLeaf(box) && box != t.body {
		return t.Entries[box].Parent
	}
	return box
}

func (t *trimmer) lineText(r int32) string { return t.Text(t.Runs[r].First, t.Runs[r].End) }
