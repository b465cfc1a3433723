package headlines_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Lists of two headlines.
const (
	listOfTwo = "<ul><li><a href=/2024/03/13/lighthouse-keepers-cottage>Lighthouse keeper's cottage opens to visitors</a><li><a href=/2024/03/12/school-choir-final>School choir reaches the national final</a></ul>"
	zhList    = "<ul><li><a href=/19/0908/08/EODDDDDD00259.html>旧手机能不能当行车记录仪用？</a></li><li><a href=/19/0908/08/EOEEEEEE00259.html>小户型阳台种菜的七个办法</a></li></ul>"
)

// TestLabels reads the section of two headlines below various labels.
func TestLabels(t *testing.T) {
	for page, want := range map[string]string{
		"<h2>Most read</h2>" + listOfTwo:                                                                                "Most read",
		"<div><h2>Most read</h2></div><div>" + listOfTwo + "</div>":                                                     "Most read",
		"<div class=hd><span class=title>社会广角</span><a href=/more>更多&gt;&gt;</a></div>" + zhList:                        "社会广角",
		"<div class=mod><div class=mod-title><a href=/ty>体育要闻</a></div>" + zhList + "</div>":                            "体育要闻",
		"<p>热点推荐</p>" + zhList:                                                                                          "热点推荐",
		"<h3>热点推荐：</h3>" + zhList:                                                                                       "热点推荐",
		"<h3><a href=/hot>热点推荐</a> <a href=/all>查看更多</a></h3>" + zhList:                                                 "热点推荐",
		"<h2>News</h2><p>A long line that introduces nothing, but says what this page is all about today.</p>" + zhList: "News",
		"<p>Some words about today</p>" + zhList:                                                                        "",
		zhList:                                                                                                          "",
		"<ul class=nav><li><a href=/a>国内</a><li><a href=/b>国际</a><li><a href=/c>社会</a><li><a href=/d>体育</a></ul>" + zhList: "",
		"<div><a href=/19/0907/01/EOAAAAAA00259.html>别的栏目里的一条新闻标题</a></div>" + zhList:                                      "",
		"<h2>分享</h2>" + zhList:                                                                  "",
		"<h2>2024-03-13 08:00</h2>" + zhList:                                                    "",
		"<h2>一 二 三</h2><h2>财经</h2>" + zhList:                                                    "财经",
		"<section><h2>Valleys</h2><div><div><div>" + listOfTwo + "</div></div></div></section>": "Valleys",
	} {
		all := headlinesOf(t, "<body>"+page+"</body>")
		if len(all) < 2 {
			t.Errorf("%.80s: %d headlines", page, len(all))
			continue
		}
		if got := all[len(all)-1].Section; got != want {
			t.Errorf("%.80s: section %q, want %q", page, got, want)
		}
	}
}

// TestRecommended checks which lists next to an article the page recommends.
func TestRecommended(t *testing.T) {
	for list, want := range map[string]bool{
		"<h2>Related stories</h2>" + listOfTwo:                true,
		"<aside><h2>Related</h2>" + listOfTwo + "</aside>":    true,
		"<h2>相关推荐</h2>" + zhList:                              true,
		"<h2>Most read</h2>" + listOfTwo:                      true,
		"<div class=recommend-list>" + zhList + "</div>":      true,
		"<div class='side hot'>" + zhList + "</div>":          true,
		"<h2>头条要闻</h2>" + zhList:                              false,
		"<h2>Valleys</h2>" + listOfTwo:                        false,
		"<div class=side>" + zhList + "</div>":                false,
		"<h2>Around the web</h2><div>" + listOfTwo + "</div>": true,
	} {
		all := headlinesOf(t, story+list)
		if len(all) != 2 || all[0].Related != want || all[1].Related != want {
			t.Errorf("%.60s: %+v, want related %v", list, all, want)
		}
	}
	if all := headlinesOf(t, "<h2>Most read</h2>"+listOfTwo); len(all) != 2 || all[0].Related {
		t.Errorf("without an article nothing is related to it: %+v", all)
	}
}

