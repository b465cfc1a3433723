package extract

import (
	"slices"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/labels"
)

// Limits on the notices of a page.
const (
	maxNotices     = 6
	maxNoticeWidth = 1600
	noticeRuns     = 40 // how far after the article they are looked for
)

// notices returns the disclaimers and copyright statements that the page attaches to its article, in
// its box or after it.
func (f *facts) notices() []string {
	if f.body < 0 {
		return nil
	}
	var all []string
	first, end := f.RunsOf(f.body)
	_, last := f.proseRange()
	end = min(max(end, last)+noticeRuns, int32(len(f.Runs)))
	known := map[int32]bool{}
	for r := first; r < end && len(all) < maxNotices; r++ {
		run := &f.Runs[r]
		if run.Width < 16 || run.Width > maxNoticeWidth || f.Entries[run.First].Hidden || run.First < f.Entries[f.body].End && !f.dropped(run.First) {
			continue
		}
		if run.Links > 1 || f.inFoot(run.Box, known) {
			continue
		}
		text := f.Text(run.First, run.End)
		if labels.IsNotice(text) && !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	return all
}

// inFoot reports whether entry i is in the foot of the page, which is about the site. Known caches the
// answers.
func (f *facts) inFoot(i int32, known map[int32]bool) bool {
	if i < 0 {
		return false
	}
	foot, ok := known[i]
	if !ok {
		n := f.Entries[i].Node
		foot = n.Data == "footer" || htmltree.NamesWord(n, "footer") || htmltree.NamesWord(n, "foot") || f.inFoot(f.Entries[i].Parent, known)
		known[i] = foot
	}
	return foot
}
