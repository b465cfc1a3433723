package capture

import (
	"strings"

	"newsreader/articles/internal/labels"
)

// readFoot reads the facts directly below the text and returns the index of the line after them. Some
// pages print source, author and comment count only there, others a second time.
func (p *parser) readFoot(from int) int {
	i := from
	for ; i < len(p.lines); i++ {
		l := p.lines[i]
		switch l.kind {
		case sourceLine:
			f := labels.SourceLine(l.text, p.opts)
			if f.Published.Known() {
				return i // the source and time of a headline
			}
			p.readSourceLine(l.text)
			continue
		case noticeLine:
			p.page.Notices = append(p.page.Notices, l.text)
			continue
		case countLine:
			if p.setCommentCount(labels.Counts(l.text)) {
				p.lines[i].kind = commentsLine
				return i
			}
			continue
		case commentsLine:
			_, count := cutTrailingCount(l.text)
			if n, ok := labels.SingleCount(count); ok && p.page.Comments == nil {
				p.page.Comments = &n
			}
			return i
		case boilerplateLine, ornamentLine:
			continue
		case textLine:
			if bio := p.readBioBelow(i); bio > 0 {
				i += bio
				continue
			}
			if name := p.page.Byline; p.page.Author == nil && isBioOf(l.text, name) {
				p.page.Author = &Author{Name: name, Bio: l.text}
				continue
			}
		}
		return i
	}
	return i
}

// readBioBelow reads the card of the article's author that begins at line i below the text: the name of the byline,
// perhaps twice, and a paragraph about the person. It returns how many lines follow line i in the card.
func (p *parser) readBioBelow(i int) int {
	name := p.page.Byline
	if name == "" || p.page.Author != nil {
		return 0
	}
	for k := i; k < min(i+3, len(p.lines)); k++ {
		l := p.lines[k]
		if k > i && l.kind == proseLine {
			p.page.Author = &Author{Name: p.lines[i].text, Bio: l.text}
			return k - i
		}
		if l.kind != textLine || !strings.EqualFold(l.text, name) {
			return 0
		}
	}
	return 0
}
