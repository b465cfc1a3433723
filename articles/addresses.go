package articles

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"newsreader/articles/internal/clean"
)

// maxAddresses bounds the images and links that are listed of one article.
const maxAddresses = 2000

// addresses gives the images and links of a Markdown text, in order, each once.
func addresses(markdown string) (images, links []string) {
	if !strings.ContainsAny(markdown, "[<") {
		return nil, nil
	}
	src := []byte(breakFloods(markdown))
	seen := map[string]bool{}
	add := func(list *[]string, address string) {
		if address = clean.URL(address); address != "" && !seen[address] && len(seen) < maxAddresses {
			seen[address] = true
			*list = append(*list, address)
		}
	}
	doc := linkParser().Parse(text.NewReader(src))
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Image:
			add(&images, string(n.Destination))
		case *ast.Link:
			add(&links, string(n.Destination))
		case *ast.AutoLink:
			add(&links, string(n.URL(src)))
		}
		return ast.WalkContinue, nil
	})
	return slices.Clip(images), slices.Clip(links)
}

// linkParser reads blocks, code spans and links, no other inline marks.
func linkParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithParagraphTransformers(util.Prioritized(parser.LinkReferenceParagraphTransformer, 100)),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
		),
	)
}

// maxOpenBrackets is how many brackets may open on a line before the rest of them are not
// read as links: goldmark's link parser takes quadratic time in those that stay open.
const maxOpenBrackets = 1000

// breakFloods blanks the brackets of each line beyond the first maxOpenBrackets.
func breakFloods(markdown string) string {
	if strings.Count(markdown, "[") <= maxOpenBrackets {
		return markdown
	}
	lines := strings.Split(markdown, "\n")
	for i, line := range lines {
		if strings.Count(line, "[") <= maxOpenBrackets {
			continue
		}
		at := 0
		for range maxOpenBrackets {
			at += strings.IndexByte(line[at:], '[') + 1
		}
		lines[i] = line[:at] + strings.ReplaceAll(line[at:], "[", " ")
	}
	return strings.Join(lines, "\n")
}
