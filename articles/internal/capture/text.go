package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
)

// width counts the columns of a text: two for a character of Chinese, one for others.
func width(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x2E80 {
			n++
		}
	}
	return n
}

// collapseBlanks trims a line and makes every run of blanks in it one space, but for
// the ideographic space, which parts the facts of a Chinese source line.
func collapseBlanks(s string) string {
	s = strings.TrimFunc(s, isBlank)
	if !strings.Contains(s, "  ") && !strings.ContainsFunc(s, func(r rune) bool { return r != ' ' && r != '　' && isBlank(r) }) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	open := false
	for _, r := range s {
		if r != '　' && isBlank(r) {
			open = true
			continue
		}
		if open {
			b.WriteByte(' ')
			open = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isBlank says whether r is a space of any kind, or nothing that is seen.
func isBlank(r rune) bool {
	return r == ' ' || r == '\t' || r > 0x7F && unicode.IsSpace(r) || r == 0x200B || r == 0xFEFF
}

// hasHan says whether a text has Chinese characters.
func hasHan(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

func isLetter(r rune) bool { return unicode.IsLetter(r) }

// trimLabel is a section's name without the marks around it.
func trimLabel(s string) string {
	return strings.Trim(s, " 　:：>»›|·•■●▌▍【】[]+")
}

// maxTitle is how many columns a headline may have.
const maxTitle = 240

// titleLike says whether a text without a time may be a headline: it is long
// enough to tell something, and short enough for a line of a list.
func titleLike(s string) bool {
	if s == "" {
		return false
	}
	if w := width(s); w > maxTitle || strings.ContainsAny(s[len(s)-1:], ":>") || strings.HasSuffix(s, "：") || strings.Contains(s, "@") || !strings.ContainsFunc(s, isLetter) {
		return false
	}
	if hasHan(s) {
		return utf8.RuneCountInString(s) >= 5
	}
	return strings.Count(s, " ") >= 2 && len(s) >= 12
}

// nameLike says whether a text may be the name of an outlet or account: short, and
// without the marks of a sentence.
func nameLike(s string) bool {
	if s == "" || strings.ContainsAny(s, "，。！？；：,!?;“”\"《》…") {
		return false
	}
	if hasHan(s) {
		return utf8.RuneCountInString(s) <= 16
	}
	return strings.Count(s, " ") < 5 && len(s) <= 40
}

// isPerson says whether a text has the form of a person's name.
func isPerson(s string) bool {
	name, _ := labels.Person(s)
	return name != ""
}
