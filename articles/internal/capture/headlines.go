package capture

import (
	"cmp"

	"newsreader/articles/internal/runes"
)

// readHeadlines reads the lists of headlines at and after line from. The author's card ends the list above it.
// On a front page, titles need no label above them.
func (p *parser) readHeadlines(from int, card span, front bool) evidence {
	for i := max(from, card.from); i < card.to; i++ {
		p.lines[i].kind = cardLine
	}
	r := p.readSections(p.lines[from:], front)
	p.page.Notices = append(p.page.Notices, r.notices...)
	var e evidence
	lists := make([]headlineList, len(r.sections))
	for i, s := range r.sections {
		headlines, repeated := s.headlines()
		lists[i] = headlineList{s, headlines}
		e.repeated += repeated
		if s.label != "" && len(headlines) > 0 {
			e.sections++
		}
	}
	for i, row := range r.tabRows {
		end := len(lists)
		if i+1 < len(r.tabRows) {
			end = r.tabRows[i+1].first
		}
		restoreLostLists(lists, row, end)
	}
	seen := seenTitles{p.page.Title: -1}
	p.page.Headlines = seen.addNew(nil, p.page.Headlines)
	for _, l := range lists {
		p.page.Headlines = seen.addNew(p.page.Headlines, l.headlines)
	}
	p.page.Dropped = seen.countLeftOut() + r.dropped
	for i := range p.page.Headlines {
		h := &p.page.Headlines[i]
		if h.URL == "" {
			h.URL = p.links[h.Title]
		}
		if h.Published.Known() {
			e.dated++
		}
		if h.URL != "" {
			e.addressed++
		}
	}
	return e
}

// seenTitles maps the title of a headline to its index, the article's own title to -1, and the title of a
// headline beyond maxHeadlines to leftOut.
type seenTitles map[string]int

const leftOut = -2

// countLeftOut returns how many titles are beyond maxHeadlines.
func (seen seenTitles) countLeftOut() int {
	n := 0
	for _, at := range seen {
		if at == leftOut {
			n++
		}
	}
	return n
}

// addNew appends the headlines whose titles are new. A repeated one completes the first: with its
// source, time and comment count, if the first has none.
func (seen seenTitles) addNew(to, hs []Headline) []Headline {
	for _, h := range hs {
		at, known := seen[h.Title]
		switch {
		case !known && len(to) < maxHeadlines:
			seen[h.Title] = len(to)
			to = append(to, h)
		case !known:
			seen[h.Title] = leftOut
		case known && at >= 0:
			first := &to[at]
			if first.Source == "" {
				first.Source = h.Source
			}
			if !first.Published.Known() {
				first.Published = h.Published
			}
			if first.Comments == nil {
				first.Comments = h.Comments
			}
		}
	}
	return to
}

// headlines returns the headlines of a section and how many titles are printed twice.
func (s section) headlines() (out []Headline, repeated int) {
	if s.ignored {
		return nil, 0
	}
	items, repeated := s.items()
	items = dropTail(items)
	markSummaries(items)
	usual := usualTextCount(items)
	for _, it := range items {
		switch {
		case it.hasMetadata:
			out = append(out, it.headlines(usual, s.allTitles)...)
		case it.ranked:
			out = append(out, it.rankedHeadline()...)
		case s.allTitles:
			out = append(out, plainHeadlines(it.texts, noTitle)...)
		}
	}
	for i := range out {
		out[i].Section, out[i].Related = s.label, s.related
	}
	return trimTopics(trimRanks(out)), repeated
}

