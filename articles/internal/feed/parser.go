package feed

import (
	"net/url"
	"newsreader/articles/internal/runes"
	"strings"
	"time"
)

// A parser reads an XML feed. It descends only into the elements that contain
// others of interest, a few levels deep. The rest is returned as a substring of the
// text or skipped, without a stack.
type parser struct {
	scanner
	opts             Options
	feed             *Feed
	prefixes         map[string]string // from the document's namespace prefixes to ours
	openNames        []string          // of the elements that the parser is in, as written
	elements         [maxOpen]element  // the current one at each depth
	entries          []rawEntry
	otherTitle       string        // of the feed, from Dublin Core
	otherDescription string        // of the feed, from modules
	author           string        // of the feed, for Atom entries without one (RFC 4287 §4.1.2)
	updatePeriod     time.Duration // sy:updatePeriod
	updatesPerPeriod int           // sy:updateFrequency
	channelClosed    bool          // RSS's channel has ended with a closing tag
}

// maxOpen bounds the depth of the elements that the parser descends into. Feeds
// need five: root, channel, item, group, content.
const maxOpen = 10

// An element is an opening tag. It is valid until the next one at its depth.
type element struct {
	name    string // normalized by elementName
	rawName string // as written
	attrs   string
	empty   bool
	ns      string   // our prefix for unprefixed names inside it
	base    *url.URL // the xml:base in effect, nil without one
	lang    string   // xml:lang
}

// attr returns the decoded and trimmed value of an attribute, or "".
func (e *element) attr(name string) string {
	return strings.Trim(attributeValue(e.attrs, name), xmlSpace)
}

// maxBeforeRoot bounds the elements before the root.
const maxBeforeRoot = 64

// element returns the current opening tag as a child of parent.
func (p *parser) element(parent *element) *element {
	el := &p.elements[len(p.openNames)]
	*el = element{rawName: p.name, attrs: p.attrs, empty: p.empty, ns: parent.ns, base: parent.base, lang: parent.lang}
	if strings.Contains(p.attrs, "xml") {
		for name, value := range attributes(p.attrs) {
			switch name = strings.ToLower(runes.Clip(name, maxNameLen)); {
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

// An ending is the way in which an element ended.
type ending int

const (
	closed    ending = iota // by its own closing tag or that of an enclosing element
	truncated               // by the end of the text
)

// children calls visit for each child element of parent. Visit must read the
// element to its end; it returns false if the element cannot be a child of parent,
// whose closing tag is then taken to be missing.
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

// closesOpenElement reports whether the current closing tag is that of an element
// that the parser is in.
func (p *parser) closesOpenElement() bool {
	for _, name := range p.openNames {
		if strings.EqualFold(name, p.name) {
			return true
		}
	}
	return false
}

// innerXML reads an element to its end and returns its content. An element without
// a closing tag ends with the enclosing element. As long as it contains only text,
// any closing tag ends it: that must be its own, misspelt.
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

// skip reads an element to its end. It returns true, for use in visitors.
func (p *parser) skip(el *element) bool {
	p.innerXML(el)
	return true
}
