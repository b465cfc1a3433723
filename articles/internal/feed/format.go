package feed

import (
	"mime"
	"strings"
)

// Format is a kind of feed document.
type Format int

// The formats. The zero Format is no feed.
const (
	RSS Format = iota + 1 // RSS 0.91 to 2.0
	RDF                   // RSS 0.90 and 1.0
	Atom
	JSON
)

// String names the format as readers know it.
func (f Format) String() string {
	switch f {
	case RSS:
		return "RSS"
	case RDF:
		return "RDF"
	case Atom:
		return "Atom"
	case JSON:
		return "JSON Feed"
	}
	return "unknown"
}

// Sniff says which format a text that begins with head has, or 0 where it is no
// feed; a few kilobytes are enough of a head. The content type decides only
// where the head does not: before the root element, and in JSON.
func Sniff(contentType, head string) Format {
	head = strings.TrimLeft(head, "\ufeff \t\r\n\v\f\x00")
	declared := formatOfType(contentType)
	if strings.HasPrefix(head, "{") {
		if declared == JSON || strings.Contains(head, "jsonfeed.org") {
			return JSON
		}
		return 0
	}
	p := parser{scanner: scanner{src: head}}
	if root, ok := p.root(); ok {
		return formatOfRoot(root)
	}
	if p.sawNoElement() && declared != JSON {
		return declared
	}
	return 0
}

// formatOfType is the format that a media type names, 0 for general ones.
func formatOfType(contentType string) Format {
	media, _, _ := mime.ParseMediaType(contentType)
	switch media {
	case "application/rss+xml", "application/x-rss+xml", "text/rss+xml":
		return RSS
	case "application/rdf+xml":
		return RDF
	case "application/atom+xml", "application/x-atom+xml":
		return Atom
	case "application/feed+json":
		return JSON
	}
	return 0
}

// formatOfRoot is the format of a document with that root element.
func formatOfRoot(root *element) Format {
	switch root.name {
	case "atom:feed":
		return Atom
	case "rdf:rdf":
		return RDF
	}
	return RSS
}
