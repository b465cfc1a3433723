package extract

import (
	"slices"
	"strings"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// maxHeadingTexts is how many texts of a heading are examined for a kicker before the headline.
const maxHeadingTexts = 12

// headingText returns the text of a run that may be the headline. From a heading it leaves out a kicker in
// front, which is an element of its own inside the heading: one with a class for kickers, or one after
// which the heading goes on with exactly a wanted title.
func (f *markedTree) headingText(r *htmltree.Run, wanted []string) string {
	if f.Heading(r) == 0 {
		return f.Text(r.First, r.End)
	}
	text := f.spacedHeading(r.First, r.End)
	if slices.Contains(wanted, pagetext.Letters(text)) {
		return text
	}
	seen := 0
	for i := r.First + 1; i < r.End && seen < maxHeadingTexts; i++ {
		if !f.IsText(i) || pagetext.WordCount(f.RawText(i)) == 0 {
			continue
		}
		seen++
		last := f.textBefore(r.First, i)
		if last < 0 || f.Entries[last].Parent == f.Entries[i].Parent {
			continue
		}
		rest := f.spacedHeading(i, r.End)
		if f.isKicker(last, r) || pagetext.WordCount(rest) >= minTitle && slices.Contains(wanted, pagetext.Letters(rest)) {
			text = rest
		}
	}
	return text
}

// spacedHeading returns the text of a range of entries of a heading, with a space where two elements touch
// that only their style separates. An initial in an element of its own is no word.
func (f *markedTree) spacedHeading(first, end int32) string {
	return f.JoinText(first, end, " ", func(last, next rune) bool {
		return isLowerOrMark(last) && !isLowerOrMark(next)
	})
}

// textBefore returns the last text with words between two entries, or -1.
func (f *markedTree) textBefore(first, i int32) int32 {
	for i--; i >= first; i-- {
		if f.IsText(i) && pagetext.WordCount(f.RawText(i)) > 0 {
			return i
		}
	}
	return -1
}

// isKicker reports whether a text of a heading is in an element with a class for what is printed above
// headlines.
func (f *markedTree) isKicker(text int32, r *htmltree.Run) bool {
	for i := f.Entries[text].Parent; i > r.Box && !htmltree.IsHeading(f.Entries[i].Node); i = f.Entries[i].Parent {
		if htmltree.NamesKicker(f.Entries[i].Node) {
			return true
		}
	}
	return false
}

// isLowerOrMark reports whether c is a small letter or a mark that ends words.
func isLowerOrMark(c rune) bool {
	return pagetext.IsWordRune(c) && strings.ToUpper(string(c)) != string(c) || strings.ContainsRune(`"”“»'’!?.:`, c)
}
