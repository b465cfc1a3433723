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

// cutAgency parts a name from the agency printed right behind it.
func cutAgency(s string) (name, agency string) {
	for _, a := range []string{"The Associated Press", "Associated Press", "Reuters", "AFP", "CNN", "Bloomberg News", "Bloomberg", "BBC News", "Xinhua"} {
		if before, ok := strings.CutSuffix(s, " "+a); ok && strings.Contains(before, " ") {
			return before, a
		}
	}
	return "", s
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
