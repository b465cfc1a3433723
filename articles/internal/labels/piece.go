package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/runes"
)

// piece is a part of a source line with at most one label. Its text is the value of the label; a piece
// that is a time has a stamp instead.
type piece struct {
	field field
	text  string
	stamp datetime.Stamp
}

// maxPieces bounds the pieces of a line.
const maxPieces = 40

// cutPieces splits a line at its labels, its times and hard separators.
func cutPieces(s string, o datetime.Options) []piece {
	var out []piece
	cur, from := piece{field: noField}, 0
	flush := func(end int) {
		cur.text = trimPiece(s[from:end])
		if cur.text != "" || cur.stamp.Known() {
			out = append(out, cur)
		}
	}
	c := &cursor.Cursor{Text: s}
	for i := 0; i < len(s) && len(out) < maxPieces; {
		if i > 0 && isLatin(s[i]) && isLatin(s[i-1]) {
			i++ // nothing begins inside a word
			continue
		}
		c.Pos = i
		if r, ok := readLabel(c); ok {
			flush(i)
			cur, from, i = piece{field: r}, c.Pos, c.Pos
			continue
		}
		if st, ok := datetime.ReadInline(c, o); ok {
			label := cur.field
			flush(i)
			if label != updatedField {
				label = publishedField
			}
			out = append(out, piece{field: label, stamp: st})
			cur, from, i = piece{field: noField}, c.Pos, c.Pos
			continue
		}
		if c.Pos = i; i > from && atCountLabel(*c) {
			flush(i)
			cur, from = piece{field: noField}, i
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if i += n; endsPiece(r) && i-n > from && (r != '　' || !isInsideSpacedName(s[from:i-n], s[i:])) {
			flush(i - n)
			cur, from = piece{field: noField}, i
		}
	}
	flush(len(s))
	return out
}

// isLatin reports whether b is a letter of ASCII.
func isLatin(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// trimPiece trims the spaces and marks around a piece, except for a closing bracket that belongs to one
// inside the piece.
func trimPiece(s string) string {
	s = strings.TrimLeftFunc(s, isPieceMark)
	text := strings.TrimRightFunc(s, isPieceMark)
	if strings.Count(text, "(")+strings.Count(text, "（") > strings.Count(text, ")")+strings.Count(text, "）") {
		for _, closing := range []string{")", "）"} {
			if strings.HasPrefix(s[len(text):], closing) {
				return s[:len(text)+len(closing)]
			}
		}
	}
	return text
}

// isPieceMark reports whether r is a space or a mark that is trimmed around a piece.
func isPieceMark(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(" ()[]【】〔〕|·:-,、;>", cursor.Fold(r))
}

// isTokenBreak reports whether r separates the tokens of a piece.
func isTokenBreak(r rune) bool {
	return cursor.IsSpace(r) || strings.ContainsRune("|｜()（）[]【】,，", r)
}

// endsPiece reports whether r ends the value of a label. An ordinary space does not.
func endsPiece(r rune) bool { return r == '|' || r == '｜' || r == '\n' || r == '　' || r == '\t' }

// isInsideSpacedName reports whether the space between before and after is inside a name of two
// characters, which papers print as wide as names of three (宋　词).
func isInsideSpacedName(before, after string) bool {
	name := before[len(strings.TrimRightFunc(before, runes.IsHan)):]
	first, n := utf8.DecodeRuneInString(after)
	next, _ := utf8.DecodeRuneInString(after[n:])
	return utf8.RuneCountInString(name) == 1 && runes.IsHan(first) && !runes.IsHan(next)
}
