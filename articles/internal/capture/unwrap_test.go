package capture

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestUnwrap holds what wrapped prose is joined to, and that other lines stay.
func TestUnwrap(t *testing.T) {
	for name, tc := range map[string]struct{ text, want string }{
		"paragraphs indented by two characters": {
			`　　湖畔镇的渡口昨天下午重新开放。渡船每隔二十分钟从东岸开出一班，直到夜里
十一点。船票仍是两元，老人和孩子不用买票。

　　镇上的人说，停航的三个月里去对岸要绕行十五公里，遇上雨天和雪天就更慢了。
“现在好得多。”卖菜的陈阿姨说，她每天清早要过两次湖。`,
			`湖畔镇的渡口昨天下午重新开放。渡船每隔二十分钟从东岸开出一班，直到夜里十一点。船票仍是两元，老人和孩子不用买票。

镇上的人说，停航的三个月里去对岸要绕行十五公里，遇上雨天和雪天就更慢了。“现在好得多。”卖菜的陈阿姨说，她每天清早要过两次湖。`,
		},
	} {
		if diff := cmp.Diff(tc.want, strings.TrimPrefix(unwrap(tc.text), "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
