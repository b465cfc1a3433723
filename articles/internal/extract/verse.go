package extract

import (
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// A verse is a text whose lines are too short to read as prose: a poem, a list of questions, a diary.
const (
	minVerseLines = 6
	// minVerseWords is how many words, or CJK characters, such lines have on average.
	minVerseWords = 3
)

// preferVerse returns the box of the lines below the headline if no box was chosen, or if the chosen
// one is below these and has less text.
func (f *markedTree) preferVerse(chosen int32) int32 {
	top := f.mainHeading()
	if top < 0 || chosen >= 0 && (f.Entries[chosen].FirstRun <= top || f.stats[chosen].Runs >= minVerseLines) {
		return chosen
	}
	verse := f.verseBox(top + 1)
	if verse < 0 || chosen >= 0 && (f.Entries[chosen].FirstRun < f.Entries[verse].FirstRun || f.stats[chosen].ProseWidth > f.stats[verse].Width) {
		return chosen
	}
	return verse
}

// mainHeading returns the run of the headline, or else of the first h1 element, or -1.
func (f *markedTree) mainHeading() int32 {
	if f.headline >= 0 {
		return f.headline
	}
	for r := range f.Runs {
		if run := &f.Runs[r]; run.Width > 0 && f.Heading(run) == atom.H1 && !f.Entries[run.First].Hidden {
			return int32(r)
		}
	}
	return -1
}

// verseBox returns the box that has most of the short lines from a run on, or -1.
func (f *markedTree) verseBox(from int32) int32 {
	f.score = make([]float64, len(f.Entries))
	for r := from; int(r) < len(f.Runs); r++ {
		if run := &f.Runs[r]; f.isVerseLine(run) {
			f.scoreBoxes(run, 1)
		}
	}
	best, top := int32(-1), 0.0
	for i := range f.Entries {
		if f.score[i] > top && !f.drop[i] {
			best, top = int32(i), f.score[i]
		}
	}
	if best < 0 || !f.isVerse(best, from) {
		return -1
	}
	return best
}

// isVerse reports whether nearly all lines of a box are those of a text that begins at a run or
// later.
func (f *markedTree) isVerse(i, from int32) bool {
	if f.Tag(i) == atom.Body || f.Entries[i].Hints.IsBoilerplate() {
		return false
	}
	lines, words := 0, 0
	first, end := f.RunsOf(i)
	for r := first; r < end; r++ {
		if run := &f.Runs[r]; r >= from && f.isVerseLine(run) {
			lines++
			words += pagetext.WordCount(f.Text(run.First, run.End))
		}
	}
	return lines >= minVerseLines && words >= minVerseWords*lines && lines*5 >= int(f.stats[i].Runs)*4
}

// isVerseLine reports whether a run may be a line of a text: it is no link, heading, fact or label, and
// not in a list or table.
func (f *markedTree) isVerseLine(r *htmltree.Run) bool {
	if r.Width == 0 || r.Links > 0 || f.Heading(r) != 0 || f.Entries[r.First].Hidden || f.dropped(r.First) {
		return false
	}
	for i, level := r.Box, 0; i >= 0 && level < 4; i, level = f.Entries[i].Parent, level+1 {
		switch f.Tag(i) {
		case atom.Li, atom.Td, atom.Th, atom.Dt, atom.Dd, atom.Form, atom.Footer, atom.Header, atom.Figcaption:
			return false
		}
		if f.Entries[i].Hints&(htmltree.HintFacts|htmltree.HintAuthor|htmltree.HintFoot) != 0 && f.Entries[i].Hints&htmltree.HintBody == 0 {
			return false
		}
	}
	line := f.Text(r.First, r.End)
	return labels.SourceLine(line, datetime.Options{}).Empty() && !labels.IsBoilerplate(line) && !pagetext.HasLegalNotice(line)
}
