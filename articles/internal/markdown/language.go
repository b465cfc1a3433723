package markdown

import (
	"unicode"

	"golang.org/x/net/html"
)

// sampleBytes is the number of bytes of text that are examined to detect the language.
const sampleBytes = 2000

// isHan reports whether the text below n is Chinese or Japanese.
func isHan(n *html.Node) bool {
	letters, han := 0, 0
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			l, h := countLetters(c.Data, sampleBytes-letters)
			if letters, han = letters+l, han+h; letters >= sampleBytes {
				break
			}
		}
	}
	return han*10 > letters
}

// countLetters counts the letters in the first limit bytes of s, and the ideographs and kana among
// them.
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
