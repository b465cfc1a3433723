package labels

import (
	"cmp"
	"strings"

	"newsreader/articles/internal/datetime"
)

// Line is what one line of a page says about its article. What the line does
// not say is the zero value.
type Line struct {
	// Source is the outlet as printed, without its label and without the place.
	Source string
	// Author names who wrote it, without role words such as 记者 or "By";
	// several names stay joined as they are printed.
	Author string
	// Editor is the editor's name or, where only that is printed, staff code.
	Editor string
	// Place is where the outlet or account sits, as printed beside its name.
	Place string
	// Published and Updated are unknown unless Known says otherwise.
	Published, Updated datetime.Stamp
	// Figures are comment, reader and other counts on the line.
	Figures []Figure
}

// Empty says whether the line told nothing.
func (l Line) Empty() bool {
	return l.Source == "" && l.Author == "" && l.Editor == "" && l.Place == "" &&
		!l.Published.Known() && !l.Updated.Known() && len(l.Figures) == 0
}

// maxLine is how many bytes a line with facts about an article may have.
const maxLine = 600

// SourceLine reads the line, or one of the lines, that a page prints about its
// article between title and text or under the text:
//
//	2024-04-23 09:48　来源：某某日报(北京)　作者：张三
//	（责任编辑：李四_NN1234）
//	某某客户端 2024-04-23 09:48 1307人参与
//	By Jane Roe and John Doe, Reuters | Updated 9:52 AM EST, November 19, 2019
//
// A name without a label counts as the source only beside a time. Lines beyond
// 600 bytes say nothing.
func SourceLine(s string, o datetime.Options) Line {
	var l Line
	if len(s) > maxLine {
		return l
	}
	if l.Author, l.Editor = readCredits(s); !l.Empty() {
		return l
	}
	var bare []string
	for _, p := range cutPieces(s, o) {
		if p.field == noField {
			bare = append(bare, p.text)
			continue
		}
		l.take(p)
	}
	for _, text := range bare {
		l.takeBare(text)
	}
	return l
}

// take notes what a labelled piece says; the first of each kind counts.
func (l *Line) take(p piece) {
	switch p.field {
	case sourceField:
		if l.Source == "" {
			name, place := readOutlet(p.text)
			l.Source, l.Place = name, cmp.Or(l.Place, place)
		}
	case authorField:
		if l.Author == "" {
			l.Author = readChineseNames(p.text)
		}
	case bylineField:
		l.takeByline(p.text)
	case foreignBylineField:
		l.Author = cmp.Or(l.Author, readPeople(p.text))
	case editorField:
		l.Editor = cmp.Or(l.Editor, readEditor(p.text))
	case placeField:
		l.Place = cmp.Or(l.Place, firstToken(p.text))
	case publishedField:
		if p.stamp.Known() && !l.Published.Known() {
			l.Published = p.stamp
		}
	case updatedField:
		if p.stamp.Known() && !l.Updated.Known() {
			l.Updated = p.stamp
		}
	}
}

// takeByline notes authors and what follows them in an English byline.
func (l *Line) takeByline(text string) {
	author, source, place := readByline(text)
	l.Author = cmp.Or(l.Author, author)
	l.Source = cmp.Or(l.Source, source)
	l.Place = cmp.Or(l.Place, place)
}

// takeBare notes what a piece without a label says: figures, a reporter's name,
// or the outlet's name beside a time.
func (l *Line) takeBare(text string) {
	if fs := Figures(text); fs != nil {
		l.Figures = append(l.Figures, fs...)
		return
	}
	if author, editor := readCredits(text); author+editor != "" {
		l.Author, l.Editor = cmp.Or(l.Author, author), cmp.Or(l.Editor, editor)
		return
	}
	if outlet, names := readSlashCredit(text); names != "" {
		l.Source, l.Author = cmp.Or(l.Source, outlet), cmp.Or(l.Author, names)
		return
	}
	if name := readKoreanReporter(text); name != "" {
		l.Author = cmp.Or(l.Author, name)
		return
	}
	if l.Source != "" || !l.Published.Known() && !l.Updated.Known() {
		l.takeFigures(text)
		return
	}
	tokens := strings.FieldsFunc(text, isTokenBreak)
	if len(tokens) == 3 && tokens[0] == "原创" && isBareOutlet(tokens[1]) && isBareOutlet(tokens[2]) {
		l.Author, tokens = cmp.Or(l.Author, tokens[1]), tokens[2:] // the writer, then the account
	}
	for _, token := range tokens {
		if fs := Figures(token); fs != nil {
			l.Figures = append(l.Figures, fs...)
		} else if isRegion(token) {
			l.Place = cmp.Or(l.Place, token)
		} else if place := placeAfterPrefix(token); place != "" {
			l.Place = cmp.Or(l.Place, place)
		} else if place, name := splitAccount(token); l.Source == "" && isBareOutlet(name) {
			l.Source, l.Place = name, cmp.Or(l.Place, place)
		}
	}
	if text = strings.TrimSpace(text); l.Source == "" && isEnglishOutlet(text) && looksLikeName(text, maxOutlet) {
		l.Source = text
	}
}

// takeFigures notes figures, and a place beside a time, that stand among other words.
func (l *Line) takeFigures(text string) {
	for _, token := range strings.FieldsFunc(text, isTokenBreak) {
		if fs := Figures(token); fs != nil && fs[0].Kind != Unlabelled {
			l.Figures = append(l.Figures, fs...)
		} else if timed := l.Published.Known() || l.Updated.Known(); timed && isRegion(token) {
			l.Place = cmp.Or(l.Place, token)
		}
	}
}
