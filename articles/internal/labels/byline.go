package labels

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/datetime"
)

// readByline reads what follows "By": names, the outlet or role behind a comma,
// and a place after "in".
func readByline(s string) (author, source, place string) {
	for _, mark := range []string{"@", " at ", " (", " | ", " · ", " • ", " — ", "http"} {
		if i := strings.Index(s, mark); i > 0 {
			s = s[:i]
		}
	}
	s = strings.TrimFunc(s, trimmed)
	if before, after, ok := strings.Cut(s, " in "); ok && nameLike(after, 30) {
		s, place = before, after
	}
	for _, mark := range []string{" for ", " FOR "} {
		if before, after, ok := strings.Cut(s, mark); ok && nameLike(after, maxOutlet) {
			s, source = before, after
		}
	}
	var names []string
	for _, part := range strings.Split(s, ",") {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
		case latinOutlet(part):
			name, outlet := cutAgency(part)
			source = cmp.Or(source, outlet)
			if name != "" {
				names = append(names, name)
			}
		case !isRole(part) && personal(part):
			names = append(names, part)
		}
	}
	author = strings.Join(names, ", ")
	if !nameLike(author, maxNames*2) || !startsUpper(author) {
		author = ""
	}
	return author, source, place
}

// personal says whether a part of a byline may name people: every word is a name's,
// or one of the small ones in and between names, and it is no day.
func personal(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		if startsUpper(w) || strings.ContainsFunc(w, unicode.IsUpper) { // al-Doe, d'Roe
			continue
		}
		switch w {
		case "and", "with", "of", "the", "y", "e", "de", "da", "do", "das", "dos", "di", "del", "della", "des", "du", "la", "le",
			"van", "von", "der", "den", "zu", "ter", "ten", "bin", "bint", "ibn", "al", "el", "af", "av":
		default:
			return false
		}
	}
	return len(words) > 1 || !datetime.SkipWeekday(&cursor.Cursor{Text: s})
}

// cutAgency parts a name from the agency printed right behind it.
func cutAgency(s string) (name, agency string) {
	for _, a := range []string{"The Associated Press", "Associated Press", "Reuters", "AFP", "CNN", "Bloomberg News", "Bloomberg", "BBC News", "Xinhua"} {
		if before, ok := strings.CutSuffix(s, " "+a); ok && strings.Contains(before, " ") {
			return before, a
		}
	}
	return "", s
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsLower(r)
}

// Job says whether a line is the job of the person named above it, such as
// "Transport correspondent". "The Hollywood Reporter" is an outlet.
func Job(line string) bool {
	words := strings.Fields(line)
	n := len(words)
	return n > 0 && n <= 5 && !strings.EqualFold(words[0], "the") && isRole(words[n-1])
}

// Person reads a line that has the form of a person's name, perhaps with the place
// where the person is: "Jana Roth", "Jan van der Berg in Antwerp". A short title
// whose words all have capitals has that form, too.
func Person(line string) (name, place string) {
	name, place, placed := strings.Cut(line, " in ")
	words := strings.Fields(name)
	if n := len(words); n < 2 || n > 5 || len(line) > 50 || isHan(line) || latinOutlet(name) || !personal(name) {
		return "", ""
	}
	switch words[0] {
	case "The", "Le", "La", "Les", "El", "Il", "Der", "Die", "Das": // The Lake Herald, Le Monde
		return "", ""
	}
	for _, w := range words {
		if strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune(".-'’", r) }) || standsBetween(w) {
			return "", ""
		}
	}
	if !startsUpper(words[0]) || !startsUpper(words[len(words)-1]) || placed && !(startsUpper(place) && personal(place)) {
		return "", ""
	}
	return name, place
}

// standsBetween says whether a small word stands between two things and in no name.
func standsBetween(w string) bool {
	switch w {
	case "with", "of", "at", "the", "zu", "y", "e":
		return true
	}
	return false
}

// persons reads the names that a text begins with: one, or several with commas up to
// an "and". What follows behind a comma or in brackets is a place or a job. All names must have the
// form of a person's.
func persons(s string) string {
	const and = " & "
	s, _, _ = strings.Cut(s, " (")
	s = strings.NewReplacer(" und ", and, " et ", and, " y ", and, " e ", and, " en ", and).Replace(s)
	names, _, _ := strings.Cut(s, ",")
	if i := strings.LastIndex(s, and); i >= 0 {
		last, _, _ := strings.Cut(s[i:], ",")
		names = s[:i] + last
	}
	for name := range strings.SplitSeq(strings.ReplaceAll(names, and, ","), ",") {
		if person, place := Person(strings.TrimSpace(name)); person == "" || place != "" {
			return ""
		}
	}
	return strings.ReplaceAll(names, and, ", ")
}

// isRole says whether a part of a byline is a job and not a name.
func isRole(s string) bool {
	for _, w := range strings.Fields(strings.ToLower(s)) {
		switch strings.Trim(w, ".") {
		case "correspondent", "editor", "reporter", "writer", "analyst", "staff", "producer", "columnist", "contributor",
			"bureau", "chief", "journalist", "critic", "photographer", "presenter":
			return true
		}
	}
	return false
}

// latinOutlet says whether s reads like the name of an agency, paper or
// broadcaster: an acronym or a name that ends in a word for one.
func latinOutlet(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 6 || isHan(s) || !startsUpper(s) {
		return false
	}
	switch strings.ToLower(strings.Trim(words[len(words)-1], ".")) {
	case "news", "press", "times", "post", "journal", "reuters", "bloomberg", "guardian", "agency", "radio", "online",
		"magazine", "tribune", "herald", "gazette", "telegraph", "daily", "network", "agencies", "xinhua", "media", "today",
		"desk", "newsroom", "monitor", "standard", "mirror", "weekly", "review":
		return true
	}
	if len(words) > 1 || len(s) < 2 || len(s) > 5 {
		return false
	}
	return s == strings.ToUpper(s) && hasLetter(s)
}
