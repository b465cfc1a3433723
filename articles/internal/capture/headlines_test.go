package capture

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/datetime"
)

// TestReadHeadlines reads lists as pages print them.
func TestReadHeadlines(t *testing.T) {
	for name, tc := range map[string]struct {
		lists string
		want  []string
	}{
		"time leads": {"最新消息\n09:30 湖面结了第一层薄冰\n", []string{"最新消息|09:30 湖面结了第一层薄冰"}},
		"times on lines before titles": {
			"快讯\n2024-04-23 08:00\n湖面结了第一层薄冰\n2024-04-23 07:00\n码头的灯提前亮了\n",
			[]string{"快讯|湖面结了第一层薄冰||2024-04-23T08:00:00+08:00", "快讯|码头的灯提前亮了||2024-04-23T07:00:00+08:00"},
		},
		"summaries": {
			"推荐阅读\n湖面结了第一层薄冰\n昨夜气温降到零下三度，湖边的人都去看冰。\n湖畔报\n2024-04-22 08:00\n码头的灯提前亮了\n灯比去年早亮了二十分钟，渔船回港更方便。\n湖畔报\n2024-04-22 07:00\n",
			[]string{
				"推荐阅读|湖面结了第一层薄冰|湖畔报|2024-04-22T08:00:00+08:00||昨夜气温降到零下三度，湖边的人都去看冰。",
				"推荐阅读|码头的灯提前亮了|湖畔报|2024-04-22T07:00:00+08:00||灯比去年早亮了二十分钟，渔船回港更方便。",
			},
		},
		"source on the line of the time": {
			"相关推荐\n湖面结了第一层薄冰\n湖畔新闻 2024-04-22 08:00\n码头的灯提前亮了\n渔港报 2024-04-22 07:00 12跟贴\n",
			[]string{"相关推荐|湖面结了第一层薄冰|湖畔新闻|2024-04-22T08:00:00+08:00", "相关推荐|码头的灯提前亮了|渔港报|2024-04-22T07:00:00+08:00|12"},
		},
		"outlet that ends like a label": {
			"热点推荐\n湖面结了第一层薄冰\n湖畔新闻\n2024-04-22 08:00\n码头的灯提前亮了\n渔港新闻\n2024-04-22 07:00\n",
			[]string{"热点推荐|湖面结了第一层薄冰|湖畔新闻|2024-04-22T08:00:00+08:00", "热点推荐|码头的灯提前亮了|渔港新闻|2024-04-22T07:00:00+08:00"},
		},
		"addresses behind titles": {
			"相关阅读\n湖面结了第一层薄冰 <https://lake.test/a>\n码头的灯提前亮了 (https://lake.test/b)\n",
			[]string{"相关阅读|湖面结了第一层薄冰", "相关阅读|码头的灯提前亮了"},
		},
		"subjects before titles": {
			"新闻推荐\n科技 | 湖面结了第一层薄冰\n旅游 | 码头的灯提前亮了\n",
			[]string{"新闻推荐|湖面结了第一层薄冰", "新闻推荐|码头的灯提前亮了"},
		},
		"two labels on a line": {
			"最新评论\n张先生\n真冷。\n阅读排行榜 评论排行榜\n01 湖面结了第一层薄冰\n02 码头的灯提前亮了\n03 渔市改到周六早上\n",
			[]string{"阅读排行榜|湖面结了第一层薄冰", "阅读排行榜|码头的灯提前亮了", "阅读排行榜|渔市改到周六早上"},
		},
		"the length of a video": {
			"热点推荐\n湖面结了第一层薄冰\n00:48\n湖畔报\n2024-04-22 08:00\n热度 1.2万\n码头的灯提前亮了\n01:20\n渔港报\n2024-04-22 07:00\n",
			[]string{"热点推荐|湖面结了第一层薄冰|湖畔报|2024-04-22T08:00:00+08:00", "热点推荐|码头的灯提前亮了|渔港报|2024-04-22T07:00:00+08:00"},
		},
		"a label with a count": {
			"相关阅读\n湖面结了第一层薄冰\n2024-04-22 08:00\nComments (12)\nGareth Pugh\nThis is a disgrace\n",
			[]string{"相关阅读|湖面结了第一层薄冰||2024-04-22T08:00:00+08:00"},
		},
		"comments under their number": {
			"推荐阅读\n湖面结了第一层薄冰\n湖畔报 · 2024-04-22 08:00\n0\n评论\n码头的灯提前亮了\n渔港报 · 2024-04-22 07:00\n12\n评论\n",
			[]string{"推荐阅读|湖面结了第一层薄冰|湖畔报|2024-04-22T08:00:00+08:00|0", "推荐阅读|码头的灯提前亮了|渔港报|2024-04-22T07:00:00+08:00|12"},
		},
		"readers' comments are no headlines": {
			"相关阅读\n湖面结了第一层薄冰\n热门评论\n张先生\n2024-04-23 10:00\n去年这个时候也结冰了吗\n回复\n",
			[]string{"相关阅读|湖面结了第一层薄冰"},
		},
		"a title in two lists": {
			"相关阅读\n湖面结了第一层薄冰\n热点推荐\n湖面结了第一层薄冰\n湖畔报\n2024-04-22 08:00\n码头的灯提前亮了\n湖畔报\n2024-04-22 07:00\n",
			[]string{"相关阅读|湖面结了第一层薄冰|湖畔报|2024-04-22T08:00:00+08:00", "热点推荐|码头的灯提前亮了|湖畔报|2024-04-22T07:00:00+08:00"},
		},
		"the article's own title": {"相关阅读\n这是一个用来试验的标题\n码头的灯提前亮了\n", []string{"相关阅读|码头的灯提前亮了"}},
		"text after the footer":   {"相关阅读\n码头的灯提前亮了\n鄂ICP备00000000号\n一行没有意义的文字\n", []string{"相关阅读|码头的灯提前亮了"}},
	} {
		if diff := cmp.Diff(tc.want, rows(parsed(t, tc.lists))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestSeenTitles holds that a title that is listed again completes the first, and never replaces it.
func TestSeenTitles(t *testing.T) {
	two, three := 2, 3
	day := func(d int) datetime.Stamp {
		return datetime.Stamp{Precision: datetime.Day, Time: time.Date(2024, 4, d, 0, 0, 0, 0, time.UTC)}
	}
	seen := seenTitles{"Own title": -1}
	got := seen.addNew(nil, []Headline{
		{Title: "Lake freezes over"}, {Title: "Own title"}, {Title: "Lights stay on", Source: "Post", Published: day(1), Comments: &two},
	})
	got = seen.addNew(got, []Headline{
		{Title: "Lake freezes over", Section: "Again", Source: "Herald", Published: day(2), Comments: &three},
		{Title: "Lights stay on", Source: "Herald", Published: day(2), Comments: &three},
		{Title: "Own title", Source: "Herald"},
		{Title: "Fares to rise"},
	})
	want := []Headline{
		{Title: "Lake freezes over", Source: "Herald", Published: day(2), Comments: &three},
		{Title: "Lights stay on", Source: "Post", Published: day(1), Comments: &two},
		{Title: "Fares to rise"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("headlines (-want +got):\n%s", diff)
	}
}

func TestItemHeadlines(t *testing.T) {
	texts := func(lines ...string) []token {
		var out []token
		for _, l := range lines {
			out = append(out, token{text: l, prose: strings.HasSuffix(l, ".")})
		}
		return out
	}
	for name, tc := range map[string]struct {
		it        item
		usual     int
		allTitles bool
		want      []string
	}{
		"a title":                            {item{texts: texts("Lake freezes over this week")}, 1, true, []string{"|Lake freezes over this week"}},
		"a name below it":                    {item{texts: texts("Lake freezes over this week", "Herald")}, 1, true, []string{"|Lake freezes over this week|Herald"}},
		"a title below it":                   {item{texts: texts("Lake freezes over this week", "Lights stay on until two")}, 1, true, []string{"|Lake freezes over this week", "|Lights stay on until two"}},
		"a name like a title, if usual":      {item{texts: texts("Lake freezes over this week", "The Lake Herald")}, 2, true, []string{"|Lake freezes over this week|The Lake Herald"}},
		"a sentence-like text is no name":    {item{texts: texts("Lake freezes over this week", "So, at last, all of it!")}, 2, true, []string{"|Lake freezes over this week", "|So, at last, all of it!"}},
		"the source is known":                {item{texts: texts("Lake freezes over this week", "Ice is thick enough, says Herald"), source: "Post"}, 1, true, []string{"|Lake freezes over this week", "|Ice is thick enough, says Herald|Post"}},
		"a name, the source being known":     {item{texts: texts("Lake freezes over this week", "Evening News"), source: "Post"}, 1, true, []string{"|Lake freezes over this week|Post"}},
		"a person is no source":              {item{texts: texts("Lake freezes over this week", "Jana Roth")}, 1, true, []string{"|Lake freezes over this week"}},
		"a byline is no source":              {item{texts: texts("Lake freezes over this week", "Von Jana Roth")}, 1, true, []string{"|Lake freezes over this week"}},
		"a clause is no source":              {item{texts: texts("Lake freezes over this week", "Mining blasts shatter homes")}, 2, true, []string{"|Lake freezes over this week", "|Mining blasts shatter homes"}},
		"a site is a source":                 {item{texts: texts("Lake freezes over this week", "lakeherald.test")}, 1, true, []string{"|Lake freezes over this week|lakeherald.test"}},
		"a label is no source":               {item{texts: texts("Lake freezes over this week", "Posted on:")}, 1, true, []string{"|Lake freezes over this week"}},
		"a short title with a time":          {item{texts: texts("Lake freezes over")}, 1, true, []string{"|Lake freezes over"}},
		"a name alone":                       {item{texts: texts("Jana Roth")}, 1, true, nil},
		"a button alone":                     {item{texts: texts("Share this page")}, 1, true, nil},
		"the name of a game":                 {item{texts: texts("Crossword")}, 1, true, nil},
		"only the last is dated":             {item{texts: texts("Lake freezes over this week", "Lights stay on until two")}, 1, false, []string{"|Lights stay on until two"}},
		"a summary":                          {item{texts: texts("Lake freezes over this week", "Skates sell out.", "Herald")}, 1, true, []string{"|Lake freezes over this week|Herald|||Skates sell out."}},
		"a bullet and an address":            {item{texts: texts("» Lake freezes over this week <http://lake.test>")}, 1, true, []string{"|Lake freezes over this week"}},
		"five characters are a title":        {item{texts: texts("湖面结冰了")}, 1, true, []string{"|湖面结冰了"}},
		"four are not":                       {item{texts: texts("湖面结冰")}, 1, true, nil},
		"longer than any title":              {item{texts: texts(strings.Repeat("xx ", maxTitle/3) + "x")}, 1, true, nil},
		"the longest title":                  {item{texts: texts(strings.Repeat("xx ", maxTitle/3-1) + "xxx")}, 1, true, []string{"|" + strings.Repeat("xx ", maxTitle/3-1) + "xxx"}},
		"titles above one that is too short": {item{texts: texts("Lake freezes over this week", "冰", "冰")}, 1, true, []string{"|Lake freezes over this week"}},
	} {
		if diff := cmp.Diff(tc.want, rows(&Page{Headlines: tc.it.headlines(tc.usual, tc.allTitles)})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	it := item{texts: []token{{text: "Lake freezes over this week", url: "http://lake.test"}}}
	if got := it.headlines(1, true)[0].URL; got != "http://lake.test" {
		t.Errorf("the address of a title that shares its line is %q", got)
	}
	it.texts[0].text += " <http://ice.test>"
	if got := it.headlines(1, true)[0].URL; got != "http://ice.test" {
		t.Errorf("the address behind a title is %q", got)
	}
}

func TestPlainHeadlines(t *testing.T) {
	for name, tc := range map[string]struct{ texts, want []string }{
		"titles":                  {[]string{"Lake freezes over this week", "Lights stay on until two"}, []string{"|Lake freezes over this week", "|Lights stay on until two"}},
		"names and labels":        {[]string{"Lake freezes over this week", "Herald", "More of this:"}, []string{"|Lake freezes over this week"}},
		"summaries":               {[]string{"Lake freezes over this week", "Skates sell out.", "So do sledges.", "Lights stay on until two"}, []string{"|Lake freezes over this week||||Skates sell out.", "|Lights stay on until two"}},
		"a sentence above all":    {[]string{"Skates sell out.", "Lake freezes over this week"}, []string{"|Lake freezes over this week"}},
		"titles and sources":      {[]string{"Lake freezes over this week", "Herald", "Lights stay on until two", "Post"}, []string{"|Lake freezes over this week|Herald", "|Lights stay on until two|Post"}},
		"one title and source":    {[]string{"Lake freezes over this week", "Herald"}, []string{"|Lake freezes over this week"}},
		"a source is missing":     {[]string{"Lake freezes over this week", "Herald", "Lights stay on until two"}, []string{"|Lake freezes over this week", "|Lights stay on until two"}},
		"pairs and one more":      {[]string{"Lake freezes over this week", "Herald", "Lights stay on until two", "Post", "Fares to rise in spring"}, []string{"|Lake freezes over this week", "|Lights stay on until two", "|Fares to rise in spring"}},
		"short titles":            {[]string{"Lake freezes over", "Herald", "Lights stay on", "Post"}, nil},
		"a short title between":   {[]string{"Lake freezes over this week", "Lights stay on", "Fares to rise again in spring"}, []string{"|Lake freezes over this week", "|Lights stay on", "|Fares to rise again in spring"}},
		"a short text at the end": {[]string{"Lake freezes over this week", "Lights stay on", "Port closes for good"}, []string{"|Lake freezes over this week", "|Lights stay on"}},
		"names too long for one":  {[]string{"Lake freezes over this week", "The Nordvik and Southern Times", "Lights stay on until two", "Post"}, []string{"|Lake freezes over this week", "|The Nordvik and Southern Times", "|Lights stay on until two"}},
		"a sentence in between":   {[]string{"Lake freezes over this week", "So it is.", "Lights stay on until two", "Post"}, []string{"|Lake freezes over this week||||So it is.", "|Lights stay on until two"}},
		"a clause for a name":     {[]string{"Lake freezes over this week", "Ice, at last, on the lake", "Lights stay on until two", "Post"}, []string{"|Lake freezes over this week", "|Ice, at last, on the lake", "|Lights stay on until two"}},
		"a label among titles":    {[]string{"Lake freezes over this week", "Herald", "Lights that stay on until two:", "Post"}, []string{"|Lake freezes over this week"}},
		"a bullet and an address": {[]string{"» Lake freezes over this week <http://lake.test>"}, []string{"|Lake freezes over this week"}},
	} {
		var texts []token
		for _, s := range tc.texts {
			texts = append(texts, token{text: s, prose: strings.HasSuffix(s, ".")})
		}
		if diff := cmp.Diff(tc.want, rows(&Page{Headlines: plainHeadlines(texts, noTitle)})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestHeadlinesInsideTheText holds that links inside an article come first, and that one to the article
// itself is dropped.
func TestHeadlinesInsideTheText(t *testing.T) {
	page := article(t, paragraph+"相关阅读：码头的灯提前亮了\n"+paragraph+"相关阅读：湖面结了第一层薄冰\n"+paragraph+"热点推荐\n渔市改到周六早上\n码头的灯提前亮了\n")
	want := []string{"相关阅读|码头的灯提前亮了", "热点推荐|渔市改到周六早上"}
	if diff := cmp.Diff(want, rows(page)); diff != "" {
		t.Errorf("headlines (-want +got):\n%s", diff)
	}
}

// TestHeadlineEvidence counts what shows that lists of headlines are those of a page.
func TestHeadlineEvidence(t *testing.T) {
	for text, want := range map[string]evidence{
		"头条要闻\n湖面结了第一层薄冰\n相关推荐\n码头的灯提前亮了":                {sections: 2},
		"头条要闻\n湖面结了第一层薄冰\n相关推荐\n分享至":                     {sections: 1},
		"湖面结了第一层薄冰\n2024-04-22 08:00\n码头的灯提前亮了":          {dated: 1},
		"头条要闻\n湖面结了第一层薄冰\n湖面结了第一层薄冰\n码头的灯提前亮了\n码头的灯提前亮了": {sections: 1, repeated: 2},
	} {
		p := parser{lines: classified(text), page: &Page{}}
		if got := p.readHeadlines(0, span{}, false); got != want {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
}

// TestHeadlinesSkipTheAuthorCard holds that the author's name and bio are no headlines, and end the list above.
func TestHeadlinesSkipTheAuthorCard(t *testing.T) {
	page := parsed(t, "相关阅读\n湖面结了第一层薄冰\n江边的人的日记\n江边的人的日记\n也写读书的人和别的事\n318文章数\n码头的灯提前亮了\n")
	if diff := cmp.Diff([]string{"相关阅读|湖面结了第一层薄冰", "|码头的灯提前亮了"}, rows(page)); diff != "" {
		t.Errorf("headlines (-want +got):\n%s", diff)
	}
	if page.Author == nil || page.Author.Name != "江边的人的日记" {
		t.Errorf("author %+v", page.Author)
	}
}

// TestHeadlinesRecommended holds which lists count as the page's own recommendations.
func TestHeadlinesRecommended(t *testing.T) {
	for label, want := range map[string]bool{"相关推荐": true, "热点推荐": true, "Most read": true, "头条要闻": false} {
		page := parsed(t, label+"\n湖面结了第一层薄冰\n码头的灯提前亮了\n")
		for _, h := range page.Headlines {
			if h.Related != want || h.Section != label {
				t.Errorf("below %q: related %v in section %q", label, h.Related, h.Section)
			}
		}
		if len(page.Headlines) != 2 {
			t.Errorf("below %q: %q", label, rows(page))
		}
	}
}

// TestAddressIsNoTitle reads lines that are long enough for titles only because an address follows their few letters.
func TestAddressIsNoTitle(t *testing.T) {
	texts := []token{{text: "ab cd (http://lake.test/a)"}, {text: "Lake Post"}, {text: "ab cd (http://lake.test/b)"}, {text: "Lake Post"}}
	if got := plainHeadlines(texts, noTitle); len(got) != 0 {
		t.Errorf("headlines %+v", got)
	}
}
