package extract

import (
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

func TestBody(t *testing.T) {
	around := func(middle string) string {
		return "<title>Mill</title><div class=nav><a href=/a>News</a> <a href=/b>Sport</a></div><div class=story><p>" + first + "</p>" + middle + "<p>" + third + "</p></div>"
	}
	with := func(middle ...string) []string {
		return append(append([]string{"p " + first}, middle...), "p "+third)
	}
	for name, tt := range map[string]struct {
		page string
		want []string
	}{
		"heading, list, quote": {
			around("<h3>The wheel</h3><ul><li>Oak, new</li><li>Iron, old</li></ul><blockquote>It sings, she says.</blockquote>"),
			with("h2 The wheel", "li Oak, new", "li Iron, old", "blockquote It sings, she says."),
		},
		"table": {
			around("<table><tr><th>Day</th><th>Kilos</th></tr><tr><td>One</td><td>30</td></tr></table>"),
			with("th Day", "th Kilos", "td One", "td 30"),
		},
		"table with words of buttons": {
			around("<table><tr><th>Home</th><th>Score</th><th>Away</th></tr><tr><td>Live</td><td>2–1</td><td>Quill Town</td></tr></table>"),
			with("th Home", "th Score", "th Away", "td Live", "td 2–1", "td Quill Town"),
		},
		"table of buttons": {around("<table><tr><td>Share</td><td>Print</td></tr></table>"), with()},
		"code with numbered lines": {
			around("<figure><table><tr><td class=gutter><pre>1<br>2<br></pre></td><td><pre><span>if x:</span><br><span>    ring()</span><br></pre></td></tr></table></figure>"),
			with("pre if x: ring()"),
		},
		"blank lines in code": {
			around("<pre><span>a. \n\n\n\nb</span></pre>"),
			with("pre a. b"),
		},
		"code with a toolbar": {
			around("<pre><div>python</div><code class=language-python>    ring(1, 2, 3)</code><div>Copy</div></pre>"),
			with("pre ring(1, 2, 3)"),
		},
		"figure": {
			around("<figure><img src=/a.jpg alt=old><figcaption>The wheel [left] in March</figcaption></figure>"),
			with("figure <https://m.example/a.jpg The wheel (left) in March>"),
		},
		"caption by name": {
			around("<div class=photo><img src=/a.jpg><span class=photo-caption>The wheel in March, seen from the bridge</span></div>"),
			with("div <https://m.example/a.jpg The wheel in March, seen from the bridge>"),
		},
		"caption and credit": {
			around("<div class=image><img src=/a.jpg alt=old><div class=image-meta><div class=caption>The wheel in March</div><div class=credit>I. Okafor</div><b class=caption>toggle caption</b></div></div>"),
			with("div <https://m.example/a.jpg The wheel in March I. Okafor>"),
		},
		"link in a figure": {
			around("<figure><a href=https://o.example/flour><div>Flour, explained</div><img src=/t.jpg></a></figure>"),
			with("div Flour, explained<https://m.example/t.jpg >"),
		},
		"captions of a row": {
			around("<div class=photos><img src=/a.jpg><p class=caption>The wheel</p><img src=/b.jpg><p class=caption>The leat</p></div>"),
			with("div <https://m.example/a.jpg The wheel><https://m.example/b.jpg The leat>"),
		},
		"lazy picture": {
			around("<p><img data-src='//cdn.example/a.png' src='data:image/gif;base64,R0'></p>"),
			with("p <https://cdn.example/a.png >"),
		},
		"AMP picture": {
			around("<figure><amp-img src=/a.jpg alt=old><noscript><img src=/a.jpg></noscript></amp-img><figcaption>The wheel in March</figcaption></figure>"),
			with("figure <https://m.example/a.jpg The wheel in March>"),
		},
		"AMP picture of a proportion": {
			"<title>Mill</title><div class=story><amp-img src=/a.jpg width=16 height=9 layout=responsive></amp-img><p>" + first + "</p><p>" + third + "</p></div>",
			[]string{"div <https://m.example/a.jpg >", "p " + first, "p " + third},
		},
		"picture without scripts": {
			around("<p><img src='data:image/gif;base64,R0'><noscript><img src=/a.jpg alt=wheel></noscript></p>"),
			with("p <https://m.example/a.jpg wheel>"),
		},
		"figure without scripts": {
			around("<figure><span class=lazy></span><noscript><img src=/a.jpg></noscript><figcaption>The wheel in March</figcaption></figure>"),
			with("figure <https://m.example/a.jpg The wheel in March>"),
		},
		"one picture with and without scripts": {
			around("<figure><img data-src=/a.jpg alt=wheel><noscript><img src=/a-small.jpg></noscript></figure>"),
			with("figure <https://m.example/a.jpg wheel>"),
		},
		"counting picture":       {around("<p><noscript><img src=//count.example/p.gif width=1 height=1></noscript></p><figure><noscript><img src=/p.gif height=1></noscript></figure>"), with()},
		"notice without scripts": {around("<figure><noscript>Please turn scripts on <img src=/a.jpg></noscript></figure>"), with()},
		"shadow root": {
			"<title>Mill</title><news-story><template shadowrootmode=open><div><p>" + first + "</p><p>" + third + "</p></div></template></news-story>",
			with(),
		},
		"template":                {around("<template><p>" + second + "</p></template>"), with()},
		"picture without address": {around("<p><img src='data:image/gif;base64,R0'></p>"), with()},
		"film":                    {around("<iframe src='https://www.youtube.com/embed/x1'></iframe>"), with("p Video")},
		"film with a caption":     {around("<figure><iframe src='https://www.youtube.com/embed/x1'></iframe><figcaption>The wheel in motion</figcaption></figure>"), with("p Video", "figcaption The wheel in motion")},
		"frame of something else": {around("<iframe src='https://widgets.example/poll'></iframe>"), with()},
		"film file":               {around("<video><source src='/film.mp4'></video>"), with("p Video")},
		"read more":               {around("<p><b>Read more:</b> <a href=/x>The mill that stopped in the war</a></p>"), with()},
		"read more in Russian":    {around("<p>Читайте также: <a href=/x>Мельница остановилась в войну</a></p>"), with()},
		"read more in Chinese":    {around("<p>請繼續往下閱讀...</p><p>延伸閱讀：<a href=/x>戰時停轉的水磨</a></p>"), with()},
		"shouted link":            {around("<p><a href=/x>CLICK HERE FOR MORE STORIES ABOUT MILLS</a></p>"), with()},
		"advertisement":           {around("<div class=ad-slot><p>Buy flour, and yeast, and a bigger oven, while stocks last, at the shop by the bridge.</p><a href=/buy>Buy flour now, today</a></div>"), with()},
		"link list":               {around("<div><a href=/1>The first mill</a> <a href=/2>The second mill</a> <a href=/3>The third mill</a></div>"), with()},
		"hidden":                  {around("<p style='display:none'>" + second + "</p>"), with()},
		"form":                    {around("<form><p>Your name, please, and your address.</p><input><button>Send</button></form>"), with()},
		"links in prose":          {around("<p>" + strings.Replace(second, "museum", "<a href=/m>museum</a>", 1) + "</p>"), with("p " + second)},
		"paragraph named badly":   {around("<p class='related comment ad'>" + second + "</p>"), with("p " + second)},
		"paragraphs of breaks": {
			"<title>Mill</title><div>" + first + "<br><br>" + second + "<br><br>" + third + "</div>",
			[]string{"p " + first, "p " + second, "p " + third},
		},
		"paragraphs of blank lines": {
			"<title>Mill</title><div><p>" + first + "\n\n" + second + "\n\n" + third + "\n</p></div>",
			[]string{"p " + first, "p " + second, "p " + third},
		},
		"blank lines within a sentence": {
			around("<p>The mill\n\nis open.</p>"),
			with("p The mill is open."),
		},
		"advertisement between texts": {
			"<title>Mill</title><div>" + first + "<div class=ad>Advertisement</div>" + second + "<br><br>" + third + "</div>",
			[]string{"p " + first, "p " + second, "p " + third},
		},
		"breaks in a font": {
			"<title>Mill</title><div><font size=3><span>" + first + "<br><br>" + second + "<br><br></span>" + third + "</font></div>",
			[]string{"p " + first, "p " + second, "p " + third},
		},
		"single breaks after sentences": {
			"<title>Mill</title><div>" + first + "<br>" + second + "<br>" + third + "</div>",
			[]string{"p " + first, "p " + second, "p " + third},
		},
		"verse keeps its lines": {
			around("<p>Turn, wheel, turn<br>the river is high<br>and the corn is dry</p>"),
			with("p Turn, wheel, turn / the river is high / and the corn is dry"),
		},
		"verse alone": {
			"<title>River, by Ines Okafor</title><article><h1>River</h1><p class=by>Ines Okafor</p><p>The river is high<br>and the corn is dry<br>and the miller is counting his sheep;</p><p>the wheel goes around<br>with a watery sound<br>and nobody gets any sleep.</p></article>",
			[]string{"h2 River", "p The river is high / and the corn is dry / and the miller is counting his sheep;", "p the wheel goes around / with a watery sound / and nobody gets any sleep."},
		},
		"indents": {
			"<title>水磨</title><div><p>　　白鹭岭村的水磨上周重新转了起来，村民花了两个冬天修好水渠。</p><p>&nbsp;　县文化馆打算把水磨的声音录下来，同山歌放在一起。</p></div>",
			[]string{"p 白鹭岭村的水磨上周重新转了起来，村民花了两个冬天修好水渠。", "p 县文化馆打算把水磨的声音录下来，同山歌放在一起。"},
		},
		"editor's line": {
			around("<p>"+second+"</p>") + "<div class=ed>责任编辑：陆小满</div>",
			with("p " + second),
		},
		"divided by boilerplate": {
			"<title>Mill</title><main><div class=chunk><div class=text><p>" + first + "</p></div></div><div class=newsletter><p>Sign up for news, daily.</p></div><div class=chunk><div class=text><p>" + second + "</p><p>" + third + "</p></div></div></main>",
			[]string{"p " + first, "p " + second, "p " + third},
		},
		"list of others below": {
			around("") + "<div class=more><h2>More from the county</h2><p><a href=/1>The first mill of the valley</a>, with pictures</p><p><a href=/2>The second mill of the valley</a>, without</p></div>",
			with(),
		},
	} {
		base, _ := url.Parse("https://m.example/news/1")
		p := parsePage(t, tt.page, Options{URL: base})
		if diff := cmp.Diff(tt.want, blocksOf(p.Body)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestBodyAttributes keeps only the attributes that matter to a reader.
func TestBodyAttributes(t *testing.T) {
	p := parsePage(t, "<title>Mill</title><div onclick=x() style=color:red id=a><p class=b>"+first+` <a href="/m" onclick="x()" target=_blank>museum</a></p><p>`+second+`</p><img src=/a.jpg onerror="x()" alt="A [b]"></div>`, Options{})
	for n := range p.Body.Descendants() {
		for _, a := range n.Attr {
			if !strings.Contains(" href src alt title start colspan rowspan ", " "+a.Key+" ") {
				t.Errorf("%s keeps %s=%q", n.Data, a.Key, a.Val)
			}
		}
	}
}

func TestLevelHeadings(t *testing.T) {
	for page, want := range map[string][]string{
		"<h1>a</h1><h3>b</h3>":           {"h2 a", "h4 b"},
		"<h4>a</h4><h5>b</h5><h4>c</h4>": {"h2 a", "h3 b", "h2 c"},
		"<h2>a</h2><h6>b</h6>":           {"h2 a", "h6 b"},
		"<h1>a</h1><h6>b</h6>":           {"h2 a", "h6 b"},
	} {
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		levelHeadings(root)
		if diff := cmp.Diff(want, blocksOf(root)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", page, diff)
		}
	}
}
