package capture

import "newsreader/articles/internal/labels"

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
			if name := p.page.Byline; p.page.Author == nil && isBioOf(l.text, name) {
				p.page.Author = &Author{Name: name, Bio: l.text}
				continue
			}
		}
		return i
	}
	return i
}
