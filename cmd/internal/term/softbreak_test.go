package term

import "testing"

func TestJoinsWithoutSpace(t *testing.T) {
	for pair, want := range map[string]bool{
		"渡轮": true, "渡a": false, "a渡": false, "ab": false, "，a": true, "a（": true, "渡“": true, "”渡": true, "a“": false, "渡—": true, "한국": false, "渡한": false, "カナ": true, "1渡": false,
		"渡”": true, "渡’": true, "渡…": true, "渡‘": true, "’渡": true, "…渡": true, "—渡": true, "“渡": true, "‘渡": true,
		"a！": true, "a／": true, "a：": true, "a＠": true, "a［": true, "a］": true, "a、": true, "a１": false, "aＡ": false, "aａ": false, "힣힣": false,
	} {
		r := []rune(pair)
		if got := joinsWithoutSpace(r[0], r[1]); got != want {
			t.Errorf("joinsWithoutSpace(%q, %q) = %v, want %v", r[0], r[1], got, want)
		}
	}
}
