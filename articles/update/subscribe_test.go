package update

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/library"
)

// TestSubscribeAsksLittle counts what a site is asked that has neither feed nor headlines.
func TestSubscribeAsksLittle(t *testing.T) {
	for status, want := range map[int]int{http.StatusNotFound: 1 + maxPaths, http.StatusTooManyRequests: 2, http.StatusBadGateway: 2} {
		s := newSite(t)
		page := s.on("/", func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != "/" {
				w.WriteHeader(status)
				return
			}
			gives("<!DOCTYPE html><p>Welcome.</p>")(w, r)
		})
		s.Config.Handler = counting(s, s.answers["/"])
		lib, _ := newLibrary(t)
		_, err := Subscribe(context.Background(), lib, newTestFetcher(lib), page, SubscribeOptions{})
		if err == nil || len(s.asked) != want {
			t.Errorf("%d: asked %v, %v", status, s.asked, err)
		}
		if feeds := must(lib.Feeds(context.Background()))(t); len(feeds) > 0 {
			t.Errorf("follows %v", feeds)
		}
	}
}

// counting answers every path alike.
func counting(s *site, answer http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.asked = append(s.asked, r.URL.Path)
		answer(w, r)
	})
}

// TestSubscribeToAnotherHost lets a page name a feed on a private host that nobody typed, which is not
// asked, and one of its own, which is.
func TestSubscribeToAnotherHost(t *testing.T) {
	s, private := newSite(t), newSite(t)
	private.on("/feed", gives(rss("Private", "a")))
	elsewhere := strings.Replace(private.URL, "127.0.0.1", "localhost", 1)
	page := s.on("/", gives(fmt.Sprintf(`<html><link rel=alternate type="application/rss+xml" href="%s/feed"><link rel=alternate type="application/rss+xml" href="/own">`, elsewhere)))
	s.on("/own", gives(rss("Own", "b")))
	lib, _ := newLibrary(t)
	folder, yes := " Sea\x1b[2J ", true
	sub := must(Subscribe(context.Background(), lib, newTestFetcher(lib), page, SubscribeOptions{Folder: &folder, FullText: &yes}))(t)
	if f := sub.Feed; f.URL != s.URL+"/own" || f.Title != "Own" || f.Folder != "Sea" || !f.FullText || f.Entries != 1 || len(sub.Others) > 0 {
		t.Errorf("got %+v", sub)
	}
	if len(private.asked) > 0 {
		t.Errorf("asked %v", private.asked)
	}
}

// TestSubscribeAgain comes to a feed by another way.
func TestSubscribeAgain(t *testing.T) {
	s := newSite(t)
	feed := s.on("/feed", gives(rss("Feed", "a")))
	page := s.on("/", gives(`<html><link rel=alternate type="application/rss+xml" href="/feed"></html>`))
	lib, _ := newLibrary(t)
	subscribe := func(address string) Subscription {
		return must(Subscribe(context.Background(), lib, newTestFetcher(lib), address, SubscribeOptions{}))(t)
	}
	var got []bool
	for _, address := range []string{feed, page, feed} {
		got = append(got, subscribe(address).Already)
	}
	if diff := cmp.Diff([]bool{false, true, true}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"/feed", "/", "/feed"}, s.asked); diff != "" {
		t.Error(diff)
	}
}

// TestNotedSite looks at the first update what an address is that was only noted, and asks no more than its page names.
func TestNotedSite(t *testing.T) {
	s := newSite(t)
	site := s.on("/", gives(`<html><link rel=alternate type="application/rss+xml" href="/feed"></html>`))
	s.on("/feed", gives(rss("Feed", "a")))
	bare := s.on("/bare", gives("<!DOCTYPE html><p>Welcome.</p>"))
	lib, _ := follow(t, library.KindUnknown, site, bare)
	report := must(Run(context.Background(), lib, newTestFetcher(lib), Options{Concurrency: 1}))(t)
	if len(report.Failed) != 1 || report.Failed[0].Feed.URL != bare || report.New != 1 {
		t.Errorf("got %+v", report)
	}
	if diff := cmp.Diff([]string{"/", "/feed", "/bare"}, s.asked); diff != "" {
		t.Error(diff)
	}
	if f := feedAt(t, lib, s.URL+"/feed"); f.Kind != library.KindFeed {
		t.Errorf("got %+v", f)
	}
	if f := feedAt(t, lib, bare); f.Kind != library.KindUnknown || f.LastError != errNoHeadlines.Error() {
		t.Errorf("got %+v", f)
	}
}
