package term

import "slices"

// fitColumns narrows columns to a table of at most total columns, and returns their widths, 0 for those it dropped.
func (t *Table) fitColumns(widths []int, total int) []int {
	widths = slices.Clone(widths)
	for {
		shares, left := 0, total
		for c, w := range widths {
			if w > 0 {
				left -= tableGap
				if t.columns[c].Flexible {
					shares++
				} else {
					left -= w
				}
			}
		}
		left += tableGap
		if t.shareRoom(widths, left, shares) {
			return widths
		}
		if !t.dropColumn(widths) {
			t.squeeze(widths, total)
			return widths
		}
	}
}

// naturalWidths returns the widths that the columns would have with unlimited room; 0 for columns
// without text.
func (t *Table) naturalWidths() []int {
	widths := make([]int, len(t.columns))
	for _, s := range t.sections {
		for _, row := range s.rows {
			for c, cell := range row {
				widths[c] = max(widths[c], Width(cell.Text))
			}
		}
	}
	for c, column := range t.columns {
		if widths[c] > 0 {
			widths[c] = max(widths[c], Width(column.Header))
		}
		if column.Max > 0 {
			widths[c] = min(widths[c], column.Max)
		}
	}
	return widths
}

// minFlexible is the default minimum width of a flexible column.
const minFlexible = 16

// shareRoom distributes left columns among the flexible columns, those that need less than their
// share first, and reports whether each got enough.
func (t *Table) shareRoom(widths []int, left, shares int) bool {
	if shares == 0 {
		return left >= 0
	}
	settled := make([]bool, len(widths))
	for range shares {
		each, least := left/shares, -1
		for c, column := range t.columns {
			if column.Flexible && widths[c] > 0 && !settled[c] && (least < 0 || widths[c] < widths[least]) {
				least = c
			}
		}
		enough := t.columns[least].Min
		if enough == 0 {
			enough = minFlexible
		}
		if each < min(enough, widths[least]) {
			return false
		}
		widths[least] = min(widths[least], each)
		settled[least] = true
		left -= widths[least]
		shares--
	}
	return true
}

// dropColumn drops the least important column, and reports whether there was one to drop.
func (t *Table) dropColumn(widths []int) bool {
	gone := -1
	for c, column := range t.columns {
		if column.Vanish > 0 && widths[c] > 0 && (gone < 0 || column.Vanish > t.columns[gone].Vanish) {
			gone = c
		}
	}
	if gone < 0 {
		return false
	}
	widths[gone] = 0
	return true
}

// squeeze narrows the columns that are never dropped until they fit, the widest first. As a last
// resort it drops the rightmost.
func (t *Table) squeeze(widths []int, total int) {
	for {
		sum, widest, last := -tableGap, -1, -1
		for c, w := range widths {
			if w == 0 {
				continue
			}
			sum += w + tableGap
			last = c
			if widest < 0 || w > widths[widest] {
				widest = c
			}
		}
		switch {
		case sum <= total:
			return
		case widths[widest] > 4:
			widths[widest] = max(4, widths[widest]-(sum-total))
		default:
			widths[last] = 0
		}
	}
}
