package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
)

// Limits on a caption with its credit, in bytes, on the names in the credit, in characters, and on how much of the end
// of a caption is examined: the credit and the separator before it.
const (
	maxCaption       = 900
	maxPhotographers = 60
	maxCreditBytes   = 2 * utf8.UTFMax * maxPhotographers
)

// IsPictureCredit reports whether a line credits a picture, alone or after its description: "Foto: dpa",
// "The quay in March. (Photo by Ada Fenn)", "The ferry. Reuters/Nils Aker". A sentence that only speaks
// of pictures or agencies credits none.
func IsPictureCredit(line string) bool {
	if len(line) > maxCaption {
		return false
	}
	s := strings.TrimRight(line, " .)）]")
	if containsHan(s) {
		return false
	}
	s = closeColons(cursor.Lower(clipEnd(s, maxCreditBytes)))
	from := max(0, len(s)-utf8.UTFMax*maxPhotographers)
	for i, r := range s[from:] {
		at := from + i
		if (unicode.IsLetter(r) || r == '©' || r == '(') && !followsLetter(s, at) && creditsAt(s, at) {
			return true
		}
	}
	return false
}

// IsOnlyPictureCredit reports whether a line is a picture's credit without a description: "Foto: dpa", "© Nils Aker".
func IsOnlyPictureCredit(line string) bool {
	s := closeColons(cursor.Lower(strings.Trim(line, " .()（）[]")))
	return len(s) <= 4*maxPhotographers && !containsHan(s) && creditsAt(s, 0)
}

// closeColons removes the spaces before the colons of a text, as French has them.
func closeColons(s string) string {
	if !strings.Contains(s, ":") {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, " :", ":"), "\u00a0:", ":")
}

// followsLetter reports whether the character before byte at of s is a letter.
func followsLetter(s string, at int) bool {
	prev, n := utf8.DecodeLastRuneInString(s[:at])
	return n > 0 && unicode.IsLetter(prev)
}

// creditsAt reports whether the rest of a line in lower case, from byte at, is a picture's credit.
func creditsAt(s string, at int) bool {
	word := words("picture credit").opening(s[at:])
	if word == "" {
		return false
	}
	names := s[at+len(word):]
	if utf8.RuneCountInString(names) > maxPhotographers || strings.Contains(names, ". ") {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(word)
	return last == ':' || last == '/' || last == '©' || standsApart(s[:at])
}

// standsApart reports whether a credit after a description is separated from it, by the end of a sentence or by
// a mark, so that it is no part of the sentence.
func standsApart(description string) bool {
	rest := strings.TrimRight(description, " ")
	if rest == "" || strings.HasSuffix(rest, " via") {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(rest)
	return strings.ContainsRune(".!?”\"’»)(/©|–—·[", last)
}
