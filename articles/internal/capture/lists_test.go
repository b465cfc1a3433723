package capture

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// parsed reads lines that stand on a page with just enough around them.
func parsed(t *testing.T, lists string) *Page {
	t.Helper()
	page, ok := Parse("首页 > 新闻 > 正文\n这是一个用来试验的标题\n2024-04-23 09:00 来源：试验报\n" +
		strings.Repeat("这是一段正文，它写得足够长，看上去像一篇文章的样子。\n", 3) + lists)
	if !ok {
		t.Fatal("not taken for a capture")
	}
	return page
}

// TestReaders holds that what readers say under an article is neither its text nor a headline, and that they are counted.
func TestReaders(t *testing.T) {
	const said = "\n江边散步的人\n2小时前\n希望早点下雨吧，鱼都没有地方去了。\n回复\nGareth Pugh\n2 hours ago\nThis is a disgrace, and I say that as somebody who has lived here.\nReply\n"
	for label, want := range map[string]string{
		"留言 2\n写留言": "2", "评论\n2条评论|5人参与\n最热评论": "2", "最热评论": "", "留言": "", "コメント": "", "网友评论": "", "网友评论（2）": "2", "全部评论 2": "2", "评论（2）": "2", "2条评论": "2", "Comments": "", "Comments (2)": "2", "2 Comments": "2",
	} {
		page, ok := Parse("这是一个用来试验的标题\n2024-04-23 09:00 来源：试验报\n" +
			strings.Repeat("这是一段正文，它写得足够长，看上去像一篇文章的样子。\n", 3) + label + said)
		if !ok {
			t.Errorf("%s: not taken for a capture", label)
			continue
		}
		if got := count(page.Comments); got != want || len(page.Headlines) > 0 || strings.Contains(page.Markdown, "下雨") {
			t.Errorf("%s: %q comments, headlines %q, text %q", label, got, rows(page), page.Markdown)
		}
	}
}

// rows gives the headlines of a page, a line each.
func rows(p *Page) []string {
	var out []string
	for _, h := range p.Headlines {
		out = append(out, strings.TrimRight(fmt.Sprintf("%s|%s|%s|%s|%s|%s", h.Section, h.Title, h.Source, moment(h.Published), count(h.Comments), h.Summary), "|"))
	}
	return out
}

