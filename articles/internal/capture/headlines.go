package capture

// readHeadlines reads the lists from line from on, but for the author's card.
func (p *parser) readHeadlines(from int, card span, front bool) evidence {
	lines := p.lines[from:]
	if card.from >= from && card.to > card.from {
		lines = append(lines[:card.from-from:card.from-from], p.lines[card.to:]...)
	}
	ls := p.readSections(lines, front)
	p.page.Notices = append(p.page.Notices, ls.notices...)
	var f evidence
	lists := make([]headlineList, len(ls.sections))
	for i, s := range ls.sections {
		lists[i] = headlineList{s, s.headlines(&f.repeated)}
		if s.label != "" && len(lists[i].headlines) > 0 {
			f.sections++
		}
	}
	for i, row := range ls.tabRows {
		end := len(lists)
		if i+1 < len(ls.tabRows) {
			end = ls.tabRows[i+1].first
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
			f.dated++
		}
	}
	return f
}

// seenTitles maps a title to its place among the headlines, -1 for the article's own.
type seenTitles map[string]int

// addNew appends headlines whose titles are new. What a repeated one knows more
// than the first is not lost.
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

// headlines makes the headlines of a section.
func (s section) headlines(twice *int) []Headline {
	if s.ignored {
		return nil
	}
	items := s.items(twice)
	texts := usualTextCount(items)
	var out []Headline
	for _, it := range items {
		if it.hasMetadata {
			out = append(out, it.headlines(texts, s.allTitles)...)
		} else if s.allTitles {
			out = append(out, plainHeadlines(it.texts)...)
		}
	}
	for i := range out {
		out[i].Section, out[i].Related = s.label, s.related
	}
	return trimTopics(trimRanks(out))
}

// headlines makes the headline of an item that ends in source, time or count.
// Texts beyond the usual number are titles of their own above it.
func (it item) headlines(usual int, listed bool) []Headline {
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
	if listed {
		out = plainHeadlines(texts[:n])
	}
	h.Title, h.URL = cutAddress(trimBullet(texts[n].text))
	if h.URL == "" {
		h.URL = texts[n].url
	}
	if w := width(h.Title); w < 4 || w > maxTitle {
		return out
	}
	return append(out, h)
}

// plainHeadlines makes a headline of each text, with the sentence under it as its
// summary, and with the name under it as its source where that is the list's pattern.
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

// alternateWithSources says whether every second text is a short name under a longer title.
func alternateWithSources(texts []token) bool {
	if len(texts) < 4 || len(texts)%2 != 0 {
		return false
	}
	for i, t := range texts {
		if t.prose {
			return false
		}
		if w := width(t.text); i%2 == 0 && (w < 18 || !titleLike(t.text)) || i%2 == 1 && (w > 16 || !nameLike(t.text)) {
			return false
		}
	}
	return true
}