// TestItems reads the facts next to a title in its item.
func TestItems(t *testing.T) {
	const title = "<a href=/19/0908/08/EODDDDDD00259.html>旧手机能不能当行车记录仪用？</a>"
	other := "<li><a href=/19/0908/08/EOEEEEEE00259.html>小户型阳台种菜的七个办法</a></li>"
	for name, tt := range map[string]struct{ item, want string }{
		"nothing":             {title, ""},
		"day":                 {title + " <em>2024-03-13</em>", "2024-03-13"},
		"relative":            {title + "<span>3小时前</span>", "2024-03-14T17:00:00+08:00"},
		"source and time":     {title + "<p>山城晚报 2024-03-13 08:00:00</p>", "山城晚报|2024-03-13T08:00:00+08:00"},
		"in two elements":     {title + "<span>山城晚报</span><div>2024-03-13 08:00</div>", "山城晚报|2024-03-13T08:00:00+08:00"},
		"Latin source":        {title + "<p>cnGarden.COM 2024-03-13 08:00</p>", "cnGarden.COM|2024-03-13T08:00:00+08:00"},
		"named source":        {title + "<div class=news_source>田野观察 ⋅</div>", "田野观察"},
		"labelled comments":   {title + "<span>5评论</span>", "*****"},
		"comments by name":    {title + "<span class=comment-count>4</span>", "****"},
		"rank is no count":    {"<span class=num>1</span><span class=count>19488</span>" + title, ""},
		"views are no count":  {title + "<span>阅读 1.4万</span>", ""},
		"buttons":             {title + "<span>分享</span><span>收藏</span>", ""},
		"title repeated":      {title + "<p>旧手机能不能当行车记录仪用？</p>", ""},
		"time above":          {"<p>2024-03-13 08:00</p>" + title, "2024-03-13T08:00:00+08:00"},
		"declared time":       {title + "<time datetime=2024-03-13T09:12:34Z>9:12 AM UTC</time>", "2024-03-13T09:12:34Z"},
		"declared hour":       {title + "<time datetime=2024-03-14T08:50:00+08:00>3小时前</time>", "2024-03-14T08:50:00+08:00"},
		"declared day":        {title + "<time datetime=2024-03-13T08:50:00+08:00>2024-03-13</time>", "2024-03-13T08:50:00+08:00"},
		"declared, no time":   {title + "<time datetime=PT3M15S>3:15</time> <time datetime=2024-03-13T08:50:00+08:00>周三</time>", "2024-03-13T08:50:00+08:00"},
		"declared and minute": {title + "<time datetime=2024-03-13T08:50:00Z>2024-03-13 08:50</time>", "2024-03-13T08:50:00+08:00"},
		"editor is no source": {title + "<p>责任编辑：陆小满</p>", ""},
	} {
		all := headlinesOf(t, "<p>今日新闻</p><ul><li>"+tt.item+"</li>"+other+"</ul>"+zhProse)
		if len(all) != 2 {
			t.Errorf("%s: %d headlines", name, len(all))
			continue
		}
		h := all[0]
		got := ""
		for _, s := range []string{h.Source, stampOf(h.Published)} {
			if s != "" && got != "" {
				got += "|"
			}
			got += s
		}
		if h.Comments != nil {
			got += strings.Repeat("*", min(*h.Comments, 9))
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// TestItemLines reads the facts next to each title of a list in which line breaks separate items.
func TestItemLines(t *testing.T) {
	const (
		title = "<a href=/19/0908/08/EODDDDDD00259.html>旧手机能不能当行车记录仪用？</a>"
		other = "<a href=/19/0908/08/EOEEEEEE00259.html>小户型阳台种菜的七个办法</a>"
		third = "<a href=/19/0908/08/EOFFFFFF00259.html>老面馒头为什么第二天更香</a>"
	)
	times := []string{"|旧手机能不能当行车记录仪用？|2024-03-13T08:00:00+08:00", "|小户型阳台种菜的七个办法|2024-03-12T07:40:00+08:00", "|老面馒头为什么第二天更香"}
	for name, tt := range map[string]struct {
		page string
		want []string
	}{
		"times behind":      {"<td>·" + title + " (2024-03-13 08:00)<br>·" + other + " [2024-03-12 07:40]<br>·" + third + "<br></td>", times},
		"times before":      {"<td>2024-03-13 08:00 <b>" + title + "</b><br>2024-03-12 07:40 " + other + "<br>" + third + "</td>", times},
		"elements":          {"<td>" + title + "<font>2024-03-13 08:00</font><br>" + other + "<font>2024-03-12 07:40</font><br>" + third + "</td>", times},
		"below a table":     {"<td><table><tr><td>" + third + "<img src=/new.gif></table>·" + title + " (2024-03-13 08:00)<br>·" + other + " (2024-03-12 07:40)<br></td>", []string{times[2], times[0], times[1]}},
		"two on one line":   {"<td>" + title + " " + other + " (2024-03-13 08:00)<br>" + third + "</td>", []string{"|旧手机能不能当行车记录仪用？", "|小户型阳台种菜的七个办法", "|老面馒头为什么第二天更香"}},
		"within an article": {"<td>" + zhProse + "<div>·" + title + " (2024-03-13 08:00)<br>·" + other + " [2024-03-12 07:40]<br>·" + third + "<br></div>" + zhProse + "</td>", times},
	} {
		all := headlinesOf(t, "<html lang=zh><table><tr>"+tt.page+"</table>")
		if diff := cmp.Diff(tt.want, lines(all)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		for _, h := range all {
			if h.Image != "" && h.Published.Known() {
				t.Errorf("%s: %q has the picture of another", name, h.Title)
			}
		}
	}
}

func TestSummaryOf(t *testing.T) {
	summary := "Of twenty boxes put up last spring, seventeen hold a breeding pair, the trust says."
	for name, tt := range map[string]struct{ beside, want string }{
		"paragraph":      {"<p>" + summary + "</p>", summary},
		"two paragraphs": {"<p>" + summary + "</p><p>And more will follow, it adds, as soon as the towers have been mended.</p>", summary},
		"linked":         {"<p><a href=/2024/03/13/owl-boxes-fill-up>" + summary + "</a></p>", summary},
		"button behind":  {"<p>" + summary + " <a href=/2024/03/13/owl-boxes-fill-up#more>Continue reading about owl boxes on church towers</a></p>", summary},
		"label":          {"<p>Nature, valleys</p>", ""},
		"links":          {"<p><a href=/t/1>Owls and other birds of the night</a> <a href=/t/2>Towers and steeples of the county</a></p>", ""},
		"the title":      {"<p>Owl boxes on church towers fill up within a single year, they say</p>", ""},
	} {
		page := "<div class=list><div class=card><h3><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up within a single year, they say</a></h3>" + tt.beside + "</div>" +
			"<div class=card><h3><a href=/2024/03/12/tide-mill>Tide mill grinds its first flour in a century</a></h3></div></div>"
		all := headlinesOf(t, page)
		if len(all) == 0 || all[0].Summary != tt.want {
			t.Errorf("%s: %+v, want summary %q", name, all, tt.want)
		}
	}
}
