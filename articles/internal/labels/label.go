package labels

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/runes"
)

// field is what a label on a source line introduces.
type field int

const (
	noField field = iota
	sourceField
	authorField
	bylineField
	foreignBylineField // "Von", "Par" and the like, which may as well begin a title
	editorField
	placeField
	publishedField
	updatedField
	ignoredField // photographs, keywords, font size and other values that are not read
)

// readLabel reads a label and the colon, slash or bar after it. Chinese labels may have spaces between
// their characters (来　源：). If it returns false, the cursor has not moved.
func readLabel(c *cursor.Cursor) (field, bool) {
	before := *c
	r, _ := c.Peek()
	if cursor.IsAlphabetic(r) {
		if atWordStart(c) {
			if f, ok := readAlphabeticLabel(c); ok {
				return f, true
			}
		}
		*c = before
		return noField, false
	}
	f := readFieldLabel(c)
	if f == noField || followsHan(&before) && isWordTail(c.Text[before.Pos:c.Pos]) {
		*c = before
		return noField, false
	}
	gap := c.SkipSpaces()
	label := c.Text[before.Pos:c.Pos]
	if c.Accept(":/") != 0 || gap && spaceEndsLabel(f, label) || acceptBar(c) {
		c.SkipSpaces()
		return f, true
	}
	*c = before
	return noField, false
}

// spaceEndsLabel reports whether a space may be used instead of the colon after a label: after 更新, Chinese ones
// that end in 于 (at) and Korean ones of times (입력).
func spaceEndsLabel(f field, label string) bool {
	return f == updatedField || f == publishedField && containsHangul(label) || f == sourceField && strings.HasSuffix(strings.TrimSpace(label), "于")
}

// acceptBar skips a bar that is used instead of a colon (作者｜张三) and reports whether there is one. It
// returns false for a bar in a row of labels without values (时间 | 作者 | 来源); the cursor has then
// moved.
func acceptBar(c *cursor.Cursor) bool {
	if c.Accept("|丨") == 0 {
		return false
	}
	c.SkipSpaces()
	after := *c
	if readFieldLabel(&after) == noField {
		return !c.Done()
	}
	r, _ := after.Peek()
	return !after.Done() && !isTokenBreak(r)
}

// atCountLabel reports whether a count begins at c with a Chinese, Japanese or Korean label before its
// number, such as "阅读：1644" or "评论(18)".
func atCountLabel(c cursor.Cursor) bool {
	if r, _ := c.Peek(); r < cursor.FirstCJK {
		return false
	}
	if _, ok := readCountLabel(&c); !ok {
		return false
	}
	c.AcceptWord("次数", "量", "数")
	c.SkipSpaces()
	return c.Accept(":(") != 0 || c.AtDigit()
}

// followsHan reports whether the character before the cursor is a Han character.
func followsHan(c *cursor.Cursor) bool {
	prev, _ := utf8.DecodeLastRuneInString(c.Text[:c.Pos])
	return c.Pos > 0 && runes.IsHan(prev)
}

// isWordTail reports whether a label that follows another Han character may be the end of a longer
// label with another meaning, such as 时间 in 抓取时间 and 来源 in 图文来源.
func isWordTail(label string) bool {
	switch label {
	case "作者", "责编", "编辑":
		return false
	}
	return utf8.RuneCountInString(label) <= 2
}

// atWordStart reports whether no letter precedes the cursor.
func atWordStart(c *cursor.Cursor) bool {
	if c.Pos == 0 {
		return true
	}
	prev, _ := utf8.DecodeLastRuneInString(c.Text[:c.Pos])
	return !cursor.IsAlphabetic(cursor.Fold(prev))
}

// readFieldLabel reads the longest label of a field that the text continues with. If there is none, the cursor
// has not moved.
func readFieldLabel(c *cursor.Cursor) field {
	first, second := nextTwo(*c)
	for _, l := range fieldLabels()[first] {
		if l.second != 0 && l.second != second {
			continue
		}
		if after := *c; acceptLabelWord(&after, l.word) {
			*c = after
			return l.field
		}
	}
	return noField
}

// nextTwo returns the next two characters that are no spaces, folded and in lower case, 0 where there is none.
func nextTwo(c cursor.Cursor) (first, second rune) {
	r, n := c.Peek()
	if n == 0 {
		return 0, 0
	}
	c.Pos += n
	c.SkipSpaces()
	if next, n := c.Peek(); n > 0 {
		second = unicode.ToLower(next)
	}
	return unicode.ToLower(r), second
}

// fieldLabel is a label of a field.
type fieldLabel struct {
	word  string
	field field
	// second is the second character that is no space, 0 if there is none. It spares most words the comparison.
	second rune
}

// fieldLabels are the labels of all fields in all languages by their first character, long ones first.
var fieldLabels = sync.OnceValue(func() map[rune][]fieldLabel {
	labels := map[rune][]fieldLabel{}
	for _, section := range []struct {
		name  string
		field field
	}{
		{"source", sourceField}, {"author", authorField}, {"byline", bylineField}, {"editor", editorField}, {"place", placeField},
		{"published", publishedField}, {"updated", updatedField}, {"credit", ignoredField},
	} {
		for _, word := range words(section.name).phrases() {
			first, second := nextTwo(cursor.Cursor{Text: word})
			labels[first] = append(labels[first], fieldLabel{word, section.field, second})
		}
	}
	for _, l := range labels {
		slices.SortStableFunc(l, func(a, b fieldLabel) int { return len(b.word) - len(a.word) })
	}
	return labels
})

func acceptSpacedWord(c *cursor.Cursor, w string) bool {
	for i, want := range w {
		if i > 0 {
			c.SkipSpaces()
		}
		r, n := c.Peek()
		if n == 0 || unicode.ToLower(r) != want {
			return false
		}
		c.Pos += n
	}
	return true
}

// readAlphabeticLabel reads a label in a language with an alphabet (package datetime skips the words of
// time labels as well, where a time is looked for without its line). If it returns false, the cursor may have
// moved.
func readAlphabeticLabel(c *cursor.Cursor) (field, bool) {
	switch f := readFieldLabel(c); f {
	case noField:
		return readByLabel(c)
	case updatedField, publishedField:
		skipLabelEnd(c)
		return f, true
	default:
		c.SkipSpaces()
		return f, true
	}
}

// readByLabel reads "By " or its equivalent in another language, with or without a colon, at the beginning of
// a line. Where it has
// no capital, as in a continued sentence, all that follows must be names, as it must in languages in which
// the word often begins a title.
func readByLabel(c *cursor.Cursor) (field, bool) {
	if c.Pos > 0 {
		return noField, false
	}
	english := c.AcceptWord("by")
	if !english && !words("by").acceptLabel(c) {
		return noField, false
	}
	gap := c.SkipSpaces()
	if colon := c.Accept(":") != 0; !gap && !colon {
		return noField, false
	}
	c.SkipSpaces()
	if !english || c.Text[0] == 'b' {
		return foreignBylineField, true
	}
	return bylineField, true
}

// skipLabelEnd skips what may separate the label of a time from the time.
func skipLabelEnd(c *cursor.Cursor) {
	c.SkipSpaces()
	c.Accept(":")
	c.SkipSpaces()
	c.AcceptWord("on", "at", "am", "le", "el", "il", "em", "op")
	c.SkipSpaces()
}
