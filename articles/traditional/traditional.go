// Package traditional puts the program's own words into traditional Chinese, with the words that Taiwan uses. They are
// written once, in simplified Chinese; the table covers what they use and no more. What others wrote, such as titles,
// names and articles, is never converted.
package traditional

import (
	_ "embed" // for words.txt
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// Is reports whether a BCP 47 tag or POSIX locale (zh-Hant, zh_TW.UTF-8) means traditional Chinese. A script counts more
// than a region; Taiwan, Hong Kong and Macau write traditional characters.
func Is(tag string) bool {
	tag, _, _ = strings.Cut(strings.ToLower(tag), ".")
	parts := strings.FieldsFunc(tag, func(r rune) bool { return r == '-' || r == '_' || r == '@' })
	switch {
	case len(parts) == 0 || parts[0] != "zh" || slices.Contains(parts, "hans"):
		return false
	case slices.Contains(parts, "hant"):
		return true
	}
	return slices.ContainsFunc(parts[1:], func(part string) bool { return part == "tw" || part == "hk" || part == "mo" })
}

// Text converts a text or format of the program's own.
func Text(simplified string) string { return knownWords().convert(simplified) }

// AsWritten returns a text of the program's own as it is, in simplified characters. It takes the place of [Text] for readers
// of those.
func AsWritten(simplified string) string { return simplified }

// wordsText lists words, a pair separated by a tab on each line, and characters, each followed by its traditional form.
//
//go:embed words.txt
var wordsText string

// table has the words by their first character, longest first, and the characters that differ outside of words.
type table struct {
	words      map[rune][]word
	characters *[lastHan - firstHan + 1]rune
}

// The characters of the table are in the block CJK Unified Ideographs.
const firstHan, lastHan = 0x4E00, 0x9FFF

// word is a word and its replacement.
type word struct{ from, to string }

// knownWords returns the table, which only readers of traditional Chinese need.
var knownWords = sync.OnceValue(func() table { return readTable(wordsText) })

func readTable(text string) table {
	t := table{words: map[rune][]word{}, characters: new([lastHan - firstHan + 1]rune)}
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		from, to, isWord := strings.Cut(line, "\t")
		switch {
		case strings.HasPrefix(line, "#"):
		case isWord:
			initial, _ := utf8.DecodeRuneInString(from)
			t.words[initial] = append(t.words[initial], word{from, to})
		default:
			t.addCharacters(line)
		}
	}
	for _, words := range t.words {
		slices.SortFunc(words, func(a, b word) int { return len(b.from) - len(a.from) })
	}
	return t
}

// addCharacters adds characters, each followed by its traditional form.
func (t table) addCharacters(pairs string) {
	var from rune
	for _, r := range pairs {
		if from == 0 {
			from = r
			continue
		}
		t.characters[from-firstHan] = r
		from = 0
	}
}

// convert converts the words of a text, and its characters between them.
func (t table) convert(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for text != "" {
		r, n := utf8.DecodeRuneInString(text)
		to := text[:n]
		if w := t.longest(r, text); w.from != "" {
			n, to = len(w.from), w.to
		} else if r >= firstHan && r <= lastHan && t.characters[r-firstHan] != 0 {
			to = string(t.characters[r-firstHan])
		}
		b.WriteString(to)
		text = text[n:]
	}
	return b.String()
}

// longest returns the longest word that a text begins with, if any. Initial is the first character of the text.
func (t table) longest(initial rune, text string) word {
	for _, w := range t.words[initial] {
		if strings.HasPrefix(text, w.from) {
			return w
		}
	}
	return word{}
}
