package feed

import (
	"net/url"
	"strings"
	"time"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/language"
)

// finish resolves URLs, parses dates and turns the raw entries into entries.
func (p *parser) finish() {
	f := p.feed
	f.resolveURLs(p.opts)
	if f.TTL == 0 && p.updatePeriod > 0 {
		f.TTL = p.updatePeriod / time.Duration(max(1, p.updatesPerPeriod))
	}
	setOnce(&f.Title, p.otherTitle)
	setOnce(&f.Description, p.otherDescription)
	author := ""
	if f.Format == Atom {
		author = p.author
	}
	p.entries = f.keepNewest(p.entries, p.opts)
	r := newResolver(f, p.entries, p.opts)
	f.Entries = make([]Entry, 0, len(p.entries))
	for i := range p.entries {
		raw := &p.entries[i]
		setOnce(&raw.Author, author)
		f.Entries = append(f.Entries, r.entry(raw))
	}
}

// resolveURLs resolves the URLs of the feed itself.
func (f *Feed) resolveURLs(opts Options) {
	f.URL = resolveURL(opts.URL, f.URL)
	f.SiteURL = resolveURL(opts.URL, f.SiteURL)
	site := f.baseURL(opts)
	f.Image, f.NextURL = resolveURL(site, f.Image), resolveURL(opts.URL, f.NextURL)
	hubs := f.Hubs
	f.Hubs = nil
	for _, hub := range hubs {
		f.Hubs = appendUnique(f.Hubs, resolveURL(opts.URL, hub))
	}
}

// baseURL returns the URL that those of entries without an xml:base are relative
// to: the site's, else the feed's own.
func (f *Feed) baseURL(opts Options) *url.URL {
	for _, address := range []string{f.SiteURL, f.URL} {
		if u := parseURL(address); u != nil && isHTTP(u) {
			return u
		}
	}
	return opts.URL
}

// A resolver turns raw entries into entries.
type resolver struct {
	base  *url.URL
	times datetime.Options
}

func newResolver(f *Feed, drafts []rawEntry, opts Options) resolver {
	return resolver{f.baseURL(opts), timesOf(f, drafts, opts.Now)}
}

// timesOf returns how the dates of a feed are read. The time zone of those without an offset is that of the language
// in which the feed is written, else of the declared one, which is often just the software's default.
func timesOf(f *Feed, drafts []rawEntry, now time.Time) datetime.Options {
	var sample strings.Builder
	sample.WriteString(f.Title + "\n" + f.Description + "\n")
	for i := range drafts[:min(len(drafts), 10)] {
		sample.WriteString(drafts[i].Title + "\n")
	}
	detected := language.Detect(sample.String())
	o := datetime.Options{Now: now, Zone: datetime.ZoneFor(detected), Language: f.Language, Declared: true}
	if o.Zone == nil {
		o.Zone = datetime.ZoneFor(strings.ToLower(f.Language))
	}
	if o.Language == "" {
		o.Language = detected
	}
	return o
}

// entry resolves the URLs and dates of raw.
func (r resolver) entry(raw *rawEntry) Entry {
	e := &raw.Entry
	guidURL := resolveURL(r.base, raw.guidURL)
	e.PermaLink = guidURL != "" && schemeOf(raw.GUID) != ""
	e.URL = firstURL(r.base, raw.originalURL, raw.URL)
	if e.PermaLink {
		setOnce(&e.URL, guidURL)
	}
	setOnce(&e.URL, resolveURL(r.base, raw.otherURL))
	setOnce(&e.URL, resolveURL(nil, raw.atomID)) // an Atom ID is never relative
	setOnce(&e.Title, raw.mediaTitle)
	setOnce(&e.SummaryHTML, raw.mediaSummary)
	setOnce(&e.SummaryHTML, raw.subtitle)
	// Google News appends the source to the title as well as declaring it.
	if title := strings.TrimSuffix(e.Title, " - "+e.Source); title != "" {
		e.Title = title
	}
	e.GUID = normalizeGUID(e.GUID)
	e.CommentsURL, e.Image = firstURL(r.base, e.CommentsURL, raw.commentsFeed), resolveURL(r.base, e.Image)
	e.Published, e.Updated = r.published(raw), r.date(raw.updated)
	raw.setDuration()
	r.resolveEnclosures(e)
	e.dropCommentsLink()
	if e.Base == "" && r.base != nil {
		e.Base = r.base.String()
	}
	return *e
}

// firstURL resolves refs against base and returns the first valid URL.
func firstURL(base *url.URL, refs ...string) string {
	for _, ref := range refs {
		if address := resolveURL(base, ref); address != "" {
			return address
		}
	}
	return ""
}

// resolveEnclosures resolves the URLs of an entry's files and removes the files
// without a valid one.
func (r resolver) resolveEnclosures(e *Entry) {
	kept := e.Enclosures[:0]
	for _, file := range e.Enclosures {
		if file.URL = resolveURL(r.base, file.URL); file.URL != "" {
			kept = append(kept, file)
		}
	}
	e.Enclosures = kept
}

// published returns when an entry was published. A date that says so takes precedence over
// one that may be any, such as Dublin Core's, wherever they are.
func (r resolver) published(raw *rawEntry) datetime.Stamp {
	if stamp := r.date(raw.published); stamp.Known() {
		return stamp
	}
	return r.date(raw.otherDates)
}

// date returns the first valid one of some dates.
func (r resolver) date(dates []string) datetime.Stamp {
	for _, s := range dates {
		if stamp, ok := datetime.Parse(s, r.times); ok && !stamp.Relative {
			return stamp
		}
	}
	return datetime.Stamp{}
}
