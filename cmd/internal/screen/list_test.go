package screen

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// changing is a Source of ascending numbers that come and go. It counts how many rows it was asked for.
type changing struct {
	all   []int
	asked int
}

func (s *changing) Page(from *int, n int) ([]int, error) {
	s.asked += max(n, -n)
	at := 0
	if n < 0 {
		at = len(s.all)
	}
	if from != nil {
		var found bool
		if at, found = slices.BinarySearch(s.all, *from); found && n > 0 {
			at++
		}
	}
	if n < 0 {
		return slices.Clone(s.all[max(at+n, 0):at]), nil
	}
	return slices.Clone(s.all[at:min(at+n, len(s.all))]), nil
}

// oracle is a list whose rows are all in memory.
type oracle struct {
	all    []int
	cursor int
}

func (o *oracle) move(n int) bool {
	before := o.cursor
	o.cursor = max(min(o.cursor+n, len(o.all)-1), 0)
	return o.cursor != before
}

// check compares a list with the oracle: the row under the cursor, those around it on the screen, and how many are in
// memory.
func (o *oracle) check(l *List[int]) error {
	if len(o.all) == 0 {
		if rows, _ := l.Visible(); l.Selected() != nil || len(rows) > 0 {
			return fmt.Errorf("an empty list shows %v", rows)
		}
		return nil
	}
	if at := l.Selected(); at == nil || *at != o.all[o.cursor] {
		return fmt.Errorf("cursor is at %v, want %d", at, o.all[o.cursor])
	}
	rows, cursor := l.Visible()
	if want := min(l.height, len(o.all)); len(rows) != want {
		return fmt.Errorf("%d rows on the screen, want %d", len(rows), want)
	}
	first := o.cursor - cursor
	if first < 0 || first+len(rows) > len(o.all) || !slices.Equal(rows, o.all[first:first+len(rows)]) {
		return fmt.Errorf("shows %v at %d", rows, first)
	}
	if place, known := l.Place(); known && place != o.cursor+1 {
		return fmt.Errorf("place %d, want %d", place, o.cursor+1)
	}
	if most := l.height + 10*l.reach(); len(l.rows) > most {
		return fmt.Errorf("%d rows in memory, at most %d are needed", len(l.rows), most)
	}
	return nil
}

// walk moves in a list at random, while rows come and go behind it.
func walk(t *testing.T, seed uint64, count int) {
	rng := rand.New(rand.NewPCG(seed, uint64(count)))
	source := &changing{}
	for i := range count {
		source.all = append(source.all, i*1000)
	}
	o := &oracle{all: slices.Clone(source.all)}
	l := NewList(source)
	l.Resize(1 + rng.IntN(60))
	for step := range 300 {
		did := ""
		n := []int{1, 2, 7, l.PageRows(), 1 + rng.IntN(count+1)}[rng.IntN(5)]
		switch rng.IntN(12) {
		case 0:
			did = "first"
			l.First()
			o.cursor = 0
		case 1:
			did = "last"
			l.Last()
			o.cursor = max(len(o.all)-1, 0)
		case 2:
			did = "resize"
			l.Resize(1 + rng.IntN(80))
		case 3:
			did = "scroll"
			_, before := l.Visible()
			scrolled := l.Scroll(rng.IntN(7) - 3)
			if at := l.Selected(); at != nil {
				o.cursor, _ = slices.BinarySearch(o.all, *at)
			}
			if _, now := l.Visible(); !scrolled && now != before {
				t.Fatalf("seed %d, %d rows, step %d: the cursor moved though nothing was scrolled", seed, count, step)
			}
		case 5:
			did = "go to"
			if count > 0 {
				o.cursor = rng.IntN(len(o.all))
				to := o.all[o.cursor]
				l.GoTo(to, func(row *int) bool { return *row == to })
			}
		case 4:
			did = "reload"
			o.reload(rng, source)
			l.Reload()
		case 6, 7, 8:
			did = fmt.Sprint("up ", n)
			if got, want := l.Move(-n), o.move(-n); got != want {
				t.Fatalf("seed %d, %d rows, step %d, %s: moved %v, want %v", seed, count, step, did, got, want)
			}
		default:
			did = fmt.Sprint("down ", n)
			if got, want := l.Move(n), o.move(n); got != want {
				t.Fatalf("seed %d, %d rows, step %d, %s: moved %v, want %v", seed, count, step, did, got, want)
			}
		}
		if err := o.check(l); err != nil {
			t.Fatalf("seed %d, %d rows, step %d, %s: %v", seed, count, step, did, err)
		}
	}
}

