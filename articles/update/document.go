package update

import (
	"cmp"
	"context"
	"errors"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles"
	"newsreader/articles/internal/charset"
	"newsreader/articles/internal/sanitize"
)

// minPageHeadlines is the number of headlines from which a page can be followed like a feed.
const minPageHeadlines = 3

var errNoHeadlines = errors.New("no feed found, and no headlines on the page")

func textOf(got *articles.Response) string {
	text, _ := charset.Decode(got.Body, got.ContentType)
	return text
}

// readFeed reads a response as a feed; the errors are those of articles.ParseFeed.
func readFeed(ctx context.Context, text string, got *articles.Response) (*articles.FeedDocument, error) {
	return articles.ParseFeed(ctx, text, articles.PageOptions{URL: got.URL, ContentType: got.ContentType, Captured: got.Fetched})
}

// readPage reads the headline feed of a page as a feed. The error is errNoHeadlines for a page with fewer than
// minPageHeadlines.
func readPage(fetcher *articles.Fetcher, got *articles.Response, text string) (*articles.FeedDocument, error) {
	page, err := fetcher.Parse(got)
	if err != nil && !errors.Is(err, articles.ErrNoArticle) {
		return nil, err
	}
	if page == nil || len(page.Headlines) < minPageHeadlines {
		return nil, errNoHeadlines
	}
	doc := &articles.FeedDocument{Title: pageTitle(text), Site: page.Site, SiteURL: sanitize.URL(got.URL.String())}
	for _, h := range page.Headlines {
		h.Published = h.Published.NotAfter(got.Fetched)
		h.Source = cmp.Or(h.Source, doc.Site, doc.Title)
		e := articles.Entry{VagueTime: true, Article: &articles.Article{Headline: h, Site: cmp.Or(doc.Site, doc.Title), Captured: articles.Time{Time: got.Fetched.Truncate(time.Second)}}}
		// A page's list has neither GUIDs nor exact times, and editors reword its headlines: the address is what identifies one.
		e.GUID = cmp.Or(h.URL, "title:"+h.Title)
		doc.Entries = append(doc.Entries, e)
	}
	return doc, nil
}

// maxTitleOffset bounds, in bytes, how far into a page its title is searched for.
const maxTitleOffset = 256 << 10

// pageTitle returns the title in the head of a page.
func pageTitle(text string) string {
	tokens := html.NewTokenizer(strings.NewReader(text[:min(len(text), maxTitleOffset)]))
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
