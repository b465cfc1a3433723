package markdown

import (
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A conversion is HTML and the Markdown that it must become.
type conversion struct{ html, want string }

func checkConversions(t *testing.T, cases []conversion) {
	t.Helper()
	base, err := url.Parse("https://news.example.test/world/a.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		got, err := FromNode(parse(t, c.html), base)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.TrimPrefix(c.want, "\n"), strings.TrimSuffix(got, "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.html, diff)
		}
	}
}

func TestParagraphs(t *testing.T) {
	checkConversions(t, []conversion{
		{"", ""},
		{"<p>&nbsp;</p><p>\u3000</p><div><br></div>", ""},
		{"<p>one</p><p>two</p>", "one\n\ntwo"},
		{"one<p>two</p>three<div>four</div>five", "one\n\ntwo\n\nthree\n\nfour\n\nfive"},
		{"<p>soft\nbreaks   and\t spaces</p>", "soft breaks and spaces"},
		{"<p>大桥将于\n    下月重新开放，\n预计 2 小时</p>", "大桥将于下月重新开放，预计 2 小时"},
		{"<p>港口\nreopens\n明天。 后天</p>", "港口 reopens 明天。 后天"},
		{"<p>항구가\n다시</p>", "항구가 다시"},
		{"<p>他说\n<b>“是”</b>\n和</p>", "他说“**是**”和"},
		{"<p>\u3000\u3000首行缩进\u3000</p>", "首行缩进"},
		{"<p>获奖名单：张三\u3000李四\u3000王五</p>", "获奖名单：张三\u3000李四\u3000王五"},
		{"<p><b>张三</b>\u3000李四</p>", "**张三**\u3000李四"},
		{"<p>&nbsp;&nbsp; indented &nbsp; twice&nbsp;%&nbsp;</p>", "indented twice\u00a0%"},
		{"<p>a\u200bb\ufeffc\u00add\x00e</p>", "abcde"},
		{"<p>a\u2028# b\rc</p>", "a # b c"},
		{"<P>open<P>tags", "open\n\ntags"},
		{"a<!-- comment -->b", "ab"},
		{"<p>a<wbr>b<unknown>c</unknown></p>", "abc"},
		{"<p>x<p>\n\n</p>y", "x\n\ny"},
	})
}

func TestBreaks(t *testing.T) {
	long, follower := strings.Repeat("港务局说大桥将于下月开放", 3)+"。", "届时两岸来往更加便利，市民称便。"
	checkConversions(t, []conversion{
		{"<p>one<br>two</p>", "one\\\ntwo"},
		{"<p>one<br><br>two<br> <br>\n<br>three</p>", "one\n\ntwo\n\nthree"},
		{"<br>one<br>", "one"},
		{"甲。<br>\u3000\u3000乙", "甲。\n\n乙"},
		{"甲。<br>&nbsp;&nbsp;&nbsp;乙", "甲。\n\n乙"},
		{long + "<br>" + follower, long + "\n\n" + follower},
		{long + "<br>" + "短。", long + "\\\n" + "短。"},
		{"<p><b>a<br>b</b></p>", "**a**\\\n**b**"},
		{"<p>C:\\<br>b", "C:\\\\  \nb"},
		{"<p><img src=a.png><br>caption</p>", "![](https://news.example.test/world/a.png)\n\ncaption"},
	})
}

func TestHeadings(t *testing.T) {
	checkConversions(t, []conversion{
		{"<h1>a</h1><h2>b</h2>", "## a\n\n### b"},
		{"<h3>a</h3><h5>b</h5><h3>c</h3><h6>d</h6>", "## a\n\n### b\n\n## c\n\n#### d"},
		{"<h1> </h1><h4>a</h4>", "## a"},
		{"<h1>1</h1><h2>2</h2><h3>3</h3><h4>4</h4><h5>5</h5><h6>6</h6>", "## 1\n\n### 2\n\n#### 3\n\n##### 4\n\n###### 5\n\n###### 6"},
		{"<h2><b>bold</b><br>two <i>lines</i></h2>", "## bold two *lines*"},
		{"<h2>11. Item #</h2><h2>C#</h2><h2>#</h2>", "## 11. Item \\#\n\n## C#\n\n## \\#"},
		{"<h2><a href=/x>link</a></h2>", "## [link](https://news.example.test/x)"},
		{"<h2><img src=a.png>title</h2>", "## title\n\n![](https://news.example.test/world/a.png)"},
		{"<h2><p>a</p><p>b</p></h2>", "## a b"},
		{"<ul><li><h3>a</h3><p>b</ul>", "- **a**\n\n  b"},
	})
}

