package term

import "testing"

func TestWidth(t *testing.T) {
	for _, c := range []struct {
		s    string
		want int
	}{
		{"", 0}, {"abc", 3}, {"渡轮", 4}, {"，。", 4}, {"“”…—·", 5}, {"e\u0301", 1}, {"ﾊﾝ", 2}, {"ＡＢ", 4}, {"한국", 4},
		{"❤\ufe0f", 2}, {"❤", 1}, {"🇨🇭", 2}, {"👍", 2}, {"👍🏽", 4}, {"👩\u200d👧", 4}, {"1\ufe0f\u20e3", 2}, {"กำ", 2}, {"a\u200cb", 2}, {"\u3000", 2}, {"〰", 2},
	} {
		if got := Width(c.s); got != c.want {
			t.Errorf("Width(%q) = %d, want %d", c.s, got, c.want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		s       string
		columns int
		want    string
	}{
		{"渡轮", 4, "渡轮"}, {"渡轮开", 5, "渡轮…"}, {"渡轮开", 4, "渡…"}, {"ferry runs", 7, "ferry…"}, {"ferry", 1, "…"},
		{"ferry", 0, ""}, {"", 3, ""}, {"e\u0301e\u0301e\u0301", 2, "e\u0301…"}, {"👍🏽x", 4, "…"}, {"渡", 1, "…"},
	} {
		if got := Cut(c.s, c.columns); got != c.want {
			t.Errorf("Cut(%q, %d) = %q, want %q", c.s, c.columns, got, c.want)
		}
	}
}
