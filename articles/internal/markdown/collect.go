package markdown

import (
	"unicode"
	"unicode/utf8"
)

// A gap is the white space before the next character. Wider gaps have higher values.
type gap uint8

const (
	noGap        gap = iota
	noBreakSpace     // one no-break space
	space            // other white space
	lineEnd          // white space with a line end of the source
)

// A collector assembles the text of a paragraph as it comes out of the nodes. It collapses white
// space (CSS Text §4.1.1); a line end in the source becomes nothing between ideographs and a space
// elsewhere (§4.1.3).
type collector struct {
	lines     []textLine
	open      bool // whether the last of lines is being filled
	breaks    int  // line breaks since the last line
	indent    bool // whether there were spaces since the last break
	gap       gap
	gapFormat span // the style and link where the gap began
	last      rune // the last character of the line
}

// text adds text in the current style, collapsing its white space.
func (b *builder) text(s string) {
	start := 0
	for i := 0; i < len(s); {
		if ordinaryASCII(s, start, i) {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		g, ordinary := classify(r, size)
		if r == ideographicSpace && !b.open && i == start {
			b.indent, ordinary = true, false
		}
		if !ordinary {
			b.addText(s[start:i])
			b.widenGap(g)
			start = i + size
		}
		i += size
	}
	b.addText(s[start:])
}

// ordinaryASCII reports whether the byte at i can be copied without being classified: a visible
// ASCII character, or a single space before one, in the text that begins at start.
func ordinaryASCII(s string, start, i int) bool {
	c := s[i]
	if c == ' ' && i > start && i+1 < len(s) {
		c = s[i+1]
	}
	return c > ' ' && c < utf8.RuneSelf
}

// ideographicSpace indents a paragraph at its beginning; elsewhere it separates words and is kept.
const ideographicSpace = 0x3000

// classify reports whether r is an ordinary character. If it is not, r is white space of width g,
// or is dropped (noGap).
func classify(r rune, size int) (g gap, ordinary bool) {
	switch r {
	case ' ', '\t':
		return space, false
	case '\n', '\r', '\v', '\f', 0x85, 0x2028, 0x2029:
		return lineEnd, false
	case 0xa0:
		return noBreakSpace, false
	case 0, 0x200b, 0x2060, 0xfeff, 0xad:
		// NUL is not text (CommonMark §2.3); the others are invisible line breaking hints.
		return noGap, false
	case utf8.RuneError:
		return noGap, size > 1
	}
	return noGap, true
}

// widenGap adds white space to the gap.
func (b *builder) widenGap(g gap) {
	if g == noBreakSpace && !b.open {
		b.indent = true
	}
	switch {
	case b.gap == noGap:
		b.gapFormat = span{style: b.style, link: b.link}
	case g == noBreakSpace:
		g = space
	}
	b.gap = max(b.gap, g)
}

// addText adds text that contains no white space to collapse, after the pending gap.
func (b *builder) addText(s string) {
	if s == "" {
		return
	}
	first, _ := utf8.DecodeRuneInString(s)
	b.openLine()
	b.appendText(b.separator(first), b.gapFormat)
	b.appendText(s, span{style: b.style, link: b.link})
	b.gap = noGap
	b.last, _ = utf8.DecodeLastRuneInString(s)
}

// openLine starts a line unless one is open.
func (b *builder) openLine() {
	if b.open {
		return
	}
	b.lines = append(b.lines, textLine{breaks: b.breaks, indent: b.indent})
	b.open, b.breaks, b.indent, b.gap, b.last = true, 0, false, noGap, 0
}

// separator returns what the gap before the character next becomes.
func (b *builder) separator(next rune) string {
	switch b.gap {
	case noGap:
		return ""
	case noBreakSpace:
		return "\u00a0"
	case lineEnd:
		if joinsWithoutSpace(b.last) && joinsWithoutSpace(next) && max(b.last, next) >= 0x2e80 {
			return ""
		}
	}
	return " "
}

// appendText adds s to the last span if that has the same format as model, else as a new span.
func (b *builder) appendText(s string, model span) {
	l := &b.lines[len(b.lines)-1]
	n := len(l.spans)
	switch {
	case s == "":
	case n > 0 && sameFormat(&l.spans[n-1], &model):
		l.spans[n-1].text = append(l.spans[n-1].text, s...)
	default:
		model.text = []byte(s)
		l.spans = append(l.spans, model)
	}
}

// addImage adds an image to the line.
func (b *builder) addImage(address, alt string) {
	b.openLine()
	b.appendText(b.separator('!'), span{})
	l := &b.lines[len(b.lines)-1]
	l.spans = append(l.spans, span{text: []byte(alt), image: address})
	b.gap, b.last = noGap, '!'
}

// lineBreak ends the line, like br. Where there can be only one line, it is a space.
func (b *builder) lineBreak() {
	if b.singleLine > 0 {
		b.gap = max(b.gap, space)
		return
	}
	b.open, b.gap, b.indent = false, noGap, false
	b.breaks++
}

// takeLines returns the collected lines and starts a new paragraph.
func (b *builder) takeLines() []textLine {
	lines := b.lines
	b.collector = collector{}
	return lines
}

// joinsWithoutSpace reports whether a line end next to r is not a space: r belongs to a script
// written without spaces, or is punctuation or a symbol of that script's width. Hangul is written
// with spaces.
func joinsWithoutSpace(r rune) bool {
	switch {
	case r < 0x2e80:
		return r == '“' || r == '”' || r == '‘' || r == '’' || r == '—' || r == '…'
	case r >= 0x4e00 && r < 0xa000, r < 0x3130:
		return true
	case r >= 0xff00 && r <= 0xffef:
		return true
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo)
}
