package htmltree

import (
	"newsreader/articles/internal/extract/pagetext"
)

// Stats sums up the runs in a subtree, without those that were dropped.
type Stats struct {
	pagetext.Measure
	LinkedWidth int32 // columns inside links
	Links       int32
	Images      int32
	ProseWidth  int32 // columns in runs that read as sentences
	Runs        int32
	LinkRuns    int32   // runs that consist of a link
	Points      float64 // sum of Run.Points
}

func (s *Stats) AddRun(r *Run) {
	s.Measure.Add(r.Measure)
	s.LinkedWidth += r.LinkedWidth
	s.Links += r.Links
	s.Images += r.Images
	if r.IsProse() {
		s.ProseWidth += r.Width
		s.Points += r.Points()
	}
	if r.IsLink() {
		s.LinkRuns++
	}
	if r.Width > 0 {
		s.Runs++
	}
}

func (s *Stats) Add(o *Stats) {
	s.Measure.Add(o.Measure)
	s.LinkedWidth += o.LinkedWidth
	s.Links += o.Links
	s.Images += o.Images
	s.ProseWidth += o.ProseWidth
	s.Points += o.Points
	s.LinkRuns += o.LinkRuns
	s.Runs += o.Runs
}

// Subtract takes back what Add added.
func (s *Stats) Subtract(o *Stats) {
	s.Measure.Subtract(o.Measure)
	s.LinkedWidth -= o.LinkedWidth
	s.Links -= o.Links
	s.Images -= o.Images
	s.ProseWidth -= o.ProseWidth
	s.Points -= o.Points
	s.LinkRuns -= o.LinkRuns
	s.Runs -= o.Runs
}

// LinkDensity returns the share of the text that is inside links.
func (s *Stats) LinkDensity() float64 {
	if s.Width == 0 {
		return 0
	}
	return float64(s.LinkedWidth) / float64(s.Width)
}

// IsLink reports whether a run consists of links, but for a mark or a number next to them.
func (r *Run) IsLink() bool { return r.LinkedWidth*5 > r.Width*4 }

// IsProse reports whether a run reads as sentences rather than as a label.
func (r *Run) IsProse() bool {
	return r.Width >= 40 && r.LinkedWidth*2 < r.Width && (r.Commas+r.Stops > 0 || r.Width >= 120)
}

// Points scores a run as a paragraph of an article.
func (r *Run) Points() float64 {
	if r.Width < MinScoredWidth || r.LinkedWidth*2 > r.Width {
		return 0
	}
	if r.Commas+r.Stops == 0 && r.Width < 80 {
		return 0.5
	}
	return (2 + float64(r.Commas) + min(float64(r.Width/100), 3)) * (1 - float64(r.LinkedWidth)/float64(r.Width))
}

// MinScoredWidth is the minimum width, in columns, of a run that scores points.
const MinScoredWidth = 25
