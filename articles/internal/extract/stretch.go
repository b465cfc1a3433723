package extract

import "golang.org/x/net/html/atom"

// densestStretch returns the first and last of the runs in a range that have the most prose between them and the
// least of anything else: what paragraphs and other lines add is up to add. It returns -1 if there is no prose.
func densestStretch(from, end int32, add func(r int32) int32) (first, last int32) {
	var sum, top int32
	start := from
	first, last = -1, -1
	for r := from; r < end; r++ {
		sum += add(r)
		if sum <= 0 {
			sum, start = 0, r+1
		} else if sum > top {
			top, first, last = sum, start, r
		}
	}
	return first, last
}

// flatDensity returns what runs add to a stretch of a page without boxes. There, the paragraph below a title that is
// a link is the summary of that title.
func (f *markedTree) flatDensity() func(r int32) int32 {
	summary := false
	return func(r int32) int32 {
		run := &f.Runs[r]
		d := f.density(run)
		switch {
		case f.Heading(run) != 0:
			summary = run.IsLink()
		case d > 0 && summary:
			summary = false
			return 0
		}
		return d
	}
}

// cutToStretch drops what is above and below the densest stretch of a body whose paragraphs stand beside the menus
// and lists of the page, as they do on a page without boxes. What is between the headline and the stretch stays.
func (f *facts) cutToStretch() {
	if f.body < 0 || f.Tag(f.body) != atom.Body {
		return
	}
	from, end := f.RunsOf(f.body)
	first, last := densestStretch(from, end, f.flatDensity())
	if first < 0 {
		return
	}
	if f.title.run >= from && f.title.run < first {
		first = f.title.run
	}
	f.textFrom, f.textEnd = f.Runs[first].First, f.Runs[last].End
	for i := f.body + 1; i < f.Entries[f.body].End; {
		runs, after := f.RunsOf(i)
		switch {
		case after <= first || runs > last:
			f.drop[i] = true
		case runs < first || after > last+1:
			i++
			continue
		}
		i = f.Entries[i].End
	}
}
