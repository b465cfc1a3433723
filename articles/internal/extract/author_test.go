package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAuthorCard(t *testing.T) {
	card := func(box string) *Author {
		return parsePage(t, "<title>水磨重新转动 县里为它录音</title><h1>水磨重新转动 县里为它录音</h1><div>2022-03-04 08:15 来源：河岸手记</div>"+zhProse+"<p>"+first+"</p>"+box, Options{}).Author
	}
	articles, followers := 218, 14817
	want := &Author{Name: "河岸手记", Bio: "记录一条河两岸的小事", URL: "https://h.example/m/1", Articles: &articles, Followers: &followers}
	got := card(`<div class=author-card><p><a href="https://h.example/m/1">河岸手记</a></p><p>记录一条河两岸的小事</p><p><b>218</b>文章数 <b>14817</b>关注度</p></div>`)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("card (-want +got):\n%s", diff)
	}
	for name, box := range map[string]string{
		"another name":  "<div class=author><p>别人的专栏</p><p>记录另一条河两岸的小事</p></div>",
		"name alone":    "<div class=author><p>河岸手记</p></div>",
		"not named so":  "<div class=box><p>河岸手记</p><p>记录一条河两岸的小事</p></div>",
		"a whole list":  "<div class=author>" + strings.Repeat("<p>河岸手记</p>", 20) + "</div>",
		"time, no bio":  "<div class=author><p>河岸手记</p><p>2022-03-04 08:15 发布于重庆</p></div>",
		"hidden":        "<div class=author hidden><p>河岸手记</p><p>记录一条河两岸的小事</p></div>",
		"around it all": "",
	} {
		if got := card(box); got != nil {
			t.Errorf("%s: card %+v, want none", name, got)
		}
	}
}

// TestAuthorCardNeeds has one card for each thing that makes a box an author's card, or keeps it from being one.
func TestAuthorCardNeeds(t *testing.T) {
	const title = "水磨重新转动 县里为它录音"
	for name, tt := range map[string]struct {
		box  string
		want bool
	}{
		"the source's name and a bio": {"<div class=author><p>河岸手记</p><p>记录一条河两岸的小事</p></div>", true},
		"the byline's name and a bio": {"<div class=author><p>陆青山</p><p>记录一条河两岸的小事</p></div>", true},
		"any name with a count":       {"<div class=author><p>别人的专栏</p><p><b>218</b>文章数</p></div>", true},
		"any name with followers":     {"<div class=author><p>别人的专栏</p><p><b>14817</b>关注度</p></div>", true},
		"any name with a bio":         {"<div class=author><p>别人的专栏</p><p>记录一条河两岸的小事</p></div>", false},
		"a count of something else":   {"<div class=author><p>别人的专栏</p><p><b>218</b>评论</p></div>", false},
		"counts without a name":       {"<div class=author><p><b>218</b>文章数</p><p><b>14817</b>关注度</p></div>", false},
		"the name, then a word":       {"<div class=author><p>河岸手记</p><p>你好</p></div>", false},
		"the name, then a button":     {"<div class=author><p>河岸手记</p><p>分享</p></div>", false},
		"an inline box":               {"<p><span class=author>河岸手记<br>记录一条河两岸的小事</span></p>", false},
	} {
		page := "<title>" + title + "</title><h1>" + title + "</h1><div>2022-03-04 08:15 来源：河岸手记 作者：陆青山</div>" + zhProse + "<p>" + first + "</p>" + tt.box
		if got := parsePage(t, page, Options{NoSites: true}).Author != nil; got != tt.want {
			t.Errorf("%s: card %v, want %v", name, got, tt.want)
		}
	}
}
