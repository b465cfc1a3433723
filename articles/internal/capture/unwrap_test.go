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
			`   The lake froze over on Tuesday for the first time in the ninety-
   nine years, and by noon half the town was out for two- and three-
   hour walks on the ice; the rest, people said, would come at two-
   or never.`,
			`The lake froze over on Tuesday for the first time in the ninety-nine years, and by noon half the town was out for two- and three-hour walks on the ice; the rest, people said, would come at two- or never.`,
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
		if diff := cmp.Diff(tc.want, trimLines(unwrap(tc.text))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// trimLines returns a text without the indents of its lines.
func trimLines(text string) string {
	var out []string
	for l := range strings.Lines(text) {
		out = append(out, collapseBlanks(strings.TrimSuffix(l, "\n")))
	}
	return strings.TrimRight(strings.Join(out, "\n"), "\n")
}

// TestUnwrapInside joins lines that no paragraph can end between, though more would fit on the first.
func TestUnwrapInside(t *testing.T) {
	for text, inside := range map[string]bool{
		"镇上的人说他们等这条船等了很多年，从冬天\n，到第二年的春天。": true, "他当时对记者说的是“这条船不会再开回来了\n”，然后离开了渡口。": true,
		"停航的三个月里去对岸要绕行，这是在2017-\n2018年之间的事情。": true, "镇上的人说他们等这条船等了很多年的时间\n去对岸要绕行": false, "短\n，句": false, "A ferry line to the island, 2017-\n2018 only": false,
	} {
		b := readBlocks(text)[0]
		if got := endsInside(&b.lines[0], &b.lines[1]); got != inside {
			t.Errorf("%q: %v", text, got)
		}
	}
}
