package capture

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/runes"
)

// Limits on the heading of a list that is known by its form alone: its width in columns and its words, the
// titles that must follow directly, and how many must follow among readers' comments.
const (
	maxHeadWidth    = 24
	maxHeadWords    = 3
	minTitlesBelow  = 3
	minAmidComments = 4
)

// isHeadByForm reports whether the text on line i is the heading of a list although its words are not known
// as one: it is short, is no name and no link, and several titles follow it. A short text below a title may be
// another title or the end of a wrapped one, unless it has fewer characters than Chinese titles have.
func (r *sectionReader) isHeadByForm(i int) bool {
	l := r.lines[i]
	if l.bullet || r.links[l.text] != "" || !isShortHead(l.text) || r.isTab(l.text) || i > 0 && strings.Contains(l.text, r.lines[i-1].text) {
		return false
	}
	brief := hasHan(l.text) && utf8.RuneCountInString(l.text) <= 4
	if i > 0 && !brief && r.isLongTitle(i-1) {
		return false
	}
	least := minTitlesBelow
	if r.current().ignored {
		least = minAmidComments
	}
	titles := 0
	for k := i + 1; k < len(r.lines) && titles < least; k++ {
		switch {
		case r.isLongTitle(k):
			titles++
		case titles > 0:
			return false
		case strings.Contains(r.lines[k].text, l.text): // the button for the whole list, as 进入湖畔热 below 湖畔热
			r.lines[k].kind = boilerplateLine
		case r.lines[k].kind != boilerplateLine:
			return false
		}
	}
	return titles == least
}

// isShortHead reports whether a text is as short as headings of lists are, and no sentence or name.
func isShortHead(s string) bool {
	if runes.Columns(s) > maxHeadWidth || strings.ContainsAny(s, "，。！？；：,!?;:“”„‘’«»\"…|@") || !strings.ContainsFunc(s, isLetter) {
		return false
	}
	if hasHan(s) {
		return utf8.RuneCountInString(s) <= 6
	}
	return wordCount(s) <= maxHeadWords && !isListFurniture(s)
}

// isLongTitle reports whether line i is a title by its form.
func (r *sectionReader) isLongTitle(i int) bool {
	l := &r.lines[i]
	return l.kind == textLine && runes.Columns(l.text) >= minUsualTitle && l.evidence() == usualTitle
}
