package labels

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/runes"
)

// IsJob reports whether a line is the job of the person named above it, such as
// "Transport correspondent". A line that begins with "The" is the name of an outlet (The Hollywood
// Reporter).
func IsJob(line string) bool {
	parts := strings.Fields(line)
	n := len(parts)
	return n > 0 && n <= 5 && !strings.EqualFold(parts[0], "the") && hasJobWord(parts[n-1])
}

// Person returns the name in a line that has the form of a person's name, and the place if there is
// one: "Jana Roth", "Jan van der Berg in Antwerp". It returns "" for other lines. A short title in
// title case has the same form, so callers need more evidence.
func Person(line string) (name, place string) {
	name, place, placed := strings.Cut(line, " in ")
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 5 || len(line) > 50 ||
		containsHan(line) || isEnglishOutlet(name) || !mayNamePeople(name) {
		return "", ""
	}
	switch words[0] {
	case "The", "Le", "La", "Les", "El", "Il", "Der", "Die", "Das": // The Lake Herald, Le Monde
		return "", ""
	}
	for _, w := range words {
		if strings.ContainsFunc(w, notInNames) || isConnective(w) {
			return "", ""
		}
	}
	if !startsUpper(words[0]) || !startsUpper(words[len(words)-1]) ||
		placed && !(startsUpper(place) && mayNamePeople(place)) {
		return "", ""
	}
	return name, place
}

// IsPersonName reports whether s has the form of a person's full name, in Latin letters or Chinese, and no
// word that outlets, firms and jobs have in theirs.
func IsPersonName(s string) bool {
	if isChineseName(s) {
		return true
	}
	name, place := Person(s)
	if name == "" || place != "" {
		return false
	}
	for _, w := range strings.Fields(s) {
		if !startsUpper(w) {
			continue // van, de
		}
		w = strings.ToLower(strings.Trim(w, ".,"))
		if words("job").has(w) || words("outlet word").has(w) || words("no name").has(w) {
			return false
		}
	}
	return !IsOutlet(s)
}

// nameCommas replaces everything that separates names with a comma and a space.
var nameCommas = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer(",", ", ", "，", ", ", "、", ", ", "；", ", ", ";", ", ")
})

// SplitNames returns the names in a byline, which stand between commas, words for "and" and, in Chinese,
// spaces.
func SplitNames(s string) []string {
	parts, _ := splitNames(nameCommas().Replace(runes.Clip(s, maxLine)))
	var names []string
	for _, part := range parts {
		if fields := strings.Fields(part); containsHan(part) && onlyHan(strings.Join(fields, "")) {
			names = append(names, fields...)
			continue
		}
		names = append(names, part)
	}
	return names
}

// Authors returns the names of the authors in a byline, without "By" and without the outlets, jobs and addresses that
// stand beside them. A surname before the first name, such as "Roe, Jane", is one name.
func Authors(byline string) []string {
	parts := SplitNames(withoutByLabel(byline))
	if len(parts) == 2 && isReversedName(parts[0], parts[1]) {
		return []string{byline}
	}
	return slices.DeleteFunc(parts, func(part string) bool {
		return IsOutlet(part) || IsJob(part) || isDegree(part) || strings.ContainsAny(part, "@/") || !strings.ContainsFunc(part, unicode.IsLetter)
	})
}

// withoutByLabel returns a byline without the word for "by" at its beginning, if a person's name follows.
func withoutByLabel(byline string) string {
	c := &cursor.Cursor{Text: byline}
	if _, ok := readByLabel(c); !ok {
		return byline
	}
	rest := byline[c.Pos:]
	if names := SplitNames(rest); len(names) == 0 || !IsPersonName(names[0]) {
		return byline
	}
	return rest
}

// isReversedName reports whether two parts of a byline may be a person's surname and first names, such as "Roe" and
// "Jane" or "Jane M.".
func isReversedName(surname, first string) bool {
	given, initial, _ := strings.Cut(first, " ")
	if initial != "" && (len(initial) > 2 || !strings.HasSuffix(initial, ".")) {
		return false
	}
	for _, word := range []string{surname, given} {
		if strings.Contains(word, " ") || strings.ToLower(word) == word || IsOutlet(word) || IsJob(word) || isDegree(word) {
			return false
		}
	}
	return true
}

// notInNames reports whether r does not occur in the words of names.
func notInNames(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune(".-'’", r) }

// readPeople returns the names at the beginning of a text, joined by commas: one name, or several between
// commas and up to the one after "and" in its language. It drops what follows in brackets or behind a dash
// or bar, and a place or a job after a comma. If a name does not have the form of a person's, it returns "".
func readPeople(s string) string {
	var names []string
	parts, and := splitNames(cutAfterNames(s))
	for i, part := range parts {
		person, place := Person(part)
		if person == "" || place != "" || hasJobWord(person) {
			if i <= and || i == 0 {
				return ""
			}
			break
		}
		names = append(names, person)
		if and > 0 && i == and {
			break
		}
	}
	return strings.Join(names, ", ")
}

// splitNames splits a text at its commas and at words for "and". last is the index of the part after the
// last such word, 0 if there is none.
func splitNames(s string) (parts []string, last int) {
	var part []string
	flush := func() {
		if len(part) > 0 {
			parts, part = append(parts, strings.Join(part, " ")), nil
		}
	}
	capitals := !strings.ContainsFunc(s, hasUpper)
	for _, w := range strings.Fields(s) {
		if w == "&" || words("and").has(w) || capitals && words("and").has(cursor.Lower(w)) {
			flush()
			last = len(parts)
			continue
		}
		name := strings.TrimRight(w, ",،、;")
		if name != "" {
			part = append(part, name)
		}
		if name != w {
			flush()
		}
	}
	flush()
	return parts, last
}

// hasUpper reports whether r is a small letter that has a capital.
func hasUpper(r rune) bool { return unicode.ToUpper(r) != r }

// cutAfterNames returns a text up to what may follow names: brackets, a dash, a bar, an address.
func cutAfterNames(s string) string {
	for _, mark := range []string{" (", " | ", " / ", " · ", " • ", " - ", " – ", " — ", " @", " http"} {
		s, _, _ = strings.Cut(s, mark)
	}
	return s
}

// mayNamePeople reports whether part of a byline may be one or more names of people: every word has a
// capital or is one of the particles and conjunctions in and between names, and the part is not a
// weekday.
func mayNamePeople(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		if startsUpper(w) || strings.ContainsFunc(w, unicode.IsUpper) { // al-Doe, d'Roe
			continue
		}
		switch w {
		case "and", "und", "et", "och", "og", "with", "of", "the", "y", "e", "de", "da", "do", "das", "dos", "di", "del", "della", "des", "du",
			"la", "le",
			"van", "von", "der", "den", "zu", "ter", "ten", "bin", "bint", "ibn", "al", "el", "af", "av":
		default:
			return false
		}
	}
	return len(words) > 1 || !datetime.SkipWeekday(&cursor.Cursor{Text: s})
}

// isConnective reports whether w is one of the small words of mayNamePeople that occur between names
// but not within one.
func isConnective(w string) bool {
	switch w {
	case "und", "et", "och", "og", "with", "of", "at", "the", "zu", "y", "e":
		return true
	}
	return false
}

// hasJobWord reports whether part of a byline contains a word for a job and is thus not a name.
func hasJobWord(s string) bool {
	for _, w := range strings.Fields(cursor.Lower(s)) {
		if words("job").has(strings.Trim(w, ".")) {
			return true
		}
	}
	return false
}
