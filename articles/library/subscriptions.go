package library

import (
	"cmp"
	"context"
	"errors"
	"io"
	"strings"

	"newsreader/articles/internal/charset"
	"newsreader/articles/internal/opml"
	"newsreader/articles/internal/sanitize"
)

// Outline is one line of a subscription list: a feed's address and the reader's settings.
type Outline struct {
	URL, Title, SiteURL, Folder string
	// Kind is KindFeed, or KindUnknown if the list does not say that the address is a feed's.
	Kind string
}

// ParseSubscriptions reads a list of feeds: OPML 1 or 2, newsboat's urls file, or plain addresses, one a line. It
// never runs the commands that such lists may contain; these, and schemes other than http and https, are refused
// and counted. If the list is cut off, the outlines before that are returned with the error.
func ParseSubscriptions(data []byte) (outlines []Outline, refused int, err error) {
	text, _ := charset.Decode(data, "")
	document, err := opml.Parse(text)
	plain := errors.Is(err, opml.ErrNotOPML)
	if plain {
		document, err = opml.ParseURLs(text)
	}
	if document == nil {
		return nil, 0, err
	}
	for _, o := range document.Outlines {
		outline := outlineOf(&o)
		if plain || isPageType(o.Type) {
			outline.Kind = KindUnknown
		}
		outlines = append(outlines, outline)
	}
	return outlines, len(document.Refused), err
}

// outlineOf converts an outline. Without a folder, the first tag is the folder. A name that only repeats the
// address is no title.
func outlineOf(o *opml.Outline) Outline {
	outline := Outline{URL: o.XMLURL, SiteURL: o.HTMLURL, Folder: sanitize.Line(strings.Join(o.Folders, "/")), Kind: KindFeed}
	if name := o.Name(); name != o.XMLURL {
		outline.Title = sanitize.Line(name)
	}
	if outline.Folder == "" && len(o.Tags) > 0 {
		outline.Folder = sanitize.Line(o.Tags[0])
	}
	return outline
}

// pageType is the OPML type that WriteSubscriptions writes for a page.
const pageType = "page"

// isPageType reports whether an OPML type is what we or FreshRSS (HTML+XPath) write for a page without a feed.
func isPageType(kind string) bool {
	kind = strings.ToLower(kind)
	return kind == pageType || strings.HasPrefix(kind, "html")
}

// WriteSubscriptions writes the subscribed feeds as OPML 2.0.
func (l *Library) WriteSubscriptions(ctx context.Context, w io.Writer) error {
	feeds, err := l.Feeds(ctx)
	if err != nil {
		return err
	}
	document := opml.Document{Title: "newsreader"}
	for _, f := range feeds {
		outline := opml.Outline{XMLURL: f.URL, HTMLURL: f.SiteURL, Title: f.Title, Text: cmp.Or(f.Title, f.URL), Type: "rss"}
		if f.Kind == KindPage {
			outline.Type = pageType
		}
		if f.Folder != "" {
			outline.Folders = strings.Split(f.Folder, "/")
		}
		document.Outlines = append(document.Outlines, outline)
	}
	return opml.Write(w, document)
}
