package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
)

// Dateline reads what agencies and papers print at the head of a text, before
// its first sentence: "新华社巴黎12月9日电（记者张三）", "本报讯（记者 李四）",
// "〔記者張三／嘉義報導〕", "LONDON, Nov 18 (Reuters) - ". Of the Line only Source, Author and Place are
// set. A paper that calls itself 本报 or 本网 is not named by that.
func Dateline(paragraph string) Line {
	s := strings.TrimLeftFunc(cursor.Clip(paragraph, 300), func(r rune) bool { return cursor.Fold(r) == ' ' })
	if s == "" {
		return Line{}
	}
	if isHan(cursor.Clip(s, 12)) {
		return hanDateline(s)
	}
	return latinDateline(s)
}

// maxDateline is how many bytes a Chinese dateline has before its 电 or 讯.
const maxDateline = 90

// hanDateline is Dateline for Chinese.
func hanDateline(s string) Line {
	if inside, ok := bracketed(s); ok && len(inside) <= maxDateline {
		return bracketedDateline(inside)
	}
	i := strings.IndexAny(cursor.Clip(s, maxDateline), "电電讯訊")
	if i <= 0 || strings.ContainsAny(s[:i], "，。：、！？“”《》,:") {
		return Line{}
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	head, rest := s[:i], strings.TrimPrefix(s[i+n:], "综合")
	names, ok := bracketed(rest)
	next, _ := (&cursor.Cursor{Text: rest}).Peek()
	if !ok && next != ' ' {
		return Line{} // 电话, 讯问
	}
	l := Line{Author: chineseNames(names)}
	if !strings.Contains(names, "记者") && !strings.Contains(names, "通讯员") {
		l.Author = ""
	}
	l.Source, l.Place = agencyAndPlace(head)
	return l
}

// bracketedDateline reads what stands in brackets: "聯合報／記者林知夏／嘉義報導", "法新社巴黎15日電".
func bracketedDateline(inside string) Line {
	if outlet, names := reported(inside); names != "" {
		return Line{Source: outlet, Author: names}
	}
	plain := hanfold.Simplify(inside)
	wire, ok := strings.CutSuffix(strings.TrimSuffix(plain, "报导"), "电")
	if !ok || !utf8.ValidString(inside) {
		return Line{}
	}
	if i := strings.Index(wire, "记者"); i >= 0 {
		wire = wire[:i] // no mark parts the name from the place
	}
	agency, place := agencyAndPlace(inside[:len(wire)])
	return Line{Source: agency, Place: place}
}

// bracketed returns the text of the brackets that s begins with.
func bracketed(s string) (string, bool) {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return cursor.Fold(r) == ' ' })
	if !hasOpening(s, "(", "（", "〔", "［", "【") {
		return "", false
	}
	_, n := utf8.DecodeRuneInString(s)
	end := strings.IndexAny(s, ")）〕］】")
	if end < 0 {
		return "", false
	}
	return s[n:end], true
}

// agencyAndPlace parts "新华社巴黎12月9日" into agency and place.
func agencyAndPlace(head string) (agency, place string) {
	i := strings.IndexAny(head, "社网报台")
	if i <= 0 {
		return "", ""
	}
	end := i + utf8.RuneLen('社')
	agency, rest := head[:end], head[end:]
	place = strings.TrimSpace(strings.TrimRightFunc(rest, func(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune("月日 ", r) }))
	if hasOpening(agency, "本", "我") || !nameLike(agency, 12) {
		agency = ""
	}
	if !allHan(place) || utf8.RuneCountInString(place) > 8 {
		place = ""
	}
	return agency, place
}

// latinDateline is Dateline for English: a place in capitals, perhaps a date,
// an agency in brackets and a dash.
func latinDateline(s string) Line {
	open := strings.Index(cursor.Clip(s, 80), " (")
	if open <= 0 {
		return Line{}
	}
	end := strings.IndexByte(s[open:], ')')
	if end < 0 || end > 40 {
		return Line{}
	}
	c := &cursor.Cursor{Text: s, Pos: open + end + 1}
	c.SkipSpaces()
	agency := s[open+2 : open+end]
	if c.Accept("-") == 0 || !latinOutlet(agency) {
		return Line{}
	}
	place, _, _ := strings.Cut(s[:open], ", ")
	if !nameLike(place, 30) || place != strings.ToUpper(place) {
		place = ""
	}
	return Line{Source: agency, Place: place}
}
