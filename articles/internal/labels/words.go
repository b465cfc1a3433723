package labels

import (
	"embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
)

// wordFiles are the words of each language, one file a language, named by its BCP 47 tag.
//
//go:embed words/*.txt
var wordFiles embed.FS

// vocabulary is the words of all languages together, by the name of their section.
type vocabulary map[string]*wordList

// wordList is one section of all files. Words are in lower case, and Han characters simplified, as are the texts
// compared with them.
type wordList struct {
	whole map[string]bool
	// openings are the words by their first character, long ones first.
	openings map[rune][]string
	phrases  []string
	forms    []form
	// index is of the phrases; see within.
	index func() *phraseIndex
}

// words returns the section of that name. It panics if no file has one, which is a mistake in the program.
func words(section string) *wordList {
	list := readVocabulary()[section]
	if list == nil {
		panic("labels: no file of words has a section " + section)
	}
	return list
}

// readVocabulary reads the files of words when the first is needed: most runs of the program read none.
var readVocabulary = sync.OnceValue(func() vocabulary {
	files, err := wordFiles.ReadDir("words")
	if err != nil {
		panic(err) // embedded files can be read
	}
	v := vocabulary{}
	for _, file := range files {
		text, err := wordFiles.ReadFile("words/" + file.Name())
		if err != nil {
			panic(err)
		}
		v.read(string(text))
	}
	v.sort()
	return v
})

// read adds the words of one file: a section's name in brackets, then one word or phrase a line. Lines that
// begin with # are comments.
func (v vocabulary) read(text string) {
	var list *wordList
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if name, ok := strings.CutPrefix(line, "["); ok && strings.HasSuffix(name, "]") {
			name = strings.TrimSuffix(name, "]")
			if v[name] == nil {
				v[name] = newWordList()
			}
			list = v[name]
			continue
		}
		list.add(hanfold.Simplify(line))
	}
}

// sort puts the long ones of the words that begin with one character first.
func (v vocabulary) sort() {
	for _, list := range v {
		for _, words := range list.openings {
			slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
		}
	}
}

func newWordList() *wordList {
	l := &wordList{whole: map[string]bool{}, openings: map[rune][]string{}}
	l.index = sync.OnceValue(func() *phraseIndex { return newPhraseIndex(l.phrases) })
	return l
}

func (l *wordList) add(word string) {
	if strings.ContainsAny(word, "*?") {
		l.forms = append(l.forms, newForm(word))
		return
	}
	if l.whole[word] {
		return
	}
	l.whole[word] = true
	l.phrases = append(l.phrases, word)
	first, _ := utf8.DecodeRuneInString(word)
	l.openings[first] = append(l.openings[first], word)
}

// has reports whether s, in lower case, is one of the words.
func (l *wordList) has(s string) bool { return l.whole[s] }

// within reports whether s, in lower case, contains one of the words.
func (l *wordList) within(s string) bool { return l.index().within(s) }

// opening returns the longest of the words that s, in lower case, begins with, or "". A word that ends in a
// letter of an alphabet is followed by none.
func (l *wordList) opening(s string) string {
	first, _ := utf8.DecodeRuneInString(s)
	for _, word := range l.openings[first] {
		if strings.HasPrefix(s, word) && !splitsWord(s, len(word)) {
			return word
		}
	}
	return ""
}

// splitsWord reports whether byte n of s is inside a word of an alphabet.
func splitsWord(s string, n int) bool {
	last, _ := utf8.DecodeLastRuneInString(s[:n])
	next := cursor.Cursor{Text: s, Pos: n}
	return cursor.IsAlphabetic(last) && next.AtLetter()
}

// fits reports whether s, in lower case, has one of the forms.
func (l *wordList) fits(s string) bool {
	return slices.ContainsFunc(l.forms, func(f form) bool { return f.fits(s) })
}

// form is a word with a gap: "进入*频道" fits any text in its middle (of one word in languages with
// spaces), "返回??" at most two characters.
type form struct {
	before, after string
	most          int // characters in the gap
}

func newForm(word string) form {
	before, after, ok := strings.Cut(word, "*")
	if ok {
		return form{before, after, maxBoilerplate}
	}
	before = strings.TrimRight(word, "?")
	return form{before, "", len(word) - len(before)}
}

func (f form) fits(s string) bool {
	if len(s) < len(f.before)+len(f.after) || !strings.HasPrefix(s, f.before) || !strings.HasSuffix(s, f.after) {
		return false
	}
	gap := s[len(f.before) : len(s)-len(f.after)]
	return utf8.RuneCountInString(gap) <= f.most && (containsHan(f.before) || !strings.Contains(gap, " "))
}

// acceptLabel skips the longest of the words that the text continues with (see [cursor.Cursor.AcceptWord]) and
// reports whether there is one. Chinese words may have spaces between their characters (来　源).
func (l *wordList) acceptLabel(c *cursor.Cursor) bool {
	r, _ := c.Peek()
	for _, word := range l.openings[unicode.ToLower(r)] {
		if after := *c; acceptLabelWord(&after, word) {
			*c = after
			return true
		}
	}
	return false
}

// acceptLabelWord skips a word of a label. If it returns false, the cursor may have moved.
func acceptLabelWord(c *cursor.Cursor, word string) bool {
	before := *c
	if c.AcceptWord(word) {
		return true
	}
	*c = before
	if containsHan(word) && acceptSpacedWord(c, word) {
		return true
	}
	*c = before
	return acceptSpacedColon(c, word)
}

// acceptSpacedColon skips a word that ends in a colon, with a space before the colon, as French has it.
func acceptSpacedColon(c *cursor.Cursor, word string) bool {
	name, ok := strings.CutSuffix(word, ":")
	if !ok || name == "" || !c.AcceptWord(name) {
		return false
	}
	c.SkipSpaces()
	return c.Accept(":") != 0
}
