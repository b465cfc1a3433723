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

// flatStretch returns the first and last of the runs in a range of a page without boxes that are its article: the
// densest stretch, or that below the headline if it is not much less dense and the headline is inside the densest one,
// or titles of other articles are between them.
func (f *facts) flatStretch(from, end int32) (first, last int32) {
	page := flatPage{markedTree: f.markedTree, title: f.title.run}
	gains := make([]int32, end-from)
	for r := from; r < end; r++ {
		gains[r-from] = page.density(r)
	}
	gain := func(r int32) int32 { return gains[r-from] }
	first, last = densestStretch(from, end, gain)
	if title := f.title.run; title >= from && title <= last {
		below, share := end, int32(2)
		if title < first {
			below, share = first, 3
		}
		a, b := densestStretch(title, below, gain)
		if a >= 0 && (title >= first || f.firstTeaser(b+1, first, gain) >= 0) && share*sum(a, b, gain) >= sum(first, last, gain) {
			first, last = a, b
		}
	}
	if at := f.firstTeaser(first, last, gain); at >= 0 {
		if a, b := densestStretch(first, at, gain); a == first && 2*sum(a, b, gain) >= sum(first, last, gain) {
			last = b
		}
	}
	return first, last
}

// minTeasers is how many headings that are links, with no text of the article between them, are a list of others.
const minTeasers = 3

// firstTeaser returns the first run of a list of headings that are links in a range, -1 if there is none.
func (f *facts) firstTeaser(from, end int32, gain func(int32) int32) int32 {
	n, start := 0, int32(-1)
	for r := from; r < end; r++ {
		run := &f.Runs[r]
		switch {
		case gain(r) > 0:
			n = 0
		case run.IsLink() && f.Heading(run) != 0:
			if n++; n == 1 {
				start = r
			}
			if n == minTeasers {
				return start
			}
		}
	}
	return -1
}

// sum returns what a range of runs adds to a stretch.
func sum(first, last int32, gain func(int32) int32) (s int32) {
	for r := first; r <= last; r++ {
		s += gain(r)
	}
	return s
}

// cutToStretch drops what is above and below the densest stretch of a body whose paragraphs stand beside the menus
// and lists of the page, as they do on a page without boxes. What is between the headline and the stretch stays.
func (f *facts) cutToStretch() {
	if f.body < 0 || f.Tag(f.body) != atom.Body {
		return
	}
	from, end := f.RunsOf(f.body)
	first, last := f.flatStretch(from, end)
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