func TestEmphasis(t *testing.T) {
	checkConversions(t, []conversion{
		{"a <b>b</b> <i>c</i> <b><i>d</i></b> <s>e</s> <code>f</code>", "a **b** *c* ***d*** ~~e~~ `f`"},
		{"<b>a</b><strong>b</strong> <b> c </b>d", "**ab c** d"},
		{"a<b></b><i> </i>b", "a b"},
		{"<p><strong>短小标题</strong></p>", "**短小标题**"},
		{"前<b>“引号”</b>后", "前“**引号**”后"},
		{"前<b>“引号</b>后", "前“**引号**后"},
		{"（<b>“引号”</b>）", "（**“引号”**）"},
		{"前<b>结束。</b>后", "前**结束**。后"},
		{"<b>《书》</b>", "**《书》**"},
		{"<b>。</b>a<i>…</i>", "。a…"},
		{"<b>a</b><i>b</i>c", "**a**bc"},
		{"<i>a<b>b</b></i>", "*ab*"},
		{"<b>a <a href=/x>b</a> c</b>", "**a** [**b**](https://news.example.test/x) **c**"},
		{"见<b><a href=/x>此</a></b>页", "见[**此**](https://news.example.test/x)页"},
		{"<span style='color:red; font-weight: bold !important'>a</span>", "**a**"},
		{"<b style='font-weight:normal'>a</b>", "a"},
		{"<b><p>a</p><p>b</p></b>", "**a**\n\n**b**"},
		{"<code>a`b</code> <code>`</code> <kbd>Ctrl</kbd>", "``a`b`` `` ` `` `Ctrl`"},
		{"<b>*a*</b>", "**\\*a\\***"},
		{"<del>~a</del>", "\\~a"},
		{"<del>a~</del>", "a\\~"},
		{"<b>“引号）</b>后", "**“引号**）后"},
		{"字<code>x@y</code> a <code>x@y</code> a<code>xy</code>", "字`x@y` a `x@y` a`xy`"},
		{"a<code>x@y</code>", "ax\\@y"},
		{"<code>a|b</code>", "`a|b`"},
	})
}

// TestEmphasisOfPairs checks that a pair of marks is never half inside the emphasis.
func TestEmphasisOfPairs(t *testing.T) {
	for _, pair := range []string{"“”", "‘’", "()", `""`, "''", "「」", "『』", "《》", "〈〉", "【】", "〔〕", "〖〗", "（）"} {
		r := []rune(pair)
		first, last := string(r[0]), string(r[1])
		checkConversions(t, []conversion{
			{"<b>" + first + "引号" + last + "</b>后", first + "**引号**" + last + "后"},
			{"<b>" + first + "引号" + last + "</b>", "**" + first + "引号" + last + "**"},
		})
	}
}

func TestWords(t *testing.T) {
	checkConversions(t, []conversion{
		{"<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt></rt></ruby>", "漢(かん)字"},
		{"<q>so</q>", "“so”"},
		{"<dl><dt>Term<dd>Meaning<dd>Another</dl>", "**Term**\n\nMeaning\n\nAnother"},
		{"<details><summary>More</summary>text</details>", "**More**\n\ntext"},
	})
}