// headlines returns the headline of an item that has metadata, after those of the texts above its
// title, which are titles of their own if allTitles is set. The last of several texts is the source,
// if usual is 2 or if it cannot be a title. What has no title, such as a reader's name above the time, is no
// headline.
func (it item) headlines(usual int, allTitles bool) []Headline {
	h := Headline{Source: it.source, Published: dropUnresolved(it.stamp), Comments: it.comments}
	summary, texts := it.splitSummary()
	h.Summary = summary
	h.Source = outletName(h.Source)
	if n := len(texts); n > 1 && h.Source == "" {
		last := texts[n-1].text
		if nameLike(last) && (usual > 1 || !titleLike(last)) && outletName(last) != "" {
			h.Source, texts = last, texts[:n-1]
		}
	}
	n := len(texts) - 1
	for n > 0 && texts[n].evidence() == noTitle {
		n--
	}
	var out []Headline
	if allTitles {
		out = plainHeadlines(texts[:n], usualTitle)
	}
	title, url := cutAddress(trimBullet(texts[n].text))
	h.Title, h.URL = halveRepeated(title), cmp.Or(url, texts[n].url)
	if h.Title == title && texts[n].evidence() == noTitle || h.Title != title && titleEvidence(h.Title) == noTitle {
		return out
	}
	return append(out, h)
}

// rankedHeadline returns the headline of an item of a ranked list, which is its first text, with the sentence
// below it. The list has no rank for what follows.
func (it item) rankedHeadline() []Headline {
	n := 1
	for n < len(it.texts) && it.texts[n].prose {
		n++
	}
	return plainHeadlines(it.texts[:n], usualTitle)
}

// maxMisses is how many texts in a row that are no titles end a list. What follows are the links of the site.
const maxMisses = 4

// plainHeadlines returns the headlines of texts without metadata: one for each title, with the first
// sentence below it as its summary, or with the name below it as its source if the texts alternate so.
// A short title is one between two others; next is how sure it is that what follows the texts is one.
func plainHeadlines(texts []token, next evidenceOfTitle) []Headline {
	if alternateWithSources(texts) {
		return titlesWithSources(texts)
	}
	if alternateWithSummaries(texts) {
		return titlesWithSummaries(texts)
	}
	var out []Headline
	evidence := make([]evidenceOfTitle, len(texts)+2) // of the texts and, at both ends, of what is beyond
	evidence[0], evidence[len(texts)+1] = usualTitle, next
	for i := range texts {
		if evidence[i+1] = usualTitle; !texts[i].prose { // a summary belongs to a title
			evidence[i+1] = texts[i].evidence()
		}
	}
	misses := 0
	for i, t := range texts {
		e := evidence[i+1]
		if e == shortTitle && evidence[i] != noTitle && evidence[i+2] != noTitle {
			e = usualTitle
		}
		switch {
		case t.prose && len(out) > 0 && misses == 0:
			if last := &out[len(out)-1]; last.Summary == "" {
				last.Summary = t.text
			}
		case t.prose:
		case e == usualTitle:
			misses = 0
			title, url := cutAddress(trimBullet(t.text))
			out = append(out, Headline{Title: halveRepeated(title), URL: cmp.Or(url, t.url)})
		default:
			if misses++; misses == maxMisses {
				return out
			}
		}
	}
	return out
}

// plainTitle returns a title without bullet and address.
func plainTitle(s string) string {
	title, _ := cutAddress(trimBullet(s))
	return title
}

// titlesWithSources returns the headlines of texts that alternate with their sources.
func titlesWithSources(texts []token) []Headline {
	var out []Headline
	for i := 0; i+1 < len(texts); i += 2 {
		title, url := cutAddress(trimBullet(texts[i].text))
		out = append(out, Headline{Title: title, URL: url, Source: outletName(texts[i+1].text)})
	}
	return out
}

// alternateWithSources reports whether titles and sources alternate in texts: every second one is a
// short name below a longer title.
func alternateWithSources(texts []token) bool {
	if len(texts) < 4 || len(texts)%2 != 0 {
		return false
	}
	for i, t := range texts {
		if t.prose {
			return false
		}
		title, _ := cutAddress(trimBullet(t.text))
		if i%2 == 0 && (runes.Columns(t.text) < 18 || !titleLike(title)) || i%2 == 1 && (runes.Columns(t.text) > 16 || !nameLike(t.text)) {
			return false
		}
	}
	return true
}
