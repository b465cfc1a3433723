package account

import (
	"math/rand/v2"
	"testing"

	"newsreader/articles/library"
)

// TestMerge compares a million random states with the rule in words, flag by flag.
func TestMerge(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 20))
	for range 1_000_000 {
		bits := rng.Uint64()
		m := library.RemoteMark{
			ID: int64(bits >> 8), Base: library.Flag(bits & 3), Here: library.Flag(bits >> 2 & 3), Sent: library.Flag(bits >> 4 & 3), Missed: int(bits >> 6 & 3),
		}
		there := library.Flag(rng.Uint64() & 3)
		got := merge(m, there)
		if got.ID != m.ID || got.Base != there || got.Sent != 0 || got.Missed != 0 {
			t.Fatalf("%+v with %d there: %+v", m, there, got)
		}
		for _, flag := range []library.Flag{library.FlagRead, library.FlagStarred} {
			base, here, now := m.Base.Has(flag), m.Here.Has(flag), there.Has(flag)
			want := here
			switch {
			case now == base: // the server has changed nothing
			case m.Sent.Has(flag): // it shows what was sent
			default:
				want = now
			}
			if got.Here.Has(flag) != want {
				t.Fatalf("flag %d of %+v with %v there: %v", flag, m, now, got.Here.Has(flag))
			}
		}
		// What both sides agree about afterwards is settled: once more changes nothing.
		if again := merge(got, there); again != got {
			t.Fatalf("%+v with %d there: %+v, then %+v", m, there, got, again)
		}
	}
}

// TestMergeIsFair checks that neither side of a merge is preferred: with nothing sent, it makes no difference which
// side is called the server.
func TestMergeIsFair(t *testing.T) {
	for bits := range library.Flag(64) {
		base, here, there := bits&3, bits>>2&3, bits>>4&3
		left := merge(library.RemoteMark{Base: base, Here: here}, there)
		// The server gets what is unsent; the other way round it would have changed itself.
		right := merge(library.RemoteMark{Base: base, Here: there}, here)
		if left.Here != right.Here {
			t.Errorf("base %d, here %d, there %d: %d or %d", base, here, there, left.Here, right.Here)
		}
	}
}

func TestMergeText(t *testing.T) {
	for _, test := range []struct {
		base, here, there, want string
		conflict                bool
	}{
		{"Coast", "Coast", "Coast", "Coast", false},
		{"Coast", "Own", "Coast", "Own", false},
		{"Coast", "Coast", "Web", "Web", false},
		{"Coast", "Both", "Both", "Both", false},
		{"Coast", "Own", "Web", "Web", true},
		{"", "", "Web", "Web", false},
		{"", "Own", "", "Own", false},
		{"Coast", "", "Coast", "Coast", false},
		{"Bread & butter", "Bread & butter", "Bread ＆ butter", "Bread & butter", false},
		{"Bread & butter", "Tea, milk", "Bread ＆ butter", "Tea, milk", false},
		{"Bread & butter", "Tea, milk", "Tea，  milk", "Tea, milk", false},
		{"Bread & butter", "Bread & butter", "Bread &amp; butter", "Bread & butter", false},
	} {
		if got, conflict := mergeText(test.base, test.here, test.there); got != test.want || conflict != test.conflict {
			t.Errorf("%q, %q, %q: %q, %v", test.base, test.here, test.there, got, conflict)
		}
	}
}

func FuzzMergeText(f *testing.F) {
	f.Add("Coast", "Own", "Web")
	f.Fuzz(func(t *testing.T, base, here, there string) {
		merged, _ := mergeText(base, here, there)
		if merged != here && merged != there {
			t.Errorf("%q, %q, %q: %q", base, here, there, merged)
		}
		// Whatever it was, both sides have the same once the server has taken it.
		if again, conflict := mergeText(merged, merged, merged); again != merged || conflict {
			t.Errorf("%q, %q, %q: %q, then %q", base, here, there, merged, again)
		}
	})
}
