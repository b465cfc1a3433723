package capture

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestClassify has, for each kind of line, the forms in which pages print it.
func TestClassify(t *testing.T) {
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
		"我们使用 Cookie 来改进服务，继续浏览即表示您同意。":                    boilerplateLine,
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
			t.Errorf("%q has kind %d, want %d", in, l.kind, want)
		}
	}
}

// TestConsentWall holds that the wall with which a site asks for consent is not its article.
func TestConsentWall(t *testing.T) {
	page := parsed(t, "")
	walled, ok := Parse("We value your privacy\n" + strings.Repeat("We and our 842 partners store information on a device, such as cookies, and process personal data, such as unique identifiers.\n", 4) +
		"ACCEPT ALL\n首页 > 新闻 > 正文\n这是一个用来试验的标题\n2024-04-23 09:00 来源：试验报\n" +
		strings.Repeat("这是一段正文，它写得足够长，看上去像一篇文章的样子。\n", 3) + "我们使用 Cookie 来改进服务，继续浏览即表示您同意。\n")
	if diff := cmp.Diff(dump(page, true), dump(walled, ok)); diff != "" {
		t.Errorf("behind a wall (-want +got):\n%s", diff)
	}
}

// TestClassifyLongLines tries a line beyond maxSourceLine only as a notice or prose.
func TestClassifyLongLines(t *testing.T) {
	trail := func(n int) string { // breadcrumbs of n bytes
		s := strings.Repeat("湖面结了第一层薄冰啊 > ", 6)
		return s + strings.Repeat("x", n-len(s)-30) + "湖面结了第一层薄冰啊"
	}
	pad := func(s string, n int) string { return s + strings.Repeat(" ice", (n-len(s))/4) }
	for name, tc := range map[string]struct {
		text string
		want kind
	}{
		"breadcrumbs":           {trail(maxSourceLine), breadcrumbLine},
		"longer breadcrumbs":    {trail(maxSourceLine + 1), textLine},
		"a notice":              {pad("特别声明：文章由用户上传", maxSourceLine+40), noticeLine},
		"a paragraph":           {pad("It rained until noon, and then, at last, the sun came out;", maxSourceLine+40), proseLine},
		"the wall of a site":    {"We and our 842 partners store information on a device, such as cookies, and process personal data, such as unique identifiers. " + strings.Repeat("You can consent to it or refuse it. ", 5), boilerplateLine},
		"nothing but one word":  {strings.Repeat("ice", maxSourceLine), textLine},
		"the names of products": {pad("湿巾 液体乳钙软胶囊", maxSourceLine+40), textLine},
	} {
		l := line{text: tc.text}
		if l.classify(anyTime()); l.kind != tc.want {
			t.Errorf("%s: kind %d, want %d", name, l.kind, tc.want)
		}
	}
}

// TestClassifyManyLines holds that a line is of one kind however many others stand between its copies.
func TestClassifyManyLines(t *testing.T) {
	lines := []line{{text: "Share this"}}
	for i := range 2*maxKnownLines + 1 {
		lines = append(lines, line{text: "Light " + strconv.Itoa(i)})
		if i%1000 == 0 {
			lines = append(lines, line{text: "Share this"})
		}
	}
	classifyLines(lines)
	for i, l := range lines {
		if button := l.text == "Share this"; button != (l.kind == boilerplateLine) {
			t.Fatalf("line %d, %q, is of kind %d", i, l.text, l.kind)
		}
	}
}

func TestIsImprint(t *testing.T) {
	for _, s := range []string{
		"鄂ICP备00000000号", "京ICP证000000号", "鄂公网安备 00000000000000号", "广播电视节目制作经营许可证", "违法和不良信息举报电话：000", "网站备案号：000",
		"增值电信业务 B2-000", "举报邮箱 ana@lake.test", "客服电话 000", "网络文化经营 000",
	} {
		if !isImprint(s) {
			t.Errorf("%q belongs to the imprint", s)
		}
		if isImprint("记者昨天看到" + s + "。") {
			t.Errorf("a sentence about %q belongs to the imprint", s)
		}
	}
	if isImprint("湖面结了第一层薄冰") {
		t.Error("a title belongs to the imprint")
	}
}

// TestMightHaveLabel has a line for each mark and word without which labels.SourceLine is not asked.
func TestMightHaveLabel(t *testing.T) {
	for _, s := range []string{
		"Source: Valley Post", "来源：湖畔报", "文/张三", "記者張三／湖畔報導", "记者 张三", "来自湖畔报", "发布于湖畔", "By Jane Roe", "BY JANE ROE", "written by Jane Roe",
		"Von Jana Roth", "Par Jeanne Roy", "Por Juana Ruiz", "Di Gianna Rossi", "Door Jan de Vries",
	} {
		if !mightHaveLabel(s) {
			t.Errorf("%q has a label", s)
		}
	}
	for _, s := range []string{"", "Jane Roe", "Ice von Lakeside", "湖畔报", "Byron on ice"} {
		if mightHaveLabel(s) {
			t.Errorf("%q has no label", s)
		}
	}
}

func TestIsSourceLine(t *testing.T) {
	for s, want := range map[string]bool{
		"来源：湖畔报":                   true,
		"作者：张三":                    true,
		"责任编辑：李四":                  true,
		"更新于 2024-04-23 09:48 北京":  true,
		"湖畔报 2024-04-23 09:48":     true,
		"Jane Roe, Lakeside":       false, // no label and no time
		"作者：张三。":                   false, // a sentence
		"IP属地：浙江":                  true,
		"湖畔报 2024-04-23 09:48。":    false,
		"湖畔报 2024-04-23 09:48！":    false,
		"湖畔报 2024-04-23 09:48？":    false,
		"Herald 20 November 2026!": false,
		"Herald 20 November 2026?": false,
		"By Jane Roe, Transport correspondent of the Lake Herald and Valley Post, Lakeside, 20 November 2026": true,
		strings.Repeat("湖", 64) + "，更新于 2024-04-23 09:48":                                                     true,
		"作者：张三！":       false,
		"作者：张三？":       false,
		"By Jane Roe?": false,
		"By Jane Roe!": false,
		strings.Repeat("湖", 63) + " 2024-04-23 09:48": true,
		strings.Repeat("湖", 64) + " 2024-04-23 09:48": false, // a text with a time at its end
	} {
		if got := isSourceLine(s, anyTime()); got != want {
			t.Errorf("isSourceLine(%q) = %v", s, got)
		}
	}
}

func TestFirstTabLabel(t *testing.T) {
	for s, want := range map[string]string{
		"阅读排行榜 评论排行榜":         "阅读排行榜",
		"阅读排行榜":               "",
		"阅读排行榜 湖面结冰":          "",
		"湖面结冰 评论排行榜":          "",
		"Most read Most read": "", // English labels have spaces themselves
	} {
		if got := firstTabLabel(s); got != want {
			t.Errorf("firstTabLabel(%q) = %q, want %q", s, got, want)
		}
	}
	l := line{text: "阅读排行榜 评论排行榜"}
	if l.classify(anyTime()); l.text != "阅读排行榜" || l.kind != sectionLine || !l.related {
		t.Errorf("two tabs are %+v", l)
	}
}
