package similarity

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTermsNeverChange pins the values of terms and where they are counted. Libraries store both, so a
// library that was written by another version would silently compare nothing any more.
func TestTermsNeverChange(t *testing.T) {
	narrow, wide := NewCounts(), NewCounts()
	wide.Widen(maxNarrow + 1)
	for _, test := range []struct {
		text         string
		term         Term
		narrow, wide [2]int
	}{
		{"渡", 0x44f97, [2]int{45076, 208998}, [2]int{90152, 417996}},
		{"渡轮", 0x2c58fe, [2]int{126614, 256504}, [2]int{253230, 513008}},
		{"fog", 0x306d35, [2]int{25336, 227786}, [2]int{50674, 455572}},
		{"harbour", 0x46cd3d, [2]int{52256, 229568}, [2]int{104514, 459138}},
		{"3,120.5米", 0x50e927, [2]int{81674, 139768}, [2]int{163350, 279536}},
	} {
		if got := termOf(test.text); got != test.term {
			t.Errorf("%s is the term %#x, want %#x", test.text, got, test.term)
		}
		for counts, want := range map[*Counts][2]int{narrow: test.narrow, wide: test.wide} {
			a, b := counts.offsets(test.term)
			if diff := cmp.Diff(want, [2]int{a, b}); diff != "" {
				t.Errorf("%s with %d bits is counted elsewhere: %s", test.text, counts.cellBits, diff)
			}
		}
	}
	if got, want := makeTerm(kindGram, []byte(" fog")), Term(0x195e5f); got != want {
		t.Errorf("a piece of a word is the term %#x, want %#x", got, want)
	}
	if got, want := hashTitle("Ferry — 渡轮 ５"), uint32(0x45c2976f); got != want {
		t.Errorf("a title has the hash %#x, want %#x", got, want)
	}
	if got, want := hashHost("harbour.example"), uint32(0xbd54c96c); got != want {
		t.Errorf("a host has the hash %#x, want %#x", got, want)
	}
}

func TestKinds(t *testing.T) {
	for _, test := range []struct {
		text  string
		kind  kind
		whole bool
	}{
		{"渡", kindChar, false},
		{"渡轮", kindPair, true},
		{"fog", kindShort, true},
		{"ferry", kindWord, true},
		{"214", kindNumber, true},
	} {
		term := termOf(test.text)
		if term.kind() != test.kind || term.whole() != test.whole {
			t.Errorf("%s has kind %d, whole %v; want %d, %v", test.text, term.kind(), term.whole(), test.kind, test.whole)
		}
		if term >= 1<<termBits {
			t.Errorf("%s is the term %#x, which has more than %d bits", test.text, term, termBits)
		}
	}
	if makeTerm(kindGram, []byte("ferr")).whole() {
		t.Error("a piece of a word is whole")
	}
	if termOf("渡轮") == termOf("轮渡") {
		t.Error("the order of two characters does not matter")
	}
}
