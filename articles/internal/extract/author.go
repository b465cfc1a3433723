package extract

import (
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// maxName is the width of the longest name, in columns.
const maxName = 40

// markedName returns the short text, between the headline and the article, of an element whose class
// or id contains one of the words. Pages that print a name without a label mark it for their style
// sheet.
func (f *facts) markedName(words ...string) string {
	from, to := f.factEntries()
	for i := from; i < to; i++ {
		e := &f.Entries[i]
		if e.Hidden || e.Hints&(htmltree.HintFacts|htmltree.HintAuthor) == 0 && !htmltree.NamesWord(e.Node, "nickname") && !htmltree.NamesWord(e.Node, "media") {
			continue
		}
		for _, w := range words {
			if !htmltree.NamesWord(e.Node, w) {
				continue
			}
			if s := f.nameIn(i); f.isName(s) {
				return s
			}
		}
	}
	return ""
}

// factEntries returns the range of entries from just above the headline to the article's first
// paragraph.
func (f *facts) factEntries() (from, to int32) {
	if f.title.run < 0 || f.body < 0 {
		return 0, 0
	}
	from = f.Runs[f.title.run].First
	first, _ := f.proseRange()
	if int(first) >= len(f.Runs) || f.Runs[first].First < from {
		return 0, 0
	}
	return max(0, from-30), f.Runs[first].First
}

// nameIn returns the first text of entry i.
func (f *facts) nameIn(i int32) string {
	for c := i; c < f.Entries[i].End; c++ {
		if s := pagetext.Squeeze(f.RawText(c)); f.IsText(c) && s != "" {
			return s
		}
	}
	return ""
}

// isWriterRole reports whether the word before by, as in Interview by, is a writer's role rather than,
// say, a photographer's.
func isWriterRole(role string) bool {
	switch role {
	case "interview", "words", "text", "written", "story", "posted", "reported", "review", "reviewed", "report", "article":
		return true
	}
	return false
}

// isName reports whether s may be the name of a person or an outlet.
func (f *facts) isName(s string) bool {
	m := pagetext.MeasureOf(s)
	return m.Width > 1 && m.Width <= maxName && m.Stops == 0 && pagetext.WordCount(s) > 0 && !strings.ContainsAny(s, "0123456789:：/@|") &&
		!labels.IsBoilerplate(s) && s != f.page.Title
}

// authorCard reads the card of the person or account that wrote the article: a box named for it,
// outside the article, that repeats the name printed with the article or has counts of articles or
// followers.
func (f *facts) authorCard() *Author {
	for i := int32(0); int(i) < len(f.Entries); i++ {
		e := &f.Entries[i]
		if e.Hints&htmltree.HintAuthor == 0 || !e.Block || f.body >= 0 && i <= f.body && f.body < e.End {
			continue
		}
		if a := f.readCard(i); a != nil {
			return a
		}
	}
	return nil
}

// maxCard is how many runs an author's card may have.
const maxCard = 14

func (f *facts) readCard(i int32) *Author {
	first, end := f.RunsOf(i)
	if end-first < 2 || end-first > maxCard {
		return nil
	}
	a := &Author{}
	known := false
	for r := first; r < end; r++ {
		text := f.spacedText(&f.Runs[r])
		if f.Entries[f.Runs[r].First].Hidden {
			continue
		}
		switch {
		case text == "" || labels.IsBoilerplate(text):
		case f.readCounts(a, text):
			known = true
		case a.Name == "" && f.isName(text):
			a.Name = text
			key := pagetext.Letters(text)
			known = known || key == pagetext.Letters(f.page.Source) || key == pagetext.Letters(f.page.Byline)
		case a.Name != "" && a.Bio == "" && f.Runs[r].Width >= 8 && !f.readLine(text).Published.Known():
			a.Bio = text
		}
	}
	if !known || a.Name == "" || a.Bio == "" && a.Articles == nil && a.Followers == nil {
		return nil
	}
	a.URL = f.cardURL(i, a.Name)
	return a
}

// spacedText returns the text of a run with a space between its elements.
func (f *facts) spacedText(r *htmltree.Run) string {
	var all []string
	for i := r.First; i < r.End; i++ {
		if f.IsText(i) {
			all = append(all, f.RawText(i))
		}
	}
	return pagetext.Squeeze(strings.Join(all, " "))
}

// readCounts reads a line of counts into a card and reports whether there were any.
func (f *facts) readCounts(a *Author, text string) bool {
	known := false
	for _, fig := range labels.Counts(text) {
		n := fig.N
		switch fig.Kind {
		case labels.Articles:
			a.Articles, known = &n, true
		case labels.Followers:
			a.Followers, known = &n, true
		}
	}
	return known
}

// cardURL returns the address that the name in a card links to.
func (f *facts) cardURL(i int32, name string) string {
	for c := i; c < f.Entries[i].End; c++ {
		if f.Tag(c) == atom.A && f.Text(c, f.Entries[c].End) == name {
			return f.resolve(htmltree.Attr(f.Entries[c].Node, "href"))
		}
	}
	return ""
}
