package feed

import (
	"newsreader/articles/internal/runes"
	"strings"
)

// The parser names elements by a fixed prefix for their namespace and their local
// name in lower case: "title" is RSS's, "atom:title" Atom's, "dc:date" Dublin
// Core's, whatever prefixes the document declares. Undeclared prefixes have their
// usual meaning.

// maxPrefixes bounds the number of prefixes that a document may declare.
const maxPrefixes = 64

// namespace returns our prefix for a namespace, including the colon. That of RSS
// itself is "".
func namespace(uri string) (prefix string, ok bool) {
	uri = strings.ToLower(strings.TrimSpace(uri))
	uri = strings.TrimRight(strings.TrimPrefix(strings.TrimPrefix(uri, "http:"), "https:"), "/#")
	switch uri {
	case "//www.w3.org/2005/atom", "//purl.org/atom/ns":
		return "atom:", true
	case "//purl.org/rss/1.0", "//my.netscape.com/rdf/simple/0.9", "//channel.netscape.com/rdf/simple/0.9",
		"//backend.userland.com/rss", "//backend.userland.com/rss2", "//blogs.law.harvard.edu/tech/rss", "//my.netscape.com/publish/formats/rss-0.91.dtd":
		return "", true
	case "//www.w3.org/1999/02/22-rdf-syntax-ns":
		return "rdf:", true
	case "//www.w3.org/1999/xhtml":
		return "xhtml:", true
	case "//purl.org/rss/1.0/modules/content":
		return "content:", true
	case "//purl.org/rss/1.0/modules/syndication":
		return "sy:", true
	case "//purl.org/rss/1.0/modules/slash":
		return "slash:", true
	case "//purl.org/dc/elements/1.1", "//purl.org/dc/elements/1.0":
		return "dc:", true
	case "//purl.org/dc/terms":
		return "dcterms:", true
	case "//purl.org/syndication/thread/1.0":
		return "thr:", true
	case "//search.yahoo.com/mrss", "//www.rssboard.org/media-rss":
		return "media:", true
	case "//www.itunes.com/dtds/podcast-1.0.dtd":
		return "itunes:", true
	case "//rssnamespace.org/feedburner/ext/1.0":
		return "feedburner:", true
	}
	return "", false
}

// elementName returns our name for an element; ns is our prefix for names without
// one.
func (p *parser) elementName(raw, ns string) string {
	prefix, local, ok := strings.Cut(strings.ToLower(raw), ":")
	if !ok {
		return ns + prefix
	}
	if known, ok := p.prefixes[prefix]; ok {
		return known + local
	}
	switch prefix {
	case "atom03", "atom10", "a10":
		return "atom:" + local
	case "rss":
		return local
	}
	return prefix + ":" + local
}

// declareNamespace records an xmlns attribute and returns our prefix for names
// without one: ns, unless the attribute changes it.
func (p *parser) declareNamespace(name, uri, ns string) string {
	prefix, known := namespace(decodeReferences(runes.Clip(uri, maxNameLen)))
	if !known {
		return ns
	}
	if strings.EqualFold(name, "xmlns") {
		return prefix
	}
	if p.prefixes == nil {
		p.prefixes = map[string]string{}
	}
	if len(p.prefixes) < maxPrefixes {
		p.prefixes[runes.Clip(strings.ToLower(name[len("xmlns:"):]), 32)] = prefix
	}
	return ns
}
