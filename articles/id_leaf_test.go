package articles

import "testing"

func TestRange(t *testing.T) {
	for _, identity := range []string{"", "a", "https://harbour.example/1"} {
		got := NewID(identity)
		first, end, ok := keyRange(got)
		if !ok || end != first+1 || idOfKey(first) != got {
			t.Errorf("%s: %d to %d, %s", got, first, end, idOfKey(first))
		}
	}
}
