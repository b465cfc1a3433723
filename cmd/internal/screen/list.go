package screen

import "slices"

// Source is where a [List] gets its rows, by pages.
type Source[T any] interface {
	// Page returns at most n rows after from, or with a negative n the last -n rows before it, in the order of the list. If
	// from is nil, they are the first or the last rows.
	Page(from *T, n int) ([]T, error)
}

// Rows is a Source of rows that are all in memory. It is asked once.
type Rows[T any] []T

// Page implements [Source].
func (r Rows[T]) Page(from *T, _ int) ([]T, error) {
	if from != nil {
		return nil, nil
	}
	return r, nil
}

// List is a window on rows with a cursor. Only the rows near the cursor are in memory.
type List[T any] struct {
	source         Source[T]
	rows           []T
	top, cursor    int // indices of rows
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
	l.fill()
	l.scroll()
}

// Err returns the first error of the source since the last call, after which the list goes on with the rows it has.
func (l *List[T]) Err() error {
	err := l.err
	l.err = nil
	return err
}

// page asks the source.
func (l *List[T]) page(from *T, n int) []T {
	rows, err := l.source.Page(from, n)
	if err != nil && l.err == nil {
		l.err = err
	}
	return rows
}

// reach is the number of rows on either side of the screen that are in memory at least.
func (l *List[T]) reach() int { return max(l.height, minReach) }

const minReach = 10

// First moves to the first row, and asks the source again.
func (l *List[T]) First() {
	l.rows, l.top, l.cursor = l.page(nil, l.height+l.reach()), 0, 0
	l.atStart, l.atEnd = true, len(l.rows) < l.height+l.reach()
	l.fill()
}

// Last moves to the last row.
func (l *List[T]) Last() {
	if !l.atEnd {
		l.rows = l.page(nil, -(l.height + l.reach()))
		l.atStart, l.atEnd = len(l.rows) < l.height+l.reach(), true
	}
	l.cursor = max(len(l.rows)-1, 0)
	l.top = 0
	l.fill()
	l.scroll()
}

// Move moves the cursor by n rows. It reports whether it moved.
func (l *List[T]) Move(n int) bool {
	before, first := l.cursor, len(l.rows)
	want := l.cursor + n
	for want >= len(l.rows) && !l.atEnd {
		l.after()
	}
	for want < 0 && !l.atStart {
		added := l.before()
		want, before = want+added, before+added
	}
	l.cursor = max(min(want, len(l.rows)-1), 0)
	moved := l.cursor != before && first > 0
	l.scroll()
	l.fill()
	return moved
}

// after loads the rows that follow the last one.
func (l *List[T]) after() {
	n := l.reach() * 2
	var from *T
	if len(l.rows) > 0 {
		from = &l.rows[len(l.rows)-1]
	}
	rows := l.page(from, n)
	l.rows, l.atEnd = append(l.rows, rows...), len(rows) < n
}

// before loads the rows that precede the first one, and returns their number.
func (l *List[T]) before() int {
	n := l.reach() * 2
	var from *T
	if len(l.rows) > 0 {
		from = &l.rows[0]
	}
	rows := l.page(from, -n)
	l.rows, l.atStart = append(rows[:len(rows):len(rows)], l.rows...), len(rows) < n
	l.top, l.cursor = l.top+len(rows), l.cursor+len(rows)
	return len(rows)
}

// fill loads rows until those around the screen are there, and drops those far from it.
func (l *List[T]) fill() {
	for !l.atEnd && len(l.rows)-l.top < l.height+l.reach() {
		l.after()
	}
	for !l.atStart && l.top < l.reach() {
		l.before()
	}
	if _, whole := l.source.(Rows[T]); whole {
		return
	}
	if excess := l.top - 3*l.reach(); excess > 0 {
		l.rows = append([]T(nil), l.rows[excess:]...)
		l.top, l.cursor, l.atStart = l.top-excess, l.cursor-excess, false
	}
	if keep := l.top + l.height + 3*l.reach(); keep < len(l.rows) {
		l.rows, l.atEnd = append([]T(nil), l.rows[:keep]...), false
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

// Scroll moves the window by n rows, and the cursor as far as it must to stay in it.
func (l *List[T]) Scroll(n int) bool {
	top := l.top
	l.top = max(l.top+n, 0)
	l.fill()
	l.top = max(min(l.top, len(l.rows)-l.height), 0)
	l.cursor = max(min(l.cursor, l.top+l.height-1), l.top)
	l.cursor = max(min(l.cursor, len(l.rows)-1), 0)
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

// Loaded returns the rows in memory, for changing them in place.
func (l *List[T]) Loaded() []T { return l.rows }

// SelectVisible moves the cursor to the row at a place on the screen, counted from 0. It reports whether there is one.
func (l *List[T]) SelectVisible(at int) bool {
	if at < 0 || at >= l.height || l.top+at >= len(l.rows) {
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
	l.atStart, l.atEnd = len(before) < n, len(after) < n
	l.cursor, l.top = len(before), max(len(before)-l.height/2, 0)
	l.fill()
	l.scroll()
}

// PageRows returns the number of rows by which a page moves.
func (l *List[T]) PageRows() int { return max(l.height-1, 1) }
