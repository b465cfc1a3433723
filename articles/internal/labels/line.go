package labels

import (
	"cmp"
	"strings"

	"newsreader/articles/internal/datetime"
)

// Line is what one line of a page states about its article. The zero value of a field means that the
// line does not state it.
type Line struct {
	// Source is the outlet as printed, without label and place.
	Source string
	// Bare is set if the source is a name next to a time, without a label or a word that identifies an outlet.
	Bare bool
	// Author is the name of the author or authors, without words such as 记者 or "By". Several names
	// are joined as they are printed.
	Author string
	// Name has the form of a person's name and stands next to a time without a label: a caller needs more
	// evidence that this is the author.
	Name string
	// Editor is the name of the editor, or the editor's staff code if only that is printed.
	Editor string
	// Place is the place of the outlet or account, as printed next to its name.
	Place string
	// Published and Updated are times as printed; check Known.
	Published, Updated datetime.Stamp
	// Counts are comment, reader and other counts on the line.
	Counts []Count
}

// Empty reports whether the line states nothing.
func (l Line) Empty() bool {
	return l.Source == "" && l.Author == "" && l.Editor == "" && l.Place == "" &&
		!l.Published.Known() && !l.Updated.Known() && len(l.Counts) == 0
}

// maxLine is the length in bytes of the longest line that SourceLine reads.
const maxLine = 600

// SourceLine reads a line of facts that a page prints between the title and the text of an article or
// below the text:
//
//	2024-04-23 09:48　来源：某某日报(北京)　作者：张三
//	（责任编辑：李四_NN1234）
//	某某客户端 2024-04-23 09:48 1307人参与
//	By Jane Roe and John Doe, Reuters | Updated 9:52 AM EST, November 19, 2019
//
// A name without a label is taken for the source only next to a time. The result is empty for lines
// longer than 600 bytes.
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

// take stores the value of a piece with a label, unless the field is set already.
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

// takeByline stores what an English byline states, without its "By".
func (l *Line) takeByline(text string) {
	author, source, place := readByline(text)
	l.Author = cmp.Or(l.Author, author)
	l.Source = cmp.Or(l.Source, source)
	l.Place = cmp.Or(l.Place, place)
}

// takeBare stores what a piece without a label states: counts, the name of a reporter, or the name of
// the outlet next to a time.
func (l *Line) takeBare(text string) {
	if fs := Counts(text); fs != nil {
		l.Counts = append(l.Counts, fs...)
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
	if name := readReporter(text); name != "" {
		l.Author = cmp.Or(l.Author, name)
		return
	}
	if l.Source != "" || !l.Published.Known() && !l.Updated.Known() {
		l.takeCounts(text)
		return
	}
	tokens := strings.FieldsFunc(text, isTokenBreak)
	if len(tokens) == 3 && tokens[0] == "原创" && (isBareOutlet(tokens[1]) || isChineseName(tokens[1])) && isBareOutlet(tokens[2]) {
		l.Author, tokens = cmp.Or(l.Author, tokens[1]), tokens[2:] // 原创 (original), author, account
	}
	for _, token := range tokens {
		if name := strings.TrimPrefix(token, "原创"); IsOutlet(name) {
			token = name
		}
		if fs := Counts(token); fs != nil {
			l.Counts = append(l.Counts, fs...)
		} else if isRegion(token) {
			l.Place = cmp.Or(l.Place, token)
		} else if place := placeAfterPrefix(token); place != "" {
			l.Place = cmp.Or(l.Place, place)
		} else if place, name := splitAccount(token); l.Source == "" && isBareOutlet(name) {
			l.Source, l.Place = name, cmp.Or(l.Place, place)
		} else if isChineseName(token) {
			l.Name = cmp.Or(l.Name, token)
		}
	}
	text = strings.TrimLeft(strings.TrimSpace(text), "/ ")
	if name, _ := Person(text); name != "" {
		l.Name = cmp.Or(l.Name, name)
	}
	if l.Source == "" && IsOutlet(text) {
		l.Source = text
	}
	l.Bare = l.Source != "" && !IsOutlet(l.Source)
}

// takeCounts stores the labelled counts among the words of a piece, and a region next to a time.
func (l *Line) takeCounts(text string) {
	for _, token := range strings.FieldsFunc(text, isTokenBreak) {
		if fs := Counts(token); fs != nil && fs[0].Kind != Unlabelled {
			l.Counts = append(l.Counts, fs...)
		} else if timed := l.Published.Known() || l.Updated.Known(); timed && isRegion(token) {
			l.Place = cmp.Or(l.Place, token)
		}
	}
}
