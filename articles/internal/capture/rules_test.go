package capture

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/datetime"
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

func TestKinds(t *testing.T) {
	for in, want := range map[string]kind{
		"2024-04-23 15:40:49":              timeLine,
		"21小时前":                            timeLine,
		"Published 19 November 2024":       timeLine,
		"抓取时间：2024-04-23 15:40":            capturedLine,
		"Saved on 19 November 2024, 15:40": capturedLine,
		"2900文章数 14817关注度":                 countLine,
		"0":                                countLine,
		"128 comments":                     countLine,
		"2024-04-23 09:48　来源：某某报":          sourceLine,
		"责任编辑：李四":                          sourceLine,
		"By Jane Roe":                      sourceLine,
		"热点推荐":                             sectionLine,
		"24小时热榜":                           sectionLine,
		"Most read":                        sectionLine,
		"头条要闻":                             sectionLine,
		"时尚":                               topicLine,
		"分享至":                              boilerplateLine,
		"返回网易首页 返回财经首页":                    boilerplateLine,
		"首页 新闻 视频 财经 体育":                   boilerplateLine,
		"平安车险　 人保车险　 太平洋车险":                                boilerplateLine,
		"关于我们 | 广告服务 | 联系我们":                               boilerplateLine,
		"特别声明：文章由用户上传。":                                    noticeLine,
		"© 2024 The Valley Post":                           noticeLine,
		"首页 > 新闻 > 正文":                                     breadcrumbLine,
		"鄂ICP备00000000号":                                   imprintLine,
		"——————":                                           ornamentLine,
		"最新评论":                                             commentsLine,
		"全部评论（12）":                                         commentsLine,
		"雨停了。街上的人又多了起来。":                                   proseLine,
		"It rained until noon, and then the sun came out.": proseLine,
		"雨停了，街上的人会多起来吗？":                                   textLine,
		"« Nous n’avons rien vu, dit la boulangère. »":     proseLine,
		"Storm closes mountain pass for second day":        textLine,
		"An old villager has won the right to keep his rooster after a court in the county town threw out the complaint of a man who had moved in next door.": proseLine,
		"Court rules against the U.S.": textLine,
		"湿巾 液体乳钙软胶囊 L54片 纸尿裤 花王妙而舒 滴剂 喷雾 隔离防晒 浓度片 黑糖 拖鞋": textLine,
	} {
		l := line{text: in}
		l.classify(anyTime())
		if l.kind != want {
			t.Errorf("%q is of kind %d, want %d", in, l.kind, want)
		}
	}
}

// TestConsent holds that the wall with which a site asks for consent is not its article.
func TestConsent(t *testing.T) {
	page := parsed(t, "")
	walled, ok := Parse("We value your privacy\n" + strings.Repeat("We and our 842 partners store information on a device, such as cookies, and process personal data, such as unique identifiers.\n", 4) +
		"ACCEPT ALL\n首页 > 新闻 > 正文\n这是一个用来试验的标题\n2024-04-23 09:00 来源：试验报\n" +
		strings.Repeat("这是一段正文，它写得足够长，看上去像一篇文章的样子。\n", 3) + "我们使用 Cookie 来改进服务，继续浏览即表示您同意。\n")
	if diff := cmp.Diff(dump(page, true), dump(walled, ok)); diff != "" {
		t.Errorf("behind a wall (-want +got):\n%s", diff)
	}
}

