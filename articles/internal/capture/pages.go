package capture

import "newsreader/articles/internal/runes"

// Limits on what begins another page in one text: how many lines of its head are searched for time and title, and how
// many pages a text has at most.
const (
	maxHeadBelowCrumbs = 16
	maxPages           = 50
)

// minPageProse is the least prose of a page that follows another, in columns.
const minPageProse = 200

// splitPages splits a text of several pages that were saved one after the other. A page begins with breadcrumbs, or
// with the lines that the text begins with, has a title and a time or byline above its own paragraphs, and follows
// those of another.
func splitPages(lines []line) [][]line {
	var pages [][]line
	from, prose := 0, 0
	for i := range lines {
		if lines[i].kind == proseLine {
			prose += runes.Columns(lines[i].text)
		}
		if prose >= minPageProse && len(pages)+1 < maxPages && beginsPage(lines, i) {
			pages = append(pages, lines[from:i:i])
			from, prose = i, 0
		}
	}
	return append(pages, lines[from:])
}

// beginsPage reports whether line i is the first of a page.
func beginsPage(lines []line, i int) bool {
	return (lines[i].kind == breadcrumbLine || repeatsTop(lines, i)) && hasArticleHead(lines[i:])
}

// repeatsTop reports whether the lines from line i on are those at the top of the text, which is the head of its site.
func repeatsTop(lines []line, i int) bool {
	const top = 3
	if i < top || i+top > len(lines) {
		return false
	}
	for k := range top {
		if lines[k].text != lines[i+k].text {
			return false
		}
	}
	return true
}

// hasArticleHead reports whether lines begin with the head of an article: a title, byline or time, and then two
// paragraphs in a row.
func hasArticleHead(lines []line) bool {
	title, facts := false, false
	for i := 1; i < min(len(lines), maxHeadBelowCrumbs); i++ {
		switch l := lines[i]; {
		case l.kind == sectionLine && l.related, l.kind == commentsLine, l.kind == imprintLine:
			return false
		case l.hasSourceOrTime():
			facts = true
		case l.kind == textLine && !facts:
			title = title || titleLike(l.text) && runes.Columns(l.text) >= minUsualTitle
		case l.kind == proseLine && title && facts:
			return isConsecutiveProse(lines, i)
		}
	}
	return false
}

// isConsecutiveProse reports whether line i and the next are both paragraphs.
func isConsecutiveProse(lines []line, i int) bool {
	return i+1 < len(lines) && lines[i].kind == proseLine && lines[i+1].kind == proseLine
}
