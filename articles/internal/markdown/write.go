package markdown

import (
	"strconv"
	"strings"
)

// A writer sets blocks as lines.
type writer struct {
	out      strings.Builder
	prefixes []prefix
	tooLong  bool
}

// A prefix is what the lines within a quote or an item begin with.
type prefix struct {
	first, rest string
	begun       bool
}

// writeBlocks writes blocks, parted by blank lines unless they are in a tight item.
func (w *writer) writeBlocks(blocks []*block, tight bool) {
	otherMarks := false
	for i, b := range blocks {
		if w.tooLong {
			return
		}
		if i > 0 && !tight {
			w.writeBlank()
		}
		otherMarks = i > 0 && wouldMerge(blocks[i-1], b) && !otherMarks
		w.writeBlock(b, otherMarks)
	}
}

// wouldMerge reports whether a list follows one that it would run together
// with, if both had the same marks (CommonMark §5.3).
func wouldMerge(a, b *block) bool {
	return a.kind == kindList && b.kind == kindList && a.ordered == b.ordered
}

func (w *writer) writeBlock(b *block, otherMarks bool) {
	switch b.kind {
	case kindParagraph:
		for _, l := range renderLines(b.lines) {
			w.writeLine(l)
		}
	case kindHeading:
		w.writeLine(strings.Repeat("#", b.level) + " " + escapeClosing(renderInline(b.lines[0].spans, false)))
	case kindQuote:
		w.writeNested("> ", "> ", trimRules(b.children), false)
	case kindList:
		w.writeList(b, otherMarks)
	case kindCode:
		f := fence(b.code)
		w.writeLine(f + b.codeLanguage)
		for l := range strings.SplitSeq(b.code, "\n") {
			w.writeLine(l)
		}
		w.writeLine(f)
	case kindTable:
		w.writeRow(b.rows[0])
		w.writeRow(b.align)
		for _, r := range b.rows[1:] {
			w.writeRow(r)
		}
	case kindRule:
		w.writeLine("---")
	}
}

// writeList writes a list; every other one that follows without text between with
// other marks.
func (w *writer) writeList(l *block, otherMarks bool) {
	tight := l.tight()
	for i, item := range l.children {
		if i > 0 && !tight {
			w.writeBlank()
		}
		mark := "- "
		switch {
		case l.ordered && otherMarks:
			mark = strconv.Itoa(l.start+i) + ") "
		case l.ordered:
			mark = strconv.Itoa(l.start+i) + ". "
		case otherMarks:
			mark = "* "
		}
		w.writeNested(mark, strings.Repeat(" ", len(mark)), item.children, tight)
	}
}

func (w *writer) writeNested(first, rest string, blocks []*block, tight bool) {
	w.prefixes = append(w.prefixes, prefix{first: first, rest: rest})
	w.writeBlocks(blocks, tight)
	w.prefixes = w.prefixes[:len(w.prefixes)-1]
}

func (w *writer) writeRow(cells []string) {
	w.writeLine("| " + strings.Join(cells, " | ") + " |")
}

// writeLine writes one line behind the prefixes.
func (w *writer) writeLine(s string) {
	if w.out.Len()+len(s) > maxOutput {
		w.tooLong = true
		return
	}
	if s == "" {
		w.writeBlank()
		return
	}
	for i := range w.prefixes {
		p := &w.prefixes[i]
		if p.begun {
			w.out.WriteString(p.rest)
		} else {
			w.out.WriteString(p.first)
			p.begun = true
		}
	}
	w.out.WriteString(s)
	w.out.WriteByte('\n')
}

// writeBlank writes a line that holds nothing but the marks of quotes.
func (w *writer) writeBlank() {
	marks := ""
	for _, p := range w.prefixes {
		marks += p.rest
	}
	w.out.WriteString(strings.TrimRight(marks, " "))
	w.out.WriteByte('\n')
}
