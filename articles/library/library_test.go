package library

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// libraryNow is the clock of the tests: a Monday morning.
var libraryNow = time.Date(2024, 5, 6, 8, 0, 0, 0, time.UTC)

// testClock is a clock that tests move.
type testClock struct{ at time.Time }

func (c *testClock) now() time.Time { return c.at }

// newLibrary opens an empty library in a new directory, with a clock.
func newLibrary(t testing.TB) (*Library, *testClock) {
	t.Helper()
	clock := &testClock{libraryNow}
	return openLibrary(t, filepath.Join(t.TempDir(), "data"), Options{Now: clock.now}), clock
}

func openLibrary(t testing.TB, dir string, opts Options) *Library {
	t.Helper()
	if opts.Now == nil {
		opts.Now = (&testClock{libraryNow}).now
	}
	l, err := Open(context.Background(), dir, opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	return l
}

// ok ends the test on an error.
func ok(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// must gives the value or ends the test.
func must[T any](value T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		ok(t, err)
		return value
	}
}

// testArticle makes an article of a feed, published so many hours before libraryNow.
func testArticle(title, address string, hoursAgo int) *articles.Article {
	return &articles.Article{Headline: articles.Headline{
		Title: title, URL: address, Source: "Harbour Gazette", Language: "en", Published: articles.Time{Time: libraryNow.Add(-time.Duration(hoursAgo) * time.Hour)},
	}}
}

// titles lists the titles of headlines.
func titles(headlines []articles.Headline) string {
	var all []string
	for _, h := range headlines {
		all = append(all, h.Title)
	}
	return strings.Join(all, ", ")
}

func TestReadingMakesNothing(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	if l.Exists() {
		t.Error("a library that was never written exists")
	}
	if got := must(l.List(ctx, ListQuery{}))(t); got != nil {
		t.Errorf("listed %v", got)
	}
	if got := must(l.Search(ctx, "fog", SearchOptions{}))(t); got != nil {
		t.Errorf("found %v", got)
	}
	if got := must(l.Feeds(ctx))(t); got != nil {
		t.Errorf("feeds %v", got)
	}
	if _, err := l.Get(ctx, "abc"); !errors.Is(err, articles.ErrNotFound) {
		t.Errorf("get: %v", err)
	}
	must(l.Prune(ctx, PruneOptions{Before: libraryNow}))(t)
	if _, err := os.Stat(filepath.Dir(l.path)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the directory was made: %v", err)
	}
}

func TestWritingMakesLibrary(t *testing.T) {
	l, _ := newLibrary(t)
	ctx := context.Background()
	must(l.AddFeeds(ctx, Feed{URL: harbourFeed}))(t)
	if !l.Exists() {
		t.Error("the library does not exist")
	}
	for range 2 {
		must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text"})))(t)
		must(l.Search(ctx, "fog", SearchOptions{Snippets: true}))(t)
	}
	ok(t, l.Close())
	entries := must(os.ReadDir(filepath.Dir(l.path)))(t)
	if len(entries) != 1 || entries[0].Name() != libraryFile {
		t.Errorf("the directory holds %v", entries)
	}
	if runtime.GOOS == "windows" {
		return
	}
	for path, want := range map[string]fs.FileMode{filepath.Dir(l.path): 0o700, l.path: 0o600} {
		if got := must(os.Stat(path))(t).Mode().Perm(); got != want {
			t.Errorf("mode of %s: %o", path, got)
		}
	}
}

// TestArticleSurvives stores an article with every field and reads it back.
func TestArticleSurvives(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	two := 2
	want := &articles.Article{
		Headline: articles.Headline{
			Title: "渡轮复航", URL: "https://harbour.example/1", Source: "港务时报", Section: "本埠", Comments: &two, Image: "https://harbour.example/1.jpg",
			Published: articles.Time{Time: time.Date(2024, 5, 6, 6, 30, 0, 0, time.FixedZone("", 8*3600))}, Summary: "大雾散去", Language: "zh", Read: true, Starred: true,
		},
		Byline: "李文", Author: &articles.Author{Name: "李文", Bio: "记者", Articles: &two}, Site: "港务", Breadcrumbs: []string{"首页", "本埠"},
		Updated: articles.Time{Time: time.Date(2024, 5, 6, 0, 0, 0, 0, time.UTC), DateOnly: true}, Captured: articles.Time{Time: libraryNow}, Standfirst: "两天后",
		Categories: []string{"交通"}, Notices: []string{"示例"}, Images: []string{"https://harbour.example/a.png"}, Links: []string{"https://harbour.example/b"},
		Markdown: "首班船。\n\n![图](https://harbour.example/a.png)\n\n[时刻表](https://harbour.example/b)" + strings.Repeat("\n\n渡轮准点。", 100),
	}
	given := *want
	result := must(l.Import(ctx, []*articles.Article{&given}))(t)
	want.ID = id.New(want.URL)
	if diff := cmp.Diff(StoreResult{New: 1, IDs: []string{want.ID}}, result); diff != "" {
		t.Error(diff)
	}
	for _, ref := range []string{want.ID, want.ID[:3], strings.ToUpper(want.ID[:4]), want.URL, want.URL + "#times", "HTTPS://Harbour.example:443/1"} {
		got, err := l.Get(ctx, ref)
		ok(t, err)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("by %q: %s", ref, diff)
		}
	}
	listed := must(l.List(ctx, ListQuery{}))(t)
	if diff := cmp.Diff([]articles.Headline{want.Headline}, listed); diff != "" {
		t.Error(diff)
	}
	brief := want.Headline
	brief.Summary, brief.Image, brief.Comments = "", "", nil
	if diff := cmp.Diff([]articles.Headline{brief}, must(l.List(ctx, ListQuery{Brief: true}))(t)); diff != "" {
		t.Error(diff)
	}
}

