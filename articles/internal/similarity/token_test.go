package similarity

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
		eachTerm(test.text, func(_ *token, _ Term, start, end int) { got = append(got, test.text[start:end]) })
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
		if got := string(stem([]byte(word))); got != want {
			t.Errorf("%q becomes %q, want %q", word, got, want)
		}
	}
}

func TestTrimSiteName(t *testing.T) {
	for title, want := range map[string]string{
		"Ferry runs aground off Tessel | The Tessel Times | World": "Ferry runs aground off Tessel",
		"Ferry runs aground off Tessel - The Times":                "Ferry runs aground off Tessel",
		"Live | Ferry": "Live | Ferry",
		"A - B":        "A - B",
		"Ferry runs aground now - and nobody knows why it did so": "Ferry runs aground now - and nobody knows why it did so",
	} {
		if got := trimSiteName(title); got != want {
			t.Errorf("%q becomes %q, want %q", title, got, want)
		}
	}
}

func TestLookups(t *testing.T) {
	_, counts := shelf(told)
	inTitle, inText := map[string]float64{}, map[string]float64{}
	for _, l := range Lookups(told[3], counts, true) {
		if counts.Holding(l.Term) < 2 {
			t.Errorf("%q is looked up, which no other article holds", l.Text)
		}
		worth := inText
		if l.InTitle {
			worth = inTitle
		}
		worth[strings.ToLower(l.Text)] = l.Worth
	}
	if inTitle["marlow"] <= inText["marlow"] || inText["marlow"] <= 0 || inText["aboard"] != 0 {
		t.Errorf("in titles %v, in texts %v", inTitle, inText)
	}
	if known, unknown := len(Lookups(told[3], counts, true)), len(Lookups(told[3], counts, false)); known >= unknown {
		t.Errorf("%d lookups for an article of the library, %d for another", known, unknown)
	}
	if n := len(Lookups(Text{}, counts, false)); n != 0 {
		t.Errorf("%d lookups of nothing", n)
	}
	long := Text{Title: strings.Repeat("石城地铁七号线今早开通运营 ", 40), Lead: strings.Repeat("柳湾站清晨 ", 100)}
	if n := len(Lookups(long, counts, false)); n > maxTitleInTitle+maxTitleInText+maxLeadInTitle {
		t.Errorf("%d lookups", n)
	}
}

func TestIDFStep(t *testing.T) {
	last := -1
	for n := range 1 << 21 {
		step := idfBucket(n)
		if step < last || step > last+1 || step >= idfBuckets {
			t.Fatalf("step %d of %d after %d", step, n, last)
		}
		last = step
	}
	if idfBucket(-1) != 0 || idfBucket(1<<62) != idfBuckets-1 {
		t.Error("steps beyond the ends")
	}
}
