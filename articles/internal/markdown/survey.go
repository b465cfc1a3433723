package markdown

import (
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A survey is what must be known of a document before it is built.
type survey struct {
	ranks [7]int // the level in Markdown of each level of HTML
	han   bool   // the text is Chinese or Japanese
}

// surveyed is how many characters are looked at to tell the language.
const surveyed = 2000

func surveyOf(n *html.Node) survey {
	var s survey
	var used [7]bool
	letters, han := 0, 0
	for c := range n.Descendants() {
		switch {
		case c.Type == html.TextNode && letters < surveyed:
			l, h := countLetters(c.Data, surveyed-letters)
			letters, han = letters+l, han+h
		case isHeading(c.DataAtom) && hasText(c):
			used[c.Data[1]-'0'] = true
		}
	}
	s.han = han*10 > letters
	next := 2
	for level, u := range used {
		s.ranks[level] = min(next, 6)
		if u {
			next++
		}
	}
	return s
}

// rank returns the level in Markdown of a heading of HTML.
func (s *survey) rank(level byte) int { return s.ranks[level] }

func isHeading(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// hasText reports whether there is visible text below n.
func hasText(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			for _, r := range c.Data {
				if !unicode.IsSpace(r) {
					return true
				}
			}
		}
	}
	return false
}

// countLetters counts the letters, and the ideographs and kana among them, in
// the first limit bytes of s.
func countLetters(s string, limit int) (letters, han int) {
	for i, r := range s {
		if i >= limit {
			break
		}
		switch {
		case r < 0x80:
			if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
				letters++
			}
		case !unicode.IsLetter(r):
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			letters, han = letters+1, han+1
		default:
			letters++
		}
	}
	return letters, han
}
