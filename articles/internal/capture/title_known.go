package capture

// headLine is what was found out about a line above a body while its title was looked for. Each line is asked about for
// itself and for those above and below it.
type headLine struct {
	byline, caption answer
	counted         bool
	terms           termCount // in the words of the body
}

// maxKnown is how many lines above a body are remembered: those among which the title is, and what stands over the first
// of them.
const maxKnown = maxHead + maxFactsAbove

// line returns what was found out about line i, which is nothing yet if the line is far above the body.
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

// isCaption is the function of that name for line i.
func (f *titleFinder) isCaption(i int) bool {
	return f.line(i).caption.get(func() bool { return isCaption(f.lines, i) })
}

// answer is that to a question which is asked several times and answered once.
type answer uint8

const (
	unknown answer = iota
	no
	yes
)

// get returns the answer, which find finds if it is not known.
func (a *answer) get(find func() bool) bool {
	if *a == unknown {
		if *a = no; find() {
			*a = yes
		}
	}
	return *a == yes
}
