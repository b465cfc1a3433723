package articles

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"newsreader/articles/commonmark"
	"newsreader/articles/internal/lazyregexp"
	"newsreader/articles/internal/sanitize"
)

// maxAddresses bounds the images and links listed for one article.
const maxAddresses = 2000

// linkTarget is the address of a link or image.
type linkTarget struct {
	address string
	image   bool
}

// linkTargets returns the addresses in a Markdown text, in order, without duplicates.
func linkTargets(markdown string) []linkTarget {
	if !strings.ContainsAny(markdown, "[<") && !strings.Contains(markdown, "://") {
		return nil
	}
	src := []byte(limitBrackets(markdown))
	var found []linkTarget
	seen := map[string]bool{}
	add := func(address []byte, image bool) {
		if a := sanitize.URL(string(address)); a != "" && !seen[a] && len(found) < maxAddresses {
			seen[a] = true
			found = append(found, linkTarget{a, image})
		}
	}
	_ = ast.Walk(linkParser().Parse(text.NewReader(src)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Image:
			add(n.Destination, true)
		case *ast.Link:
			add(n.Destination, false)
		case *ast.AutoLink:
			add(n.URL(src), false)
		case *ast.CodeSpan:
			return ast.WalkSkipChildren, nil
		case *ast.Text:
			if bytes.Contains(n.Value(src), []byte("://")) && !insideLink(n) {
				for _, a := range bareAddress().FindAll(n.Value(src), -1) {
					add(trimAddress(a), false)
				}
			}
		}
		return ast.WalkContinue, nil
	})
	return found
}

// maxBareAddress bounds an address without link syntax, in bytes.
const maxBareAddress = 4096

// bareAddress matches an address without link syntax. Chinese text may adjoin it on both sides.
var bareAddress = lazyregexp.New(`\bhttps?://[-A-Za-z0-9._~:/?#@!$&'()*+,;=%\[\]]+`)

// trimAddress cuts punctuation off the end of an address that belongs to the sentence around it.
func trimAddress(a []byte) []byte {
	if len(a) > maxBareAddress {
		return nil
	}
	for {
		end := bytes.TrimRight(a, ".,:;!?'*_~")
		if bytes.HasSuffix(end, []byte(")")) && bytes.Count(end, []byte(")")) > bytes.Count(end, []byte("(")) {
			end = end[:len(end)-1]
		}
		if len(end) == len(a) {
			return a
		}
		a = end
	}
}

// insideLink reports whether a text is a link's label, which may itself look like an address.
func insideLink(n ast.Node) bool {
	for n = n.Parent(); n != nil && n.Type() == ast.TypeInline; n = n.Parent() {
		if n.Kind() == ast.KindLink || n.Kind() == ast.KindImage {
			return true
		}
	}
	return false
}

// CollectLinks sets Images and Links to the addresses in the body, in order, without duplicates.
func (a *Article) CollectLinks() {
	a.Images, a.Links = nil, nil
	for _, t := range linkTargets(a.Markdown) {
		if t.image {
			a.Images = append(a.Images, t.address)
		} else {
			a.Links = append(a.Links, t.address)
		}
	}
}

// linkParser parses blocks, code spans and links, but no other inline syntax.
func linkParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(blockParsers()...),
		parser.WithParagraphTransformers(util.Prioritized(commonmark.LinkReferences(), 100)),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
		),
	)
}

// maxOpenBrackets bounds the opening brackets per line that may be links: goldmark's link parser takes quadratic
// time in those that stay open.
const maxOpenBrackets = 1000

// limitBrackets blanks the brackets beyond the first maxOpenBrackets of each line.
func limitBrackets(markdown string) string {
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
