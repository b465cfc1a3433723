package library

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/id"
	"newsreader/articles/internal/text"
)

// newSearched opens a library of invented news.
func newSearched(t testing.TB) *Library {
	t.Helper()
	l, _ := newLibrary(t)
	var all []*articles.Article
	for i, line := range []string{
		"Ferries return after fog|Harbour Gazette|The harbour authority said that ferries sail again. Thick fog had stopped them.",
		"Fog bell to be restored|Tide Table|A bell that warned of fog for a century will ring again, the museum says. Fog, fog, fog.",
		"New timetable for the tram|Tide Table|The ferry pier gets a stop. [Map](https://fogmap.example/fog)",
		"渡轮复航|港务时报|大雾散去，首班渡轮准点离港。人工智能调度系统启用。",
		"晶片工廠動工|港务时报|新廠將生產晶片與感測器，預計三年後投產。",
		"人工湖扩建|市政周刊|智能水闸明年完工，人工费用上涨。",
		"A股收盘走高|市政周刊|成交额减少。",
		"No fog today|Harbour Gazette|",
	} {
		part := strings.Split(line, "|")
		a := testArticle(part[0], "https://harbour.example/"+id.New(part[0]), 24*i)
		a.Source, a.Markdown = part[1], part[2]
		all = append(all, a)
	}
	all[7].Read, all[6].Starred = true, true
	all[1].Byline, all[3].Author = "By Jane Roe", &articles.Author{Name: "林小舟"}
	all[2].Enclosures = []articles.Enclosure{{URL: "https://harbour.example/tram.mp3"}}
	all[0].Categories, all[3].Section = []string{"天气", "Weather"}, "港口新闻"
	for _, a := range all[3:7] {
		a.Language = "zh"
	}
	must(l.Import(context.Background(), all))(t)
	return l
}

