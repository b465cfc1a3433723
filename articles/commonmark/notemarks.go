package commonmark

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/lazyregexp"
	"newsreader/articles/internal/typography"
)

const (
	scripts = `[⁰¹²³⁴⁵⁶⁷⁸⁹]`
	target  = `(?:\(([^()<>\n]*)\)|\[([^\[\]<>\n]*)\])`
)

var (
	// raisedLinks matches links between sup tags, and labelledLink one of them.
	raisedLinks  = lazyregexp.New(`(?i)<sup(?:\s[^<>]*)?>((?:[\s,;]*\[(?:\\\[[^\[\]<>]{1,8}\\\]|[^\[\]<>]{1,12})\]` + target + `)+)\s*</sup\s*>`)
	labelledLink = lazyregexp.New(`\[([^\[\]\\]+)\]` + target)
	// markLink matches a link that may be the mark of a note.
	markLink = lazyregexp.New(`\[(\d{1,3}|[a-z]|[ivx]{2,5})\]` + target)
	// joinedMarks matches raised figures that begin where others end.
	joinedMarks = lazyregexp.New(`(` + scripts + `(?:\]` + target + `)?)(\[(?:` + scripts + `|\^[^\[\]\s]))`)
)

// RaiseMarks writes raised and lowered text, and the marks of notes, in a line of inline Markdown as characters, as
// [RaisedText] does for its tags. defined reports whether a link with a label is defined. Nothing in the line may be code.
func RaiseMarks(line string, defined func(label string) bool) string {
	if !strings.ContainsAny(line, "<[") {
		return line
	}
	line = raisedLinks().ReplaceAllStringFunc(line, func(s string) string {
		return labelledLink().ReplaceAllStringFunc(raisedLinks().FindStringSubmatch(s)[1], raiseLabel)
	})
	line = raiseLinks(outsideEscapes(line), defined)
	for range 2 { // every other one of several marks at a time
		line = joinedMarks().ReplaceAllString(line, "${1}\u00a0${4}")
	}
	return line
}

// raiseLabel returns a link with its label raised.
func raiseLabel(link string) string {
	m := labelledLink().FindStringSubmatch(link)
	if set, ok := typography.Superscript(m[1]); ok {
		return "[" + set + link[len("[")+len(m[1]):]
	}
	return link
}

// outsideEscapes raises text between tags, but not between characters that only look like tags.
func outsideEscapes(line string) string {
	parts := strings.Split(line, `\<`)
	for i, p := range parts {
		parts[i] = typography.NormalizeTags(p)
	}
	return strings.Join(parts, `\<`)
}

// raiseLinks raises the links that are marks of notes.
func raiseLinks(line string, defined func(label string) bool) string {
	var out strings.Builder
	var before rune // the last character of a mark that was raised
	for {
		at := markLink().FindStringSubmatchIndex(line)
		if at == nil {
			break
		}
		if at[0] > 0 {
			before, _ = utf8.DecodeLastRuneInString(line[:at[0]])
		}
		out.WriteString(line[:at[0]])
		link := line[at[0]:at[1]]
		set, ok := typography.LinkMark(before, line[at[2]:at[3]], addressOf(line, at, defined))
		if before, _ = utf8.DecodeLastRuneInString(set); ok {
			link = "[" + set + line[at[3]:at[1]]
		}
		out.WriteString(link)
		line = line[at[1]:]
	}
	return out.String() + line
}

// addressOf returns the address of a link, given by its submatches in a line. The address of one with a label that is
// defined is unknown here: it is that of another page.
func addressOf(line string, at []int, defined func(string) bool) string {
	switch {
	case at[4] >= 0:
		address, _, _ := strings.Cut(strings.TrimSpace(line[at[4]:at[5]]), " ")
		return address
	case defined(line[at[6]:at[7]]):
		return "/"
	}
	return ""
}
