package term

import (
	"slices"
	"strings"
)

// grid is a Markdown table during layout.
type grid struct {
	rows   [][]styled // the header first
	aligns []alignment
	widths []int
	gutter styled
	wraps  bool // whether some cell takes more than one line
}

// minColumn is the minimum width to which a column is narrowed, in columns.
const minColumn = 8

// markdownTable writes a table in columns, with cells broken into lines where necessary. If the
// columns would be too narrow, it writes the table row by row as header: value.
func (d *Document) markdownTable(p *prefix, b *block) {
	g := d.grid(p, b)
	if !d.fitGrid(p, g) {
		d.gridAsLines(p, g)
		return
	}
	for i, row := range g.rows {
		if i == 0 && isHeadless(b) {
			continue
		}
		if i > 1 && g.wraps {
			d.emit.note.wide = d.options.BlockWidth > 0
			d.emit.writeLine(p.rest)
		}
		d.gridRow(p, g, row)
		if i == 0 {
			d.gridRule(p, g)
		}
	}
}

// isHeadless reports whether all header cells of a table are empty. Markdown tables cannot leave
// out the header.
func isHeadless(b *block) bool {
	return !slices.ContainsFunc(b.rows[0], func(cell []run) bool { return len(cell) > 0 })
}

// grid renders the cells of a table.
func (d *Document) grid(p *prefix, b *block) *grid {
	g := &grid{aligns: b.aligns, gutter: d.glamour.gutter()}
	for i, row := range b.rows {
		cells := make([]styled, len(b.aligns))
		for c := range cells {
			if c < len(row) && len(row[c]) > 0 {
				cells[c] = d.glamour.renderLeaf(leafStyle{quoted: p.quoted, strong: i == 0}, row[c])
			}
		}
		g.rows = append(g.rows, cells)
	}
	return g
}

// Limits on the columns of a table that may be wider than the screen.
const (
	minWideColumn = 24 // the width down to which a column is narrowed so that the table fits
	maxWideColumn = 40 // the width of a column in a table that does not fit
)

// fitGrid computes the widths of a table's columns, and reports whether they fit.
func (d *Document) fitGrid(p *prefix, g *grid) bool {
	if d.options.BlockWidth == 0 {
		return g.fitColumns(d.room(p.first), minColumn, MaxWidth)
	}
	onScreen := d.options.TableWidth - d.margin - Width(p.first.text)
	return g.fitColumns(onScreen, minWideColumn, MaxWidth) || g.fitColumns(d.blockRoom(p.first), minColumn, maxWideColumn)
}

// fitColumns computes the widths of the columns, and reports whether they fit into room. Each is as
// wide as its cells but for limits, except that the widest are narrowed to equal widths where necessary.
func (g *grid) fitColumns(room, least, most int) bool {
	room -= Width(g.gutter.text) * (len(g.aligns) - 1)
	g.wraps = false
	g.widths = make([]int, len(g.aligns))
	for _, row := range g.rows {
		for c, cell := range row {
			for l := range strings.SplitSeq(cell.text, "\n") {
				g.widths[c] = max(g.widths[c], Width(l))
			}
		}
	}
	order := make([]int, len(g.widths))
	for c := range order {
		order[c] = c
		if g.widths[c] > most {
			g.widths[c], g.wraps = most, true
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return g.widths[a] - g.widths[b] })
	for i, c := range order {
		share := room / (len(order) - i)
		if g.widths[c] > share {
			if g.widths[c], g.wraps = share, true; share < least {
				return false
			}
		}
		room -= g.widths[c]
	}
	return room >= 0
}

// gridRow writes one row of a table.
func (d *Document) gridRow(p *prefix, g *grid, row []styled) {
	cells, height := make([][]styled, len(row)), 1
	for c, cell := range row {
		cells[c] = cell.wrap(g.widths[c], g.widths[c])
		height = max(height, len(cells[c]))
	}
	for l := range height {
		parts := []styled{p.first}
		for c := range cells {
			var cell styled
			if l < len(cells[c]) {
				cell = cells[c][l]
			}
			if c > 0 {
				parts = append(parts, g.gutter)
			}
			left, right := g.aligns[c].pad(g.widths[c] - Width(cell.text))
			parts = append(parts, blanks(left), cell, blanks(right))
		}
		d.emit.note = lineNote{wide: d.options.BlockWidth > 0, continues: l > 0, gap: "\n", prefix: len(p.first.text)}
		d.emit.writeLine(parts...)
		p.first = p.rest
	}
}

// gridRule draws the rule below the header of a table.
func (d *Document) gridRule(p *prefix, g *grid) {
	row, cross := d.glamour.tableRule()
	var b strings.Builder
	for c, w := range g.widths {
		if c > 0 {
			gutter := Width(g.gutter.text)
			b.WriteString(strings.Repeat(row, gutter/2) + cross + strings.Repeat(row, gutter-gutter/2-1))
		}
		b.WriteString(strings.Repeat(row, w))
	}
	d.emit.note = lineNote{wide: d.options.BlockWidth > 0, prefix: len(p.first.text)}
	d.emit.writeLine(p.first, plainText(b.String(), attr{effect: faint}))
}

// gridAsLines writes a table that is too wide for columns: a group of lines for each row, each line
// with a header and its value.
func (d *Document) gridAsLines(p *prefix, g *grid) {
	hang := blanks(2)
	for i, row := range g.rows[1:] {
		if i > 0 {
			d.emit.writeLine(p.rest)
		}
		for c, cell := range row {
			if cell.text == "" {
				continue
			}
			head := g.rows[0][c]
			if head.text != "" {
				cell = joinStyled(head, plainText(d.messages.colon, attr{}), cell)
			}
			d.writeText(&prefix{first: p.first, rest: joinStyled(p.rest, hang)}, cell)
			p.first = p.rest
		}
	}
}

// pad returns the number of blanks to the left and to the right of a cell that leaves free columns
// unused.
func (a alignment) pad(free int) (left, right int) {
	free = max(0, free)
	switch a {
	case alignRight:
		return free, 0
	case alignCentre:
		return free / 2, free - free/2
	}
	return 0, free
}

// gutter returns the space between two columns of a table: the style's separator with a blank on
// either side, or two blanks.
func (g *glamourRenderer) gutter() styled {
	if s := separator(g.table.ColumnSeparator, "│"); s != " " {
		return plainText(" "+s+" ", attr{effect: faint})
	}
	return blanks(2)
}

// tableRule returns the character of the rule below a table's header, and the one where it crosses
// a separator.
func (g *glamourRenderer) tableRule() (row, cross string) {
	return separator(g.table.RowSeparator, "─"), separator(g.table.CenterSeparator, "┼")
}

// separator returns a style's separator if it is one column wide, else the default.
func separator(s *string, standard string) string {
	if s == nil || Width(sanitizeText(*s)) != 1 {
		return standard
	}
	return sanitizeText(*s)
}
