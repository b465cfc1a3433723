package term

import (
	"slices"
	"strings"
)

// Role is the function of a plain text on the page.
type Role uint8

const (
	RoleText       Role = iota // running text
	RoleCrumbs                 // the breadcrumbs, above the title
	RoleTitle                  // the headline of the article
	RoleStandfirst             // the publisher's summary below it
	RoleMeta                   // source, byline, times, counts
	RoleSection                // the name of a part of the page or of a list
	RoleNotice                 // a disclaimer or copyright statement, set apart
	RoleCard                   // the author, with the name on the first line
)

// Block adds a plain text in a role. A newline in it begins a new paragraph, except in a card,
// which is one paragraph: the name in bold, followed by the rest. An empty text adds nothing. A
// page that begins with breadcrumbs or a title has a heavy rule above.
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
	if d.emit.isEmpty() && (role == RoleCrumbs || role == RoleTitle) {
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

// writeRole writes one paragraph of a role. Breadcrumbs and lines of facts are broken only after
// the separators of their parts, or inside a part that is longer than a line.
func (d *Document) writeRole(role Role, s styled) {
	p := d.rolePrefix(role)
	if role != RoleCrumbs && role != RoleMeta {
		d.writeText(p, s)
		return
	}
	breaks := s.lineBreaks()
	for start := 0; start < len(s.text); {
		end := start + partLength(s.text[start:])
		if Width(strings.TrimRight(s.text[start:end], " ")) <= d.room(p.rest) {
			keepTogether(breaks[start+1 : end])
		}
		start = end
	}
	d.writeRanges(p, s, fillLines(s.text, breaks, d.room(p.first), d.room(p.rest)))
}

// partLength returns the length of the first part of breadcrumbs or of a line of facts with the separator behind it.
func partLength(text string) int {
	length := len(text)
	for _, separator := range []string{"· ", "› ", "> "} {
		if at := strings.Index(text, separator); at >= 0 {
			length = min(length, at+len(separator))
		}
	}
	return length
}

// keepTogether makes lines break at other places than these if they can.
func keepTogether(breaks []opportunity) {
	for i, b := range breaks {
		if b > emergencyBreak && b < mandatoryBreak {
			breaks[i] = emergencyBreak
		}
	}
}

// rolePrefix returns the prefix of a role's lines.
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

// roleText returns one paragraph of a role as styled text.
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

// card returns the text of a card: the name, followed by the other lines.
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

func (d *Document) drawRule(mark string, a attr) {
	margin := d.pagePrefix().first
	d.emit.writeLine(margin, plainText(strings.Repeat(mark, d.room(margin)), a))
}

// Link adds a line with a label and an address, which is a hyperlink where the document has those.
// It adds nothing unless the address is an absolute http, https or mailto address.
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

// targetText returns an address as text, as a hyperlink where the document has those.
func (d *Document) targetText(target string) styled {
	a := attr{effect: faint}
	if d.options.Links.hyperlinks() {
		a.link = d.links.addUnlisted(target)
	}
	return plainText(target, a)
}
