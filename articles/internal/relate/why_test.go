package relate

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWhyOfNothing has no more to say than there is.
func TestWhyOfNothing(t *testing.T) {
	if diff := cmp.Diff(Reasons{}, NewReasoner(Text{}, NewCounts()).Why(Text{})); diff != "" {
		t.Error(diff)
	}
}

func FuzzWhy(f *testing.F) {
	for i, x := range told {
		f.Add(x.Title, x.Lead, told[(i+1)%len(told)].Title)
	}
	f.Add("桥\xe6\x80İ 3", "Ⱥ Ⱥ’s", "桥İ")
	_, counts := shelf(told)
	f.Fuzz(func(t *testing.T, title, lead, other string) {
		r := NewReasoner(Text{Title: title, Lead: lead}, counts).Why(Text{Title: other, Lead: lead})
		if len(r.Shared) > maxReasons || len(r.Numbers) > maxReasons {
			t.Fatalf("%d and %d reasons", len(r.Shared), len(r.Numbers))
		}
		for _, s := range append(r.Shared, r.Numbers...) {
			if !strings.Contains(title, s) && !strings.Contains(lead, s) {
				t.Fatalf("%q stands in neither %q nor %q", s, title, lead)
			}
		}
	})
}

func TestWhy(t *testing.T) {
	_, counts := shelf(told)
	tests := []struct {
		q, c int
		want Reasons
	}{
		{0, 1, Reasons{Shared: []string{"青澜江大桥合龙", "全长"}, Numbers: []string{"3120米"}}},
		{3, 4, Reasons{Shared: []string{"Marlow Star", "Tessel Point", "Ferry", "aground"}, Numbers: []string{"214"}}},
		{0, 5, Reasons{}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, NewReasoner(told[test.q], counts).Why(told[test.c])); diff != "" {
			t.Errorf("%q: %s", told[test.q].Title, diff)
		}
	}
}

func TestWithoutWord(t *testing.T) {
	for figure, want := range map[string]string{"3120米": "3120米", "2022医": "2022", "10公": "10", "214": "214", "": ""} {
		if got := withoutWord(figure); got != want {
			t.Errorf("%q becomes %q, want %q", figure, got, want)
		}
	}
}