// reload adds rows to the source and removes others, but not the one under the cursor.
func (o *oracle) reload(rng *rand.Rand, source *changing) {
	if len(o.all) == 0 {
		return
	}
	at := o.all[o.cursor]
	for range rng.IntN(30) {
		v := rng.IntN(1000 * (len(o.all) + 1))
		if i, found := slices.BinarySearch(source.all, v); !found {
			source.all = slices.Insert(source.all, i, v)
		} else if v != at {
			source.all = slices.Delete(source.all, i, i+1)
		}
	}
	o.all = slices.Clone(source.all)
	o.cursor, _ = slices.BinarySearch(o.all, at)
}

// TestListMoves moves in lists of many lengths as in a plain slice.
func TestListMoves(t *testing.T) {
	for _, count := range []int{0, 1, 2, 9, 10, 11, 59, 100, 1000, 10_000} {
		for seed := range uint64(20) {
			walk(t, seed, count)
		}
	}
}

// TestListReloadsWhatIsGone checks that the row under the cursor stays after its source has lost it, until the list is
// loaded from its start.
func TestListReloadsWhatIsGone(t *testing.T) {
	source := &changing{all: []int{1, 2, 3, 4, 5}}
	l := NewList(source)
	l.Resize(3)
	l.Move(2)
	source.all = []int{1, 2, 4, 5}
	l.Reload()
	if at := l.Selected(); at == nil || *at != 3 {
		t.Fatalf("cursor is at %v", at)
	}
	if l.Move(1); *l.Selected() != 4 {
		t.Errorf("4 follows, not %d", *l.Selected())
	}
	l.First()
	if l.Move(2); *l.Selected() != 4 {
		t.Errorf("then 4 is the third, not %d", *l.Selected())
	}
}

// TestListAsksForFewRows checks that a list reads no more than what is near the cursor, however long it is.
func TestListAsksForFewRows(t *testing.T) {
	source := &changing{all: make([]int, 100_000)}
	for i := range source.all {
		source.all[i] = i
	}
	l := NewList(source)
	l.Resize(30)
	l.Last()
	l.First()
	for range 100 {
		l.Move(1)
	}
	if source.asked > 1000 {
		t.Errorf("asked for %d rows", source.asked)
	}
}

// TestListSkips checks that the cursor passes over rows in both directions, and that a click does not choose them.
func TestListSkips(t *testing.T) {
	l := NewList(Rows[int]{0, 1, 0, 0, 2, 3, 0})
	l.Skip = func(row *int) bool { return *row == 0 }
	l.Resize(7)
	var got []int
	note := func() { got = append(got, *l.Selected()) }
	note()
	for l.Move(1) {
		note()
	}
	l.Last()
	note()
	for l.Move(-1) {
		note()
	}
	if want := []int{1, 2, 3, 3, 2, 1}; !slices.Equal(got, want) {
		t.Errorf("moved over %v, want %v", got, want)
	}
	if l.SelectVisible(2) || !l.SelectVisible(4) || *l.Selected() != 2 {
		t.Errorf("a click chose %d", *l.Selected())
	}
}

// TestListReplace checks that other rows in place of those in memory leave the cursor where it is.
func TestListReplace(t *testing.T) {
	same := func(a, b *int) bool { return *a == *b }
	l := NewList(Rows[int]{1, 2, 3, 4, 5, 6, 7, 8})
	l.Resize(3)
	l.Move(4)
	for _, test := range []struct {
		rows         []int
		cursor, line int
	}{
		{[]int{0, 1, 2, 3, 4, 5, 6, 7, 8}, 5, 2},
		{[]int{5, 6, 7, 8}, 5, 0},
		{[]int{3, 4, 5}, 5, 2},
		{[]int{3, 4}, 4, 1},
		{[]int{4, 9}, 4, 0},
	} {
		l.Replace(test.rows, same)
		if _, line := l.Visible(); *l.Selected() != test.cursor || line != test.line {
			t.Errorf("%v: at %d in line %d, want %d in line %d", test.rows, *l.Selected(), line, test.cursor, test.line)
		}
	}
	if l.Replace(nil, same); l.Selected() != nil {
		t.Errorf("at %d of none", *l.Selected())
	}
}
