package screen

import "testing"

// numbers is a source of the numbers from 0, by pages.
type numbers int

func (all numbers) Page(from *int, n int) ([]int, error) {
	start, end := 0, min(n, int(all))
	switch {
	case n < 0 && from == nil:
		start, end = max(int(all)+n, 0), int(all)
	case n < 0:
		start, end = max(*from+n, 0), *from
	case from != nil:
		start, end = *from+1, min(*from+1+n, int(all))
	}
	var page []int
	for i := start; i < end; i++ {
		page = append(page, i)
	}
	return page, nil
}

// TestGoTo goes to each row of a list, near and far, and checks that the window is full of the rows around it.
func TestGoTo(t *testing.T) {
	const height = 7
	for _, all := range []int{1, 5, 7, 8, 30, 200} {
		l := NewList(numbers(all))
		l.Resize(height)
		for i := range all {
			want := i * 37 % all
			l.GoTo(want, func(row *int) bool { return *row == want })
			rows, cursor := l.Visible()
			if len(rows) != min(all, height) || rows[cursor] != want || rows[len(rows)-1]-rows[0] != len(rows)-1 {
				t.Fatalf("of %d rows, going to %d shows %v at %d", all, want, rows, cursor)
			}
			if moved := l.Move(1); moved != (want+1 < all) || moved && *l.Selected() != want+1 {
				t.Fatalf("of %d rows, the one after %d is %d", all, want, *l.Selected())
			}
		}
	}
}
