package capture

import (
	"strings"

	"newsreader/articles/internal/labels"
)

// isCaption reports whether line i describes or credits a picture: it has a picture credit, the line below
// repeats it with one, or the line above is the label of a picture.
func isCaption(lines []line, i int) bool {
	s := lines[i].text
	if i > 0 && labels.IsPictureLabel(lines[i-1].text) {
		return true
	}
	return hasPictureCredit(s) || i+1 < len(lines) && hasPictureCredit(lines[i+1].text) && strings.Contains(lines[i+1].text, s)
}

// isCaptionOrCredit reports whether a line says what a picture shows or who made it. Its words also
// occur in titles, so it is only for lines inside the text.
func isCaptionOrCredit(s string) bool {
	return containsAny(s, "图为", "图：", "摄影", "视频截图") || hasPictureCredit(s)
}

// hasPictureCredit reports whether a line credits a picture in words that no title has.
func hasPictureCredit(s string) bool { return labels.CreditsPicture(s) }

// maxApart is how many lines apart a page has the two copies of a caption at most, with the credit between or below them.
const maxApart = 3

// isPicture reports whether line i of the body belongs to a picture and not to the text: it has a credit, it is a short
// line above one, or it is the second copy of a caption.
func isPicture(lines []line, body span, i int) bool {
	l := lines[i]
	if l.kind != proseLine && l.kind != textLine {
		return false
	}
	if isLabelledPicture(lines, body, i) || isAltText(lines, body, i) {
		return true
	}
	credited := i+1 < body.to && lines[i+1].isPictureCredit()
	if lines[i].isPictureCredit() || credited && l.kind == textLine {
		return true
	}
	for k := i - 1; k >= max(body.from, i-maxApart); k-- {
		if credited && lines[k].text == l.text {
			return true
		}
		credited = credited || lines[k].isPictureCredit()
	}
	return false
}

// isLabelledPicture reports whether line i of the body stands below the label of a credit, which has the name, or
// between the label of a picture and that of its credit, which is the description.
func isLabelledPicture(lines []line, body span, i int) bool {
	if i <= body.from || !labels.IsPictureLabel(lines[i-1].text) {
		return false
	}
	return hasPictureCredit(lines[i-1].text) || i+1 < body.to && isCreditLabel(lines[i+1].text)
}
