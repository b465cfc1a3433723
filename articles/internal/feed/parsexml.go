package feed

import (
	"strings"
)

func parseXML(text string, opts Options) (*Feed, error) {
	p := &parser{scanner: scanner{src: text}, opts: opts, feed: &Feed{}}
	root, ok := p.root()
	if !ok {
		return nil, ErrNotFeed
	}
	p.feed.Format, p.feed.Language = formatOfRoot(root), root.lang
	whole := p.children(root, p.readMetadata) == closed
	// An RSS channel that is closed is complete even without </rss>. In RSS 1.0
	// the items follow the channel.
	p.feed.Truncated = !whole && !(p.channelClosed && p.feed.Format == RSS)
	p.finish()
	return p.feed, nil
}

// root returns the root element of a feed. It skips junk such as the warnings of
// a server-side script, but does not look inside HTML and OPML documents.
func (p *parser) root() (*element, bool) {
	for range maxBeforeRoot {
		for p.next() != tokenOpen {
			if p.kind == tokenEnd {
				return nil, false
			}
		}
		el := p.element(&element{})
		switch el.name {
		case "html", "xhtml:html", "head", "body", "opml":
			return nil, false
		case "feed", "atom:feed":
			el.name, el.ns = "atom:feed", "atom:"
			return el, true
		case "rss", "atom:rss", "rdf:rdf", "channel":
			el.ns = "" // some feeds declare Atom's namespace, or one of their own, for RSS elements
			if el.name == "atom:rss" {
				el.name = "rss"
			}
			return el, true
		}
	}
	return nil, false
}

// sawNoElement reports whether root reached the end of an XML document without an
// element: a head that is cut off inside a long comment.
func (p *parser) sawNoElement() bool {
	return p.kind == tokenEnd && strings.HasPrefix(p.src, "<?xml") && p.pos == len(p.src)
}
