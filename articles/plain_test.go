package articles

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPlainText reads texts that are neither captures nor Markdown: their lines stay
// apart, unless a program wrapped them.
func TestPlainText(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"wrapped": {
			"The rain had stopped and people came out again, one by one, as if they\ndid not trust it yet, and stood about on the wet stones.\n\nThe end.\n",
			"The rain had stopped and people came out again, one by one, as if they did not trust it yet, and stood about on the wet stones.\n\nThe end.",
		},
		"a paragraph a line": {
			"The rain had stopped and people came out again, one by one, as if they did not trust it yet, and stood about on the wet stones.\nMarit put up her stall.\nA good tide, she said.\n",
			"The rain had stopped and people came out again, one by one, as if they did not trust it yet, and stood about on the wet stones.\n\nMarit put up her stall.\n\nA good tide, she said.",
		},
		"Chinese paragraphs": {
			"雨后的码头\n　　雨停了以后，码头上的人又多了起来。\r\n　　卖鱼的老周把摊子支好，又去看了看船。\r\n",
			"雨后的码头\n\n雨停了以后，码头上的人又多了起来。\n\n卖鱼的老周把摊子支好，又去看了看船。",
		},
		"Chinese, wrapped": {
			"湖畔镇的渡口昨天下午重新开放。渡船每隔二十分钟从东岸开出一班，直到夜里\n十一点。船票仍是两元，老人和孩子不用买票。\n",
			"湖畔镇的渡口昨天下午重新开放。渡船每隔二十分钟从东岸开出一班，直到夜里十一点。船票仍是两元，老人和孩子不用买票。",
		},
		"verses":           {"The tide comes in\nthe tide goes out\nand nobody\nis late for it\n", "The tide comes in\\\nthe tide goes out\\\nand nobody\\\nis late for it"},
		"a list":           {"- one\n- two and\n  more\n- three\n", "- one\n- two and more\n- three"},
		"a table":          {"| a | b |\n|---|---|\n| c | d |\n", "| a | b |\n|---|---|\n| c | d |"},
		"breaks as marked": {"one\\\ntwo\\\nthree is longer\n", "one\\\ntwo\\\nthree is longer"},
	} {
		page, err := ParsePage([]byte(test.text), PageOptions{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(test.want, page.Article.Markdown); diff != "" {
			t.Errorf("%s, want- got+:\n%s", name, diff)
		}
	}
}
