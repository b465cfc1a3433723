package term

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	astext "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// placeholderSoftBreak stands for a soft line break until its neighbours are known.
const placeholderSoftBreak = '\uFDD8'

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
		in.addText(string(placeholderSoftBreak), look)
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

// resolveSoftBreaks replaces the marks of soft line breaks: by nothing between East Asian
// characters, which are written without spaces, by a space elsewhere.
func resolveSoftBreaks(runs []run) []run {
	prev := rune(0)
	for i := range runs {
		s := runs[i].text
		if !strings.ContainsRune(s, placeholderSoftBreak) {
			prev, _ = utf8.DecodeLastRuneInString(s)
			continue
		}
		var b strings.Builder
		for j, r := range s {
			if r != placeholderSoftBreak {
				b.WriteRune(r)
				prev = r
				continue
			}
			next, _ := utf8.DecodeRuneInString(s[j+utf8.RuneLen(r):])
			if j+utf8.RuneLen(r) == len(s) && i+1 < len(runs) {
				next, _ = utf8.DecodeRuneInString(runs[i+1].text)
			}
			if !joinsWithoutSpace(prev, next) {
				b.WriteByte(' ')
			}
		}
		runs[i].text = b.String()
	}
	return runs
}

// joinsWithoutSpace reports whether no space belongs between two characters of which one ended
// a line of the source and the other began the next.
func joinsWithoutSpace(prev, next rune) bool {
	wide, also := isEastAsian(prev) && !isHangul(prev), isEastAsian(next) && !isHangul(next)
	return wide && also || isFullwidthPunctuation(prev) || isFullwidthPunctuation(next) ||
		wide && strings.ContainsRune("”’…—“‘", next) || also && strings.ContainsRune("”’…—“‘", prev)
}

// isHangul reports whether r is a Hangul syllable: Korean has spaces between words.
func isHangul(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }

// isFullwidthPunctuation reports whether r is a full-width mark, which brings its own space.
func isFullwidthPunctuation(r rune) bool {
	return r >= 0x3000 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF0F || r >= 0xFF1A && r <= 0xFF20 || r >= 0xFF3B && r <= 0xFF3D
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

// unescape resolves backslash escapes and character references of Markdown, once.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]):
			b.WriteByte(s[i+1])
			i += 2
		case c == '&':
			text, n := decodeReference(s[i:])
			b.WriteString(text)
			i += n
		default:
			b.WriteByte(c)
			i++
		}
	}
	return b.String()
}

// maxReference is the longest character reference with its marks, in bytes.
const maxReference = 40

// maxReferenceChars is how many characters a character reference stands for at most.
const maxReferenceChars = 2

// decodeReference resolves the character reference at the start of s, and returns it and
// its length; a mere ampersand is itself. Of &copy=2; HTML takes the beginning for
// a reference, Markdown (CommonMark 6.2) does not.
func decodeReference(s string) (string, int) {
	end := strings.IndexByte(s[:min(len(s), maxReference)], ';')
	if end < 2 || strings.ContainsAny(s[1:end], "& ") {
		return "&", 1
	}
	text := html.UnescapeString(s[:end+1])
	if utf8.RuneCountInString(text) <= maxReferenceChars {
		return text, end + 1
	}
	return "&", 1
}

// superscript returns a footnote's number as it stands in the text.
func superscript(n int) string {
	return strings.Map(func(r rune) rune { return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0'] }, strconv.Itoa(n))
}
