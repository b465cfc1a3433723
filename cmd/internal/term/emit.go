package term

import (
	"bytes"
	"strconv"
	"strings"
)

// emitter writes styled lines as bytes for a terminal. It is the only source of escape sequences:
// SGR and OSC 8, both made from attributes.
type emitter struct {
	out    []byte
	colour bool // whether SGR sequences are written
	links  *linkList

	keep bool     // whether lines are kept instead of their bytes
	kept []Line   // the lines
	note lineNote // on the next line
}

// noBreakSpace keeps words on one line. Once lines are broken it is only in the way of who copies
// or searches them.
const noBreakSpace = "\u00a0"

// writeLine writes one line, with ordinary spaces only. Attributes and links are closed at its end,
// and invisible trailing blanks are removed.
func (e *emitter) writeLine(parts ...styled) {
	var b styledBuilder
	for _, p := range parts {
		b.add(p)
	}
	l := trimTrailingBlanks(b.styled())
	if e.keep {
		e.keepLine(l)
		return
	}
	now, start := attr{}, 0
	for _, sp := range l.spans {
		now = e.changeAttr(now, sp.attr)
		e.out = append(e.out, strings.ReplaceAll(l.text[start:sp.end], noBreakSpace, " ")...)
		start = sp.end
	}
	e.changeAttr(now, attr{})
	e.out = append(e.out, '\n')
}

// isEmpty reports whether nothing has been written.
func (e *emitter) isEmpty() bool { return len(e.out) == 0 && len(e.kept) == 0 }

// endsBlank reports whether the last line is blank and not the only one.
func (e *emitter) endsBlank() bool {
	if n := len(e.kept); e.keep {
		return n > 1 && e.kept[n-1].styled.text == ""
	}
	return bytes.HasSuffix(e.out, []byte("\n\n"))
}

// changeAttr writes the sequences that lead from one attribute to the next, and returns the latter
// as written.
func (e *emitter) changeAttr(from, to attr) attr {
	if !e.colour {
		to = attr{link: to.link}
	}
	if from.link != to.link {
		e.hyperlink(to.link)
	}
	a, b := from.visible(), to.visible()
	switch {
	case a == b:
	case b == attr{}:
		e.out = append(e.out, "\x1b[0m"...)
	case a == attr{}:
		e.out = b.appendSGR(e.out)
	default:
		e.out = append(e.out, "\x1b[0m"...)
		e.out = b.appendSGR(e.out)
	}
	return to
}

// hyperlink opens the link with that number. If the number is 0, or the link has no OSC 8 target,
// it only closes the preceding one. See
// https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda.
func (e *emitter) hyperlink(number int32) {
	if e.links == nil || !e.links.mode.hyperlinks() {
		return
	}
	target := ""
	if number > 0 {
		target = e.links.uses[number-1]
	}
	e.out = append(e.out, "\x1b]8;"...)
	if target != "" {
		e.out = append(e.out, "id="...)
		e.out = strconv.AppendInt(e.out, int64(number), 10)
	}
	e.out = append(e.out, ';')
	e.out = append(e.out, target...)
	e.out = append(e.out, '\x1b', '\\')
}

// trimTrailingBlanks removes the blanks at the end of a line. Those with a background, as in a
// boxed heading, are visible and kept.
func trimTrailingBlanks(s styled) styled {
	end := len(s.text)
	for i := len(s.spans) - 1; i >= 0; i-- {
		start := 0
		if i > 0 {
			start = s.spans[i-1].end
		}
		if a := s.spans[i].attr; a.bg != 0 || a.effect&inverse != 0 {
			break
		}
		for end > start && s.text[end-1] == ' ' {
			end--
		}
		if end > start {
			break
		}
	}
	return s.slice(0, end)
}
