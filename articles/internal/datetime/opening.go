package datetime

import (
	"sync"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
)

// openingLetters is how many letters of a word show that no time begins with it.
const openingLetters = 3

// wordsBefore are the words besides names of months and weekdays that a time may begin with. The forms that read them
// are named.
var wordsBefore = []string{
	"just", "half", "one", "two", "three", "vor", "hace", "for", // readRelative
	"today", "heute", "yesterday", "gestern", // readNamedDay
	"mon", "tue", "wed", "thu", "fri", "sat", "sun", // isWeekdayName
}

// timeOpenings has the first letters of all words of ASCII that a time may begin with. Most words of a text have
// others, and need not be looked up in the names of all languages.
var timeOpenings = sync.OnceValue(func() *openings {
	var o openings
	for _, w := range wordsBefore {
		o.add(w)
	}
	for name := range names().months {
		o.add(name)
	}
	for name := range names().weekdays {
		o.add(name)
	}
	return &o
})

// openings is a set of the first openingLetters letters of words.
type openings [26 * 26 * 26]bool

func (o *openings) add(word string) {
	if len(word) >= openingLetters && isLetters(word[:openingLetters]) {
		o[openingOf(word)] = true
	}
}

// openingOf returns the place of a word's first letters, which are of ASCII.
func openingOf(word string) int {
	n := 0
	for i := range openingLetters {
		n = n*26 + int(word[i]|0x20-'a')
	}
	return n
}

// mayBeginTime reports whether a time may begin at the cursor. It is false only for words of ASCII that begin as no
// word of a time does.
func mayBeginTime(c *cursor.Cursor) bool {
	s := c.Text[c.Pos:]
	if len(s) <= openingLetters || !isLetters(s[:openingLetters]) || s[openingLetters] >= utf8.RuneSelf {
		return true
	}
	return timeOpenings()[openingOf(s)]
}
