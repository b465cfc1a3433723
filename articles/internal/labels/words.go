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

// wordList is one section of all files. It is parsed on first use, each form on its own,
// because no page needs all of them.
type wordList struct {
	parts []string // of each file
	read  func() *wordSet
	// openings are the words by their first character, long ones first.
	openings func() map[rune][]string
	// index is of the phrases; see within.
	index func() *phraseIndex
}

// wordSet is the words of a section in lower case and simplified characters. Texts are folded likewise before they are
// compared.
type wordSet struct {
	whole   map[string]bool
	phrases []string
	forms   []form
	longest int // the length of the longest of the phrases, in bytes
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
		v.add(string(text))
	}
	return v
})

// add adds the words of one file: a section's name in brackets, then one word or phrase a line. Lines that
// begin with # are comments.
func (v vocabulary) add(text string) {
	var list *wordList
	from, at := 0, 0
	for line := range strings.Lines(text) {
		if name, ok := sectionName(line); ok {
			list.add(text[from:at])
			if v[name] == nil {
				v[name] = newWordList()
			}
			list, from = v[name], at+len(line)
		}
		at += len(line)
	}
	list.add(text[from:])
}

// sectionName returns the name of the section that a line of a file of words begins, and whether it begins one.
func sectionName(line string) (name string, ok bool) {
	if line[0] != '[' {
		return "", false
	}
	return strings.CutSuffix(strings.TrimSpace(line[1:]), "]")
}

func newWordList() *wordList {
	l := &wordList{}
	l.read = sync.OnceValue(func() *wordSet { return readWords(l.parts) })
	l.openings = sync.OnceValue(func() map[rune][]string { return sortOpenings(l.phrases()) })
	l.index = sync.OnceValue(func() *phraseIndex { return newPhraseIndex(l.phrases()) })
	return l
}

// add adds what one file has in the section. It ignores what precedes the first section.
func (l *wordList) add(part string) {
	if l != nil {
		l.parts = append(l.parts, part)
	}
}

// readWords reads the words of a section.
func readWords(parts []string) *wordSet {
	n := 0
	for _, part := range parts {
		n += strings.Count(part, "\n")
	}
	set := &wordSet{whole: make(map[string]bool, n), phrases: make([]string, 0, n)}
	for _, part := range parts {
		for line := range strings.Lines(part) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				set.add(hanfold.Simplify(line))
			}
		}
	}
	return set
}

func (set *wordSet) add(word string) {
	if strings.ContainsAny(word, "*?") {
		set.forms = append(set.forms, newForm(word))
		return
	}
	if set.whole[word] {
		return
	}
	set.whole[word] = true
	set.phrases = append(set.phrases, word)
	set.longest = max(set.longest, len(word))
}

// sortOpenings returns words by their first character, long ones first.
func sortOpenings(words []string) map[rune][]string {
	openings := map[rune][]string{}
	for _, word := range words {
		first, _ := utf8.DecodeRuneInString(word)
		openings[first] = append(openings[first], word)
	}
	for _, words := range openings {
		slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	}
	return openings
}

// phrases returns the words in the order of the files.
func (l *wordList) phrases() []string { return l.read().phrases }

// has reports whether s, in lower case, is one of the words.
func (l *wordList) has(s string) bool {
	set := l.read()
	return len(s) <= set.longest && set.whole[s]
}

// hasFolded reports whether s, in any case and form of its characters, is one of the words.
func (l *wordList) hasFolded(s string) bool {
	set := l.read()
	return len(s) <= set.longest && set.whole[hanfold.Simplify(cursor.Lower(s))]
}

// within reports whether s, in lower case, contains one of the words.
func (l *wordList) within(s string) bool { return l.index().within(s) }

// mayOpen reports whether one of the words has the same first character as s, ignoring case and form. It saves
// lowering the case of most texts.
func (l *wordList) mayOpen(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return l.openings()[hanfold.Simplified(unicode.ToLower(first))] != nil
}

// opening returns the longest of the words that s, in lower case, begins with, or "". A word that ends in a
// letter of an alphabet is followed by none.
func (l *wordList) opening(s string) string {
	first, _ := utf8.DecodeRuneInString(s)
	for _, word := range l.openings()[first] {
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
	return slices.ContainsFunc(l.read().forms, func(f form) bool { return f.fits(s) })
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
	for _, word := range l.openings()[unicode.ToLower(r)] {
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
