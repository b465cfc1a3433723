package term

import "strings"

// Part is a stretch of a line that [Row] sets.
type Part struct {
	Text string
	Look Look
}

// Row returns parts as one line of exactly width columns, for a full screen: what does not fit is cut with an ellipsis, and
// blanks fill the rest. A chosen row stands out in reverse video.
func Row(width int, profile Profile, chosen bool, parts ...Part) string {
	var b styledBuilder
	for _, p := range parts {
		b.write(sanitizeLine(p.Text), p.Look.attr())
	}
	row := b.styled().truncate(width)
	row = joinStyled(row, blanks(width-Width(row.text)))
	if chosen {
		row = plainText(row.text, attr{effect: inverse})
	}
	return screenLine(row, profile, &linkList{})
}

// Line is a line of a document, for a full screen.
type Line struct {
	// Heading reports that the line begins a heading of a Markdown text, or a paragraph in which something changed.
	Heading bool
	// Wide reports that the line is part of a table or of code, and may be wider than the screen.
	Wide bool
	// Continues reports that the line goes on with the text of the line above.
	Continues bool
	// Picture reports that the line is part of a picture.
	Picture bool
	// Gap is what a line that continues another has lost of the text at the break, a blank or nothing.
	Gap string

	styled styled
	prefix int // bytes of indents, bars and marks to the left of the text
	links  *linkList
}

// lineNote is what a document knows of the line that it writes next.
type lineNote struct {
	heading, wide, continues, picture bool
	gap                               string
	prefix                            int
}

// keepLine keeps a line with its note.
func (e *emitter) keepLine(s styled) {
	n := e.note
	e.note = lineNote{}
	e.kept = append(e.kept, Line{
		Heading: n.heading, Wide: n.wide, Continues: n.continues, Picture: n.picture, Gap: n.gap,
		styled: s, prefix: min(n.prefix, len(s.text)), links: e.links,
	})
}

// Text returns the characters of the line.
func (l Line) Text() string { return l.styled.text }

// Body returns the text of the line without indents, bars and marks to the left of it. It is the end of [Line.Text].
func (l Line) Body() string { return l.styled.text[l.prefix:] }

// Asides returns the ranges of the body that are not the author's words: the numbers of links.
func (l Line) Asides() []Span {
	var asides []Span
	start := 0
	for _, sp := range l.styled.spans {
		if sp.attr.effect&noBreakBefore != 0 && start >= l.prefix {
			asides = append(asides, Span{Start: start - l.prefix, End: sp.end - l.prefix})
		}
		start = sp.end
	}
	return asides
}

// Columns returns the width of the line.
func (l Line) Columns() int { return Width(l.styled.text) }

// Span is a range of a line's text, in bytes.
type Span struct {
	Start, End int
	// Current makes the span stand out among others.
	Current bool
}

// Show returns the line as a line of exactly width columns. The first skip columns of the body of a wide line are left out,
// and marks at its ends show where it goes on. The spans, which must be ascending, are in reverse video.
func (l Line) Show(width, skip int, profile Profile, spans ...Span) string {
	line := l.styled.mark(spans)
	if l.Wide {
		head := line.slice(0, l.prefix).clip(width)
		line = joinStyled(head, line.slice(l.prefix, len(line.text)).window(width-Width(head.text), skip))
	} else {
		line = line.clip(width)
	}
	return screenLine(joinStyled(line, blanks(width-Width(line.text))), profile, l.links)
}

// window returns the columns of s from skip on, at most width, with marks where it goes on.
func (s styled) window(width, skip int) styled {
	if skip > 0 && s.text != "" {
		s = joinStyled(goesOn("‹"), s.skip(skip+1))
	}
	if width > 0 && Width(s.text) > width {
		s = s.clip(width - 1)
		s = joinStyled(s, blanks(width-1-Width(s.text)), goesOn("›"))
	}
	return s.clip(width)
}

// goesOn returns the mark of a line that goes on.
func goesOn(mark string) styled { return plainText(mark, attr{effect: faint}) }

// mark returns s with spans in reverse video.
func (s styled) mark(spans []Span) styled {
	if len(spans) == 0 {
		return s
	}
	var b styledBuilder
	at := 0
	for _, m := range spans {
		b.add(s.slice(at, m.Start))
		for start, part := 0, s.slice(m.Start, m.End); start < len(part.text); {
			sp := part.spans[0]
			sp.attr.effect |= inverse
			if m.Current {
				sp.attr.effect |= bold | underline
			}
			b.write(part.text[start:sp.end], sp.attr)
			start, part.spans = sp.end, part.spans[1:]
		}
		at = m.End
	}
	b.add(s.slice(at, len(s.text)))
	return b.styled()
}

// skip returns s without its first columns columns. Half a character leaves a blank.
func (s styled) skip(columns int) styled {
	at, used := 0, 0
	for at < len(s.text) && used < columns {
		n, w := cluster(s.text[at:])
		at, used = at+n, used+w
	}
	return joinStyled(blanks(used-columns), s.slice(at, len(s.text)))
}

// clip returns the first columns columns of s, without an ellipsis.
func (s styled) clip(columns int) styled {
	at, used := 0, 0
	for at < len(s.text) {
		n, w := cluster(s.text[at:])
		if used+w > columns {
			break
		}
		at, used = at+n, used+w
	}
	return s.slice(0, at)
}

// screenLine returns a line with its sequences, without a newline.
func screenLine(s styled, profile Profile, links *linkList) string {
	e := emitter{colour: true, links: links}
	if profile == NoColor {
		s = s.withoutColour()
	}
	now, start := attr{}, 0
	for _, sp := range s.spans {
		now = e.changeAttr(now, sp.attr)
		e.out = append(e.out, strings.ReplaceAll(s.text[start:sp.end], noBreakSpace, " ")...)
		start = sp.end
	}
	e.changeAttr(now, attr{})
	return string(e.out)
}

// withoutColour returns s with nothing but reverse video, without which a screen could not show where one is, and the underline
// of the current one of several such stretches.
func (s styled) withoutColour() styled {
	var b styledBuilder
	start := 0
	for _, sp := range s.spans {
		b.write(s.text[start:sp.end], attr{effect: reversed(sp.attr.effect), link: sp.attr.link})
		start = sp.end
	}
	return b.styled()
}

// reversed returns the part of an effect that shows on a screen without colours.
func reversed(e effect) effect {
	if e&inverse == 0 {
		return 0
	}
	return e & (inverse | underline)
}

// Lines returns the document as lines, including its list of links. Nothing can be added to the document afterwards.
// [Options].KeepLines must be set.
func (d *Document) Lines() []Line {
	d.listLinks()
	return d.emit.kept
}

// LinesOf returns the lines of a text with SGR sequences, such as what a command wrote. All other sequences and control
// characters are dropped.
func LinesOf(text string) []Line {
	all := readRendered(text, nil, true)
	var lines []Line
	for start := 0; start < len(all.text); {
		end := strings.IndexByte(all.text[start:], '\n')
		if end < 0 {
			end = len(all.text) - start
		}
		lines = append(lines, Line{Wide: true, styled: all.slice(start, start+end), links: &linkList{}})
		start += end + 1
	}
	return lines
}