// TestHeads reads what stands between the title and the text.
func TestHeads(t *testing.T) {
	const title, text = "Lake freezes over for the first time in nine years", `
The lake froze over on Tuesday, and by noon half the town was out on the ice.
Skates that had hung in cellars since the last winter were sold at the market.
Most read
Harbour lights to stay on until two
Ferry fares to rise again in spring
`
	for name, tc := range map[string]struct{ head, want string }{
		"the word before a time":   {"Published\n20 November 2026", "||2026-11-20"},
		"the word before a change": {"Published\n20 November 2026\nUpdated\n21 November 2026", "||2026-11-20 2026-11-21"},
		"a change alone":           {"Last updated\n20 November 2026", "|| 2026-11-20"},
		"a change without a day":   {"By Ana Ruiz\n20 November 2026\nUpdated 8:02 a.m. ET", "|Ana Ruiz|2026-11-20"},
		"a Chinese change":         {"更新时间\n2026-11-20", "|| 2026-11-20"},
		"a long line of facts":     {"By Ana Ruiz | 20 November 2026, 08:15 CET | Updated: 21 November 2026, 10:02 CET, Lakeside", "|Ana Ruiz|2026-11-20T08:15:00+01:00 2026-11-21T10:02:00+01:00"},
		"a description and credit": {"By Ana Ruiz\n20 November 2026\nTwo skaters and a dog on the ice at dawn, with the church behind\nTwo skaters and a dog on the ice at dawn, with the church behind. Photo: Ana Ruiz", "|Ana Ruiz|2026-11-20"},
		"a credit and a caption":   {"By Ana Ruiz\n20 November 2026\nGetty Images Two skaters on the ice\nThe skaters of Tuesday morning had the ice to themselves for an hour", "|Ana Ruiz|2026-11-20"},
		"a picture over a byline":  {"Two skaters on the ice at dawn\n1 of 2 | Two skaters on the ice at dawn, Monday. (AP Photo/Ana Ruiz)\nBy Ana Ruiz\n20 November 2026", "|Ana Ruiz|2026-11-20"},
		"a Chinese word":           {"发布时间\n2026-11-20", "||2026-11-20"},
		"a job behind a byline":    {"By Ana Ruiz\nTransport correspondent\n\nPublished 20 November 2026", "|Ana Ruiz|2026-11-20"},
		"a job behind a long name": {"Alexandra Montgomery\nTransport correspondent\n20 November 2026", "|Alexandra Montgomery|2026-11-20"},
		"a job behind a name":      {"Ana Ruiz\nTransport correspondent\nPublished\n20 November 2026", "|Ana Ruiz|2026-11-20"},
		"a job behind an outlet":   {"Valley Post\nTransport correspondent\n20 November 2026", "||2026-11-20"},
		"a place behind a byline":  {"By Ana Ruiz\nReporting from Lakeside, Vt.\n20 November 2026\nUpdated 21 November 2026", "|Ana Ruiz|2026-11-20 2026-11-21"},
		"a name and a place":       {"Ana Ruiz in Lakeside\n20 November 2026", "|Ana Ruiz|2026-11-20"},
		"a name alone":             {"Ana Ruiz\n20 November 2026", "||2026-11-20"},
		"a standfirst":             {"Half the town is out on skates, and the warden would rather it were not\nBy Ana Ruiz\n20 November 2026", "|Ana Ruiz|2026-11-20"},
		"a standfirst and a name":  {"Half the town is out on skates, and the warden would rather it were not\nAna Ruiz\n20 November 2026", "||2026-11-20"},
		"a picture":                {"By Ana Ruiz\n20 November 2026\nIce on the lake", "|Ana Ruiz|2026-11-20"},
		"a desk":                   {"20 November 2026\nEurope", "||2026-11-20"},
		"a byline in German":       {"Half the town is out on skates, and the warden would rather it were not\nVon Ana Ruiz, Innsbruck\n20. November 2026, 17.24 Uhr", "|Ana Ruiz|2026-11-20T17:24:00Z"},
		"an outlet":                {"Valley Post\n20 November 2026", "Valley Post||2026-11-20"},
	} {
		page, ok := Parse("Home\nWorld\n" + title + "\n" + tc.head + text)
		if !ok {
			t.Errorf("%s: not taken for a capture", name)
			continue
		}
		if page.Title != title || page.Standfirst != "" && !strings.HasPrefix(tc.head, page.Standfirst) {
			t.Errorf("%s: title %q, standfirst %q", name, page.Title, page.Standfirst)
		}
		if got := strings.TrimRight(page.Source+"|"+page.Byline+"|"+moment(page.Published)+" "+moment(page.Updated), " "); got != tc.want {
			t.Errorf("%s: read %q, want %q", name, got, tc.want)
		}
	}
}

