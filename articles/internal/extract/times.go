package extract

import (
	"time"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// readTimes sets the times of the article.
func (f *facts) readTimes(line labels.Line) {
	p := f.page
	published, updated := f.declaredTimes()
	if f.isEarlierAtTop(line.Published, published) {
		published = line.Published
	}
	if isUpdate(line.Published, published, updated) {
		line.Published, line.Updated = published, line.Published
	}
	p.Published, p.Updated = pagetext.MoreExactTime(line.Published, published, f.reader), line.Updated
	if !p.Updated.Known() || updated.Zoned && !p.Updated.Zoned {
		if updated.Known() && updated.Time.After(p.Published.Time) {
			p.Updated = updated
		}
	}
}

// isUpdate reports whether a printed time is that of the declared update, some minutes about it, and no longer that of
// the publication: sites that print one time print the last. Both declared times must have a time of day.
func isUpdate(printed, published, updated datetime.Stamp) bool {
	const about = 5 * time.Minute // between a change and its release
	if printed.Precision < datetime.Minute || published.Precision < datetime.Minute || updated.Precision < datetime.Minute {
		return false
	}
	return printed.Time.Sub(updated.Time).Abs() <= about && printed.Time.Sub(published.Time) > about && updated.Zoned == published.Zoned
}

// isEarlierAtTop reports whether a day is printed right below the headline and precedes the declared one, where
// neither has a time of day: some sites declare the day of the last change as that of the publication.
func (f *facts) isEarlierAtTop(printed, declared datetime.Stamp) bool {
	const below = 3 // runs
	if printed.Precision != datetime.Day || declared.Precision != datetime.Day || !printed.Time.Before(declared.Time) || f.title.run < 0 {
		return false
	}
	for r := f.title.run + 1; r <= f.title.run+below && int(r) < len(f.Runs) && !f.Runs[r].IsProse(); r++ {
		if sameDay(f.readLine(f.runText(r)).Published.Time, printed.Time) {
			return true
		}
	}
	return false
}

func (f *facts) declaredTimes() (published, updated datetime.Stamp) {
	var pub, upd []string
	if f.HTMLElement != nil {
		pub = append(pub, htmltree.Attr(f.HTMLElement, "data-publishtime"))
	}
	for _, a := range f.declared.Articles {
		pub, upd = append(pub, a.Published), append(upd, a.Updated)
	}
	d := f.declared
	pub = append(pub, d.First("article:published_time", "og:published_time", "datepublished", "article:published", "parsely-pub-date", "sailthru.date",
		"publishdate", "published_on", "pubdate", "publish_date", "publish-date", "dc.date.issued", "dcterms.created", "weibo:article:create_at", "article.published", "date", "dc.date", "og:release_date", "firstpublished"))
	upd = append(upd, d.First("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod", "last-modified", "weibo:article:update_at", "article.updated"))
	published, updated = f.firstTime(pub), f.firstTime(upd)
	if !published.Known() {
		published, _ = datetime.Parse(f.markedTime(), f.reader)
	}
	return published, updated
}

// firstTime returns the first of texts that is a time, as metadata declare it.
func (f *facts) firstTime(texts []string) datetime.Stamp {
	declared := f.reader
	declared.Declared = true
	for _, s := range texts {
		if s == "" {
			continue
		}
		if st, ok := datetime.Parse(s, declared); ok {
			return st
		}
	}
	return datetime.Stamp{}
}

// markedTime returns the datetime attribute of the first time element near the headline or in the
// body.
func (f *facts) markedTime() string {
	from, to := int32(0), int32(len(f.Entries))
	if f.title.run >= 0 {
		from = f.Runs[f.title.run].First
	}
	if f.body >= 0 {
		to = f.Entries[f.body].End
	}
	for i := max(from-200, 0); i < min(to, from+2000); i++ {
		if f.Tag(i) == atom.Time {
			if v := htmltree.Attr(f.Entries[i].Node, "datetime"); v != "" {
				return v
			}
		}
	}
	return ""
}
