package relate

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestScanTerms(t *testing.T) {
	tests := []struct {
		text string
		want []string // the text of each term
	}{
		{"", nil},
		{"大桥", []string{"大", "大桥", "桥"}},
		{"大，桥", []string{"大", "桥"}},
		{"3,120.5米长", []string{"3,120.5米", "米", "米长", "长"}},
		{"Tessel's 4K TV", []string{"Tessel's", "4K", "TV"}},
		{"桥 bridge桥", []string{"桥", "bridge", "桥"}},
		{"ไทย 東京タワー", []string{"ไ", "ไท", "ท", "ทย", "ย", "東", "東京", "京", "京タ", "タ", "タワ", "ワ", "ワー", "ー"}},
		{"\xff桥\xe6", []string{"桥"}},
	}
	for _, test := range tests {
		var got []string
		scanTerms(test.text, func(_ *unit, _ Term, start, end int) { got = append(got, test.text[start:end]) })
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q: %s", test.text, diff)
		}
	}
}

func TestStemmed(t *testing.T) {
	for word, want := range map[string]string{
		"ferries": "ferry", "boats": "boat", "glass": "glass", "gas": "gas", "is": "is", "council's": "council",
		"council’s": "council", "": "",
	} {
		if got := string(stemmed([]byte(word))); got != want {
			t.Errorf("%q becomes %q, want %q", word, got, want)
		}
	}
}

func TestWithoutSite(t *testing.T) {
	for title, want := range map[string]string{
		"Ferry runs aground off Tessel | The Tessel Times | World": "Ferry runs aground off Tessel",
		"Ferry runs aground off Tessel - The Times":                "Ferry runs aground off Tessel",
		"Live | Ferry": "Live | Ferry",
		"A - B":        "A - B",
		"Ferry runs aground now - and nobody knows why it did so": "Ferry runs aground now - and nobody knows why it did so",
	} {
		if got := withoutSite(title); got != want {
			t.Errorf("%q becomes %q, want %q", title, got, want)
		}
	}
}

func TestWants(t *testing.T) {
	_, counts := shelf(told)
	got := Wants(told[3], counts, WantedArticles)
	worth := map[string]Wanted{}
	for _, w := range got {
		worth[strings.ToLower(w.Text)] = w
	}
	marlow, of := worth["marlow"], worth["aboard"]
	if marlow.Holding != 2 || marlow.Title <= marlow.Lead || marlow.Lead <= 0 || of.Title >= marlow.Title {
		t.Errorf("of a title %+v, of a lead %+v", marlow, of)
	}
	few := Wants(told[3], counts, 5)
	if len(few) == 0 || len(few) >= len(got) {
		t.Errorf("%d of %d terms for little", len(few), len(got))
	}
	if diff := cmp.Diff(got[:len(few)], few); diff != "" {
		t.Errorf("others are wanted for less: %s", diff)
	}
	if n := len(Wants(Text{}, counts, WantedArticles)); n != 0 {
		t.Errorf("%d terms of nothing", n)
	}
}

func TestIDFStep(t *testing.T) {
	last := -1
	for n := range 1 << 21 {
		step := idfStep(n)
		if step < last || step > last+1 || step >= idfSteps {
			t.Fatalf("step %d of %d after %d", step, n, last)
		}
		last = step
	}
	if idfStep(-1) != 0 || idfStep(1<<62) != idfSteps-1 {
		t.Error("steps beyond the ends")
	}
}
