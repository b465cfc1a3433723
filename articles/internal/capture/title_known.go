package capture

// headLine caches what was found out about a line above the body during the search for the title. The search asks about
// each line several times, also on behalf of its neighbours.
type headLine struct {
	byline, caption answer
	counted         bool
	terms           termCount // in the words of the body
}

// maxKnown is how many lines above a body are cached: those that may be the title, and a few above them.
const maxKnown = maxHead + maxFactsAbove

// line returns the cache of line i. Lines far above the body are not cached.
func (f *titleFinder) line(i int) *headLine {
	if k := i - f.end + len(f.known); k >= 0 && k < len(f.known) {
		return &f.known[k]
	}
	return &headLine{}
}

// usedTerms counts the terms of line i, and those of them that the body has.
func (f *titleFinder) usedTerms(i int) termCount {
	l := f.line(i)
	if !l.counted {
		l.counted, l.terms = true, f.used.count(f.lines[i].text)
	}
	return l.terms
}

// usedOverlap is [termSet.overlap] of line i with the words of the body.
func (f *titleFinder) usedOverlap(i int) int { return f.usedTerms(i).overlap() }

// sharesUsed is [termSet.shares] of line i with the words of the body.
func (f *titleFinder) sharesUsed(i int) bool { return f.usedTerms(i).shares() }

// isCaption is [isCaption] of line i, cached.
func (f *titleFinder) isCaption(i int) bool {
	return f.line(i).caption.get(func() bool { return isCaption(f.lines, i) })
}

// answer caches the answer to a yes-or-no question.
type answer uint8

const (
	unknown answer = iota
	no
	yes
)

// get returns the cached answer, calling find on first use.
func (a *answer) get(find func() bool) bool {
	if *a == unknown {
		if *a = no; find() {
			*a = yes
		}
	}
	return *a == yes
}
