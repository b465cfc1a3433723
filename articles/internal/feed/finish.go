package feed

import (
	"net/url"
	"strconv"
	"strings"
	"time"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/language"
)

// finish resolves addresses, reads dates and makes the entries of the drafts.
func (p *parser) finish() {
	f := p.feed
	f.finish(p.opts)
	if f.TTL == 0 && p.period > 0 {
		f.TTL = p.period / time.Duration(max(1, p.often))
	}
	author := ""
	if f.Format == Atom {
		author = p.author
	}
	r := newResolver(f, p.entries, p.opts)
	f.Entries = make([]Entry, 0, len(p.entries))
	for i := range p.entries {
		d := &p.entries[i]
		setText(&d.Author, author)
		f.Entries = append(f.Entries, r.entry(d))
	}
	f.unite()
}

// finish resolves the feed's own addresses.
func (f *Feed) finish(opts Options) {
	f.URL = resolve(opts.URL, f.URL)
	f.SiteURL = resolve(opts.URL, f.SiteURL)
	site := f.siteBase(opts)
	f.Image, f.NextURL = resolve(site, f.Image), resolve(opts.URL, f.NextURL)
	hubs := f.Hubs
	f.Hubs = nil
	for _, hub := range hubs {
		f.Hubs = appendTo(f.Hubs, resolve(opts.URL, hub))
	}
}

// siteBase is what relative addresses of entries are resolved against where no
// xml:base is: the site's address, else the feed's own.
func (f *Feed) siteBase(opts Options) *url.URL {
	for _, address := range []string{f.SiteURL, f.URL} {
		if u := parseAddress(address); u != nil && isWeb(u) {
			return u
		}
	}
	return opts.URL
}

// resolver makes entries of drafts.
type resolver struct {
	base  *url.URL
	times datetime.Options
}

func newResolver(f *Feed, drafts []draft, opts Options) resolver {
	return resolver{f.siteBase(opts), datetime.Options{Now: opts.Now, Zone: zoneOf(f, drafts)}}
}

// zoneOf is the offset that a feed means where it prints none: that of the
// language it is written in. The declared one is often the software's.
func zoneOf(f *Feed, drafts []draft) *time.Location {
	var sample strings.Builder
	sample.WriteString(f.Title + "\n" + f.Description + "\n")
	for i := range drafts[:min(len(drafts), 10)] {
		sample.WriteString(drafts[i].Title + "\n")
	}
	if zone := datetime.ZoneFor(language.Detect(sample.String())); zone != nil {
		return zone
	}
	return datetime.ZoneFor(strings.ToLower(f.Language))
}

// entry resolves what is as written in d.
func (r resolver) entry(d *draft) Entry {
	e := &d.Entry
	guidURL := resolve(r.base, d.guidURL)
	e.PermaLink = guidURL != "" && parseScheme(d.GUID) != ""
	e.URL = firstAddress(r.base, d.original, d.URL)
	if e.PermaLink {
		setText(&e.URL, guidURL)
	}
	setText(&e.URL, resolve(r.base, d.fallback))
	setText(&e.URL, resolve(nil, d.id)) // an Atom ID is never relative
	setText(&e.Title, d.mediaTitle)
	setText(&e.SummaryHTML, d.mediaSummary)
	if title := strings.TrimSuffix(e.Title, " - "+e.Source); title != "" { // as Google News prints it, which says it in source, too
		e.Title = title
	}
	e.GUID = shortGUID(e.GUID)
	e.CommentsURL, e.Image = resolve(r.base, e.CommentsURL), resolve(r.base, e.Image)
	e.Published, e.Updated = r.date(d.published), r.date(d.updated)
	r.enclosures(e)
	if len(e.Enclosures) > 0 { // a podcast's episode is its file where it has no page
		setText(&e.URL, e.Enclosures[0].URL)
	}
	if e.Base == "" && r.base != nil {
		e.Base = r.base.String()
	}
	return *e
}

// firstAddress resolves the first of some references that is an address.
func firstAddress(base *url.URL, refs ...string) string {
	for _, ref := range refs {
		if address := resolve(base, ref); address != "" {
			return address
		}
	}
	return ""
}

// enclosures resolves the addresses of files, and leaves out what has none.
func (r resolver) enclosures(e *Entry) {
	kept := e.Enclosures[:0]
	for _, file := range e.Enclosures {
		if file.URL = resolve(r.base, file.URL); file.URL != "" {
			kept = append(kept, file)
		}
	}
	e.Enclosures = kept
}

// date reads the first of some dates that is one.
func (r resolver) date(dates []string) datetime.Stamp {
	for _, s := range dates {
		if seconds, err := strconv.ParseInt(s, 10, 64); err == nil && len(s) == len("1700000000") { // some print Unix time
			s = time.Unix(seconds, 0).UTC().Format(time.RFC3339)
		}
		if stamp, ok := datetime.Time(s, r.times); ok && !stamp.Relative {
			return stamp
		}
	}
	return datetime.Stamp{}
}