func TestSearch(t *testing.T) {
	tests := []struct{ query, want string }{
		{"", ""},
		{"…", ""},
		{"fog", "Fog bell to be restored, Ferries return after fog, No fog today"},
		{"FERRY", "Ferries return after fog, New timetable for the tram"},
		{"fog bell", "Fog bell to be restored"},
		{`"thick fog"`, "Ferries return after fog"},
		{`"fog thick"`, ""},
		{"fog -bell", "Ferries return after fog, No fog today"},
		{`fog -"thick fog"`, "Fog bell to be restored, No fog today"},
		{"-fog source:harbour", ""},
		{"-fog -ferry", "渡轮复航, 晶片工廠動工, 人工湖扩建, A股收盘走高"},
		{"title:ferries", "Ferries return after fog"},
		{"source:harbour", "Ferries return after fog, No fog today"},
		{"source:时报 渡轮", "渡轮复航"},
		{`source:"tide table" fog`, "Fog bell to be restored"},
		{"-source:tide fog", "Ferries return after fog, No fog today"},
		{"fog since:2024-05-04", "Fog bell to be restored, Ferries return after fog"},
		{"fog until:2024-05-04", "No fog today"},
		{"fog since:2d", "Fog bell to be restored, Ferries return after fog"},
		{"since:36h", "Ferries return after fog, Fog bell to be restored"},
		{"since:2159m60s", "Ferries return after fog, Fog bell to be restored"},
		{"芯片", ""},
		{"晶片", "晶片工廠動工"},
		{"工厂", "晶片工廠動工"},
		{"晶", "晶片工廠動工"},
		{"雾", "渡轮复航"},
		{"人工智能", "渡轮复航"},
		{"人工 智能", "人工湖扩建, 渡轮复航"},
		{"智能渡轮", "渡轮复航"},
		{`"智能渡轮"`, ""},
		{"渡轮复航人工智能", "渡轮复航"},
		{"AI渡轮", ""},
		{"Ａ股", "A股收盘走高"},
		{"股", "A股收盘走高"},
		{"fogmap", ""},
		{"bell OR tram", "Fog bell to be restored, New timetable for the tram"},
		{"(bell OR tram) source:tide -fog", "New timetable for the tram"},
		{"fog (bell OR gazette OR 渡轮)", "Fog bell to be restored"},
		{"渡轮 OR bell", "渡轮复航, Fog bell to be restored"},
		{`"thick fog" OR "fog thick" OR tram`, "New timetable for the tram, Ferries return after fog"},
		{`fog -("thick fog" OR bell)`, "No fog today"},
		{"fog -(sail bell)", "Fog bell to be restored, Ferries return after fog, No fog today"},
		{"fog (bell OR -thick)", "Fog bell to be restored, No fog today"},
		{"ferr*", "Ferries return after fog, New timetable for the tram"},
		{"time*", "New timetable for the tram"},
		{"title:time* OR source:市*", "New timetable for the tram, 人工湖扩建, A股收盘走高"},
		{"author:roe", "Fog bell to be restored"},
		{`author:"Jane Roe" OR author:林小舟`, "Fog bell to be restored, 渡轮复航"},
		{"-author:林 source:港务", "晶片工廠動工"},
		{"category:weather", "Ferries return after fog"},
		{"weather", "Ferries return after fog"},
		{"气", "Ferries return after fog"},
		{"category:天气 fog", "Ferries return after fog"},
		{"category:fog", ""},
		{"harbour.example tram", "New timetable for the tram"},
		{"site:harbour.example ferry", "Ferries return after fog, New timetable for the tram"},
		{"site:example ferry", "Ferries return after fog, New timetable for the tram"},
		{"site:port.example ferry", ""},
		{"-site:harbour.example", ""},
		{"section:港口", "渡轮复航"},
		{"-section:港口 source:时报", "晶片工廠動工"},
		{"lang:zh -工厂", "渡轮复航, 人工湖扩建, A股收盘走高"},
		{"lang:fr", ""},
		{"is:read", "No fog today"},
		{"fog is:unread", "Fog bell to be restored, Ferries return after fog"},
		{"fog -is:unread", "No fog today"},
		{"is:starred", "A股收盘走高"},
		{"is:starred OR is:read", "A股收盘走高, No fog today"},
		{"is:starred OR bell", "Fog bell to be restored, A股收盘走高"},
		{`is:starred OR "thick fog" OR "fog thick"`, "Ferries return after fog, A股收盘走高"},
		{"(is:read OR tram) (fog OR lang:fr)", "No fog today"},
		{"-(is:unread OR fog)", ""},
		{"has:fulltext", ""},
		{"has:enclosure", "New timetable for the tram"},
		{"ferry -has:enclosure", "Ferries return after fog"},
		{"enclosure", ""},
		{"fog (since:2d OR is:read)", "Fog bell to be restored, Ferries return after fog, No fog today"},
		{"feed:nothing fog", ""},
		{"folder:nothing fog", ""},
		{"fog -folder:nothing", "Fog bell to be restored, Ferries return after fog, No fog today"},
		{"arrived:1h tram", "New timetable for the tram"},
		{"nothing", ""},
	}
	for _, state := range []string{"unindexed", "indexed"} {
		t.Run(state, func(t *testing.T) {
			l := newSearched(t)
			if state == "unindexed" { // as if it could not be written
				path := strings.TrimSuffix(l.path, fileName)
				ok(t, l.Close())
				l = openLibrary(t, path, Options{ReadOnly: true})
			}
			for _, test := range tests {
				var got []articles.Headline
				for _, hit := range searchHits(t, l, test.query, SearchOptions{}) {
					if hit.Score < 0 || hit.Score > 1 {
						t.Errorf("%s: score %v", test.query, hit.Score)
					}
					got = append(got, hit.Headline)
				}
				if diff := cmp.Diff(test.want, titles(got)); diff != "" {
					t.Errorf("%s: %s", test.query, diff)
				}
			}
		})
	}
}

func TestSearchOptions(t *testing.T) {
	l := newSearched(t)
	for _, test := range []struct {
		name string
		opts SearchOptions
		want int
	}{
		{"none", SearchOptions{}, 3},
		{"limit", SearchOptions{Limit: 2}, 2},
		{"all", SearchOptions{Limit: -1}, 3},
		{"unread", SearchOptions{Unread: true}, 2},
		{"starred", SearchOptions{Starred: true}, 0},
		{"since", SearchOptions{Since: testNow.Add(-30 * time.Hour)}, 2},
		{"until", SearchOptions{Until: testNow.Add(-30 * time.Hour)}, 1},
	} {
		if got := searchHits(t, l, "fog", test.opts); len(got) != test.want {
			t.Errorf("%s: %d hits", test.name, len(got))
		}
	}
}

// TestSearchFollows changes an article and searches for its old and new text.
func TestSearchFollows(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	find := func(query string) string {
		var got []articles.Headline
		for _, h := range searchHits(t, l, query, SearchOptions{}) {
			got = append(got, h.Headline)
		}
		return titles(got)
	}
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|bells ring", "2|b|ferry|text"})))(t)
	if got := find("bell"); got != "fog" {
		t.Errorf("before: %s", got)
	}
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|horns sound", "3|c|horn|text"})))(t)
	// Without an index, the new text is found and the old one is not.
	reader := openLibrary(t, strings.TrimSuffix(l.path, fileName), Options{ReadOnly: true})
	for query, want := range map[string]int{"bell": 0, "horn": 2} {
		if got := searchHits(t, reader, query, SearchOptions{}); len(got) != want {
			t.Errorf("%s: %v", query, got)
		}
	}
	if got := find("bell"); got != "" {
		t.Errorf("after: %s", got)
	}
	if got := find("horn"); got != "horn, fog" {
		t.Errorf("after: %s", got)
	}
	if n := must(l.updateIndex(ctx, 0, math.MaxInt))(t); n != 0 {
		t.Errorf("%d articles were not indexed", n)
	}
}

