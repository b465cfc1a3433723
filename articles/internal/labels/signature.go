package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
)

// Signature reads a line that names who wrote an article without a word that leads it in: "Jana Roth",
// "Jana Roth, Lake Herald", "Jana Roth – Journalist", "김하늘 기자". Several names are joined by commas. sure
// reports whether an outlet, a job or a word like 기자 says that the names are authors'; otherwise a short
// title or a place may have the same form, and callers need more evidence.
func Signature(line string) (names, outlet string, sure bool) {
	if len(line) > 200 {
		return "", "", false
	}
	if names = readReporter(line); names != "" {
		return names, "", true
	}
	names = readPeople(cutEmail(line))
	if names == "" || strings.ContainsAny(line, "!?:;\"“”") {
		return "", "", false
	}
	last := names[strings.LastIndex(names, ", ")+1:]
	_, rest, _ := strings.Cut(line, strings.TrimSpace(last))
	rest = strings.TrimLeft(rest, " ,-–—|·•/(")
	switch rest = strings.TrimRight(rest, " )"); {
	case rest == "":
		return names, "", false
	case strings.Contains(rest, "@"):
		return names, "", true
	case IsOutlet(rest):
		return names, rest, true
	case hasJobWord(rest):
		return names, "", true
	}
	return names, "", false
}

// cutEmail removes an e-mail address from the end of a line.
func cutEmail(s string) string {
	head := strings.TrimSpace(s)
	i := strings.LastIndexByte(head, ' ')
	if i < 0 || !strings.Contains(head[i:], "@") {
		return s
	}
	return strings.TrimRight(head[:i], " ,|·/-")
}

// MayBeName reports whether no word of a name is one of buttons, sections and places that have the form of
// a name in title case (Read More, New York).
func MayBeName(name string) bool {
	for w := range strings.FieldsSeq(cursor.Lower(name)) {
		if w = strings.Trim(w, ".,"); words("no name").has(w) || words("topic").has(w) || words("interface").has(w) || words("outlet word").has(w) {
			return false
		}
	}
	return true
}

// MayLeadIn reports whether a line begins with a word that leads in a byline, or has one that follows names.
func MayLeadIn(line string) bool {
	if len(line) > maxBoilerplate {
		return false
	}
	c := &cursor.Cursor{Text: line}
	return c.AcceptWord("by") || words("by").acceptLabel(c) || words("after name").within(hanfold.Simplify(line))
}

// readReporter returns the names before a word for reporter: "김하늘 기자", "김하늘·이서연 기자",
// "田島みなと記者", "Ali Veli tarafından". An e-mail address or the label of a time may follow. It returns ""
// for other texts.
func readReporter(s string) string {
	s = cutEmail(s)
	for _, end := range []string{" 입력", " 승인", " =", "="} {
		s = strings.TrimSuffix(s, end)
	}
	folded := hanfold.Simplify(s)
	for _, word := range words("after name").phrases() {
		if !strings.HasSuffix(folded, word) || len(folded) != len(s) {
			continue
		}
		head := strings.TrimSpace(s[:len(s)-len(word)])
		switch r, _ := utf8.DecodeRuneInString(word); {
		case unicode.Is(unicode.Hangul, r):
			return koreanNames(head)
		case r >= cursor.FirstCJK:
			return japaneseName(head)
		case strings.HasSuffix(s, " "+word):
			return readPeople(head)
		}
	}
	return ""
}

// koreanNames returns names of two to four characters between points and commas, joined by commas. An outlet,
// a place or a word such as 글 may precede the first.
func koreanNames(s string) string {
	fields := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ·,、ㆍ", r) })
	separated := strings.ContainsAny(s, "·,、ㆍ")
	if n := len(fields); n > 1 && !separated {
		if n > 3 {
			return ""
		}
		fields = fields[n-1:]
	}
	hangul := func(r rune) bool { return unicode.Is(unicode.Hangul, r) }
	for _, name := range fields {
		if n := utf8.RuneCountInString(name); n < 2 || n > 4 || strings.TrimFunc(name, hangul) != "" || IsOutlet(name) {
			return ""
		}
	}
	return strings.Join(fields, ", ")
}

// japaneseName returns s if it may be a name before 記者. Chinese has the name after that word, and before it
// an outlet or a kind of reporter.
func japaneseName(s string) string {
	n := utf8.RuneCountInString(s)
	if n < 3 || n > 8 || !looksLikeName(s, 8) || strings.ContainsFunc(s, unicode.IsSpace) || IsOutlet(s) {
		return ""
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune("报報社网網台刊端版心组組部约約习習席深派讯訊", last) || hasAnyPrefix(s, "本", "特", "驻", "駐", "见", "見") {
		return ""
	}
	return s
}
