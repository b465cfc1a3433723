package commonmark

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"newsreader/articles/internal/lazyregexp"
	"newsreader/articles/internal/typography"
)

// NormalizeHTML writes the raised and lowered text of an HTML block as characters.
func NormalizeHTML(source string) string { return typography.NormalizeTags(source) }

// RaisedText returns a transformer that writes text between sup or sub tags as characters. Markdown has no other way to
// raise a text, and without its tags the mark of a note would become a figure of the number before it.
func RaisedText() parser.ASTTransformer { return raisedText{} }

type raisedText struct{}

// scriptTag matches the tag that begins raised or lowered text.
var scriptTag = lazyregexp.New(`^(?i)<(su[pb])(\s[^<>]*)?>$`)

// Transform implements [parser.ASTTransformer].
func (raisedText) Transform(document *ast.Document, reader text.Reader, _ parser.Context) {
	source := reader.Source()
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if tag, ok := n.(*ast.RawHTML); ok && entering {
			if name := scriptTag().FindSubmatch(tag.Segments.Value(source)); name != nil {
				raise(tag, strings.ToLower(string(name[1])), source)
			}
		}
		return ast.WalkContinue, nil
	})
}

// maxRaisedNodes bounds the nodes between two tags.
const maxRaisedNodes = 8

// raise writes the text between a tag and the end tag of that name as characters. Where there are none, a mark keeps its
// figures apart from those before.
func raise(tag ast.Node, name string, source []byte) {
	form, mark := typography.Superscript, "^"
	if name == "sub" {
		form, mark = typography.Subscript, "_"
	}
	texts := textsUntil(tag, "</"+name+">", source)
	whole := ""
	for _, t := range texts {
		whole += string(t.Value(source))
	}
	_, ok := form(whole)
	first, _ := utf8.DecodeRuneInString(whole)
	if !ok && unicode.IsDigit(first) && unicode.IsDigit(characterBefore(tag, source)) {
		tag.Parent().InsertAfter(tag.Parent(), tag, ast.NewString([]byte(mark)))
	}
	for _, t := range texts {
		if set, converted := form(string(t.Value(source))); ok && converted {
			t.Parent().ReplaceChild(t.Parent(), t, ast.NewString([]byte(set)))
		}
	}
}

// textsUntil returns the texts from a tag to an end tag, or nil if that does not follow soon.
func textsUntil(tag ast.Node, end string, source []byte) []*ast.Text {
	var texts []*ast.Text
	n := tag.NextSibling()
	for range maxRaisedNodes {
		if n == nil {
			return nil
		}
		if t, ok := n.(*ast.RawHTML); ok && strings.EqualFold(string(t.Segments.Value(source)), end) {
			return texts
		}
		_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			if t, ok := n.(*ast.Text); ok && entering {
				texts = append(texts, t)
			}
			return ast.WalkContinue, nil
		})
		n = n.NextSibling()
	}
	return nil
}

// characterBefore returns the last character of the text or character data right before a node, or 0.
func characterBefore(n ast.Node, source []byte) rune {
	var last rune
	switch before := n.PreviousSibling().(type) {
	case *ast.Text:
		last, _ = utf8.DecodeLastRune(before.Value(source))
	case *ast.String:
		last, _ = utf8.DecodeLastRune(before.Value)
	}
	return last
}
