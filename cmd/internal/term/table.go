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

// Wrapping says when cells of flexible columns that do not fit are wrapped rather than cut.
type Wrapping uint8

const (
	// WrapAuto wraps them if more than a third of the titles, the cells of the first flexible column, would be cut.
	WrapAuto Wrapping = iota
	WrapAlways
	WrapNever
)

// Table is a list in columns for [Document.Table], in sections if it has any. No line is wider than the document's
// TableWidth.
type Table struct {
	columns  []Column
	sections []tableSection
	wrapping Wrapping
}

// tableSection is a stretch of rows below a heading, which may be empty.
type tableSection struct {
	title string
	rows  [][]Cell
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
	if len(t.sections) == 0 {
		t.sections = append(t.sections, tableSection{})
	}
	last := &t.sections[len(t.sections)-1]
	last.rows = append(last.rows, clean)
}

// Section begins a section of rows with a heading.
func (t *Table) Section(title string) {
	t.sections = append(t.sections, tableSection{title: sanitizeLine(title)})
}

// Wrap sets when cells that do not fit are wrapped.
func (t *Table) Wrap(w Wrapping) { t.wrapping = w }

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
	header, layouts := t.layOut(room)
	if t.hasHeader() || len(t.sections) > 0 {
		d.blankLine()
	}
	if t.hasHeader() {
		d.writeRow(margin, t, header, t.header())
	}
	for i, s := range t.sections {
		if t.isApart(i) {
			d.blankLine()
		}
		if s.title != "" {
			d.emit.writeLine(margin, d.sectionText(s.title).truncate(room))
		}
		for _, row := range s.rows {
			d.writeRow(margin, t, layouts[i], row)
		}
	}
}

// isApart reports whether there is a blank line above a section: not between two sections of a single row, which would be
// mostly blank lines.
func (t *Table) isApart(section int) bool {
	if section == 0 {
		return t.sections[0].title != ""
	}
	return len(t.sections[section].rows) > 1 || len(t.sections[section-1].rows) > 1
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

// speakTable writes each row on a line, with words for its structure.
func (d *Document) speakTable(t *Table) {
	for _, s := range t.sections {
		if s.title != "" {
			d.speakParagraph(d.messages.headingLabel(2) + s.title)
		}
		for _, row := range s.rows {
			d.speakLine(strings.Join(t.spokenCells(d.messages, row), d.messages.tableCell))
		}
	}
}

// spokenCells returns the cells of a row that are not empty, each with the header of its column.
func (t *Table) spokenCells(m messages, row []Cell) []string {
	var cells []string
	for c, cell := range row {
		switch {
		case cell.Text == "":
		case t.columns[c].Header == "":
			cells = append(cells, cell.Text)
		default:
			cells = append(cells, t.columns[c].Header+m.colon+cell.Text)
		}
	}
	return cells
}
