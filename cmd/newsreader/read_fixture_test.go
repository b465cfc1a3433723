package main

import (
	"context"
	"encoding/xml"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
)

// fixtureFeed is a feed of the library that the tests of the full screen read.
type fixtureFeed struct {
	name, folder, language string
	items                  []fixtureItem
	// notices is the number of short articles that follow the items, and notice their title, with the number in it.
	notices int
	notice  string
}

// fixtureItem is an article: a title and HTML.
type fixtureItem struct{ title, body string }

// fixtureFeeds have articles in several scripts, of which some are about the same event.
var fixtureFeeds = []fixtureFeed{
	{"Harbour Gazette", "Sea", "en", []fixtureItem{
		{"Lighthouse keeper retires after forty years on Gull Rock", keeperStory + `<h2>The lamp</h2><p>“It was never the storms,” she said (and she has seen <a href="http://news.example/storms">a great many</a>); “it was the <em>stairs</em>: 212 of them, every night.”</p>
<h2>What follows</h2><ul><li>An engine turns the lens from May on.</li><li>Visitors may climb up on Sundays; children pay half.</li></ul><blockquote><p>Nobody has to stay awake any more.</p></blockquote>
<p>See the <a href="https://news.example/log?year=1984&amp;page=3">log of 1984</a>, or write to <a href="mailto:keeper@news.example">the keeper</a>.</p>`},
		{"Ferry fares rise by 4.5% from June, says the harbour board – pensioners and schoolchildren excepted, islanders on Tuesdays", `<p>Fares go up by 4.5% (to £12.40) on 1 June, the board said.</p>
<table><tr><th>Line</th><th>Single</th><th>Return</th><th>Ten journeys</th><th>Bicycle, dog or pram</th></tr><tr><td>Gull Rock – Mainland</td><td>£12.40</td><td>£21.00</td><td>£99.00</td><td>£3.10</td></tr><tr><td>Skerry – Mainland (by way of Gull Rock)</td><td>£16.80</td><td>£28.00</td><td>£132.00</td><td>free</td></tr></table>
<pre><code>$ ferry --from gull-rock --to mainland --when tuesday --passengers islander,islander,dog --print-only-what-it-costs-and-nothing-else
0.00</code></pre><p>The last word is the mayor’s … “we shall see.”</p>`},
	}, 40, "Notice to mariners %d: the buoy off Gull Rock is unlit"},
	{"Tide Tables", "Sea/North", "en", []fixtureItem{
		{"Keeper of the Gull Rock lighthouse retires after four decades", keeperStory + "<p>A reception will be held on Friday.</p>"},
	}, 130, "High water at Skerry, table %d"},
	{"港城晚报", "城市", "zh", []fixtureItem{
		{"地铁四号线今晨开通，首日客流超过三十万人次", metroStory + `<h2>换乘</h2><p>据《港城晚报》记者了解，乘客可在“市政厅”“图书馆”两站换乘（二号线、三号线）；票价为2—7元，65岁以上老人免费……</p><ol><li>首班车：5时30分；</li><li>末班车：23时15分。</li></ol>
<p>详见<a href="https://news.example/zh/ditie">运营公司公告</a>，以及App「港城出行」v3.2的说明。</p>`},
		{"“慢一点，再慢一点”：一座百年灯塔的最后一位守塔人与他的二百一十二级台阶", "<p>他说：“风浪从来不算什么，台阶才是。”（笑）——塔里没有电梯，每晚要爬两次；四十年下来，他爬过的高度相当于珠穆朗玛峰的三百多倍！</p><blockquote><p>“谁来点灯？”——“机器。”</p></blockquote>"},
		{"气温：－3℃～8℃", "<p>今夜多云，最低气温－3℃，明日最高气温8℃，风力4～5级。</p>"},
	}, 40, "第%d号航行通告：灯浮熄灭"},
	{"柳湾新闻", "城市", "zh", []fixtureItem{
		{"地铁四号线开通首日，客流逾三十万", metroStory + "<p>市民王女士说：“比公交快了二十分钟。”</p>"},
	}, 3, "停水通知%d"},
	{"Mixed 混合 📰", "", "", []fixtureItem{
		{"Go 1.26发布：新GC让P99延迟下降40%（附benchmark）", "<p>团队在blog里写道：“GC pause从3.2ms降到1.9ms”，见<a href=\"https://news.example/go\">release notes</a>。用法：<code>GOGC=50 go run ./cmd</code>，再用pprof看heap。</p>"},
		{"👩‍👩‍👧‍👦 Family day 🎉🎉🎉 at the harbour 🇳🇴🏴󠁧󠁢󠁳󠁣󠁴󠁿 – bring 1️⃣ umbrella ☂️ and 👍🏽 spirits, rain or shine ❤️", "<p>🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈 Boats leave at 9️⃣ and ⚠️ return at 5️⃣. 👨‍👩‍👧 welcome!</p>"},
		{"", "<p>A post without a title, as short messages are: 风大，浪高，别出海。</p>"},
		{"Zażółć gęślą jaźń – Å, e\u0301, ﾊﾞ, नि, ก็, 한국어", "<p>ไม่มีอะไร, नमस्ते दुनिया, 안녕하세요 세계, Здравствуй, мир! Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft https://news.example/a/very/long/address/without/any/place/to/break/it/at/all?because=it&amp;is=an&amp;address</p>"},
	}, 0, ""},
	{"ميناء اليوم", "", "ar", []fixtureItem{
		{"ارتفاع أسعار العبّارات بنسبة 4.5% ابتداءً من يونيو، كما أعلن مجلس الميناء", "<p>قال المجلس: «سترتفع الأسعار (إلى 12.40 جنيهًا) في الأول من يونيو، ما عدا المتقاعدين والتلاميذ»؛ انظر <a href=\"https://news.example/ar\">البيان</a>.</p>"},
	}, 5, "تنبيه للبحّارة رقم %d"},
}

