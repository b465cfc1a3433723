package articles

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
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
func follow(t *testing.T, kind string, addresses ...string) (*Library, *testClockU) {
	t.Helper()
	lib, clock := newLibraryU(t)
	for _, address := range addresses {
		mustU(lib.Subscribe(context.Background(), Feed{URL: address, Kind: kind}))(t)
	}
	return lib, clock
}

// newTestFetcher makes a fetcher with the clock of a library.
func newTestFetcher(lib *Library) *Fetcher { return NewFetcher(FetcherOptions{Now: lib.Now}) }

// feedAt gives what the library knows of a feed.
func feedAt(t *testing.T, lib *Library, address string) Feed {
	t.Helper()
	return mustU(lib.FindFeed(context.Background(), address))(t)
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
	lib, _ := follow(t, KindFeed, addresses...)
	var steps []int
	report := mustU(Update(context.Background(), lib, newTestFetcher(lib), UpdateOptions{Progress: func(p UpdateProgress) { steps = append(steps, p.Done, p.Total, p.New) }}))(t)
	if diff := cmp.Diff(UpdateReport{Fetched: 6, New: 6}, report); diff != "" {
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
	lib, _ := follow(t, KindFeed, address)
	for _, want := range []UpdateReport{{Fetched: 1, New: 1}, {Unchanged: 1}, {Unchanged: 1}} {
		if diff := cmp.Diff(want, mustU(Update(context.Background(), lib, newTestFetcher(lib), UpdateOptions{}))(t)); diff != "" {
			t.Error(diff)
		}
	}
}

// TestUpdateInterrupted ends an update while a server keeps it waiting.
func TestUpdateInterrupted(t *testing.T) {
	s := newSite(t)
	quick := s.on("/quick", gives(rss("Quick", "a", "b")))
	slow := s.on("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	lib, _ := follow(t, KindFeed, quick, slow)
	ctx, cancel := context.WithCancel(context.Background())
	report, err := Update(ctx, lib, newTestFetcher(lib), UpdateOptions{Progress: func(p UpdateProgress) {
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
	if got := mustU(lib.List(context.Background(), ListQuery{}))(t); len(got) != 2 {
		t.Errorf("%d articles", len(got))
	}
}

func TestUpdateOfALibraryThatCannotBeWritten(t *testing.T) {
	s := newSite(t)
	lib, _ := follow(t, KindFeed, s.on("/feed", gives(rss("Feed", "a"))))
	okU(t, lib.Close())
	locked := mustU(OpenLibrary(context.Background(), filepath.Dir(lib.Path()), LibraryOptions{ReadOnly: true}))(t)
	defer locked.Close()
	report, err := Update(context.Background(), locked, newTestFetcher(locked), UpdateOptions{})
	if !errors.Is(err, ErrLibraryReadOnly) || report.New != 0 {
		t.Errorf("got %+v, %v", report, err)
	}
}

// TestUpdateUnsubscribed lets a feed be left while it is fetched: that is nobody's failure.
func TestUpdateUnsubscribed(t *testing.T) {
	s := newSite(t)
	var lib *Library
	var address string
	address = s.on("/feed", func(w http.ResponseWriter, r *http.Request) {
		mustU(lib.Unsubscribe(context.Background(), address))(t)
		gives(rss("Feed", "a"))(w, r)
	})
	lib, _ = follow(t, KindFeed, address)
	report := mustU(Update(context.Background(), lib, newTestFetcher(lib), UpdateOptions{}))(t)
	if diff := cmp.Diff(UpdateReport{}, report); diff != "" {
		t.Error(diff)
	}
}

// TestUpdateMoved lets a feed move to the address of one that is followed already: they become one.
func TestUpdateMoved(t *testing.T) {
	s := newSite(t)
	to := s.on("/new", gives(rss("Feed", "a")))
	from := s.on("/old", http.RedirectHandler("/new", http.StatusMovedPermanently).ServeHTTP)
	lib, _ := follow(t, KindFeed, from, to)
	report := mustU(Update(context.Background(), lib, newTestFetcher(lib), UpdateOptions{}))(t)
	if diff := cmp.Diff([]MovedFeed{{From: from, To: to}}, report.Moved); diff != "" {
		t.Error(diff)
	}
	if feeds := mustU(lib.Feeds(context.Background()))(t); len(feeds) != 1 || feeds[0].URL != to {
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
	lib, clock := follow(t, KindUnknown, address)
	update := func(want UpdateReport) {
		t.Helper()
		if diff := cmp.Diff(want, mustU(Update(context.Background(), lib, newTestFetcher(lib), UpdateOptions{}))(t)); diff != "" {
			t.Error(diff)
		}
	}
	update(UpdateReport{Fetched: 1, New: 4})
	if f := feedAt(t, lib, address); f.Kind != KindPage || f.Title != "Weather House" {
		t.Errorf("got %+v", f)
	}
	clock.atU = clock.atU.Add(90 * time.Minute)
	update(UpdateReport{Fetched: 1})
	s.on("/", gives(front(append(titles, "Wind farm off the cape feeds its first power into the grid")...)))
	update(UpdateReport{Fetched: 1, New: 1})
	if got := mustU(lib.List(context.Background(), ListQuery{Sort: "oldest", Limit: 1}))(t)[0]; got.Title != titles[3] || !got.Published.Equal(startU.Add(-5*time.Hour)) {
		t.Errorf("got %+v", got)
	}
}

// TestUpdateFullText fetches pages behind summaries; their failures are not the feed's.
func TestUpdateFullText(t *testing.T) {
	s := newSite(t)
	text := strings.Repeat("The harbour board met on Friday to hear how the new ferry had run in its first week, and was pleased. ", 8)
	s.on("/a.html", gives("<!DOCTYPE html><title>a</title><article><h1>a</h1><p>"+text+"</p><p>"+text+"</p></article>"))
	lib, _ := follow(t, KindFeed, s.on("/feed", gives(rss("Feed", "a", "b"))))
	okU(t, lib.SetFeed(context.Background(), s.URL+"/feed", func(f *Feed) { f.FullText = true }))
	report := mustU(Update(context.Background(), lib, newTestFetcher(lib), UpdateOptions{}))(t)
	if diff := cmp.Diff(UpdateReport{Fetched: 1, New: 2, Filled: 1}, report); diff != "" {
		t.Error(diff)
	}
	a := mustU(lib.Get(context.Background(), s.URL+"/a.html"))(t)
	if !strings.Contains(a.Markdown, "pleased") || a.Title != "a" {
		t.Errorf("got %+v", a)
	}
	// The next updates fetch only what lacks its text, and give up in the end, unless they are asked for it.
	for i, want := range [][]string{{"/feed", "/b.html"}, {"/feed", "/b.html"}, {"/feed"}, {"/feed", "/b.html"}, {"/feed"}} {
		s.asked = nil
		mustU(Update(context.Background(), lib, newTestFetcher(lib), UpdateOptions{FullText: i == 3}))(t)
		if diff := cmp.Diff(want, s.asked); diff != "" {
			t.Errorf("update %d: %s", i, diff)
		}
	}
	// A page that is there late is not.
	s.on("/feed", gives(rss("Feed", "a", "b", "c")))
	mustU(Update(context.Background(), lib, newTestFetcher(lib), UpdateOptions{}))(t)
	s.on("/c.html", gives("<!DOCTYPE html><title>c</title><article><h1>c</h1><p>"+text+"</p></article>"))
	report = mustU(Update(context.Background(), lib, newTestFetcher(lib), UpdateOptions{}))(t)
	if diff := cmp.Diff(UpdateReport{Fetched: 1, Filled: 1}, report); diff != "" {
		t.Error(diff)
	}
}

// TestUpdateFullTextOfMany has more pages than one update fetches; the next one fetches the rest.
func TestUpdateFullTextOfMany(t *testing.T) {
	s := newSite(t)
	titles := make([]string, maxFilled+10)
	for i := range titles {
		titles[i] = fmt.Sprint("n", i)
		s.on("/"+titles[i]+".html", gives("<!DOCTYPE html><title>n</title><article><h1>n</h1><p>"+strings.Repeat("The ferry runs again. ", 40)+"</p></article>"))
	}
	lib, _ := newLibraryU(t)
	mustU(Subscribe(context.Background(), lib, newTestFetcher(lib), s.on("/feed", gives(rss("Feed", titles...))), SubscribeOptions{FullText: true}))(t)
	for _, want := range []int{maxFilled, 10, 0} {
		if got := mustU(Update(context.Background(), lib, newTestFetcher(lib), UpdateOptions{}))(t); got.Filled != want {
			t.Errorf("%d in full, want %d", got.Filled, want)
		}
	}
}

func TestFailureText(t *testing.T) {
	f := FeedFailure{Feed: Feed{URL: "https://example.com/feed"}, Err: ErrIsPage}
	if got, want := f.Error(), `updating "https://example.com/feed": a page now, not a feed`; got != want {
		t.Errorf("got %s", got)
	}
	f.Paused = true
	if got, want := f.Error(), `updating "https://example.com/feed": a page now, not a feed; it is paused now`; got != want {
		t.Errorf("got %s", got)
	}
}
