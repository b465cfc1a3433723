package extract

import (
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// trimmer drops lines from a body that are not part of the article: what precedes its first paragraph,
// what follows its last, and links to other articles in between.
type trimmer struct {
	*markedTree
	body    int32
	title   string    // letters of the headline
	lines   []int32   // the runs that are left
	mainBox int32     // the box that has most paragraphs
	mainTag atom.Atom // the tag of these paragraphs
	// By entry, the first image at or after it, and the first image or video.
	nextImage, nextMedia []int32
	// standfirst is the summary that was taken out of the text.
	standfirst string
}

// trim cleans the body in entry i, whose headline is h, and returns the standfirst that was in it.
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

// remainingRuns returns the runs of the body that are not dropped.
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

// dropAboveTitle drops what precedes the headline, and the headline itself, if it is in the body's
// box.
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

// dropRun drops a run, with its box if nothing else is in it.
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

// dropText drops the texts of a run but not its images.
func (t *trimmer) dropText(run *htmltree.Run) {
	for i := run.First; i < run.End; i++ {
		if t.IsText(i) {
			t.drop[i] = true
		}
	}
}

// isLeafBox reports whether a box contains no blocks.
func (t *trimmer) isLeafBox(i int32) bool {
	for c := i + 1; c < t.Entries[i].End; c++ {
		if t.Entries[c].Block {
			return false
		}
	}
	return true
}

// findMainBox returns the box that contains the most prose.
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

// paragraphParent returns the box around the paragraph that a run is in.
func (t *trimmer) paragraphParent(r int32) int32 {
	box := t.Runs[r].Box
	if t.isLeaf(box) && box != t.body {
		return t.Entries[box].Parent
	}
	return box
}

func (t *trimmer) lineText(r int32) string { return t.Text(t.Runs[r].First, t.Runs[r].End) }