const (
	keeperStory = `<p>Marit Holm, keeper of the lighthouse on Gull Rock since 1984, hands over the keys on Friday. The lamp will be lit by an engine; the board of the harbour found nobody who would live on the rock.</p>`
	metroStory  = `<p>地铁四号线今天清晨五时三十分开通运营，全长三十六公里，设二十四座车站。市交通局称，截至下午六时，首日客流已超过三十万人次，运营平稳。</p>`
)

// document returns the feed as RSS. Its newest article came an hour before the clock of the scripts.
func (f fixtureFeed) document() string {
	var b strings.Builder
	escape := func(s string) string {
		var out strings.Builder
		_ = xml.EscapeText(&out, []byte(s))
		return out.String()
	}
	fmt.Fprintf(&b, "<rss version=\"2.0\"><channel><title>%s</title><language>%s</language>", escape(f.name), f.language)
	items := f.items
	for i := range f.notices {
		items = append(items[:len(items):len(items)], fixtureItem{fmt.Sprintf(f.notice, i+1), fmt.Sprintf("<p>%d. "+f.notice+".</p>", i, i)})
	}
	for i, item := range items {
		fmt.Fprintf(&b, "<item><title>%s</title><guid>%d</guid><link>http://127.0.0.1:1/%s/%d</link><pubDate>%s</pubDate><description>%s</description></item>",
			escape(item.title), i, f.folder, i, clock.Add(-time.Duration(i+1)*time.Hour).Format(time.RFC1123Z), escape(item.body))
	}
	return b.String() + "</channel></rss>"
}

// newHome returns an environment in which the program has folders of its own: no test reads or writes those of the user,
// or opens a browser.
func newHome(t testing.TB) map[string]string {
	t.Helper()
	home := t.TempDir()
	env := map[string]string{"BROWSER": "true"}
	for _, kind := range []string{"DATA", "CONFIG", "STATE"} {
		env["XDG_"+kind+"_HOME"] = filepath.Join(home, kind)
	}
	return env
}

// storeFixture stores feeds in a new library, whose environment it returns. Nothing listens at the addresses in it.
func storeFixture(t testing.TB, feeds []fixtureFeed) map[string]string {
	t.Helper()
	env := newHome(t)
	env["LC_ALL"], env["TERM"] = "C.UTF-8", "xterm-256color"
	a, _, _ := newTestApp(env)
	lib, err := a.openLibrary(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range feeds {
		doc, err := articles.ParseFeed(context.Background(), f.document(), articles.PageOptions{Captured: clock})
		if err != nil {
			t.Fatal(err)
		}
		storeFeed(t, lib, library.Feed{URL: fmt.Sprintf("http://127.0.0.1:1/feed/%d", i), Folder: f.folder}, library.FetchResult{Title: doc.Title, Entries: doc.Entries})
	}
	if err := lib.CatchUp(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := a.closeLibrary(); err != nil {
		t.Fatal(err)
	}
	return env
}

func storeFeed(t testing.TB, lib *library.Library, f library.Feed, result library.FetchResult) {
	t.Helper()
	if _, err := lib.AddFeeds(context.Background(), f); err != nil {
		t.Fatal(err)
	}
	if _, err := lib.StoreFetch(context.Background(), f.URL, result); err != nil {
		t.Fatal(err)
	}
}

// copyLibrary returns the environment of a copy of a library.
func copyLibrary(t testing.TB, env map[string]string, dir string) map[string]string {
	t.Helper()
	if err := os.CopyFS(filepath.Join(dir, "newsreader"), os.DirFS(filepath.Join(env["XDG_DATA_HOME"], "newsreader"))); err != nil {
		t.Fatal(err)
	}
	own := maps.Clone(env)
	own["XDG_DATA_HOME"], own["XDG_STATE_HOME"] = dir, filepath.Join(dir, "state")
	return own
}

// newTestDriver returns the full screen over the library of an environment.
func newTestDriver(t testing.TB, env map[string]string) *keyDriver {
	t.Helper()
	a, _, _ := newTestApp(env)
	return driverOf(t, a)
}

// driverOf returns the full screen of an app, whose library is closed after the test.
func driverOf(t testing.TB, a *app) *keyDriver {
	t.Helper()
	t.Cleanup(func() { _ = a.closeLibrary() })
	d, err := newKeyDriver(a, "")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// startReader opens the full screen over a library, in colour and with links. done closes the library.
func startReader(t testing.TB, env map[string]string) (d *keyDriver, done func()) {
	t.Helper()
	a, _, _ := newTestApp(env)
	a.fullScreen = &term.Terminal{TTY: true, Columns: 80, Rows: 24, Width: 80, Profile: term.ANSI256, Hyperlinks: true}
	d, err := newKeyDriver(a, "")
	if err != nil {
		t.Fatal(err)
	}
	return d, func() {
		if err := d.r.lib.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
