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

// nestedPrefix returns p followed by first and rest. If that would leave too little room, it
// returns p, with first added only if that is the marker of an item.
func (d *Document) nestedPrefix(p *prefix, first, rest styled) *prefix {
	in := &prefix{first: joinStyled(p.first, first), rest: joinStyled(p.rest, rest), quoted: p.quoted}
	if d.room(in.rest) < minRoom {
		in.rest = p.rest
		if first.text == rest.text || d.room(in.first) < minRoom/2 {
			in.first = p.first
		}
	}
	return in
}

// writeText writes a text after a prefix, broken into lines.
func (d *Document) writeText(p *prefix, s styled) {
	d.writeRanges(p, s, fillLines(s.text, s.lineBreaks(), d.room(p.first), d.room(p.rest)))
}

// writeRanges writes the lines of one text after a prefix.
func (d *Document) writeRanges(p *prefix, s styled, ranges []lineRange) {
	for i, l := range s.sliceRanges(ranges) {
		d.emit.note.prefix = len(p.first.text)
		if i > 0 {
			d.emit.note.continues, d.emit.note.gap = true, s.text[ranges[i-1].end:ranges[i].start]
		}
		d.emit.writeLine(p.first, l)
		p.first = p.rest
	}
}

// blocks writes blocks, separated by blank lines unless they are tight.
func (d *Document) blocks(p *prefix, blocks []*block, tight bool) {
	for i, b := range blocks {
		if i > 0 && !tight && b.kind != kindDefinition {
			d.emit.writeLine(p.rest)
		}
		d.block(p, b)
	}
}

func (d *Document) block(p *prefix, b *block) {
	d.pictures(p, b.pictures)
	switch b.kind {
	case kindParagraph:
		d.writeText(p, d.glamour.renderLeaf(leafStyle{quoted: p.quoted}, b.runs))
	case kindHeading:
		d.heading(p, b.level, b.runs)
	case kindTerm:
		d.writeText(p, d.glamour.renderLeaf(leafStyle{quoted: p.quoted, strong: true}, b.runs))
	case kindCode:
		d.code(p, b)
	case kindRule:
		d.rule(p)
	case kindQuote:
		d.quote(p, b)
	case kindList:
		d.list(p, b)
	case kindDefinition:
		indent := plainText("  ", attr{})
		d.blocks(d.nestedPrefix(p, indent, indent), b.children, false)
	case kindFootnote:
		d.footnote(p, b)
	case kindTable:
		d.markdownTable(p, b)
	case kindItem: // written by its list
	}
}

// heading writes a heading. Its second and further lines are indented like its text, not its mark.
func (d *Document) heading(p *prefix, level int, runs []run) {
	s := d.glamour.renderLeaf(leafStyle{heading: level, quoted: p.quoted}, runs)
	d.emit.note.heading = true
	mark := d.glamour.headingMark(level)
	if mark == "" || !strings.HasPrefix(s.text, mark) {
		d.writeText(p, s)
		return
	}
	first := s.slice(0, len(mark))
	hang := plainText(strings.Repeat(" ", Width(mark)), attr{})
	d.writeText(d.nestedPrefix(p, first, hang), s.slice(len(mark), len(s.text)))
	p.first = p.rest
}

// maxWideRules is the number of thematic breaks drawn over the whole width. Further ones are short,
// so that a line of three bytes does not become one of a thousand.
const maxWideRules = 100

// rule writes a thematic break: the style's mark, repeated over the whole width if it is a single
// character.
func (d *Document) rule(p *prefix) {
	mark, a := d.glamour.ruleMark()
	if Width(mark) == 1 {
		n := d.room(p.first)
		if d.wideRules++; d.wideRules > maxWideRules {
			n = min(n, 3)
		}
		mark = strings.Repeat(mark, n)
	}
	d.emit.writeLine(p.first, plainText(mark, a))
	p.first = p.rest
}

func (d *Document) quote(p *prefix, b *block) {
	bar := d.glamour.quoteBar()
	in := d.nestedPrefix(p, bar, bar)
	in.quoted = true
	d.blocks(in, b.children, false)
	p.first = p.rest
}

func (d *Document) footnote(p *prefix, b *block) {
	first := plainText(superscript(b.number)+" ", attr{})
	rest := plainText(strings.Repeat(" ", Width(first.text)), attr{})
	d.blocks(d.nestedPrefix(p, first, rest), b.children, false)
	p.first = p.rest
}

// list writes the items of a list. Numbers are aligned to the right.
func (d *Document) list(p *prefix, b *block) {
	widest := 0
	if b.ordered {
		widest = len(strconv.Itoa(b.number + len(b.children) - 1))
	}
	for i, item := range b.children {
		if i > 0 && !b.tight {
			d.emit.writeLine(p.rest)
		}
		marker := d.glamour.marker(b.ordered, item.number, item.task)
		if b.ordered && item.task == taskNone {
			pad := max(0, widest-len(strconv.Itoa(item.number)))
			marker = joinStyled(plainText(strings.Repeat(" ", pad), attr{}), marker)
		}
		hang := plainText(strings.Repeat(" ", Width(marker.text)), attr{})
		in := d.nestedPrefix(p, marker, hang)
		if len(item.children) == 0 {
			d.emit.writeLine(in.first)
		}
		d.blocks(in, item.children, b.tight)
		p.first = p.rest
	}
}

// code writes a code block. A line that is too long continues below its own indent and two more
// columns.
func (d *Document) code(p *prefix, b *block) {
	bar := d.glamour.codeBar()
	in := d.nestedPrefix(p, bar, bar)
	s := d.glamour.code(b.code)
	for start := 0; start <= len(s.text); {
		end := len(s.text)
		if i := strings.IndexByte(s.text[start:], '\n'); i >= 0 {
			end = start + i
		}
		if d.options.BlockWidth > 0 {
			d.wideCode(in, s.slice(start, end))
		} else {
			d.codeLine(in, s.slice(start, end))
			in.first = in.rest
		}
		start = end + 1
	}
	p.first = p.rest
}

// wideCode writes a line of code as wide as it is, up to the width of blocks.
func (d *Document) wideCode(p *prefix, s styled) {
	for first := true; first || s.text != ""; first = false {
		part := s.clip(d.blockRoom(p.first))
		d.emit.note = lineNote{wide: true, continues: !first, prefix: len(p.first.text)}
		d.emit.writeLine(p.first, part)
		p.first, s = p.rest, s.slice(len(part.text), len(s.text))
	}
}

// blockRoom returns the number of columns for the lines of a table or of code after a prefix.
func (d *Document) blockRoom(prefix styled) int {
	if d.options.BlockWidth == 0 {
		return d.room(prefix)
	}
	return max(minRoom, d.options.BlockWidth-Width(prefix.text))
}

func (d *Document) codeLine(p *prefix, s styled) {
	blank := len(s.text) - len(strings.TrimLeft(s.text, " "))
	indent := plainText(s.text[:blank], attr{})
	in := d.nestedPrefix(p, indent, joinStyled(indent, blanks(2)))
	d.writeText(in, s.slice(blank, len(s.text)))
}
