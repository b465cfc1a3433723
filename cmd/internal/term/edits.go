package term

import "strings"

// Edit is what became of a stretch of a text.
type Edit uint8

const (
	EditNone Edit = iota
	EditRemoved
	EditAdded
)

// EditedText is a stretch of a text and what became of it.
type EditedText struct {
	Text string
	Edit Edit
}

// look is how what became of a text shows where there are colours.
func (e Edit) look() attr {
	switch e {
	case EditRemoved:
		return attr{fg: colourIndex | 1, effect: struck}
	case EditAdded:
		return attr{fg: colourIndex | 2, effect: bold | underline}
	}
	return attr{}
}

// Edits adds a paragraph of plain text with what changed in it: what was removed is struck and what was added underlined. Without
// colours they are [-removed-] and {+added+}, and in accessible mode words name them. For [Document.Lines] it begins with a
// heading if anything changed.
func (d *Document) Edits(parts ...EditedText) {
	var b styledBuilder
	changed := false
	for _, p := range parts {
		text := strings.ReplaceAll(sanitizeText(p.Text), "\n", " ")
		if p.Edit == EditNone || text == "" {
			b.write(text, attr{})
			continue
		}
		changed = true
		look := p.Edit.look()
		before, after := d.editMarks(p.Edit)
		if before == "" {
			b.write(text, look)
			continue
		}
		b.write(before, look)
		b.write(text, attr{effect: noBreakBefore})
		look.effect |= noBreakBefore
		b.write(after, look)
	}
	s := b.styled()
	if d.options.Accessible {
		d.speakParagraph(s.text)
		return
	}
	d.blankLine()
	d.hasText = true
	if changed {
		d.emit.note.heading = true
	}
	d.writeText(d.pagePrefix(), s)
}

// editMarks returns what stands around a text that was removed or added where its look does not show.
func (d *Document) editMarks(e Edit) (before, after string) {
	switch {
	case d.options.Accessible && e == EditRemoved:
		before, after, _ = strings.Cut(d.messages.struck, "%s")
	case d.options.Accessible:
		before, after, _ = strings.Cut(d.messages.added, "%s")
	case d.options.Profile != NoColor:
	case e == EditRemoved:
		before, after = "[-", "-]"
	default:
		before, after = "{+", "+}"
	}
	return before, after
}
