package library

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"newsreader/articles"
)

// inventedWords generates text with a few frequent words and many rare ones.
type inventedWords struct {
	rng   *rand.Rand
	words []string
}

func newWords(chinese bool) *inventedWords {
	w := &inventedWords{rng: rand.New(rand.NewPCG(1, 2))}
	syllables := strings.Fields("bar ten lo mi rak sun del vor ta pel in gar mo ster ki on ra fel du sha")
	characters := []rune("港务渡轮大雾停航清晨恢复票价维持不变市政厅公布地铁新线开工居民图书馆周末延时降雨山区道路抢修完成学校运动会冠军作品展览电影节开幕乐团巡演海水淡化电站检修")
	for range 3000 {
		var b strings.Builder
		for range 1 + w.rng.IntN(3) {
			if chinese {
				b.WriteRune(characters[w.rng.IntN(len(characters))])
			} else {
				b.WriteString(syllables[w.rng.IntN(len(syllables))])
			}
		}
		w.words = append(w.words, b.String())
	}
	return w
}

// text returns n words. The word at index i is about i times rarer than the first.
func (w *inventedWords) text(n int, space string) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteString(space)
		}
		at := int(float64(len(w.words)) * w.rng.Float64() * w.rng.Float64() * w.rng.Float64())
		b.WriteString(w.words[at])
	}
	return b.String()
}

// inventedEntries returns entries of about 2 kB, one in five Chinese.
func inventedEntries(feed, n int) []articles.Entry {
	english, chinese := newWords(false), newWords(true)
	english.rng = rand.New(rand.NewPCG(uint64(feed), 3))
	chinese.rng = english.rng
	entries := make([]articles.Entry, n)
	for i := range entries {
		a := &articles.Article{Headline: articles.Headline{
			Title: english.text(9, " "), URL: fmt.Sprintf("https://news.example/%d/%d", feed, i), Source: fmt.Sprint("Gazette ", feed), Language: "en",
			Summary: english.text(25, " "), Published: articles.Time{Time: time.Unix(1_700_000_000+int64(i*60), 0)},
		}, Markdown: english.text(300, " ")}
		if i%5 == 0 {
			a.Title, a.Summary, a.Markdown, a.Language = chinese.text(12, ""), chinese.text(40, ""), chinese.text(350, ""), "zh"
		}
		entries[i] = articles.Entry{GUID: fmt.Sprint(feed, "-", i), Article: a}
	}
	return entries
}

func benchLibrary(b *testing.B, feeds, each int) *Library {
	b.Helper()
	ctx := context.Background()
	l, err := Open(ctx, b.TempDir(), Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = l.Close() })
	for f := range feeds {
		address := fmt.Sprintf("https://news.example/%d/feed", f)
		if _, err := l.AddFeeds(ctx, Feed{URL: address}); err != nil {
			b.Fatal(err)
		}
		if _, err := l.StoreFetch(ctx, address, FetchResult{Entries: inventedEntries(f, each)}); err != nil {
			b.Fatal(err)
		}
	}
	return l
}

// BenchmarkStore stores feeds of 50 new entries.
func BenchmarkStore(b *testing.B) {
	ctx := context.Background()
	l := benchLibrary(b, 0, 0)
	for f := 0; b.Loop(); f++ {
		b.StopTimer()
		address := fmt.Sprintf("https://news.example/%d/feed", f)
		entries := inventedEntries(f, 50)
		if _, err := l.AddFeeds(ctx, Feed{URL: address}); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if _, err := l.StoreFetch(ctx, address, FetchResult{Entries: entries}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/50, "µs/article")
}

// BenchmarkStoreKnown stores a feed of 50 entries that has not changed.
func BenchmarkStoreKnown(b *testing.B) {
	l := benchLibrary(b, 20, 50)
	entries := inventedEntries(7, 50)
	for b.Loop() {
		if _, err := l.StoreFetch(context.Background(), "https://news.example/7/feed", FetchResult{Entries: entries}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/50, "µs/article")
}

// BenchmarkImport imports 2,000 articles.
func BenchmarkImport(b *testing.B) {
	n := 0
	for b.Loop() {
		b.StopTimer()
		l := benchLibrary(b, 0, 0)
		var all []*articles.Article
		for _, e := range inventedEntries(n, 2000) {
			all = append(all, e.Article)
		}
		n++
		b.StartTimer()
		if _, err := l.Import(context.Background(), all); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(2000*b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkIndex indexes 1,000 articles.
func BenchmarkIndex(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		l := benchLibrary(b, 1, 1000)
		b.StartTimer()
		if _, err := l.updateIndex(context.Background(), 0, math.MaxInt); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(1000*b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkArticles reads 2,000 whole articles.
func BenchmarkArticles(b *testing.B) {
	l := benchLibrary(b, 20, 100)
	for b.Loop() {
		for _, err := range l.Articles(context.Background(), ListQuery{}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/2000, "µs/article")
}

func BenchmarkList(b *testing.B) {
	l := benchLibrary(b, 20, 100)
	for name, q := range map[string]ListQuery{"50": {Limit: 50, Brief: true}, "50-whole": {Limit: 50}, "all": {Brief: true}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := l.List(context.Background(), q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkFeeds reads feeds with their counts.
func BenchmarkFeeds(b *testing.B) {
	l := benchLibrary(b, 20, 100)
	for b.Loop() {
		feeds, err := l.Feeds(context.Background())
		if err == nil {
			err = l.CountEntries(context.Background(), feeds)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkStories reads the hottest stories of all time, of the days since one, and of one that is past.
func BenchmarkStories(b *testing.B) {
	l := benchLibrary(b, 20, 100)
	if err := l.CatchUp(context.Background()); err != nil {
		b.Fatal(err)
	}
	day := time.Unix(1_700_000_000, 0)
	for name, q := range map[string]StoryQuery{"all": {Limit: 50}, "since": {Since: day, Limit: 50}, "past": {Since: day, Until: day.Add(time.Hour), Limit: 50}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := l.Stories(context.Background(), q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkSearch(b *testing.B) {
	l := benchLibrary(b, 40, 100)
	words := newWords(false).words
	if _, err := l.updateIndex(context.Background(), 0, math.MaxInt); err != nil {
		b.Fatal(err)
	}
	for name, query := range map[string]string{
		"common": words[0], "rare": words[2500], "two": words[3] + " " + words[40], "phrase": `"` + words[0] + " " + words[1] + `"`, "chinese": "港务", "character": "港", "excluded": words[5] + " -" + words[0],
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := l.Search(context.Background(), query, SearchOptions{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkOpen opens a library, lists 50 headlines and closes it, as the command list does.
func BenchmarkOpen(b *testing.B) {
	path := benchLibrary(b, 10, 50).path
	dir := strings.TrimSuffix(path, fileName)
	for b.Loop() {
		l, err := Open(context.Background(), dir, Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := l.List(context.Background(), ListQuery{Limit: 50, Brief: true}); err != nil {
			b.Fatal(err)
		}
		if err := l.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkStoryOf reads the stories of articles of a library in which much happened in each day.
func BenchmarkStoryOf(b *testing.B) {
	ctx := context.Background()
	l := benchLibrary(b, 40, 100)
	if err := l.CatchUp(ctx); err != nil {
		b.Fatal(err)
	}
	all, err := l.List(ctx, ListQuery{Limit: 500})
	if err != nil {
		b.Fatal(err)
	}
	for i := 0; b.Loop(); i++ {
		if _, err := l.StoryOf(ctx, all[i%len(all)].ID); err != nil {
			b.Fatal(err)
		}
	}
}
