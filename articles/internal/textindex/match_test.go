package textindex

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFind(t *testing.T) {
	for _, test := range []struct{ query, text, want string }{
		{"渡轮", "首班渡輪离港，渡轮准点", "首班[渡輪]离港，[渡轮]准点"},
		{"渡轮复航", "渡轮，复航", "渡轮，复航"},
		{"航 复", "渡轮复航", "渡轮[复][航]"},
		{"渡轮 轮复航", "渡轮复航", "[渡轮复航]"},
		{"ferries", "The FERRY's bell, a ferry", "The [FERRY]'s bell, a [ferry]"},
		{`"thick fog"`, "thick, fog and thick river fog", "[thick, fog] and thick river fog"},
		{"10000", "10,000 seats", "[10,000] seats"},
		{"fog", "no match", "no match"},
		{"fog", "fog fog fog fog fog", "[fog] [fog] [fog] [fog] fog"},
	} {
		t.Run(test.query, func(t *testing.T) {
			got, from := "", 0
			for _, s := range Find(test.text, ParseQuery(test.query, parseDay).Clauses, 4) {
				got += test.text[from:s.Start] + "[" + test.text[s.Start:s.End] + "]"
				from = s.End
			}
			if diff := cmp.Diff(test.want, got+test.text[from:]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCount(t *testing.T) {
	clauses := ParseQuery(`fog "ferry bell" 雾`, parseDay).Clauses
	got := Count(clauses, "Fog, ferry bells, fog", "大雾 ferry", "bell 雾")
	if diff := cmp.Diff([]int{2, 1, 2}, got); diff != "" {
		t.Error(diff)
	}
}
