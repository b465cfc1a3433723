package screen

import "slices"

// List is a window on rows with a cursor. Only the rows near the cursor are in memory.
type List[T any] struct {
	// Skip reports whether the cursor passes over a row, such as a rule between others. It may be nil. Not all rows may be
	// such, and they must be in memory.
	Skip           func(row *T) bool
	source         Source[T]
	rows           []T
	top, cursor    int // indices of rows
	before         int // the number of rows before those in memory, -1 if unknown
	atStart, atEnd bool
	height         int
	err            error
}

// NewList returns a list at its start.
func NewList[T any](source Source[T]) *List[T] {
	return &List[T]{source: source, height: 1}
}

// Resize sets the number of rows on the screen.
func (l *List[T]) Resize(height int) {
	l.height = max(height, 1)
	if l.rows == nil && !l.atStart {
		l.First()
	}
	l.scroll()
	l.fill()
	l.scroll()
}

// Err returns the first error of the source since the last call, after which the list goes on with the rows it has.
func (l *List[T]) Err() error {
	err := l.err
	l.err = nil
	return err
}

// First moves to the first row, and asks the source again.
func (l *List[T]) First() {
	l.rows, l.top, l.cursor, l.before = l.page(nil, l.height+l.reach()), 0, 0, 0
	l.atStart, l.atEnd = true, len(l.rows) < l.height+l.reach()
	l.settle(1)
	l.fill()
}

// Reload asks the source again for all rows but the one under the cursor, which stays where it is on the screen even if
// the source no longer has it.
func (l *List[T]) Reload() {
	if l.whole() || len(l.rows) == 0 {
		l.First()
		return
	}
	onScreen := l.cursor - l.top
	l.rows = []T{l.rows[l.cursor]}
	l.top, l.cursor, l.before, l.atStart, l.atEnd = 0, 0, -1, false, false
	l.addAfter()
	l.addBefore()
	l.top = max(l.cursor-onScreen, 0)
	l.fill()
	l.scroll()
}

// Replace makes rows in memory those of the list. The cursor stays on the row that is the same, where it is on the screen, else
// near its place.
func (l *List[T]) Replace(rows []T, same func(a, b *T) bool) {
	before, onScreen := l.Selected(), l.cursor-l.top
	l.source, l.rows, l.before, l.atStart, l.atEnd = Rows[T](rows), rows, 0, true, true
	l.cursor = max(min(l.cursor, len(rows)-1), 0)
	for i := range rows {
		if before != nil && same(&rows[i], before) {
			l.cursor = i
			break
		}
	}
	l.settle(1)
	l.top = max(l.cursor-onScreen, 0)
	l.scroll()
}

// whole reports whether all rows are in memory.
func (l *List[T]) whole() bool {
	_, whole := l.source.(Rows[T])
	return whole
}

// Last moves to the last row.
func (l *List[T]) Last() {
	if !l.atEnd {
		l.rows = l.page(nil, -(l.height + l.reach()))
		l.atStart, l.atEnd, l.before = len(l.rows) < l.height+l.reach(), true, -1
		if l.atStart {
			l.before = 0
		}
	}
	l.cursor = max(len(l.rows)-1, 0)
	l.settle(-1)
	l.top = max(len(l.rows)-l.height, 0)
	l.fill()
	l.scroll()
}

// Move moves the cursor by n rows. It reports whether it moved.
func (l *List[T]) Move(n int) bool {
	start := l.cursor
	want := start + n
	for want >= len(l.rows) && !l.atEnd {
		l.addAfter()
	}
	for want < 0 && !l.atStart {
		added := l.addBefore()
		want, start = want+added, start+added
	}
	l.cursor = max(min(want, len(l.rows)-1), 0)
	l.settle(n)
	moved := l.cursor != start
	l.scroll()
	l.fill()
	return moved
}

// settle moves the cursor off rows that it passes over: in a direction, else in the other.
func (l *List[T]) settle(direction int) {
	if l.Skip == nil {
		return
	}
	step := 1
	if direction < 0 {
		step = -1
	}
	for _, step := range []int{step, -step} {
		for i := l.cursor; i >= 0 && i < len(l.rows); i += step {
			if !l.Skip(&l.rows[i]) {
				l.cursor = i
				return
			}
		}
	}
}

// scroll moves the window so that the cursor is in it, and so that it is full.
func (l *List[T]) scroll() {
	l.top = min(l.top, l.cursor)
	l.top = max(l.top, l.cursor-l.height+1)
	if l.atEnd {
		l.top = max(min(l.top, len(l.rows)-l.height), 0)
	}
}

// Scroll moves the window by n rows, and the cursor as far as it must to stay in it. It reports whether the window moved.
func (l *List[T]) Scroll(n int) bool {
	top, cursor := l.top, l.cursor
	l.top = max(l.top+n, 0)
	l.fill()
	top += l.cursor - cursor // fill may have put rows before those in memory, or dropped some
	l.top = max(min(l.top, len(l.rows)-l.height), 0)
	l.cursor = max(min(l.cursor, l.top+l.height-1), l.top)
	l.cursor = max(min(l.cursor, len(l.rows)-1), 0)
	l.settle(n)
	return l.top != top
}

// Visible returns the rows on the screen, and the index of the one under the cursor among them.
func (l *List[T]) Visible() (rows []T, cursor int) {
	end := min(l.top+l.height, len(l.rows))
	return l.rows[min(l.top, end):end], l.cursor - l.top
}

// Selected returns the row under the cursor, nil if the list is empty.
func (l *List[T]) Selected() *T {
	if l.cursor >= len(l.rows) {
		return nil
	}
	return &l.rows[l.cursor]
}

// Place returns the number of the row under the cursor, from 1. It reports whether that is known: it is not where the
// cursor came from the end of a long list.
func (l *List[T]) Place() (int, bool) {
	return l.before + l.cursor + 1, l.before >= 0 && len(l.rows) > 0
}

// Loaded returns the rows in memory, for changing them in place.
func (l *List[T]) Loaded() []T { return l.rows }

// SelectVisible moves the cursor to the row at a place on the screen, counted from 0. It reports whether there is one.
func (l *List[T]) SelectVisible(at int) bool {
	if at < 0 || at >= l.height || l.top+at >= len(l.rows) || l.Skip != nil && l.Skip(&l.rows[l.top+at]) {
		return false
	}
	l.cursor = l.top + at
	return true
}

// Select moves the cursor to the first row in memory that is found. It reports whether there is one.
func (l *List[T]) Select(found func(*T) bool) bool {
	for i := range l.rows {
		if found(&l.rows[i]) {
			l.cursor = i
			l.scroll()
			l.fill()
			return true
		}
	}
	return false
}

// GoTo moves the cursor to a row of the source, which is the one in memory that is found, if any. Else the rows around it are
// loaded, and it is in the middle of the screen. The source must be one that has pages.
func (l *List[T]) GoTo(row T, found func(*T) bool) {
	if l.Select(found) {
		return
	}
	n := l.height + l.reach()
	before, after := l.page(&row, -n), l.page(&row, n)
	l.rows = slices.Concat(before, []T{row}, after)
	l.atStart, l.atEnd, l.before = len(before) < n, len(after) < n, -1
	if l.atStart {
		l.before = 0
	}
	l.cursor, l.top = len(before), max(len(before)-l.height/2, 0)
	l.fill()
	l.scroll()
}

// PageRows returns the number of rows by which a page moves.
func (l *List[T]) PageRows() int { return max(l.height-1, 1) }
