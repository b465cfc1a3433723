package term

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tailorer changes the line breaks of UAX #14 in one pass over a text, as described at
// [lineBreaks].
type tailorer struct {
	text     string
	breaks   []opportunity
	inQuotes bool // whether between straight double quotes
}

// boundary is the boundary between two characters of the text, ignoring spaces between them.
type boundary struct {
	at         int  // offset of the character after the boundary
	back       int  // offset of the end of the character before the boundary
	prev, next rune // the characters on either side
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

// tailorBoundary applies the tailorings. Prohibitions come last so that they win.
func (t *tailorer) tailorBoundary(p boundary) {
	t.tailorQuotes(p)
	t.tailorUnspaced(p)
	t.tailorCurrency(p)
	t.tailorPunctuation(p)
	if t.breaks[p.at] == goodBreak {
		t.tailorNumbers(p)
	}
}

// tailorQuotes allows a break before an opening quotation mark that follows East Asian text, after
// a closing one that is followed by East Asian text, and between a closing and an opening one. Up
// to version 15.0, UAX #14 forbids breaks on both sides of every quotation mark (LB19), since in
// Western languages the same mark may open in one and close in another; but in Chinese “ always
// opens and ” always closes. LB19a of version 16.0 allows the break only if both sides of the mark
// are East Asian. Here one side suffices: in 说“Hello” the marks belong to what they enclose.
// Straight double quotes alternately open and close within a paragraph.
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

// tailorCurrency allows a break between a closing mark of CJK text and a currency sign or another
// sign before numbers, as in 停售，￥100. Up to version 15.1, LB25 forbids it, as if the mark closed a
// number.
func (t *tailorer) tailorCurrency(p boundary) {
	if !cannotStartLine(p.prev) || !isEastAsian(p.prev) {
		return
	}
	if unicode.Is(unicode.Sc, p.next) || p.next == '+' || p.next == '±' || p.next == '−' || p.next == '№' {
		t.breaks[p.at] = goodBreak
	}
}

// tailorPunctuation forbids breaks before the characters of [cannotStartLine] and after those of
// [cannotEndLine], like LB13 and LB14 for closing and opening punctuation, but also after spaces
// and whatever the class of the character. A dash (U+2014, class B2) does not begin a line either:
// Chinese sets —— between what it joins, and English sets — at the end of a line. With spaces
// around a dash, the break before it is a poor one.
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

// numberUnits are characters that form one word with the number before them.
const numberUnits = "万萬亿億千百兆年月日号號时時点點分秒元岁歲"

// isMarkerChar reports whether r may be part of what precedes the text of a line, such as a list
// marker or a bar.
func isMarkerChar(r rune) bool {
	return r >= '0' && r <= '9' || r == ' ' || r == '-' || r == '.' || r == '*' || r == '>' || r == '|' || r == '│' || r == '┃' || r == '•'
}

// maxNumberLookahead is the number of bytes that startsLikeListItem examines.
const maxNumberLookahead = 48

// tailorNumbers keeps 12.5万 and 3000亿 together where that costs little, and avoids beginning a line
// with a number that is followed by a closing mark, such as 12.5%, 2024， or 3）. At the beginning of
// a line it would look like the number of a list item.
func (t *tailorer) tailorNumbers(p boundary) {
	if p.prev >= '0' && p.prev <= '9' && !p.spaced() && strings.ContainsRune(numberUnits, p.next) {
		t.breaks[p.at] = poorBreak
		return
	}
	if startsLikeListItem(t.text[p.at:]) {
		t.breaks[p.at] = emergencyBreak
	}
}

// startsLikeListItem reports whether a text begins with a number, or another list marker, followed
// by a closing mark.
func startsLikeListItem(text string) bool {
	for i, r := range text[:min(len(text), maxNumberLookahead)] {
		if !isMarkerChar(r) {
			return i > 0 && cannotStartLine(r)
		}
	}
	return false
}

// tailorUnspaced allows poor breaks between syllables of scripts of class SA, which are written
// without spaces between words. uniseg has no dictionary and never breaks them. Vowels written
// before or after their consonant stay with it.
func (t *tailorer) tailorUnspaced(p boundary) {
	if p.spaced() || t.breaks[p.at] != noBreak || !isUnspaced(p.prev) || !isUnspaced(p.next) {
		return
	}
	if strings.ContainsRune("เแโใไເແໂໃໄ", p.prev) || strings.ContainsRune("ะาำๅๆฯະາຳໆຯ", p.next) {
		return
	}
	t.breaks[p.at] = poorBreak
}

// isUnspaced reports whether r is in the blocks Thai, Lao, Myanmar or Khmer.
func isUnspaced(r rune) bool {
	return r >= 0x0E01 && r <= 0x0EDF || r >= 0x1000 && r <= 0x109F || r >= 0x1780 && r <= 0x17FF
}
