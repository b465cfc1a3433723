package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTrim has lines above and below an article's paragraphs.
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
		"footnote in a box":    {"<div class=footnote><a class=footnote-number href=#a1>1</a><div class=footnote-content><p>The baker asked us not to print her name.</p></div></div>", append(plain[:3:3], "div ¹", "p The baker asked us not to print her name.")},
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
