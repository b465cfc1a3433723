package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/lazyregexp"
)

// Debian's html2text writes headings between stars, more of them for a higher level, and the text of a link
// with underscores in place of its spaces.

// topStars is how many stars a heading of level 1 has on either side; one of level 5 has minStars.
const (
	topStars = 6
	minStars = 2
)

// maxStarredLines is how many lines a heading between stars may be wrapped into.
const maxStarredLines = 6

// starred matches a heading between stars on one line: its stars, its text and the stars behind it. A link in it
// has underscores there as well.
var starred = lazyregexp.New(`^(\*{2,6})[ _](.*[^ _*])[ _]*(\*{2,6})$`)

// cutStars removes the stars around a heading and returns its level, 0 if the text is no such heading.
func cutStars(s string) (heading string, level int) {
	if !strings.HasPrefix(s, "**") || !strings.HasSuffix(s, "**") {
		return s, 0
	}
	m := starred().FindStringSubmatch(s)
	if m == nil || m[1] != m[3] || strings.Contains(m[2], "**") || !strings.ContainsFunc(m[2], isLetter) {
		return s, 0
	}
	return m[2], topStars + 1 - len(m[1])
}

// separateStarred puts blank lines around each heading between stars, so that it is not joined with the paragraph
// below, and restores the spaces in the links of a text that has such headings.
func separateStarred(text string) string {
	separated, found := eachStarred(text, func(lines []string) string { return "\n" + strings.Join(lines, "") + "\n" })
	if !found {
		return text
	}
	return restoreLinkSpaces(separated)
}

// joinStarred puts each heading between stars on one line.
func joinStarred(text string) string {
	joined, _ := eachStarred(text, func(lines []string) string {
		parts := make([]string, len(lines))
		for i, l := range lines {
			parts[i] = strings.TrimSpace(l)
		}
		indent := len(lines[0]) - len(strings.TrimLeft(lines[0], " "))
		return lines[0][:indent] + strings.Join(parts, " ") + "\n"
	})
	return joined
}

// eachStarred replaces the lines of each heading between stars by what set returns for them, and reports whether a
// text has any.
func eachStarred(text string, set func(lines []string) string) (replaced string, found bool) {
	if !strings.Contains(text, "** ") && !strings.Contains(text, "**_") {
		return text, false
	}
	lines := strings.SplitAfter(text, "\n")
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(lines); {
		n := starredLines(lines[i:])
		if n == 0 {
			b.WriteString(lines[i])
			i++
			continue
		}
		b.WriteString(set(lines[i : i+n]))
		i += n
		found = true
	}
	return b.String(), found
}

// starredLines returns how many lines the heading between stars is on that begins on the first, 0 if none begins
// there.
func starredLines(lines []string) int {
	joined, _ := cutBullet(strings.TrimSpace(lines[0]))
	stars := len(joined) - len(strings.TrimLeft(joined, "*"))
	if stars < minStars || stars > topStars || stars == len(joined) || joined[stars] != ' ' && joined[stars] != '_' {
		return 0
	}
	for n := 1; ; n++ {
		if _, level := cutStars(joined); level > 0 {
			return n
		}
		if n == len(lines) || n == maxStarredLines {
			return 0
		}
		next := strings.TrimSpace(lines[n])
		if next == "" {
			return 0
		}
		joined += " " + next
	}
}

// restoreLinkSpaces replaces the underscores between the words of links by spaces. Addresses and the names of
// files and accounts keep theirs.
func restoreLinkSpaces(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for len(text) > 0 {
		end := strings.IndexFunc(text, unicode.IsSpace)
		if end < 0 {
			end = len(text)
		}
		word := text[:end]
		if !strings.ContainsAny(word, "/@\\") {
			word = spaceWords(word)
		}
		b.WriteString(word)
		_, n := utf8.DecodeRuneInString(text[end:])
		b.WriteString(text[end : end+n])
		text = text[end+n:]
	}
	return b.String()
}

// spaceWords replaces each underscore between two characters of words by a space.
func spaceWords(s string) string {
	if !strings.Contains(s, "_") || strings.Trim(s, "_") == "" {
		return s
	}
	return strings.TrimSpace(strings.ReplaceAll(s, "_", " "))
}
