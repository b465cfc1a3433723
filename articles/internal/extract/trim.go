package extract

import (
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/labels"
)

// trimmer cuts lines that are no part of the article off a body: what stands
// before its first paragraph, behind its last, and promises in between.
type trimmer struct {
	*finder
	body  int32
	title string    // letters of the headline
	live  []int32   // runs that are left
	home  int32     // the box that most paragraphs stand in
	kind  atom.Atom // what elements these paragraphs are
	// images and pictures, films among these, are by entry the first at or behind it.
	images, pictures []int32
	// standfirst is the summary taken out of the text.
	standfirst string
}

// trim cleans the body in entry i, whose headline is h, and gives the
// standfirst that stood in it.
func (f *finder) trim(i int32, h headline) string {
	t := &trimmer{finder: f, body: i, title: letters(h.text)}
	t.dropBefore(h)
	t.dropGalleries()
	t.captions()
	t.live = t.liveRuns()
	t.home = t.findHome()
	t.cutAtLabel()
	t.dropTailBoxes()
	t.dropStandfirst()
	t.dropPromises()
	t.dropListHeadings()
	t.dropHead()
	t.dropTail()
	return t.standfirst
}

// liveRuns lists the runs of the body that are not dropped.
func (t *trimmer) liveRuns() []int32 {
	var live []int32
	first, end := t.runsOf(t.body)
	for r := first; r < end; r++ {
		if t.runs[r].width > 0 && !t.dropped(t.runs[r].first) {
			live = append(live, r)
		}
	}
	return live
}

