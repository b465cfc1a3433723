package markdown

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// table adds a table: as a table where it holds data, as paragraphs where it only lays out boxes
// next to each other, and as one line per row where it is too large.
func (b *builder) table(n *html.Node) {
	b.flush()
	rows := rowsOf(n)
	if b.singleLine > 0 || !isDataTable(n, rows) {
		b.children(n)
		b.flush()
		return
	}
	if c := captionOf(n); c != nil {
		b.labelBlock(c, em)
	}
	t := &block{kind: kindTable}
	if t.rows = b.grid(rows); t.rows == nil {
		b.rowParagraphs(rows)
		return
	}
	t.rows = trimGrid(t.rows)
	if len(t.rows) == 0 {
		return
	}
	t.align = alignment(rows, len(t.rows[0]))
	b.addBlock(t)
}

// rowsOf returns the cells of a table's rows, without those of nested tables.
func rowsOf(n *html.Node) [][]*html.Node {
	var rows [][]*html.Node
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch c.DataAtom {
			case atom.Thead, atom.Tbody, atom.Tfoot:
				if n.DataAtom == atom.Table && !isHidden(c) {
					walk(c)
				}
			case atom.Tr:
				if !isHidden(c) {
					rows = append(rows, cellsOf(c))
				}
			}
		}
	}
	walk(n)
	return rows
}

func cellsOf(tr *html.Node) []*html.Node {
	var cells []*html.Node
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if (c.DataAtom == atom.Td || c.DataAtom == atom.Th) && !isHidden(c) {
			cells = append(cells, c)
		}
	}
	return cells
}

func captionOf(n *html.Node) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Caption && !isHidden(c) {
			return c
		}
	}
	return nil
}

const (
	maxUnmarkedCell = 300  // bytes of text in a cell of a data table without caption or header cells
	maxMarkedCell   = 2000 // the same, with either
)

// isDataTable reports whether a table holds data rather than a layout: it has at least two rows and
// two columns, few images, and only cells that fit on a line.
func isDataTable(n *html.Node, rows [][]*html.Node) bool {
	if role := attr(n, "role"); role == "presentation" || role == "none" {
		return false
	}
	columns, cells, images := 0, 0, 0
	limit := maxUnmarkedCell
	if captionOf(n) != nil {
		limit = maxMarkedCell
	}
	for _, row := range rows {
		columns = max(columns, len(row))
		for _, c := range row {
			if c.DataAtom == atom.Th {
				limit = maxMarkedCell
			}
			if !fitsOneLine(c, limit, &images) {
				return false
			}
			cells++
		}
	}
	return len(rows) > 1 && columns > 1 && images*3 <= cells
}

// fitsOneLine reports whether the content of a cell can be written on one line of at most limit
// bytes. It adds the cell's images to images.
func fitsOneLine(cell *html.Node, limit int, images *int) bool {
	size := 0
	for c := range cell.Descendants() {
		switch c.DataAtom {
		case atom.Table, atom.Pre, atom.Blockquote, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Iframe, atom.Video:
			return false
		case atom.Img:
			*images++
		}
		if c.Type == html.TextNode {
			if size += len(strings.TrimSpace(c.Data)); size > limit {
				return false
			}
		}
	}
	return true
}

// A grid is a table as rows of equal width. The cells covered by a row or column span are empty
// (HTML §4.9.12).
type grid struct {
	rows      [][]string
	width     int
	rowsBelow [maxColumns]int // number of further rows that the cell in each column spans
}

// grid returns the Markdown of a table's cells, or nil if the table is too large.
func (b *builder) grid(rows [][]*html.Node) [][]string {
	var g grid
	for _, row := range rows {
		line, ok := b.gridRow(&g, row)
		g.width = max(g.width, len(line))
		if g.rows = append(g.rows, line); !ok || len(g.rows)*g.width > maxCells {
			return nil
		}
	}
	for i := range g.rows {
		for len(g.rows[i]) < g.width {
			g.rows[i] = append(g.rows[i], "")
		}
	}
	return g.rows
}

// gridRow returns a row, and whether all cells with text fit into it.
func (b *builder) gridRow(g *grid, row []*html.Node) (line []string, ok bool) {
	for _, c := range row {
		line = g.appendCovered(line, maxColumns)
		text, down := b.cellMarkdown(c), spanAttr(c, "rowspan")-1
		if len(line) == maxColumns && text != "" {
			return line, false
		}
		for i := range min(spanAttr(c, "colspan"), maxColumns-len(line)) {
			if i > 0 {
				text = ""
			}
			g.rowsBelow[len(line)] = down
			line = append(line, text)
		}
	}
	return g.appendCovered(line, g.width), true
}

// appendCovered appends the cells that are covered by spans from rows above.
func (g *grid) appendCovered(line []string, width int) []string {
	for len(line) < width && g.rowsBelow[len(line)] > 0 {
		g.rowsBelow[len(line)]--
		line = append(line, "")
	}
	return line
}

// spanAttr returns the number of rows or columns that a cell spans according to the attribute key,
// at least 1 and at most maxColumns (the HTML standard, §4.9.11, allows more).
func spanAttr(c *html.Node, key string) int {
	v, err := strconv.Atoi(strings.TrimSpace(attr(c, key)))
	if err != nil || v < 1 {
		return 1
	}
	return min(v, maxColumns)
}

// cellMarkdown returns the content of a cell as one line of Markdown.
func (b *builder) cellMarkdown(c *html.Node) string {
	saved := b.collector
	b.collector = collector{}
	b.singleLine++
	b.children(c)
	b.singleLine--
	lines := b.takeLines()
	b.collector = saved
	if len(lines) == 0 {
		return ""
	}
	spans := normalizeSpans(lines[0].spans)
	if c.DataAtom == atom.Th {
		removeStrong(spans)
	}
	return renderInline(spans, true)
}

// rowParagraphs adds each row as a paragraph.
func (b *builder) rowParagraphs(rows [][]*html.Node) {
	for _, row := range rows {
		for i, c := range row {
			if i > 0 && b.open {
				b.text(" · ")
			}
			b.singleLine++
			b.styled(c, styleOf(c))
			b.singleLine--
		}
		b.flush()
	}
}

// trimGrid removes the rows and columns without text.
func trimGrid(rows [][]string) [][]string {
	used := make([]bool, len(rows[0]))
	kept := rows[:0]
	for _, row := range rows {
		filled := false
		for i, text := range row {
			if text != "" {
				used[i], filled = true, true
			}
		}
		if filled {
			kept = append(kept, row)
		}
	}
	for i, row := range kept {
		line := row[:0]
		for j, text := range row {
			if used[j] {
				line = append(line, text)
			}
		}
		kept[i] = line
	}
	return kept
}

// alignment returns the delimiter cell of each column, as aligned in the last row that has all
// columns: headers are often centred whatever is below them.
func alignment(rows [][]*html.Node, columns int) []string {
	align := make([]string, columns)
	for i := range align {
		align[i] = "---"
	}
	for _, row := range slices.Backward(rows) {
		if len(row) != columns {
			continue
		}
		for i, c := range row {
			switch {
			case isAligned(c, "right"):
				align[i] = "--:"
			case isAligned(c, "center"):
				align[i] = ":-:"
			}
		}
		break
	}
	return align
}

func isAligned(c *html.Node, side string) bool {
	return strings.EqualFold(attr(c, "align"), side) || styleDeclares(attr(c, "style"), "text-align", side)
}
