package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/datetime"
)

// piece is a stretch of a source line under one label.
type piece struct {
	field field
	text  string
	stamp datetime.Stamp
}

// cutPieces cuts a line at its labels and times.
func cutPieces(s string, o datetime.Options) []piece {
	var out []piece
	cur, from := piece{field: noField}, 0
	flush := func(end int) {
		cur.text = trimPiece(s[from:end])
		if cur.text != "" || cur.stamp.Known() {
			out = append(out, cur)
		}
	}
	for i := 0; i < len(s) && len(out) < 40; {
		c := &cursor.Cursor{Text: s, Pos: i}
		if r, ok := readLabel(c); ok {
			flush(i)
			cur, from, i = piece{field: r}, c.Pos, c.Pos
			continue
		}
		if st, ok := datetime.ReadInline(c, o); ok {
			role := cur.field
			flush(i)
			if role != updatedField {
				role = publishedField
			}
			out = append(out, piece{field: role, stamp: st})
			cur, from, i = piece{field: noField}, c.Pos, c.Pos
			continue
		}
		if i > from && atCountLabel(*c) {
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

// trimPiece trims the marks around a piece, but not the bracket that closes one
// inside it.
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

// isPieceMark says whether r is dropped around a piece.
func isPieceMark(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(" ()[]【】〔〕|·:-,、;>", cursor.Fold(r))
}

// isTokenBreak says whether r parts the names on a source line.
func isTokenBreak(r rune) bool {
	return cursor.IsSpace(r) || strings.ContainsRune("|｜()（）[]【】,，", r)
}

// endsPiece says whether r ends what a label labels.
func endsPiece(r rune) bool { return r == '|' || r == '｜' || r == '\n' || r == '　' || r == '\t' }

// isInsideSpacedName says whether a space between before and after stands inside one name
// of two characters, which papers spread to the length of three.
func isInsideSpacedName(before, after string) bool {
	name := before[len(strings.TrimRightFunc(before, func(r rune) bool { return unicode.Is(unicode.Han, r) })):]
	first, n := utf8.DecodeRuneInString(after)
	next, _ := utf8.DecodeRuneInString(after[n:])
	return utf8.RuneCountInString(name) == 1 && unicode.Is(unicode.Han, first) && !unicode.Is(unicode.Han, next)
}
