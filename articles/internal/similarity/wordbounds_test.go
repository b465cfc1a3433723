package similarity

import (
	"slices"
	"strings"
	"testing"
)

// TestWholeWords checks that a phrase is widened to whole words as the collection shows them, and what is left of it.
func TestWholeWords(t *testing.T) {
	for _, test := range []struct{ rule, texts, text, phrase, want string }{
		{"a word goes on to the right", "桥梁合龙｜看桥梁通车", "大桥梁", "桥", "桥梁"},
		{"and to the left", "石大桥合龙，建大桥", "石大桥", "桥", "大桥"},
		{"different neighbours are a bound", "石大桥合龙，建大桥了", "石大桥合龙", "大桥", "大桥"},
		{"so is the end of a text", "大桥合龙\n大桥", "大桥合龙", "大桥", "大桥"},
		{"what occurs once shows no bound", "石大桥合龙", "石大桥合龙", "大桥", "大桥"},
		{"a function word is no part", "在石桥边，去石桥。", "在石桥边", "在石桥", "石桥"},
		{"unless the rest never stands without it", "驻外大使馆，和大使馆", "大使馆", "大使", "大使馆"},
		{"one character is no word", "的桥，重的山", "重的桥", "的桥", ""},
		{"the other article lacks it", "大桥梁，小桥梁", "大桥", "大桥", "大桥"},
		{"longer than a phrase", strings.Repeat("天地山水风云花鸟春夏秋冬东西南北金木。", 2), "天地山水风云花鸟春夏秋冬东西南北金木", "春夏", ""},
	} {
		t.Run(test.rule, func(t *testing.T) {
			c := NewCollection([]Text{{Lead: test.texts}}, nil)
			start := strings.Index(test.text, test.phrase)
			if got := c.wholeWords(test.text, start, start+len(test.phrase), test.text); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// TestRecurring checks that what stands in every text of a source is no reason, as long as there are enough of them.
func TestRecurring(t *testing.T) {
	a, b := title("石城晚报讯：渡轮搁浅 Marlow"), title("石城晚报讯：Marlow 渡轮搁浅")
	for n, want := range map[int]bool{minSourceTexts - 1: true, minSourceTexts: false} {
		var source []Text
		for i := range n {
			source = append(source, Text{Title: strings.Repeat("雾", i+1), Lead: "石城晚报讯"})
		}
		why := NewReasoner(a, NewCounts(), NewCollection([]Text{a, b}, source)).Why(b)
		if got := slices.Contains(why.Shared, "石城晚报讯"); got != want || !slices.Contains(why.Shared, "渡轮搁浅") || !slices.Contains(why.Shared, "Marlow") {
			t.Errorf("%d texts: %v", n, why.Shared)
		}
	}
}
