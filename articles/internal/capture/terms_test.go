package capture

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTermsOf(t *testing.T) {
	for in, want := range map[string][]string{
		"湖面结冰":                  {"湖面", "结冰", "面结"},
		"湖，面":                   nil, // not adjacent
		"The ICE froze":         {"froze"},
		"Lakeside冰面Ferry-boats": {"boats", "ferry", "lakesi", "冰面"},
		"abc 2024 abcd":         {"abcd"},
		"abc湖abcd湖":             {"abcd"},
		"Ärzte ÖFFNEN":          {"ärzte", "öffnen"},
		"호수가 얼었다":               {"얼었", "호수"},
		"":                      nil,
	} {
		if diff := cmp.Diff(want, slices.Sorted(maps.Keys(termsOf([]line{{text: in}})))); diff != "" {
			t.Errorf("terms of %q (-want +got):\n%s", in, diff)
		}
	}
}

func TestTermsAreOfTheBeginning(t *testing.T) {
	long := strings.Repeat("x", 16<<10-len("lake"))
	if set := termsOf([]line{{text: "lake"}, {text: long}}); len(set) != 2 {
		t.Errorf("%d terms of two lines that are just short enough", len(set))
	}
	if set := termsOf([]line{{text: "lake"}, {text: long + "x"}, {text: "frozen"}}); len(set) != 1 {
		t.Errorf("%d terms, want only the first line's", len(set))
	}
}

func TestOverlap(t *testing.T) {
	set := termsOf([]line{{text: "Harbour town keeps tram line 湖面结冰"}})
	for in, want := range map[string]int{
		"harbour town":                 4,
		"Harbour town votes again":     2,
		"Harbour votes again tomorrow": 1,
		"Skaters on thin ground":       0,
		"harbour":                      0, // one term is no evidence
		"湖面结霜":                         2,
		"":                             0,
	} {
		if got := set.overlap(in); got != want {
			t.Errorf("overlap(%q) = %d, want %d", in, got, want)
		}
	}
}

func TestTermSetShares(t *testing.T) {
	set := termsOf([]line{{text: "The harbour builds its mole anew, 港口重建"}})
	for s, want := range map[string]bool{
		"Why the quay needs a mole of its own": true,
		"Harbouring a grudge about moles":      true, // inflected
		"港口的新堤":                                true,
		"mole":                                 false, // a single term
		"Skating club and rink hire":           false,
		"":                                     false,
	} {
		if got := set.shares(s); got != want {
			t.Errorf("shares(%q) = %v", s, got)
		}
	}
}