func TestSnippets(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	long := testArticle("Tides", "https://harbour.example/1", 1)
	long.Markdown = strings.Repeat("Nothing happened at the **pier** that day. ", 20) + "Then the *bell* rang, and\n\nthe bell rang again. " + strings.Repeat("Quiet followed it. ", 20)
	chinese := testArticle("潮汐", "https://harbour.example/2", 2)
	chinese.Markdown = strings.Repeat("当日码头平静。", 30) + "随后鐘聲响起，" + strings.Repeat("其后安静。", 30)
	must(l.Import(ctx, []*articles.Article{long, chinese}))(t)
	for query, want := range map[string]string{
		"bell": "…happened at the pier that day. Then the [bell] rang, and the [bell] rang again. Quiet followed it. Quiet followed it.",
		"钟声":   "…当日码头平静。随后[鐘聲]响起，其后安静。其后安静。",
		"tide": "Nothing happened at the pier that day.",
	} {
		hits := searchHits(t, l, query, SearchOptions{Snippets: true})
		if len(hits) != 1 {
			t.Fatalf("%s: %v", query, hits)
		}
		hit := hits[0]
		got, from := "", 0
		for _, m := range hit.Spans {
			got += hit.Snippet[from:m.Start] + "[" + hit.Snippet[m.Start:m.End] + "]"
			from = m.End
		}
		got += hit.Snippet[from:]
		if !strings.Contains(got, strings.Trim(want, "…")) || strings.HasPrefix(want, "…") != strings.HasPrefix(got, "…") || len(got) > text.SnippetLength+20 {
			t.Errorf("%s: %q", query, got)
		}
	}
}

// FuzzSearch checks that no query makes a search fail, and that spans lie within their snippets.
func FuzzSearch(f *testing.F) {
	l := newSearched(f)
	for _, s := range []string{`"fog`, "title:x NOT (y", "芯* ^a", "a\x00b", "since:9999d -until:", "¶fog §tide", "(a OR -b*) c -(is:read OR site:x)", strings.Repeat("雾", 300)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, query string) {
		results, err := l.Search(context.Background(), query, SearchOptions{Snippets: true})
		var unreadable *QueryError
		if err != nil && !errors.As(err, &unreadable) {
			t.Fatal(err)
		}
		for h, err := range results.Hits(context.Background()) {
			ok(t, err)
			for _, m := range h.Spans {
				_ = h.Snippet[m.Start:m.End]
			}
		}
	})
}

// TestSnippetMarkdown checks that matches are bold and that Markdown in a text is escaped.
func TestSnippetMarkdown(t *testing.T) {
	hit := Hit{Snippet: "a *b* bell c", Spans: []Span{{0, 1}, {6, 10}}}
	if diff := cmp.Diff(`**a** \*b\* **bell** c`, hit.SnippetMarkdown()); diff != "" {
		t.Error(diff)
	}
}

// TestSearchAll checks that a negative limit returns all hits, however many there are, of words and of phrases.
func TestSearchAll(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	var all []*articles.Article
	for i := range 3 * defaultHits {
		a := testArticle(fmt.Sprint("Tide of day ", i), fmt.Sprint("https://harbour.example/", i), i)
		a.Markdown = "High water at noon."
		all = append(all, a)
	}
	must(l.Import(ctx, all))(t)
	for _, query := range []string{"tide", "water", `"high water"`, "-fog"} {
		for limit, want := range map[int]int{-1: len(all), 0: defaultHits, 120: 120, 1000: len(all)} {
			if got := searchHits(t, l, query, SearchOptions{Limit: limit}); len(got) != want {
				t.Errorf("%s, limit %d: %d hits, want %d", query, limit, len(got), want)
			}
		}
	}
}

// TestSnippetOfSource checks that only clauses about the text are marked in it.
func TestSnippetOfSource(t *testing.T) {
	for query, want := range map[string]int{"fog": 1, "source:harbour fog": 1, "fog -bell": 1, "harbour fog": 2, "source:harbour": 0} {
		for _, hit := range searchHits(t, newSearched(t), query, SearchOptions{Snippets: true}) {
			if hit.Title == "Ferries return after fog" && len(hit.Spans) != want {
				t.Errorf("%s: %v in %q", query, hit.Spans, hit.Snippet)
			}
		}
	}
}
