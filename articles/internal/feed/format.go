package feed

import (
	"mime"
	"strings"
)

// Sniff returns the format of a text that begins with head, or 0 if it is not a
// feed. A few kilobytes of head are enough. The content type decides only if the
// head does not: if the root element is missing, and for JSON.
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

// formatOfType returns the format that a media type stands for, or 0 for generic
// ones such as text/xml.
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

// formatOfRoot returns the format of a document with the given root element.
func formatOfRoot(root *element) Format {
	switch root.name {
	case "atom:feed":
		return Atom
	case "rdf:rdf":
		return RDF
	}
	return RSS
}
