package extract

import (
	"strings"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// isStandfirst reports whether a box, or the one around it, has a class for summaries.
func (f *markedTree) isStandfirst(i, within int32) bool {
	for level := 0; level < 2 && i > within; i, level = f.Entries[i].Parent, level+1 {
		for _, w := range []string{"standfirst", "dek", "deck", "subtitle", "subheadline", "subheading", "subhead", "excerpt", "sub-title", "zhaiyao", "daodu"} {
			if htmltree.NamesWord(f.Entries[i].Node, w) {
				return true
			}
		}
	}
	return false
}

// Widths of a standfirst, in columns.
const (
	minStandfirst = 30
	maxStandfirst = 800
)

// standfirst returns the publisher's summary as declared, or else as printed between headline and
// article.
func (f *facts) standfirst() string {
	if s := f.declaredSummary(); f.isSummary(s) {
		return s
	}
	if f.title.run < 0 || f.body < 0 || f.page.Standfirst != "" {
		return ""
	}
	for r := f.title.run + 1; r < min(f.title.run+lookAhead, int32(len(f.Runs))) && f.Runs[r].First < f.body; r++ {
		if run := &f.Runs[r]; run.LinkedWidth*2 < run.Width && f.isStandfirst(run.Box, 0) && !f.Entries[run.First].Hidden {
			if s := f.Text(run.First, run.End); f.isSummary(s) {
				return s
			}
		}
	}
	return ""
}

func (f *facts) declaredSummary() string {
	s := f.declared.First("og:description", "description", "twitter:description", "dc.description")
	for _, a := range f.declared.Articles {
		if a.Description != "" && s == "" {
			s = pagetext.Squeeze(a.Description)
		}
	}
	return s
}

// isSummary reports whether a summary is complete and says more than the headline or the article's
// beginning.
func (f *facts) isSummary(s string) bool {
	if w := pagetext.MeasureOf(s).Width; w < minStandfirst || w > maxStandfirst || pagetext.IsTruncated(s) {
		return false
	}
	key := pagetext.Letters(s)
	if title := pagetext.Letters(f.page.Title); title != "" && (strings.HasPrefix(key, title) || strings.HasPrefix(title, key)) {
		return false
	}
	head := pagetext.Letters(f.sampleText())
	return !strings.Contains(head, key[:pagetext.RuneStart(key, min(len(key), 90))])
}
