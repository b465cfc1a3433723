package main

import (
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// rowMark returns what begins a row: a mark if it is under the cursor.
func rowMark(chosen bool) term.Part {
	if chosen {
		return term.Part{Text: ">\u00a0", Look: term.LookStrong}
	}
	return term.Part{Text: "\u00a0\u00a0"}
}

// padded returns a text in exactly width columns, on the left or the right.
func padded(text string, width int, right bool) string {
	text = term.Cut(articles.CleanLine(text), width)
	blank := strings.Repeat("\u00a0", max(width-term.Width(text), 0))
	if right {
		return blank + text
	}
	return text + blank
}

// Widths of the parts of a headline's row, in columns.
const (
	marksWidth     = 2
	minSourceWidth = 70 // narrower screens have no column for the source
	minClockWidth  = 70 // narrower screens have no clock
	minAgeWidth    = 36 // narrower screens have no column for the time
)

// headlineLine returns the row of a headline: marks, time, source and title, as list prints them, and the sources of its copies.
// The title has at least half of it.
func (r *reader) headlineLine(width int, chosen bool, h articles.Headline, withSource bool, copies ...articles.Headline) string {
	parts := []term.Part{rowMark(chosen), {Text: padded(r.app.marksOf(h, false), marksWidth, false) + "\u00a0", Look: term.LookAccent}}
	if width >= minAgeWidth {
		parts = append(parts, term.Part{Text: padded(r.rowTime(h.Published, width), r.ageWidth(width), true) + "\u00a0\u00a0", Look: term.LookFaint})
	}
	if withSource && width >= minSourceWidth {
		parts = append(parts, term.Part{Text: padded(h.Source, sourceWidth(width), false) + "\u00a0\u00a0", Look: term.LookFaint})
	}
	title := term.Part{Text: titleOf(h), Look: lookOf(h)}
	if others := sourcesOf(append([]articles.Headline{h}, copies...)); len(copies) > 0 && len(others) > 1 {
		also := term.Cut("\u00a0\u00a0+\u00a0"+r.app.joinNames(others[1:]), width/4)
		title.Text = term.Cut(title.Text, max(width-columnsOf(parts)-term.Width(also), 1))
		parts = append(parts, title, term.Part{Text: also, Look: term.LookFaint})
	} else {
		parts = append(parts, title)
	}
	return term.Row(width, r.terminal.Profile, chosen, parts...)
}

// sourceWidth returns the width of the column for the source in a row of width columns.
func sourceWidth(width int) int { return min(width/5, 20) }

// columnsOf returns the width of parts.
func columnsOf(parts []term.Part) int {
	n := 0
	for _, p := range parts {
		n += term.Width(p.Text)
	}
	return n
}

// ageWidth is the width of the column of times in a row of width columns.
func (r *reader) ageWidth(width int) int {
	switch {
	case width < minClockWidth && r.app.readsChinese():
		return term.Width("59 分钟")
	case width < minClockWidth:
		return len("01-02")
	}
	return term.Width(r.app.localized("Mon 15:04", "2006-01-02"))
}

// rowTime returns how long ago a time was, as in "3h", or from a day on its weekday and clock or date, as short as the
// column wants it. It goes by the age alone, so that rows stay as they are while others come into view.
func (r *reader) rowTime(t articles.Time, width int) string {
	if t.IsZero() {
		return ""
	}
	at, now := t.Time, r.app.now()
	if !t.DateOnly {
		at = at.In(now.Location())
	}
	age := now.Sub(at)
	recent := !t.DateOnly && age >= 0
	switch {
	case recent && (age < day || age < week && width < minClockWidth):
		return r.app.formatDuration(age, day)
	case recent && age < week-day:
		return r.app.weekday(at) + at.Format(" 15:04")
	case width < minClockWidth && at.Year() == now.Year():
		return at.Format("01-02")
	case width < minClockWidth:
		return at.Format("2006")
	case at.Year() == now.Year():
		return at.Format(r.app.dayLayout(at))
	}
	return at.Format(r.app.localized("Jan 2006", time.DateOnly))
}

// drawList returns the rows of a list as lines, and blank lines below them.
func drawList[T any](width, height int, list *screen.List[T], line func(row *T, chosen bool) string) []string {
	list.Resize(height)
	rows, cursor := list.Visible()
	lines := make([]string, 0, height)
	for i := range rows {
		lines = append(lines, line(&rows[i], i == cursor))
	}
	for len(lines) < height {
		lines = append(lines, strings.Repeat(" ", width))
	}
	return lines
}

// pointAt moves the cursor of a list to the row of a click, and opens it if it was there already; or scrolls.
func pointAt[T any](list *screen.List[T], row, wheel int, open func()) {
	if wheel != 0 {
		list.Scroll(wheel)
		return
	}
	before := list.Selected()
	if list.SelectVisible(row) && list.Selected() == before {
		open()
	}
}

// emptyLine is what stands in a list without rows.
func (r *reader) emptyLine(width int, text string) string {
	return term.Row(width, r.terminal.Profile, false, term.Part{Text: "\u00a0\u00a0" + text, Look: term.LookFaint})
}
