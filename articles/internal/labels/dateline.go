package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
	"newsreader/articles/internal/runes"
)

// Dateline reads what agencies and papers print before the first sentence of a text:
// "新华社巴黎12月9日电（记者张三）", "本报讯（记者 李四）", "〔記者張三／嘉義報導〕",
// "LONDON, Nov 18 (Reuters) - ". It sets only Source, Author and Place of the Line. The names that
// papers call themselves by, 本报 and 本网, are not sources.
func Dateline(paragraph string) Line {
	s := strings.TrimLeftFunc(runes.Clip(paragraph, 300), cursor.IsSpace)
	if s == "" {
		return Line{}
	}
	if containsHan(runes.Clip(s, 12)) {
		return chineseDateline(s)
	}
	return englishDateline(s)
}

// maxDateline is the length in bytes of the longest Chinese dateline, up to its 电 or 讯 (cable, report).
const maxDateline = 90

// chineseDateline is [Dateline] for Chinese.
func chineseDateline(s string) Line {
	if inside, ok := leadingBrackets(s); ok && len(inside) <= maxDateline {
		return bracketedDateline(inside)
	}
	i := strings.IndexAny(runes.Clip(s, maxDateline), "电電讯訊")
	if i <= 0 || strings.ContainsAny(s[:i], "，。：、！？“”《》,:") {
		return Line{}
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	head, rest := s[:i], strings.TrimPrefix(s[i+n:], "综合")
	names, ok := leadingBrackets(rest)
	next, _ := (&cursor.Cursor{Text: rest}).Peek()
	if !ok && next != ' ' {
		return Line{} // 电话 (telephone), 讯问 (to question)
	}
	l := Line{Author: readChineseNames(names)}
	if !strings.Contains(names, "记者") && !strings.Contains(names, "通讯员") {
		l.Author = ""
	}
	l.Source, l.Place = splitAgencyAndPlace(head)
	return l
}

// bracketedDateline reads a Taiwanese dateline, without the brackets that surround it:
// "聯合報／記者林知夏／嘉義報導", "法新社巴黎15日電".
func bracketedDateline(inside string) Line {
	if outlet, names := readSlashCredit(inside); names != "" {
		return Line{Source: outlet, Author: names}
	}
	plain := hanfold.Simplify(inside)
	wire, ok := strings.CutSuffix(strings.TrimSuffix(plain, "报导"), "电")
	if !ok || !utf8.ValidString(inside) {
		return Line{}
	}
	if i := strings.Index(wire, "记者"); i >= 0 {
		wire = wire[:i] // nothing separates the name from the place after it
	}
	agency, place := splitAgencyAndPlace(inside[:len(wire)])
	return Line{Source: agency, Place: place}
}

// leadingBrackets returns the text in the brackets that s begins with, after spaces.
func leadingBrackets(s string) (string, bool) {
	s = strings.TrimLeftFunc(s, cursor.IsSpace)
	if !hasAnyPrefix(s, "(", "（", "〔", "［", "【") {
		return "", false
	}
	_, n := utf8.DecodeRuneInString(s)
	end := strings.IndexAny(s, ")）〕］】")
	if end < 0 {
		return "", false
	}
	return s[n:end], true
}

// splitAgencyAndPlace splits "新华社巴黎12月9日" into agency and place.
func splitAgencyAndPlace(head string) (agency, place string) {
	i := strings.IndexAny(head, "社网报台")
	if i <= 0 {
		return "", ""
	}
	end := i + utf8.RuneLen('社')
	agency, rest := head[:end], head[end:]
	ofDate := func(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune("月日 ", r) }
	place = strings.TrimSpace(strings.TrimRightFunc(rest, ofDate))
	if hasAnyPrefix(agency, "本", "我") || !looksLikeName(agency, 12) {
		agency = ""
	}
	if !onlyHan(place) || utf8.RuneCountInString(place) > 8 {
		place = ""
	}
	return agency, place
}

// englishDateline is [Dateline] for English: a place in capitals, an optional date, an agency in
// brackets and a dash.
func englishDateline(s string) Line {
	open := strings.Index(runes.Clip(s, 80), " (")
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
	if c.Accept("-") == 0 || !isEnglishOutlet(agency) {
		return Line{}
	}
	place, _, _ := strings.Cut(s[:open], ", ")
	if !looksLikeName(place, 30) || place != strings.ToUpper(place) {
		place = ""
	}
	return Line{Source: agency, Place: place}
}
