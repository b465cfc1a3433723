package feed

import "strings"

// entryPerson reads the elements that say who wrote an entry, and where.
func (p *parser) entryPerson(d *draft, el *element) bool {
	switch el.name {
	case "atom:author":
		d.addAuthor(p.person(el))
	case "author", "dc:creator":
		d.addAuthor(personName(titleText(p.inner(el).text(maxName))))
	case "itunes:author":
		setText(&d.Author, titleText(p.inner(el).text(maxName)))
	case "source", "dc:source", "dc:publisher":
		if name := titleText(p.inner(el).text(maxName)); parseScheme(name) == "" {
			setText(&d.Source, name)
		}
	case "atom:source":
		p.children(el, func(child *element) bool {
			if child.name != "atom:title" {
				return p.skip(child)
			}
			setText(&d.Source, clip(p.title(child), maxName))
			return true
		})
	default:
		return false
	}
	return true
}

// parseScheme returns the scheme of what is an address and no name.
func parseScheme(s string) string {
	scheme, _, ok := strings.Cut(s, "://")
	if !ok || strings.ContainsAny(scheme, " ") {
		return ""
	}
	return scheme
}

// addAuthor adds a name to those of the entry.
func (d *draft) addAuthor(name string) {
	switch {
	case name == "" || len(d.Author)+len(name) > maxName || strings.Contains(d.Author, name):
	case d.Author == "":
		d.Author = name
	default:
		d.Author += ", " + name
	}
}

// person reads an Atom person (RFC 4287 §3.2).
func (p *parser) person(el *element) string {
	name, mail := "", ""
	ending := p.children(el, func(child *element) bool {
		switch child.name {
		case "atom:name", "name":
			setText(&name, line(p.inner(child).text(maxName)))
		case "atom:email", "email":
			setText(&mail, line(p.inner(child).text(maxName)))
		default:
			return p.skip(child)
		}
		return true
	})
	if ending == cutOff {
		return ""
	}
	setText(&name, mail)
	return name
}

// personName takes the name out of "mail@host (Name)" and "Name <mail@host>",
// the forms of RSS's author.
func personName(s string) string {
	s = strings.TrimPrefix(line(s), "mailto:")
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
