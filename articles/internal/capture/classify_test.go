package capture

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

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
