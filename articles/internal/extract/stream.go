package extract

import (
	"time"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
)

// minStream is how many headings with links, and lines with a time, make a box a stream of other
// articles.
const minStream = 3

// preferAboveStream returns the box of the text between the headline and the chosen box if that is a
// stream of other articles, whose summaries can be longer than a short article.
func (f *markedTree) preferAboveStream(chosen int32) int32 {
	if chosen < 0 || f.headline < 0 || f.headline >= f.Entries[chosen].FirstRun {
		return chosen
	}
	first, end := f.RunsOf(chosen)
	a, b := densestStretch(f.headline+1, first, func(r int32) int32 { return f.density(&f.Runs[r]) })
	if a < 0 || !f.isStream(first, end) {
		return chosen
	}
	box := f.CommonBox(f.Runs[a].Box, f.Runs[b].Box)
	if f.isLeaf(box) {
		box = f.Entries[box].Parent
	}
	if box < 0 || f.Entries[box].End > chosen {
		return chosen
	}
	return box
}

// isStream reports whether a range of runs has several headings that are links, and several short
// lines with a time.
func (f *markedTree) isStream(first, end int32) bool {
	links, times := 0, 0
	for r := first; r < end && (links < minStream || times < minStream); r++ {
		run := &f.Runs[r]
		switch {
		case run.Width == 0 || f.dropped(run.First):
		case f.Heading(run) != 0:
			if run.IsLink() {
				links++
			}
		case run.Width <= maxStreamTime && f.hasTime(run):
			times++
		}
	}
	return links >= minStream && times >= minStream
}

// maxStreamTime is the width of the longest line with the source and the time of another article.
const maxStreamTime = 80

// anyTime stands for the present, without which times such as 4 hours ago are not read.
var anyTime = time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)

func (f *markedTree) hasTime(r *htmltree.Run) bool {
	_, _, _, ok := datetime.Find(f.Text(r.First, r.End), datetime.Options{Now: anyTime})
	return ok
}
