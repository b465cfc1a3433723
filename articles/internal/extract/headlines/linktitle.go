package headlines

import (
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// mainHeading returns the heading in a link that is the title, or -1 if there is none: the first of the highest rank. A
// lower one before it is a kicker, one after it a summary.
func (f *Finder) mainHeading(i int32) int32 {
	main := int32(-1)
	for c := i + 1; c < f.Entries[i].End; c++ {
		if n := f.Entries[c].Node; htmltree.IsHeading(n) && (main < 0 || n.Data < f.Entries[main].Node.Data) && pagetext.WordCount(f.titleIn(c, f.Entries[c].End)) > 0 {
			main = c
		}
	}
	return main
}

// titleRange returns the entries in a link or heading that are its title: without a kicker or a time in elements of
// their own before it, and without such a time after it.
func (f *Finder) titleRange(box int32) (first, end int32) {
	texts := f.textsOf(box)
	for len(texts) > 1 && (f.isTimeIn(texts[0], box) || f.isKicker(texts[0], texts[1], box)) {
		texts = texts[1:]
		first = texts[0]
	}
	if end = f.Entries[box].End; len(texts) > 1 && f.isTimeIn(texts[len(texts)-1], box) {
		end = texts[len(texts)-1]
	}
	return max(first, box), end
}

// maxTitleTexts is how many texts of a link are looked at for what is not the title.
const maxTitleTexts = 12

// textsOf returns the texts with words in a box, or nil if they are many.
func (f *Finder) textsOf(box int32) []int32 {
	var texts []int32
	for c := box + 1; c < f.Entries[box].End; c++ {
		if !f.IsText(c) || pagetext.WordCount(f.RawText(c)) == 0 {
			continue
		}
		if texts = append(texts, c); len(texts) > maxTitleTexts {
			return nil
		}
	}
	return texts
}

// isTimeIn reports whether a text of a box is a time in an element of its own.
func (f *Finder) isTimeIn(text, box int32) bool {
	s := pagetext.Squeeze(f.RawText(text))
	return f.Entries[text].Parent != box && len(s) < maxLead && mayHoldFacts(s) && (f.isTime(s) || f.isPartOfTime(s) || f.isClock(s))
}

// isKicker reports whether a text of a box is the kicker of the title that begins with next: its element is named for
// one, or only the element after it is named for a title. A page may name all parts of a title for it; then a kicker
// is known by the page writing no space after it.
func (f *Finder) isKicker(text, next, box int32) bool {
	own, title := f.elementIn(text, box), f.elementIn(next, box)
	if own < 0 || own == title {
		return false
	}
	if htmltree.NamesKicker(f.Entries[own].Node) {
		return true
	}
	if title < 0 || !f.namesTitle(title) || pagetext.WordCount(f.RawText(text)) > maxKicker || pagetext.WordCount(f.RawText(next)) < minHeadline {
		return false
	}
	return !f.namesTitle(own) || f.Text(text, f.Entries[next].End) == pagetext.Squeeze(f.RawText(text)+f.RawText(next))
}

// maxKicker is how many words a kicker that is not named for one may have.
const maxKicker = 4

// elementIn returns the outermost element around a text in a box, -1 if the text is the box's own.
func (f *Finder) elementIn(text, box int32) int32 {
	i := f.Entries[text].Parent
	if i == box {
		return -1
	}
	for f.Entries[i].Parent != box {
		i = f.Entries[i].Parent
	}
	return i
}

// namesTitle reports whether an element has a class for titles.
func (f *Finder) namesTitle(i int32) bool {
	n := f.Entries[i].Node
	return htmltree.NamesWord(n, "title") || htmltree.NamesWord(n, "headline")
}

// timeText returns the text of the time in a link beside its title, or "".
func (f *Finder) timeText(i int32) string {
	for _, c := range f.textsOf(i) {
		if f.isTimeIn(c, i) {
			return pagetext.Squeeze(f.RawText(c))
		}
	}
	return ""
}
