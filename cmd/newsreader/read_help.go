package main

import (
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// linesScreen shows rows of text: the keys of a screen, or what failed.
type linesScreen struct {
	r    *reader
	name string
	list *screen.List[textRow]
}

// textRow is a row of text in two columns.
type textRow struct{ left, right string }

// newHelpScreen lists the keys of the screen on top.
func newHelpScreen(r *reader) *linesScreen {
	keys, does := r.keys().Help()
	rows := make([]textRow, len(keys))
	for i := range keys {
		rows[i] = textRow{keys[i], does[i]}
	}
	return newLinesScreen(r, r.app.localized("keys", "按键"), rows)
}

func newLinesScreen(r *reader, name string, rows []textRow) *linesScreen {
	s := &linesScreen{r: r, name: name, list: screen.NewList(screen.Rows[textRow](rows))}
	s.list.First()
	return s
}

// bindings implements [readScreen].
func (s *linesScreen) bindings() screen.Bindings {
	return s.r.moveKeys(s.list, s.list.First)
}

// draw implements [readScreen].
func (s *linesScreen) draw(width, height int) []string {
	left := 0
	for _, row := range s.list.Loaded() {
		left = max(left, term.Width(row.left))
	}
	left = min(left, width/2)
	return drawList(width, height, s.list, func(row *textRow, _ bool) string {
		parts := []term.Part{{Text: "\u00a0\u00a0"}}
		if left > 0 {
			parts = append(parts, term.Part{Text: padded(row.left, left, false) + "\u00a0\u00a0", Look: term.LookStrong})
		}
		return term.Row(width, s.r.terminal.Profile, false, append(parts, term.Part{Text: row.right})...)
	})
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
