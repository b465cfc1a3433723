package term

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	astext "github.com/yuin/goldmark/extension/ast"
)

// inlineBuilder collects the runs of one leaf. Text of one look gathers in a buffer until
// another look begins.
type inlineBuilder struct {
	*blockBuilder
	runs   []run
	buffer []byte
	format run // of the buffer
}

// inline returns the runs of a leaf, without blanks at its ends; nil if it has
// no text.
func (b *blockBuilder) inline(n ast.Node) []run {
	in := inlineBuilder{blockBuilder: b}
	in.children(n, run{})
	return in.finish()
}

func (in *inlineBuilder) children(n ast.Node, look run) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		in.node(c, look)
	}
}

// node adds the runs of one inline node in the look of what it stands in.
func (in *inlineBuilder) node(n ast.Node, look run) {
	switch n := n.(type) {
	case *ast.Text:
		in.text(n, look)
	case *ast.String:
		in.addText(sanitizeText(string(n.Value)), look)
	case *ast.CodeSpan:
		look.code = true
		in.addText(in.codeText(n), look)
	case *ast.Emphasis:
		if n.Level > 1 {
			look.strong = true
		} else {
			look.emph = true
		}
		in.children(n, look)
	case *astext.Strikethrough:
		look.struck = true
		in.children(n, look)
	case *ast.Link:
		in.link(n, unescape(string(n.Destination)), look)
	case *ast.AutoLink:
		in.autoLink(n, look)
	case *ast.Image:
		in.imageNode(n, look)
	case *ast.RawHTML:
		in.htmlTag(n, look)
	case *astext.FootnoteLink:
		in.addText(in.footnoteRef(n.Index), look)
	}
}

func (in *inlineBuilder) text(n *ast.Text, look run) {
	s := string(n.Segment.Value(in.source))
	if n.IsRaw() {
		in.addText(sanitizeText(s), look)
	} else {
		in.addText(strings.ReplaceAll(sanitizeText(unescape(s)), "\n", " "), look)
	}
	switch {
	case n.HardLineBreak():
		in.addText("\n", look)
	case n.SoftLineBreak():
		in.addText(string(rune(placeholderSoftBreak)), look)
	}
}

// codeText returns the text of a code span, in which nothing is escaped.
func (in *inlineBuilder) codeText(n ast.Node) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(t.Segment.Value(in.source))
			if t.SoftLineBreak() || t.HardLineBreak() {
				b.WriteByte(' ')
			}
		}
	}
	return strings.ReplaceAll(sanitizeText(b.String()), "\n", " ")
}

// link adds the runs of a link; its note goes behind the last of them.
func (in *inlineBuilder) link(n ast.Node, address string, look run) {
	if look.link > 0 {
		in.children(n, look)
		return
	}
	text := in.plainText(n)
	use, note := in.follow(text, address)
	in.flush()
	look.link = use
	start := len(in.runs)
	in.children(n, look)
	if in.flush(); note != "" && len(in.runs) > start {
		in.runs[len(in.runs)-1].suffix = note
	}
}

func (in *inlineBuilder) autoLink(n *ast.AutoLink, look run) {
	label, address := string(n.Label(in.source)), string(n.URL(in.source))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(address), "mailto:") {
		address = "mailto:" + address
	}
	label = sanitizeText(label)
	if look.link == 0 {
		look.link, look.suffix = in.follow(label, address)
	}
	in.addRun(label, look)
}

// imageNode adds an image in words, as a link to it where it is not in one.
func (in *inlineBuilder) imageNode(n *ast.Image, look run) {
	look.image = true
	label := in.imageLabel(sanitizeLine(in.plainText(n)))
	if look.link == 0 {
		look.link, look.suffix = in.follow(label, unescape(string(n.Destination)))
	}
	in.addRun(label, look)
}

// htmlTag reads raw HTML between text: a line break, else nothing.
func (in *inlineBuilder) htmlTag(n *ast.RawHTML, look run) {
	if n.Segments.Len() == 0 {
		return
	}
	first := n.Segments.At(0)
	if tag := strings.ToLower(string(first.Value(in.source))); strings.HasPrefix(tag, "<br") {
		in.addText("\n", look)
	}
}

// plainText returns the text of a node without its marks.
func (in *inlineBuilder) plainText(n ast.Node) string {
	sub := inlineBuilder{blockBuilder: &blockBuilder{source: in.source, imageLabel: in.imageLabel, footnoteRef: in.footnoteRef, follow: noFollow}}
	sub.children(n, run{link: 1})
	return runsText(sub.finish())
}

func noFollow(string, string) (int32, string) { return 0, "" }

// addText appends text in a look.
func (in *inlineBuilder) addText(s string, look run) {
	if look != in.format {
		in.flush()
		in.format = look
	}
	in.buffer = append(in.buffer, s...)
}

// addRun adds a run that is whole.
func (in *inlineBuilder) addRun(s string, look run) {
	in.addText(s, look)
	in.flush()
}

// flush makes a run of the buffer.
func (in *inlineBuilder) flush() {
	if len(in.buffer) > 0 {
		in.format.text = string(in.buffer)
		in.runs = append(in.runs, in.format)
	}
	in.buffer, in.format = in.buffer[:0], run{}
}

// finish returns the runs.
func (in *inlineBuilder) finish() []run {
	in.flush()
	return trimRuns(resolveSoftBreaks(in.runs))
}

// trimRuns cuts the blanks at both ends of a leaf, and runs that are empty.
func trimRuns(runs []run) []run {
	for len(runs) > 0 {
		if runs[0].text = strings.TrimLeft(runs[0].text, " \n\u3000"); runs[0].text != "" || runs[0].suffix != "" {
			break
		}
		runs = runs[1:]
	}
	for len(runs) > 0 {
		last := &runs[len(runs)-1]
		if last.suffix != "" {
			break
		}
		if last.text = strings.TrimRight(last.text, " \n\u3000"); last.text != "" {
			break
		}
		runs = runs[:len(runs)-1]
	}
	if len(runs) == 0 {
		return nil
	}
	return runs
}
