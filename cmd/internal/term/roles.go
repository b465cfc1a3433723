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
	paragraphs := strings.Split(sanitizeText(text), "\n")
	paragraphs = slices.DeleteFunc(paragraphs, func(p string) bool { return foldSpace(p) == "" })
	if len(paragraphs) == 0 {
		return
	}
	if d.options.Accessible {
		d.speakRole(role, paragraphs)
		return
	}
	if len(d.emit.out) == 0 && (role == RoleCrumbs || role == RoleTitle) {
		d.drawRule("━", attr{})
	} else {
		d.blankLine()
	}
	d.hasText = true
	if role == RoleCard {
		d.writeText(d.rolePrefix(role), d.card(paragraphs))
		return
	}
	for i, p := range paragraphs {
		if i > 0 {
			d.blankLine()
		}
		d.writeRole(role, d.roleText(role, foldSpace(p)))
	}
}

// writeRole sets one paragraph of a role. The parts of crumbs and of a line of facts,
// which end in a sign of their own, stay whole where a line has room for one.
func (d *Document) writeRole(role Role, s styled) {
	f := d.rolePrefix(role)
	if role != RoleCrumbs && role != RoleMeta {
		d.writeText(f, s)
		return
	}
	marks := s.lineBreaks()
	for i, m := range marks {
		head := s.text[:i]
		if m > emergencyBreak && m < mandatoryBreak && !strings.HasSuffix(head, "· ") && !strings.HasSuffix(head, "› ") && !strings.HasSuffix(head, "> ") {
			marks[i] = emergencyBreak
		}
	}
	for _, l := range s.sliceRanges(fillLines(s.text, marks, d.room(f.first), d.room(f.rest))) {
		d.emit.writeLine(f.first, l)
	}
}

// rolePrefix returns where a role's lines stand.
func (d *Document) rolePrefix(role Role) *prefix {
	page := d.pagePrefix()
	switch role {
	case RoleNotice:
		bar := plainText("┆ ", attr{effect: faint})
		return d.nestedPrefix(page, bar, bar)
	case RoleCard:
		bar := plainText("▏ ", attr{effect: faint})
		return d.nestedPrefix(page, bar, bar)
	}
	return page
}

// roleText returns the text of one paragraph of a role.
func (d *Document) roleText(role Role, text string) styled {
	switch role {
	case RoleTitle:
		return d.glamour.renderLeaf(leafStyle{heading: 1}, []run{{text: text}})
	case RoleSection:
		return d.glamour.renderLeaf(leafStyle{heading: 2}, []run{{text: text}})
	case RoleStandfirst:
		return d.glamour.renderLeaf(leafStyle{}, []run{{text: text, emph: d.messages.hasItalics}})
	case RoleCrumbs, RoleMeta, RoleNotice:
		return plainText(text, attr{effect: faint})
	}
	return d.glamour.renderLeaf(leafStyle{}, []run{{text: text}})
}

// card returns the text of a card: the name, and the lines below it.
func (d *Document) card(lines []string) styled {
	runs := []run{{text: sanitizeLine(lines[0]), strong: true}}
	for i, l := range lines[1:] {
		gap := d.messages.cardGap
		if i > 0 {
			gap = " · "
		}
		runs = append(runs, run{text: gap + sanitizeLine(l)})
	}
	return d.glamour.renderLeaf(leafStyle{}, runs)
}

func (d *Document) drawRule(mark string, look attr) {
	margin := d.pagePrefix().first
	d.emit.writeLine(margin, plainText(strings.Repeat(mark, d.room(margin)), look))
}

// Link adds a line that leads to an address: the label, and where links are not
// hyperlinks the address behind it. An address that is no absolute http, https or
// mailto address adds nothing.
func (d *Document) Link(label, address string) {
	target := safeTarget(sanitizeLine(address))
	if target == "" {
		return
	}
	label = sanitizeLine(label)
	if d.options.Accessible {
		d.speakParagraph(label + d.messages.colon + target)
		return
	}
	d.blankLine()
	text := joinStyled(plainText(label+d.messages.colon, attr{effect: faint}), d.targetText(target))
	d.writeText(d.pagePrefix(), text)
}

// targetText returns an address as text, a hyperlink where there are such.
func (d *Document) targetText(target string) styled {
	a := attr{effect: faint}
	if d.options.Links == LinkHyperlinks {
		a.link, _ = d.links.add(target)
	}
	return plainText(target, a)
}
