package headlines_test

import (
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/extract"
	"newsreader/articles/internal/extract/headlines"
)

// headlinesOf reads the headlines of a page at a fixed address and time.
func headlinesOf(t testing.TB, page string) []headlines.Headline {
	t.Helper()
	base, err := url.Parse("https://www.courier.example/news/today.html")
	if err != nil {
		t.Fatal(err)
	}
	return parsePage(t, page, extract.Options{URL: base, Now: time.Date(2024, 3, 14, 12, 0, 0, 0, time.UTC), NoSites: true}).Headlines
}

// lines formats headlines as section, title, source, time and comments.
func lines(all []headlines.Headline) []string {
	var out []string
	for _, h := range all {
		line := h.Section + "|" + h.Title
		for _, s := range []string{h.Source, stampOf(h.Published)} {
			if s != "" {
				line += "|" + s
			}
		}
		if h.Comments != nil {
			line += "|" + strings.Repeat("*", min(*h.Comments, 5))
		}
		if h.Related {
			line += "|related"
		}
		out = append(out, line)
	}
	return out
}

const story = "<title>Mill turns again after two winters</title><div class=story><h1>Mill turns again after two winters</h1>" + prose + "</div>"

func TestHeadlines(t *testing.T) {
	for name, tt := range map[string]struct {
		page string
		want []string
	}{
		"list under a heading": {
			story + "<h2>Most read</h2><ul><li><a href=/2024/03/13/lighthouse-keepers-cottage>Lighthouse keeper's cottage opens to visitors</a><li><a href=/2024/03/12/school-choir-final>School choir reaches the national final</a></ul>",
			[]string{"Most read|Lighthouse keeper's cottage opens to visitors|related", "Most read|School choir reaches the national final|related"},
		},
		"picture and title of one item": {
			"<div class=card><a href=/2024/03/13/owl-boxes-fill-up><img src=/o.jpg></a><h3><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></h3><span>3 hours ago</span><a href=/2024/03/13/owl-boxes-fill-up#c>4 comments</a></div>" +
				"<div class=card><h3><a href=/2024/03/12/tide-mill-grinds-flour>Tide mill grinds its first flour</a></h3><span>12 March 2024</span></div>",
			[]string{"|Owl boxes on church towers fill up|2024-03-14T09:00:00Z|****", "|Tide mill grinds its first flour|2024-03-12"},
		},
		"Chinese list with channels": {
			"<h3>热点新闻</h3><ul><li><a href=/tech/>科技</a>|<a href=/19/0908/08/EODDDDDD00259.html>旧手机能不能当行车记录仪用？</a></li><li><a href=/home/>家居</a>|<a href=/19/0908/08/EOEEEEEE00259.html>小户型阳台种菜的七个办法</a></li></ul>",
			[]string{"热点新闻|旧手机能不能当行车记录仪用？", "热点新闻|小户型阳台种菜的七个办法"},
		},
		"list of one": {
			"<header><a href=/>Home</a> <a href=/n>Valley news</a></header>" + story + "<div class=rel><h3>Related stories</h3><ul><li><b>Opinion</b> <a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></li></ul></div>",
			[]string{"Related stories|Owl boxes on church towers fill up|related"},
		},
		"titles that begin like buttons": {
			"<h2>通知公告</h2><ul><li><a href=/gg/2026-11/23/content_100021.htm>关于冬季清雪除冰工作的通告</a></li><li><a href=/gg/2026-11/20/content_100022.htm>进入枯水期后如何节约用水</a></li><li><a href=/about/2026/content_1.htm>关于我们</a></li><li><a href=/gg/2026-11/P020261123.doc>清雪责任区划分表.doc</a></li><li><a href=/news/2024/03/12/evacuated>About 300 people leave homes by the river</a></li><li><a href=/a/10001>About us</a></li></ul>",
			[]string{"通知公告|关于冬季清雪除冰工作的通告", "通知公告|进入枯水期后如何节约用水", "通知公告|About 300 people leave homes by the river"},
		},
		"links to share": {
			story + "<div class=sharedaddy><h3>Share this:</h3><ul><li><a href='?share=facebook'>Click to share on Facebook (Opens in new window)</a></li><li><a href='?share=mail'>Click to email a link to a friend (Opens in new window)</a></li></ul></div>",
			nil,
		},
		"topic in a menu": {
			"<header><nav><ul><li><a href=/n>News</a></li><li><a href=/s>Sport</a></li></ul></nav></header><div><div><a href=/2024/03/13/owl-boxes-fill-up><h2>Owl boxes on church towers fill up</h2></a></div><div><a href=/2024/03/12/tide-mill-grinds-flour><h2>Tide mill grinds its first flour</h2></a></div></div>",
			[]string{"|Owl boxes on church towers fill up", "|Tide mill grinds its first flour"},
		},
		"menu above": {
			"<header class=site-head><nav><a href=/about>About</a></nav></header>" + story + "<div><div><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></div><div><a href=/2024/03/12/tide-mill-grinds-flour>Tide mill grinds its first flour</a></div></div>",
			[]string{"|Owl boxes on church towers fill up", "|Tide mill grinds its first flour"},
		},
		"site's name above": {
			"<meta property=og:site_name content='Valley News'><header><a href=/>Valley News</a></header>" + story + "<div><div><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></div><div><a href=/2024/03/12/tide-mill-grinds-flour>Tide mill grinds its first flour</a></div></div>",
			[]string{"|Owl boxes on church towers fill up", "|Tide mill grinds its first flour"},
		},
		"times as a link": {
			"<ul><li><a href=/2024/03/13/owl-boxes-fill-up><time>13 March 2024</time> Updated <time>14 March 2024</time></a> <a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></li><li><a href=/2024/03/12/tide-mill-grinds-flour><time>12 March 2024</time> Updated <time>13 March 2024</time></a> <a href=/2024/03/12/tide-mill-grinds-flour>Tide mill grinds its first flour</a></li></ul>",
			[]string{"|Owl boxes on church towers fill up|2024-03-13", "|Tide mill grinds its first flour|2024-03-12"},
		},
		"source, time and comments": {
			"<ul class=news><li><a href=/19/0908/08/EODDDDDD00259.html>旧手机能不能当行车记录仪用？</a><span class=source>山城晚报</span><span>2024-03-13 20:11</span><a class=tie href=/c/1><i>跟贴</i>3</a></li><li><a href=/19/0908/08/EOEEEEEE00259.html>小户型阳台种菜的七个办法</a><p>cnGarden.COM 2024-03-12 08:00:00</p></li></ul>",
			[]string{"|旧手机能不能当行车记录仪用？|山城晚报|2024-03-13T20:11:00+08:00|***", "|小户型阳台种菜的七个办法|cnGarden.COM|2024-03-12T08:00:00+08:00"},
		},
		"tabs name their lists in order": {
			story + "<div class=tabs><span>Related</span><span>Most read</span></div><div class=list><a href=/2024/03/13/lighthouse-keepers-cottage>Lighthouse keeper's cottage opens to visitors</a></div><div class=list><a href=/2024/03/12/school-choir-final>School choir reaches the national final</a></div>",
			[]string{"Related|Lighthouse keeper's cottage opens to visitors|related", "Most read|School choir reaches the national final|related"},
		},
		"menus, feet, shares, pagers": {
			"<nav><a href=/2024/03/13/an-article-in-a-menu>An article that stands in a menu</a></nav><footer><a href=/2024/03/13/an-article-at-the-foot>An article that stands at the foot</a></footer>" +
				"<div class=share-bar><a href=https://s.example/share/12345678>Share this with all your friends</a></div><div class=pager><a href=/list/20240313>The next page of this list</a></div>",
			nil,
		},
		"tags and topics": {
			"<ul class=tags><li><a href=/tag/12345-water-mills-of-the-county>Water mills of the county</a><li><a href=/topics/20240313-sound>Sounds of the old valley</a></ul>",
			nil,
		},
		"adverts":                {"<ul><li><a href=https://ad.doubleclick.net/clk/20240313>The best flour you will ever buy</a><li><a href=https://ads.shop.example/a/20240313>Bread machines at half the price</a></ul>", nil},
		"buttons":                {"<ul><li><a href=/2024/03/13/read-the-full-story-now>Read more about this story now</a><li><a href=/19/0908/08/EODDDDDD00259.html>点击进入专题查看全部报道</a><li><a href=/19/0908/08/EOEEEEEE00259.html>更多精彩内容尽在本站&gt;&gt;</a></ul>", nil},
		"links within sentences": {story + "<p>The leat, which <a href=/2024/03/13/how-the-leat-was-dug>was dug by hand in eleven weeks</a>, now feeds a pond as well, and the pond has ducks on it already.</p>", nil},
		"short labels":           {"<ul><li><a href=/2024/03/13/100001.html>新闻</a><li><a href=/2024/03/13/100002.html>图片</a><li><a href=/2024/03/13/100003.html>视频</a></ul>", nil},
		"the page itself":        {story + "<ul><li><a href=today.html>A link that leads back to here</a><li><a href=/2024/03/13/mill-turns-again>Mill turns again after two winters</a></ul>", nil},
		"one title twice":        {"<ul><li><a href=/2024/03/13/a-1>Owl boxes on church towers fill up</a><li><a href=/2024/03/13/a-2>Owl boxes on church towers, fill up!</a></ul>", []string{"|Owl boxes on church towers fill up"}},
		"one title cut off":      {"<ul><li><a href=/2024/03/13/owl-boxes-a-b>Owl boxes on church towers fill up within a year</a><li><a href=/2024/03/13/owl-boxes-a-b>Owl boxes on church towers fill u</a></ul>", []string{"|Owl boxes on church towers fill up within a year"}},
		"title attribute":        {"<ul><li><a href=/2024/03/13/owl-boxes-a-b title='Owl boxes on church towers fill up within a year'>Owl boxes on church towers…</a></ul>", []string{"|Owl boxes on church towers fill up within a year"}},
		"block link":             {"<a href=/2024/03/13/owl-boxes-a-b><img src=/o.jpg><h3>Owl boxes on church towers fill up</h3><p>Of twenty boxes put up last spring, seventeen hold a breeding pair, the trust says.</p></a>", []string{"|Owl boxes on church towers fill up"}},
		"date, title and button of one item": {
			"<article><div><a href=/owls/><time datetime=2024-03-13T08:00:00Z>March 13, 2024</time><time datetime=2024-03-13T09:00:00Z>March 13, 2024</time></a></div><h2><a href=/owls/>Owl boxes on church towers fill up</a></h2><p>Most hold a breeding pair. <a href=/owls/#more>Continue reading<span> Owl boxes on church towers fill up</span></a></p></article>" +
				"<article><h2><a href=/tide/>Tide mill grinds its first flour</a></h2></article>",
			[]string{"|Owl boxes on church towers fill up|2024-03-13T08:00:00Z", "|Tide mill grinds its first flour"},
		},
		"cut teaser and title":   {"<ul><li><a href=/2024/03/13/owl-boxes-a-b>I put up a box myself, and...</a><p><a href=/2024/03/13/owl-boxes-a-b>Owl boxes on church towers fill up</a></p></ul>", []string{"|Owl boxes on church towers fill up"}},
		"time alone":             {"<ul><li><a href=/2024/03/13/owl-boxes-a-b>March 13, 2024 at 8:00 AM</a><br><a href=/2024/03/13/owl-boxes-a-b>Owl boxes on church towers fill up</a></ul>", []string{"|Owl boxes on church towers fill up|2024-03-13T08:00:00Z"}},
		"label before the title": {"<ul><li><a href=/2024/03/13/owl-boxes-a-b><span>Read next</span> <b>Owl boxes on church towers fill up</b></a></ul>", []string{"|Owl boxes on church towers fill up"}},
		"ranks":                  {"<ol><li><a href=/2024/03/13/owl-boxes-a-b><span>1</span> <span>Owl boxes on church towers fill up</span></a><li><a href=/19/0908/08/EODDDDDD00259.html><em>2</em>旧手机能不能当行车记录仪用？<i>18</i></a><li><a href=/2024/03/12/tide-mill-a-b><b>3.</b>Tide mill grinds its first flour</a></ol>", []string{"|Owl boxes on church towers fill up", "|旧手机能不能当行车记录仪用？", "|Tide mill grinds its first flour"}},
		"numbers":                {"<ul><li><a href=/2024/03/13/owl-boxes-a-b><b>17</b> owl boxes on church towers fill up</a><li><a href=/2024/03/12/tide-mill-a-b><b>3</b> tide mills grind their first flour</a></ul>", []string{"|17 owl boxes on church towers fill up", "|3 tide mills grind their first flour"}},
		"kicker":                 {"<ul><li><a href=/2024/03/13/owl-boxes-a-b><span>Birds</span><span>Owl boxes on church towers fill up</span></a></ul>", []string{"|Owl boxes on church towers fill up"}},
		"two parts":              {"<ul><li><a href=/2024/03/13/owl-boxes-a-b><span>Owl boxes on church towers</span><span>They fill up</span></a></ul>", []string{"|Owl boxes on church towers They fill up"}},
		"capital letter":         {"<ul><li><a href=/2024/03/13/owl-boxes-a-b><b>O</b>wl boxes full of CO<sub>2</sub> gas</a></ul>", []string{"|Owl boxes full of CO₂ gas"}},
		"overlay, labelled":      {"<div class=card><a class=overlay href=/2024/03/13/owl-boxes-a-b aria-label='Owl boxes on church towers fill up'></a><h3>Owl boxes on church towers fill up</h3><a href=/2024/03/13/owl-boxes-a-b#c>12</a></div>", []string{"|Owl boxes on church towers fill up"}},
		"overlay":                {"<div class=card><a href=/2024/03/13/owl-boxes-a-b></a><div><h3>Owl boxes on church towers fill up</h3><p>3 hours ago</p></div></div><div class=card><a href=/2024/03/12/tide-mill-a-b></a><h3>Tide mill grinds its first flour</h3></div>", []string{"|Owl boxes on church towers fill up|2024-03-14T09:00:00Z", "|Tide mill grinds its first flour"}},
		"overlay, two headings":  {"<div><a href=/2024/03/13/owl-boxes-a-b></a><h3>Owl boxes on church towers fill up</h3><h3>Tide mill grinds its first flour</h3></div>", nil},
		"pictures":               {"<ul><li><a href=/19/0908/08/EODDDDDD00259.html><img src=/1.jpg alt=旧手机能不能当行车记录仪用？></a><li><a href=/19/0908/08/EOEEEEEE00259.html><img src=/2.jpg alt=小户型阳台种菜的七个办法></a><li><a href=/19/0908/08/EOFFFFFF00259.html><img src=/3.jpg alt=馒头></a></ul>", []string{"|旧手机能不能当行车记录仪用？", "|小户型阳台种菜的七个办法"}},
		"picture alone":          {"<div><a href=/2024/03/13/owl-boxes-a-b><img src=/o.jpg alt='Give an owl a home this spring'></a></div>", nil},
		"gallery":                {"<div><a href=/2024/03/13/owl.jpg><img src=/o.jpg alt='An owl looks out of its box'></a><a href=/2024/03/13/box.jpg><img src=/b.jpg alt='The box is put up in March'></a></div>", nil},
		"picture beside a title": {"<ul><li><a href=/2024/03/13/owl-boxes-a-b><img src=/o.jpg alt='A barn owl sits on the sill of a tower'></a><a href=/2024/03/13/owl-boxes-a-b>Owl boxes on church towers fill up</a></ul>", []string{"|Owl boxes on church towers fill up"}},
		"link within the title":  {"<ul><li>Could a church tower <a href=/2024/03/13/owl-boxes-a-b>be a home to owls</a>?</ul>", []string{"|Could a church tower be a home to owls?"}},
		"path above the list":    {"<div class=hd><a href=/>首页</a> &gt; 正文</div><ul><li><a href=/19/0908/08/EODDDDDD00259.html>旧手机能不能当行车记录仪用？</a></li></ul>", []string{"|旧手机能不能当行车记录仪用？"}},
		"topic and headline":     {"<ul><li><a href=https://hot.example/group/kitchen>厨房实验室</a>|<a href=https://hot.example/group/kitchen/post/2417717427120388/>老面馒头为什么第二天更香</a></li></ul>", []string{"|厨房实验室", "|老面馒头为什么第二天更香"}},
	} {
		if diff := cmp.Diff(tt.want, lines(headlinesOf(t, tt.page))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestHeadlineItem(t *testing.T) {
	page := "<div class=list><div class=card><a href=/2024/03/13/owl-boxes-fill-up?utm_source=front><img data-src=/o.jpg></a><h3><a href=/2024/03/13/owl-boxes-fill-up?utm_source=front>Owl boxes on church towers fill up</a></h3>" +
		"<p>Of twenty boxes put up last spring, seventeen hold a breeding pair, <a href=/trust>the trust</a> says.</p></div><div class=card><h3><a href=/2024/03/12/tide-mill-grinds-flour>Tide mill grinds its first flour</a></h3></div></div>"
	got := headlinesOf(t, page)
	want := headlines.Headline{
		Title: "Owl boxes on church towers fill up", URL: "https://www.courier.example/2024/03/13/owl-boxes-fill-up", Image: "https://www.courier.example/o.jpg",
		Summary: "Of twenty boxes put up last spring, seventeen hold a breeding pair, the trust says.",
	}
	if len(got) != 2 {
		t.Fatalf("%d headlines, want 2", len(got))
	}
	if diff := cmp.Diff(want, got[0]); diff != "" {
		t.Errorf("headline (-want +got):\n%s", diff)
	}
}

// TestHeadlineInArticle reads related headlines among an article's lines, which do not belong to them.
func TestHeadlineInArticle(t *testing.T) {
	const (
		head  = "<title>Mill turns again after two winters</title><div class=story><h1>Mill turns again after two winters</h1>"
		facts = "By Ines Okafor, 4 March 2022<br><br>"
		text  = first + "<br><br>" + second + "<br><br>" + third + "<br><br>"
		owls  = "<a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a>"
		tide  = "<a href=/2024/03/12/tide-mill-grinds-flour>Tide mill grinds its first flour</a>"
	)
	for name, tt := range map[string]struct {
		page string
		want []string
	}{
		"lines of the article": {head + facts + text + "Related:<br>" + owls + "<br>" + tide + "</div>", []string{"|Owl boxes on church towers fill up", "|Tide mill grinds its first flour"}},
		"one link":             {head + facts + text + owls + "</div>", []string{"|Owl boxes on church towers fill up"}},
		"one paragraph":        {head + "<p>" + facts + text + owls + "</p></div>", []string{"|Owl boxes on church towers fill up"}},
		"lines of its own":     {head + "<p>" + first + "</p><p>" + second + "</p><ul><li>" + owls + "<br>13 March 2024</li></ul><p>" + third + "</p></div>", []string{"|Owl boxes on church towers fill up|2024-03-13"}},
	} {
		all := headlinesOf(t, tt.page)
		if diff := cmp.Diff(tt.want, lines(all)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		for _, h := range all {
			if h.Summary != "" {
				t.Errorf("%s: summary %q", name, h.Summary)
			}
		}
	}
}

// TestListPage distinguishes a page of teasers from an article with a list below it.
func TestListPage(t *testing.T) {
	teaser := func(i string) string {
		return "<div class=card><h2><a href=/2024/03/1" + i + "/a-story-of-the-day>Story number " + i + " of this long day</a></h2><p>What happened then, and why, and what people at the scene said of it afterwards, in brief.</p></div>"
	}
	list := teaser("1") + teaser("2") + teaser("3") + teaser("4") + teaser("5")
	if p := parsePage(t, "<title>News</title><main>"+list+"</main>", extract.Options{}); p.Body != nil || len(p.Headlines) != 5 {
		t.Errorf("list page: article found: %v, %d headlines", p.Body != nil, len(p.Headlines))
	}
	if p := parsePage(t, story+"<div class=more>"+list+"</div>", extract.Options{}); p.Body == nil || len(p.Headlines) != 5 {
		t.Errorf("article with a list: article found: %v, %d headlines", p.Body != nil, len(p.Headlines))
	}
}

func TestHeadlineBounds(t *testing.T) {
	const limit = 1500
	var page strings.Builder
	for i := range limit + 500 {
		page.WriteString("<li><a href=/2024/03/13/" + strconv.Itoa(10000+i) + ">Story number " + strings.Repeat("x", i%50) + string(rune('一'+i)) + " of this long day</a>")
	}
	if n := len(headlinesOf(t, page.String())); n != limit {
		t.Errorf("%d headlines, want the first %d", n, limit)
	}
}
