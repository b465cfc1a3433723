package typography

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/lazyregexp"
)

var (
	// scriptTag matches the tag that begins raised or lowered text.
	scriptTag = lazyregexp.New(`(?i)<su([pb])(\s[^<>]*)?>`)
	// scriptEnd matches its end, and what may be between.
	scriptEnd = lazyregexp.New(`(?i)^([^<>]|</?(a|b|i|em|strong|span|small)(\s[^<>]*)?>)*</su[pb]\s*>`)
	// markTags matches what may be the mark of a note in the elements of a text, and anyTag any tag.
	markTags = lazyregexp.New(`(?i)(?:<[a-z][^<>]{1,300}>|<small>){1,3}\s*(?:\d{1,3}|[a-z]|[ivx]{2,5}|[*†‡§¶]{1,3})\s*(?:</[a-z-]+\s*>){1,3}`)
	anyTag   = lazyregexp.New(`<[^<>]*>`)
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
		at := scriptTag().FindStringSubmatchIndex(source)
		if at == nil {
			break
		}
		raised := strings.EqualFold(source[at[2]:at[3]], "p")
		inside := source[at[1]:]
		end := scriptEnd().FindStringIndex(inside[:min(len(inside), maxScriptMarkup)])
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
	return raiseMarks(out.String())
}

// raiseMarks writes the marks of notes that a style sheet raises as characters.
func raiseMarks(source string) string {
	var out strings.Builder
	var last rune
	for {
		at := markTags().FindStringIndex(source)
		if at == nil {
			break
		}
		out.WriteString(source[:at[0]])
		if at[0] > 0 {
			last, _ = utf8.DecodeLastRuneInString(source[:at[0]])
		}
		mark := source[at[0]:at[1]]
		if unicode.IsLetter(last) || unicode.IsNumber(last) {
			mark = raiseMark(last, mark)
		}
		out.WriteString(mark)
		last, _ = utf8.DecodeLastRuneInString(mark)
		source = source[at[1]:]
	}
	return out.String() + source
}

// raiseMark returns the markup of a mark behind a character, or where it is raised its characters alone.
func raiseMark(before rune, markup string) string {
	root := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	nodes, err := html.ParseFragment(strings.NewReader(markup), root)
	if err != nil {
		return markup
	}
	root.AppendChild(&html.Node{Type: html.TextNode, Data: string(before)})
	for _, n := range nodes {
		root.AppendChild(n)
	}
	plain := joinText(textNodes(root))
	Normalize(root)
	if set := joinText(textNodes(root)); set != plain {
		return strings.TrimPrefix(set, string(before))
	}
	return markup
}

// writeScript writes raised or lowered text, given with its tags.
func writeScript(out *strings.Builder, markup string, raised bool) {
	form, mark := Subscript, "_"
	if raised {
		form, mark = Superscript, "^"
	}
	plain := foldSpace(anyTag().ReplaceAllString(markup, ""))
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