func TestTimesSurvive(t *testing.T) {
	for _, want := range []articles.Time{
		{}, {Time: libraryNow}, {Time: libraryNow, DateOnly: true}, {Time: time.Date(1969, 1, 1, 0, 0, 0, 0, time.UTC)},
		{Time: libraryNow.In(time.FixedZone("", -(3*3600 + 1800)))}, {Time: libraryNow.In(time.FixedZone("", 5*3600+2700)), DateOnly: true},
	} {
		l, _ := newLibrary(t)
		a := testArticle("one", "https://harbour.example/1", 0)
		a.Published = want
		must(l.Import(context.Background(), []*articles.Article{a}))(t)
		got := must(l.List(context.Background(), ListQuery{}))(t)[0].Published
		if diff := cmp.Diff(want.String(), got.String()); diff != "" {
			t.Error(diff)
		}
	}
}

func TestGetAmbiguous(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	var all []*articles.Article
	for i := range 100 {
		all = append(all, testArticle("one", "https://harbour.example/"+strings.Repeat("x", i), i))
	}
	must(l.Import(ctx, all))(t)
	first := must(l.List(ctx, ListQuery{}))(t)[0].ID[:1]
	_, err := l.Get(ctx, first)
	var ambiguous *articles.AmbiguousIDError
	if !errors.As(err, &ambiguous) || ambiguous.Count < 2 || len(ambiguous.Matches) != min(ambiguous.Count, articles.AmbiguousShown) || ambiguous.Prefix != first {
		t.Errorf("%v", err)
	}
	for _, ref := range []string{"", " ", "zzzzzzzzzz", "not an id", "u", "https://harbour.example/none", strings.Repeat("0", 20)} {
		if _, err := l.Get(ctx, ref); !errors.Is(err, articles.ErrNotFound) {
			t.Errorf("%q: %v", ref, err)
		}
	}
}

func TestMark(t *testing.T) {
	ctx := context.Background()
	yes, no := true, false
	l, _ := newLibrary(t)
	must(l.Import(ctx, []*articles.Article{testArticle("one", "https://harbour.example/1", 1), testArticle("two", "https://harbour.example/2", 2)}))(t)
	one, two := id.New("https://harbour.example/1"), "https://harbour.example/2"
	for _, step := range []struct {
		refs            []string
		marks           Flags
		unread, starred string
	}{
		{[]string{one[:6]}, Flags{Read: &yes}, "two", ""},
		{[]string{one, two, two}, Flags{Starred: &yes}, "two", "one, two"},
		{[]string{one}, Flags{Read: &no, Starred: &no}, "one, two", "two"},
		{nil, Flags{Read: &yes}, "one, two", "two"},
	} {
		n := must(l.SetFlags(ctx, step.refs, step.marks))(t)
		if want := min(len(step.refs), 2); n != want {
			t.Errorf("marked %d of %v", n, step.refs)
		}
		if got := titles(must(l.List(ctx, ListQuery{Unread: true}))(t)); got != step.unread {
			t.Errorf("unread: %s", got)
		}
		if got := titles(must(l.List(ctx, ListQuery{Starred: true}))(t)); got != step.starred {
			t.Errorf("starred: %s", got)
		}
	}
	_, err := l.SetFlags(ctx, []string{two, "zzzz"}, Flags{Read: &yes})
	if !errors.Is(err, articles.ErrNotFound) || !strings.Contains(err.Error(), "zzzz") {
		t.Errorf("%v", err)
	}
	if got := titles(must(l.List(ctx, ListQuery{Unread: true}))(t)); got != "one, two" {
		t.Errorf("unread after a mark that failed: %s", got)
	}
}

func TestReadOnlyLibrary(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	must(l.Import(ctx, []*articles.Article{testArticle("one", "https://harbour.example/1", 1)}))(t)
	ok(t, l.Close())
	reader := openLibrary(t, filepath.Dir(l.path), Options{ReadOnly: true})
	if got := titles(must(reader.List(ctx, ListQuery{}))(t)); got != "one" {
		t.Errorf("listed %q", got)
	}
	yes := true
	_, err := reader.SetFlags(ctx, []string{"https://harbour.example/1"}, Flags{Read: &yes})
	if !errors.Is(err, ErrReadOnly) {
		t.Errorf("marking: %v", err)
	}
	// What is not indexed yet is found all the same.
	if got := must(reader.Search(ctx, "one", SearchOptions{}))(t); len(got) != 1 {
		t.Errorf("found %v", got)
	}
}
