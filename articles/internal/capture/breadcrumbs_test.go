package capture

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadBreadcrumbs(t *testing.T) {
	for in, want := range map[string][]string{
		"网易首页 > 网易号 > 正文 申请入驻":  {"网易首页", "网易号", "正文"},
		"财经 > 产业经济 > 正文":        {"财经", "产业经济", "正文"},
		"东湖网>>文化>>滚动新闻":         {"东湖网", "文化", "滚动新闻"},
		"东湖网 > > 正文":            {"东湖网", "正文"},
		"Home › World › Europe": {"Home", "World", "Europe"},
		"Home » World » Europe": {"Home", "World", "Europe"},
		"首页 ＞ 要闻 ＞ 正文":          {"首页", "要闻", "正文"},
		"首页 → 要闻 → 正文":          {"首页", "要闻", "正文"},
		"News / Local / North":  {"News", "Local", "North"},
		"Home > World >":        {"Home", "World"},
		"Startseite › Panorama › Alpen › Bergdorf in Tirol kauft sein Gasthaus, und alle helfen": {"Startseite", "Panorama", "Alpen"},
		"Lake › Alps › Bergdorf in Tirol kauft sein Gasthaus":                                    nil, // begins with no section
		"a > b > 0 holds for all of them, he said":                                               nil,
		"查看更多 >":                              nil,
		"A > B, he said, and that is it":      nil,
		"进球数：3 > 2，赢了":                        nil,
		"没有分隔":                                nil,
		">":                                   nil,
		"A > > > B":                           nil,
		"首页 > 要闻 >  > 正文":                     nil,
		"News/Local/North":                    nil, // part of an address
		"a > b > c > d > e > f > g > h":       {"a", "b", "c", "d", "e", "f", "g", "h"},
		"a > b > c > d > e > f > g > h > i":   nil,
		"Home > " + strings.Repeat("x", 24):   {"Home", strings.Repeat("x", 24)},
		"Home > " + strings.Repeat("x", 25):   nil,
		strings.Repeat("x", 25) + " > Europe": nil,
	} {
		if diff := cmp.Diff(want, readBreadcrumbs(in)); diff != "" {
			t.Errorf("readBreadcrumbs(%q) (-want +got):\n%s", in, diff)
		}
	}
}

func TestBreadcrumbsBehindALabel(t *testing.T) {
	for _, label := range []string{"当前位置：", "您的位置: ", "您所在的位置：", "你的位置：", "位置：", "You are here: "} {
		if diff := cmp.Diff([]string{"首页", "要闻"}, readBreadcrumbs(label+"首页 > 要闻")); diff != "" {
			t.Errorf("behind %q (-want +got):\n%s", label, diff)
		}
	}
}

// TestNoBreadcrumbs has the punctuation of sentences, quotations and addresses, which no name has.
func TestNoBreadcrumbs(t *testing.T) {
	for _, mark := range "，。！？!?:：；;“”\"<" {
		if got := readBreadcrumbs("首页 > 要" + string(mark) + "闻 > 正文"); got != nil {
			t.Errorf("breadcrumbs with %q: %q", mark, got)
		}
	}
}

// TestJoinBreadcrumbs reads breadcrumbs that are copied as one line each.
func TestJoinBreadcrumbs(t *testing.T) {
	for name, tc := range map[string]struct {
		lines string
		want  string
		n     int
	}{
		"separators on lines of their own": {"湖畔网 > 要闻 > 正文", "湖畔网 > 要闻 > 正文", 5},
		"separators behind names":          {"首页/ 社会/ 正文 标题", "首页 > 社会 > 正文", 3},
		"from a section":                   {"体育 > 冰上 > 正文", "体育 > 冰上 > 正文", 5},
		"every separator":                  {"Home> World› Europe» Alps＞ Lakes→ Boats/ Ice", "Home > World > Europe > Alps > Lakes > Boats > Ice", 7},
		"a traditional site":               {"湖畔網 > 要聞 > 正文", "湖畔網 > 要聞 > 正文", 5},
		"two are too few":                  {"Home > World Title", "", 0},
		"not from a site or section":       {"Lakeside > World > Europe", "", 0},
		"a name that is too long":          {"Home > World > " + strings.Repeat("x", 25), "", 0},
		"no name between":                  {"Home > > World", "", 0},
		"at most eight":                    {"Home> b> c> d> e> f> g> h> i> j", "Home > b > c > d > e > f > g > h", 8},
		"a separator at the end":           {"Home > World >", "", 0},
	} {
		var lines []line
		for _, s := range strings.Fields(tc.lines) {
			lines = append(lines, line{text: s})
		}
		if text, n := joinBreadcrumbs(lines); text != tc.want || n != tc.n {
			t.Errorf("%s: %q, %d lines, want %q, %d lines", name, text, n, tc.want, tc.n)
		}
	}
}
