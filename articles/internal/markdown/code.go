package markdown

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pre adds preformatted text, whose lines and spaces are kept.
func (b *builder) pre(n *html.Node) {
	if b.singleLine > 0 {
		b.styledBlock(n, codeStyle)
		return
	}
	b.flush()
	var out strings.Builder
	writeRaw(&out, n)
	text := strings.Trim(normalizeLineEnds(out.String()), "\n")
	if strings.TrimSpace(text) == "" {
		return
	}
	b.addBlock(&block{kind: kindCode, code: text, codeLanguage: codeLanguage(n)})
}

// writeRaw writes the text below n unchanged.
func writeRaw(out *strings.Builder, n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			out.WriteString(c.Data)
		case c.DataAtom == atom.Br:
			out.WriteByte('\n')
		case c.Type == html.ElementNode && !isHidden(c) && isBlock(c.DataAtom):
			endRawLine(out)
			writeRaw(out, c)
			endRawLine(out)
		case c.Type == html.ElementNode && !isHidden(c):
			writeRaw(out, c)
		}
	}
}

// endRawLine ends the current line, if one has been begun: some highlighters make each line a
// block.
func endRawLine(out *strings.Builder) {
	if s := out.String(); s != "" && s[len(s)-1] != '\n' {
		out.WriteByte('\n')
	}
}

// codeLanguage returns the language named by a class of pre or of the code element in it, as the
// HTML standard advises (§4.5.15), or "".
func codeLanguage(n *html.Node) string {
	for _, e := range []*html.Node{n, n.FirstChild} {
		if e == nil || e.Type != html.ElementNode {
			continue
		}
		for _, class := range strings.Fields(attr(e, "class")) {
			for _, prefix := range []string{"language-", "lang-", "highlight-source-"} {
				if name, ok := strings.CutPrefix(class, prefix); ok {
					return languagePrefix(name)
				}
			}
		}
	}
	return ""
}

// languagePrefix returns the longest prefix of s that can be the name of a language.
func languagePrefix(s string) string {
	for i, r := range s {
		if i == 30 || !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("+#._-", r)) {
			return s[:i]
		}
	}
	return s
}

// fence returns the fence for text, which must be longer than any run of its character in text
// (CommonMark §4.5). It is made of the character whose runs are shorter.
func fence(text string) string {
	ticks, tildes := longestRun(text, '`'), longestRun(text, '~')
	if ticks < 3 || ticks <= tildes {
		return strings.Repeat("`", max(3, ticks+1))
	}
	return strings.Repeat("~", max(3, tildes+1))
}
