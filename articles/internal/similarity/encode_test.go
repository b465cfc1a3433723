package similarity

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestDocStored(t *testing.T) {
	for _, x := range append([]Text{{}, {Title: "桥"}}, reports...) {
		d := FeaturesOf(x)
		stored, err := d.AppendBinary([]byte("before"))
		if err != nil {
			t.Fatal(err)
		}
		var got Features
		if err := got.UnmarshalBinary(stored[len("before"):]); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(d, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%q: %s", x.Title, diff)
		}
		for n := range stored[len("before"):] {
			if err := got.UnmarshalBinary(stored[len("before"):][:n]); err == nil {
				t.Errorf("%q: the first %d bytes are read", x.Title, n)
			}
		}
	}
}

func FuzzDocStored(f *testing.F) {
	for _, x := range reports {
		d := FeaturesOf(x)
		stored, _ := d.AppendBinary(nil)
		f.Add(stored)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var d Features
		if d.UnmarshalBinary(data) != nil {
			return
		}
		if len(d.Title)+len(d.Lead) > len(data) {
			t.Fatalf("%d terms of %d bytes", len(d.Title)+len(d.Lead), len(data))
		}
		counts := NewCounts()
		counts.Add(&d)
		New(Tuned()).Rank(&d, []*Features{&d}, nil, counts)
	})
}
