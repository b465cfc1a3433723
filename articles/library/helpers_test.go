package library

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"newsreader/articles"
)

// testNow is the time at which tests start: a Monday morning.
var testNow = time.Date(2024, 5, 6, 8, 0, 0, 0, time.UTC)

// testClock is a clock that tests set.
type testClock struct{ at time.Time }

func (c *testClock) now() time.Time { return c.at }

// newLibrary opens an empty library in a new directory, with a clock.
func newLibrary(t testing.TB) (*Library, *testClock) {
	t.Helper()
	clock := &testClock{testNow}
	return openLibrary(t, filepath.Join(t.TempDir(), "data"), Options{Now: clock.now}), clock
}

func openLibrary(t testing.TB, dir string, opts Options) *Library {
	t.Helper()
	if opts.Now == nil {
		opts.Now = (&testClock{testNow}).now
	}
	l, err := Open(context.Background(), dir, opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	return l
}

const (
	harbourFeed = "https://harbour.example/feed"
	townFeed    = "https://town.example/feed"
)

// newSubscribed opens a library with two feeds.
func newSubscribed(t testing.TB) (*Library, *testClock) {
	t.Helper()
	l, clock := newLibrary(t)
	must(l.AddFeeds(context.Background(), Feed{URL: harbourFeed, Title: "Harbour"}, Feed{URL: townFeed, Title: "Town"}))(t)
	return l, clock
}

// ok ends the test on an error.
func ok(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// must returns the value or ends the test.
func must[T any](value T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		ok(t, err)
		return value
	}
}

// testArticle returns an article that was published so many hours before testNow.
func testArticle(title, address string, hoursAgo int) *articles.Article {
	return &articles.Article{Headline: articles.Headline{
		Title: title, URL: address, Source: "Harbour Gazette", Language: "en", Published: articles.Time{Time: testNow.Add(-time.Duration(hoursAgo) * time.Hour)},
	}}
}

// testEntry parses an entry: GUID, path of the URL, title and text, separated by bars, and if it was not one how many
// hours before testNow it was published, "-" if that is unknown.
func testEntry(line string) articles.Entry {
	parts := strings.Split(line+"|1", "|")
	hours, err := strconv.Atoi(parts[4])
	a := testArticle(parts[2], "", hours)
	if err != nil {
		a.Published = articles.Time{}
	}
	if parts[1] != "" {
		a.URL = "https://harbour.example/" + parts[1]
	}
	a.Markdown = parts[3]
	return articles.Entry{GUID: parts[0], Article: a}
}

// testEntries parses a document. The line "cut off" says that it was.
func testEntries(lines []string) FetchResult {
	var r FetchResult
	for _, line := range lines {
		if line == "cut off" {
			r.Partial = true
			continue
		}
		r.Entries = append(r.Entries, testEntry(line))
	}
	return r
}

// titles joins the titles of headlines.
func titles(headlines []articles.Headline) string {
	var all []string
	for _, h := range headlines {
		all = append(all, h.Title)
	}
	return strings.Join(all, ", ")
}

// tamper runs a statement on a library, as damage or another program might.
func tamper(t testing.TB, l *Library, query string) {
	t.Helper()
	ok(t, l.write(context.Background(), "tampering with", func(w *writer) error { return w.exec(query) }))
}

// searchHits returns what a search must find.
func searchHits(t testing.TB, l *Library, query string, opts SearchOptions) []Hit {
	t.Helper()
	var hits []Hit
	for hit, err := range must(l.Search(context.Background(), query, opts))(t).Hits(context.Background()) {
		ok(t, err)
		hits = append(hits, hit)
	}
	return hits
}

// Stories returns what [Library.EachStory] yields.
func (l *Library) Stories(ctx context.Context, q StoryQuery) ([]Story, error) {
	var all []Story
	for s, err := range l.EachStory(ctx, q) {
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// names reports whether an error names a file or directory, which it quotes.
func names(err error, path string) bool {
	return strings.Contains(err.Error(), strings.Trim(strconv.Quote(path), `"`))
}
