package id

import "testing"

func TestRange(t *testing.T) {
	for _, identity := range []string{"", "a", "https://harbour.example/1"} {
		got := New(identity)
		first, end, ok := Range(got)
		if !ok || end != first+1 || FromBits(first) != got {
			t.Errorf("%s: %d to %d, %s", got, first, end, FromBits(first))
		}
	}
}
