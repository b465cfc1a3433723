package text

import (
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "",
		"One line":                     "One line",
		"First. Second! Third?":        "First. Second!",
		"First.\nSecond\nline. Third.": "First. Second line.",
		"Mr. Lund of the U.S. board left. He said so. Then more.": "Mr. Lund of the U.S. board left. He said so.",
		"It rose 3.5 per cent. \"It will stay.\" So they say.":    "It rose 3.5 per cent. \"It will stay.\"",
		"第一句。第二句！第三句？":                                            "第一句。第二句！",
		"他说：“好。”然后走了。再见。":                                         "他说：“好。”然后走了。",
	} {
		if got := Sentences(text, 2); got != want {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
	long := Sentences(strings.Repeat("无标点", 1000), 2)
	if len(long) > MaxSentences+len("…") || !strings.HasSuffix(long, "…") {
		t.Errorf("%d bytes", len(long))
	}
}

// FuzzSentences checks that the result is one bounded line that begins the text.
func FuzzSentences(f *testing.F) {
	f.Add("Mr. Lund left. \"He said so.\" Then more.")
	f.Add("# 标题\n\n他说：“好。”然后走了。再见。")
	f.Add("a\xff.\u00a0B!\n```\n|")
	f.Fuzz(func(t *testing.T, text string) {
		got := Sentences(text, 2)
		if len(got) > MaxSentences+len("…") || strings.ContainsAny(got, "\n\t") {
			t.Errorf("%q", got)
		}
		if plain := strings.Join(strings.Fields(text), " "); !strings.HasPrefix(plain, strings.TrimSuffix(got, "…")) {
			t.Errorf("%q is not how %q begins", got, plain)
		}
	})
}

func TestClauses(t *testing.T) {
	for _, test := range []struct {
		text    string
		columns int
		want    string
	}{
		{"One line", 8, "One line"},
		{"Ferries sail again, the board says, from Monday", 40, "Ferries sail again, the board says…"},
		{"Ferries, the board says in a letter, sail from Monday", 20, "Ferries, the board…"},
		{"渡轮复航，董事会说，周一起", 20, "渡轮复航，董事会说…"},
		{"渡轮周一复航", 7, "渡轮周…"},
		{"", 7, ""},
	} {
		if got := Clauses(test.text, test.columns); got != test.want {
			t.Errorf("%q in %d: %q, not %q", test.text, test.columns, got, test.want)
		}
	}
}