// TestBodyLists holds that an article's lists are lists of its text, wherever they stand, and what its subheadings are.
func TestBodyLists(t *testing.T) {
	const more = "\n\n这是一段正文，它写得足够长，看上去像一篇文章的样子。"
	for name, tc := range map[string]struct{ text, want string }{
		"sentences and words":                      {"• 第一，河口的冰最薄。\n• 第二，带上绳子\n" + more, "- 第一，河口的冰最薄。\n- 第二，带上绳子" + more},
		"numbers over subheadings":                 {"01\n码头上的人\n" + more + "\n02\n灯还亮着\n" + more, "## 码头上的人" + more + "\n\n## 灯还亮着" + more},
		"an item alone":                            {"* Four have vanished since the count began\n" + more, "- Four have vanished since the count began" + more},
		"behind the text":                          {"出门要带：\n- 绳子\n- 手电筒\n相关阅读\n- 码头的灯提前亮了\n", "出门要带：\n\n- 绳子\n- 手电筒"},
		"behind a sentence":                        {"■ 第一，河口的冰最薄。\n■ 带上绳子\n", "- 第一，河口的冰最薄。\n- 带上绳子"},
		"titles that are no list of the article's": {"\n• 码头的灯提前亮了\n• 渔市改到周六早上\n", ""},
	} {
		page := parsed(t, tc.text)
		text := strings.SplitN(page.Markdown, "\n\n", 4)
		got := strings.Join(text[min(3, len(text)):], "\n\n")
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestCaptureTime(t *testing.T) {
	const item = "热点推荐\n湖面结了第一层薄冰\n湖畔报\n2024-04-22 08:00:00\n"
	for name, tc := range map[string]struct{ lists, want string }{
		"the page's clock":                 {item + "2024-04-23 15:40:49\n", "2024-04-23T15:40:49+08:00"},
		"a clock behind a count":           {item + "12跟贴\n2024-04-23 15:40:49\n", "2024-04-23T15:40:49+08:00"},
		"a time that is not the latest":    {item + "2024-04-21 15:40:49\n", ""},
		"a headline's time":                {item + "码头的灯提前亮了\n2024-04-23 15:40:49\n", ""},
		"a change is no clock":             {item + "更新时间：2024-04-23 15:40:49\n", ""},
		"a line that says so":              {"抓取时间：2024-04-23 16:00\n" + item, "2024-04-23T16:00:00+08:00"},
		"a day alone tells no time of day": {item + "2024-04-24\n", ""},
		"no clock":                         {item, ""},
	} {
		if got := moment(parsed(t, tc.lists).Captured); got != tc.want {
			t.Errorf("%s: captured %q, want %q", name, got, tc.want)
		}
	}
}

// TestJoinLines reads what stands on one line of a page and on several of its copy.
func TestJoinLines(t *testing.T) {
	for in, want := range map[string]string{
		"湖畔网\n>\n要闻\n>\n正文\n湖面结了第一层薄冰":     "湖畔网 > 要闻 > 正文\n湖面结了第一层薄冰",
		"首页/\n社会/\n正文\n湖面结了第一层薄冰":          "首页 > 社会 > 正文\n湖面结了第一层薄冰",
		"Home\n›\nWorld\n›\nEurope\nTitle": "Home > World > Europe\nTitle",
		"更多\n>\n湖面结了第一层薄冰":                 "更多\n>\n湖面结了第一层薄冰",
		"湖面结冰\n>\n码头亮灯\n>\n渔市改期\n>":        "湖面结冰\n>\n码头亮灯\n>\n渔市改期\n>",
		"原创 张小三 湖畔笔记\n2024-04-23 09:48 福建": "原创 张小三 湖畔笔记 2024-04-23 09:48 福建",
		"原创 文学\n2024-04-23 09:48":          "原创 文学\n2024-04-23 09:48",
		"12\n跟贴":                           "12 跟贴",
		"阅读 12\n评论":                        "阅读 12\n评论",
		"12\n评论员文章":                        "12\n评论员文章",
	} {
		lines, _ := splitLines(in)
		classifyLines(lines)
		var got []string
		for _, l := range joinLines(lines) {
			got = append(got, l.text)
		}
		if got := strings.Join(got, "\n"); got != want {
			t.Errorf("joinLines(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFindCard(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want string
	}{
		"name twice":        {"江畔\n江畔\n写书的人\n318文章数 2604关注度", "江畔|写书的人|318|2604"},
		"name once":         {"江畔\n318文章 2.6万粉丝", "江畔||318|26000"},
		"name and bio":      {"江畔\n写书的人\n318文章数", "江畔|写书的人|318|"},
		"followers alone":   {"Jane Roe\n12.5K followers", "Jane Roe|||12500"},
		"counts alone":      {"318文章数 2604关注度", ""},
		"figures of others": {"江畔\n12评论", ""},
	} {
		lines, _ := splitLines(tc.text)
		classifyLines(lines)
		got := ""
		if card, _ := findAuthorCard(lines); card != nil {
			got = card.Name + "|" + card.Bio + "|" + count(card.Articles) + "|" + count(card.Followers)
		}
		if got != tc.want {
			t.Errorf("%s: card %q, want %q", name, got, tc.want)
		}
	}
}

// TestCutCard holds that the card of a byline's author is no part of the text.
func TestCutCard(t *testing.T) {
	const page = "Home > News > Lake\nLake freezes over for the first time in nine years\nBy Ana Ruiz\n20 November 2026\n" +
		"The lake froze over on Tuesday, and by noon half the town was out on the ice.\nSkates were sold at the market.\n"
	for name, tc := range map[string]struct{ foot, bio string }{
		"name twice":         {"ANA RUIZ\nANA RUIZ\nRuiz covers the valley for The Lake Herald. She lives by the lake.\n", "Ruiz covers the valley for The Lake Herald. She lives by the lake."},
		"a paragraph":        {"Ana Ruiz is a reporter in Lakeside and has been one for twenty years.\n", "Ana Ruiz is a reporter in Lakeside and has been one for twenty years."},
		"with a link":        {"Ana Ruiz covers the valley. More about Ana Ruiz\nA version of this article appears in print on Nov. 21, 2026, Section A.\n", "Ana Ruiz covers the valley. More about Ana Ruiz"},
		"a name in the text": {"Ana Ruiz was there and saw it.\n", ""},
	} {
		page, _ := Parse(page + tc.foot)
		got := ""
		if page.Author != nil {
			got = page.Author.Bio
		}
		if got != tc.bio || tc.bio != "" && strings.Contains(strings.ToLower(page.Markdown), "ruiz") {
			t.Errorf("%s: bio %q, text %q", name, got, page.Markdown)
		}
	}
}

func TestNoCapture(t *testing.T) {
	for _, text := range []string{
		"", "\n\n\n", "one line", "a\nb\nc",
		"---\ntitle: x\n---\n首页 > 新闻 > 正文\n",
		"买菜\n洗衣服\n给妈妈打电话\n还书\n交电费\n",
		strings.Repeat("x\n", 100_000),
		strings.Repeat("很长的一段文字没有标点", 10_000),
	} {
		if _, ok := Parse(text); ok {
			t.Errorf("%.40q is taken for a capture", text)
		}
	}
}

func TestBounds(t *testing.T) {
	page, _ := Parse(longPage(2 << 20))
	if n := len(page.Headlines); n != maxHeadlines {
		t.Errorf("%d headlines, want %d", n, maxHeadlines)
	}
	check(t, page, longPage(2<<20))
	long := strings.Repeat("长", 1<<19)
	page = parsed(t, "热点推荐\n"+long+"\n2024-04-22 08:00\n"+strings.Repeat("声明：转载请注明出处。\n", 1000)+strings.Repeat("1", 1<<20)+"\n")
	if len(page.Headlines) != 0 || len(page.Notices) != maxNotices {
		t.Errorf("%d headlines, %d notices", len(page.Headlines), len(page.Notices))
	}
}

func TestRelativeTimesNeedACapture(t *testing.T) {
	const list = "Most read\nStorm closes mountain pass again\n3 hours ago\n"
	page := parsed(t, list)
	if page.Headlines[0].Published.Known() {
		t.Error("a relative time was told without the time of capture")
	}
	page = parsed(t, "保存时间：2024-04-23 16:00\n"+list)
	want := datetime.Stamp{Precision: datetime.Hour, Zoned: true, Relative: true, Time: page.Captured.Time.Add(-3 * 60 * 60 * 1e9)}
	if diff := cmp.Diff(want, page.Headlines[0].Published); diff != "" {
		t.Errorf("published (-want +got):\n%s", diff)
	}
}

// TestKicker holds that a line above a long title does not take the title's place, as one above a standfirst does.
func TestKicker(t *testing.T) {
	const title = "Villagers who dammed a river by hand now have otters, clean wells and a court case on their hands"
	for _, above := range []string{"The Long Read: rivers and people", "Subscribe to the Lake Herald for 1 crown a month"} {
		page, _ := Parse(above + "\n" + title + "\nBy Ana Ruiz\n20 November 2026\n" +
			"Villagers dammed the river in 2022. The otters came back, and the wells are clean, but the court case goes on.\n" +
			"Nobody in the village expected the summons, which came by post in the rain.\nShare\nMost read\nHarbour lights to stay on until two\nFerry fares to rise again in spring\n")
		if page == nil || page.Title != title {
			t.Errorf("below %q: %+v", above, page)
		}
	}
}
