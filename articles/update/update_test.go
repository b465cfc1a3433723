package update

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/library"
)

// site is a server whose answers a test sets by path.
type site struct {
	*httptest.Server
	mu      sync.Mutex
	answers map[string]http.HandlerFunc
	asked   []string
}

func newSite(t *testing.T) *site {
	s := &site{answers: map[string]http.HandlerFunc{}}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		answer := s.answers[r.URL.Path]
		s.asked = append(s.asked, r.URL.Path)
		s.mu.Unlock()
		if answer == nil {
			answer = http.NotFound
		}
		answer(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

// on sets the answer for a path, and gives its address.
func (s *site) on(path string, answer http.HandlerFunc) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answers[path] = answer
	return s.URL + path
}

// gives answers with a text.
func gives(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, text) }
}

// rss is a feed with an item for each title.
func rss(name string, titles ...string) string {
	var items strings.Builder
	for _, title := range titles {
		fmt.Fprintf(&items, "<item><title>%s</title><guid>%s</guid><link>/%s.html</link><description>About %[1]s.</description></item>", title, title, title)
	}
	return fmt.Sprintf("<rss version='2.0'><channel><title>%s</title>%s</channel></rss>", name, &items)
}

// follow notes addresses in a new library.
func follow(t *testing.T, kind string, addresses ...string) (*library.Library, *testClock) {
	t.Helper()
	lib, clock := newLibrary(t)
	for _, address := range addresses {
		must(lib.AddFeeds(context.Background(), library.Feed{URL: address, Kind: kind}))(t)
	}
	return lib, clock
}

// newTestFetcher makes a fetcher with the clock of a library.
func newTestFetcher(lib *library.Library) *articles.Fetcher {
	return articles.NewFetcher(articles.FetcherOptions{Now: lib.Now})
}

// feedAt gives what the library knows of a feed.
func feedAt(t *testing.T, lib *library.Library, address string) library.Feed {
	t.Helper()
	return must(lib.FindFeed(context.Background(), address))(t)
}

func TestUpdateAsksTwoAtATime(t *testing.T) {
	s := newSite(t)
	var busy atomic.Int32
	pair := make(chan struct{})
	var addresses []string
	for i := range 6 {
		addresses = append(addresses, s.on(fmt.Sprintf("/%d", i), func(w http.ResponseWriter, r *http.Request) {
			if n := busy.Add(1); n > 2 {
				t.Errorf("%d at a time", n)
			}
			select { // each waits for another one
			case pair <- struct{}{}:
			case <-pair:
			}
			busy.Add(-1)
			gives(rss("Feed", r.URL.Path[1:]))(w, r)
		}))
	}
	lib, _ := follow(t, library.KindFeed, addresses...)
	var steps []int
	report := must(Run(context.Background(), lib, newTestFetcher(lib), Options{Progress: func(p Progress) { steps = append(steps, p.Done, p.Total, p.New) }}))(t)
	if diff := cmp.Diff(Report{Fetched: 6, New: 6}, report); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int{1, 6, 1, 2, 6, 2, 3, 6, 3, 4, 6, 4, 5, 6, 5, 6, 6, 6}, steps); diff != "" {
		t.Error(diff)
	}
}

func TestUpdateSendsValidatorsAsTheyCame(t *testing.T) {
	const etag = "W/\"a,b;c\xe9 \\\" d\""
	s := newSite(t)
	address := s.on("/feed", func(w http.ResponseWriter, r *http.Request) {
		w.Header()["Etag"] = []string{etag}
		if r.Header.Get("If-None-Match") == etag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		gives(rss("Feed", "a"))(w, r)
	})
	lib, _ := follow(t, library.KindFeed, address)
	for _, want := range []Report{{Fetched: 1, New: 1}, {Unchanged: 1}, {Unchanged: 1}} {
		if diff := cmp.Diff(want, must(Run(context.Background(), lib, newTestFetcher(lib), Options{}))(t)); diff != "" {
			t.Error(diff)
		}
	}
}

