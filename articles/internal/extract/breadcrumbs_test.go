package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBreadcrumbs(t *testing.T) {
	for crumbs, want := range map[string][]string{
		"<div class=crumb><a href=/>首页</a> &gt; <a href=/n>新闻</a> &gt; 正文</div>":                    {"首页", "新闻", "正文"},
		"<div>您现在的位置：<a href=/>首页</a> &gt; <a href=/n>本地新闻</a></div>":                               {"首页", "本地新闻"},
		"<div>当前位置：<a href=/>首页</a> &gt; <a href=/n>本地新闻</a></div>":                                 {"首页", "本地新闻"},
		"<ol class=breadcrumb><li><a href=/>Home</a></li><li><a href=/n>News</a></li></ol>":         {"Home", "News"},
		"<div class=crumb><a href=/>首页</a> » <a href=/hao>联网号</a> » 正文 <a href=/reg>申请入驻</a></div>": {"首页", "联网号", "正文"},
		"<div><a href=/>Home</a> <a href=/n>News</a></div>":                                         nil,
		"<p>5 &gt; 3</p>": nil,
	} {
		p := parsePage(t, "<title>水磨重新转动 县里为它录音</title>"+crumbs+"<h1>水磨重新转动 县里为它录音</h1>"+zhProse, Options{})
		if diff := cmp.Diff(want, p.Breadcrumbs); diff != "" {
			t.Errorf("%s (-want +got):\n%s", crumbs, diff)
		}
	}
}

// TestCutCrumbs splits the line of a path, and no other line with such a sign in it.
func TestCutCrumbs(t *testing.T) {
	for line, want := range map[string][]string{
		"Home > News > Valleys":                 {"Home", "News", "Valleys"},
		"Home › News":                           {"Home", "News"},
		"首页 » 新闻":                               {"首页", "新闻"},
		"首页＞新闻":                                 {"首页", "新闻"},
		"您的当前位置：首页 > 新闻":                        {"首页", "新闻"},
		"You are here: Home > News":             {"Home", "News"},
		"Home >> News":                          {"Home", "News"},
		"首页 > 新闻 > 正文 申请入驻":                     {"首页", "新闻", "正文"},
		"Home":                                  nil,
		"Home > > ":                             nil,
		"Home > *":                              nil,
		"a > b > c > d > e > f > g > h":         {"a", "b", "c", "d", "e", "f", "g", "h"},
		"a > b > c > d > e > f > g > h > i":     nil,
		"Home > " + strings.Repeat("News ", 20): nil,
	} {
		if diff := cmp.Diff(want, cutCrumbs(line)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", line, diff)
		}
	}
}

// TestBreadcrumbNames finds a path without separators by the name of its box, above the headline only.
func TestBreadcrumbNames(t *testing.T) {
	const path, title = "<a href=/>Home</a><a href=/n>News</a>", "水磨重新转动 县里为它录音"
	for page, want := range map[string]bool{
		"<div class=breadcrumbs>" + path + "</div><h1>" + title + "</h1>":                                     true,
		"<div id=crumbs>" + path + "</div><h1>" + title + "</h1>":                                             true,
		"<div class=mbx>" + path + "</div><h1>" + title + "</h1>":                                             true,
		"<div class=nav>" + path + "</div><h1>" + title + "</h1>":                                             false,
		"<div class='nav path'>" + path + "</div><h1>" + title + "</h1>":                                      true,
		"<div class='nav position'>" + path + "</div><h1>" + title + "</h1>":                                  true,
		"<div class=path>" + path + "</div><h1>" + title + "</h1>":                                            false,
		"<h1>" + title + "</h1><div class=breadcrumbs>" + path + "</div>":                                     false,
		"<div class=breadcrumbs>" + strings.Repeat("<a href=/n>News</a>", 9) + "</div><h1>" + title + "</h1>": false,
	} {
		got := parsePage(t, "<title>"+title+"</title>"+page+zhProse, Options{}).Breadcrumbs != nil
		if got != want {
			t.Errorf("%s: breadcrumbs %v, want %v", page, got, want)
		}
	}
}
