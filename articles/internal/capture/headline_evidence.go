package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// evidenceOfTitle is how sure the form of a text makes it that the text is a headline.
type evidenceOfTitle int

const (
	noTitle    evidenceOfTitle = iota // a button, a link of the site, a name
	shortTitle                        // as short as many links of a site are
	usualTitle                        // as long as headlines are
)

// titleMemo is what is known about a text that may be a title.
type titleMemo struct {
	isText    bool  // it is no button and no menu
	isUntimed bool  // it has no time
	evidence  uint8 // once it was asked for, plus one
}

// of returns the evidence that a text without its bullet and address is a title. It is found once.
func (m *titleMemo) of(text string) evidenceOfTitle {
	if m.evidence == 0 {
		title := plainTitle(text)
		if title != text {
			*m = titleMemo{}
		}
		m.evidence = 1 + uint8(evidenceOf(title, *m))
	}
	return evidenceOfTitle(m.evidence - 1)
}

// Limits on titles in scripts with spaces: how many words a headline usually has, and how wide one is that
// has a word less.
const (
	minTitleWords    = 5
	minTitleFourWide = 36
)

// titleEvidence returns how sure it is that a text without a time is a headline.
func titleEvidence(s string) evidenceOfTitle { return evidenceOf(s, titleMemo{}) }

// evidenceOf is titleEvidence for a text of which something is known.
func evidenceOf(s string, known titleMemo) evidenceOfTitle {
	if !titleLike(s) || !known.isText && isButtonOrMenu(s) || isLinkOrName(s) || !known.isUntimed && isTimeWithLabel(s) {
		return noTitle
	}
	if hasHan(s) || hasKana(s) {
		return cjkTitleEvidence(s)
	}
	words := wordCount(s)
	if isHangul(s) {
		words++ // Korean writes as one word what takes two in most languages
	}
	if words >= minTitleWords || words == minTitleWords-1 && runes.Columns(s) >= minTitleFourWide {
		return usualTitle
	}
	if hasSmallWord(s) {
		return shortTitle
	}
	return noTitle
}

// cjkTitleEvidence is titleEvidence for Chinese and Japanese. A Japanese headline is longer than a link,
// which kana make long. Two subjects with a mark between them (手机/数码) are no title.
func cjkTitleEvidence(s string) evidenceOfTitle {
	n := utf8.RuneCountInString(s)
	switch {
	case n <= 8 && strings.ContainsAny(s, "/・·|｜&"):
		return noTitle
	case hasKana(s) && n < 9:
		return noTitle
	case hasKana(s) && n < 13:
		return shortTitle
	}
	return usualTitle
}

// isListFurniture reports whether a text among headlines belongs to the site: a button, a byline, a time
// with its zone or with a label.
func isListFurniture(s string) bool {
	return isButtonOrMenu(s) || isLinkOrName(s) || isTimeWithLabel(s)
}

// isButtonOrMenu reports whether a text is a button or a row of names. A line of that kind is classified as such.
func isButtonOrMenu(s string) bool { return labels.IsBoilerplate(s) || isMenu(s) }

func isLinkOrName(s string) bool { return labels.IsSiteLink(s) || hasCapital(s) && isPerson(s) }

// isTimeWithLabel reports whether a text is a time with at most two words around it, such as
// "COMMENT 04 NOV 25".
func isTimeWithLabel(s string) bool {
	if len(s) > 60 || hasHan(s) || !mightHaveTime(s) {
		return false
	}
	_, start, end, ok := datetime.Find(s, anyTime())
	return ok && wordCount(s[:start]) <= 2 && wordCount(s[end:]) <= 2
}

// wordCount returns how many words a text has, marks aside.
func wordCount(s string) int {
	n := 0
	for _, w := range strings.Fields(s) {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}

// hasSmallWord reports whether a text has a word besides its first that begins with a small letter, or is in
// a script without capitals. The names of people, places and columns have none.
func hasSmallWord(s string) bool {
	words := strings.Fields(s)
	for _, w := range words[min(1, len(words)):] {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLetter(r) && !unicode.IsUpper(r) && len(w) > 3 {
			return true
		}
	}
	return false
}

// hasCapital reports whether a text has a capital letter. In scripts without them any text has the form of a name.
func hasCapital(s string) bool { return strings.ContainsFunc(s, unicode.IsUpper) }

func hasKana(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.In(r, unicode.Hiragana, unicode.Katakana) })
}

func isHangul(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Hangul, r) })
}

// halveRepeated returns the first half of a text that consists of the same title twice.
func halveRepeated(s string) string {
	if n := len(s) / 2; len(s)%2 == 1 && s[n] == ' ' && s[:n] == s[n+1:] && n > minUsualTitle {
		return s[:n]
	}
	return s
}
