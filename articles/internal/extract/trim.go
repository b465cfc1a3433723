package extract

import (
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/printed"
)

// trimmer cuts lines that are no part of the article off a body: what stands
// before its first paragraph, behind its last, and promises in between.
type trimmer struct {
	*finder
	body  int32
	title string  // letters of the headline
	live  []int32 // runs that are left
	home  int32   // the box that most paragraphs stand in
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
			home, top = p, weight[p]
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
		if run.width < minStandfirst || run.width > maxStandfirst || !t.isStandfirst(run.box) {
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
func (t *trimmer) isStandfirst(i int32) bool {
	for level := 0; level < 2 && i > t.body; i, level = t.entries[i].parent, level+1 {
		for _, w := range []string{"standfirst", "dek", "deck", "subtitle", "subheadline", "subheading", "subhead", "excerpt", "sub-title", "zhaiyao", "daodu"} {
			if namesWord(t.entries[i].node, w) {
				return true
			}
		}
	}
	return false
}

// dropPromises drops the lines that lead to other articles, wherever they stand.
func (t *trimmer) dropPromises() {
	kept := t.live[:0]
	for _, r := range t.live {
		run := &t.runs[r]
		line := ""
		if run.width < 300 {
			line = t.line(r)
		}
		if line != "" && (t.isPromise(run, line) || letters(line) == t.title && t.title != "") {
			t.dropRun(r)
			continue
		}
		kept = append(kept, r)
	}
	t.live = kept
}

func (t *trimmer) isPromise(r *run, line string) bool {
	if r.width < 200 && isOriginalTitle(line) {
		return true
	}
	linked := r.linked*5 >= r.width*2
	if hasPromise(line) && (linked || r.width < 60 && r.stops == 0) || r.linked*5 >= r.width*3 && hasLead(line) || r.width < 40 && printed.Furniture(line) {
		return true
	}
	return r.linked*10 > r.width*9 && r.width > 20 && isShouted(line)
}

// isShouted is true of a line in capitals.
func isShouted(line string) bool {
	return strings.ToUpper(line) == line && strings.ToLower(line) != line
}

// dropHead drops facts and labels before the first paragraph.
func (t *trimmer) dropHead() {
	first := 0
	for first < len(t.live) && !t.runs[t.live[first]].isProse() {
		first++
	}
	if first == len(t.live) {
		first = min(3, len(t.live))
	}
	kept := t.live[:0]
	for n, r := range t.live {
		if n < first && t.isHeadline(r) {
			t.dropRun(r)
			continue
		}
		kept = append(kept, r)
	}
	t.live = kept
}

// isHeadline is true of a line before the article that is no part of it.
func (t *trimmer) isHeadline(r int32) bool {
	run := &t.runs[r]
	if run.width > 240 {
		return false
	}
	line := t.line(r)
	if t.isFacts(line) || hasClosing(line) || hasPromise(line) && run.width < 40 {
		return true
	}
	return run.width < scoredWidth && t.homeOf(r) != t.home && t.heading(run) == 0 || run.linked*5 > run.width*4
}

// isFacts is true of a line that says when, where or by whom.
func (t *trimmer) isFacts(line string) bool {
	return !printed.SourceLine(line, printed.Options{}).Empty()
}

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
	if run.width > 400 {
		return false
	}
	line := t.line(r)
	if tokenCount(line) == 0 {
		return true
	}
	if run.width < 160 && (hasClosing(line) || t.isFacts(line) && !run.isProse()) || run.linked*5 > run.width*4 || hasPromise(line) && !run.isProse() {
		return true
	}
	return t.heading(run) != 0 || t.homeOf(r) != t.home && printed.Notice(line) || isBio(line)
}

// cutAtLabel drops all that stands behind the label of a list of other articles
// in the last part of the text.
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
		if isLabel(t.line(t.live[n])) && t.isLabelled(t.live[n+1:]) {
			for _, r := range t.live[n:] {
				t.dropRun(r)
			}
			t.live = t.live[:n]
			total -= rest
			rest = 0
		}
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
	for _, r := range t.live[last+1:] {
		box := t.childOf(t.home, t.runs[r].box)
		if box >= 0 && t.isWidget(box) && t.isAside(box) {
			t.drop[box] = true
			continue
		}
		kept = append(kept, r)
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

// isWidget is true of a box of several lines that is no list, table or quotation.
func (t *trimmer) isWidget(i int32) bool {
	switch t.tag(i) {
	case atom.Div, atom.Section, atom.Aside, atom.Header, atom.Article, atom.Form, 0:
		return t.stats[i].runs > 1
	}
	return false
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
