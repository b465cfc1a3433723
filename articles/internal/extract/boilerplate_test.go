package extract

import (
	"newsreader/articles/internal/extract/htmltree"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFurniture puts one box beside an article and asks whether it counts as furniture.
func TestFurniture(t *testing.T) {
	sentence := "Buy flour, and yeast, and a bigger oven, while stocks last, at the shop by the bridge in the valley."
	for box, want := range map[string]bool{
		"<nav id=x><p>" + sentence + "</p></nav>":                                                  true,
		"<footer id=x><p>" + sentence + "</p></footer>":                                            true,
		"<button id=x>" + sentence + "</button>":                                                   true,
		"<form id=x><p>" + sentence + "</p></form>":                                                true,
		"<aside id=x><p>" + sentence + "</p></aside>":                                              true,
		"<div id=x role=navigation>Home News</div>":                                                true,
		"<div id=x class=share-bar>Share this with friends</div>":                                  true,
		"<div id=x class=comments><p>" + sentence + "</p></div>":                                   true,
		"<div id=x class=comments><p>" + strings.Repeat(sentence, 6) + "</p></div>":                false, // as long as an article: others judge it
		"<div id=x class=ad-slot><p>" + sentence + "</p></div>":                                    true,
		"<div id=x class=related><a href=/1>One</a> and two</div>":                                 true,
		"<div id=x class=related><p>" + sentence + "</p></div>":                                    false,
		"<div id=x class='widget text-content'><p>" + sentence + "</p></div>":                      false,
		"<p id=x class='ad related share'>" + sentence + "</p>":                                    false,
		"<div id=x><a href=/1>One story</a> <a href=/2>Two stories</a> <a href=/3>Three</a></div>": true,
		"<div id=x><a href=/1>One story</a> <a href=/2>Two stories</a> " + sentence + "</div>":     false,
		"<ul id=x><li><a href=/1>One story here</a><li><a href=/2>Another story</a></ul>":          true,
		"<ul id=x><li>One story here<li>Another story</ul>":                                        false,
		"<div id=x><a href=/1>One story alone</a></div>":                                           false,
		"<div id=x><img src=/a.jpg></div>":                                                         false,
		"<div id=x class=footer><p>" + sentence + "</p></div>":                                     false, // linkless: the trimmer's to judge
		"<div id=x style='display:none'><p>" + sentence + "</p></div>":                             true,
		"<blockquote id=x class=teaser>" + sentence + "</blockquote>":                              false,
		"<menu id=x><li>One<li>Two</menu>":                                                         true,
		"<dialog id=x open><p>" + sentence + "</p></dialog>":                                       true,
		"<div id=x class=inline-cta><p>" + sentence + "</p></div>":                                 true,
		"<div id=x class=newsletter-signup><p>" + sentence + "</p></div>":                          true,
	} {
		tree := indexText(t, "<div class=story><p>"+strings.Repeat(first, 4)+"</p><p>"+strings.Repeat(third, 4)+"</p></div>"+box)
		f := markBoilerplate(tree)
		i := tree.Find(htmltree.ParseSelectors("#x")[0])
		if i < 0 {
			t.Fatalf("no box in %s", box)
		}
		if f.drop[i] != want {
			t.Errorf("furniture %v, want %v: %.90s", f.drop[i], want, box)
		}
	}
}

func TestIsProse(t *testing.T) {
	for page, want := range map[string]bool{
		"<p>" + first + "</p>":                                   true,
		"<p>Short, though.</p>":                                  false,
		"<p>A label without a stop that goes on for a while</p>": false,
		"<p><a href=/x>" + first + "</a></p>":                    false,
		"<p>白鹭岭村的水磨上周重新转了起来，村民花了两个冬天。</p>":           true,
		"<p>白鹭岭村的水磨，转了。</p>":                         false,
		"<p>" + strings.Repeat("word ", 40) + "</p>": true,
	} {
		tree := indexText(t, page)
		if got := tree.Runs[0].IsProse(); got != want {
			t.Errorf("%.60s: prose %v, want %v", page, got, want)
		}
	}
}

// TestClimb divides an article in ways that pages do, and compares what is joined.
func TestClimb(t *testing.T) {
	a, b, c := "<p>"+first+"</p>", "<p>"+second+"</p>", "<p>"+third+"</p>"
	whole := []string{"p " + first, "p " + second, "p " + third}
	comment := "<p>I tried the bread, and honestly it was dry, but the sound of the wheel, or the lack of it, was something else.</p>"
	for name, tt := range map[string]struct {
		page string
		want []string
	}{
		"same class":            {"<main><div class=part>" + a + b + "</div><div class=part>" + c + "</div></main>", whole},
		"class and another":     {"<main><div class='part wide'>" + a + b + "</div><div class='part'>" + c + "</div></main>", whole},
		"nested the same":       {"<main><section><div class=part>" + a + b + "</div></section><section class=x><div><div class=part>" + c + "</div></div></section></main>", whole},
		"lead outside":          {"<main>" + a + "<div class=rest>" + b + c + "</div></main>", whole},
		"heading between":       {"<main><div class=part>" + a + b + "</div><h2>The wheel</h2><div class=part>" + c + "</div></main>", []string{"p " + first, "p " + second, "h2 The wheel", "p " + third}},
		"picture between":       {"<main><div class=part>" + a + b + "</div><div><img src=https://i.example/a.jpg></div><div class=part>" + c + "</div></main>", []string{"p " + first, "p " + second, "div <https://i.example/a.jpg >", "p " + third}},
		"furniture between":     {"<main><div class=part>" + a + b + "</div><div class=ad>Buy flour</div><div class=part>" + c + "</div></main>", whole},
		"links between":         {"<main><div class=part>" + a + b + "</div><ul><li><a href=/1>One of many stories</a><li><a href=/2>Two of many stories</a></ul><div class=part>" + c + "</div></main>", whole},
		"widgets of a builder":  {"<main><div class='elementor-widget text-editor'>" + a + "</div><div class='elementor-widget text-editor'>" + b + "</div><div class='elementor-widget text-editor'>" + c + "</div></main>", whole},
		"points above":          {"<main><div class=brief><ul><li>Wheel turns for the first time</li><li>Bread is sold from Friday on</li></ul></div><p>By Ines Okafor</p><div class=part>" + a + b + c + "</div></main>", append([]string{"li Wheel turns for the first time", "li Bread is sold from Friday on"}, whole...)},
		"facts above":           {"<main><ul><li>Published on 4 March 2022</li><li>Written by Ines Okafor of Quill</li></ul><div class=part>" + a + b + c + "</div></main>", whole},
		"links above":           {"<main><ul><li><a href=/1>One of the many other stories</a></li><li>Two of the many other stories</li></ul><div class=part>" + a + b + c + "</div></main>", whole},
		"comments are no part":  {"<main><div class=part>" + a + b + c + "</div><div class=comment-list>" + strings.Repeat("<div class=comment>"+comment+"</div>", 3) + "</div></main>", whole},
		"replies are no part":   {"<main><div class=topic-post><div class=by>ines</div><div class=post>" + a + b + c + "</div></div><div class=topic-post itemprop=comment><div class=by>tom</div><div class=post>" + comment + comment + "</div></div></main>", whole},
		"teasers are no part":   {"<main><div class=part>" + a + b + c + "</div><div class=more>" + strings.Repeat("<div><h3><a href=/1>One of the many other stories</a></h3>"+comment+"</div>", 4) + "</div></main>", whole},
		"author is no part":     {"<main><div class=part>" + a + b + c + "</div><div class=author-bio>" + comment + "</div></main>", whole},
		"sidebar is no part":    {"<div><div class=part>" + a + b + c + "</div><div class=sidebar>" + comment + comment + "</div></div>", whole},
		"plain divs":            {"<main><div>" + a + "</div><div>" + b + "</div><div>" + c + "</div></main>", whole},
		"text in cells":         {"<table><tr><td>" + a + b + "</td></tr><tr><td>" + c + "</td></tr></table>", whole},
		"paragraphs as divs":    {"<main><div class=t>" + first + "</div><div class=t>" + second + "</div><div class=t>" + third + "</div></main>", []string{"div " + first, "div " + second, "div " + third}},
		"list items as article": {"<ol><li>" + first + "</li><li>" + second + "</li><li>" + third + "</li></ol>", []string{"li " + first, "li " + second, "li " + third}},
	} {
		p := parsePage(t, "<title>Mill</title>"+tt.page, Options{})
		if diff := cmp.Diff(tt.want, blocksOf(p.Body)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestTrim puts lines above and below an article's paragraphs and compares what stays.
func TestTrim(t *testing.T) {
	body := func(head, tail string) string {
		return "<title>Mill turns again after two winters</title><div class=story>" + head + "<p>" + first + "</p><p>" + second + "</p><p>" + third + "</p>" + tail + "</div>"
	}
	plain := []string{"p " + first, "p " + second, "p " + third}
	for name, head := range map[string]string{
		"headline":          "<h1>Mill turns again after two winters</h1>",
		"crumbs":            "<div><a href=/>Home</a> &gt; <a href=/n>News</a></div><h1>Mill turns again after two winters</h1>",
		"kicker":            "<div class=kicker>Valleys</div>",
		"byline":            "<p>By Ines Okafor</p>",
		"time":              "<p>March 4, 2022, 8:15 a.m.</p>",
		"source line":       "<p>2022-03-04 08:15 来源：山城晚报</p>",
		"share buttons":     "<div class=share>Share</div>",
		"author's link":     "<p><a href=/authors/ines>Ines Okafor</a></p>",
		"text size":         "<div>Text size</div>",
		"original":          "<p>（原标题：停了二十年的水磨又转起来了）</p>",
		"list of buttons":   "<ul><li>Zwitschern</li><li>Per Mail senden</li><li>Drucken</li></ul>",
		"list of tags":      "<ul><li>Mills</li><li>Country life</li></ul>",
		"list of actions":   "<ul><li><a href=#c>Comments on this article</a></li><li><a href='javascript:p()'>Print this for me</a></li></ul>",
		"list with buttons": "<ul><li>Tell your friends now</li><li>Read it out loud</li><li>Save for later</li></ul>",
		"list of crumbs":    "<ol><li>Home</li><li>The Valleys</li><li>Mill turns again after two winters</li></ol>",
		"list of links":     "<ul><li>All about <a href=/t/mills>mills and millers</a></li><li>What is a <a href=/t/leat>leat</a>?</li></ul>",
		"list of facts":     "<ul><li>By Ines Okafor</li><li>4 March 2022, 8:15 a.m.</li><li>The news from the valleys</li></ul>",
		"Chinese tags":      "<ul><li>国际新闻</li><li>山城</li><li>打开声音</li></ul>",
		"one item":          "<ul><li>Three minutes to read</li></ul>",
		"table of facts":    "<table><tr><td>Day</td><td>4 March 2022</td></tr><tr><td>Part</td><td>Valleys</td></tr></table>",
		"table of one row":  "<table><tr><td>Valleys</td><td>Small print</td></tr></table>",
		"long byline":       "<p>By Ines Okafor and Tom Quill, Reuters | Updated 9:52 AM EST, November 19, 2019</p>",
		"Chinese credits":   "<p>山城晚报记者 | <a href=/a>陆青山</a></p><p>山城晚报编辑 | 林小河</p>",
		"two times":         "<p>Published 5:30 a.m. ET March 14, 2024 | Updated 9:12 a.m. ET March 15, 2024</p>",
		"name, then time":   "<p>Ines Okafor, Harbour Courier | Thursday, March 14, 2024, 9:30 a.m.</p>",
		"French times":      "<p>Publié le 14/03/2024 à 07h30, mis à jour le 14/03/2024 à 11h12</p>",
		"German times":      "<p>Veröffentlicht am 14.03.2024 um 07:30 Uhr, aktualisiert am 14.03.2024 um 11:12 Uhr</p>",
		"Korean times":      "<p>김하늘 기자 입력 2024. 5. 20. 09:12 수정 2024. 5. 20. 10:40</p>",
		"label, then times": "<div>Valleys</div><p>Published 5:30 a.m. ET March 14, 2024 | Updated 9:12 a.m. ET March 15, 2024</p><div>Text size</div>",
		"quoted time":       "<blockquote>4 March 2022, 8:15 a.m.</blockquote>",
		"portrait":          "<div><a href=/ines><img src=/i.jpg width=48 alt=Ines></a><span>Ines Okafor</span></div><img class=avatar src=/j.jpg>",
		"byline as written": "<pre>By Ines Okafor</pre>",
	} {
		if diff := cmp.Diff(plain, blocksOf(parsePage(t, body(head, ""), Options{}).Body)); diff != "" {
			t.Errorf("above: %s (-want +got):\n%s", name, diff)
		}
	}
	for name, tail := range map[string]string{
		"editor":          "<p>责任编辑：陆小满</p>",
		"editor in marks": "<p>（责编：陆小满、林小河）</p>",
		"source":          "<div>本文来源：山城晚报</div>",
		"tags":            "<div>Tags: <a href=/t/1>mills</a>, <a href=/t/2>sound</a></div>",
		"copyright":       "<p>© 2022 Harbour Courier Ltd. All rights reserved.</p>",
		"bio":             "<p><em>Ines Okafor is a reporter at the Harbour Courier.</em></p>",
		"contact":         "<p>Write to Ines Okafor at ines@courier.example</p>",
		"rule":            "<p>___</p>",
		"label and list":  "<h3>Related stories</h3><ul><li><a href=/1>One of many stories</a><li><a href=/2>Two of many stories</a></ul>",
		"notice":          "<div class=note><p>特别声明：以上文字由账号自行发布，平台只管存放，不代表平台的看法。</p></div>",
		"widget":          "<div><h4>A word to readers</h4><p>Support us, please.</p><span>Since 1994</span></div>",
		"last heading":    "<h2>Comments</h2>",
		"link alone":      "<p><a href=/n>Subscribe to the Courier today</a></p>",
		"credits":         "<p>山城晚报记者 陆青山 实习生 周南</p><p>编辑 林小河 校对 许北</p>",
		"traditional":     "<p>編輯：林小河</p><p>延伸閱讀：</p>",
		"its notice":      "<div class=note><p>本網站之文字與圖片，非經授權，不得轉載。</p></div>",
		"mail":            "<p>You are receiving this email because you signed up. <a href=/u>Unsubscribe</a></p>",
		"comments":        "<p>(<a href=/login>Log in</a> to post comments)</p>",
		"standards":       "<p>Our standards: <a href=/s>The Courier's Principles</a></p>",
		"pager":           "<div>上一篇：<a href=/1>水渠修好了</a></div><div>下一篇：<a href=/2>磨面要排队</a></div>",
	} {
		if diff := cmp.Diff(plain, blocksOf(parsePage(t, body("", tail), Options{}).Body)); diff != "" {
			t.Errorf("below: %s (-want +got):\n%s", name, diff)
		}
	}
	for name, tt := range map[string]struct {
		tail string
		want []string
	}{
		"last short sentence":  {"<p>The mill is open.</p>", append(plain[:3:3], "p The mill is open.")},
		"final list":           {"<ul><li>Open on Sundays, ten to four<li>Bread on Fridays</ul>", append(plain[:3:3], "li Open on Sundays, ten to four", "li Bread on Fridays")},
		"end":                  {"<p>- END -</p><p>喜欢这篇文章，就点个在看吧，别忘了转给朋友。</p><p>The yard was full of bicycles.</p>", append(plain[:3:3], "p - END -")},
		"end of a season":      {"<p>End of the season</p><p>The mill is shut.</p>", append(plain[:3:3], "p End of the season", "p The mill is shut.")},
		"the end as heading":   {"<h3>The End</h3><p>The mill is shut.</p>", append(plain[:3:3], "h2 The End", "p The mill is shut.")},
		"list of dates":        {"<p>12 March 2022 Wheel<br>14 March 2022 Bread<br>19 March 2022 Lakeside Herald</p>", append(plain[:3:3], "p 12 March 2022 Wheel / 14 March 2022 Bread / 19 March 2022 Lakeside Herald")},
		"items of dates":       {"<ul><li>12 March 2022: wheel</li><li>14 March 2022: bread</li><li>19 March 2022: choir</li></ul>", append(plain[:3:3], "li 12 March 2022: wheel", "li 14 March 2022: bread", "li 19 March 2022: choir")},
		"notes to editors":     {"<h2>Notes to editors</h2><ul><li>the fund closes on 31 March 2027</li><li>contact the press office on 0300 000 0000</li></ul>", append(plain[:3:3], "h2 Notes to editors", "li the fund closes on 31 March 2027", "li contact the press office on 0300 000 0000")},
		"table of numbers":     {"<table><tr><td>Flour</td><td>30</td></tr><tr><td>Bread</td><td>412</td></tr></table>", append(plain[:3:3], "td Flour", "td 30", "td Bread", "td 412")},
		"questions at the end": {"<div class=faq><div><h3>When does it open?</h3><p>On Sundays, from ten.</p></div><div><h3>What does it cost?</h3><p>Two pounds, or a loaf.</p></div></div>", append(plain[:3:3], "h2 When does it open?", "p On Sundays, from ten.", "h2 What does it cost?", "p Two pounds, or a loaf.")},
		"footnote in a box":    {"<div class=footnote><a class=footnote-number href=#a1>1</a><div class=footnote-content><p>The baker asked us not to print her name.</p></div></div>", append(plain[:3:3], "div 1", "p The baker asked us not to print her name.")},
		"footnote":             {"<p>* The miller asked that her dog be named as well: Quern.</p>", append(plain[:3:3], "p * The miller asked that her dog be named as well: Quern.")},
		"notice in the text":   {"<p>图片由学校提供，如有侵权，请联系删除。</p>", append(plain[:3:3], "p 图片由学校提供，如有侵权，请联系删除。")},
	} {
		if diff := cmp.Diff(tt.want, blocksOf(parsePage(t, body("", tt.tail), Options{}).Body)); diff != "" {
			t.Errorf("kept: %s (-want +got):\n%s", name, diff)
		}
	}
	for name, tt := range map[string]struct {
		head string
		want []string
	}{
		"dateline":         {"<p>LIMA, March 3, 2024 (Reuters) - The wheel turned, at last, at 9:30.</p>", []string{"p LIMA, March 3, 2024 (Reuters) - The wheel turned, at last, at 9:30."}},
		"by a time":        {"<p>By 9:30 a.m. on March 14, 2024, the wheel turned.</p>", []string{"p By 9:30 a.m. on March 14, 2024, the wheel turned."}},
		"by a day":         {"<p>By Friday the leat was full, and the wheel turned again</p>", []string{"p By Friday the leat was full, and the wheel turned again"}},
		"at a time":        {"<p>The wheel turned on Tuesday, 12 March 2024, at 9:30.</p>", []string{"p The wheel turned on Tuesday, 12 March 2024, at 9:30."}},
		"on a day":         {"<p>On March 14, 2024, the wheel turned again, after two winters without it</p>", []string{"p On March 14, 2024, the wheel turned again, after two winters without it"}},
		"Chinese day":      {"<p>2024年3月14日上午，山城的水磨，又转起来了。</p>", []string{"p 2024年3月14日上午，山城的水磨，又转起来了。"}},
		"list":             {"<ul><li>Wheel turns again</li><li>Bread from Friday on</li></ul>", []string{"li Wheel turns again", "li Bread from Friday on"}},
		"list with a day":  {"<ul><li>Wheel turned on 4 March 2022 after two winters</li><li>Bread from Friday on</li></ul>", []string{"li Wheel turned on 4 March 2022 after two winters", "li Bread from Friday on"}},
		"long and short":   {"<ul><li>The leat took two winters to repair</li><li>Wheel turns again</li><li>A museum will keep the sound of it</li></ul>", []string{"li The leat took two winters to repair", "li Wheel turns again", "li A museum will keep the sound of it"}},
		"short and prose":  {"<ul><li>Wheel turns again</li><li>" + third + "</li></ul>", []string{"li Wheel turns again", "li " + third}},
		"list in boxes":    {"<div><div><ul><li><p>Wheel turns again</p></li><li><p>Bread from Friday on</p></li></ul></div></div>", []string{"p Wheel turns again", "p Bread from Friday on"}},
		"heading and list": {"<h2>In brief</h2><ul><li>Wheel turns again</li><li>Bread from Friday on</li></ul>", []string{"h2 In brief", "li Wheel turns again", "li Bread from Friday on"}},
		"Chinese list":     {"<ul><li>水磨又转起来了</li><li>周五开始卖面包</li></ul>", []string{"li 水磨又转起来了", "li 周五开始卖面包"}},
		"table":            {"<table><tr><td>Oak</td><td>30</td></tr><tr><td>Iron</td><td>4</td></tr></table>", []string{"td Oak", "td 30", "td Iron", "td 4"}},
		"quotation":        {"<blockquote>It sings</blockquote>", []string{"blockquote It sings"}},
		"code":             {"<pre>x = 1</pre>", []string{"pre x = 1"}},
	} {
		if diff := cmp.Diff(append(tt.want, plain...), blocksOf(parsePage(t, body("<h1>Mill turns again after two winters</h1>"+tt.head, ""), Options{}).Body)); diff != "" {
			t.Errorf("kept above: %s (-want +got):\n%s", name, diff)
		}
	}
}

// TestListHeading puts a heading between paragraphs, in a box with what may be
// dropped, and asks whether it stays.
func TestListHeading(t *testing.T) {
	const (
		item  = "<li><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></li><li><a href=/2024/03/12/tide-mill-grinds-flour>Tide mill grinds its first flour</a></li>"
		cards = "<div><a href=/2024/03/13/owl-boxes-fill-up><img src=/o.jpg></a><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></div>"
	)
	for box, want := range map[string]bool{
		"<div><h3>From the valleys</h3><ul>" + item + "</ul></div>":                                                 false,
		"<div><p><strong>From the valleys</strong></p><ul>" + item + "</ul></div>":                                  false,
		"<section><div class=hd><h3>From the valleys</h3></div><div class=bd><ul>" + item + "</ul></div></section>": false,
		"<div><h3>From the valleys</h3><div>" + cards + cards + "</div></div>":                                      false,
		"<div><h3>关联报道</h3><ul><li><a href=/19/0908/08/EODDDDDD00259.html>旧手机能不能当行车记录仪用？</a></li><li><a href=/19/0908/08/EOEEEEEE00259.html>小户型阳台种菜的七个办法</a></li></ul></div>": false,
		"<div><h3>Mehr zum Thema</h3><ul><li><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></li></ul></div>":                                    false,
		"<div><h3>Related</h3><p><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></p></div>":                                                      false,
		"<div><h3>From the valleys</h3></div>":                                                                                     true,
		"<div><h3>From the valleys</h3><p>" + second + "</p><ul>" + item + "</ul></div>":                                           true,
		"<div><h3>From the valleys</h3><ul><li>Oak<li>Iron</ul></div>":                                                             true,
		"<div><h3>From the valleys</h3><img src=/v.jpg><ul>" + item + "</ul></div>":                                                true,
		"<div><h3>From the valleys</h3><ul class=share><li><a href=/f>Facebook</a><li><a href=/m>Per E-Mail senden</a></ul></div>": true,
		"<div><ul>" + item + "</ul><h3>From the valleys</h3></div>":                                                                true,
		"<div><p>The mill is open.</p><ul>" + item + "</ul></div>":                                                                 true,
		"<h3>From the valleys</h3><ul>" + item + "</ul>":                                                                           true,
	} {
		page := "<title>Mill turns again after two winters</title><div class=story><p>" + first + "</p><p>" + second + "</p>" + box + "<p>" + third + "</p></div>"
		got := blocksOf(parsePage(t, page, Options{}).Body)
		last := len(got) - 1
		if last < 2 || got[last] != "p "+third || (last > 2) != want {
			t.Errorf("%s: heading stays %v, want %v: %.60q", box, last > 2, want, got)
		}
	}
}

func TestDensest(t *testing.T) {
	for name, tt := range map[string]struct{ page, want string }{
		"one box":         {"<div id=a><p>" + first + "</p><p>" + second + "</p></div><div>nav nav nav</div>", "a"},
		"over two boxes":  {"<div id=a><div><p>" + first + "</p></div><div><p>" + second + "</p></div></div>", "a"},
		"the longer":      {"<div id=b><p>" + first + "</p></div>" + strings.Repeat("<p>a label between</p>", 30) + "<div id=a><p>" + first + "</p><p>" + second + "</p></div>", "a"},
		"legal words":     {"<div id=b><p>" + strings.Repeat("All rights reserved, and privacy, and cookies, and terms. ", 9) + "</p></div>", ""},
		"no prose at all": {"<p>One</p><p>Two</p>", ""},
	} {
		f := markBoilerplate(indexText(t, tt.page))
		got := ""
		if i := f.densestBox(); i >= 0 {
			for ; i >= 0 && got == ""; i = f.Entries[i].Parent {
				got = htmltree.Attr(f.Entries[i].Node, "id")
			}
		}
		if got != tt.want {
			t.Errorf("%s: box %q, want %q", name, got, tt.want)
		}
	}
}

func TestProbes(t *testing.T) {
	if got := probesOf("too short to compare"); got != nil {
		t.Errorf("probes of a short text: %q", got)
	}
	text := first + second + third
	all := probesOf(text)
	if len(all) == 0 || len(all) > probes {
		t.Fatalf("%d probes", len(all))
	}
	f := markBoilerplate(indexText(t, "<p>"+first+"</p><p>"+second+"</p><p>"+third+"</p>"))
	if n := f.countProbes(all, 0, int32(len(f.Runs))); n < len(all)-2 {
		t.Errorf("%d of %d probes found in the text that they are of", n, len(all))
	}
	if n := f.countProbes(all, 0, 1); n == 0 || n > len(all)/2 {
		t.Errorf("%d of %d probes found in a third of the text", n, len(all))
	}
}
