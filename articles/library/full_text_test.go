package library

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

func TestStoreFullText(t *testing.T) {
	ctx := context.Background()
	l, clock := newSubscribed(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|a summary"})))(t)
	clock.at = clock.at.Add(time.Hour)
	id := id.New("https://harbour.example/a")
	ok(t, l.StoreFullText(ctx, id, &articles.Article{Headline: articles.Headline{Title: "Fog | Harbour"}, Byline: "Li Wen", Markdown: "the whole text"}))
	got := must(l.Get(ctx, id))(t)
	if got.Title != "fog" || got.Markdown != "the whole text" || got.Byline != "Li Wen" {
		t.Errorf("got %+v", got)
	}
	if texts := must(l.Revisions(ctx, id))(t); len(texts) != 2 || texts[0].Article.Markdown != "a summary" || !texts[1].Stored.Equal(clock.at) {
		t.Errorf("%d texts, the first %+v", len(texts), texts[0].Article)
	}
	// The time of the update is the feed's.
	document := testEntries([]string{"1|a|fog|a summary"})
	document.Entries[0].Article.Updated = articles.Time{Time: testNow}
	must(l.StoreFetch(ctx, harbourFeed, document))(t)
	if got := must(l.Get(ctx, id))(t); got.Updated.String() != document.Entries[0].Article.Updated.String() || got.Markdown != "the whole text" {
		t.Errorf("got %+v", got)
	}
	// The feed's summary does not replace the full text, but its title replaces the old one.
	result := must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|thick fog|a summary"})))(t)
	if got = must(l.Get(ctx, id))(t); got.Title != "thick fog" || got.Markdown != "the whole text" || result.Changed != 1 {
		t.Errorf("got %+v", got)
	}
	ok(t, l.StoreFullText(ctx, id, &articles.Article{Markdown: "another whole text"}))
	if n := len(must(l.Revisions(ctx, id))(t)); n != 4 {
		t.Errorf("%d texts", n)
	}
	if err := l.StoreFullText(ctx, "zzzzzzzzzz", &articles.Article{}); !errors.Is(err, articles.ErrNotFound) {
		t.Errorf("got error %v", err)
	}
	if err := l.StoreFullText(ctx, id[:4], &articles.Article{}); !errors.Is(err, articles.ErrNotFound) {
		t.Errorf("got error %v", err)
	}
}

// TestMissingFullText checks whose pages are still to be fetched: the newest articles first, until they are complete or
// have failed too often.
func TestMissingFullText(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	document := testEntries([]string{"1|a|old|text", "2|b|new|text", "3||without a URL|text"})
	document.Entries[0].Article.Published = articles.Time{Time: testNow.AddDate(0, 0, -1)}
	must(l.StoreFetch(ctx, harbourFeed, document))(t)
	must(l.StoreFetch(ctx, townFeed, testEntries([]string{"9|t|of another feed|text"})))(t)
	older, newer := id.New("https://harbour.example/a"), id.New("https://harbour.example/b")
	check := func(maxFailures, limit int, want ...string) {
		t.Helper()
		if diff := cmp.Diff(want, must(l.MissingFullText(ctx, harbourFeed, maxFailures, limit))(t)); diff != "" {
			t.Error(diff)
		}
	}
	check(1, 9, newer, older)
	check(1, 1, newer)
	ok(t, l.RecordFullTextFailures(ctx, nil))
	ok(t, l.RecordFullTextFailures(ctx, []string{newer}))
	check(1, 9, older)
	check(2, 9, newer, older)
	ok(t, l.StoreFullText(ctx, older, &articles.Article{Markdown: "the whole text"}))
	check(2, 9, newer)
}

// TestFullTextState checks that failures are counted and timed each for itself, and that a headline without a text
// leaves no revision.
func TestFullTextState(t *testing.T) {
	ctx := context.Background()
	l, clock := newSubscribed(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|", "2|b|bell|text"})))(t)
	fog := id.New("https://harbour.example/a")
	check := func(want FullTextState, failures int) {
		t.Helper()
		if got := must(l.FullTextState(ctx, fog))(t); got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
		missing := len(must(l.MissingFullText(ctx, harbourFeed, failures+1, 9))(t))
		if exhausted := len(must(l.MissingFullText(ctx, harbourFeed, failures, 9))(t)); missing != 2 || failures > 0 && exhausted != 1 {
			t.Errorf("%d and %d lack their full text, not 2 and 1", missing, exhausted)
		}
	}
	check(FullTextState{}, 0)
	ok(t, l.RecordFullTextAttempt(ctx, fog))
	check(FullTextState{LastFailure: testNow}, 0)
	for range 300 {
		clock.at = clock.at.Add(time.Minute)
		ok(t, l.RecordFullTextFailures(ctx, []string{fog}))
	}
	check(FullTextState{LastFailure: testNow.Add(300 * time.Minute)}, 255)
	clock.at = clock.at.Add(time.Hour)
	ok(t, l.RecordFullTextAttempt(ctx, fog))
	check(FullTextState{LastFailure: clock.at}, 255)
	ok(t, l.StoreFullText(ctx, fog, &articles.Article{Markdown: "the whole text"}))
	if got := must(l.FullTextState(ctx, fog))(t); !got.Stored || len(must(l.Revisions(ctx, fog))(t)) != 1 {
		t.Errorf("got %+v", got)
	}
	for _, ref := range []string{"zzzzzzzzzz", fog[:4], ""} {
		if _, err := l.FullTextState(ctx, ref); !errors.Is(err, articles.ErrNotFound) {
			t.Errorf("%q: got error %v", ref, err)
		}
	}
}

// TestStoreFullTextMerges checks which facts of the page are kept, and which of the feed.
// TestFullTextDates takes the date of an article from its page where the feed has none, and keeps it.
func TestFullTextDates(t *testing.T) {
	ctx := context.Background()
	day := articles.Time{Time: testNow.AddDate(0, 0, -100)}
	for name, test := range map[string]struct{ feed, page, want articles.Time }{
		"the page's":             {articles.Time{}, day, day},
		"the feed's":             {articles.Time{Time: testNow.Add(-time.Hour)}, day, articles.Time{Time: testNow.Add(-time.Hour)}},
		"a date to come is none": {articles.Time{}, articles.Time{Time: testNow.AddDate(1, 0, 0)}, articles.Time{}},
	} {
		t.Run(name, func(t *testing.T) {
			l, _ := newSubscribed(t)
			for _, title := range []string{"fog", "thick fog"} {
				document := testEntries([]string{"1|a|" + title + "|"})
				document.Entries[0].Article.Published = test.feed
				must(l.StoreFetch(ctx, harbourFeed, document))(t)
				if title == "fog" {
					ok(t, l.StoreFullText(ctx, id.New("https://harbour.example/a"), &articles.Article{Headline: articles.Headline{Published: test.page}, Markdown: "the whole text"}))
				}
				got := must(l.Get(ctx, "https://harbour.example/a"))(t)
				if got.Title != title || got.Published.String() != test.want.String() {
					t.Errorf("%s of %v, want %v", got.Title, got.Published, test.want)
				}
			}
			if listed := len(must(l.List(ctx, ListQuery{Until: testNow.AddDate(0, 0, -99)}))(t)); (listed == 1) != (test.want == day) {
				t.Errorf("%d listed by that date", listed)
			}
		})
	}
}

func TestStoreFullTextMerges(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	one, two := 1, 2
	document := testEntries([]string{"1|a|fog|feed text", "2|b|bell|feed text"})
	full := document.Entries[0].Article
	full.Summary, full.Image, full.Comments, full.Byline, full.Standfirst = "feed summary", "https://feed.example/i.png", &one, "feed byline", "feed standfirst"
	must(l.StoreFetch(ctx, harbourFeed, document))(t)
	page := articles.Article{
		Headline: articles.Headline{Title: "page title", Source: "page source", Summary: "page summary", Image: "https://page.example/i.png", Comments: &two},
		Byline:   "page byline", Standfirst: "page standfirst", Site: "page site", Markdown: "page text",
	}
	for path, test := range map[string]struct {
		page articles.Article
		want articles.Article
	}{
		"a": {articles.Article{Markdown: "page text"}, articles.Article{
			Headline: articles.Headline{Title: "fog", Source: "Harbour Gazette", Summary: "feed summary", Image: "https://feed.example/i.png", Comments: &one},
			Byline:   "feed byline", Authors: "feed byline", Standfirst: "feed standfirst", Markdown: "page text",
		}},
		"b": {page, articles.Article{
			Headline: articles.Headline{Title: "bell", Source: "Harbour Gazette", Summary: "page summary", Image: "https://page.example/i.png", Comments: &two},
			Byline:   "page byline", Authors: "page byline", Standfirst: "page standfirst", Site: "page site", Markdown: "page text",
		}},
	} {
		address := "https://harbour.example/" + path
		ok(t, l.StoreFullText(ctx, id.New(address), &test.page))
		got := must(l.Get(ctx, address))(t)
		test.want.ID, test.want.URL, test.want.Language, test.want.Feed, test.want.Published, test.want.Arrived = got.ID, address, "en", harbourFeed, got.Published, got.Arrived
		if diff := cmp.Diff(&test.want, got); diff != "" {
			t.Errorf("%s: %s", path, diff)
		}
	}
}
