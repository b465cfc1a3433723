package webmarkdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// Limits on captions, in columns: the greatest width of one, and how much of it must be the text in place of the
// picture.
const (
	maxCaption  = 400
	minRepeated = 16
)

// isFigure reports whether two blocks are a picture and its caption: text that repeats the words in place of the
// picture, or names who took it.
func isFigure(src []byte, picture, caption ast.Node) bool {
	if picture.Kind() != ast.KindParagraph || caption == nil || caption.Kind() != ast.KindParagraph {
		return false
	}
	image := onlyImage(src, picture)
	if image == nil {
		return false
	}
	l := measure(src, caption)
	text := strings.TrimSpace(string(textOf(src, caption)))
	if text == "" || l.images > 0 || runes.Columns(text) > maxCaption {
		return false
	}
	alt := strings.TrimRight(strings.TrimSpace(string(textOf(src, image))), ".… ")
	return labels.CreditsPicture(text) || len(alt) >= minRepeated && strings.HasPrefix(text, alt)
}

// onlyImage returns the image that is all of a paragraph, perhaps as a link, or nil if there is more or none.
func onlyImage(src []byte, paragraph ast.Node) ast.Node {
	n := paragraph
	for n.Kind() != ast.KindImage {
		var only ast.Node
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if t, ok := c.(*ast.Text); ok && strings.TrimSpace(string(t.Segment.Value(src))) == "" {
				continue
			}
			if only != nil {
				return nil
			}
			only = c
		}
		if only == nil || only.Kind() != ast.KindImage && only.Kind() != ast.KindLink {
			return nil
		}
		n = only
	}
	return n
}
