package term

import "slices"

// layout is how the rows of a section are set.
type layout struct {
	widths []int // of the columns, 0 for those that are left out
	wraps  bool  // whether the cells of flexible columns continue on further lines
	below  bool  // whether they are below the others of their row, over the whole width
}

// isBelow reports whether the cells of a column are below the others of their row.
func (l layout) isBelow(t *Table, column int) bool { return l.below && t.columns[column].Flexible }

// layOut decides how the header and the sections of a table of at most room columns are set.
func (t *Table) layOut(room int) (header layout, sections []layout) {
	natural := t.naturalWidths()
	titles, cut := 0, 0
	for _, s := range t.sections {
		l := layout{widths: t.fitColumns(t.inSection(natural, s), room)}
		sections = append(sections, l)
		titles += len(s.rows)
		cut += t.countCut(s, l)
	}
	if t.wrapping == WrapNever || t.wrapping == WrapAuto && cut*3 <= titles {
		return layout{widths: t.fitColumns(natural, room)}, sections
	}
	for i, s := range t.sections {
		sections[i] = t.wrapped(t.inSection(natural, s), room)
	}
	return t.wrapped(natural, room), sections
}

// inSection returns the widths of the columns in a section. A column on the left of the titles that is empty there has
// none: it would be a hole in front of them.
func (t *Table) inSection(widths []int, s tableSection) []int {
	widths = slices.Clone(widths)
	for c := range max(t.titleColumn(), 0) {
		hasText := func(row []Cell) bool { return row[c].Text != "" }
		if t.columns[c].Vanish > 0 && !slices.ContainsFunc(s.rows, hasText) {
			widths[c] = 0
		}
	}
	return widths
}

// titleColumn returns the first flexible column, -1 if there is none.
func (t *Table) titleColumn() int {
	return slices.IndexFunc(t.columns, func(c Column) bool { return c.Flexible })
}

// countCut returns the number of titles of a section that do not fit.
func (t *Table) countCut(s tableSection, l layout) int {
	title, cut := t.titleColumn(), 0
	for _, row := range s.rows {
		if title >= 0 && l.widths[title] > 0 && Width(row[title].Text) > l.widths[title] {
			cut++
		}
	}
	return cut
}

// minWrapped is the least width, in columns, at which flexible columns are wrapped beside the others: narrower ones look
// torn. On narrow screens half of a line will do.
const minWrapped = 36

// wrapped returns the layout of rows whose flexible columns are wrapped: beside the others, or below them where that would
// be too narrow.
func (t *Table) wrapped(natural []int, room int) layout {
	beside := layout{widths: t.fitColumns(natural, room), wraps: true}
	flexible, fits, dropped := 0, true, false
	for c, w := range beside.widths {
		if t.columns[c].Flexible {
			flexible += w
			fits = fits && w == natural[c]
		}
		dropped = dropped || w == 0 && natural[c] > 0
	}
	if !dropped && (fits || flexible >= min(minWrapped, room/2)) {
		return beside
	}
	return t.stacked(natural, room)
}

// stacked returns the layout of rows whose flexible columns are below the others.
func (t *Table) stacked(natural []int, room int) layout {
	facts := slices.Clone(natural)
	for c := range facts {
		if t.columns[c].Flexible {
			facts[c] = 0
		}
	}
	facts = t.fitColumns(facts, room)
	for c := range facts {
		if t.columns[c].Flexible && natural[c] > 0 {
			facts[c] = room - belowIndent
		}
	}
	return layout{widths: facts, wraps: true, below: true}
}
