package webmarkdown

import (
	"net/url"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// minEvidence is the least weight of evidence that makes a text the Markdown of a page.
const minEvidence = 4

// minPictures is how many pictures that are links are evidence for a page.
const minPictures = 3

// evidence is what a Markdown text holds, as far as it tells a page from a text of the reader's own.
type evidence struct {
	menus      int // paragraphs and items of nothing but short links
	titles     int // paragraphs, headings and items that are one link of several words to a page
	furniture  int // links to scripts, and buttons
	pictures   int // pictures that are links
	crumbs     int // breadcrumbs
	headMenus  int // menus above the first heading
	own        int // code, tasks, notes
	anchors    int // links to headings of the text itself, and to other Markdown files
	headingYet bool
}

// Limits on the boxes that make a text that of a page: nobody writes so many of them, one in the other, by hand.
const (
	minBoxes    = 8
	minBoxDepth = 3
)

// boxed reports whether a tool kept the boxes of a page, as divs of HTML or of pandoc.
func boxed(source string) bool {
	boxes, depth, deepest := 0, 0, 0
	for l := range strings.Lines(source) {
		l = strings.TrimSpace(l)
		m := fence(l)
		switch {
		case strings.HasPrefix(l, "<div ") || strings.HasPrefix(l, "<div>") || m != nil && m[2]+m[3] != "":
			boxes++
			depth++
			deepest = max(deepest, depth)
		case strings.HasPrefix(l, "</div>") || m != nil:
			depth = max(0, depth-1)
		}
	}
	return boxes >= minBoxes && deepest >= minBoxDepth
}

// isPage reports whether a text, perhaps with boxes, is the Markdown of a page.
func isPage(h head, boxes bool, src []byte, doc ast.Node) bool {
	if h.Address != "" || h.Title != "" || boxes {
		return true
	}
	e := &evidence{}
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() == ast.TypeInline {
			return ast.WalkContinue, nil
		}
		return e.read(src, n), nil
	})
	return e.weight() >= minEvidence
}

// weight sums up the evidence for a page, and subtracts that for a text of the reader's own. Lists of links alone are
// none: people keep them as well.
func (e *evidence) weight() int {
	if e.crumbs+e.furniture+e.headMenus == 0 && e.pictures < minPictures {
		return 0
	}
	w := 2*e.crumbs + 2*min(e.furniture, 3) + min(e.menus, 4) + min(e.headMenus, 2) + min(e.titles/3, 3)
	if e.pictures >= minPictures {
		w++
	}
	return w - 3*min(e.own, 3) - min(e.anchors, 4)
}

// read reads a block.
func (e *evidence) read(src []byte, n ast.Node) ast.WalkStatus {
	switch n.(type) {
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		e.own++
		return ast.WalkSkipChildren
	case *ast.Heading, *ast.Paragraph, *ast.TextBlock, *extast.TableCell:
		e.readLine(measure(src, n))
		_, heading := n.(*ast.Heading)
		e.headingYet = e.headingYet || heading
		return ast.WalkSkipChildren
	}
	return ast.WalkContinue
}

// readLine reads a paragraph, heading or item of a list.
func (e *evidence) readLine(l textLine) {
	e.pictures += l.linkedPictures
	e.anchors += l.anchors
	rest := strings.TrimFunc(l.rest, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r) })
	switch {
	case l.scripts > 0:
		e.furniture++
	case len(l.links) == 0:
	case isCrumbs(l):
		e.crumbs++
	case rest != "":
	case len(l.links) == 1 && isTitle(l.links[0]):
		e.titles++
	case labels.IsBoilerplate(strings.Join(l.links, " ")):
		e.furniture++
	case l.anchors == 0:
		e.menus++
		if !e.headingYet {
			e.headMenus++
		}
	}
}

// isTitle reports whether the text of a link is as long as a headline.
func isTitle(s string) bool { return runes.Columns(s) >= 24 || strings.Count(s, " ") >= 3 }

// isCrumbs reports whether a line is a trail of links with marks between them.
func isCrumbs(l textLine) bool {
	return len(l.links) > 0 && strings.ContainsAny(l.rest, ">›»＞→") && runes.Columns(l.rest) < 40 && !strings.ContainsAny(l.rest, ".。!?")
}

// textLine is the text of a block: its links, and what is outside them.
type textLine struct {
	links          []string
	rest           string
	scripts        int // links to scripts
	anchors        int // links into the same text or to another of its kind
	linkedPictures int
	images         int // pictures that are no links
}

// measure reads the inline text of a block.
func measure(src []byte, block ast.Node) (l textLine) {
	var rest strings.Builder
	_ = ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			l.addLink(src, n)
			return ast.WalkSkipChildren, nil
		case *ast.Image:
			l.images++
			return ast.WalkSkipChildren, nil
		case *ast.Text:
			rest.Write(n.Segment.Value(src))
			rest.WriteByte(' ')
		case *ast.String:
			rest.Write(n.Value)
		case *ast.CodeSpan, *ast.AutoLink:
			rest.WriteString("code")
		}
		return ast.WalkContinue, nil
	})
	l.rest = rest.String()
	return l
}

// addLink adds a link of a line.
func (l *textLine) addLink(src []byte, n *ast.Link) {
	target := string(n.Destination)
	if u, err := url.Parse(target); err == nil && u.Scheme == "javascript" {
		l.scripts++
	}
	if strings.HasPrefix(target, "#") || strings.HasSuffix(target, ".md") {
		l.anchors++
	}
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Kind() == ast.KindImage {
			l.linkedPictures++
			continue
		}
		b.Write(textOf(src, c))
	}
	if s := strings.TrimSpace(b.String()); s != "" {
		l.links = append(l.links, s)
	}
}

// textOf returns the text of an inline node.
func textOf(src []byte, n ast.Node) []byte {
	if t, ok := n.(*ast.Text); ok {
		return util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(t.Segment.Value(src))))
	}
	var out []byte
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		out = append(out, textOf(src, c)...)
	}
	return out
}
