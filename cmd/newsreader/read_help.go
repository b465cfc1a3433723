package main

import (
	"slices"
	"strings"

	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// helpGroup is a part of the help.
type helpGroup struct {
	english, chinese string
	actions          []string
}

// helpGroups returns the parts of the help. The actions that none of them names are about articles.
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
func newHelpScreen(r *reader) *textScreen {
	rows := helpRows(r.keys().Help(), r.app.localized)
	return &textScreen{r: r, name: r.app.localized("keys", "按键"), set: func(width, height int) []term.Line {
		return term.LinesOf(strings.Join(r.setHelp(rows, width, height), "\n"))
	}}
}

// helpRow is a row of the help in two columns, or a heading on the left.
type helpRow struct {
	left, right string
	heading     bool
}

// helpRows returns the rows of the help, in the order of the groups.
func helpRows(help []screen.Help, localized func(english, chinese string) string) []helpRow {
	var rows []helpRow
	groups := helpGroups()
	for _, g := range groups {
		part := g.of(help, groups)
		if len(part) > 0 {
			rows = append(rows, helpRow{left: localized(g.english, g.chinese), heading: true})
		}
		for _, h := range part {
			rows = append(rows, helpRow{left: h.Keys, right: h.Does})
		}
	}
	return rows
}

// of returns the part of the help that belongs to a group.
func (g helpGroup) of(help []screen.Help, groups []helpGroup) []screen.Help {
	var part []screen.Help
	if g.actions == nil {
		for _, h := range help {
			if !slices.ContainsFunc(groups, func(g helpGroup) bool { return slices.Contains(g.actions, h.Action) }) {
				part = append(part, h)
			}
		}
	}
	for _, action := range g.actions {
		for _, h := range help {
			if h.Action == action {
				part = append(part, h)
			}
		}
	}
	return part
}

// minTwoColumns is the width of a screen from which on rows that do not fit below each other stand side by side.
const minTwoColumns = 100

// setHelp sets the rows of the help for a screen, on which they stand side by side if only so all of them are on it.
func (r *reader) setHelp(rows []helpRow, width, height int) []string {
	half := helpMiddle(rows)
	if width < minTwoColumns || len(rows) <= height || max(half, len(rows)-half) > height {
		return r.setHelpRows(rows, width)
	}
	lines, right := r.setHelpRows(rows[:half], width/2), r.setHelpRows(rows[half:], width-width/2)
	for i := range right {
		if i == len(lines) {
			lines = append(lines, strings.Repeat(" ", width/2))
		}
		lines[i] += right[i]
	}
	return lines
}

// helpMiddle returns the heading that divides the rows best, 0 if there is none.
func helpMiddle(rows []helpRow) int {
	best := 0
	for i, row := range rows {
		if row.heading && max(i, len(rows)-i) < max(best, len(rows)-best) {
			best = i
		}
	}
	return best
}

// setHelpRows sets rows below each other, each in exactly width columns. What a key does goes on in the next line if it must.
func (r *reader) setHelpRows(rows []helpRow, width int) []string {
	left := 0
	for _, row := range rows {
		if !row.heading {
			left = max(left, term.Width(row.left))
		}
	}
	left = min(left, width/2)
	var lines []string
	for _, row := range rows {
		if row.heading {
			lines = append(lines, term.Row(width, r.terminal.Profile, false, term.Part{Text: row.left, Look: term.LookStrong}))
			continue
		}
		keys := row.left
		for _, does := range r.wrapped(row.right, width-left-4) {
			lines = append(lines, term.Row(width, r.terminal.Profile, false, term.Part{Text: "\u00a0\u00a0"},
				term.Part{Text: padded(keys, left, false) + "\u00a0\u00a0", Look: term.LookStrong}, term.Part{Text: does}))
			keys = ""
		}
	}
	return lines
}

// wrapped breaks a text into lines of at most width columns.
func (r *reader) wrapped(text string, width int) []string {
	if term.Width(text) <= width {
		return []string{text}
	}
	var lines []string
	for _, l := range r.ownDocument(max(width, 1), func(doc *term.Document) { doc.Block(term.RoleText, text) }) {
		lines = append(lines, l.Body())
	}
	return lines
}
