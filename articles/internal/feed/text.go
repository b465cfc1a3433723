package feed

import (
	"strings"

	"newsreader/articles/internal/runes"
	"newsreader/articles/internal/typography"
)

// oneLine collapses ASCII white space into single spaces and trims it. Ideographic
// and no-break spaces stay.
func oneLine(s string) string {
	s = strings.Trim(s, xmlSpace+"\f\v")
	if !strings.ContainsAny(s, "\t\r\n\f\v") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(xmlSpace+"\f\v", r) }), " ")
}

// titleText returns a title that may contain HTML as plain text. It removes only
// tags that format text, since "Why <script> is slow" is a title as well, and
// decodes references.
func titleText(s string) string {
	return oneLine(decodeReferences(dropTags(typography.NormalizeTags(s), isFormattingTag)))
}

// plainText returns HTML as plain text on one line.
func plainText(s string) string {
	return oneLine(decodeReferences(dropTags(typography.NormalizeTags(s), func(string) bool { return true })))
}

// dropTags removes the tags for which drop is true from HTML, and the content of
// scripts and styles with their tags. It does not decode references.
func dropTags(s string, drop func(name string) bool) string {
	if strings.IndexByte(s, '<') < 0 {
		return s
	}
	var b strings.Builder
	z := scanner{src: s}
	for z.next() != tokenEnd {
		switch {
		case z.kind == tokenText, z.kind == tokenCDATA:
			b.WriteString(z.body)
		case z.unclosed || !drop(strings.ToLower(runes.Clip(z.name, 16))):
			b.WriteString(s[z.start:z.pos])
		case separatesWords(z.name):
			b.WriteByte(' ')
		case z.kind == tokenOpen:
			z.skipCode()
		}
	}
	b.WriteString(s[z.start:]) // an unfinished tag is text: "if a <b"
	return b.String()
}

// clipHTML is clip for HTML: it never cuts inside a tag or reference.
func clipHTML(s string, max int) string {
	if len(s) <= max {
		return s
	}
	s = runes.Clip(s, max)
	if i := strings.LastIndexAny(s[len(s)-min(len(s), 1024):], "<&>"); i >= 0 {
		if i += len(s) - min(len(s), 1024); s[i] != '>' {
			s = s[:i]
		}
	}
	return s
}

// languageTag returns a declared language, or "" if it does not look like a BCP 47
// tag.
func languageTag(s string) string {
	s = strings.TrimSpace(s)
	if len(s) < 2 || len(s) > 35 || strings.ContainsFunc(s, func(r rune) bool {
		return !(r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '_')
	}) {
		return ""
	}
	return strings.ReplaceAll(s, "_", "-")
}
