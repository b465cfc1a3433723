package webmarkdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/lazyregexp"
	"newsreader/articles/internal/runes"
)

// Limits on captions, in columns: the greatest width of one, and how much of it must be the text in place of the
// picture.
const (
	maxCaption  = 400
	minRepeated = 16
)

// figure is a picture with its caption.
type figure struct {
	blocks  int // how many there are
	caption int // the first of the caption
}

// figureAt returns the figure that begins with the first block, or one of no blocks if there is none. A caption repeats
// the alternative text, credits the photographer, or stands between the picture and such a credit. It is below the
// picture or follows it in the same paragraph. A line that is only a credit always belongs to a figure.
func figureAt(src []byte, blocks []ast.Node) figure {
	image := onlyImage(src, blocks[0])
	switch {
	case image == nil && (isCaptioned(src, blocks[0]) || isCredit(src, blocks[0]) && !statesSource(src, blocks[0])):
		return figure{blocks: 1}
	case image == nil || len(blocks) == 1:
		return figure{}
	}
	caption, ok := captionOf(src, blocks[1])
	credited := len(blocks) > 2 && isCredit(src, blocks[2])
	switch {
	case ok && credited:
		return figure{3, 1}
	case ok && blocks[1].Kind() == ast.KindParagraph && (isCreditAtEnd(caption) || repeats(src, image, caption)):
		return figure{2, 1}
	}
	return figure{}
}

// captionOf returns the text of a block that may be a caption, and reports whether it may.
func captionOf(src []byte, block ast.Node) (text string, ok bool) {
	if k := block.Kind(); k != ast.KindParagraph && k != ast.KindHeading || measure(src, block).images > 0 {
		return "", false
	}
	text = strings.TrimSpace(string(textOf(src, block)))
	return text, text != "" && runes.Columns(text) <= maxCaption
}

// isCaptioned reports whether a block is a picture that its caption follows directly.
func isCaptioned(src []byte, block ast.Node) bool {
	first := block.FirstChild()
	if block.Kind() != ast.KindParagraph || first == nil {
		return false
	}
	image := onlyImage(src, first)
	l := measure(src, block)
	caption := strings.TrimSpace(l.rest)
	if image == nil || len(l.links) > 0 || l.images+l.linkedPictures != 1 || caption == "" || runes.Columns(caption) > maxCaption {
		return false
	}
	return isCreditAtEnd(caption) || repeats(src, image, caption)
}

// isCredit reports whether a block is nothing but a picture's credit.
func isCredit(src []byte, block ast.Node) bool {
	if block == nil || block.Kind() != ast.KindParagraph {
		return false
	}
	text, ok := captionOf(src, block)
	return ok && labels.IsOnlyPictureCredit(withSign(text))
}

// statesSource reports whether a line that may credit a picture names the source of the article.
func statesSource(src []byte, block ast.Node) bool {
	return labels.SourceLine(strings.TrimSpace(string(textOf(src, block))), datetime.Options{}).Source != ""
}

// nameAndOutlet matches a credit without a label: the photographer and the outlet in parentheses.
var nameAndOutlet = lazyregexp.New(`\(\p{Lu}[^()/.]{2,40}/ ?\p{Lu}[^()/.]{1,40}\)$`)

// isCreditAtEnd reports whether a text ends with a picture's credit.
func isCreditAtEnd(text string) bool {
	return labels.CreditsPicture(withSign(text)) || nameAndOutlet().MatchString(text)
}

// withSign returns a text with copyright signs in place of the letters that html2text writes.
func withSign(text string) string { return strings.ReplaceAll(text, "(C) ", "© ") }

// repeats reports whether a caption begins with the alternative text of its picture.
func repeats(src []byte, image ast.Node, caption string) bool {
	alt := strings.TrimRight(strings.TrimSpace(string(textOf(src, image))), ".… ")
	return runes.Columns(alt) >= minRepeated && strings.HasPrefix(caption, alt)
}

// onlyImage returns the image that is all of a paragraph or link, or nil if there is more or none.
func onlyImage(src []byte, n ast.Node) ast.Node {
	if k := n.Kind(); k != ast.KindParagraph && k != ast.KindImage && k != ast.KindLink {
		return nil
	}
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
