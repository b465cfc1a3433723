package library

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// prose gives the paragraphs of a Markdown text without its headings, tables, code and pictures.
func prose(md string) string {
	var out strings.Builder
	for line := range strings.Lines(md) {
		start := strings.TrimSpace(line)
		if !strings.HasPrefix(start, "#") && !strings.HasPrefix(start, "|") && !strings.HasPrefix(start, "```") && !strings.HasPrefix(start, "![") {
			out.WriteString(line)
		}
	}
	return out.String()
}

// withoutTitle cuts off the title with which some texts begin again, whatever stands between its words.
func withoutTitle(text, title string) string {
	text = strings.TrimSpace(text)
	at := 0
	for _, want := range title {
		if !isWordRune(want) {
			continue
		}
		n := strings.IndexFunc(text[at:], isWordRune)
		if n < 0 {
			return text
		}
		got, size := utf8.DecodeRuneInString(text[at+n:])
		if unicode.ToLower(got) != unicode.ToLower(want) {
			return text
		}
		at += n + size
	}
	rest := text[at:]
	if next, _ := utf8.DecodeRuneInString(rest); isWordRune(next) && !unicode.Is(unicode.Han, next) {
		return text // the title is the beginning of a longer word
	}
	return strings.TrimLeftFunc(rest, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(".。!！?？:：|-–—”\"", r)
	})
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
