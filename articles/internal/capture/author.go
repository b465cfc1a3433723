package capture

import (
	"strings"

	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// findAuthorCard returns the author's card and its lines: a name, often printed twice because the
// picture is a link as well, perhaps a line about the author, and below them the counts of articles
// and followers. It returns nil if there is none.
func findAuthorCard(lines []line) (card *Author, at span) {
	for i, l := range lines {
		if l.kind != countLine || i == 0 {
			continue
		}
		a := &Author{}
		for _, f := range labels.Counts(l.text) {
			switch f.Kind {
			case labels.Articles:
				a.Articles = &f.N
			case labels.Followers:
				a.Followers = &f.N
			}
		}
		if a.Articles == nil && a.Followers == nil {
			continue
		}
		if from := readAuthorCard(lines, i, a); from < i {
			return a, span{from, i + 1}
		}
	}
	return nil, span{}
}

// readAuthorCard reads the name and bio above the counts on line i into a. It returns the index of
// their first line, i if there are none.
func readAuthorCard(lines []line, i int, a *Author) int {
	from := i
	for from > 0 && i-from < 4 && isCardText(lines[from-1]) {
		from--
	}
	for k := from; k+1 < i; k++ {
		if lines[k].text == lines[k+1].text {
			a.Name = lines[k].text
			if k+2 < i {
				a.Bio = lines[i-1].text
			}
			return k
		}
	}
	switch i - from {
	case 0:
		return i
	case 1:
		a.Name = lines[from].text
	case 2:
		a.Name, a.Bio = lines[from].text, lines[from+1].text
	default: // only the nearest of several lines is sure to belong to the card
		from = i - 1
		a.Name = lines[from].text
	}
	if runes.Columns(a.Name) > 40 {
		a.Name, a.Bio = "", ""
		return i
	}
	return from
}

// isCardText reports whether a line may be a name or a bio.
func isCardText(l line) bool {
	return (l.kind == textLine || l.kind == topicLine || l.kind == proseLine) && runes.Columns(l.text) <= 160
}

// cutAuthorCard removes the card of the article's author from the end of its text and reads it: the
// name of the byline and then a paragraph about the person, or a paragraph that begins with the name.
func (p *parser) cutAuthorCard(body span) span {
	name := p.page.Byline
	if p.page.Author != nil {
		return body
	}
	if about := p.cutAbout(body); about != body || name == "" {
		return about
	}
	for i := max(body.from+1, body.to-3); i < body.to; i++ {
		l := p.lines[i]
		last := p.lines[body.to-1]
		switch {
		case l.kind == textLine && strings.EqualFold(l.text, name) && last.kind == proseLine:
			p.page.Author = &Author{Name: l.text, Bio: last.text}
		case l.kind == proseLine && i+1 == body.to && isBioOf(l.text, name):
			p.page.Author = &Author{Name: name, Bio: l.text}
		default:
			continue
		}
		return span{body.from, i}
	}
	return body
}

// isBioOf reports whether a paragraph says what a journalist of that name does, as in "Ana Ruiz covers
// the valley".
func isBioOf(s, name string) bool {
	rest, ok := strings.CutPrefix(s, name+" ")
	ok = ok && name != ""
	verb, _, _ := strings.Cut(rest, " ")
	return ok && (verb == "covers" || verb == "writes" || verb == "reports" || strings.HasPrefix(rest, "is a "))
}
