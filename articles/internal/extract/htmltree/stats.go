package htmltree

import (
	"newsreader/articles/internal/extract/pagetext"
)

// Stats sums what a subtree holds of runs that are not dropped.
type Stats struct {
	pagetext.Measure
	LinkedWidth int32 // columns inside links
	Links       int32
	Images      int32
	ProseWidth  int32 // columns in runs that read as sentences
	Runs        int32
	LinkRuns    int32   // runs that are links as a whole
	Points      float64 // of paragraphs, see points
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
	if r.LinkedWidth*5 > r.Width*4 {
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

// LinkDensity is the share of the text that stands inside links.
func (s *Stats) LinkDensity() float64 {
	if s.Width == 0 {
		return 0
	}
	return float64(s.LinkedWidth) / float64(s.Width)
}

// IsProse is true of runs that read as sentences rather than labels.
func (r *Run) IsProse() bool {
	return r.Width >= 40 && r.LinkedWidth*2 < r.Width && (r.Commas+r.Stops > 0 || r.Width >= 120)
}

// Points weighs a run as a paragraph.
func (r *Run) Points() float64 {
	if r.Width < MinScoredWidth || r.LinkedWidth*2 > r.Width {
		return 0
	}
	if r.Commas+r.Stops == 0 && r.Width < 80 {
		return 0.5
	}
	return (2 + float64(r.Commas) + min(float64(r.Width/100), 3)) * (1 - float64(r.LinkedWidth)/float64(r.Width))
}

// MinScoredWidth is the least width of a run that counts, in columns.
const MinScoredWidth = 25
