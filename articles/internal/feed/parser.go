package feed

import (
	"net/url"
	"strings"
	"time"
)

// parser reads an XML feed. Elements that hold others are entered, at most
// some six deep; all else is captured as a stretch of text or passed over.
type parser struct {
	scanner
	opts             Options
	feed             *Feed
	prefixes         map[string]string // of the document to ours
	openNames        []string          // the elements that are entered, as written
	elements         [maxOpen]element  // the present one at each depth, its parent below it
	entries          []rawEntry
	author           string        // of the feed, for Atom entries without one (RFC 4287 §4.1.2)
	updatePeriod     time.Duration // sy:updatePeriod
	updatesPerPeriod int           // sy:updateFrequency
	channelClosed    bool          // the channel was closed
}

// maxOpen bounds the elements that are entered at one time, with some to spare:
// root, channel, item, group, content.
const maxOpen = 10

// element is an opening tag. It is good until the next one at its depth.
type element struct {
	name, rawName string // rawName is as written; for name see elementName
	attrs         string
	empty         bool
	ns            string   // what unprefixed names in it stand for
	base          *url.URL // xml:base, nil where none is given
	lang          string   // xml:lang
}

// attr returns the value of an attribute, decoded and trimmed.
func (e *element) attr(name string) string {
	return strings.Trim(attributeValue(e.attrs, name), xmlSpace)
}

func parseXML(text string, opts Options) (*Feed, error) {
	p := &parser{scanner: scanner{src: text}, opts: opts, feed: &Feed{}}
	root, ok := p.root()
	if !ok {
		return nil, ErrNotFeed
	}
	p.feed.Format, p.feed.Language = formatOfRoot(root), root.lang
	whole := p.children(root, p.readMetadata) == closed
	// A channel that is closed is whole without its </rss>; RSS 1.0 has its items behind it.
	p.feed.Truncated = !whole && !(p.channelClosed && p.feed.Format == RSS)
	p.finish()
	return p.feed, nil
}

// maxBeforeRoot is how many elements may stand before the root.
const maxBeforeRoot = 64

// root finds the root element of a feed, past junk such as the warnings of a
// server-side script. There is none in an HTML page.
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
			el.ns = "" // some declare Atom's namespace, or one of their own, for RSS's elements
			if el.name == "atom:rss" {
				el.name = "rss"
			}
			return el, true
		}
	}
	return nil, false
}

// sawNoElement says whether root found no element at all, as in the head of a
// document that begins with a long comment.
func (p *parser) sawNoElement() bool {
	return p.kind == tokenEnd && strings.HasPrefix(p.src, "<?xml") && p.pos == len(p.src)
}

// element is the present opening tag, a child of parent.
func (p *parser) element(parent *element) *element {
	el := &p.elements[len(p.openNames)]
	*el = element{rawName: p.name, attrs: p.attrs, empty: p.empty, ns: parent.ns, base: parent.base, lang: parent.lang}
	if strings.Contains(p.attrs, "xml") {
		for name, value := range attributes(p.attrs) {
			switch name = strings.ToLower(clip(name, maxNameLen)); {
			case name == "xmlns" || strings.HasPrefix(name, "xmlns:"):
				el.ns = p.declareNamespace(name, value, el.ns)
			case name == "xml:base":
				el.base = p.xmlBase(el.base, decodeReferences(value))
			case name == "xml:lang":
				el.lang = languageTag(value)
			}
		}
	}
	el.name = p.elementName(el.rawName, el.ns)
	return el
}

// ending says how an element ended.
type ending int

const (
	closed    ending = iota // by its own tag, or by that of an element around it
	truncated               // by the end of the text
)

// children calls visit with each element inside of parent. Visit reads the
// element to its end, or returns false where it means that parent is over.
func (p *parser) children(parent *element, visit func(*element) bool) ending {
	if parent.empty {
		return closed
	}
	if len(p.openNames) == maxOpen-1 {
		p.skip(parent)
		return closed
	}
	p.openNames = append(p.openNames, parent.rawName)
	defer func() { p.openNames = p.openNames[:len(p.openNames)-1] }()
	for {
		switch p.next() {
		case tokenEnd:
			return truncated
		case tokenOpen:
			if !visit(p.element(parent)) {
				p.unread()
				return closed
			}
		case tokenClose:
			if strings.EqualFold(p.name, parent.rawName) {
				return closed
			}
			if p.closesOpenElement() {
				p.unread()
				return closed
			}
		}
	}
}

// closesOpenElement says whether the present closing tag is that of an element that is entered.
func (p *parser) closesOpenElement() bool {
	for _, name := range p.openNames {
		if strings.EqualFold(name, p.name) {
			return true
		}
	}
	return false
}

// innerXML reads an element to its end and returns what is in it. Where its closing
// tag is missing, it ends with the element around it, or, as long as it holds
// text alone, with any closing tag: that will be its own, misspelt.
func (p *parser) innerXML(el *element) innerXML {
	in := innerXML{}
	if el.empty {
		return in
	}
	from, same := p.pos, 0
	for {
		switch p.next() {
		case tokenText, tokenCDATA:
			in.pieces++
			in.lastPiece, in.lastIsCDATA = p.body, p.kind == tokenCDATA
			continue
		case tokenOpen:
			in.elements = true
			if !p.empty && strings.EqualFold(p.name, el.rawName) {
				same++
			}
			continue
		case tokenClose:
			switch own := strings.EqualFold(p.name, el.rawName); {
			case own && same > 0:
				same--
				continue
			case !own && p.closesOpenElement():
				p.unread()
			case !own && in.elements:
				continue
			}
		}
		in.src = p.src[from:p.start]
		return in
	}
}

// skip passes over an element. It returns true, for visitors.
func (p *parser) skip(el *element) bool {
	p.innerXML(el)
	return true
}
