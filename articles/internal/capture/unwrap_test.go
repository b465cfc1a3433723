package capture

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestUnwrap joins the lines of wrapped prose, and keeps other lines as they are.
func TestUnwrap(t *testing.T) {
	for name, tc := range map[string]struct{ text, want string }{
		"paragraphs indented by two characters": {
			`　　湖畔镇的渡口昨天下午重新开放。渡船每隔二十分钟从东岸开出一班，直到夜里
十一点。船票仍是两元，老人和孩子不用买票。

　　镇上的人说，停航的三个月里去对岸要绕行十五公里，遇上雨天和雪天就更慢了。
“现在好得多。”卖菜的陈阿姨说，她每天清早要过两次湖，船上添了一排新长椅，再大
的雨也淋不着。`,
			`湖畔镇的渡口昨天下午重新开放。渡船每隔二十分钟从东岸开出一班，直到夜里十一点。船票仍是两元，老人和孩子不用买票。

镇上的人说，停航的三个月里去对岸要绕行十五公里，遇上雨天和雪天就更慢了。“现在好得多。”卖菜的陈阿姨说，她每天清早要过两次湖，船上添了一排新长椅，再大的雨也淋不着。`,
		},
		"words of two scripts": {
			`　　湖畔镇的渡口昨天下午重新开放。渡船每隔二十分钟从东岸开出一班，船名 Nordvik
直到夜里十一点。船票仍是两元，老人和孩子不用买票，镇上的人都说“现在好得多。”
镇上的人说，停航的三个月里去对岸要绕行十五公里，遇上大雨天和雪天就更慢一些……
卖菜的陈阿姨说，她每天清早要过两次湖，船上添了一排新长椅，再大的雨淋不着
Nordvik 号上的人。`,
			`湖畔镇的渡口昨天下午重新开放。渡船每隔二十分钟从东岸开出一班，船名 Nordvik 直到夜里十一点。船票仍是两元，老人和孩子不用买票，镇上的人都说“现在好得多。”镇上的人说，停航的三个月里去对岸要绕行十五公里，遇上大雨天和雪天就更慢一些……卖菜的陈阿姨说，她每天清早要过两次湖，船上添了一排新长椅，再大的雨淋不着 Nordvik 号上的人。`,
		},
		"paragraphs without a line between": {
			`　　湖畔镇的渡口昨天下午重新开放。渡船每隔二十分钟从东岸开出一班，直到夜里
十一点。船票仍是两元，老人和孩子不用买票。
　　船家还是老周和他的儿子，两个人轮着掌舵，遇上大风的日子才停开一两班的船。
　　镇上的人说，停航的三个月里去对岸要绕行十五公里，遇上雨天和雪天就更慢了。
“现在好得多。”卖菜的陈阿姨说，她每天清早要过两次湖，船上添了一排新长椅，再大
的雨也淋不着。`,
			`湖畔镇的渡口昨天下午重新开放。渡船每隔二十分钟从东岸开出一班，直到夜里十一点。船票仍是两元，老人和孩子不用买票。
船家还是老周和他的儿子，两个人轮着掌舵，遇上大风的日子才停开一两班的船。
镇上的人说，停航的三个月里去对岸要绕行十五公里，遇上雨天和雪天就更慢了。“现在好得多。”卖菜的陈阿姨说，她每天清早要过两次湖，船上添了一排新长椅，再大的雨也淋不着。`,
		},
		"paragraphs of one sentence": {
			`   The lake froze over on Tuesday for the first time in nine years, and
   by noon half the town was out on the ice.

   Skates that had hung in cellars since the last hard winter were sold
   at the market for more than new ones cost.`,
			`The lake froze over on Tuesday for the first time in nine years, and by noon half the town was out on the ice.

Skates that had hung in cellars since the last hard winter were sold at the market for more than new ones cost.`,
		},
		"hyphens": {
			`   The lake froze over on Tuesday for the first time in ninety-
   nine years, and by noon half the town was out for two- and three-
   hour walks on the ice; the rest, people said, would come at two-
   or never.`,
			`The lake froze over on Tuesday for the first time in ninety-nine years, and by noon half the town was out for two- and three-hour walks on the ice; the rest, people said, would come at two- or never.`,
		},
		"long titles": {
			`Lake freezes over for the first time in nine years as winter sets in
Town council votes to keep the harbour lights on until two at night
Ferry fares to rise in spring for the third time since the bridge shut
Is this the coldest November that the valley has ever seen on record?
Skaters warned to stay away from the ice near the mouth of the river`,
			"",
		},
		"long titles over sentences": {
			`渡口停航三个月后重新开放，镇上的人不用再为去一次对岸多绕行十五公里
船票仍是两元，老人和孩子不用买票。渡船每隔二十分钟从东岸开出一班，直到夜里十一点。
湖面结了第一层薄冰，管理处提醒来看冰的人不要走到河口附近的冰面上去
昨夜气温降到零下三度。
码头的灯比去年早亮了二十分钟，渔船回港更方便，夜里走路的人也更放心
灯是上个月换的。`,
			"",
		},
	} {
		if tc.want == "" {
			tc.want = tc.text
		}
		if diff := cmp.Diff(tc.want, strings.TrimPrefix(unwrap(tc.text), "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestWrapWidth holds which texts are wrapped: they have no line beyond the width of programs, and at
// least a quarter of them is in lines that nearly fill it.
func TestWrapWidth(t *testing.T) {
	lines := func(widths ...int) string {
		var out []string
		for _, w := range widths {
			out = append(out, strings.Repeat("x", w))
		}
		return strings.Join(out, "\n")
	}
	for name, tc := range map[string]struct {
		text string
		want int
	}{
		"lines of 72 columns":            {lines(72, 70, 71, 30), 72},
		"the least width":                {lines(61, 61), 61},
		"narrower":                       {lines(60, 60), 0},
		"the greatest width":             {lines(100, 98), 100},
		"a line beyond it":               {lines(72, 71, 101), 0},
		"Chinese":                        {strings.Repeat("湖", 36) + "\n" + strings.Repeat("湖", 35), 72},
		"Chinese beyond it":              {strings.Repeat("湖", 36) + "\n" + strings.Repeat("湖", 51), 0},
		"a quarter of the text":          {lines(72, 54, 54, 54, 54), 72},
		"less than a quarter":            {lines(72, 54, 54, 54, 55), 0},
		"lines up to 16 columns short":   {lines(72, 57, 50, 50, 50, 50, 50, 50), 72},
		"a line that is shorter":         {lines(72, 56, 50, 50, 50, 50, 50, 50), 0},
		"blanks at the end do not count": {"x" + strings.Repeat(" ", 200) + "\n" + lines(72), 72},
		"nothing":                        {"", 0},
	} {
		if got := wrapWidth(tc.text); got != tc.want {
			t.Errorf("%s: width %d, want %d", name, got, tc.want)
		}
	}
}

// TestIsForcedBreak tells a break that wrapping made from one of the text.
func TestIsForcedBreak(t *testing.T) {
	for name, tc := range map[string]struct {
		columns int
		next    string
		want    bool
	}{
		"a word that did not fit":                  {68, "winter were sold", true},
		"a word that just fits":                    {62, "winter were sold", false},
		"a word that fits but for a hanging mark":  {63, "winter were sold", true},
		"Chinese, of which one character would do": {66, "十一点以后就没有船了", false},
		"Chinese, with no room for a character":    {67, "十一点以后就没有船了", true},
		"an item of a list":                        {70, "* a rope", false},
		"an item with a round bullet":              {70, "• a rope", false},
		"a word of one letter":                     {71, "a rope", true},
		"a bullet without a space":                 {70, "*rope", true},
	} {
		if got := isForcedBreak(tc.columns, tc.next, 72); got != tc.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	for _, bullet := range "*•●■·" {
		if isForcedBreak(72, string(bullet)+" a rope", 72) {
			t.Errorf("an item with %q is joined", bullet)
		}
	}
}

func TestIsSplitWord(t *testing.T) {
	for _, tc := range []struct {
		prev, next string
		want       bool
	}{
		{"in ninety-", "nine years", true},
		{"in ninety", "nine years", false},
		{"the years 1990-", "nine of them", false}, // a range of numbers
		{"the Rhine-", "Main valley", false},       // may be a dash
		{"the ice -", "and nothing else", false},
	} {
		if got := isSplitWord(tc.prev, tc.next); got != tc.want {
			t.Errorf("isSplitWord(%q, %q) = %v", tc.prev, tc.next, got)
		}
	}
	for _, word := range []string{"and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e"} {
		if isSplitWord("two-", word+" three-year") {
			t.Errorf("two- and %q are one word", word)
		}
	}
}

func TestContinuesIn(t *testing.T) {
	for _, tc := range []struct {
		prev, next string
		want       bool
	}{
		{"when the lake froze", "over for the first time", true},
		{"when the lake froze.", "over for the first time", false},
		{"when the lake froze", "Over the ice they came", false},
		{"渡船每隔二十分钟从东岸开出一班，直到夜里", "十一点。船票仍是两元。", true},
		{"渡船每隔二十分钟从东岸开出一班", "湖面结了第一层薄冰", false},
	} {
		if got := continuesIn(tc.prev, tc.next); got != tc.want {
			t.Errorf("continuesIn(%q, %q) = %v", tc.prev, tc.next, got)
		}
	}
}