func TestLists(t *testing.T) {
	for name, tc := range map[string]struct {
		lists string
		want  []string
	}{
		"time leads": {"最新消息\n09:30 湖面结了第一层薄冰\n", []string{"最新消息|09:30 湖面结了第一层薄冰"}},
		"times on lines before titles": {
			"快讯\n2024-04-23 08:00\n湖面结了第一层薄冰\n2024-04-23 07:00\n码头的灯提前亮了\n",
			[]string{"快讯|湖面结了第一层薄冰||2024-04-23T08:00:00+08:00", "快讯|码头的灯提前亮了||2024-04-23T07:00:00+08:00"},
		},
		"summaries": {
			"推荐阅读\n湖面结了第一层薄冰\n昨夜气温降到零下三度，湖边的人都去看冰。\n湖畔报\n2024-04-22 08:00\n码头的灯提前亮了\n灯比去年早亮了二十分钟，渔船回港更方便。\n湖畔报\n2024-04-22 07:00\n",
			[]string{
				"推荐阅读|湖面结了第一层薄冰|湖畔报|2024-04-22T08:00:00+08:00||昨夜气温降到零下三度，湖边的人都去看冰。",
				"推荐阅读|码头的灯提前亮了|湖畔报|2024-04-22T07:00:00+08:00||灯比去年早亮了二十分钟，渔船回港更方便。",
			},
		},
		"source on the line of the time": {
			"相关推荐\n湖面结了第一层薄冰\n湖畔新闻 2024-04-22 08:00\n码头的灯提前亮了\n渔港报 2024-04-22 07:00 12跟贴\n",
			[]string{"相关推荐|湖面结了第一层薄冰|湖畔新闻|2024-04-22T08:00:00+08:00", "相关推荐|码头的灯提前亮了|渔港报|2024-04-22T07:00:00+08:00|12"},
		},
		"outlet that ends like a label": {
			"热点推荐\n湖面结了第一层薄冰\n湖畔新闻\n2024-04-22 08:00\n码头的灯提前亮了\n渔港新闻\n2024-04-22 07:00\n",
			[]string{"热点推荐|湖面结了第一层薄冰|湖畔新闻|2024-04-22T08:00:00+08:00", "热点推荐|码头的灯提前亮了|渔港新闻|2024-04-22T07:00:00+08:00"},
		},
		"addresses behind titles": {
			"相关阅读\n湖面结了第一层薄冰 <https://lake.test/a>\n码头的灯提前亮了 (https://lake.test/b)\n",
			[]string{"相关阅读|湖面结了第一层薄冰", "相关阅读|码头的灯提前亮了"},
		},
		"subjects before titles": {
			"新闻推荐\n科技 | 湖面结了第一层薄冰\n旅游 | 码头的灯提前亮了\n",
			[]string{"新闻推荐|湖面结了第一层薄冰", "新闻推荐|码头的灯提前亮了"},
		},
		"two labels on a line": {
			"最新评论\n张先生\n真冷。\n阅读排行榜 评论排行榜\n01 湖面结了第一层薄冰\n02 码头的灯提前亮了\n03 渔市改到周六早上\n",
			[]string{"阅读排行榜|湖面结了第一层薄冰", "阅读排行榜|码头的灯提前亮了", "阅读排行榜|渔市改到周六早上"},
		},
		"the length of a video": {
			"热点推荐\n湖面结了第一层薄冰\n00:48\n湖畔报\n2024-04-22 08:00\n热度 1.2万\n码头的灯提前亮了\n01:20\n渔港报\n2024-04-22 07:00\n",
			[]string{"热点推荐|湖面结了第一层薄冰|湖畔报|2024-04-22T08:00:00+08:00", "热点推荐|码头的灯提前亮了|渔港报|2024-04-22T07:00:00+08:00"},
		},
		"a label with a count": {
			"相关阅读\n湖面结了第一层薄冰\n2024-04-22 08:00\nComments (12)\nGareth Pugh\nThis is a disgrace\n",
			[]string{"相关阅读|湖面结了第一层薄冰||2024-04-22T08:00:00+08:00"},
		},
		"comments under their number": {
			"推荐阅读\n湖面结了第一层薄冰\n湖畔报 · 2024-04-22 08:00\n0\n评论\n码头的灯提前亮了\n渔港报 · 2024-04-22 07:00\n12\n评论\n",
			[]string{"推荐阅读|湖面结了第一层薄冰|湖畔报|2024-04-22T08:00:00+08:00|0", "推荐阅读|码头的灯提前亮了|渔港报|2024-04-22T07:00:00+08:00|12"},
		},
		"readers' comments are no headlines": {
			"相关阅读\n湖面结了第一层薄冰\n热门评论\n张先生\n2024-04-23 10:00\n去年这个时候也结冰了吗\n回复\n",
			[]string{"相关阅读|湖面结了第一层薄冰"},
		},
		"a title in two lists": {
			"相关阅读\n湖面结了第一层薄冰\n热点推荐\n湖面结了第一层薄冰\n湖畔报\n2024-04-22 08:00\n码头的灯提前亮了\n湖畔报\n2024-04-22 07:00\n",
			[]string{"相关阅读|湖面结了第一层薄冰|湖畔报|2024-04-22T08:00:00+08:00", "热点推荐|码头的灯提前亮了|湖畔报|2024-04-22T07:00:00+08:00"},
		},
		"the article's own title": {"相关阅读\n这是一个用来试验的标题\n码头的灯提前亮了\n", []string{"相关阅读|码头的灯提前亮了"}},
		"text after the footer":   {"相关阅读\n码头的灯提前亮了\n鄂ICP备00000000号\n一行没有意义的文字\n", []string{"相关阅读|码头的灯提前亮了"}},
	} {
		if diff := cmp.Diff(tc.want, rows(parsed(t, tc.lists))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestTabs(t *testing.T) {
	const row = "态度原创\n旅游\n本地\n时尚\n亲子\n"
	for name, tc := range map[string]struct {
		lists string
		want  []string
	}{
		"none lost": {
			row + "旅游要闻\n湖面结了第一层薄冰\n本地新闻\n码头的灯提前亮了\n时尚\n围巾又变长了一些\n亲子要闻\n孩子们堆了三个雪人\n",
			[]string{"旅游要闻|湖面结了第一层薄冰", "本地新闻|码头的灯提前亮了", "时尚|围巾又变长了一些", "亲子要闻|孩子们堆了三个雪人"},
		},
		"the last two lost": {
			row + "旅游要闻\n湖面结了第一层薄冰\n本地新闻\n码头的灯提前亮了\n围巾又变长了一些\n孩子们堆了三个雪人\n",
			[]string{"旅游要闻|湖面结了第一层薄冰", "本地新闻|码头的灯提前亮了", "时尚|围巾又变长了一些", "亲子|孩子们堆了三个雪人"},
		},
		"lists of two": {
			row + "旅游要闻\n湖面结了第一层薄冰\n雪线又降低了一百米\n本地新闻\n码头的灯提前亮了\n渔市改到周六早上\n围巾又变长了一些\n毛线涨价了三成多\n亲子要闻\n孩子们堆了三个雪人\n小学里的第一堂冰课\n",
			[]string{
				"旅游要闻|湖面结了第一层薄冰", "旅游要闻|雪线又降低了一百米", "本地新闻|码头的灯提前亮了", "本地新闻|渔市改到周六早上",
				"时尚|围巾又变长了一些", "时尚|毛线涨价了三成多", "亲子要闻|孩子们堆了三个雪人", "亲子要闻|小学里的第一堂冰课",
			},
		},
		"no telling whose": {
			row + "旅游要闻\n湖面结了第一层薄冰\n雪线又降低了一百米\n本地新闻\n码头的灯提前亮了\n渔市改到周六早上\n围巾又变长了一些\n亲子要闻\n孩子们堆了三个雪人\n",
			[]string{
				"旅游要闻|湖面结了第一层薄冰", "旅游要闻|雪线又降低了一百米", "本地新闻|码头的灯提前亮了", "本地新闻|渔市改到周六早上",
				"本地新闻|围巾又变长了一些", "亲子要闻|孩子们堆了三个雪人",
			},
		},
	} {
		if diff := cmp.Diff(tc.want, rows(parsed(t, tc.lists))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestMenuAgain holds that the site's menu, printed again, ends the titles above it.
func TestMenuAgain(t *testing.T) {
	const menu = "The Lake Herald\nWorld\nSport\nFishing\n"
	page, _ := Parse(menu + "Lake freezes over for the first time in nine years\nBy Ana Ruiz\n20 November 2026\n" +
		"The lake froze over on Tuesday, and by noon half the town was out on the ice.\nSkates were sold at the market.\nMost read\nHarbour lights to stay on until two\nWorld\nFerry fares to rise again in spring\n" +
		menu + "What we do with your letters\n")
	want := []string{"Most read|Harbour lights to stay on until two", "World|Ferry fares to rise again in spring"}
	if diff := cmp.Diff(want, rows(page)); diff != "" {
		t.Errorf("headlines (-want +got):\n%s", diff)
	}
}
