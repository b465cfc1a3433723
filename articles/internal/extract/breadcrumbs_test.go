package extract

import (
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
