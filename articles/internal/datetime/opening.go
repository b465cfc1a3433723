package datetime

import (
	"sync"

	"newsreader/articles/internal/cursor"
)

// openingLetters is how many letters of a word show that no time begins with it.
const openingLetters = 3

// wordsBefore are the words besides names of months and weekdays that a time may begin with. The forms that read them
// are named.
var wordsBefore = []string{
	"just", "half", "one", "two", "three", "vor", "hace", "před", "för", "for", // readRelative
	"today", "heute", "yesterday", "gestern", // readNamedDay
	"mon", "tue", "wed", "thu", "fri", "sat", "sun", // isWeekdayName
}

// timeOpenings has the first letters of all words of Latin letters that a time may begin with. Most words of a text have
// others, and need not be looked up in the names of all languages.
var timeOpenings = sync.OnceValue(func() *openings {
	o := newOpenings()
	for _, w := range wordsBefore {
		o.add(w)
	}
	for name := range names().months {
		o.add(name)
	}
	for name := range names().weekdays {
		o.add(name)
	}
	return o
})

// openings is a set of the first openingLetters letters of words.
type openings struct {
	words [26 * 26 * 26]bool
	// letters has the letters of Latin, from a as 1, without their marks; 0 for those that have no such form.
	letters [lastLatin + 1]uint8
}

// lastLatin is the last letter of the blocks of Latin letters that openings knows.
const lastLatin = 0x017F

func newOpenings() *openings {
	o := &openings{}
	for r := range o.letters {
		if s := foldName(string(rune(r))); len(s) == 1 && isLetters(s) {
			o.letters[r] = s[0] - 'a' + 1
		}
	}
	return o
}

func (o *openings) add(word string) {
	if i, ok := o.place(word); ok {
		o.words[i] = true
	}
}

// place returns the place of the first letters of a word. It reports false if they are not known.
func (o *openings) place(word string) (int, bool) {
	at, letters := 0, 0
	for _, r := range word {
		if r > lastLatin || o.letters[r] == 0 {
			return 0, false
		}
		at = at*26 + int(o.letters[r]-1)
		if letters++; letters == openingLetters {
			return at, true
		}
	}
	return 0, false
}

// mayBeginTime reports whether a time may begin at the cursor. It is false only for words of Latin letters that begin as
// no word of a time does.
func mayBeginTime(c *cursor.Cursor) bool {
	if c.AtDigit() {
		return true // and the names, which most dates that machines write do without, need not be read
	}
	o := timeOpenings()
	at, ok := o.place(c.Text[c.Pos:])
	return !ok || o.words[at]
}
