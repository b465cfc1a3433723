package typography

import (
	"html"
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	// scriptTag matches the tag that begins raised or lowered text.
	scriptTag = regexp.MustCompile(`(?i)<su([pb])(\s[^<>]*)?>`)
	// scriptEnd matches its end, and what may be between.
	scriptEnd = regexp.MustCompile(`(?i)^([^<>]|</?(a|b|i|em|strong|span|small)(\s[^<>]*)?>)*</su[pb]\s*>`)
	// numberLink matches a link of figures right behind a word or figure, and tag any tag.
	numberLink = regexp.MustCompile(`(?i)([\pL\pN])<a\s[^<>]*>\s*(\d{1,3})\s*</a\s*>`)
	anyTag     = regexp.MustCompile(`<[^<>]*>`)
)

// maxScriptMarkup bounds the markup of raised or lowered text, in bytes.
const maxScriptMarkup = 400

// NormalizeTags does for short HTML that is never parsed as a tree, such as a title, what [Normalize] does for raised
// and lowered text.
func NormalizeTags(source string) string {
	if !strings.Contains(source, "<") {
		return source
	}
	var out strings.Builder
	for {
		at := scriptTag.FindStringSubmatchIndex(source)
		if at == nil {
			break
		}
		raised := strings.EqualFold(source[at[2]:at[3]], "p")
		inside := source[at[1]:]
		end := scriptEnd.FindStringIndex(inside[:min(len(inside), maxScriptMarkup)])
		if end == nil {
			out.WriteString(source[:at[1]])
			source = inside
			continue
		}
		out.WriteString(source[:at[0]])
		writeScript(&out, inside[:end[1]], raised)
		source = inside[end[1]:]
	}
	out.WriteString(source)
	return numberLink.ReplaceAllStringFunc(out.String(), func(s string) string {
		word, link, _ := strings.Cut(s, "<")
		mark, _ := Superscript(strings.TrimSpace(anyTag.ReplaceAllString("<"+link, "")))
		return word + mark
	})
}

// writeScript writes raised or lowered text, given with its tags.
func writeScript(out *strings.Builder, markup string, raised bool) {
	form, mark := Subscript, "_"
	if raised {
		form, mark = Superscript, "^"
	}
	plain := foldSpace(anyTag.ReplaceAllString(markup, ""))
	last, _ := utf8.DecodeLastRuneInString(out.String())
	first, _ := utf8.DecodeRuneInString(plain)
	set, ok := form(foldSpace(html.UnescapeString(plain)))
	switch next, _ := utf8.DecodeRuneInString(set); {
	case ok && isScriptFigure(last) && isScriptFigure(next):
		plain = " " + set
	case ok:
		plain = set
	case isFigure(last) && isFigure(first):
		plain = mark + plain
	}
	out.WriteString(plain)
}
