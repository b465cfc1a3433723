package headlines

import (
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/extract/htmltree"
)

// titlesOf returns the titles that are found on a page without an article.
func titlesOf(t *testing.T, page string) []string {
	t.Helper()
	tree, err := htmltree.Parse(page)
	if err != nil {
		t.Fatal(err)
	}
	base := &url.URL{Scheme: "https", Host: "www.courier.example", Path: "/"}
	var all []string
	for _, h := range Find(tree, Page{Stats: make([]htmltree.Stats, len(tree.Entries)), Base: base, Body: -1}).Headlines() {
		all = append(all, h.Title)
	}
	return all
}

// TestScore weighs a link's text, address, heading and neighbours: each can make up for another.
func TestScore(t *testing.T) {
	const (
		article = "/2024/03/13/owl-boxes-fill-up"
		plain   = "/owls"
		root    = "https://elsewhere.example/"
		long    = "Owl boxes on old church towers fill up" // eight words
		medium  = "Owl boxes on towers fill"               // five
		short   = "Owl boxes fill"                         // three
	)
	item := func(address, text string) string { return "<li><a href=" + address + ">" + text + "</a></li>" }
	// Three neighbours make a group; their texts set its median.
	among := func(link, neighbour string) string {
		return "<ul>" + link + item("/a", neighbour) + item("/b", neighbour) + item("/c", neighbour) + "</ul>"
	}
	heading := func(s string) string {
		return "<li><h3>" + strings.TrimSuffix(strings.TrimPrefix(s, "<li>"), "</li>") + "</h3></li>"
	}
	for name, tt := range map[string]struct {
		page, title string
		want        bool
	}{
		"long text, article's address":                {among(item(article, long), "Home"), long, true},
		"long text alone is not enough":               {among(item(plain, long), "Home"), long, false},
		"long text in a heading":                      {among(heading(item(plain, long)), "Home"), long, true},
		"long text among long ones":                   {among(item(plain, long), "Tide mill in the old harbour grinds flour"), long, true},
		"long text among medium ones":                 {among(item(plain, long), "Tide mill grinds first flour"), long, true},
		"medium text, article's address":              {among(item(article, medium), "Home"), medium, true},
		"medium text in a heading":                    {among(heading(item(plain, medium)), "Home"), medium, false},
		"medium text in a heading among medium ones":  {among(heading(item(plain, medium)), "Tide mill grinds first flour"), medium, true},
		"medium text among medium ones":               {among(item(plain, medium), "Tide mill grinds first flour"), medium, false},
		"a site's root needs more than a long text":   {among(item(root, long), "Home"), long, false},
		"a site's root among long ones":               {among(heading(item(root, long)), "Tide mill in the old harbour grinds flour"), long, false},
		"three words in a heading, article's address": {among(heading(item(article, short)), "Tide mill grinds first flour"), short, true},
		"three words without a heading":               {among(item(article, short), "Tide mill grinds first flour"), short, false},
		"four words, article's address":               {among(item(article, short+" up"), "Tide mill grinds first flour"), short + " up", true},
		"four words, plain address":                   {among(heading(item(plain, short+" up")), "Tide mill grinds first flour"), short + " up", false},
		"two words":                                   {among(heading(item(article, "Owl boxes")), "Tide mill grinds first flour"), "Owl boxes", false},
		"four characters":                             {among(heading(item(article, "水磨转了")), "Tide mill grinds first flour"), "水磨转了", false},
		"longer than any headline":                    {among(item(article, strings.Repeat("owl boxes ", 40)), "Home"), strings.TrimSpace(strings.Repeat("owl boxes ", 40)), false},
		"a person's page with a long name":            {among(item("/authors/ines-okafor-of-the-courier", medium), "Home"), medium, false},
		"a topic's page with a headline":              {among(item("/topics/2024/03/13/owl-boxes", long), "Home"), long, true},
	} {
		found := false
		for _, title := range titlesOf(t, tt.page) {
			found = found || title == tt.title
		}
		if found != tt.want {
			t.Errorf("%s: headline %v, want %v", name, found, tt.want)
		}
	}
}

// TestBoilerplateLinks looks at where a link is: its text and address are always a headline's.
func TestBoilerplateLinks(t *testing.T) {
	const link = "<a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a>"
	nest := func(class string, depth int) string {
		return "<div class=" + class + ">" + strings.Repeat("<div>", depth) + link + strings.Repeat("</div>", depth) + "</div>"
	}
	for page, want := range map[string]bool{
		"<div>" + link + "</div>":                  true,
		"<nav>" + link + "</nav>":                  false,
		"<footer><div>" + link + "</div></footer>": false,
		"<form>" + link + "</form>":                false,
		"<menu><li>" + link + "</menu>":            false,
		nest("navbar", 0):                          false,
		nest("navbar", 5):                          false,
		nest("navbar", 6):                          true, // the page's frame
		nest("footer", 0):                          false,
		nest("share", 0):                           false,
		nest("advert", 0):                          false,
		nest("popup", 0):                           false,
		nest("'article-nav'", 0):                   true,
		nest("'related-popup'", 0):                 true,
		nest("sidebar", 0):                         true,
		"<div class=popup>" + link + "<a href=/2024/03/12/tide-mill-grinds-flour>Tide mill grinds its first flour</a></div>":  true,
		"<div class=navbar>" + link + "<a href=/2024/03/12/tide-mill-grinds-flour>Tide mill grinds its first flour</a></div>": false,
		"<div><a class=overlay href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></div>":               true,
		"<div><a class=popup href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></div>":                 false,
		"<div class=overlay>" + link + "</div>": false,
	} {
		if got := len(titlesOf(t, page)) > 0; got != want {
			t.Errorf("%.70s: headline %v, want %v", page, got, want)
		}
	}
}

