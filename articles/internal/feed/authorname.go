package feed

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// authorName returns the name in "mail@host (Name)", "Name <mail@host>" and similar forms
// of an RSS author, or the names in a list of them. It returns other text on one line.
func authorName(s string) string {
	s = strings.TrimPrefix(oneLine(s), "mailto:")
	if list := strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' }); len(list) > 1 && allHaveMail(list) {
		for i := range list {
			list[i] = withoutMail(strings.TrimSpace(list[i]))
		}
		return strings.Join(list, ", ")
	}
	return withoutMail(s)
}

// allHaveMail reports whether every author of a list has a mail address.
func allHaveMail(list []string) bool {
	return !slices.ContainsFunc(list, func(s string) bool { return !strings.Contains(s, "@") })
}

// withoutMail returns an author's name without the mail address before or after it. It
// returns an address alone, and text of another form, unchanged.
func withoutMail(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	if name := bareName(rest); isMail(first) && name != "" {
		return name
	}
	last := strings.LastIndexAny(s, " <(")
	if last < 0 || !isMail(strings.TrimRight(s[last:], " ")) {
		return s
	}
	if name := bareName(strings.TrimRight(s[:last+1], " <(,;")); name != "" {
		return name
	}
	return s
}

// isMail reports whether s is a mail address, in brackets or not.
func isMail(s string) bool {
	s = strings.Trim(s, " <>()[],;")
	user, host, ok := strings.Cut(s, "@")
	return ok && user != "" && strings.Contains(host, ".") && !strings.ContainsAny(s, " <>()[]") && !strings.Contains(host, "@")
}

// bareName returns a name without the brackets or quotes around it, or "" if s is not a
// name alone.
func bareName(s string) string {
	s = strings.TrimSpace(s)
	for _, pair := range []string{"()", "[]", `""`} {
		if len(s) > 2 && s[0] == pair[0] && s[len(s)-1] == pair[1] {
			s = strings.TrimSpace(s[1 : len(s)-1])
		}
	}
	if strings.Contains(s, "@") || strings.Count(s, "(") != strings.Count(s, ")") || strings.Trim(s, "()[] ") == "" {
		return ""
	}
	return s
}

// addName adds a name to names that are separated by commas, unless it is there.
func addName(names, name string) string {
	switch {
	case name == "" || len(names)+len(name) > maxNameLen || containsName(names, name):
		return names
	case names == "":
		return name
	}
	return names + ", " + name
}

// containsName reports whether a name is among others, as a whole.
func containsName(names, name string) bool {
	before, after, found := strings.Cut(names, name)
	if !found {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return !unicode.IsLetter(last) && !unicode.IsLetter(next)
}
