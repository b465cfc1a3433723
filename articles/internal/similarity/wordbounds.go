package similarity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/language"
)

// Collection is the texts of a search's results. It shows where words begin and end in scripts without spaces: what is
// inside a word has always the same neighbour, and what is a word has several (Feng, Chen, Deng, Zheng: "Accessor variety
// criteria for Chinese word extraction", Computational Linguistics 30, 2004).
type Collection struct {
	text   string               // folded
	bounds map[string]neighbour // of the phrases asked for
	source []string             // texts of the source, folded
}

// neighbour is the only character before and after all occurrences of a phrase, 0 for several or none.
type neighbour struct{ before, after rune }

// maxCollected is the number of bytes of a collection that are read: some thirty articles.
const maxCollected = 32 << 10

// minSourceTexts is the number of texts of a source that show what recurs in all.
const minSourceTexts = 4

// NewCollection returns the collection of some texts, of which it reads the first. source are other texts of the source
// of the article that others are compared with.
func NewCollection(texts, source []Text) *Collection {
	var b strings.Builder
	for _, t := range texts {
		if b.Len() < maxCollected {
			b.WriteString(foldText(t.Title) + "\n" + foldText(t.Lead) + "\n")
		}
	}
	c := &Collection{text: b.String(), bounds: map[string]neighbour{}}
	for _, t := range source {
		c.source = append(c.source, foldText(t.Title)+"\n"+foldText(t.Lead))
	}
	return c
}

// recurs reports whether a folded phrase stands in every article of the source: its own name, a slogan, the year.
func (c *Collection) recurs(phrase string) bool {
	return len(c.source) >= minSourceTexts && !slices.ContainsFunc(c.source, func(text string) bool { return !strings.Contains(text, phrase) })
}

// neighbourOf returns the only characters that a folded phrase has before and after it, if it occurs more than once.
func (c *Collection) neighbourOf(phrase string) neighbour {
	if n, known := c.bounds[phrase]; known {
		return n
	}
	var n neighbour
	occurrences := 0
	for at := strings.Index(c.text, phrase); at >= 0; {
		end := at + len(phrase)
		here := neighbour{unspacedBefore(c.text[:at]), unspacedAfter(c.text[end:])}
		if occurrences++; occurrences == 1 {
			n = here
		}
		if n = n.common(here); n == (neighbour{}) {
			break
		}
		next := strings.Index(c.text[end:], phrase)
		if next < 0 {
			break
		}
		at = end + next
	}
	if occurrences < 2 {
		n = neighbour{}
	}
	c.bounds[phrase] = n
	return n
}

// common returns the characters that two neighbours have in common.
func (n neighbour) common(other neighbour) neighbour {
	if n.before != other.before {
		n.before = 0
	}
	if n.after != other.after {
		n.after = 0
	}
	return n
}

// unspacedBefore returns the last character of a text if it is of a script without spaces, else 0.
func unspacedBefore(text string) rune {
	if r, _ := utf8.DecodeLastRuneInString(text); isUnspaced(r) {
		return r
	}
	return 0
}

// unspacedAfter returns the first character of a text if it is of a script without spaces, else 0.
func unspacedAfter(text string) rune {
	if r, _ := utf8.DecodeRuneInString(text); isUnspaced(r) {
		return r
	}
	return 0
}

// maxWidened is the number of characters of the longest phrase that is made of whole words.
const maxWidened = 16

// wholeWords returns text[start:end] widened by the characters that always stand beside it in the collection, without the
// function words at its ends; "" if it would become too long, or the other article, folded, lacks it.
func (c *Collection) wholeWords(text string, start, end int, other string) string {
	for utf8.RuneCountInString(text[start:end]) <= maxWidened {
		n := c.neighbourOf(foldText(text[start:end]))
		before, sizeBefore := utf8.DecodeLastRuneInString(text[:start])
		after, sizeAfter := utf8.DecodeRuneInString(text[end:])
		switch {
		case n.before != 0 && fold(before) == n.before:
			start -= sizeBefore
		case n.after != 0 && fold(after) == n.after:
			end += sizeAfter
		case !strings.Contains(other, foldText(text[start:end])):
			return ""
		default:
			return c.trimFunctionWords(text[start:end])
		}
	}
	return ""
}

// trimFunctionWords removes function words of one character from the ends of a phrase where the rest also stands without
// them. It returns "" if no word remains.
func (c *Collection) trimFunctionWords(phrase string) string {
	for utf8.RuneCountInString(phrase) > 1 {
		_, first := utf8.DecodeRuneInString(phrase)
		_, last := utf8.DecodeLastRuneInString(phrase)
		head, tail := phrase[:len(phrase)-last], phrase[first:]
		switch {
		case language.IsFunctionWord(phrase[:first]) && c.neighbourOf(foldText(tail)).before == 0:
			phrase = tail
		case language.IsFunctionWord(phrase[len(head):]) && c.neighbourOf(foldText(head)).after == 0:
			phrase = head
		default:
			return phrase
		}
	}
	return ""
}
