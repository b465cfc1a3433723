package capture

import (
	"strings"

	"newsreader/articles/internal/runes"
)

// The form of a list of titles inside an article that no label introduces: how many lines it has at least, and
// how wide they are on average.
const (
	minInsetTitles     = 3
	minInsetTitleWidth = 45
)

// maxBoxHead is how many lines may be between the title of an inset and its time: a byline and a standfirst.
const maxBoxHead = 3

// findInset returns the lines between two paragraphs of an article, from line i of the body, that belong to other
// articles: a title with its byline and time, or several titles. Subheadings and lists of the article
// itself are no inset; of a box with a time, only what follows the time can be the article's.
func findInset(lines []line, body span, i int) span {
	end, timed := i, -1
	for ; end < body.to && lines[end].kind != proseLine; end++ {
		if lines[end].kind == timeLine {
			timed = end
		}
	}
	if i == body.from || end == body.to {
		return span{i, i}
	}
	if timed > i && countTitles(lines[max(i, timed-maxBoxHead):timed]) > 0 {
		return span{i, timed + 1}
	}
	if !introducesList(lines[i-1]) && isTitleList(lines[i:end]) {
		return span{i, end}
	}
	return span{i, i}
}

// countTitles returns how many lines may be titles.
func countTitles(lines []line) int {
	n := 0
	for _, l := range lines {
		if isInsetTitle(l) {
			n++
		}
	}
	return n
}

// isInsetTitle reports whether a line in a box may be the title of another article.
func isInsetTitle(l line) bool {
	return l.kind == textLine && titleLike(l.text) && runes.Columns(l.text) >= minUsualTitle && !l.isPictureCredit()
}

// isTitleList reports whether lines are a list of titles by their form: several wide lines, none of which is an
// item of a list, a caption or a sentence.
func isTitleList(lines []line) bool {
	titles, width, sentences := 0, 0, 0
	for _, l := range lines {
		if endsSentence(l.text) {
			sentences++
		}
		switch {
		case l.kind != textLine:
		case l.bullet || endsWithColon(l.text) || strings.HasSuffix(l.text, "."):
			return false
		case isInsetTitle(l):
			titles++
			width += runes.Columns(l.text)
		}
	}
	return titles >= minInsetTitles && 2*sentences < titles && width >= titles*minInsetTitleWidth
}

// addInset adds the titles of an inset to the headlines.
func (b *bodyWriter) addInset(lines []line) {
	section, related := "", false
	for _, l := range lines {
		switch {
		case l.kind == sectionLine:
			section, related = trimLabel(l.text), l.related
		case isInsetTitle(l) && !isPerson(l.text):
			b.headlines = append(b.headlines, Headline{Title: l.text, Section: section, Related: related})
		}
	}
}
