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

// blocks writes blocks, parted by blank lines unless they are in a tight item.
func (w *writer) blocks(blocks []*block, tight bool) {
	otherMarks := false
	for i, b := range blocks {
		if w.tooLong {
			return
		}
		if i > 0 && !tight {
			w.blank()
		}
		otherMarks = i > 0 && followsAlike(blocks[i-1], b) && !otherMarks
		w.block(b, otherMarks)
	}
}

// followsAlike reports whether a list follows one that it would run together
// with, if both had the same marks (CommonMark §5.3).
func followsAlike(a, b *block) bool {
	return a.kind == kindList && b.kind == kindList && a.ordered == b.ordered
}

func (w *writer) block(b *block, otherMarks bool) {
	switch b.kind {
	case kindParagraph:
		for _, l := range renderLines(b.lines) {
			w.line(l)
		}
	case kindHeading:
		w.line(strings.Repeat("#", b.level) + " " + escapeClosing(renderInline(b.lines[0].spans, false)))
	case kindQuote:
		w.within("> ", "> ", trimRules(b.children), false)
	case kindList:
		w.list(b, otherMarks)
	case kindCode:
		f := fence(b.code)
		w.line(f + b.language)
		for l := range strings.SplitSeq(b.code, "\n") {
			w.line(l)
		}
		w.line(f)
	case kindTable:
		w.row(b.rows[0])
		w.row(b.align)
		for _, r := range b.rows[1:] {
			w.row(r)
		}
	case kindRule:
		w.line("---")
	}
}

// list writes a list; every other one that follows without text between with
// other marks.
func (w *writer) list(l *block, otherMarks bool) {
	tight := l.tight()
	for i, item := range l.children {
		if i > 0 && !tight {
			w.blank()
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
		w.within(mark, strings.Repeat(" ", len(mark)), item.children, tight)
	}
}

func (w *writer) within(first, rest string, blocks []*block, tight bool) {
	w.prefixes = append(w.prefixes, prefix{first: first, rest: rest})
	w.blocks(blocks, tight)
	w.prefixes = w.prefixes[:len(w.prefixes)-1]
}

func (w *writer) row(cells []string) {
	w.line("| " + strings.Join(cells, " | ") + " |")
}

// line writes one line behind the prefixes.
func (w *writer) line(s string) {
	if w.out.Len()+len(s) > maxOutput {
		w.tooLong = true
		return
	}
	if s == "" {
		w.blank()
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

// blank writes a line that holds nothing but the marks of quotes.
func (w *writer) blank() {
	marks := ""
	for _, p := range w.prefixes {
		marks += p.rest
	}
	w.out.WriteString(strings.TrimRight(marks, " "))
	w.out.WriteByte('\n')
}
