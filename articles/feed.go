package articles

import (
	"cmp"
	"fmt"
	"html"
	"net/url"
	"strings"

	"newsreader/articles/internal/feed"
	"newsreader/articles/internal/htmlfragment"
	"newsreader/articles/internal/lazyregexp"
	"newsreader/articles/internal/runes"
	"newsreader/articles/internal/sanitize"
	"newsreader/articles/internal/text"
	"newsreader/articles/internal/typography"
)

// maxSummary bounds a headline's summary, in bytes.
const maxSummary = 1000

// parseFeed reads a feed as a page: its entries are the headlines, and the first is the article.
func parseFeed(text string, opts PageOptions) (*Page, error) {
	found, err := feed.Parse(text, feed.Options{URL: opts.URL, Now: opts.Captured})
	if err != nil {
		return nil, err
	}
	var entries []Entry
	for i := range found.Entries {
		article, err := articleOf(&found.Entries[i], found)
		if err != nil {
			return nil, err
		}
		entries = append(entries, Entry{GUID: found.Entries[i].GUID, Article: article})
	}
	page := pageOfEntries(entries, opts.URL)
	page.Dropped, page.List = found.Dropped, true
	return page, nil
}

// pageOfEntries returns the page of a feed's entries, with the articles and IDs that following the feed gives. Without
// the feed's address, entries without one have the IDs of headlines.
func pageOfEntries(entries []Entry, address *url.URL) *Page {
	feedURL := ""
	if address != nil {
		feedURL = NormalizeURL(address)
	}
	page := &Page{}
	entries = Distinct(entries)
	identities := map[string]int{}
	for _, e := range entries {
		e.Article.Headline.sanitize() // as it is stored
		identities[e.Article.identity()]++
	}
	shared := NewShared(entries)
	for i := range entries {
		article := entries[i].Article
		if feedURL != "" || identities[article.identity()] > 1 {
			article.ID = shared.ID(feedURL, &entries[i])
		}
		if page.Article == nil {
			page.Article = article
		}
		headline := article.Headline
		if headline.Title == "" {
			headline.Opening = openingOf(article)
		}
		page.Headlines = append(page.Headlines, headline)
	}
	return page
}

// htmlTag matches a tag or comment. Many feeds have plain text where they should have HTML.
var htmlTag = lazyregexp.New(`<[A-Za-z/!?]`)

// maxOpening is how much of a text is read for its beginning, in bytes. The addresses of images may precede it.
const maxOpening = 4096

// openingOf returns the beginning of an article's words, or of the descriptions of its images if it has no words.
func openingOf(a *Article) string {
	words, descriptions := text.SplitImages(runes.Clip(a.Markdown, maxOpening))
	return sanitize.Line(text.Around(cmp.Or(a.Summary, strings.TrimSpace(text.FromMarkdown(words)), descriptions), 0))
}

// parseJSONFeed reads a JSON Feed as a page. The error is feed.ErrNotFeed for all other text.
func parseJSONFeed(text string, opts PageOptions) (*Page, error) {
	if !strings.HasPrefix(strings.TrimLeft(text, byteOrderMark+" \t\r\n"), "{") {
		return nil, feed.ErrNotFeed
	}
	return parseFeed(text, opts)
}

// articleOf converts a feed's entry. The body is the entry's content, else its summary.
func articleOf(e *feed.Entry, f *feed.Feed) (*Article, error) {
	a := &Article{
		Headline: Headline{
			Title: e.Title, URL: e.URL, Source: cmp.Or(e.Source, f.Title), Published: timeOfStamp(e.Published), Comments: e.Comments,
			Image: e.Image, Language: cmp.Or(e.Language, f.Language), Summary: runes.Clip(text.FromHTML(htmlfragment.CloseRawText(e.SummaryHTML)), maxSummary),
			Enclosures: enclosuresOf(e),
		},
		Byline: e.Author, Site: f.Title, Updated: timeOfStamp(e.Updated), Categories: e.Categories, CommentsURL: e.CommentsURL,
	}
	if e.ContentHTML == "" && e.ContentText != "" {
		a.Markdown = markdownOfText(e.ContentText)
		return a, nil
	}
	body := cmp.Or(e.ContentHTML, e.SummaryHTML)
	if !htmlTag().MatchString(body) {
		a.Markdown = markdownOfText(html.UnescapeString(body))
		return a, nil
	}
	body, err := markdownOfHTML(body, e.Base)
	if err != nil {
		return nil, fmt.Errorf("entry %q: %w", e.Title, err)
	}
	a.Markdown = body
	return a, nil
}

// markdownOfHTML converts an HTML fragment, resolving relative addresses against base.
func markdownOfHTML(text, base string) (string, error) {
	if strings.TrimSpace(text) == "" {
		return "", nil
	}
	root, err := htmlfragment.Parse(text)
	if err != nil {
		return "", fmt.Errorf("parsing HTML: %w", err)
	}
	typography.Normalize(root)
	address, err := url.Parse(base)
	if err != nil || address.Host == "" {
		address = nil
	}
	return markdownOf(root, address)
}
