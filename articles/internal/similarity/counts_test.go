package similarity

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCounts(t *testing.T) {
	docs, _ := shelf(told)
	c := NewCounts()
	empty, _ := c.MarshalBinary()
	for _, d := range docs {
		c.Add(d)
	}
	bridge := pairTerm('大', '桥')
	if c.Articles() != len(told) || c.Holding(bridge) != 3 || c.Holding(makeTerm(kindWord, []byte("ferry"))) != 2 {
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
	for _, d := range docs {
		back.Remove(d)
	}
	emptied, _ := back.MarshalBinary()
	if diff := cmp.Diff(empty, emptied); diff != "" {
		t.Error("counted in and out again, something is left")
	}
	back.Remove(docs[0])
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
	docs, _ := shelf(told)
	narrow, wide := NewCounts(), NewCounts()
	for _, d := range docs {
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
		for _, d := range docs {
			d.eachTerm(func(term Term) {
				if w, n := wide.Holding(term), narrow.Holding(term); w != n {
					t.Errorf("held by %d, before by %d", w, n)
				}
			})
		}
		narrow.Remove(docs[0])
		wide.Remove(docs[0])
	}
}
