package capture

import "newsreader/articles/internal/runes"

// readHeadlines reads the lists of headlines at and after line from, skipping the author's card. On a
// front page, titles need no label above them.
func (p *parser) readHeadlines(from int, card span, front bool) evidence {
	lines := p.lines[from:]
	if card.from >= from && card.to > card.from {
		lines = append(lines[:card.from-from:card.from-from], p.lines[card.to:]...)
	}
	r := p.readSections(lines, front)
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
	for i := range p.page.Headlines {
		h := &p.page.Headlines[i]
		if h.URL == "" {
			h.URL = p.links[h.Title]
		}
		if h.Published.Known() {
			e.dated++
		}
	}
	return e
}

// seenTitles maps the title of a headline to its index, and the article's own title to -1.
type seenTitles map[string]int

// addNew appends the headlines whose titles are new. A repeated one completes the first: with its
// source, time and comment count, if the first has none.
func (seen seenTitles) addNew(to, hs []Headline) []Headline {
	for _, h := range hs {
		at, known := seen[h.Title]
		switch {
		case !known && len(to) < maxHeadlines:
			seen[h.Title] = len(to)
			to = append(to, h)
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
	usual := usualTextCount(items)
	for _, it := range items {
		if it.hasMetadata {
			out = append(out, it.headlines(usual, s.allTitles)...)
		} else if s.allTitles {
			out = append(out, plainHeadlines(it.texts)...)
		}
	}
	for i := range out {
		out[i].Section, out[i].Related = s.label, s.related
	}
	return trimTopics(trimRanks(out)), repeated
}

// headlines returns the headline of an item that has metadata, after those of the texts above its
// title, which are titles of their own if allTitles is set. The last of several texts is the source,
// if usual is 2 or if it cannot be a title.
func (it item) headlines(usual int, allTitles bool) []Headline {
	h := Headline{Source: it.source, Published: dropUnresolved(it.stamp), Comments: it.comments}
	summary, texts := it.splitSummary()
	h.Summary = summary
	if n := len(texts); n > 1 && h.Source == "" {
		last := texts[n-1].text
		if nameLike(last) && (usual > 1 || !titleLike(last)) {
			h.Source, texts = last, texts[:n-1]
		}
	}
	var out []Headline
	n := len(texts) - 1
	if allTitles {
		out = plainHeadlines(texts[:n])
	}
	h.Title, h.URL = cutAddress(trimBullet(texts[n].text))
	if h.URL == "" {
		h.URL = texts[n].url
	}
	if w := runes.Columns(h.Title); w < 4 || w > maxTitle {
		return out
	}
	return append(out, h)
}

// plainHeadlines returns the headlines of texts without metadata: one for each title, with the first
// sentence below it as its summary, or with the name below it as its source if the texts alternate so.
func plainHeadlines(texts []token) []Headline {
	var out []Headline
	pairs := alternateWithSources(texts)
	for i, t := range texts {
		switch {
		case pairs && i%2 == 1:
			out[len(out)-1].Source = t.text
		case t.prose && len(out) > 0:
			if last := &out[len(out)-1]; last.Summary == "" {
				last.Summary = t.text
			}
		case !t.prose:
			if title, url := cutAddress(trimBullet(t.text)); titleLike(title) {
				out = append(out, Headline{Title: title, URL: url})
			}
		}
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
