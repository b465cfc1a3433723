package similarity

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCounts(t *testing.T) {
	articles, _ := libraryOf(reports)
	c := NewCounts()
	empty, _ := c.MarshalBinary()
	for _, d := range articles {
		c.Add(d)
	}
	bridge := pairTerm('大', '桥')
	if c.Articles() != len(reports) || c.Holding(bridge) != 3 || c.Holding(makeTerm(kindWord, []byte("ferry"))) != 2 {
		t.Errorf("%d articles, %d of a bridge", c.Articles(), c.Holding(bridge))
	}
	stored, err := c.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	var back Counts
	if err := back.UnmarshalBinary(stored); err != nil {
		t.Fatal(err)
	}
	for _, d := range articles {
		back.Remove(d)
	}
	emptied, _ := back.MarshalBinary()
	if diff := cmp.Diff(empty, emptied); diff != "" {
		t.Error("counted in and out again, something is left")
	}
	back.Remove(articles[0])
	if back.Articles() != 0 || back.Holding(bridge) != 0 {
		t.Error("fewer than none")
	}
	for _, data := range [][]byte{nil, stored[1:], append([]byte{0, 0, 0, 0, 0, 0, 0, 1}, stored[8:]...)} {
		if err := back.UnmarshalBinary(data); err == nil {
			t.Errorf("%d bytes are read", len(data))
		}
	}
}

// TestWiden holds that wider rows say the same, and go on being counted in.
func TestWiden(t *testing.T) {
	articles, _ := libraryOf(reports)
	narrow, wide := NewCounts(), NewCounts()
	for _, d := range articles {
		narrow.Add(d)
		wide.Add(d)
	}
	wide.Widen(maxNarrow)
	if wide.cellBits != narrowBits {
		t.Error("widened for few articles")
	}
	wide.Widen(maxNarrow + 1)
	stored, _ := wide.MarshalBinary()
	wide = new(Counts)
	if err := wide.UnmarshalBinary(stored); err != nil || wide.cellBits != wideBits {
		t.Fatalf("%d bits, error %v", wide.cellBits, err)
	}
	for range 2 {
		if wide.Articles() != narrow.Articles() {
			t.Errorf("%d articles", wide.Articles())
		}
		for _, d := range articles {
			d.eachTerm(func(term Term) {
				if w, n := wide.Holding(term), narrow.Holding(term); w != n {
					t.Errorf("held by %d, before by %d", w, n)
				}
			})
		}
		narrow.Remove(articles[0])
		wide.Remove(articles[0])
	}
}

// FuzzCounts holds that counts are read whole or not at all, and stand any adding and removing.
func FuzzCounts(f *testing.F) {
	d := FeaturesOf(Text{Title: "Ferries return after fog"})
	f.Add([]byte{}, uint64(0))
	f.Add([]byte{1, 2}, uint64(maxArticles+1))
	f.Add([]byte{0xff, 0xff, 0xff}, uint64(3))
	f.Fuzz(func(t *testing.T, start []byte, size uint64) {
		data := make([]byte, encodedCountsSize(narrowBits+len(start)%2))
		copy(data, start)
		if size < uint64(len(data)) {
			data = data[:size]
		}
		c := new(Counts)
		if err := c.UnmarshalBinary(data); err != nil {
			if c.cells != nil {
				t.Error("half read")
			}
			return
		}
		for range 3 {
			c.Remove(&d)
		}
		if c.Add(&d); c.Articles() < 1 {
			t.Errorf("%d articles", c.Articles())
		}
		for _, term := range d.Title {
			if n := c.Holding(term); n < 0 || n > maxCount {
				t.Errorf("held by %d", n)
			}
		}
	})
}
