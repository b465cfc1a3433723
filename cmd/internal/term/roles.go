package term

import "strings"

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

// Block adds a plain text in a role. A newline in it starts a new line, in a notice
// and a card a new paragraph. An empty text adds nothing.
func (d *Document) Block(role Role, text string) {
	paragraphs := strings.FieldsFunc(cleanText(text), func(r rune) bool { return r == '\n' })
	if len(paragraphs) == 0 {
		return
	}
	if d.options.Accessible {
		d.readRole(role, paragraphs)
		return
	}
	d.space()
	d.prose = true
	f := d.roleFrame(role)
	for i, p := range paragraphs {
		if i > 0 && (role == RoleNotice || role == RoleCard) {
			d.emit.line()
		}
		d.write(f, d.roleText(role, p, i))
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

// roleText returns the text of one paragraph of a role, i counting from 0.
func (d *Document) roleText(role Role, text string, i int) styled {
	text = fold(text)
	switch role {
	case RoleTitle:
		return d.glamour.set(leaf{heading: 1}, []run{{text: text}})
	case RoleSection:
		return d.glamour.set(leaf{heading: 2}, []run{{text: text}})
	case RoleStandfirst:
		return d.glamour.set(leaf{}, []run{{text: text, emph: d.words.slants}})
	case RoleCard:
		return d.glamour.set(leaf{}, []run{{text: text, strong: i == 0}})
	case RoleCrumbs, RoleMeta, RoleNotice:
		return plainText(text, attr{effect: faint})
	}
	return d.glamour.set(leaf{}, []run{{text: text}})
}

// Rule adds a thin rule over the width of the text. Accessible text has none.
func (d *Document) Rule() {
	if d.options.Accessible {
		return
	}
	d.space()
	d.emit.line(d.page().first, plainText(strings.Repeat("─", d.room(d.page().first)), attr{effect: faint}))
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
