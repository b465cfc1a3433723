package main

import (
	"slices"
	"strings"

	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// linesScreen shows rows of text: the keys of a screen, or what failed.
type linesScreen struct {
	r    *reader
	name string
	rows []textRow
	list *screen.List[textRow]
}

// textRow is a row of text in two columns, or a heading.
type textRow struct {
	left, right string
	heading     bool
}

// helpGroup is a part of the help.
type helpGroup struct {
	english, chinese string
	actions          []string
}

// helpGroups returns the parts of the help. What none of them names is about articles.
func helpGroups() []helpGroup {
	return []helpGroup{
		{"Moving", "移动", []string{
			"down", "up", "half-down", "half-up", "page-down", "page-up", "forward", "top", "first", "bottom", "open", "fold", "back", "escape",
			"next-unread", "previous-unread", "next", "previous", "next-find", "previous-find", "find", "next-heading", "previous-heading", "left", "right",
		}},
		{"Articles", "文章", nil},
		{"Marks", "标记", []string{"read", "star", "read-all", "undo", "hide"}},
		{"The library", "文库", []string{"search", "stories", "subscribe", "unsubscribe", "update", "failures"}},
		{"The program", "程序", []string{"help", "command", "split", "redraw", "suspend", "leave", "interrupt"}},
	}
}

// newHelpScreen lists the keys of the screen on top.
func newHelpScreen(r *reader) *linesScreen {
	help, groups := r.keys().Help(), helpGroups()
	isNamed := func(action string) bool {
		return slices.ContainsFunc(groups, func(g helpGroup) bool { return slices.Contains(g.actions, action) })
	}
	var rows []textRow
	for _, g := range groups {
		var part []textRow
		for _, h := range help {
			if slices.Contains(g.actions, h.Action) || g.actions == nil && !isNamed(h.Action) {
				part = append(part, textRow{left: h.Keys, right: h.Does})
			}
		}
		if len(part) > 0 {
			rows = append(append(rows, textRow{left: r.app.localized(g.english, g.chinese), heading: true}), part...)
		}
	}
	return newLinesScreen(r, r.app.localized("keys", "按键"), rows)
}

func newLinesScreen(r *reader, name string, rows []textRow) *linesScreen {
	s := &linesScreen{r: r, name: name, rows: rows, list: screen.NewList(screen.Rows[textRow](rows))}
	s.list.First()
	return s
}

// bindings implements [readScreen].
func (s *linesScreen) bindings() screen.Bindings {
	return s.r.moveKeys(s.list, s.list.First)
}

// minTwoColumns is the width of a screen from which on rows that do not fit below each other stand side by side.
const minTwoColumns = 100

// draw implements [readScreen].
func (s *linesScreen) draw(width, height int) []string {
	if at := s.middle(); width >= minTwoColumns && len(s.rows) > height && max(at, len(s.rows)-at) <= height {
		return s.drawColumns(width, height, at)
	}
	left := leftWidth(s.rows, width)
	return drawList(width, height, s.list, func(row *textRow, _ bool) string { return s.line(width, left, row) })
}

// middle returns the heading that divides the rows best, 0 if there is none.
func (s *linesScreen) middle() int {
	best := 0
	for i, row := range s.rows {
		if row.heading && max(i, len(s.rows)-i) < max(best, len(s.rows)-best) {
			best = i
		}
	}
	return best
}

// drawColumns draws the rows in two columns, the second from a row on.
func (s *linesScreen) drawColumns(width, height, from int) []string {
	columns := [2][]textRow{s.rows[:from], s.rows[from:]}
	widths := [2]int{width / 2, width - width/2}
	lines := make([]string, height)
	for i, rows := range columns {
		left := leftWidth(rows, widths[i])
		for at := range lines {
			if at < len(rows) {
				lines[at] += s.line(widths[i], left, &rows[at])
			} else {
				lines[at] += strings.Repeat(" ", widths[i])
			}
		}
	}
	return lines
}

// leftWidth returns the width of the left column of rows on a screen.
func leftWidth(rows []textRow, width int) int {
	left := 0
	for _, row := range rows {
		if !row.heading {
			left = max(left, term.Width(row.left))
		}
	}
	return min(left, width/2)
}

// line returns a row whose left column has a width.
func (s *linesScreen) line(width, left int, row *textRow) string {
	if row.heading {
		return term.Row(width, s.r.terminal.Profile, false, term.Part{Text: row.left, Look: term.LookStrong})
	}
	parts := []term.Part{{Text: "\u00a0\u00a0"}}
	if left > 0 {
		parts = append(parts, term.Part{Text: padded(row.left, left, false) + "\u00a0\u00a0", Look: term.LookStrong})
	}
	return term.Row(width, s.r.terminal.Profile, false, append(parts, term.Part{Text: row.right})...)
}

// place implements [readScreen].
func (s *linesScreen) place() string { return s.name }

// hints implements [readScreen].
func (s *linesScreen) hints() []string { return []string{"back"} }

// point implements [readScreen].
func (s *linesScreen) point(_, wheel int) { s.list.Scroll(wheel) }

// resume implements [readScreen].
func (s *linesScreen) resume() {}

// escape implements [readScreen].
func (s *linesScreen) escape() bool { return false }

// emptyLine is what stands in a list without rows.
func (r *reader) emptyLine(width int, text string) string {
	return term.Row(width, r.terminal.Profile, false, term.Part{Text: "\u00a0\u00a0" + text, Look: term.LookFaint})
}
