package similarity

import (
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
