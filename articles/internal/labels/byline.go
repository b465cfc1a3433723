package labels

import (
	"cmp"
	"strings"
)

// readByline reads what follows "By": names, the outlet or role behind a comma,
// and a place after "in".
func readByline(s string) (author, source, place string) {
	for _, mark := range []string{"@", " at ", " (", " | ", " · ", " • ", " — ", "http"} {
		if i := strings.Index(s, mark); i > 0 {
			s = s[:i]
		}
	}
	s = strings.TrimFunc(s, isPieceMark)
	if before, after, ok := strings.Cut(s, " in "); ok && looksLikeName(after, 30) {
		s, place = before, after
	}
	for _, mark := range []string{" for ", " FOR "} {
		if before, after, ok := strings.Cut(s, mark); ok && looksLikeName(after, maxOutlet) {
			s, source = before, after
		}
	}
	var names []string
	for _, part := range strings.Split(s, ",") {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
		case isEnglishOutlet(part):
			name, outlet := splitAgency(part)
			source = cmp.Or(source, outlet)
			if name != "" {
				names = append(names, name)
			}
		case !hasJobWord(part) && mayNamePeople(part):
			names = append(names, part)
		}
	}
	author = strings.Join(names, ", ")
	if !looksLikeName(author, maxNames*2) || !startsUpper(author) {
		author = ""
	}
	return author, source, place
}

// splitAgency parts a name from the agency printed right behind it.
func splitAgency(s string) (name, agency string) {
	for _, a := range []string{"The Associated Press", "Associated Press", "Reuters", "AFP", "CNN", "Bloomberg News", "Bloomberg", "BBC News", "Xinhua"} {
		if before, ok := strings.CutSuffix(s, " "+a); ok && strings.Contains(before, " ") {
			return before, a
		}
	}
	return "", s
}

// isEnglishOutlet says whether s reads like the name of an agency, paper or
// broadcaster: an acronym or a name that ends in a word for one.
func isEnglishOutlet(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 6 || containsHan(s) || !startsUpper(s) {
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
