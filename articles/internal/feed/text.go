package feed

import "strings"

// oneLine folds white space into single blanks and trims it. Spaces of other
// scripts and no-break spaces stay.
func oneLine(s string) string {
	s = strings.Trim(s, xmlSpace+"\f\v")
	if !strings.ContainsAny(s, "\t\r\n\f\v") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(xmlSpace+"\f\v", r) }), " ")
}

// titleText makes plain text of a title that may hold HTML: it takes out the
// tags that format text, decodes references, and leaves other angle brackets,
// since "Why <script> is slow" is a title, too.
func titleText(s string) string {
	return oneLine(decodeReferences(dropTags(s, isFormattingTag)))
}

// plainText makes plain text of HTML.
func plainText(s string) string {
	return oneLine(decodeReferences(dropTags(s, func(string) bool { return true })))
}

// dropTags takes the tags for which drop is true out of HTML, and scripts and
// styles with them. References stay as they are.
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
		case z.unclosed || !drop(strings.ToLower(clip(z.name, 16))):
			b.WriteString(s[z.start:z.pos])
		case separatesWords(z.name):
			b.WriteByte(' ')
		case z.kind == tokenOpen:
			z.skipCode()
		}
	}
	b.WriteString(s[z.start:]) // "if a <b"
	return b.String()
}

// clip returns at most max bytes of s, cut between characters.
func clip(s string, max int) string {
	if len(s) <= max {
		return s
	}
	for max > 0 && s[max]&0xc0 == 0x80 {
		max--
	}
	return s[:max]
}

// clipHTML is clip for HTML: a tag or reference is not cut in two.
func clipHTML(s string, max int) string {
	if len(s) <= max {
		return s
	}
	s = clip(s, max)
	if i := strings.LastIndexAny(s[len(s)-min(len(s), 1024):], "<&>"); i >= 0 {
		if i += len(s) - min(len(s), 1024); s[i] != '>' {
			s = s[:i]
		}
	}
	return s
}

// languageTag is a declared language where it looks like a BCP 47 tag.
func languageTag(s string) string {
	s = strings.TrimSpace(s)
	if len(s) < 2 || len(s) > 35 || strings.ContainsFunc(s, func(r rune) bool {
		return !(r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '_')
	}) {
		return ""
	}
	return strings.ReplaceAll(s, "_", "-")
}
