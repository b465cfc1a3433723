package screen

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

// addAfter loads the rows that follow the last one.
func (l *List[T]) addAfter() {
	n := l.reach() * 2
	var from *T
	if len(l.rows) > 0 {
		from = &l.rows[len(l.rows)-1]
	}
	rows := l.page(from, n)
	l.rows, l.atEnd = append(l.rows, rows...), len(rows) < n
}

// addBefore loads the rows that precede the first one, and returns their number.
func (l *List[T]) addBefore() int {
	n := l.reach() * 2
	var from *T
	if len(l.rows) > 0 {
		from = &l.rows[0]
	}
	rows := l.page(from, -n)
	l.rows, l.atStart = append(rows[:len(rows):len(rows)], l.rows...), len(rows) < n
	l.top, l.cursor = l.top+len(rows), l.cursor+len(rows)
	switch {
	case l.atStart:
		l.before = 0
	case l.before > 0:
		l.before -= len(rows)
	}
	return len(rows)
}

// fill loads rows until those around the screen are there, and drops those far from it.
func (l *List[T]) fill() {
	for !l.atEnd && len(l.rows)-l.top < l.height+l.reach() {
		l.addAfter()
	}
	for !l.atStart && l.top < l.reach() {
		l.addBefore()
	}
	if l.whole() {
		return
	}
	if excess := l.top - 3*l.reach(); excess > 0 {
		l.rows = append([]T(nil), l.rows[excess:]...)
		l.top, l.cursor, l.atStart = l.top-excess, l.cursor-excess, false
		if l.before >= 0 {
			l.before += excess
		}
	}
	if keep := l.top + l.height + 3*l.reach(); keep < len(l.rows) {
		l.rows, l.atEnd = append([]T(nil), l.rows[:keep]...), false
	}
}
