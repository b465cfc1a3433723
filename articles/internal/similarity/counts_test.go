package similarity

import (
	"bytes"
	"encoding/binary"
	"testing"
)

func TestCounts(t *testing.T) {
	articles, _ := libraryOf(reports)
	counts := NewCounts()
	empty, _ := counts.MarshalBinary()
	for _, f := range articles {
		counts.Add(f)
	}
	for text, want := range map[string]int{"大桥": 3, "ferry": 2, "aboard": 1, "museum": 0} {
		if got := counts.Holding(termOf(text)); got != want {
			t.Errorf("%d articles have %s, want %d", got, text, want)
		}
	}
	if counts.Articles() != len(reports) {
		t.Errorf("%d articles, want %d", counts.Articles(), len(reports))
	}
	encoded, err := counts.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	var decoded Counts
	if err := decoded.UnmarshalBinary(encoded); err != nil {
		t.Fatal(err)
	}
	for _, f := range articles {
		decoded.Remove(f)
	}
	emptied, _ := decoded.MarshalBinary()
	if !bytes.Equal(empty, emptied) {
		t.Error("removing what was added leaves something")
	}
	decoded.Remove(articles[0])
	if n := decoded.Holding(termOf("大桥")); decoded.Articles() != 0 || n != 0 {
		t.Errorf("removing from empty counts leaves %d articles, %d of a term", decoded.Articles(), n)
	}
}

// TestSaturatedCounts checks that a cell that is full stays full: what was not counted cannot be
// subtracted.
func TestSaturatedCounts(t *testing.T) {
	counts, term := NewCounts(), termOf("the")
	f := &Features{Title: []Term{term}}
	for range maxCount + 2 {
		counts.Add(f)
	}
	for range 2 {
		if got := counts.Holding(term); got != maxCount {
			t.Errorf("%d articles have the term, want %d", got, maxCount)
		}
		counts.Remove(f)
	}
}

// TestCollidingCounts checks that of the two cells the one with fewer collisions counts.
func TestCollidingCounts(t *testing.T) {
	counts, term := NewCounts(), termOf("ferry")
	counts.Add(&Features{Title: []Term{term}})
	for _, offset := range func() [2]int { a, b := counts.offsets(term); return [2]int{a, b} }() {
		binary.LittleEndian.PutUint16(counts.cells[offset:], 9)
		if got := counts.Holding(term); got != 1 {
			t.Errorf("%d articles have the term, want 1", got)
		}
		binary.LittleEndian.PutUint16(counts.cells[offset:], 1)
	}
}

func TestDamagedCounts(t *testing.T) {
	encoded, _ := NewCounts().MarshalBinary()
	tooMany := binary.LittleEndian.AppendUint64(nil, maxArticles+1)
	for name, data := range map[string][]byte{
		"nothing":           nil,
		"a byte too few":    encoded[1:],
		"a byte too many":   append(encoded[:len(encoded):len(encoded)], 0),
		"too many articles": append(tooMany, encoded[countsHeader:]...),
	} {
		if err := new(Counts).UnmarshalBinary(data); err == nil {
			t.Errorf("%s: decoded", name)
		}
	}
	most := append(binary.LittleEndian.AppendUint64(nil, maxArticles), encoded[countsHeader:]...)
	var counts Counts
	if err := counts.UnmarshalBinary(most); err != nil || counts.Articles() != maxArticles {
		t.Errorf("%d articles, error %v", counts.Articles(), err)
	}
}

// TestWiden checks that wider rows have the same counts, and that counting goes on.
func TestWiden(t *testing.T) {
	articles, _ := libraryOf(reports)
	narrow, wide := NewCounts(), NewCounts()
	for _, f := range articles {
		narrow.Add(f)
		wide.Add(f)
	}
	wide.Widen(maxNarrow)
	if wide.cellBits != narrowBits {
		t.Error("widened for few articles")
	}
	wide.Widen(maxNarrow + 1)
	wide.Widen(maxNarrow + 1)
	encoded, _ := wide.MarshalBinary()
	wide = new(Counts)
	if err := wide.UnmarshalBinary(encoded); err != nil || wide.cellBits != wideBits {
		t.Fatalf("%d bits, error %v", wide.cellBits, err)
	}
	for range 2 {
		if wide.Articles() != narrow.Articles() {
			t.Errorf("%d articles, want %d", wide.Articles(), narrow.Articles())
		}
		for _, f := range articles {
			f.eachTerm(func(term Term) {
				if got, want := wide.Holding(term), narrow.Holding(term); got != want {
					t.Errorf("%d articles have %#x, want %d", got, term, want)
				}
			})
		}
		narrow.Remove(articles[0])
		wide.Remove(articles[0])
	}
}

// FuzzCounts checks that counts are decoded whole or not at all, and survive any adding and removing.
func FuzzCounts(f *testing.F) {
	features := FeaturesOf(Text{Title: "Ferries return after fog"})
	f.Add([]byte{}, uint64(0))
	f.Add([]byte{1, 2}, uint64(maxArticles+1))
	f.Add([]byte{0xff, 0xff, 0xff}, uint64(3))
	f.Fuzz(func(t *testing.T, start []byte, size uint64) {
		data := make([]byte, encodedCountsSize(narrowBits+len(start)%2))
		copy(data, start)
		if size < uint64(len(data)) {
			data = data[:size]
		}
		counts := new(Counts)
		if err := counts.UnmarshalBinary(data); err != nil {
			if counts.cells != nil {
				t.Error("decoded half")
			}
			return
		}
		for range 3 {
			counts.Remove(&features)
		}
		if counts.Add(&features); counts.Articles() < 1 {
			t.Errorf("%d articles", counts.Articles())
		}
		for _, term := range features.Title {
			if n := counts.Holding(term); n < 0 || n > maxCount {
				t.Errorf("%d articles have a term", n)
			}
		}
	})
}
