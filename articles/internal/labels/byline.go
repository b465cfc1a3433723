package labels

import (
	"cmp"
	"strings"
)

// readByline reads what follows "By": names, then an outlet or jobs after commas or an outlet after
// "for", then a place after "in".
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
	for _, mark := range []string{" for ", " FOR ", " For "} {
		if before, after, ok := strings.Cut(s, mark); ok && looksLikeName(after, maxOutlet) {
			s, source = before, after
		}
	}
	var names []string
	for _, part := range strings.Split(s, ",") {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
		case len(names) > 0 && isDegree(part):
		case isEnglishOutlet(part) || endsInAgency(part):
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

// splitAgency splits a name from the agency that is printed after it without a comma (JANE ROE
// Associated Press). If there is none, all of s is the agency.
func splitAgency(s string) (name, agency string) {
	parts := strings.Fields(s)
	for n := min(3, len(parts)-2); n > 0; n-- {
		name, agency = strings.Join(parts[:len(parts)-n], " "), strings.Join(parts[len(parts)-n:], " ")
		if words("agency").has(strings.ToLower(agency)) && (n > 1 || isEnglishOutlet(s) || endsInAcronym(name, agency)) {
			return name, agency
		}
	}
	return "", s
}

// endsInAgency reports whether an agency follows a name without a comma.
func endsInAgency(s string) bool {
	name, _ := splitAgency(s)
	return name != "" && mayNamePeople(name)
}

// endsInAcronym reports whether a word after a name is an acronym rather than a surname: it is in capitals, and
// the name is not.
func endsInAcronym(name, word string) bool {
	return isEnglishOutlet(word) && word == strings.ToUpper(word) && name != strings.ToUpper(name)
}

// isDegree reports whether an acronym after a name may be a degree or a certificate (MA, RDN) rather than an
// agency: it is not a known one.
func isDegree(s string) bool {
	s = strings.Trim(s, ".")
	return !strings.Contains(s, " ") && len(s) <= 6 && isEnglishOutlet(strings.ReplaceAll(s, ".", "")) &&
		!words("agency").has(strings.ToLower(s)) && !words("outlet word").has(strings.ToLower(s))
}

// isEnglishOutlet reports whether s has the form of an agency's, paper's or broadcaster's name: it is
// an acronym or ends in a word such as News or Herald.
func isEnglishOutlet(s string) bool {
	parts := strings.Fields(s)
	if len(parts) == 0 || len(parts) > 6 || containsHan(s) || !startsUpper(s) {
		return false
	}
	if words("outlet word").has(strings.ToLower(strings.Trim(parts[len(parts)-1], "."))) {
		return true
	}
	if len(parts) > 1 || len(s) < 2 || len(s) > 5 {
		return false
	}
	return s == strings.ToUpper(s) && hasLetter(s)
}
