package capture

import "newsreader/articles/internal/labels"

// readFoot reads the facts directly below the text: source, author and editor
// are printed there again or only there, and so is how many comments follow. It returns where they end.
func (p *parser) readFoot(from int) int {
	i := from
	for ; i < len(p.lines); i++ {
		l := p.lines[i]
		switch l.kind {
		case sourceLine:
			f := labels.SourceLine(l.text, p.opts)
			if f.Published.Known() {
				return i // a headline's source and time
			}
			p.readSourceLine(l.text)
			continue
		case noticeLine:
			p.page.Notices = append(p.page.Notices, l.text)
			continue
		case countLine:
			if p.setCommentCount(labels.Figures(l.text)) {
				p.lines[i].kind = commentsLine
				return i
			}
			continue
		case commentsLine:
			_, figure := cutTrailingCount(l.text)
			if n, ok := labels.Count(figure); ok && p.page.Comments == nil {
				p.page.Comments = &n
			}
			return i
		case boilerplateLine, ornamentLine:
			continue
		case textLine:
			if name := p.page.Byline; p.page.Author == nil && isBioOf(l.text, name) {
				p.page.Author = &Author{Name: name, Bio: l.text}
				continue
			}
		}
		return i
	}
	return i
}
