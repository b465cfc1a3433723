package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isHan says whether s has a Chinese character.
func isHan(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

func allHan(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.Is(unicode.Han, r) })
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsLower(r)
}

// nameLike says whether s may be a name of at most most runes and is no sentence.
func nameLike(s string, most int) bool {
	n := utf8.RuneCountInString(s)
	return n > 0 && n <= most && !strings.ContainsAny(s, "，。！？；!?;“”\"<>") && hasLetter(s)
}

func hasOpening(s string, openings ...string) bool {
	for _, o := range openings {
		if strings.HasPrefix(s, o) {
			return true
		}
	}
	return false
}

func hasEnding(s string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// clipEnd returns at most max bytes of the end of s, cut between runes.
func clipEnd(s string, max int) string {
	if len(s) <= max {
		return s
	}
	i := len(s) - max
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return s[i:]
}
