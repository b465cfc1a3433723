package feed

import (
	"newsreader/articles/internal/runes"
	"strings"
)

// readEntryPerson reads the elements with an entry's authors and source.
func (p *parser) readEntryPerson(raw *rawEntry, el *element) bool {
	switch el.name {
	case "atom:author":
		raw.addAuthor(p.readPerson(el))
	case "author", "dc:creator", "dc:author":
		raw.addAuthor(p.readAuthor(el))
	case "itunes:author":
		setOnce(&raw.Author, titleText(p.innerXML(el).text(maxNameLen)))
	case "source", "dc:source", "dc:publisher":
		if name := titleText(p.innerXML(el).text(maxNameLen)); schemeOf(name) == "" {
			setOnce(&raw.Source, name)
		}
	case "atom:source":
		p.readAtomSource(raw, el)
	default:
		return false
	}
	return true
}

// readAtomSource reads the feed that an aggregator took the entry from. Its author is that
// of an entry without one (RFC 4287 §4.2.1).
func (p *parser) readAtomSource(raw *rawEntry, el *element) {
	p.children(el, func(child *element) bool {
		switch child.name {
		case "atom:title":
			setOnce(&raw.Source, runes.Clip(p.titleOf(child), maxNameLen))
		case "atom:author":
			raw.sourceAuthor = addName(raw.sourceAuthor, p.readPerson(child))
		default:
			return p.skip(child)
		}
		return true
	})
}

// schemeOf returns the scheme of a URL, or "" for text such as a name.
func schemeOf(s string) string {
	scheme, _, ok := strings.Cut(s, "://")
	if !ok || strings.ContainsAny(scheme, " ") {
		return ""
	}
	return scheme
}

// addAuthor adds a name to the entry's author field, unless it is there.
func (raw *rawEntry) addAuthor(name string) { raw.Author = addName(raw.Author, name) }

// readAuthor reads the author of RSS or of a module: a name or mail address, or elements
// with them as Atom has them.
func (p *parser) readAuthor(el *element) string {
	in := p.innerXML(el)
	if in.elements {
		if name := nameElement(in); name != "" {
			return name
		}
	}
	return authorName(titleText(in.text(maxNameLen)))
}

// nameElement returns the text of the element name inside an author, or "".
func nameElement(in innerXML) string {
	z := scanner{src: in.src}
	for z.next() != tokenEnd {
		if z.kind != tokenOpen || z.empty || !strings.EqualFold(localName(z.name), "name") {
			continue
		}
		from := z.pos
		for z.kind != tokenClose && z.kind != tokenEnd {
			z.next()
		}
		name := innerXML{src: z.src[from:z.start], pieces: 2}
		return oneLine(name.text(maxNameLen))
	}
	return ""
}

// readPerson reads an Atom person construct (RFC 4287 §3.2) and returns the name,
// else the e-mail address, else the text that some feeds have in place of them.
func (p *parser) readPerson(el *element) string {
	name, mail, from := "", "", p.pos
	ending := p.children(el, func(child *element) bool {
		switch child.name {
		case "atom:name", "name":
			setOnce(&name, authorName(p.innerXML(child).text(maxNameLen)))
		case "atom:email", "email":
			setOnce(&mail, oneLine(p.innerXML(child).text(maxNameLen)))
		default:
			return p.skip(child)
		}
		return true
	})
	if ending == truncated {
		return ""
	}
	setOnce(&name, mail)
	if inside := p.src[from:max(from, p.start)]; name == "" && !strings.Contains(inside, "</") {
		name = authorName(innerXML{src: inside, pieces: 2}.text(maxNameLen))
	}
	return name
}
