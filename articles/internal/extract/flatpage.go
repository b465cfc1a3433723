package extract

import (
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
)

// flatPage reads the runs of a page without boxes, one after the other, for the article among them. What is in no box
// is told by what is above it: the paragraph below a title that is a link is the summary of that title, and the more
// links came one after the other, the less are they links inside the article.
type flatPage struct {
	*markedTree
	title   int32 // the run of the headline, -1 if unknown
	links   int32 // how many links there were since the last paragraph of the article
	summary bool  // whether the last run is a title that is a link
	ended   bool  // whether another article has begun
}

// Limits on a page without boxes: how many links together are a list, so that a paragraph below one is a summary, how
// many are counted, and in how many runs below its title an article has its time.
const (
	flatListLinks  = 3
	maxFlatLinks   = 40
	maxFlatSummary = 300
	minFlatTitle   = 24
	nextTimeRuns   = 8
)

// density returns what a run, which is the next, adds to a stretch of text.
func (p *flatPage) density(r int32) int32 {
	run := &p.Runs[r]
	d := p.markedTree.density(run)
	if p.ended = p.ended || p.beginsAnother(r); p.ended {
		return min(d, 0) - run.Width
	}
	heading := p.Heading(run) != 0
	switch {
	case r == p.title:
		p.links, p.summary = 0, false
	case d < 0 && run.IsLink():
		p.links = min(p.links+1, maxFlatLinks)
		p.summary = heading || p.links >= flatListLinks && run.Width >= minFlatTitle
		return d * max(1, p.links-flatListLinks+1)
	case heading:
		p.links /= 2
		p.summary = false
	case d > 0 && (p.summary && run.Width <= maxFlatSummary || p.isInterface(r)):
		p.summary = false
		return 0
	case d > 0:
		p.links, p.summary = 0, false
	}
	return d
}

// beginsAnother reports whether run r is the title of a second article: one as high as the headline above the time of
// that article.
func (p *flatPage) beginsAnother(r int32) bool {
	if p.title < 0 || r <= p.title || p.Heading(&p.Runs[r]) != atom.H1 || p.Heading(&p.Runs[p.title]) != atom.H1 {
		return false
	}
	for k := r + 1; k < min(r+1+nextTimeRuns, int32(len(p.Runs))); k++ {
		next := &p.Runs[k]
		if next.Width > 0 && next.Width < 80 && labels.SourceLine(p.Text(next.First, next.End), datetime.Options{}).Published.Known() {
			return true
		}
	}
	return false
}

// isInterface reports whether a paragraph invites to subscribe or asks for consent.
func (p *flatPage) isInterface(r int32) bool {
	run := &p.Runs[r]
	if run.Width > 900 {
		return false
	}
	line := p.Text(run.First, run.End)
	return labels.IsInvitation(line) || labels.IsConsent(line)
}