// TestIsButtonText distinguishes requests and offers from headlines that begin with the same words.
func TestIsButtonText(t *testing.T) {
	for text, want := range map[string]bool{
		"All stories >>": true, "国内新闻：": true, "Sport:": true, "All »": true, "All ›": true,
		"分工表.doc": true, "分工表.docx": true, "预算.xls": true, "预算.xlsx": true, "report.pdf": true, "通知.wps": true, "data.zip": true, "data.rar": true,
		"热点新闻查看更多": true, "通知附件下载": true, "全国多地推出新版客户端供读者免费下载": false,
		"进入专题": true, "注册账号": true, "关于我们": true, "进入枯水期后如何节约用水": false,
		"Privacy": true, "About us": true, "Cookie settings": true, "Contact the editors": true,
		"About 300 people leave homes": false, "Privacy law is passed at last": false,
		"Read more about mills": true, "See all 300 stories": true, "Skip to the content": true, "Privacy notice for readers of the Courier": true,
		"更多精彩内容": true, "下载手机客户端看更多新闻": true, "点击进入专题": true,
		"Owl boxes on church towers fill up": false, "旧手机能不能当行车记录仪用？": false, "": false,
	} {
		if got := isButtonText(text); got != want {
			t.Errorf("isButtonText(%q) = %v, want %v", text, got, want)
		}
	}
}

func TestIsOnlyTimes(t *testing.T) {
	for text, want := range map[string]bool{
		"13 March 2024": true, "13 March 2024 | 14 March 2024": true, "2024-03-13 08:00": true, "Share 13 March 2024": true,
		"Owl boxes": false, "13 owl boxes": false, "Owl boxes fill on 13 March 2024": false, "": false,
	} {
		if got := isOnlyTimes(text); got != want {
			t.Errorf("isOnlyTimes(%q) = %v, want %v", text, got, want)
		}
	}
}

// TestTopicLink keeps a short link right before a headline if it names the headline's topic.
func TestTopicLink(t *testing.T) {
	const post = "<a href=https://hot.example/group/kitchen/post/2417717427120388/>老面馒头为什么第二天更香</a>"
	for page, want := range map[string][]string{
		"<li><a href=https://hot.example/group/kitchen>厨房实验</a>" + post + "</li>":                                 {"厨房实验", "老面馒头为什么第二天更香"},
		"<li><a href=https://hot.example/group/kitchen/>厨房实验</a>" + post + "</li>":                                {"厨房实验", "老面馒头为什么第二天更香"},
		"<li><a href=https://hot.example/group/kitchen>厨房实验</a><a href=/a>图</a>" + post + "</li>":                 {"厨房实验", "老面馒头为什么第二天更香"},
		"<li><a href=https://hot.example/group/kitchen>厨房实验</a><a href=/a>图</a><a href=/b>文</a>" + post + "</li>": {"老面馒头为什么第二天更香"},
		"<li><a href=https://hot.example/group/kitchen>厨房</a>" + post + "</li>":                                   {"老面馒头为什么第二天更香"},
		"<li><a href=https://hot.example/group/garden>厨房实验</a>" + post + "</li>":                                  {"老面馒头为什么第二天更香"},
		"<li><a href=https://hot.example/>厨房实验</a>" + post + "</li>":                                              {"老面馒头为什么第二天更香"},
		"<li><b><a href=https://hot.example/group/kitchen>厨房实验</a></b>" + post + "</li>":                          {"老面馒头为什么第二天更香"},
	} {
		if diff := cmp.Diff(want, titlesOf(t, page)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", page, diff)
		}
	}
}

func TestIsShortened(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"河谷大桥合龙 两岸通车", "河谷大桥合龙 两岸通车时间缩短", true},
		{"河谷大桥合龙 两岸通车时间缩短", "河谷大桥合龙 两岸通车", true},
		{"河谷大桥合龙", "河谷大桥合龙 两岸通车时间缩短", false}, // a title of its own
		{"河谷大桥合龙", "河谷大桥合龙，两岸通车时间缩短", false},
		{"河谷大桥合龙 两岸通车…", "河谷大桥合龙 两岸通车时间缩短", true},
		{"Owl boxes", "Owl boxes, and more", false},
		{"Owl boxes", "Tide mill", false},
		{"Same", "Same", true},
	} {
		if got := isShortened(tt.a, tt.b); got != tt.want {
			t.Errorf("isShortened(%q, %q) = %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}
