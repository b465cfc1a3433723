package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/runes"
)

// containsHan reports whether s contains a Han character.
func containsHan(s string) bool {
	return runes.ContainsHan(s)
}

// containsHangul reports whether s contains a character of the Korean alphabet.
func containsHangul(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Hangul, r) })
}

// onlyHan reports whether s contains nothing but Han characters. It is true of "".
func onlyHan(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !runes.IsHan(r) })
}

// isHanCharacter reports whether s is a single Han character.
func isHanCharacter(s string) bool { return utf8.RuneCountInString(s) == 1 && onlyHan(s) }

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// startsUpper reports whether s does not begin with a lower-case letter. Digits and scripts without
// case count as capitals.
func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsLower(r)
}

// looksLikeName reports whether s may be a name of at most maxRunes runes, and not a sentence.
func looksLikeName(s string, maxRunes int) bool {
	n := utf8.RuneCountInString(s)
	return n > 0 && n <= maxRunes && !strings.ContainsFunc(s, notInName) && hasLetter(s)
}

// notInName reports whether r does not occur in the names of people and outlets: commas do.
func notInName(r rune) bool { return r != ',' && isClauseMark(r) || r == '<' || r == '>' }

func hasAnyPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

// clipEnd returns the last limit bytes of s, or a little less, so as not to cut a rune.
func clipEnd(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	i := len(s) - limit
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return s[i:]
}
