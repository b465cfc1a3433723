package extract

// stats sums what a subtree holds of runs that are not dropped.
type stats struct {
	measure
	linked int32 // columns inside links
	links  int32
	images int32
	prose  int32 // columns in runs that read as sentences
	runs   int32
	titles int32   // runs that are links as a whole
	points float64 // of paragraphs, see points
}

func (s *stats) addRun(r *run) {
	s.measure.add(r.measure)
	s.linked += r.linked
	s.links += r.links
	s.images += r.images
	if r.isProse() {
		s.prose += r.width
		s.points += r.points()
	}
	if r.linked*5 > r.width*4 {
		s.titles++
	}
	if r.width > 0 {
		s.runs++
	}
}

func (s *stats) add(o *stats) {
	s.measure.add(o.measure)
	s.linked += o.linked
	s.links += o.links
	s.images += o.images
	s.prose += o.prose
	s.points += o.points
	s.titles += o.titles
	s.runs += o.runs
}

// linkDensity is the share of the text that stands inside links.
func (s *stats) linkDensity() float64 {
	if s.width == 0 {
		return 0
	}
	return float64(s.linked) / float64(s.width)
}

// isProse is true of runs that read as sentences rather than labels.
func (r *run) isProse() bool {
	return r.width >= 40 && r.linked*2 < r.width && (r.commas+r.stops > 0 || r.width >= 120)
}

// points weighs a run as a paragraph.
func (r *run) points() float64 {
	if r.width < scoredWidth || r.linked*2 > r.width {
		return 0
	}
	if r.commas+r.stops == 0 && r.width < 80 {
		return 0.5
	}
	return (2 + float64(r.commas) + min(float64(r.width/100), 3)) * (1 - float64(r.linked)/float64(r.width))
}

// scoredWidth is the least width of a run that counts, in columns.
const scoredWidth = 25
