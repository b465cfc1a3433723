package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// collapseBlanks trims a line and replaces every run of blanks in it by one space. An ideographic
// space inside the line stays, because it separates the facts of a Chinese source line.
func collapseBlanks(s string) string {
	s = strings.TrimFunc(s, isBlank)
	other := func(r rune) bool { return r != ' ' && r != '　' && isBlank(r) }
	if !strings.Contains(s, "  ") && !strings.ContainsFunc(s, other) {
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

// isBlank reports whether r is a space of any kind, a zero-width space or a byte order mark.
func isBlank(r rune) bool {
	return r == ' ' || r == '\t' || r > 0x7F && unicode.IsSpace(r) || r == 0x200B || r == 0xFEFF
}

// hasHan reports whether a text has a Chinese character.
func hasHan(s string) bool { return runes.ContainsHan(s) }

func isLetter(r rune) bool { return unicode.IsLetter(r) }

// containsAny reports whether a text contains any of the words.
func containsAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// hasAnyPrefix reports whether a text begins with any of the prefixes.
func hasAnyPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// cutPrefixFold returns s without the prefix, ignoring the case of letters, and reports whether s has
// the prefix.
func cutPrefixFold(s, prefix string) (rest string, ok bool) {
	n := len(prefix)
	if len(s) < n || s[0]|0x20 != prefix[0]|0x20 || !strings.EqualFold(s[:n], prefix) { // the first bytes decide most
		return s, false
	}
	return s[n:], true
}

// endsWithColon reports whether a text ends with a colon, as a label or an introduction does.
func endsWithColon(s string) bool { return strings.HasSuffix(s, ":") || strings.HasSuffix(s, "：") }

// trimLabel returns a section's name without the punctuation and ornaments around it.
func trimLabel(s string) string {
	return strings.Trim(s, " 　:：>»›|·•■●▌▍【】[]+")
}

// maxTitle is the greatest width of a headline, in columns.
const maxTitle = 240

// titleLike reports whether a text without a time may be a headline: at least five characters of
// Chinese or three words, and short enough for a line of a list. A text that ends like a label or
// a button, or has an e-mail address, is none.
func titleLike(s string) bool {
	if runes.Columns(s) > maxTitle || endsWithColon(s) || strings.HasSuffix(s, ">") || strings.Contains(s, "@") || !strings.ContainsFunc(s, isLetter) {
		return false
	}
	if hasHan(s) {
		return utf8.RuneCountInString(s) >= 5
	}
	return strings.Count(s, " ") >= 2 && len(s) >= 12
}

// nameLike reports whether a text may be the name of an outlet or account: short, and without the
// punctuation of a sentence.
func nameLike(s string) bool {
	if s == "" || strings.ContainsAny(s, "，。！？；：,!?;“”\"《》…") {
		return false
	}
	if hasHan(s) {
		return utf8.RuneCountInString(s) <= 16
	}
	return strings.Count(s, " ") < 5 && len(s) <= 40
}

// isPerson reports whether a text has the form of a person's name.
func isPerson(s string) bool {
	name, _ := labels.Person(s)
	return name != ""
}

// isHan reports whether r is a Chinese character.
func isHan(r rune) bool { return runes.IsHan(r) }
