package term

import (
	"slices"
	"strings"
)

// Role says what a plain text is on the page.
type Role uint8

const (
	RoleText       Role = iota // running text
	RoleCrumbs                 // where the page stands in its site, above the title
	RoleTitle                  // the headline of the article
	RoleStandfirst             // the publisher's summary below it
	RoleMeta                   // source, byline, times, counts
	RoleSection                // the name of a part of the page or of a list
	RoleNotice                 // a disclaimer or copyright statement, set apart
	RoleCard                   // the author: the name on the first line
)

// Block adds a plain text in a role. A newline in it starts a new paragraph, but in
// a card, which is one: the name in bold and the rest behind it. An empty text adds
// nothing. A page that begins with its crumbs or its title has a heavy rule above.
func (d *Document) Block(role Role, text string) {
	paragraphs := strings.Split(cleanText(text), "\n")
	paragraphs = slices.DeleteFunc(paragraphs, func(p string) bool { return fold(p) == "" })
	if len(paragraphs) == 0 {
		return
	}
	if d.options.Accessible {
		d.readRole(role, paragraphs)
		return
	}
	if len(d.emit.out) == 0 && (role == RoleCrumbs || role == RoleTitle) {
		d.drawRule("━", attr{})
	} else {
		d.space()
	}
	d.prose = true
	if role == RoleCard {
		d.write(d.roleFrame(role), d.card(paragraphs))
		return
	}
	for i, p := range paragraphs {
		if i > 0 {
			d.space()
		}
		d.writeRole(role, d.roleText(role, fold(p)))
	}
}

// writeRole sets one paragraph of a role. The parts of crumbs and of a line of facts,
// which end in a sign of their own, stay whole where a line has room for one.
func (d *Document) writeRole(role Role, s styled) {
	f := d.roleFrame(role)
	if role != RoleCrumbs && role != RoleMeta {
		d.write(f, s)
		return
	}
	marks := s.breaks()
	for i, m := range marks {
		head := s.text[:i]
		if m > chanceLast && m < chanceMust && !strings.HasSuffix(head, "· ") && !strings.HasSuffix(head, "› ") && !strings.HasSuffix(head, "> ") {
			marks[i] = chanceLast
		}
	}
	for _, l := range s.between(fill(s.text, marks, d.room(f.first), d.room(f.rest))) {
		d.emit.line(f.first, l)
	}
}

// roleFrame returns where a role's lines stand.
func (d *Document) roleFrame(role Role) *frame {
	page := d.page()
	switch role {
	case RoleNotice:
		bar := plainText("┆ ", attr{effect: faint})
		return d.inside(page, bar, bar)
	case RoleCard:
		bar := plainText("▏ ", attr{effect: faint})
		return d.inside(page, bar, bar)
	}
	return page
}

// roleText returns the text of one paragraph of a role.
func (d *Document) roleText(role Role, text string) styled {
	switch role {
	case RoleTitle:
		return d.glamour.set(leaf{heading: 1}, []run{{text: text}})
	case RoleSection:
		return d.glamour.set(leaf{heading: 2}, []run{{text: text}})
	case RoleStandfirst:
		return d.glamour.set(leaf{}, []run{{text: text, emph: d.words.slants}})
	case RoleCrumbs, RoleMeta, RoleNotice:
		return plainText(text, attr{effect: faint})
	}
	return d.glamour.set(leaf{}, []run{{text: text}})
}

// card returns the text of a card: the name, and the lines below it.
func (d *Document) card(lines []string) styled {
	runs := []run{{text: cleanLine(lines[0]), strong: true}}
	for i, l := range lines[1:] {
		gap := d.words.cardGap
		if i > 0 {
			gap = " · "
		}
		runs = append(runs, run{text: gap + cleanLine(l)})
	}
	return d.glamour.set(leaf{}, runs)
}

func (d *Document) drawRule(mark string, look attr) {
	margin := d.page().first
	d.emit.line(margin, plainText(strings.Repeat(mark, d.room(margin)), look))
}

// Link adds a line that leads to an address: the label, and where links are not
// hyperlinks the address behind it. An address that is no absolute http, https or
// mailto address adds nothing.
func (d *Document) Link(label, address string) {
	target := safeTarget(cleanLine(address))
	if target == "" {
		return
	}
	label = cleanLine(label)
	if d.options.Accessible {
		d.say(label + d.words.colon + target)
		return
	}
	d.space()
	text := join(plainText(label+d.words.colon, attr{effect: faint}), d.targetText(target))
	d.write(d.page(), text)
}

// targetText returns an address as text, a hyperlink where there are such.
func (d *Document) targetText(target string) styled {
	a := attr{effect: faint}
	if d.options.Links == LinkHyperlinks {
		a.link, _ = d.links.add(target)
	}
	return plainText(target, a)
}
