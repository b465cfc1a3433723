package markdown

import (
	"strconv"
	"strings"
)

// A writer writes blocks as lines of Markdown.
type writer struct {
	out      strings.Builder
	prefixes []prefix
	tooLong  bool
}

// A prefix is what lines in a quote or list item begin with: first on the first line, rest on the
// others.
type prefix struct {
	first, rest string
	begun       bool
}

// writeBlocks writes blocks, separated by blank lines unless they are in a tight list item.
func (w *writer) writeBlocks(blocks []*block, tight bool) {
	otherMarkers := false
	for i, b := range blocks {
		if w.tooLong {
			return
		}
		if i > 0 && !tight {
			w.writeBlank()
		}
		otherMarkers = i > 0 && wouldMerge(blocks[i-1], b) && !otherMarkers
		w.writeBlock(b, otherMarkers)
	}
}

// wouldMerge reports whether a list b after a list a would be read as part of it if both had the
// same markers (CommonMark §5.3).
func wouldMerge(a, b *block) bool {
	return a.kind == kindList && b.kind == kindList && a.ordered == b.ordered
}

func (w *writer) writeBlock(b *block, otherMarkers bool) {
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
		w.writeList(b, otherMarkers)
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

// writeList writes a list. Every second one of adjacent lists has other markers, which keeps them
// apart.
func (w *writer) writeList(l *block, otherMarkers bool) {
	tight := l.tight()
	for i, item := range l.children {
		if i > 0 && !tight {
			w.writeBlank()
		}
		marker := "- "
		switch {
		case l.ordered && otherMarkers:
			marker = strconv.Itoa(l.start+i) + ") "
		case l.ordered:
			marker = strconv.Itoa(l.start+i) + ". "
		case otherMarkers:
			marker = "* "
		}
		w.writeNested(marker, strings.Repeat(" ", len(marker)), item.children, tight)
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

// writeLine writes one line after the prefixes.
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

// writeBlank writes a line with nothing but the marks of quotes.
func (w *writer) writeBlank() {
	marks := ""
	for _, p := range w.prefixes {
		marks += p.rest
	}
	w.out.WriteString(strings.TrimRight(marks, " "))
	w.out.WriteByte('\n')
}