// dropBefore drops what stands before the headline, and the headline, where
// the body's box holds it.
func (t *trimmer) dropBefore(h headline) {
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
	if prose*5 > t.stats[t.body].prose {
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

// findHome finds the parent of the boxes that most prose stands in.
func (t *trimmer) findHome() int32 {
	weight := map[int32]int32{}
	home, top := t.body, int32(0)
	for _, r := range t.live {
		run := &t.runs[r]
		if !run.isProse() {
			continue
		}
		p := t.homeOf(r)
		weight[p] += run.width
		if weight[p] > top {
			home, top, t.kind = p, weight[p], t.tag(run.box)
		}
	}
	return home
}

// homeOf is the box around the paragraph that a run is.
func (t *trimmer) homeOf(r int32) int32 {
	box := t.runs[r].box
	if t.isLeaf(box) && box != t.body {
		return t.entries[box].parent
	}
	return box
}

func (t *trimmer) line(r int32) string { return t.textOf(t.runs[r].first, t.runs[r].end) }

// dropStandfirst takes the summary under the headline out of the text, where its
// box is named for it.
func (t *trimmer) dropStandfirst() {
	for n, r := range t.live[:min(len(t.live), 6)] {
		run := &t.runs[r]
		if run.width < minStandfirst || run.width > maxStandfirst || !t.isStandfirst(run.box, t.body) {
			continue
		}
		if n+3 > len(t.live) {
			return
		}
		t.standfirst = t.line(r)
		t.dropRun(r)
		t.live = append(t.live[:n:n], t.live[n+1:]...)
		return
	}
}

// isStandfirst is true of a box, or one just around it, named as summaries are.
func (f *finder) isStandfirst(i, within int32) bool {
	for level := 0; level < 2 && i > within; i, level = f.entries[i].parent, level+1 {
		for _, w := range []string{"standfirst", "dek", "deck", "subtitle", "subheadline", "subheading", "subhead", "excerpt", "sub-title", "zhaiyao", "daodu"} {
			if namesWord(f.entries[i].node, w) {
				return true
			}
		}
	}
	return false
}

// dropPromises drops the lines that lead to other articles, wherever they stand.
func (t *trimmer) dropPromises() {
	kept := t.live[:0]
	promised := false
	for n, r := range t.live {
		run := &t.runs[r]
		line := ""
		if run.width < 300 {
			line = t.line(r)
		}
		promised = t.isLink(r) && promised || t.isPromiseOf(n, line)
		if promised || line != "" && (t.isPromise(run, line) || letters(line) == t.title && t.title != "") {
			t.dropRun(r)
			continue
		}
		kept = append(kept, r)
	}
	t.live = kept
}

// isPromiseOf is true of the label of other articles over line n+1, a link in the same box.
func (t *trimmer) isPromiseOf(n int, line string) bool {
	r := &t.runs[t.live[n]]
	if r.width == 0 || r.width > maxLabel || r.stops > 0 || n+1 == len(t.live) || !t.isLink(t.live[n+1]) || !hasPromise(line) && !labels.Section(line).Recommended() {
		return false
	}
	box := t.commonBox(r.box, t.runs[t.live[n+1]].box)
	return box > t.body && box != t.home && (t.home < box || t.home >= t.entries[box].end)
}

// isLink is true of a run that is a link as a whole.
func (t *trimmer) isLink(r int32) bool { return t.runs[r].linked*5 > t.runs[r].width*4 }

func (t *trimmer) isPromise(r *run, line string) bool {
	if r.width < 200 && isOriginalTitle(line) {
		return true
	}
	linked := r.linked*5 >= r.width*2
	if hasPromise(line) && (linked || r.width < 60 && (r.stops == 0 || isCut(line))) || r.linked*5 >= r.width*3 && hasLead(line) || r.width < 40 && labels.Boilerplate(line) && !t.isCell(r) {
		return true
	}
	return r.linked*10 > r.width*9 && r.width > 20 && isShouted(line)
}

// maxCells is how far around a cell its row is looked at.
const maxCells = 20

// isCell is true of a cell in a row with others that are no words of buttons: Home
// and Away, Live, Top.
func (t *trimmer) isCell(r *run) bool {
	row := t.entries[r.box].parent
	if tag := t.tag(r.box); tag != atom.Th && tag != atom.Td || row < 0 {
		return false
	}
	first, end := t.runsOf(row)
	at := t.entries[r.box].run
	for k := max(first, at-maxCells); k < min(end, at+maxCells); k++ {
		if t.runs[k].links == 0 && !labels.Boilerplate(t.line(k)) {
			return true
		}
	}
	return false
}

// isShouted is true of a line in capitals.
func isShouted(line string) bool {
	return strings.ToUpper(line) == line && strings.ToLower(line) != line
}

// dropListHeadings drops the headings of lists of other articles that are gone,
// where nothing else is left of the box around both.
func (t *trimmer) dropListHeadings() {
	kept := t.live[:0]
	for n, r := range t.live {
		if run := &t.runs[r]; run.width <= maxLabel && run.stops == 0 && t.isListGone(t.ownBox(n), run.end) {
			t.dropRun(r)
			continue
		}
		kept = append(kept, r)
	}
	t.live = kept
}

// ownBox is the largest box in the body around line n with no other line in it, or -1.
func (t *trimmer) ownBox(n int) int32 {
	box := int32(-1)
	for i := t.runs[t.live[n]].box; i > t.body; i = t.entries[i].parent {
		if n > 0 && t.runs[t.live[n-1]].first >= i || n+1 < len(t.live) && t.runs[t.live[n+1]].first < t.entries[i].end {
			break
		}
		box = i
	}
	return box
}

// isListGone is true of a box without pictures in which several links as long as
// headlines were dropped behind entry i. Those to share a text are shorter.
func (t *trimmer) isListGone(box, i int32) bool {
	if box < 0 || t.stats[box].images > 0 {
		return false
	}
	gone := stats{}
	for ; i < t.entries[box].end; i++ {
		if t.drop[i] {
			gone.add(&t.stats[i])
			i = t.entries[i].end - 1
		}
	}
	return gone.titles > 1 && gone.linked >= gone.titles*scoredWidth
}
