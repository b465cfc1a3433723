package library

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	"newsreader/articles/internal/charset"
	"newsreader/articles/internal/lazyregexp"
	"newsreader/articles/internal/opml"
	"newsreader/articles/internal/sanitize"
)

// SubscriptionList is a list of feeds that was read.
type SubscriptionList struct {
	Outlines []Outline
	// Refused are the entries that are not the address of a feed, at most a thousand; RefusedMore counts the others.
	Refused     []Refusal
	RefusedMore int
	// Dropped is the number of feeds beyond the 50,000 that are read.
	Dropped int
}

// Refusal is an entry of a list that is not the address of a feed. Address is as written, without a password.
type Refusal struct {
	Line            int
	Address, Reason string
}

func (r Refusal) Error() string {
	if r.Address == "" {
		return fmt.Sprintf("line %d: %s", r.Line, r.Reason)
	}
	return fmt.Sprintf("line %d: %q: %s", r.Line, r.Address, r.Reason)
}

// Outline is one line of a subscription list: a feed's address and the reader's settings.
type Outline struct {
	URL, Title, SiteURL, Folder string
	// User is the user information of the address, nil if it has none.
	User *url.Userinfo
	// Kind is KindFeed, or KindUnknown if the list does not say that the address is a feed's.
	Kind string
}

// ParseSubscriptions reads a list of feeds: OPML 1 or 2, newsboat's urls file, or plain addresses, one a line. It
// never runs the commands that such lists may contain; these, and schemes other than http and https, are refused.
// If the list is cut off, what came before that is returned with the error.
func ParseSubscriptions(data []byte) (list SubscriptionList, err error) {
	text, _ := charset.Decode(data, "")
	document, err := opml.Parse(text)
	plain := errors.Is(err, opml.ErrNotOPML)
	if plain {
		document, err = opml.ParseURLs(text)
	}
	if document == nil {
		return list, err
	}
	for _, o := range document.Outlines {
		outline := outlineOf(&o)
		if plain || isPageType(o.Type) {
			outline.Kind = KindUnknown
		}
		list.Outlines = append(list.Outlines, outline)
	}
	for _, r := range document.Refused {
		// Of a file that is no list every line is refused. Only those are named that can have been meant as an address.
		if err == nil || !errors.Is(err, opml.ErrNoURLs) || schemeLike().MatchString(r.Address) {
			list.Refused = append(list.Refused, Refusal{Line: r.Line, Address: sanitize.Line(r.Address), Reason: r.Reason})
		}
	}
	list.RefusedMore, list.Dropped = document.RefusedMore, document.Dropped
	return list, err
}

var schemeLike = lazyregexp.New(`^[A-Za-z][A-Za-z0-9+.-]+:\S`)

// outlineOf converts an outline. Without a folder, the first tag is the folder. A name that only repeats the
// address is no title.
func outlineOf(o *opml.Outline) Outline {
	outline := Outline{URL: sanitize.URL(o.XMLURL), User: o.User, SiteURL: o.HTMLURL, Folder: sanitize.Line(strings.Join(o.Folders, "/")), Kind: KindFeed}
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

// WriteSubscriptions writes the subscribed feeds as OPML 2.0, those in a folder if one is given, with the given users
// and passwords in their addresses.
func (l *Library) WriteSubscriptions(ctx context.Context, w io.Writer, folder string, credentials Credentials) error {
	feeds, err := l.Feeds(ctx)
	if err != nil {
		return err
	}
	if folder != "" {
		feeds = inFolder(feeds, folder)
	}
	document := opml.Document{Title: "newsreader"}
	for _, f := range feeds {
		outline := opml.Outline{XMLURL: f.URL, User: credentials[f.URL], HTMLURL: f.SiteURL, Title: f.Title, Text: cmp.Or(f.Title, f.URL), Type: "rss"}
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
