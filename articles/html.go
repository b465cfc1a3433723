package articles

import (
	"fmt"
	"net/url"

	"golang.org/x/net/html"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract"
	"newsreader/articles/internal/htmlfragment"
	"newsreader/articles/internal/markdown"
	"newsreader/articles/internal/messages"
	"newsreader/articles/internal/sanitize"
)

// parseHTML reads an HTML document.
func parseHTML(text string, opts PageOptions) (*Page, error) {
	found, err := extract.Parse(htmlfragment.CloseEmpty(text), extract.Options{URL: opts.URL, Now: opts.Captured, NoSites: opts.NoSites})
	if err != nil {
		return nil, err
	}
	page := &Page{Next: found.Next, Site: found.Site}
	for _, h := range found.Headlines {
		page.Headlines = append(page.Headlines, Headline{
			Title: h.Title, URL: h.URL, Source: h.Source, Section: h.Section, Published: timeOfStamp(h.Published),
			Comments: h.Comments, Image: h.Image, Summary: h.Summary, Recommended: h.Related,
		})
	}
	if found.Body == nil {
		return page, nil
	}
	body, err := markdownOf(found.Body, baseURL(found, opts))
	if err != nil {
		return nil, fmt.Errorf("converting the article: %w", err)
	}
	if found.Title == "" && body == "" {
		return page, nil
	}
	page.Article = &Article{
		Headline: Headline{
			Title: found.Title, URL: found.URL, Source: found.Source, Section: found.Section,
			Published: timeOfStamp(found.Published), Comments: found.Comments, Image: found.Image, Language: found.Language,
		},
		Byline: found.Byline, Site: found.Site, Breadcrumbs: found.Breadcrumbs,
		Updated: timeOfStamp(found.Updated), Captured: timeOfStamp(found.Captured),
		Standfirst: found.Standfirst, Categories: found.Categories, Notices: found.Notices,
		Markdown: body,
	}
	if found.Stub {
		page.Article.Notices = append(page.Article.Notices, messages.For(page.Article.LabelLanguage()).Paywall())
	}
	if found.Author != nil {
		author := Author(*found.Author)
		page.Article.Author = &author
	}
	return page, nil
}

// markdownOf converts a tree to Markdown. It sanitizes the text first: an escape sequence removed later might
// leave an empty code span behind or join two marks.
func markdownOf(root *html.Node, base *url.URL) (string, error) {
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			n.Data = sanitize.Text(n.Data)
		}
	}
	return markdown.FromNode(root, base)
}

// baseURL returns the URL against which addresses in the body are resolved.
func baseURL(found *extract.Page, opts PageOptions) *url.URL {
	if opts.URL != nil {
		return opts.URL
	}
	canonical, err := url.Parse(found.URL)
	if err != nil || canonical.Host == "" {
		return nil
	}
	return canonical
}

// timeOfStamp converts a printed time without adding precision.
func timeOfStamp(s datetime.Stamp) Time {
	if !s.Known() {
		return Time{}
	}
	return Time{Time: s.Time, DateOnly: s.Precision == datetime.Day}
}

// parseTime parses a time in any form that pages print; anything else is the unknown time.
func parseTime(text string) Time { return parseTimeIn(text, "") }

// parseTimeIn is parseTime for a page in a language, which decides the zone of times without one.
func parseTimeIn(text, language string) Time {
	stamp, ok := datetime.Parse(text, datetime.Options{Zone: datetime.ZoneFor(language)})
	if !ok {
		return Time{}
	}
	return timeOfStamp(stamp)
}
