package extract

import (
	"slices"

	"newsreader/articles/internal/labels"
)

// Bounds of the notices of a page.
const (
	maxNotices     = 6
	maxNoticeWidth = 1600
	noticeRuns     = 40 // how far behind the article they are looked for
)

// notices gathers the disclaimers and copyright statements that the page
// attaches to its article, inside its box and behind it.
func (f *facts) notices() []string {
	if f.body < 0 {
		return nil
	}
	var all []string
	first, end := f.runsOf(f.body)
	_, last := f.proseRange()
	end = min(max(end, last)+noticeRuns, int32(len(f.runs)))
	known := map[int32]bool{}
	for r := first; r < end && len(all) < maxNotices; r++ {
		run := &f.runs[r]
		if run.width < 16 || run.width > maxNoticeWidth || f.entries[run.first].hidden || run.first < f.entries[f.body].end && !f.dropped(run.first) {
			continue
		}
		if run.links > 1 || f.inFoot(run.box, known) {
			continue
		}
		text := f.textOf(run.first, run.end)
		if labels.Notice(text) && !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	return all
}

// inFoot is true of the foot of the site, which speaks of the site. Known holds
// the boxes that were looked at already, so that each is once.
func (f *facts) inFoot(i int32, known map[int32]bool) bool {
	if i < 0 {
		return false
	}
	foot, ok := known[i]
	if !ok {
		n := f.entries[i].node
		foot = n.Data == "footer" || namesWord(n, "footer") || namesWord(n, "foot") || f.inFoot(f.entries[i].parent, known)
		known[i] = foot
	}
	return foot
}
