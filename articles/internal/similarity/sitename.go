package similarity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/language"
)

const (
	minTitleWords = 3 // that a title must keep
	maxSiteWords  = 4 // of a site's name after a dash, or without spaces
)

// TrimSiteName removes what sites append to the titles of their pages, such as their name and the
// section: everything after a bar, and a few words after a dash.
func TrimSiteName(title string) string {
	trimmed, _ := splitSiteNames(title)
	return trimmed
}

// splitSiteNames splits a title from what [TrimSiteName] removes, the last part first.
func splitSiteNames(title string) (trimmed string, names []string) {
	for {
		at, size := lastSeparator(title)
		if at <= 0 {
			return title, names
		}
		head, separator, name := strings.TrimSpace(title[:at]), title[at:at+size], strings.TrimSpace(title[at+size:])
		if !endsInSite(head, separator, name) {
			return title, names
		}
		title, names = head, append(names, name)
	}
}

// minNameLetters is the number of letters from which a name is recognized inside a longer one, such as BBC in "BBC
// News" or "The Guardian" in theguardian.com.
const minNameLetters = 3

// isSiteName reports whether a part of a title is certainly no news: it is the name of an outlet or a section, or the
// article's own source or host is called so.
func isSiteName(name, source, host string) bool {
	outlet, _, _ := strings.Cut(name, ", ") // before a place
	if labels.IsOutlet(outlet) || labels.Section(name) != labels.NoSection {
		return true
	}
	letters := lettersOf(name)
	return isNamedLike(letters, lettersOf(source)) || isNamedLike(letters, lettersOf(host))
}

// isNamedLike reports whether one name is the other or a part of it.
func isNamedLike(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a != "" && a == b || len(a) >= minNameLetters && strings.Contains(b, a)
}

// lettersOf returns the letters and digits of a text in the form in which they are compared.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if r = fold(r); isWordRune(r) || isUnspaced(r) {
			return r
		}
		return -1
	}, text)
}

// lastSeparator finds the last bar or dash between a title and the name of a site. A dash has spaces around it or
// follows a character of a script without them, a simple bar has spaces or stands in such a script.
func lastSeparator(title string) (at, size int) {
	at = -1
	for _, separator := range []string{" | ", "|", "｜", "_", " - ", " – ", " — ", "——", "-"} {
		if i := strings.LastIndex(title, separator); i > 0 && i >= at+size {
			bare := separator == "|" || separator == "_" || separator == "-"
			if r, _ := utf8.DecodeLastRuneInString(title[:i]); bare && !isUnspaced(r) {
				continue
			}
			at, size = i, len(separator)
		}
	}
	return at, size
}

// endsInSite reports whether a separator parts a title from the name of a site, and not one part of the title from
// another: the name is shorter, and the title one without it.
func endsInSite(title, separator, name string) bool {
	words, siteWords := halfWords(title), halfWords(name)
	bar := strings.ContainsAny(separator, "|｜_")
	switch {
	case words < 2*minTitleWords || !bar && words == 2*minTitleWords:
		return false
	case separator == "——" || separator == "-":
		return labels.IsOutlet(name)
	case separator == " | " && !hasUnspaced(name):
		return true
	case hasUnspaced(name):
		return 2*siteWords <= words && siteWords <= 2*maxSiteWords && !strings.ContainsAny(name, "，：；？！“”,:?!")
	}
	return siteWords <= 2*maxSiteWords
}

// halfWords returns how many half words a text has: a character of a script without spaces is one.
func halfWords(text string) int {
	n := 0
	for word := range strings.FieldsSeq(text) {
		chars := 0
		for _, r := range word {
			if isUnspaced(r) {
				chars++
			}
		}
		if chars == 0 {
			chars = charsPerWord
		}
		n += chars
	}
	return n
}

func hasUnspaced(text string) bool { return strings.ContainsFunc(text, isUnspaced) }

// PrintedTitle returns a title as it is printed elsewhere: without the name of its site, which source may be. Unlike
// [TrimSiteName] it keeps what only may be a site: who says so often stands behind a dash, too.
func PrintedTitle(title, source string) string {
	for {
		at, size := lastSeparator(title)
		if at <= 0 {
			return title
		}
		head, separator, name := strings.TrimSpace(title[:at]), title[at:at+size], strings.TrimSpace(title[at+size:])
		if head == "" || !isNameOf(name, source) && !(endsInSite(head, separator, name) && (strings.ContainsAny(separator, "|｜_") || isSite(name))) {
			return title
		}
		title = head
	}
}

// isNameOf reports whether a name is that of a source, which may be a host.
func isNameOf(name, source string) bool {
	name, source = letters(name), letters(source)
	return name != "" && (name == source || len(name) >= minSiteName && strings.Contains(source, name))
}

// minSiteName is the length of a name, in bytes, from which it is that of a source that contains it.
const minSiteName = 4

// isSite reports whether a name behind a dash has the form of an outlet's: known words, a domain, a word with a
// capital inside, or several capitalised words that are not a person's name.
func isSite(name string) bool {
	if labels.IsOutlet(name) {
		return true
	}
	words := strings.Fields(name)
	if !startsUpper(name) {
		return false
	}
	for _, word := range words {
		if !startsUpper(word) && !language.IsFunctionWord(word) {
			return false
		}
	}
	if len(words) == 1 {
		return strings.ContainsAny(name, ".0123456789") || strings.ContainsFunc(name, unicode.IsLower) && strings.ContainsFunc(name[1:], unicode.IsUpper)
	}
	return !labels.IsPersonName(name)
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// SameTitle reports whether two titles differ in punctuation, spaces and case alone.
func SameTitle(a, b string) bool { return a == b || letters(a) == letters(b) }

// letters returns the letters and digits of a text, in lower case.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, text)
}
