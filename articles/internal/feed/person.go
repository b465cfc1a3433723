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
	case "author", "dc:creator":
		raw.addAuthor(authorName(titleText(p.innerXML(el).text(maxNameLen))))
	case "itunes:author":
		setOnce(&raw.Author, titleText(p.innerXML(el).text(maxNameLen)))
	case "source", "dc:source", "dc:publisher":
		if name := titleText(p.innerXML(el).text(maxNameLen)); schemeOf(name) == "" {
			setOnce(&raw.Source, name)
		}
	case "atom:source":
		p.children(el, func(child *element) bool {
			if child.name != "atom:title" {
				return p.skip(child)
			}
			setOnce(&raw.Source, runes.Clip(p.titleOf(child), maxNameLen))
			return true
		})
	default:
		return false
	}
	return true
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
func (raw *rawEntry) addAuthor(name string) {
	switch {
	case name == "" || len(raw.Author)+len(name) > maxNameLen || strings.Contains(raw.Author, name):
	case raw.Author == "":
		raw.Author = name
	default:
		raw.Author += ", " + name
	}
}

// readPerson reads an Atom person construct (RFC 4287 §3.2) and returns the name,
// else the e-mail address.
func (p *parser) readPerson(el *element) string {
	name, mail := "", ""
	ending := p.children(el, func(child *element) bool {
		switch child.name {
		case "atom:name", "name":
			setOnce(&name, oneLine(p.innerXML(child).text(maxNameLen)))
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
	return name
}

// authorName returns the name in "mail@host (Name)" and "Name <mail@host>", the
// forms of an RSS author. It returns other text on one line.
func authorName(s string) string {
	s = strings.TrimPrefix(oneLine(s), "mailto:")
	before, after, ok := strings.Cut(s, "(")
	if name, closed := strings.CutSuffix(after, ")"); ok && closed && strings.Contains(before, "@") && strings.TrimSpace(name) != "" {
		return strings.TrimSpace(name)
	}
	before, after, ok = strings.Cut(s, "<")
	if ok && strings.HasSuffix(after, ">") && strings.Contains(after, "@") && strings.TrimSpace(before) != "" {
		return strings.Trim(before, ` "`)
	}
	return s
}
