package term

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tailorer walks a text once and changes the breaks of UAX #14 where the tailorings
// of [breaks] say so.
type tailorer struct {
	text     string
	breaks   []opportunity
	inQuotes bool // inside straight double quotes
}

// boundary is one boundary between two characters of the text, spaces before it
// skipped.
type boundary struct {
	at         int  // offset of the character after the boundary
	back       int  // offset after the character before the boundary and its spaces
	prev, next rune // the characters on both sides
}

func (p boundary) spaced() bool { return p.back < p.at }

func (t *tailorer) apply() {
	prev, back := rune(0), 0
	for at, r := range t.text {
		if r == ' ' {
			continue
		}
		p := boundary{at: at, back: back, prev: prev, next: r}
		if prev != 0 && t.breaks[at] != mandatoryBreak && (prev >= 0x80 || r >= 0x80 || t.breaks[at] != noBreak || isQuote(prev) || isQuote(r)) {
			t.tailorBoundary(p)
		}
		if r == '"' {
			t.inQuotes = !t.inQuotes
		}
		if r == '\n' {
			prev, t.inQuotes = 0, false
			continue
		}
		prev, back = r, at+utf8.RuneLen(r)
	}
}

func isQuote(r rune) bool { return r == '"' }

// tailorBoundary applies the tailorings in an order in which the prohibitions win.
func (t *tailorer) tailorBoundary(p boundary) {
	t.tailorQuotes(p)
	t.tailorUnspaced(p)
	t.tailorCurrency(p)
	t.tailorPunctuation(p)
	if t.breaks[p.at] == goodBreak {
		t.tailorNumbers(p)
	}
}

// tailorQuotes lets a line end before an opening quotation mark that follows East
// Asian text, and after a closing one that East Asian text follows, and between a
// closing and an opening one. UAX #14 up to 15.0 keeps both sides of every
// quotation mark together (LB19), since in Western text the same mark may open in
// one language and close in another; in Chinese “ always opens and ” always
// closes. LB19a of 16.0 allows it only where both sides of the mark are East
// Asian, here one is enough: in 说“Hello” the quotes belong to what they enclose.
// Straight double quotes open and close in turn within a paragraph.
func (t *tailorer) tailorQuotes(p boundary) {
	if p.spaced() {
		return
	}
	opens, closes := p.next == '“' || p.next == '‘' || p.next == '"' && !t.inQuotes, p.prev == '”' || p.prev == '’' || p.prev == '"' && !t.inQuotes
	switch {
	case opens && (p.prev == '”' || p.prev == '’' || isEastAsian(p.prev) && !cannotEndLine(p.prev)):
		t.breaks[p.at] = goodBreak
	case opens && (p.prev == '…' || p.prev == '—') && isEastAsian(t.after(p)):
		t.breaks[p.at] = goodBreak
	case closes && isEastAsian(p.next) && !isQuote(p.next):
		t.breaks[p.at] = goodBreak
	}
}

// after returns the second character after the boundary.
func (t *tailorer) after(p boundary) rune {
	r, _ := utf8.DecodeRuneInString(t.text[p.at+utf8.RuneLen(p.next):])
	return r
}

// tailorCurrency lets a line end after a closing mark of CJK text that a currency or
// another sign of figures follows, as in 停售，￥100: up to 15.1 LB25 keeps any two
// such together, as if the mark closed a figure.
func (t *tailorer) tailorCurrency(p boundary) {
	if !cannotStartLine(p.prev) || !isEastAsian(p.prev) {
		return
	}
	if unicode.Is(unicode.Sc, p.next) || p.next == '+' || p.next == '±' || p.next == '−' || p.next == '№' {
		t.breaks[p.at] = goodBreak
	}
}

// tailorPunctuation forbids the break before the marks of [isNoStart] and after those
// of [isNoEnd], as LB13 and LB14 do for closing and opening marks, even after spaces,
// and whatever class the mark has. A dash (U+2014, B2) does not begin a line
// either: Chinese sets —— between what it joins, and English — at a line's end; with
// spaces around it the break before it is only a poor one.
func (t *tailorer) tailorPunctuation(p boundary) {
	switch {
	case cannotStartLine(p.next), cannotEndLine(p.prev):
		t.breaks[p.at] = noBreak
	case p.next == '—' || p.next == '⸺':
		t.breaks[p.at] = min(t.breaks[p.at], noBreak)
		if p.spaced() && p.prev != p.next {
			t.breaks[p.at] = poorBreak
		}
	}
}

// numberUnits follow a figure with which they make one word.
const numberUnits = "万亿千百兆年月日号时点分秒元岁"

// isMarkerChar reports whether r may stand in front of the text of a line as part of
// its marker.
func isMarkerChar(r rune) bool {
	return r >= '0' && r <= '9' || r == ' ' || r == '-' || r == '.' || r == '*' || r == '>' || r == '|' || r == '│' || r == '┃' || r == '•'
}

// maxNumberLookahead bounds how far tailorFigures looks ahead, in bytes.
const maxNumberLookahead = 48

// tailorNumbers keeps 12.5万 and 3000亿 together where that costs little, and does
// not let a line begin with a figure that a closing mark follows, such as 12.5%,
// 2024， or 3）: there it reads as the number of a list item.
func (t *tailorer) tailorNumbers(p boundary) {
	if p.prev >= '0' && p.prev <= '9' && !p.spaced() && strings.ContainsRune(numberUnits, p.next) {
		t.breaks[p.at] = poorBreak
		return
	}
	if startsLikeListItem(t.text[p.at:]) {
		t.breaks[p.at] = emergencyBreak
	}
}

// startsLikeListItem reports whether a text begins with a figure, or another mark of items, that a closing mark follows.
func startsLikeListItem(text string) bool {
	for i, r := range text[:min(len(text), maxNumberLookahead)] {
		if !isMarkerChar(r) {
			return i > 0 && cannotStartLine(r)
		}
	}
	return false
}

// tailorUnspaced gives scripts of class SA, which are written without spaces between
// words, a poor chance between syllables: uniseg has no dictionary and keeps them
// whole. Vowels that stand before or after their consonant stay with it.
func (t *tailorer) tailorUnspaced(p boundary) {
	if p.spaced() || t.breaks[p.at] != noBreak || !isUnspaced(p.prev) || !isUnspaced(p.next) {
		return
	}
	if strings.ContainsRune("เแโใไເແໂໃໄ", p.prev) || strings.ContainsRune("ะาำๅๆฯະາຳໆຯ", p.next) {
		return
	}
	t.breaks[p.at] = poorBreak
}

// isUnspaced reports whether r is of the blocks Thai, Lao, Myanmar or Khmer.
func isUnspaced(r rune) bool {
	return r >= 0x0E01 && r <= 0x0EDF || r >= 0x1000 && r <= 0x109F || r >= 0x1780 && r <= 0x17FF
}
