package headlines

import (
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// evidence counts the items of a list that have something by which a link is known for a title.
type evidence struct {
	items, headings, dated, prose, pictures, ranked, roots, elsewhere, pages int
}

// most reports whether n are most of the items.
func (e evidence) most(n int) bool { return n*5 >= e.items*3 }

// length is a number of words, and of characters in Chinese, Japanese or Korean.
type length struct{ words, characters int }

// The median lengths from which links are titles, by what stands beside them.
var (
	withTime    = length{1, 1} // or with a summary below a heading
	withSummary = length{2, 4} // or a heading or picture
	withRank    = length{3, 5}
	bare        = length{4, 7}
	besideText  = length{3, 7} // beside an article, where lists are many
	eachBare    = length{3, 5} // the shortest of bare links
)

// hasEvidence reports whether the links of s are titles by what stands beside them and by their length, and how long
// each must be. The less stands beside them, the longer they must be.
func (f *Finder) hasEvidence(s *listing) (each length, ok bool) {
	e := f.evidenceOf(s)
	inArticle := f.inBodyBox(s.items[0].link.entry)
	if inArticle && e.most(e.elsewhere) {
		return length{}, false
	}
	need := bare
	switch {
	case len(s.items) < minItems && e.most(e.dated+min(e.headings, e.prose)):
		need = withTime
	case len(s.items) < minItems:
		return length{}, false
	case e.most(e.dated), e.most(e.headings) && e.most(e.prose):
		need = withTime
	case e.most(e.headings), e.most(e.prose), e.most(e.pictures) && !e.most(e.roots):
		need = withSummary
	case e.most(e.ranked):
		need = withRank
	case f.page.Body >= 0 || e.most(e.roots) || !e.most(e.pages) || !f.isBareList(s):
		return length{}, false
	default:
		each = eachBare
	}
	if f.page.Body >= 0 && !inArticle && f.page.Stats[f.page.Body].ProseWidth >= teaserWidth {
		need = length{max(need.words, besideText.words), max(need.characters, besideText.characters)}
	}
	if s.isCJK() {
		return each, s.medianWords() >= need.characters
	}
	return each, s.medianWords() >= need.words
}

// isShorter reports whether a title is shorter than n.
func (n length) isShorter(l *link) bool {
	if pagetext.MeasureOf(l.text).CJK > 0 {
		return l.words < n.characters
	}
	return l.words < n.words
}

// isCJK reports whether most titles of a list are Chinese, Japanese or Korean.
func (s *listing) isCJK() bool {
	n := 0
	for _, it := range s.sample() {
		if pagetext.MeasureOf(it.link.text).CJK > 0 {
			n++
		}
	}
	return n*2 > len(s.sample())
}

// evidenceOf reads the first items of a list.
func (f *Finder) evidenceOf(s *listing) evidence {
	var e evidence
	host := f.page.Base.Hostname()
	for _, it := range s.sample() {
		e.items++
		for _, has := range []struct {
			n  *int
			it bool
		}{
			{&e.headings, f.inHeading(it.link.entry)},
			{&e.dated, f.isDatedItem(it)},
			{&e.prose, f.hasProse(it)},
			{&e.pictures, f.hasPicture(it)},
			{&e.ranked, f.isRanked(it)},
			{&e.pages, isBelowTop(it.link.address)},
			{&e.roots, isSiteRoot(it.link.address)},
			{&e.elsewhere, htmltree.HostOf(it.link.address) != host},
		} {
			if has.it {
				*has.n++
			}
		}
	}
	return e
}

// isDatedItem reports whether an item has a time outside its title.
func (f *Finder) isDatedItem(it listItem) bool {
	for i := it.first; i < min(it.end, it.first+maxItem); i++ {
		if f.declaredTime(i).Known() {
			return true
		}
		if i == it.link.entry && !f.holdsBlocks(i) {
			i = f.Entries[i].End - 1
			continue
		}
		if !f.IsText(i) {
			continue
		}
		if s := f.RawText(i); len(s) < maxItemLine && mayHoldFacts(s) && f.showsTime(pagetext.Squeeze(s), i < it.link.entry) {
			return true
		}
	}
	if s := f.timeText(it.link.entry); s != "" && !f.isClock(s) {
		return true
	}
	r := f.runAt(it.link.entry)
	return r != nil && !f.Entries[it.child].Block && f.hasTimeOnLine(r, it.link)
}

// showsTime reports whether a text beside a title has a time. A bare clock time counts only before the title: after it,
// it may be the length of a recording.
func (f *Finder) showsTime(s string, before bool) bool {
	_, _, _, ok := datetime.Find(s, f.anyReader())
	return ok || f.isPartOfTime(s) || before && f.isClock(s)
}

// holdsBlocks reports whether a link covers several lines, as the link of a card does.
func (f *Finder) holdsBlocks(i int32) bool {
	first, end := f.RunsOf(i)
	return end-first > 1
}

// hasTimeOnLine reports whether the line of a link has a time.
func (f *Finder) hasTimeOnLine(r *htmltree.Run, l *link) bool {
	if r.Links > 1 || r.End-r.First > maxItem {
		return false
	}
	text := f.Text(r.First, l.entry) + " | " + f.Text(f.Entries[l.entry].End, max(r.End, f.Entries[l.entry].End))
	_, _, _, ok := datetime.Find(text, f.anyReader())
	return ok
}

// hasProse reports whether an item has a line of prose besides the title.
func (f *Finder) hasProse(it listItem) bool {
	for r := f.Entries[it.first].FirstRun; int(r) < len(f.Runs) && f.Runs[r].First < it.end; r++ {
		run := &f.Runs[r]
		if run.First >= it.first && run.IsProse() && (run.First > it.link.entry || run.End <= it.link.entry) {
			return true
		}
	}
	return false
}

// hasPicture reports whether an item has a picture.
func (f *Finder) hasPicture(it listItem) bool {
	for i := it.first; i < min(it.end, it.first+maxItem); i++ {
		if f.Tag(i) == atom.Img {
			return true
		}
	}
	return false
}

// isRanked reports whether an item has a rank before its title, or is one of an ordered list.
func (f *Finder) isRanked(it listItem) bool {
	return isRank(f.leadOf(it)) || f.Tag(it.child) == atom.Li && f.Tag(f.Entries[it.child].Parent) == atom.Ol
}

// isBareList reports whether links without anything beside them may be titles: they have lines of their own and are
// not named for tags or authors.
func (f *Finder) isBareList(s *listing) bool {
	for i, level := s.box, 0; i >= 0 && level < 4; i, level = f.Entries[i].Parent, level+1 {
		if tag := f.Tag(i); tag == atom.Aside || tag == atom.Header || f.Entries[i].Hints&(htmltree.HintFacts|htmltree.HintAuthor) != 0 {
			return false
		}
	}
	for _, it := range s.sample() {
		if r := f.runAt(it.link.entry); r == nil || r.Links > 1 {
			return false
		}
	}
	return true
}
