package capture

import (
	"strings"

	"newsreader/articles/internal/labels"
)

// Limits on what a page says about the author below the text: how many lines there are below the label, and how many
// of them are paragraphs.
const (
	maxAboutLines      = 8
	maxAboutParagraphs = 3
)

// cutAbout removes what a page says about the author of an article from the end of its text and reads it: what stands
// below a label that says so, whether in general or with the name of the byline.
func (p *parser) cutAbout(body span) span {
	paragraphs := 0
	for i := body.to - 1; i > body.from && i >= body.to-1-maxAboutLines; i-- {
		l := p.lines[i]
		if l.kind == proseLine {
			if paragraphs++; paragraphs > maxAboutParagraphs {
				break
			}
			continue
		}
		if paragraphs == 0 || !p.isAboutLabel(l) {
			continue
		}
		if countProse(p.lines[body.from:i]) < establishedParagraphs {
			break
		}
		p.page.Author = p.readAbout(i+1, body.to)
		return span{body.from, i}
	}
	return body
}

// isAboutLabel reports whether a line is the label above a text about the author.
func (p *parser) isAboutLabel(l line) bool {
	return labels.IsAboutAuthor(l.text) || p.page.Byline != "" && strings.EqualFold(labels.CutAbout(l.text), p.page.Byline)
}

// readAbout reads the lines below the label of a text about the author: the name, or names and jobs, and what is said.
func (p *parser) readAbout(from, to int) *Author {
	a := &Author{Name: p.page.Byline}
	var bio []string
	for _, l := range p.lines[from:to] {
		switch {
		case l.kind == proseLine:
			bio = append(bio, l.text)
		case a.Name == "" && isPerson(l.text):
			a.Name = l.text
		}
	}
	a.Bio = strings.Join(bio, " ")
	return a
}
