package capture

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/runes"
)

// A measure is what a program counts when it wraps lines: the columns of a terminal, or characters,
// as lynx does, whose lines of Chinese are up to twice as wide as its others. What was printed was
// wrapped by the sizes of its letters.
type measure int

const (
	columns measure = iota
	characters
	typeset  // the advance of the characters of a proportional font, in columns
	measures // their number
)

// wrappedLine is a line of a text that may be wrapped.
type wrappedLine struct {
	whole, text   string // as it is, and without the blanks around it
	indent        int    // columns of blanks before the text
	mark          int    // columns of the bullet or number before an item, 0 if it is none
	number        int    // of an item, 0 if it has a bullet or is none
	width         [measures]int
	first, last   rune
	opensNewBlock bool // is the first of a paragraph by its ideographic indent
}

// readWrappedLine measures a line.
func readWrappedLine(whole string) wrappedLine {
	text := strings.TrimFunc(whole, isBlank)
	l := wrappedLine{whole: whole, text: text}
	if text == "" {
		return l
	}
	indent := whole[:strings.Index(whole, text)]
	l.indent = runes.Columns(strings.ReplaceAll(indent, "\t", "        "))
	l.width[columns] = l.indent + runes.Columns(text)
	l.width[characters] = utf8.RuneCountInString(indent) + utf8.RuneCountInString(text)
	l.first, _ = utf8.DecodeRuneInString(text)
	l.last, _ = utf8.DecodeLastRuneInString(text)
	l.mark, l.number = itemMark(text)
	l.opensNewBlock = strings.Contains(indent, "　")
	return l
}

// itemMark returns the columns of the bullet or number before an item of a list, 0 if there is none, and
// the number.
func itemMark(s string) (mark, number int) {
	first, rest, ok := strings.Cut(s, " ")
	if !ok || rest == "" || len(first) > 5 {
		return 0, 0
	}
	if digits := strings.TrimRight(first, ".)"); digits != first {
		number, _ = strconv.Atoi(digits)
	}
	if number <= 0 && !strings.Contains("* + - • ● ■ ▪ ◆ · ○ ☆ □ ◦ ‣ o", first) {
		return 0, 0
	}
	return runes.Columns(first) + 1 + len(rest) - len(strings.TrimLeft(rest, " ")), max(number, 0)
}

// isWide reports whether r is a character of a script that is written without spaces.
func isWide(r rune) bool { return r >= 0x2E80 && !unicode.Is(unicode.Hangul, r) }

// isCased reports whether r is a letter of a script that has capitals.
func isCased(r rune) bool { return unicode.IsUpper(r) || unicode.IsLower(r) }

// Characters that begin and end no line (UAX #14, classes CL, NS, EX and OP).
const (
	noStart = "，。、；：！？）》」』】〉〕”’…％ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.;:!?)]}%"
	noEnd   = "（《「『【〈〔“‘([{"
)

// firstUnit returns the beginning of a text that cannot be broken: a word, or a Chinese character with
// the punctuation that stays with it.
func firstUnit(s string) string {
	end, wide := 0, false
	for i, r := range s {
		switch {
		case r == ' ' || r == '　' || r == '\t':
			return s[:i]
		case end == 0 && strings.ContainsRune(noEnd, r):
			continue
		case end > 0 && (wide || isWide(r)) && !strings.ContainsRune(noStart, r):
			return s[:i]
		}
		end, wide = i+utf8.RuneLen(r), isWide(r) || wide && strings.ContainsRune(noStart, r)
		if end > maxUnit {
			break
		}
	}
	return s[:min(max(end, 1), len(s))] // a byte that is no character is shorter than the one it is read as
}

// maxUnit bounds a word, in bytes: a longer one, such as an address, is broken somewhere.
const maxUnit = 120

// widthOf returns the width of a text.
func (m measure) widthOf(s string) int {
	switch m {
	case characters:
		return utf8.RuneCountInString(s)
	case typeset:
		return typesetWidth(s)
	}
	return runes.Columns(s)
}

// breakRange returns the widths, from and to, at which a program that wraps lines breaks a text between
// a and b: a fits, and a with the beginning of b does not.
func breakRange(a, b *wrappedLine, m measure) (from, to int) {
	from = a.width[m]
	if strings.ContainsRune(noStart, a.last) && isWide(a.last) {
		from -= m.widthOf(string(a.last)) // it may hang over the edge
	}
	gap := 1
	if wide := isWide(a.last) || isWide(b.first); wide && m == columns {
		gap = 2 // quotation marks have one column or two
	} else if wide {
		gap = 0
	}
	slack := m.slack(a.width[m])
	return from - slack, a.width[m] + slack + gap + m.widthOf(firstUnit(b.text)) - 1
}

// breaksAtSpace reports whether a line is shorter than the width because it was broken at a space, the
// last one in reach: lynx breaks Chinese between two characters only where it finds none.
func breaksAtSpace(a, b *wrappedLine, width int) bool {
	if endsSentence(a.text) || isWide(a.last) && isWide(b.first) && !strings.ContainsRune(noStart, b.first) {
		return false
	}
	word, _, _ := strings.Cut(b.text, " ")
	return hasWide(a.text) && hasWide(word) && a.width[characters]+1+utf8.RuneCountInString(word) > width
}

// hasWide reports whether a text has a character of a script without spaces.
func hasWide(s string) bool { return strings.ContainsFunc(s, isWide) }