func TestEscaping(t *testing.T) {
	checkConversions(t, []conversion{
		{"a_b_c, 2*3, 5 * 3 * 2, *note, C:\\dir, 50%, #tag, AT&amp;T, a&lt;3, x~y, [1], 1.5", "a_b_c, 2*3, 5 * 3 * 2, *note, C:\\dir, 50%, #tag, AT&T, a<3, x~y, [1], 1.5"},
		{"2*3*4 _x_ `a` ~~b~~", "2\\*3\\*4 \\_x\\_ \\`a\\` \\~\\~b\\~\\~"},
		{"[x](javascript:alert(1)) ![y](z)", "[x\\](javascript:alert(1)) ![y\\](z)"},
		{"<p># a<p>1. b<p>- c<p>&gt; d<p>[e]: f<p>: g<p>---<p>```", "\\# a\n\n1\\. b\n\n\\- c\n\n\\> d\n\n\\[e]: f\n\n\\: g\n\n\\---\n\n\\```"},
		{"<p>a | b<br>--- | ---", "a | b\\\n\\--- | ---"},
		{"&lt;b&gt; &amp;copy; &amp;#27; \\*", "\\<b> &amp;copy; &amp;#27; \\\\*"},
		{"http://e.test/a_b?x=1&amp;y=2", "http://e.test/a_b?x=1&y=2"},
		{"http://e.test/*a*", "http\\://e.test/\\*a\\*"},
		{strings.Repeat("[", 40), strings.Repeat("\\[", 40)},
	})
}

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{"": "", "Title: a_b": "Title: a_b", "1. Title": "1\\. Title", "# *a* <b>": "\\# \\*a\\* \\<b>", "2024年": "2024年"} {
		if got := Escape(in); got != want {
			t.Errorf("Escape(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLinks(t *testing.T) {
	checkConversions(t, []conversion{
		{"<a href='b.html'>a</a>", "[a](https://news.example.test/world/b.html)"},
		{"<a href='//other.test/x y?q=中#f'>a</a>", "[a](https://other.test/x%20y?q=%E4%B8%AD#f)"},
		{"<a href='https://e.test/a_(b)'>a</a> <a href='https://e.test/a)'>b</a>", "[a](https://e.test/a_(b)) [b](https://e.test/a%29)"},
		{"<a href='https://user:pw@e.test/'>a</a>", "[a](https://e.test/)"},
		{"<a href='mailto:desk@e.test'>a</a>", "[a](mailto:desk@e.test)"},
		{"<a href='https://e.test/?a=1&amp;b=2&amp;amp;c=3'>a</a>", "[a](https://e.test/?a=1&b=2&amp;amp;c=3)"},
		{"<a href=' \tjavascript:x'>a</a> <a href=data:x>b</a> <a href=file:///etc>c</a> <a href=#top>d</a> <a>e</a> <a href='http://[x'>f</a> <a href=mailto:x>g</a> <a href=''>h</a>", "a b c d e f g h"},
		{"<a href=/x>https://e.test/</a> <a href=https://e.test/>https://e.test/</a>", "[https://e.test/](https://news.example.test/x) <https://e.test/>"},
		{"x<a href=/x> a </a>y", "x [a](https://news.example.test/x) y"},
		{"<a href=/x><svg></svg></a>", ""},
		{"<a href=/x><img src=/i alt=z></a>", "![z](https://news.example.test/i)"},
		{"wow!<a href=/x>a [b]</a>", "wow\\![a \\[b\\]](https://news.example.test/x)"},
		{"<a href=/x><h3>a</h3><p>b</a>", "## [a](https://news.example.test/x)\n\n[b](https://news.example.test/x)"},
		{"<a href='https://e.test/" + strings.Repeat("a", maxURL) + "'>a</a>", "a"},
	})
	if got, err := FromNode(parse(t, "<a href=/x>a</a><img src=y>"), nil); got != "a\n" || err != nil {
		t.Errorf("without a base: %q, %v", got, err)
	}
}

func TestImages(t *testing.T) {
	const at = "https://news.example.test/"
	checkConversions(t, []conversion{
		{"<img src=/a.png alt=' the  harbour '>", "![the harbour](" + at + "a.png)"},
		{"<p>one <img src=/a.png> two</p>", "one ![](" + at + "a.png) two"},
		{"<p>one<img src=/a.png></p>", "one\n\n![](" + at + "a.png)"},
		{"<p><img src=/a><img src=/b></p>", "![](" + at + "a)\n\n![](" + at + "b)"},
		{"<img src=data:image/gif;base64,R0 data-src=/a>", "![](" + at + "a)"},
		{"<img src=/blank.gif data-original=/a data-src=/b>", "![](" + at + "a)"},
		{"<img src=/s srcset='/a 320w, /b 1280w, /c 640w'>", "![](" + at + "b)"},
		{"<img srcset='/a, /b 2x'>", "![](" + at + "b)"},
		{"<picture><source srcset='/a 1x,/b 3x'><img alt=x></picture>", "![x](" + at + "b)"},
		{"<img src=data:image/png;base64,AAAA alt=x>", ""},
		{"<img src=/spacer.gif><img src=/t.gif width=1 height=1><img src=/u style='width:1px'><img>", ""},
		{"so <img src=/e.png alt='[smile]' width=22> <img class='wp-emoji' src=/f alt='🎉'>", "so [smile] 🎉"},
		{"<figure><img src=/a alt='The bridge'><figcaption>The bridge</figcaption></figure>", "![](" + at + "a)\n\n*The bridge*"},
		{"<p>x</p>The bridge<figcaption>The bridge</figcaption>", "x\n\nThe bridge\n\n*The bridge*"},
		{"<img src=/a alt=x><figcaption><img src=/b alt=x></figcaption>", "![x](" + at + "a)\n\n![x](" + at + "b)"},
		{"<img src=/a alt='The bridge'><figcaption>The <i>bridge</i> <code>x</code></figcaption>", "![The bridge](" + at + "a)\n\n*The bridge x*"},
		{"<img src=/t height=2><img src=/t width=600 height=1>", ""},
		{"<img src=/a width=22><p><img src=/b alt=x width=600>", "![](" + at + "a)\n\n![x](" + at + "b)"},
		{"<img src=/a style='width:600px;min-width:1px'>", "![](" + at + "a)"},
		{"<img src=/a width=600 style='width:1px'>", "![](" + at + "a)"},
		{"<figure><img src=/a alt=x><figcaption>The <b>new</b> bridge</figcaption></figure>", "![x](" + at + "a)\n\n*The new bridge*"},
		{"<img src=/a alt='a]b*c*'>", "![a\\]b\\*c\\*](" + at + "a)"},
	})
}

func TestMedia(t *testing.T) {
	checkConversions(t, []conversion{
		{"<p>text</p><video src=/v.mp4></video>", "text\n\n[Video](https://news.example.test/v.mp4)"},
		{"<p>视频新闻</p><video><source src=/v.mp4></video><audio src=/a.mp3>", "视频新闻\n\n[视频](https://news.example.test/v.mp4)\n\n[音频](https://news.example.test/a.mp3)"},
		{"<video src=/a><source src=/b></video>", "[Video](https://news.example.test/a)"},
		{"<video><img src=/x><source src=/b></video>", "[Video](https://news.example.test/b)"},
		{"<audio data-src=/a></audio>", "[Audio](https://news.example.test/a)"},
		{"<iframe src='https://www.youtube.com/embed/abc?x=1'></iframe>", "[Video](https://www.youtube.com/watch?v=abc)"},
		{"<iframe src='//player.example.test/1'></iframe><iframe src='https://ads.test/x'></iframe><video></video><video src=blob:x></video>", "[Video](https://player.example.test/1)"},
	})
}

func TestHidden(t *testing.T) {
	checkConversions(t, []conversion{
		{"a<script>x</script><style>x</style><template>x</template><noscript>x</noscript><svg><text>x</text></svg><object>x</object><canvas>x</canvas>b", "ab"},
		{"<form>a<input value=x><button>x</button><select><option>x</select><textarea>x</textarea></form>b", "a\n\nb"},
		{"<p style='DISPLAY : none'>x</p><p hidden>x</p><p style='visibility:hidden'>kept</p><p hidden=until-found>kept</p>", "kept\n\nkept"},
		{"a<i aria-hidden=true>¶</i><p aria-hidden=true>an article hidden from screen readers</p>", "a\n\nan article hidden from screen readers"},
		{"<title>x</title><p>a", "a"},
	})
}