// TestUpdateInterrupted ends an update while a server keeps it waiting.
func TestUpdateInterrupted(t *testing.T) {
	s := newSite(t)
	quick := s.on("/quick", gives(rss("Quick", "a", "b")))
	slow := s.on("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	lib, _ := follow(t, library.KindFeed, quick, slow)
	ctx, cancel := context.WithCancel(context.Background())
	report, err := Run(ctx, lib, newTestFetcher(lib), Options{Progress: func(p Progress) {
		if p.New > 0 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) || report.New != 2 || len(report.Failed) > 0 {
		t.Errorf("got %+v, %v", report, err)
	}
	if got := feedAt(t, lib, slow); got.Failures != 0 || got.LastError != "" {
		t.Errorf("the slow feed is blamed: %+v", got)
	}
	if got := must(lib.List(context.Background(), library.ListQuery{}))(t); len(got) != 2 {
		t.Errorf("%d articles", len(got))
	}
}

func TestUpdateOfALibraryThatCannotBeWritten(t *testing.T) {
	s := newSite(t)
	dir := t.TempDir()
	lib := must(library.Open(context.Background(), dir, library.Options{}))(t)
	must(lib.AddFeeds(context.Background(), library.Feed{URL: s.on("/feed", gives(rss("Feed", "a")))}))(t)
	ok(t, lib.Close())
	locked := must(library.Open(context.Background(), dir, library.Options{ReadOnly: true}))(t)
	defer locked.Close()
	report, err := Run(context.Background(), locked, newTestFetcher(locked), Options{})
	if !errors.Is(err, library.ErrReadOnly) || report.New != 0 {
		t.Errorf("got %+v, %v", report, err)
	}
}

// TestUpdateUnsubscribed lets a feed be left while it is fetched: that is nobody's failure.
func TestUpdateUnsubscribed(t *testing.T) {
	s := newSite(t)
	var lib *library.Library
	var address string
	address = s.on("/feed", func(w http.ResponseWriter, r *http.Request) {
		must(lib.Unsubscribe(context.Background(), address))(t)
		gives(rss("Feed", "a"))(w, r)
	})
	lib, _ = follow(t, library.KindFeed, address)
	report := must(Run(context.Background(), lib, newTestFetcher(lib), Options{}))(t)
	if diff := cmp.Diff(Report{}, report); diff != "" {
		t.Error(diff)
	}
}

// TestUpdateMoved lets a feed move to the address of one that is followed already: they become one.
func TestUpdateMoved(t *testing.T) {
	s := newSite(t)
	to := s.on("/new", gives(rss("Feed", "a")))
	from := s.on("/old", http.RedirectHandler("/new", http.StatusMovedPermanently).ServeHTTP)
	lib, _ := follow(t, library.KindFeed, from, to)
	report := must(Run(context.Background(), lib, newTestFetcher(lib), Options{}))(t)
	if diff := cmp.Diff([]MovedFeed{{From: from, To: to}}, report.Moved); diff != "" {
		t.Error(diff)
	}
	if feeds := must(lib.Feeds(context.Background()))(t); len(feeds) != 1 || feeds[0].URL != to {
		t.Errorf("got %+v", feeds)
	}
}

// TestUpdatePage follows a page whose headlines have relative times, which are no change an hour later.
func TestUpdatePage(t *testing.T) {
	s := newSite(t)
	front := func(titles ...string) string {
		var list strings.Builder
		for i, title := range titles {
			fmt.Fprintf(&list, "<li><a href='/2024/%d.html'>%s</a> <span class='time'>%d hours ago</span></li>", i, title, i+2)
		}
		return "<!DOCTYPE html><title>\n Weather\n House </title><h2>Latest</h2><ul>" + list.String() + "</ul>"
	}
	titles := []string{
		"Storm season opens a month early this year", "Drought in the southern valleys ends with a week of rain",
		"Snow on the northern pass breaks a record of forty years", "New tide tables for the estuary are printed in large type",
	}
	address := s.on("/", gives(front(titles...)))
	lib, clock := follow(t, library.KindUnknown, address)
	update := func(want Report) {
		t.Helper()
		if diff := cmp.Diff(want, must(Run(context.Background(), lib, newTestFetcher(lib), Options{}))(t)); diff != "" {
			t.Error(diff)
		}
	}
	update(Report{Fetched: 1, New: 4})
	if f := feedAt(t, lib, address); f.Kind != library.KindPage || f.Title != "Weather House" {
		t.Errorf("got %+v", f)
	}
	clock.at = clock.at.Add(90 * time.Minute)
	update(Report{Fetched: 1})
	s.on("/", gives(front(append(titles, "Wind farm off the cape feeds its first power into the grid")...)))
	update(Report{Fetched: 1, New: 1})
	titles[0] = "Storm season opens five weeks early this year" // an editor's change
	s.on("/", gives(front(append(titles, "Wind farm off the cape feeds its first power into the grid")...)))
	update(Report{Fetched: 1, Changed: 1})
	if got := must(lib.List(context.Background(), library.ListQuery{Sort: "oldest", Limit: 1}))(t)[0]; got.Title != titles[3] || !got.Published.Equal(start.Add(-5*time.Hour)) {
		t.Errorf("got %+v", got)
	}
}

// TestUpdateFullText fetches pages behind summaries; their failures are not the feed's.
func TestUpdateFullText(t *testing.T) {
	s := newSite(t)
	text := strings.Repeat("The harbour board met on Friday to hear how the new ferry had run in its first week, and was pleased. ", 8)
	s.on("/a.html", gives("<!DOCTYPE html><title>a</title><article><h1>a</h1><p>"+text+"</p><p>"+text+"</p></article>"))
	lib, _ := follow(t, library.KindFeed, s.on("/feed", gives(rss("Feed", "a", "b"))))
	ok(t, lib.SetFeed(context.Background(), s.URL+"/feed", func(f *library.Feed) { f.FullText = true }))
	report := must(Run(context.Background(), lib, newTestFetcher(lib), Options{}))(t)
	if diff := cmp.Diff(Report{Fetched: 1, New: 2, Filled: 1}, report); diff != "" {
		t.Error(diff)
	}
	a := must(lib.Get(context.Background(), s.URL+"/a.html"))(t)
	if !strings.Contains(a.Markdown, "pleased") || a.Title != "a" {
		t.Errorf("got %+v", a)
	}
	// The next updates fetch only what lacks its text, and give up in the end, unless they are asked for it.
	for i, want := range [][]string{{"/feed", "/b.html"}, {"/feed", "/b.html"}, {"/feed"}, {"/feed", "/b.html"}, {"/feed"}} {
		s.asked = nil
		must(Run(context.Background(), lib, newTestFetcher(lib), Options{FullText: i == 3}))(t)
		if diff := cmp.Diff(want, s.asked); diff != "" {
			t.Errorf("update %d: %s", i, diff)
		}
	}
	// A page that the publisher corrected is stored again, although it has no more text; a stub in its place is not.
	for _, correction := range []string{"was sorry.", "resigned."} {
		page := "<!DOCTYPE html><title>a</title><article><h1>a</h1><p>" + text + "</p><p>" + strings.ReplaceAll(text, "was pleased.", correction) + "</p></article>"
		if correction == "resigned." {
			page = "<!DOCTYPE html><title>a</title><article><h1>a</h1><p>" + text[:len(text)/4] + "resigned.</p></article>"
		}
		s.on("/a.html", gives(page))
		s.on("/feed", gives(strings.ReplaceAll(rss("Feed", "a", "b"), "About a.", "About a, which "+correction)))
		must(Run(context.Background(), lib, newTestFetcher(lib), Options{}))(t)
		if a = must(lib.Get(context.Background(), s.URL+"/a.html"))(t); !strings.Contains(a.Markdown, "was sorry.") {
			t.Errorf("after %q: %s", correction, a.Markdown)
		}
	}
	// A page that is there late is not.
	s.on("/feed", gives(rss("Feed", "a", "b", "c")))
	must(Run(context.Background(), lib, newTestFetcher(lib), Options{}))(t)
	s.on("/c.html", gives("<!DOCTYPE html><title>c</title><article><h1>c</h1><p>"+text+"</p></article>"))
	report = must(Run(context.Background(), lib, newTestFetcher(lib), Options{}))(t)
	if diff := cmp.Diff(Report{Fetched: 1, Filled: 1}, report); diff != "" {
		t.Error(diff)
	}
}

// TestUpdateFullTextOfMany has more pages than one update fetches; the next one fetches the rest.
func TestUpdateFullTextOfMany(t *testing.T) {
	s := newSite(t)
	titles := make([]string, maxFullTexts+10)
	for i := range titles {
		titles[i] = fmt.Sprint("n", i)
		s.on("/"+titles[i]+".html", gives("<!DOCTYPE html><title>n</title><article><h1>n</h1><p>"+strings.Repeat("The ferry runs again. ", 40)+"</p></article>"))
	}
	lib, _ := newLibrary(t)
	must(Subscribe(context.Background(), lib, newTestFetcher(lib), s.on("/feed", gives(rss("Feed", titles...))), SubscribeOptions{FullText: new(true)}))(t)
	for _, want := range []int{maxFullTexts, 10, 0} {
		if got := must(Run(context.Background(), lib, newTestFetcher(lib), Options{}))(t); got.Filled != want {
			t.Errorf("%d in full, want %d", got.Filled, want)
		}
	}
}

func TestFailureText(t *testing.T) {
	f := FeedFailure{Feed: library.Feed{URL: "https://example.com/feed"}, Err: articles.ErrIsPage}
	if got, want := f.Error(), `updating "https://example.com/feed": a page now, not a feed`; got != want {
		t.Errorf("got %s", got)
	}
	f.Paused = true
	if got, want := f.Error(), `updating "https://example.com/feed": a page now, not a feed; it is paused now`; got != want {
		t.Errorf("got %s", got)
	}
}

// TestUpdateTooManyEntries checks that a feed with more entries than are read says so, until it has fewer.
func TestUpdateTooManyEntries(t *testing.T) {
	s := newSite(t)
	feed := func(n int) string {
		var items strings.Builder
		for i := range n {
			fmt.Fprintf(&items, "<item><guid isPermaLink='false'>%d</guid><title>Reading %d</title></item>", i, i)
		}
		return "<rss><channel><title>Gauge</title>" + items.String() + "</channel></rss>"
	}
	address := s.on("/gauge.xml", gives(feed(10_003)))
	lib, clock := follow(t, library.KindFeed, address)
	report := must(Run(context.Background(), lib, newTestFetcher(lib), Options{}))(t)
	if report.New != 10_000 || len(report.Failed) != 0 || !slices.Equal(report.Dropped, []DroppedEntries{{address, 3}}) {
		t.Errorf("got %+v", report)
	}
	if f := feedAt(t, lib, address); f.LastError != "too many entries; skipped the oldest 3 (the last ones if there are no dates)" || f.Failures != 0 {
		t.Errorf("got %+v", f)
	}
	s.on("/gauge.xml", gives(feed(3)))
	clock.at = clock.at.AddDate(0, 0, 1)
	must(Run(context.Background(), lib, newTestFetcher(lib), Options{Force: true}))(t)
	if f := feedAt(t, lib, address); f.LastError != "" {
		t.Errorf("got %+v", f)
	}
}

// TestUpdateTooManyKeepsPruned checks that entries that were left out count as still there: a pruned one does not come
// back when the document is shorter.
func TestUpdateTooManyKeepsPruned(t *testing.T) {
	ctx := context.Background()
	s := newSite(t)
	feed := func(n int) http.HandlerFunc {
		var items strings.Builder
		for i := range n {
			day := time.Date(2000, 1, 1+i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
			fmt.Fprintf(&items, "<item><guid isPermaLink='false'>%d</guid><title>Reading %d</title><pubDate>%s</pubDate></item>", i, i, day)
		}
		return gives("<rss><channel><title>Gauge</title>" + items.String() + "</channel></rss>")
	}
	lib, clock := follow(t, library.KindFeed, s.on("/gauge.xml", feed(3)))
	fetch := func() int {
		clock.at = clock.at.Add(time.Hour)
		return must(Run(ctx, lib, newTestFetcher(lib), Options{Force: true}))(t).New
	}
	fetch()
	must(lib.Prune(ctx, library.PruneOptions{Before: clock.at, IncludeUnread: true}))(t)
	s.on("/gauge.xml", feed(10_003))
	fetch()
	s.on("/gauge.xml", feed(5))
	if n := fetch(); n != 0 {
		t.Errorf("%d came back", n)
	}
}
