package extract

import (
	"newsreader/articles/internal/extract/pagetext"
)

// trim cleans the body in entry i, whose headline is h, and returns the standfirst that was in it.
func (f *markedTree) trim(i int32, h headline) string {
	t := &trimmer{markedTree: f, body: i, title: pagetext.Letters(h.text)}
	t.dropAboveTitle(h)
	t.dropGalleries()
	t.moveCaptions()
	t.dropTeasers()
	t.lines = t.remainingRuns()
	t.mainBox = t.findMainBox()
	t.dropTextCards()
	t.dropMachineSummary()
	t.dropOffers()
	t.cutAtLabel()
	t.dropWidgets()
	t.dropStandfirst()
	t.dropReadMore()
	t.dropListHeadings()
	t.trimHead()
	t.trimTail()
	return t.standfirst
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
