package term

import (
	"strconv"
	"strings"
)

// prefix is what is printed to the left of a block's lines: the margin, the bars of quotes, list
// markers and the indents below them.
type prefix struct {
	first  styled // on the next line
	rest   styled // on all lines after it
	quoted bool
}

// minRoom is the minimum number of columns that indents leave for text.
const minRoom = 12

// pagePrefix returns the prefix of text at the top level of the page.
func (d *Document) pagePrefix() *prefix {
	margin := plainText(strings.Repeat(" ", d.margin), attr{})
	return &prefix{first: margin, rest: margin}
}

// room returns the number of columns for text after a prefix.
func (d *Document) room(prefix styled) int {
	return max(1, d.options.Width-d.margin-Width(prefix.text))
}

// nestedPrefix returns f followed by first and rest. If that would leave too little room, it
// returns f, with first added only if that is the marker of an item.
func (d *Document) nestedPrefix(f *prefix, first, rest styled) *prefix {
	in := &prefix{first: joinStyled(f.first, first), rest: joinStyled(f.rest, rest), quoted: f.quoted}
	if d.room(in.rest) < minRoom {
		in.rest = f.rest
		if first.text == rest.text || d.room(in.first) < minRoom/2 {
			in.first = f.first
		}
	}
	return in
}

// writeText writes a text after a prefix, broken into lines.
func (d *Document) writeText(f *prefix, s styled) {
	for _, l := range s.wrap(d.room(f.first), d.room(f.rest)) {
		d.emit.writeLine(f.first, l)
		f.first = f.rest
	}
}

// blocks writes blocks, separated by blank lines unless they are tight.
func (d *Document) blocks(f *prefix, blocks []*block, tight bool) {
	for i, b := range blocks {
		if i > 0 && !tight && b.kind != kindDefinition {
			d.emit.writeLine(f.rest)
		}
		d.block(f, b)
	}
}

func (d *Document) block(f *prefix, b *block) {
	switch b.kind {
	case kindParagraph:
		d.writeText(f, d.glamour.renderLeaf(leafStyle{quoted: f.quoted}, b.runs))
	case kindHeading:
		d.heading(f, b.level, b.runs)
	case kindTerm:
		d.writeText(f, d.glamour.renderLeaf(leafStyle{quoted: f.quoted, strong: true}, b.runs))
	case kindCode:
		d.code(f, b)
	case kindRule:
		d.rule(f)
	case kindQuote:
		d.quote(f, b)
	case kindList:
		d.list(f, b)
	case kindDefinition:
		indent := plainText("  ", attr{})
		d.blocks(d.nestedPrefix(f, indent, indent), b.children, false)
	case kindFootnote:
		d.footnote(f, b)
	case kindTable:
		d.markdownTable(f, b)
	case kindItem: // written by its list
	}
}

// heading writes a heading. Its second and further lines are indented like its text, not its mark.
func (d *Document) heading(f *prefix, level int, runs []run) {
	s := d.glamour.renderLeaf(leafStyle{heading: level, quoted: f.quoted}, runs)
	mark := d.glamour.headingMark(level)
	if mark == "" || !strings.HasPrefix(s.text, mark) {
		d.writeText(f, s)
		return
	}
	first := s.slice(0, len(mark))
	hang := plainText(strings.Repeat(" ", Width(mark)), attr{})
	d.writeText(d.nestedPrefix(f, first, hang), s.slice(len(mark), len(s.text)))
	f.first = f.rest
}

// maxWideRules is the number of thematic breaks drawn over the whole width. Further ones are short,
// so that a line of three bytes does not become one of a thousand.
const maxWideRules = 100

// rule writes a thematic break: the style's mark, repeated over the whole width if it is a single
// character.
func (d *Document) rule(f *prefix) {
	mark, look := d.glamour.ruleMark()
	if Width(mark) == 1 {
		n := d.room(f.first)
		if d.wideRules++; d.wideRules > maxWideRules {
			n = min(n, 3)
		}
		mark = strings.Repeat(mark, n)
	}
	d.emit.writeLine(f.first, plainText(mark, look))
	f.first = f.rest
}

func (d *Document) quote(f *prefix, b *block) {
	bar := d.glamour.quoteBar()
	in := d.nestedPrefix(f, bar, bar)
	in.quoted = true
	d.blocks(in, b.children, false)
	f.first = f.rest
}

func (d *Document) footnote(f *prefix, b *block) {
	first := plainText(superscript(b.number)+" ", attr{})
	rest := plainText(strings.Repeat(" ", Width(first.text)), attr{})
	d.blocks(d.nestedPrefix(f, first, rest), b.children, false)
	f.first = f.rest
}

// list writes the items of a list. Numbers are aligned to the right.
func (d *Document) list(f *prefix, b *block) {
	widest := 0
	if b.ordered {
		widest = len(strconv.Itoa(b.number + len(b.children) - 1))
	}
	for i, item := range b.children {
		if i > 0 && !b.tight {
			d.emit.writeLine(f.rest)
		}
		marker := d.glamour.marker(b.ordered, item.number, item.task)
		if b.ordered && item.task == taskNone {
			pad := max(0, widest-len(strconv.Itoa(item.number)))
			marker = joinStyled(plainText(strings.Repeat(" ", pad), attr{}), marker)
		}
		hang := plainText(strings.Repeat(" ", Width(marker.text)), attr{})
		in := d.nestedPrefix(f, marker, hang)
		if len(item.children) == 0 {
			d.emit.writeLine(in.first)
		}
		d.blocks(in, item.children, b.tight)
		f.first = f.rest
	}
}

// code writes a code block. A line that is too long continues below its own indent and two more
// columns.
func (d *Document) code(f *prefix, b *block) {
	bar := d.glamour.codeBar()
	in := d.nestedPrefix(f, bar, bar)
	s := d.glamour.code(b.code, b.language)
	for start := 0; start <= len(s.text); {
		end := len(s.text)
		if i := strings.IndexByte(s.text[start:], '\n'); i >= 0 {
			end = start + i
		}
		d.codeLine(in, s.slice(start, end))
		start = end + 1
	}
	f.first = f.rest
}

func (d *Document) codeLine(f *prefix, s styled) {
	blank := len(s.text) - len(strings.TrimLeft(s.text, " "))
	indent := plainText(s.text[:blank], attr{})
	in := d.nestedPrefix(f, indent, joinStyled(indent, blanks(2)))
	d.writeText(in, s.slice(blank, len(s.text)))
}
