package extract

import (
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/labels"
)

// maxName is the width of the longest name, in columns.
const maxName = 40

// markedName finds, between the headline and the article, the short text of an
// element that one of words names: pages that print a name without a label mark
// it for their style sheet.
func (f *facts) markedName(words ...string) string {
	from, to := f.factEntries()
	for i := from; i < to; i++ {
		e := &f.entries[i]
		if e.hidden || e.hints&(hintFacts|hintAuthor) == 0 && !namesWord(e.node, "nickname") && !namesWord(e.node, "media") {
			continue
		}
		for _, w := range words {
			if !namesWord(e.node, w) {
				continue
			}
			if s := f.nameIn(i); f.isName(s) {
				return s
			}
		}
	}
	return ""
}

// factEntries is the range of entries from just above the headline to the
// article's first paragraph.
func (f *facts) factEntries() (from, to int32) {
	if f.title.run < 0 || f.body < 0 {
		return 0, 0
	}
	from = f.runs[f.title.run].first
	first, _ := f.proseRange()
	if int(first) >= len(f.runs) || f.runs[first].first < from {
		return 0, 0
	}
	return max(0, from-30), f.runs[first].first
}

// nameIn is the name that entry i begins with, without the word before it.
func (f *facts) nameIn(i int32) string {
	for c := i; c < f.entries[i].end; c++ {
		if !f.isText(c) {
			continue
		}
		s := squeeze(f.rawText(c))
		for _, label := range []string{"by ", "par ", "von ", "por ", "di ", "作者：", "作者:", "文/", "文｜"} {
			if hasPrefixFold(s+" ", label) {
				s = squeeze(s[min(len(label), len(s)):])
			}
		}
		switch role, by := strings.CutSuffix(strings.ToLower(s), " by"); {
		case s == "":
		case !by:
			return s
		case !isWriterRole(role):
			return ""
		}
	}
	return ""
}

// isWriterRole is true of the word before by that names what a writer did, not a photographer.
func isWriterRole(role string) bool {
	switch role {
	case "interview", "words", "text", "written", "story", "posted", "reported", "review", "reviewed", "report", "article":
		return true
	}
	return false
}

// isName is true of a text that may name a person or an outlet.
func (f *facts) isName(s string) bool {
	m := measureOf(s)
	return m.width > 1 && m.width <= maxName && m.stops == 0 && wordCount(s) > 0 && !strings.ContainsAny(s, "0123456789:：/@|") &&
		!labels.Boilerplate(s) && s != f.page.Title
}

// authorCard reads the card of the person or account: a box named for it that is no
// part of the article and repeats the name the page prints, or counts articles
// or followers.
func (f *facts) authorCard() *Author {
	for i := int32(0); int(i) < len(f.entries); i++ {
		e := &f.entries[i]
		if e.hints&hintAuthor == 0 || !e.block || f.body >= 0 && i <= f.body && f.body < e.end {
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
	first, end := f.runsOf(i)
	if end-first < 2 || end-first > maxCard {
		return nil
	}
	a := &Author{}
	known := false
	for r := first; r < end; r++ {
		text := f.spacedText(&f.runs[r])
		if f.entries[f.runs[r].first].hidden {
			continue
		}
		switch {
		case text == "" || labels.Boilerplate(text):
		case f.readCounts(a, text):
			known = true
		case a.Name == "" && f.isName(text):
			a.Name = text
			key := letters(text)
			known = known || key == letters(f.page.Source) || key == letters(f.page.Byline)
		case a.Name != "" && a.Bio == "" && f.runs[r].width >= 8 && !f.readLine(text).Published.Known():
			a.Bio = text
		}
	}
	if !known || a.Name == "" || a.Bio == "" && a.Articles == nil && a.Followers == nil {
		return nil
	}
	a.URL = f.cardURL(i, a.Name)
	return a
}

// spacedText is the text of a run with a space between its elements.
func (f *facts) spacedText(r *run) string {
	var all []string
	for i := r.first; i < r.end; i++ {
		if f.isText(i) {
			all = append(all, f.rawText(i))
		}
	}
	return squeeze(strings.Join(all, " "))
}

// readCounts reads a line of counts into a card.
func (f *facts) readCounts(a *Author, text string) bool {
	known := false
	for _, fig := range labels.Figures(text) {
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

// cardURL is where the name in a card leads to.
func (f *facts) cardURL(i int32, name string) string {
	for c := i; c < f.entries[i].end; c++ {
		if f.tag(c) == atom.A && f.textOf(c, f.entries[c].end) == name {
			return f.resolve(attr(f.entries[c].node, "href"))
		}
	}
	return ""
}
