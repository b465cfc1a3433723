package similarity

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
	for i, x := range reports {
		f.Add(x.Title, x.Lead, reports[(i+1)%len(reports)].Title)
	}
	f.Add("桥\xe6\x80İ 3", "Ⱥ Ⱥ’s", "桥İ")
	_, counts := libraryOf(reports)
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
	_, counts := libraryOf(reports)
	tests := []struct {
		q, c int
		want Reasons
	}{
		{0, 1, Reasons{Shared: []string{"青澜江大桥合龙", "全长"}, Numbers: []string{"3120米"}}},
		{3, 4, Reasons{Shared: []string{"Marlow Star", "Tessel Point", "Ferry", "aground"}, Numbers: []string{"214"}}},
		{0, 5, Reasons{}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, NewReasoner(reports[test.q], counts).Why(reports[test.c])); diff != "" {
			t.Errorf("%q: %s", reports[test.q].Title, diff)
		}
	}
}

// TestWhyAfterFigure holds that the word after a figure is named whole where its first character is no unit.
func TestWhyAfterFigure(t *testing.T) {
	texts := []Text{{Title: "沁芙林片通过2031医保目录调整"}, {Title: "沁芙林片列入2031医保目录"}}
	_, counts := libraryOf(texts)
	want := Reasons{Shared: []string{"医保目录", "沁芙林片"}, Numbers: []string{"2031"}}
	if diff := cmp.Diff(want, NewReasoner(texts[0], counts).Why(texts[1])); diff != "" {
		t.Error(diff)
	}
}

func TestTrimParticles(t *testing.T) {
	for phrase, want := range map[string]string{"石桥的": "石桥", "的渡轮了": "渡轮", "目的": "目的", "Ferry": "Ferry"} {
		if got := trimParticles(phrase); got != want {
			t.Errorf("%q becomes %q, want %q", phrase, got, want)
		}
	}
}

func TestTrimNextWord(t *testing.T) {
	for figure, want := range map[string]string{"3120米": "3120米", "2022医": "2022", "10公": "10", "214": "214", "": ""} {
		if got := trimNextWord(figure); got != want {
			t.Errorf("%q becomes %q, want %q", figure, got, want)
		}
	}
}
