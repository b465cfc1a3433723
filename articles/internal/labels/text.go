package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// containsHan says whether s has a Chinese character.
func containsHan(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

func onlyHan(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.Is(unicode.Han, r) })
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsLower(r)
}

// looksLikeName says whether s may be a name of at most most runes and is no sentence.
func looksLikeName(s string, most int) bool {
	n := utf8.RuneCountInString(s)
	return n > 0 && n <= most && !strings.ContainsAny(s, "，。！？；!?;“”\"<>") && hasLetter(s)
}

func hasAnyPrefix(s string, openings ...string) bool {
	for _, o := range openings {
		if strings.HasPrefix(s, o) {
			return true
		}
	}
	return false
}

func hasAnySuffix(s string, endings ...string) bool {
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
