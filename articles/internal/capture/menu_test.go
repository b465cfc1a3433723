package capture

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestIsMenu(t *testing.T) {
	for s, want := range map[string]bool{
		"关于我们 | 广告服务 | 联系我们":                         true,
		"About｜Jobs｜Press":                           true,
		"About | Jobs":                               false, // two may be a title and its column
		"Lake | " + strings.Repeat("x", 25) + " | A": false, // a name is not that long
		"Lake | " + strings.Repeat("x", 22) + " | A": true,
		"旅游 | 在北面的冰湖 与天鹅同住":                          false, // a title and its subject
		"首页 新闻 视频 财经":                                true,
		"首页 新闻 视频":                                   false,
		"Sport Business Lakes Boats":                 true,  // half are subjects of news
		"Sport Lakes Boats Skates":                   false, // less than half
		"渡口 冰面 码头 灯火 渔市 河口 冰鞋":                       true,  // seven Chinese names
		"渡口 冰面 码头 灯火 渔市 河口":                          false,
		"渡口 冰面 码头 灯火 lake ice boats":                 true, // most of seven
		"渡口 冰面 码头 town lake ice boats":               false,
		"渡口　冰面　码头":                                   true, // an ideographic space shows a row
		"渡口　冰面":                                      false,
		"渡口　冰面　boats":                                false,
		"首页 新闻 视频 财经 这不是一个菜单":                        false, // a long name
		"首页 新闻 视频 财经：":                               false,
		"首页 新闻 视频 冰，雪":                               false,
		"首页 新闻 视频 冰。雪":                               false,
		"首页 新闻 视频 冰！":                                false,
		"首页 新闻 视频 冰？":                                false,
		"Sport Business Travel 8:30":                 false,
		"Sport　Business　Travel":                      false, // three, and not Chinese
		"分享 举报 收藏 打印":                                true,  // buttons
		"Lake freezes over today":                    false,
	} {
		if got := isMenu(s); got != want {
			t.Errorf("isMenu(%q) = %v", s, got)
		}
	}
}

// TestRepeatedMenu has a menu below the text that repeats the one above it, where the headlines end.
func TestRepeatedMenu(t *testing.T) {
	const menu = "The Lake Herald\nWorld\nSport\nFishing\n"
	page, _ := Parse(menu + "Lake freezes over for the first time in nine years\nBy Ana Ruiz\n20 November 2026\n" +
		"The lake froze over on Tuesday, and by noon half the town was out on the ice.\nSkates were sold at the market.\nMost read\nHarbour lights to stay on until two\nWorld\nFerry fares to rise again in spring\n" +
		menu + "What we do with your letters\n")
	want := []string{"Most read|Harbour lights to stay on until two", "World|Ferry fares to rise again in spring"}
	if diff := cmp.Diff(want, rows(page)); diff != "" {
		t.Errorf("headlines (-want +got):\n%s", diff)
	}
}

func TestMarkRepeatedMenu(t *testing.T) {
	for name, tc := range map[string]struct{ below, want string }{
		"three lines":               {"World Sport Fishing", "MMM"},
		"two lines":                 {"World Sport Other", "..."},
		"interrupted":               {"World Sport Other Fishing", "...."},
		"from the fourth line on":   {"Other World Sport Fishing World", ".MMMM"},
		"in any order, and a title": {"Fishing World Sport Other", "MMM."},
	} {
		var lines []line
		for _, s := range strings.Fields("World Sport Fishing Title " + tc.below) {
			lines = append(lines, line{text: s})
		}
		p := parser{lines: lines}
		p.markRepeatedMenu(3, 4)
		got := ""
		for _, l := range p.lines[4:] {
			if l.kind == imprintLine {
				got += "M"
			} else {
				got += "."
			}
		}
		if got != tc.want {
			t.Errorf("%s: marked %s, want %s", name, got, tc.want)
		}
	}
}
