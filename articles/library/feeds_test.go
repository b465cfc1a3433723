package library

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

func TestFeeds(t *testing.T) {
	ctx := context.Background()
	l, clock := newLibrary(t)
	feeds := []Feed{
		{URL: townFeed, Title: "Town", Folder: "local"},
		{URL: harbourFeed, Title: "harbour \x1b[31mnews", SiteURL: "https://harbour.example/", FullText: true},
		{URL: "https://page.example/", Title: "Page", Kind: KindPage},
	}
	if n := must(l.AddFeeds(ctx, feeds...))(t); n != 3 {
		t.Errorf("added %d", n)
	}
	clock.at = clock.at.Add(time.Hour)
	if n := must(l.AddFeeds(ctx, Feed{URL: townFeed, Folder: "far"}, Feed{URL: townFeed}))(t); n != 0 {
		t.Errorf("added %d again", n)
	}
	want := []Feed{
		{ID: id.New(harbourFeed), URL: harbourFeed, Title: "harbour news", SiteURL: "https://harbour.example/", Kind: KindFeed, Subscribed: true, FullText: true, Added: testNow},
		{ID: id.New("https://page.example/"), URL: "https://page.example/", Title: "Page", Kind: KindPage, Subscribed: true, Added: testNow},
		{ID: id.New(townFeed), URL: townFeed, Title: "Town", Folder: "far", Kind: KindFeed, Subscribed: true, Added: testNow},
	}
	if diff := cmp.Diff(want, must(l.Feeds(ctx))(t), cmpopts.IgnoreUnexported(Feed{})); diff != "" {
		t.Error(diff)
	}
	for _, address := range []string{"", "feed", "javascript:1", "https://harbour.example/\x1b[1m"} {
		if _, err := l.AddFeeds(ctx, Feed{URL: address}); err == nil {
			t.Errorf("subscribed to %q", address)
		}
	}
	ok(t, l.SetFeed(ctx, townFeed, func(f *Feed) { f.Paused, f.Title = true, "Town hall" }))
	if f := must(l.FindFeed(ctx, townFeed))(t); !f.Paused || f.Title != "Town hall" {
		t.Errorf("%+v", f)
	}
}

func TestFindFeed(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	must(l.AddFeeds(ctx, Feed{URL: "https://far.example/town", Title: "Town", SiteURL: "https://www.far.example/"}))(t)
	const mill = "https://xn--mhle-0ra.example/%C3%A4%20b.xml?q=%E6%B8%A1"
	must(l.AddFeeds(ctx, Feed{URL: mill}))(t)
	for ref, want := range map[string]string{
		harbourFeed: harbourFeed, "harbour": harbourFeed, id.New(townFeed): townFeed, id.New(townFeed)[:5]: townFeed, strings.ToUpper(id.New(townFeed)): townFeed, "HTTPS://harbour.example/feed/": harbourFeed,
		"http://harbour.example/feed": harbourFeed, "harbour.example/feed": harbourFeed,
		"https://HARBOUR.example:443/feed": harbourFeed, "feed://harbour.example/feed": harbourFeed, "https://jane:word@harbour.example/feed": harbourFeed,
		"https://mühle.example/ä b.xml?q=渡": mill, "mühle.example/ä b.xml?q=渡": mill, "MÜHLE.example/ä%20b.xml?q=%E6%B8%A1": mill, "http://m%C3%BChle.example/%C3%A4 b.xml?q=渡": mill,
		"http://www.far.example": "https://far.example/town", "www.far.example": "https://far.example/town",
	} {
		if f, err := l.FindFeed(ctx, ref); err != nil || f.URL != want {
			t.Errorf("%q: %q, %v", ref, f.URL, err)
		}
	}
	for _, ref := range []string{"", "nothing", "https://nothing.example"} {
		if _, err := l.FindFeed(ctx, ref); !errors.Is(err, ErrFeedNotFound) {
			t.Errorf("%q: %v", ref, err)
		}
	}
	var ambiguous *articles.AmbiguousIDError
	if _, err := l.FindFeed(ctx, "Town"); !errors.As(err, &ambiguous) || ambiguous.Count != 2 {
		t.Errorf("got error %v", err)
	}
}
