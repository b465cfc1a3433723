package capture

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadCrumbs(t *testing.T) {
	for in, want := range map[string][]string{
		"网易首页 > 网易号 > 正文 申请入驻":  {"网易首页", "网易号", "正文"},
		"财经 > 产业经济 > 正文":        {"财经", "产业经济", "正文"},
		"东湖网>>文化>>滚动新闻":         {"东湖网", "文化", "滚动新闻"},
		"东湖网 > > 正文":            {"东湖网", "正文"},
		"当前位置：首页 > 要闻 > 正文":     {"首页", "要闻", "正文"},
		"Home › World › Europe": {"Home", "World", "Europe"},
		"News / Local / North":  {"News", "Local", "North"},
		"Startseite › Panorama › Alpen › Bergdorf in Tirol kauft sein Gasthaus, und alle helfen": {"Startseite", "Panorama", "Alpen"},
		"a > b > 0 holds for all of them, he said":                                               nil,
		"查看更多 >":                         nil,
		"A > B, he said, and that is it": nil,
		"进球数：3 > 2，赢了":                   nil,
		"没有分隔":                           nil,
		">":                              nil,
	} {
		if diff := cmp.Diff(want, readBreadcrumbs(in)); diff != "" {
			t.Errorf("readCrumbs(%q) (-want +got):\n%s", in, diff)
		}
	}
}
