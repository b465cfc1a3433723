package extract

// stats sums what a subtree holds of runs that are not dropped.
type stats struct {
	measure
	linkedWidth int32 // columns inside links
	links       int32
	images      int32
	proseWidth  int32 // columns in runs that read as sentences
	runs        int32
	linkRuns    int32   // runs that are links as a whole
	points      float64 // of paragraphs, see points
}

func (s *stats) addRun(r *run) {
	s.measure.add(r.measure)
	s.linkedWidth += r.linkedWidth
	s.links += r.links
	s.images += r.images
	if r.isProse() {
		s.proseWidth += r.width
		s.points += r.points()
	}
	if r.linkedWidth*5 > r.width*4 {
		s.linkRuns++
	}
	if r.width > 0 {
		s.runs++
	}
}

func (s *stats) add(o *stats) {
	s.measure.add(o.measure)
	s.linkedWidth += o.linkedWidth
	s.links += o.links
	s.images += o.images
	s.proseWidth += o.proseWidth
	s.points += o.points
	s.linkRuns += o.linkRuns
	s.runs += o.runs
}

// linkDensity is the share of the text that stands inside links.
func (s *stats) linkDensity() float64 {
	if s.width == 0 {
		return 0
	}
	return float64(s.linkedWidth) / float64(s.width)
}

// isProse is true of runs that read as sentences rather than labels.
func (r *run) isProse() bool {
	return r.width >= 40 && r.linkedWidth*2 < r.width && (r.commas+r.stops > 0 || r.width >= 120)
}

// points weighs a run as a paragraph.
func (r *run) points() float64 {
	if r.width < minScoredWidth || r.linkedWidth*2 > r.width {
		return 0
	}
	if r.commas+r.stops == 0 && r.width < 80 {
		return 0.5
	}
	return (2 + float64(r.commas) + min(float64(r.width/100), 3)) * (1 - float64(r.linkedWidth)/float64(r.width))
}

// minScoredWidth is the least width of a run that counts, in columns.
const minScoredWidth = 25
