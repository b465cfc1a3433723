package library

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// TestIdentity stores documents one after another and checks the titles in the library, each followed by the number
// of its earlier revisions.
func TestIdentity(t *testing.T) {
	type fetch struct {
		feed         string
		lines        []string
		isNew, other int
	}
	for _, test := range []struct {
		name    string
		fetches []fetch
		want    string
	}{
		{"a known GUID", []fetch{
			{harbourFeed, []string{"1|a|fog|text"}, 1, 0},
			{harbourFeed, []string{"1|a|fog|text", "2|b|ferry|text"}, 1, 0},
		}, "ferry, fog"},
		{"a changed entry", []fetch{
			{harbourFeed, []string{"1|a|fog|text"}, 1, 0},
			{harbourFeed, []string{"1|a|thick fog|other text"}, 0, 1},
			{harbourFeed, []string{"1|a|thick fog|other text"}, 0, 0},
		}, "thick fog+1"},
		{"a changed URL", []fetch{
			{harbourFeed, []string{"1|a|fog|text"}, 1, 0},
			{harbourFeed, []string{"1|b|fog|text"}, 0, 0},
			{harbourFeed, []string{"1|c|fog|other text"}, 0, 1},
		}, "fog+1"},
		{"a site that moves", []fetch{
			{harbourFeed, []string{"http://harbour.example/a|a1|fog|text", "http://harbour.example/b|b1|ferry|text|2"}, 2, 0},
			{harbourFeed, []string{"https://harbour.example/a|a2|fog|text", "https://harbour.example/b|b2|ferry|text|2"}, 0, 0},
			{harbourFeed, []string{"https://harbour.example/a|a2|fog|text", "http://harbour.example/a|a1|other fog|text|3"}, 1, 0},
		}, "fog, ferry, other fog"},
		{"a title and time that are there twice", []fetch{
			{harbourFeed, []string{"1|a|fog|text"}, 1, 0},
			{harbourFeed, []string{"1|a|fog|text", "2|b|fog|text"}, 1, 0},
		}, "fog, fog"},
		{"a title and time in a document that was cut off", []fetch{
			{harbourFeed, []string{"1|a|fog|text", "cut off"}, 1, 0},
			{harbourFeed, []string{"2|b|fog|text", "cut off"}, 1, 0},
		}, "fog, fog"},
		{"the same title on another day", []fetch{
			{harbourFeed, []string{"|a|tides|text|30"}, 1, 0},
			{harbourFeed, []string{"|b|tides|text|6"}, 1, 0},
		}, "tides, tides"},
		{"the same GUID in two feeds", []fetch{
			{harbourFeed, []string{"1|a|fog|text"}, 1, 0},
			{townFeed, []string{"1|b|mayor|text"}, 1, 0},
			{harbourFeed, []string{"1|a|fog|text"}, 0, 0},
		}, "mayor, fog"},
		{"the same URL in two feeds", []fetch{
			{harbourFeed, []string{"1|a|fog|text"}, 1, 0},
			{townFeed, []string{"9|a|seen elsewhere|other text"}, 0, 0},
			{townFeed, []string{"9|a|seen again|third text"}, 0, 0},
		}, "fog+1"},
		{"a text for an article without one", []fetch{
			{harbourFeed, []string{"1|a|fog|"}, 1, 0},
			{townFeed, []string{"9|a|fog|whole text"}, 0, 0},
		}, "fog+1"}, // the publisher's feed has only a headline
		{"no GUID", []fetch{
			{harbourFeed, []string{"|a|fog|text"}, 1, 0},
			{harbourFeed, []string{"|a|thick fog|text"}, 0, 1},
		}, "thick fog+1"},
		{"neither GUID nor URL", []fetch{
			{harbourFeed, []string{"||fog|text"}, 1, 0},
			{harbourFeed, []string{"||fog|text", "||ferry|text"}, 1, 0},
		}, "ferry, fog"},
		{"a former GUID in the other scheme", []fetch{
			{harbourFeed, []string{"http://harbour.example/1|a|fog|text"}, 1, 0},
			{harbourFeed, []string{"new|a|fog|text", "https://harbour.example/1|b|bell|text"}, 1, 0},
		}, "bell, fog"},
		{"a shared URL after a changed GUID", []fetch{
			{harbourFeed, []string{"1|x|old|text"}, 1, 0},
			{harbourFeed, []string{"2|x|old|text", "3|a|fog|text", "|a|bell|text|2"}, 2, 0},
		}, "fog, old, bell"},
		{"same title and time, other texts", []fetch{
			{harbourFeed, []string{"||fog|one", "||fog|two", "||fog|three"}, 3, 0},
			{harbourFeed, []string{"||fog|one", "||fog|two", "||fog|three"}, 0, 0},
		}, "fog, fog, fog"},
		{"new GUIDs for the same URLs", []fetch{
			{harbourFeed, []string{"1|a|fog|text", "2|b|ferry|text"}, 2, 0},
			{harbourFeed, []string{"x1|a|fog|text", "x2|b|late ferry|text"}, 0, 1},
			{harbourFeed, []string{"x1|a|fog|text", "x2|b|late ferry|text"}, 0, 0},
		}, "fog, late ferry+1"},
		{"entries that all link to one page", []fetch{
			{harbourFeed, []string{"2|live|nine|text", "1|live|eight|text"}, 2, 0},
			{harbourFeed, []string{"3|live|ten|text", "2|live|nine|text"}, 1, 0},
		}, "ten, nine, eight"},
		{"episodes with one title and link", []fetch{
			{harbourFeed, []string{"2|show|evening news|text|25", "1|show|evening news|text|49"}, 2, 0},
			{harbourFeed, []string{"3|show|evening news|text|1", "2|show|evening news|text|25"}, 1, 0},
		}, "evening news, evening news, evening news"},
		{"a page of the day", []fetch{
			{harbourFeed, []string{"|today|Monday|text|48"}, 1, 0},
			{harbourFeed, []string{"|today|Tuesday|text|24"}, 1, 0},
			{harbourFeed, []string{"|today|Wednesday|text|1", "|today|Tuesday|new text|24"}, 1, 1},
		}, "Wednesday, Tuesday+1, Monday"},
		{"one link for all, without GUIDs", []fetch{
			{harbourFeed, []string{"|log|2.1|text|1", "|log|2.0|text|2"}, 2, 0},
			{harbourFeed, []string{"|log|2.2|text|0", "|log|2.1|text|1", "|log|2.0 final|text|2"}, 1, 1},
		}, "2.2, 2.1, 2.0 final+1"},
		{"one GUID for all", []fetch{
			{harbourFeed, []string{"all|a|fog|text|3", "all|b|ferry|text|4"}, 2, 0},
			{harbourFeed, []string{"all|c|bell|text|2", "all|a|fog|text|3", "all|b|late ferry|text|4"}, 1, 1},
			{harbourFeed, []string{"all|d|lamp|text|1"}, 1, 0},
		}, "lamp, bell, fog, late ferry+1"},
		{"one GUID for all, without links", []fetch{
			{harbourFeed, []string{"all||fog|text|1", "all||ferry|text|2"}, 2, 0},
			{harbourFeed, []string{"all||fog|text|1", "all||ferry|text|2"}, 0, 0},
		}, "fog, ferry"},
		{"a GUID that turns out to be shared", []fetch{
			{harbourFeed, []string{"all|a|fog|text|2"}, 1, 0},
			{harbourFeed, []string{"all|b|ferry|text|1", "all|a|fog|text|2"}, 1, 0},
		}, "ferry, fog"},
		{"links that differ in fragments and parameters", []fetch{
			{harbourFeed, []string{"|diary#1|fog|text|1", "|diary#2|ferry|text|2", "|diary?utm_content=3|bell|text|3"}, 3, 0},
			{harbourFeed, []string{"|diary#2|ferry|text|2", "|diary#1|fog|text|1", "|diary?utm_content=4|lamp|text|0"}, 1, 0},
		}, "lamp, fog, ferry, bell"},
		{"a session ID in the link", []fetch{
			{harbourFeed, []string{"|a?sid=0a1b|fog|text|-", "|b?sid=0a1b|ferry|text|-"}, 2, 0},
			{harbourFeed, []string{"|a?sid=0a1c|fog|text|-", "|b?sid=0a1c|ferry|new text|-"}, 0, 1},
		}, "fog, ferry+1"},
		{"neither title, time nor GUID", []fetch{
			{harbourFeed, []string{"|a||fog|-", "|a||ferry|-"}, 2, 0},
			{harbourFeed, []string{"|a||fog|-", "|a||ferry|-"}, 0, 0},
		}, ", "},
		{"the same address but for tracking in two feeds", []fetch{
			{townFeed, []string{"1|a?utm_source=town|fog|text"}, 1, 0},
			{harbourFeed, []string{"9|a|fog|text"}, 0, 1},
			{townFeed, []string{"1|a?utm_source=town|fog!|text"}, 0, 0},
		}, "fog"},
		{"tracking that tells entries apart in one of two feeds", []fetch{
			{townFeed, []string{"|a?utm_content=1|fog|text|1", "|a?utm_content=2|bell|text|2"}, 2, 0},
			{harbourFeed, []string{"9|a|soup|text|3"}, 1, 0},
		}, "fog, bell, soup"},
		{"an address that several entries of one of two feeds share", []fetch{
			{townFeed, []string{"1|a|fog|text|1", "2|a|bell|text|2"}, 2, 0},
			{harbourFeed, []string{"9|a|soup|text|3", "8|a|the bell|other|2"}, 1, 1},
		}, "fog, the bell+1, soup"},
		{"a URL that another entry takes over", []fetch{
			{harbourFeed, []string{"1|live|eight|text"}, 1, 0},
			{harbourFeed, []string{"1|a|eight|text", "2|live|nine|text"}, 1, 0},
		}, "nine, eight"},
		{"GUIDs without URLs", []fetch{
			{harbourFeed, []string{"1||fog|text"}, 1, 0},
			{townFeed, []string{"1||fog|text"}, 1, 0},
			{harbourFeed, []string{"1||thick fog|text"}, 0, 1},
		}, "fog, thick fog+1"},
		{"a GUID twice in one document", []fetch{{harbourFeed, []string{"1|a|fog|text", "1|b|other|text"}, 1, 0}}, "fog"},
		{"neither title nor text", []fetch{{harbourFeed, []string{"1|a||"}, 1, 0}}, ""},
		{"nothing at all", []fetch{{harbourFeed, []string{"1|||"}, 0, 0}}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			ctx := context.Background()
			l, _ := newSubscribed(t)
			for i, f := range test.fetches {
				got := must(l.StoreFetch(ctx, f.feed, testEntries(f.lines)))(t)
				if got.New != f.isNew || got.Changed != f.other || len(got.IDs) != f.isNew+f.other {
					t.Errorf("fetch %d: %+v", i, got)
				}
				for _, id := range got.IDs {
					must(l.Get(ctx, id))(t)
				}
			}
			var got []string
			for _, h := range must(l.List(ctx, ListQuery{}))(t) {
				revisions := must(l.Revisions(ctx, h.ID))(t)
				if n := len(revisions) - 1; n > 0 {
					h.Title += fmt.Sprint("+", n)
				}
				got = append(got, h.Title)
			}
			if diff := cmp.Diff(test.want, strings.Join(got, ", ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestStoreUnknownFeed(t *testing.T) {
	l, _ := newSubscribed(t)
	_, err := l.StoreFetch(context.Background(), "https://other.example/feed", testEntries([]string{"1|a|fog|text"}))
	if !errors.Is(err, ErrFeedNotFound) {
		t.Errorf("got error %v", err)
	}
}

// TestChangeKeepsFlags changes an entry repeatedly and checks its flags and revisions.
func TestChangeKeepsFlags(t *testing.T) {
	ctx := context.Background()
	yes := true
	l, clock := newSubscribed(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|first text"})))(t)
	id := id.New("https://harbour.example/a")
	must(l.SetFlags(ctx, []string{id}, Flags{Read: &yes, Starred: &yes}))(t)
	for i := range maxRevisions + 5 {
		clock.at = clock.at.Add(time.Hour)
		must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{fmt.Sprintf("1|a|fog|text %d", i)})))(t)
	}
	got := must(l.Get(ctx, id))(t)
	if !got.Read || !got.Starred {
		t.Errorf("the flags are gone: %+v", got.Headline)
	}
	revisions := must(l.Revisions(ctx, id))(t)
	if len(revisions) != maxRevisions+1 {
		t.Errorf("%d revisions", len(revisions))
	}
	first, last := revisions[0], revisions[len(revisions)-1]
	if first.Article.Markdown != "first text" || !first.Stored.Equal(testNow) {
		t.Errorf("first: %+v", first)
	}
	if last.Article.Markdown != fmt.Sprintf("text %d", maxRevisions+4) || !last.Stored.Equal(clock.at) {
		t.Errorf("last: %+v", last)
	}
	for i := 2; i < len(revisions); i++ {
		if !revisions[i].Stored.After(revisions[i-1].Stored) {
			t.Errorf("revision %d is not after the one before", i)
		}
	}
}

// TestIssues stores a feed that publishes each day's issue at the same URL.
func TestIssues(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	for i, line := range []string{"1|today|Monday|text", "2|today|Tuesday|text", "3|today|Thursday|text"} {
		document := testEntries([]string{line})
		document.Entries[0].Article.Published = articles.Time{Time: testNow.AddDate(0, 0, []int{-9, -8, -6}[i])}
		must(l.StoreFetch(ctx, harbourFeed, document))(t)
	}
	if diff := cmp.Diff("Thursday, Tuesday, Monday", titles(must(l.List(ctx, ListQuery{}))(t))); diff != "" {
		t.Error(diff)
	}
}

// TestMergeEntries stores an entry twice, by the same feed or by two, and checks which parts of the article the second
// one changes.
func TestMergeEntries(t *testing.T) {
	full := func(change func(*articles.Article)) articles.Entry {
		e := testEntry("1|a|fog|text")
		e.Article.Summary, e.Article.Section = "A summary", "Port"
		change(e.Article)
		return e
	}
	same := func(*articles.Article) {}
	for name, test := range map[string]struct {
		first, second articles.Entry
		feed          string // of the second
		want          articles.Article
		changed       int
	}{
		"same feed, new text": {full(same), full(func(a *articles.Article) { a.Markdown = "new text" }), harbourFeed,
			*full(func(a *articles.Article) { a.Markdown = "new text" }).Article, 1},
		"same feed, no longer a section": {full(same), full(func(a *articles.Article) { a.Section = "" }), harbourFeed,
			*full(func(a *articles.Article) { a.Section = "" }).Article, 1},
		"same feed, only an image": {full(same), full(func(a *articles.Article) { a.Image = "https://harbour.example/i.png" }), harbourFeed,
			*full(same).Article, 0},
		"other feed, another text": {full(same), full(func(a *articles.Article) { a.Title, a.Markdown = "news", "other text" }), townFeed,
			*full(same).Article, 0},
		"other feed, first text": {full(func(a *articles.Article) { a.Markdown = "" }), full(func(a *articles.Article) { a.Title = "thick fog" }), townFeed,
			*full(func(a *articles.Article) { a.Markdown = "" }).Article, 0},
		"other feed, no text either": {full(func(a *articles.Article) { a.Markdown = "" }), full(func(a *articles.Article) { a.Title, a.Markdown = "thick fog", "" }), townFeed,
			*full(func(a *articles.Article) { a.Markdown = "" }).Article, 0},
	} {
		t.Run(name, func(t *testing.T) {
			ctx := context.Background()
			l, _ := newSubscribed(t)
			must(l.StoreFetch(ctx, harbourFeed, FetchResult{Entries: []articles.Entry{test.first}}))(t)
			result := must(l.StoreFetch(ctx, test.feed, FetchResult{Entries: []articles.Entry{test.second}}))(t)
			if result.New != 0 || result.Changed != test.changed {
				t.Errorf("got %+v", result)
			}
			got := must(l.Get(ctx, "https://harbour.example/a"))(t)
			test.want.ID, test.want.Feed, test.want.Arrived = got.ID, harbourFeed, articles.Time{Time: testNow}
			if diff := cmp.Diff(&test.want, got); diff != "" {
				t.Error(diff)
			}
			inTown := must(l.List(ctx, ListQuery{Feed: townFeed}))(t)
			if want := test.feed == townFeed; (len(inTown) == 1) != want {
				t.Errorf("the second feed has %v", inTown)
			}
		})
	}
}

// TestEntryTime checks how a new version of an entry moves its article in lists by time.
func TestEntryTime(t *testing.T) {
	day := func(n int) articles.Time { return articles.Time{Time: testNow.AddDate(0, 0, n)} }
	for name, test := range map[string]struct {
		before, after articles.Time
		want          time.Time
	}{
		"published later":     {day(-5), day(-3), day(-3).Time},
		"published undated":   {day(-5), articles.Time{}, day(-5).Time},
		"dated afterwards":    {articles.Time{}, day(-4), day(-4).Time},
		"never dated":         {articles.Time{}, articles.Time{}, testNow},
		"dated in the future": {day(-5), day(9), testNow.Add(time.Hour)},
	} {
		t.Run(name, func(t *testing.T) {
			ctx := context.Background()
			l, clock := newSubscribed(t)
			for i, published := range []articles.Time{test.before, test.after} {
				e := testEntry(fmt.Sprintf("1|a|fog|text %d", i))
				e.Article.Published = published
				must(l.StoreFetch(ctx, harbourFeed, FetchResult{Entries: []articles.Entry{e}}))(t)
				clock.at = clock.at.Add(time.Hour)
			}
			got := must(collect(ctx, l, "SELECT at FROM articles", nil, scanNumber))(t)
			if diff := cmp.Diff([]int64{test.want.Unix()}, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestVagueTime checks that an entry whose times differ with every fetch does not change with them.
func TestVagueTime(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	for i, want := range []StoreResult{{New: 1}, {}, {}} {
		e := testEntry("1|a|fog|text")
		e.VagueTime, e.Article.Published = true, articles.Time{Time: testNow.Add(-time.Duration(i) * time.Minute)}
		got := must(l.StoreFetch(ctx, harbourFeed, FetchResult{Entries: []articles.Entry{e}}))(t)
		if got.New != want.New || got.Changed != want.Changed {
			t.Errorf("fetch %d: got %+v", i, got)
		}
	}
}
