package articles

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/address"
	"newsreader/articles/internal/charset"
	"newsreader/articles/internal/fetch"
	"newsreader/articles/internal/id"
	"newsreader/articles/internal/runes"
	"newsreader/articles/internal/sanitize"
)

// FetcherOptions configure a [Fetcher]. The zero value is usable.
type FetcherOptions struct {
	// UserAgent is sent to servers: the program's name and version, and where its user or authors can be reached.
	UserAgent string
	// Timeout bounds one fetch including its redirects; 0 means 60 seconds.
	Timeout time.Duration
	// MaxSize bounds a decoded page, in bytes; 0 means [MaxPageSize].
	MaxSize int64
	// Proxy is as in [http.Transport].
	Proxy func(*http.Request) (*url.URL, error)
	// Now is the clock; nil means time.Now.
	Now func() time.Time
	// NoSites disables the site rules.
	NoSites bool
}

// Fetcher fetches pages over HTTP, bounded in time and size. It is safe for concurrent use.
type Fetcher struct {
	client  *fetch.Client
	noSites bool
}

// NewFetcher returns a fetcher.
func NewFetcher(opts FetcherOptions) *Fetcher {
	return &Fetcher{
		noSites: opts.NoSites,
		client: fetch.New(fetch.Options{
			UserAgent: opts.UserAgent, Proxy: opts.Proxy, Now: opts.Now,
			Limits: fetch.Limits{Total: opts.Timeout, Body: opts.MaxSize},
		}),
	}
}

// ErrTruncated means that a response was cut short; what arrived is returned with it.
var ErrTruncated = fetch.ErrTruncated

// Page fetches and parses the page at an address that a user entered. Relative times such as 21小时前 are resolved
// against the time of the fetch, which is also the article's capture time. A truncated page is returned with an
// error that matches ErrTruncated. Other errors name the address and the cause; a page without article and
// headlines yields one that matches ErrNoArticle. Access is what the server is told, nil for nothing; user information in
// the address is not sent.
func (f *Fetcher) Page(ctx context.Context, typed string, access *Access) (*Page, error) {
	address, _, err := ParseAddress(typed)
	if err != nil {
		return nil, fmt.Errorf("fetching %q: %w", RedactAddresses(typed), err)
	}
	got, err := f.client.Get(ctx, fetch.Request{URL: address, AllowPrivate: true, Access: access})
	if err != nil && !errors.Is(err, fetch.ErrTruncated) {
		return nil, err
	}
	page, parseErr := f.Parse(got)
	if errors.Is(parseErr, ErrNoArticle) {
		source, _ := charset.Decode(got.Body, got.ContentType)
		if next := metaRefresh(source, got.URL); next != "" {
			if got, err = f.client.Get(ctx, fetch.Request{URL: next, AllowPrivate: Host(next) == Host(address), Access: access}); got == nil {
				return nil, err
			}
			page, parseErr = f.Parse(got)
		}
	}
	if parseErr != nil {
		parseErr = fmt.Errorf("reading %q: %w", address, parseErr)
	}
	switch {
	case err != nil && parseErr != nil:
		return nil, fmt.Errorf("%w; %w", err, parseErr)
	case parseErr != nil:
		return nil, parseErr
	}
	return page, err
}

// maxRefreshOffset bounds, in bytes, how far into a page a refresh is searched for.
const maxRefreshOffset = 8 << 10

// metaRefresh returns the target of an immediate <meta http-equiv=refresh> (HTML §4.2.5.3), which static hosts use
// as a redirect.
func metaRefresh(source string, base *url.URL) string {
	tokens := html.NewTokenizer(strings.NewReader(runes.Clip(source, maxRefreshOffset)))
	for {
		kind := tokens.Next()
		tokens.NextIsNotRawText() // some stand in a noscript
		if kind == html.ErrorToken {
			return ""
		}
		t := tokens.Token()
		if t.DataAtom != atom.Meta {
			continue
		}
		attr := map[string]string{}
		for _, a := range t.Attr {
			attr[a.Key] = a.Val
		}
		seconds, target, _ := strings.Cut(attr["content"], ";")
		name, target, _ := strings.Cut(target, "=")
		if !strings.EqualFold(attr["http-equiv"], "refresh") || !strings.EqualFold(strings.TrimSpace(name), "url") || len(strings.TrimSpace(seconds)) != 1 {
			continue
		}
		if u, err := address.ParseReference(strings.Trim(target, ` '"`)); err == nil {
			return sanitize.URL(base.ResolveReference(u).String())
		}
	}
}

// maxPages bounds the pages of one article.
const maxPages = 30

// AllPages fetches the article's further pages in order and appends their text. The headlines remain those of the
// first page, and so is the access.
func (f *Fetcher) AllPages(ctx context.Context, page *Page, access *Access) error {
	seen := map[string]bool{}
	for next := page.Next; next != "" && page.Article != nil && len(seen) < maxPages-1 && !seen[next]; {
		seen[next] = true
		got, err := f.client.Get(ctx, fetch.Request{URL: next, AllowPrivate: true, Access: access})
		if err != nil {
			return err
		}
		further, err := f.Parse(got)
		if err != nil {
			return fmt.Errorf("reading %q: %w", next, err)
		}
		if further.Article == nil {
			return fmt.Errorf("reading %q: %w", next, ErrNoArticle)
		}
		page.Article.extend(further.Article)
		next = further.Next
	}
	page.Next = ""
	return nil
}

// extend appends the text of a further page.
func (a *Article) extend(further *Article) {
	a.Markdown += "\n\n" + further.Markdown
	a.CollectLinks()
}

// Request describes what to fetch; see package fetch.
type Request = fetch.Request

// Access is what one server is to be told beside the usual: a user, headers, a proxy; see package fetch.
type Access = fetch.Access

// Response is the server's answer, its body free of transfer and content codings.
type Response = fetch.Result

// Get fetches a document of any kind. A truncated one is returned with an error that matches ErrTruncated.
func (f *Fetcher) Get(ctx context.Context, r Request) (*Response, error) { return f.client.Get(ctx, r) }

// Parse parses a response as [Fetcher.Page] does.
func (f *Fetcher) Parse(got *Response) (*Page, error) {
	page, err := ParsePage(got.Body, PageOptions{
		Name: got.URL.Path, URL: got.URL, ContentType: got.ContentType, Captured: got.Fetched, NoSites: f.noSites,
	})
	if err != nil {
		return nil, err
	}
	if a := page.Article; a != nil {
		if a.URL == "" {
			a.URL = sanitize.URL(got.URL.String())
			a.ID = id.New(a.Identity())
		}
		if a.Captured.IsZero() {
			a.Captured = Time{Time: got.Fetched.Truncate(time.Second)}
		}
	}
	return page, nil
}
