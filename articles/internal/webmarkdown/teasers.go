package webmarkdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"newsreader/articles/internal/runes"
)

// blockKind is what a block is for a list of headlines.
type blockKind uint8

const (
	otherBlock   blockKind = iota
	pictureBlock           // pictures, or links around them, and no text
	titleBlock             // a title that is a link
	textBlock              // a paragraph that may be a summary, or a source and time
)

// Limits on what belongs to a headline: how many paragraphs below the title, how wide each is, in columns, and how
// many blocks may be between them and the next title.
const (
	maxTeaserTexts = 3
	maxTeaserText  = 300
	maxTeaserGap   = 3
)

// findTeasers returns the headlines among blocks: a title that is a link, with the pictures above and the
// paragraphs below it, one after the other. A title by itself among paragraphs has none of them.
func findTeasers(kinds []blockKind) []span {
	var out []span
	usual := -1 // how many paragraphs the last headline had, -1 outside a list
	for i := 0; i < len(kinds); {
		title := i
		for title < len(kinds) && kinds[title] == pictureBlock {
			title++
		}
		if title == len(kinds) || kinds[title] != titleBlock {
			if kinds[i] == otherBlock {
				usual = -1
			}
			i++
			continue
		}
		end := title + 1
		for end < len(kinds) && end-title <= maxTeaserTexts && kinds[end] == textBlock {
			end++
		}
		followed := titleFollows(kinds, end)
		switch {
		case !followed && usual < 0:
			i = title + 1
			continue
		case !followed:
			end = min(end, title+1+usual)
		}
		usual = end - title - 1
		out = append(out, span{i, end})
		i = end
	}
	return out
}

// joinRepeated takes a title above a second link to the same address for a picture: it is the text that the page
// printed for the one above its headline.
func joinRepeated(blocks []ast.Node, kinds []blockKind) {
	for i := 1; i < len(blocks); i++ {
		if kinds[i-1] == titleBlock && kinds[i] == titleBlock && target(blocks[i-1]) == target(blocks[i]) {
			kinds[i-1] = pictureBlock
		}
	}
}

// target returns the address of the first link in a block, "" if there is none.
func target(block ast.Node) string {
	address := ""
	_ = ast.Walk(block, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
		if link, ok := n.(*ast.Link); ok {
			address = string(link.Destination)
			return ast.WalkStop, nil
		}
		return ast.WalkContinue, nil
	})
	return address
}

// titleFollows reports whether the next block besides pictures and a few short lines is a title.
func titleFollows(kinds []blockKind, i int) bool {
	for end := min(len(kinds), i+maxTeaserGap); i < end && kinds[i] != otherBlock; i++ {
		if kinds[i] == titleBlock {
			return true
		}
	}
	return false
}

// kindOf returns the kind of a block.
func kindOf(src []byte, n ast.Node) blockKind {
	switch n := n.(type) {
	case *ast.Heading, *ast.Paragraph, *ast.TextBlock:
		l := measure(src, n)
		rest := strings.TrimSpace(l.rest)
		_, heading := n.(*ast.Heading)
		switch {
		case rest == "" && len(l.links) == 1 && (heading || isTitle(l.links[0])):
			return titleBlock
		case rest == "" && len(l.links) == 0:
			return pictureBlock
		case heading || len(l.links) > 0 || runes.Columns(rest) > maxTeaserText:
			return otherBlock
		}
		return textBlock
	case *ast.List, *ast.ListItem:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if kindOf(src, c) != pictureBlock {
				return otherBlock
			}
		}
		return pictureBlock
	}
	return otherBlock
}
