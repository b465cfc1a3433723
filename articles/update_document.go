package articles

import (
	"cmp"
	"context"
	"errors"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/charset"
	"newsreader/articles/internal/feed"
	"newsreader/articles/internal/fetch"
	"newsreader/articles/internal/sanitize"
)

// minPageHeadlines is how many headlines a page must have to be followed like a feed.
const minPageHeadlines = 3

// futureSlack is how far a clock may be fast: an entry dated beyond that has no date that can be believed.
const futureSlack = time.Hour

var (
	errNowPage     = errors.New("a page now, not a feed")
	errNotFeed     = errors.New("not a feed")
	errNoHeadlines = errors.New("no feed found, and no headline feed on the page")
)

// document is what a followed address gave: a feed, or the headline feed of a page.
type document struct {
	kind        string
	title, site string
	entries     []Entry
	ttl         time.Duration
	quiet       quietTimes
	// broken says that the document ends too early.
	broken bool
}

// decode gives the text of an answer.
func decode(got *fetch.Result) string {
	text, _ := charset.Decode(got.Body, got.ContentType)
	return text
}

// readFeed reads a feed. The error is errNowPage or errNotFeed for all else.
func readFeed(ctx context.Context, text string, got *fetch.Result) (*document, error) {
	found, err := feed.Parse(text, feed.Options{URL: got.URL, Now: got.Fetched})
	switch {
	case errors.Is(err, feed.ErrNotFeed) && isPage(text, got.ContentType):
		return nil, errNowPage
	case errors.Is(err, feed.ErrNotFeed):
		return nil, errNotFeed
	case err != nil:
		return nil, err
	}
	doc := &document{
		kind: KindFeed, title: sanitize.Line(found.Title), site: sanitize.URL(found.SiteURL),
		ttl: found.TTL, quiet: quietTimesOf(found), broken: found.Truncated,
	}
	for i := range found.Entries {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		doc.entries = append(doc.entries, storedEntry(&found.Entries[i], found, got.Fetched))
	}
	return doc, nil
}

// isPage is true of HTML.
func isPage(text, contentType string) bool {
	return looksHTML(text[:min(len(text), sniffLength)]) || strings.Contains(contentType, "html") && strings.HasPrefix(strings.TrimSpace(text), "<")
}

// storedEntry makes an entry for the library of one of a feed.
func storedEntry(e *feed.Entry, f *feed.Feed, fetched time.Time) Entry {
	a, err := articleOf(e, f)
	if err != nil {
		// Its HTML is too deep for the parser; its words are not.
		bare := *e
		bare.ContentText, bare.ContentHTML, bare.SummaryHTML = plainHTML(cmp.Or(e.ContentHTML, e.SummaryHTML)), "", ""
		a, _ = articleOf(&bare, f)
	}
	a.Published, a.Updated = believed(a.Published, fetched), believed(a.Updated, fetched)
	a.Captured = Time{Time: fetched.Truncate(time.Second)}
	a.cleanFields()
	return Entry{GUID: e.Identity(), Article: a}
}

// believed gives a time unless it lies ahead, where nothing can have been published yet.
func believed(t Time, now time.Time) Time {
	if !t.DateOnly && t.After(now.Add(futureSlack)) {
		return Time{}
	}
	return t
}

// readPage reads the headline feed of a page as a feed. The error is errNoHeadlines where it has
// none to speak of.
func readPage(got *fetch.Result, text string, noSites bool) (*document, error) {
	page, err := ParsePage(got.Body, PageOptions{
		Name: got.URL.Path, URL: got.URL, ContentType: got.ContentType, Captured: got.Fetched, NoSites: noSites,
	})
	if err != nil && !errors.Is(err, ErrNoArticle) {
		return nil, err
	}
	if page == nil || len(page.Headlines) < minPageHeadlines {
		return nil, errNoHeadlines
	}
	doc := &document{kind: KindPage, title: pageTitle(text), site: sanitize.URL(got.URL.String())}
	for _, h := range page.Headlines {
		h.Published = believed(h.Published, got.Fetched)
		e := Entry{Vague: true, Article: &Article{Headline: h, Captured: Time{Time: got.Fetched.Truncate(time.Second)}}}
		if h.URL == "" {
			// Its time, printed as "an hour ago", tells it from nothing.
			e.GUID = "title:" + h.Title
		}
		doc.entries = append(doc.entries, e)
	}
	return doc, nil
}

// titleWithin is how far into a page its title is looked for, in bytes.
const titleWithin = 256 << 10

// pageTitle gives the title that a page has in its head.
func pageTitle(text string) string {
	tokens := html.NewTokenizer(strings.NewReader(text[:min(len(text), titleWithin)]))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken:
			if name, _ := tokens.TagName(); atom.Lookup(name) == atom.Title && tokens.Next() == html.TextToken {
				return sanitize.Line(strings.Join(strings.Fields(string(tokens.Text())), " "))
			}
		}
	}
}
