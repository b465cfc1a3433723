package term

// tableGap is the number of blanks between two columns.
const tableGap = 2

// belowIndent is the indent of cells below the others of their row.
const belowIndent = 2

// writeRow writes one row.
func (d *Document) writeRow(margin styled, t *Table, l layout, cells []Cell) {
	lines := make([][]styled, len(cells))
	for c, cell := range cells {
		if l.below && !t.columns[c].Flexible && cell.Look == LookPlain && t.columns[c].Look == LookPlain {
			cell.Look = LookFaint // so that titles stand out between the facts
		}
		lines[c] = d.cellLines(t.columns[c], cell, l.widths[c], l.wraps)
	}
	height := 1
	for c := range lines {
		if !l.isBelow(t, c) {
			height = max(height, len(lines[c]))
		}
	}
	for i := range height {
		d.writeCells(margin, t, l, lines, i)
	}
	for c := range lines {
		if l.isBelow(t, c) && cells[c].Text != "" {
			for _, line := range lines[c] {
				d.emit.writeLine(margin, blanks(belowIndent), line)
			}
		}
	}
}

// cellLines returns a cell in lines of at most width columns.
func (d *Document) cellLines(column Column, cell Cell, width int, wraps bool) []styled {
	if width == 0 {
		return nil
	}
	a := d.cellAttr(column, cell)
	if wraps && column.Flexible && Width(cell.Text) > width {
		return plainText(cell.Text, a).wrap(width, width)
	}
	return []styled{plainText(Cut(cell.Text, width), a)}
}

// writeCells writes line i of the cells that are beside each other. Columns with a width of 0 are left out.
func (d *Document) writeCells(margin styled, t *Table, l layout, lines [][]styled, i int) {
	parts := []styled{margin}
	for c, width := range l.widths {
		if width == 0 || l.isBelow(t, c) {
			continue
		}
		if len(parts) > 1 {
			parts = append(parts, blanks(tableGap))
		}
		var text styled
		if i < len(lines[c]) {
			text = lines[c][i]
		}
		side := alignLeft
		if t.columns[c].Right {
			side = alignRight
		}
		left, right := side.pad(width - Width(text.text))
		parts = append(parts, blanks(left), text, blanks(right))
	}
	d.emit.writeLine(parts...)
}

func (d *Document) cellAttr(column Column, cell Cell) attr {
	look := cell.Look
	if look == LookPlain {
		look = column.Look
	}
	a := look.attr()
	if cell.URL != "" && d.options.Links.hyperlinks() {
		a.link, _ = d.links.add(cell.URL)
	}
	return a
}
