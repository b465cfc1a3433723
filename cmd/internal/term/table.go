package term

import (
	"slices"
	"strings"
)

// Look is the look of a cell of a [Table].
type Look uint8

const (
	LookPlain Look = iota
	LookStrong
	LookFaint
	LookAccent // the one colour of the newspaper style
)

// attr returns the attributes of a look.
func (l Look) attr() attr {
	switch l {
	case LookStrong:
		return attr{effect: bold}
	case LookFaint:
		return attr{effect: faint}
	case LookAccent:
		return attr{fg: colourIndex | 1}
	}
	return attr{}
}

// Column describes a column of a [Table].
type Column struct {
	// Header is the name of the column. If any column has one, there is a header line; in
	// accessible mode it precedes each value.
	Header string
	// Right aligns the column to the right.
	Right bool
	// Flexible columns share the width that is left by the others, which are as wide as their
	// widest cell.
	Flexible bool
	// Min is the minimum width of a flexible column, in columns; 0 means 16. Where it cannot be
	// reached, columns vanish.
	Min int
	// Max is the maximum width of the column, in columns; 0 means no maximum.
	Max int
	// Vanish is the order in which columns are dropped from a narrow table, highest first; 0 means
	// never.
	Vanish int
	// Look is the look of the column's cells.
	Look Look
}

// Cell is one cell of a [Table].
type Cell struct {
	Text string
	URL  string // target of a hyperlink, on terminals that have those
	Look Look   // overrides the column's look, unless LookPlain
}

// Table is a list in columns for [Document.Table]. No line is wider than the document's TableWidth:
// cells that do not fit are cut with an ellipsis.
type Table struct {
	columns []Column
	rows    []tableRow
}

// tableRow is a row, or the heading of a section if cells is nil.
type tableRow struct {
	section string
	cells   []Cell
}

// NewTable returns an empty table.
func NewTable(columns ...Column) *Table {
	t := &Table{columns: slices.Clone(columns)}
	for c := range t.columns {
		t.columns[c].Header = sanitizeLine(t.columns[c].Header)
	}
	return t
}

// Row adds a row. Missing cells are empty, and surplus cells are dropped.
func (t *Table) Row(cells ...Cell) {
	clean := make([]Cell, len(t.columns))
	for c := range clean {
		if c < len(cells) {
			clean[c] = cells[c]
			clean[c].Text = sanitizeLine(cells[c].Text)
		}
	}
	t.rows = append(t.rows, tableRow{cells: clean})
}

// Section begins a section of rows with a heading.
func (t *Table) Section(title string) {
	t.rows = append(t.rows, tableRow{section: sanitizeLine(title)})
}

// tableGap is the number of blanks between two columns.
const tableGap = 2

// Table adds a table: over the whole width, or aligned with the text above it.
func (d *Document) Table(t *Table) {
	if d.options.Accessible {
		d.speakTable(t)
		return
	}
	margin := blanks(0)
	if d.hasText {
		margin = blanks(d.margin)
	}
	room := d.options.TableWidth - len(margin.text)
	widths := t.fitColumns(room)
	if t.hasHeader() {
		d.blankLine()
		d.writeRow(margin, t, widths, t.header())
	}
	for i, row := range t.rows {
		switch {
		case row.cells == nil:
			d.blankLine()
			d.emit.writeLine(margin, d.sectionText(row.section).truncate(room))
		default:
			if i == 0 && !t.hasHeader() {
				d.blankLine()
			}
			d.writeRow(margin, t, widths, row.cells)
		}
	}
}

// sectionText returns the heading of a section of rows.
func (d *Document) sectionText(title string) styled {
	return d.glamour.renderLeaf(leafStyle{heading: 2}, []run{{text: title}})
}

func (t *Table) hasHeader() bool {
	for _, c := range t.columns {
		if c.Header != "" {
			return true
		}
	}
	return false
}

func (t *Table) header() []Cell {
	cells := make([]Cell, len(t.columns))
	for c, column := range t.columns {
		cells[c] = Cell{Text: column.Header, Look: LookFaint}
	}
	return cells
}

// writeRow writes one row. Columns with a width of 0 are left out.
func (d *Document) writeRow(margin styled, t *Table, widths []int, cells []Cell) {
	parts := []styled{margin}
	for c, cell := range cells {
		if widths[c] == 0 {
			continue
		}
		if len(parts) > 1 {
			parts = append(parts, blanks(tableGap))
		}
		text := Cut(cell.Text, widths[c])
		side := alignLeft
		if t.columns[c].Right {
			side = alignRight
		}
		left, right := side.pad(widths[c] - Width(text))
		parts = append(parts, blanks(left), plainText(text, d.cellAttr(t.columns[c], cell)), blanks(right))
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

// speakTable writes each row on a line, with words for its structure.
func (d *Document) speakTable(t *Table) {
	for _, row := range t.rows {
		if row.cells == nil {
			d.speakParagraph(d.messages.headingLabel(2) + row.section)
			continue
		}
		var cells []string
		for c, cell := range row.cells {
			switch {
			case cell.Text == "":
			case t.columns[c].Header == "":
				cells = append(cells, cell.Text)
			default:
				cells = append(cells, t.columns[c].Header+d.messages.colon+cell.Text)
			}
		}
		d.speakLine(strings.Join(cells, d.messages.tableCell))
	}
}
