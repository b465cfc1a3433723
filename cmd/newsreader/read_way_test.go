package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
)

// newFeedsDriver returns the full screen over a library of feeds in two folders and in none, with some articles each, of which
// some link to others and have their title.
func newFeedsDriver(t *testing.T, feeds, each int) *keyDriver {
	t.Helper()
	a, _, _ := newTestApp(newHome(t))
	lib, err := a.openLibrary(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for f := range feeds {
		address := fmt.Sprintf("https://news.example/%d/feed", f)
		var entries []articles.Entry
		for i := range each {
			h := articles.Headline{
				Title: fmt.Sprintf("Storm %d darkens the Quillhaven lighthouse", i), URL: fmt.Sprintf("https://news.example/%d/%d", f, i), Source: fmt.Sprint("Paper ", f),
				Published: articles.Time{Time: clock.Add(-time.Duration(f+feeds*i) * time.Hour)},
			}
			text := fmt.Sprintf("See [that](https://news.example/%d/%d).", (f+1)%feeds, i)
			entries = append(entries, articles.Entry{GUID: h.URL, Article: &articles.Article{Headline: h, Markdown: text}})
		}
		feed := library.Feed{URL: address, Title: fmt.Sprint("Paper ", f), Folder: []string{"", "Sea", "Town"}[f%3]}
		storeFeed(t, lib, feed, library.FetchResult{Entries: entries})
	}
	return driverOf(t, a)
}

// TestWays presses random keys. In an article n opens an unread one as long as there is any, over the list of its feed; the way
// back is bounded; and the screen is whole at any moment.
func TestWays(t *testing.T) {
	const feeds, each = 5, 4
	d := newFeedsDriver(t, feeds, each)
	keys := []screen.Key{"n", "n", "n", "N", "J", "K", "K", "R", "t", "L", "l", "v", "enter", "enter", "j", "k", "q", "r", "g", "H"}
	rng := rand.New(rand.NewPCG(1, 2))
	for range 600 {
		unread := unreadOf(t, d.r)
		at, inArticle := d.r.top().(*articleScreen)
		key := keys[rng.IntN(len(keys))]
		d.key(key)
		if _, err := d.lines(); err != nil {
			t.Fatalf("after %s: %v", key, err)
		}
		now, _ := d.r.top().(*articleScreen)
		if inArticle && key == "n" && len(unread) > 0 && (now == nil || !unread[now.page.Article.ID]) {
			t.Fatalf("n left %s for %s, with %d unread", at.page.Article.ID, d.r.top().place(), len(unread))
		}
		for n := 0; now != nil && now.came != nil; n++ {
			if now = now.came[len(now.came)-1].(*articleScreen); n > maxCame {
				t.Fatal("the way back has no end")
			}
		}
	}
}

// TestFolderHolds checks that a list holds the feeds of its folder, however that was typed.
func TestFolderHolds(t *testing.T) {
	d := newFeedsDriver(t, 6, 1)
	if err := d.r.openArgument("sea"); err != nil {
		t.Fatal(err)
	}
	list := d.r.top().(*listScreen)
	feeds, err := d.r.lib.Feeds(d.r.ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range feeds {
		if got, want := list.holds(f), f.Folder == "Sea"; got != want {
			t.Errorf("%s in folder %q: %v", f.Title, f.Folder, got)
		}
	}
}

func unreadOf(t *testing.T, r *reader) map[string]bool {
	t.Helper()
	all, err := r.lib.List(r.ctx, library.ListQuery{Unread: true})
	if err != nil {
		t.Fatal(err)
	}
	unread := map[string]bool{}
	for _, h := range all {
		unread[h.ID] = true
	}
	return unread
}

// TestForget checks that articles far back on the way lose their pictures, and those before the last ones of all themselves.
func TestForget(t *testing.T) {
	all := make([]*articleScreen, maxCame+10)
	for i := range all {
		all[i] = &articleScreen{}
		all[i].pictures.gallery = &gallery{}
		if i > 0 {
			all[i].came = []readScreen{all[i-1]}
		}
		all[i].forget()
	}
	for i, s := range all {
		back := len(all) - 1 - i
		if has := s.pictures.gallery != nil; has != (back <= maxCamePictures) {
			t.Errorf("%d back: pictures %v", back, has)
		}
		if ends := s.came == nil; ends != (back >= maxCame) {
			t.Errorf("%d back: the way ends %v", back, ends)
		}
	}
}
