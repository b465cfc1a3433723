package term

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	astext "github.com/yuin/goldmark/extension/ast"
)

// inlineBuilder collects the runs of a leaf. Text is buffered as long as its format stays the same.
type inlineBuilder struct {
	*blockBuilder
	runs   []run
	buffer []byte
	format run // format of the buffer
}

// inline returns the runs of a leaf without blanks at its ends, or nil if it has no text.
func (b *blockBuilder) inline(n ast.Node) []run {
	in := inlineBuilder{blockBuilder: b}
	in.children(n, run{})
	return in.finish()
}

func (in *inlineBuilder) children(n ast.Node, format run) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		in.node(c, format)
	}
}

// node adds the runs of an inline node, starting from the format of its parent.
func (in *inlineBuilder) node(n ast.Node, format run) {
	switch n := n.(type) {
	case *ast.Text:
		in.text(n, format)
	case *ast.String:
		in.addText(sanitizeText(string(n.Value)), format)
	case *ast.CodeSpan:
		format.code = true
		in.addText(in.codeText(n), format)
	case *ast.Emphasis:
		if n.Level > 1 {
			format.strong = true
		} else {
			format.emph = true
		}
		in.children(n, format)
	case *astext.Strikethrough:
		format.struck = true
		in.children(n, format)
	case *ast.Link:
		in.link(n, unescape(string(n.Destination)), format)
	case *ast.AutoLink:
		in.autoLink(n, format)
	case *ast.Image:
		in.imageNode(n, format)
	case *ast.RawHTML:
		in.htmlTag(n, format)
	case *astext.FootnoteLink:
		in.footnoteMark(n.Index, format)
	}
}

// footnoteMark adds a reference to a footnote. A space separates it from a power or another reference, with which it
// would be one number.
func (in *inlineBuilder) footnoteMark(index int, format run) {
	mark := in.footnoteRef(index)
	if isRaisedFigure(in.lastRune()) {
		if first, _ := utf8.DecodeRuneInString(mark); isRaisedFigure(first) {
			mark = " " + mark
		}
	}
	in.addText(mark, format)
}

func isRaisedFigure(r rune) bool { return strings.ContainsRune("⁰¹²³⁴⁵⁶⁷⁸⁹", r) }

// lastRune returns the last character that was added.
func (in *inlineBuilder) lastRune() rune {
	last, _ := utf8.DecodeLastRune(in.buffer)
	if len(in.buffer) == 0 && len(in.runs) > 0 {
		last, _ = utf8.DecodeLastRuneInString(in.runs[len(in.runs)-1].text)
	}
	return last
}

func (in *inlineBuilder) text(n *ast.Text, format run) {
	s := string(n.Segment.Value(in.source))
	if n.IsRaw() {
		in.addText(sanitizeText(s), format)
	} else {
		in.addText(strings.ReplaceAll(sanitizeText(unescape(s)), "\n", " "), format)
	}
	switch {
	case n.HardLineBreak():
		in.addText("\n", format)
	case n.SoftLineBreak():
		in.addText(string(rune(placeholderSoftBreak)), format)
	}
}

// codeText returns the text of a code span, where nothing is escaped.
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

// link adds the runs of a link. Its suffix comes after the last of them.
func (in *inlineBuilder) link(n ast.Node, address string, format run) {
	if format.link > 0 {
		in.children(n, format)
		return
	}
	text := in.plainText(n)
	use, suffix := in.follow(text, address)
	in.flush()
	format.link = use
	start := len(in.runs)
	in.children(n, format)
	if in.flush(); suffix != "" && len(in.runs) > start {
		in.runs[len(in.runs)-1].suffix = suffix
	}
}

func (in *inlineBuilder) autoLink(n *ast.AutoLink, format run) {
	label, address := string(n.Label(in.source)), string(n.URL(in.source))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(address), "mailto:") {
		address = "mailto:" + address
	}
	label = sanitizeText(label)
	if format.link == 0 {
		format.link, format.suffix = in.follow(label, address)
	}
	in.addRun(label, format)
}

// imageNode adds the label of an image. It is a link to the image unless it is inside a link.
func (in *inlineBuilder) imageNode(n *ast.Image, format run) {
	format.image = true
	label := in.imageLabel(sanitizeLine(in.plainText(n)))
	if format.link == 0 {
		format.link, format.suffix = in.follow(label, unescape(string(n.Destination)))
	}
	in.addRun(label, format)
}

// htmlTag reads inline HTML: br is a line break, anything else is ignored.
func (in *inlineBuilder) htmlTag(n *ast.RawHTML, format run) {
	if n.Segments.Len() == 0 {
		return
	}
	first := n.Segments.At(0)
	if tag := strings.ToLower(string(first.Value(in.source))); strings.HasPrefix(tag, "<br") {
		in.addText("\n", format)
	}
}

// plainText returns the text of a node without formatting.
func (in *inlineBuilder) plainText(n ast.Node) string {
	sub := inlineBuilder{blockBuilder: &blockBuilder{source: in.source, imageLabel: in.imageLabel, footnoteRef: in.footnoteRef, follow: noFollow}}
	sub.children(n, run{link: 1})
	return runsText(sub.finish())
}

func noFollow(string, string) (int32, string) { return 0, "" }

// addText appends text in a format.
func (in *inlineBuilder) addText(s string, format run) {
	if format != in.format {
		in.flush()
		in.format = format
	}
	in.buffer = append(in.buffer, s...)
}

// addRun appends text as a run of its own.
func (in *inlineBuilder) addRun(s string, format run) {
	in.addText(s, format)
	in.flush()
}

// flush turns the buffer into a run.
func (in *inlineBuilder) flush() {
	if len(in.buffer) > 0 {
		in.format.text = string(in.buffer)
		in.runs = append(in.runs, in.format)
	}
	in.buffer, in.format = in.buffer[:0], run{}
}

// finish returns the collected runs.
func (in *inlineBuilder) finish() []run {
	in.flush()
	runs := trimRuns(resolveSoftBreaks(in.runs))
	if in.struck != "" {
		runs = wordStruck(runs, in.struck)
	}
	return runs
}

// wordStruck puts the words of a format around struck text, which then looks like any other.
func wordStruck(runs []run, format string) []run {
	before, after, _ := strings.Cut(format, "%s")
	var out []run
	for i, r := range runs {
		if r.struck && (i == 0 || !runs[i-1].struck) {
			out = append(out, run{text: before})
		}
		struck := r.struck
		r.struck = false
		out = append(out, r)
		if struck && (i+1 == len(runs) || !runs[i+1].struck) {
			out = append(out, run{text: after})
		}
	}
	return out
}

// trimRuns removes the blanks at both ends of a leaf, and the runs that become empty.
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
