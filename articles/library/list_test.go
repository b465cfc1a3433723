package library

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/text"
)

func TestList(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	document := testEntries([]string{"1|a|fog|text", "2|b|ferry|text", "3|c|bell|text"})
	document.Entries[1].Article.Source, document.Entries[1].Article.Published = "Tide Table", articles.Time{Time: testNow.Add(-3 * time.Hour)}
	document.Entries[2].Article.Section, document.Entries[2].Article.Published, document.Entries[2].Article.Source = "Sounds", articles.Time{}, ""
	must(l.StoreFetch(ctx, harbourFeed, document))(t)
	future := testEntries([]string{"4|d|tomorrow|text"})
	future.Entries[0].Article.Published = articles.Time{Time: testNow.AddDate(1, 0, 0)}
	future.Entries[0].Article.Read = true
	must(l.StoreFetch(ctx, townFeed, future))(t)
	for _, test := range []struct {
		name  string
		query ListQuery
		want  string
	}{
		{"all", ListQuery{}, "tomorrow, bell, fog, ferry"},
		{"oldest first", ListQuery{Sort: OldestFirst}, "ferry, fog, bell, tomorrow"},
		{"by title", ListQuery{Sort: ByTitle}, "bell, ferry, fog, tomorrow"},
		{"by source", ListQuery{Sort: BySource}, "tomorrow, fog, ferry, bell"},
		{"some", ListQuery{Limit: 2}, "tomorrow, bell"},
		{"a source", ListQuery{Source: "tide table"}, "ferry"},
		{"a part of a source", ListQuery{Source: "gazette"}, "tomorrow, fog"},
		{"a section", ListQuery{Section: "sounds"}, "bell"},
		{"no such section", ListQuery{Section: "Sports"}, ""},
		{"a feed", ListQuery{Feed: townFeed}, "tomorrow"},
		{"no such feed", ListQuery{Feed: "https://none.example"}, ""},
		{"since", ListQuery{Since: testNow.Add(-time.Hour)}, "tomorrow, bell, fog"},
		{"until", ListQuery{Until: testNow.Add(-time.Hour)}, "ferry"},
		{"unread", ListQuery{Unread: true, Limit: 10}, "bell, fog, ferry"},
		{"starred", ListQuery{Starred: true}, ""},
		{"several", ListQuery{Source: "gazette", Unread: true, Until: testNow}, "fog"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, titles(must(l.List(ctx, test.query))(t))); diff != "" {
				t.Error(diff)
			}
		})
	}
	if _, err := l.List(ctx, ListQuery{Sort: "size"}); err == nil {
		t.Error("listed by an unknown order")
	}
}

// TestListUndated lists articles without a date of publication: by when they were updated or captured, else the
// newest document first, in document order.
func TestListUndated(t *testing.T) {
	ctx := context.Background()
	l, clock := newSubscribed(t)
	store := func(feed string, lines ...string) {
		document := testEntries(lines)
		for _, e := range document.Entries {
			e.Article.Published = articles.Time{}
			switch e.Article.Title {
			case "old":
				e.Article.Updated = articles.Time{Time: testNow.AddDate(-1, 0, 0)}
			case "copy":
				e.Article.Captured = articles.Time{Time: testNow.Add(-time.Hour)}
			}
		}
		must(l.StoreFetch(ctx, feed, document))(t)
	}
	store(townFeed, "2|e|bell|text")
	store(harbourFeed, "1|a|fog|text", "2|e|bell|text", "3|b|old|text", "4|c|ferry|text", "5|d|copy|text")
	clock.at = clock.at.Add(time.Minute)
	store(harbourFeed, "6|f|boat|text", "7|g|lamp|text", "1|a|fog|text")
	for order, want := range map[Order]string{
		NewestFirst: "boat, lamp, fog, ferry, bell, copy, old",
		OldestFirst: "old, copy, bell, ferry, fog, lamp, boat",
	} {
		if diff := cmp.Diff(want, titles(must(l.List(ctx, ListQuery{Sort: order}))(t))); diff != "" {
			t.Errorf("%s: %s", order, diff)
		}
	}
	if diff := cmp.Diff("boat, lamp, fog, ferry, bell", titles(must(l.List(ctx, ListQuery{Since: testNow}))(t))); diff != "" {
		t.Error(diff)
	}
}

// TestNamesOfUntitled checks that articles without a title are named by the beginning of their text in every list.
func TestNamesOfUntitled(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	document := testEntries([]string{"1|a||![Pier](https://p.example/)\n\nThe **fog** has lifted.\n\n" + strings.Repeat("Ferries sail again. ", 50), "2|b||text", "3|c|Bell|text"})
	document.Entries[1].Article.Summary = "A summary"
	must(l.StoreFetch(ctx, harbourFeed, document))(t)
	for _, brief := range []bool{false, true} {
		var got []string
		for _, h := range must(l.List(ctx, ListQuery{Brief: brief}))(t) {
			name := h.Name()
			got = append(got, name[:min(len(name), 30)])
			if len(name) > text.SnippetLength+len("…") {
				t.Errorf("%d bytes: %s", len(name), name)
			}
		}
		if diff := cmp.Diff([]string{"Pier The fog has lifted. Ferri", "A summary", "Bell"}, got); diff != "" {
			t.Error(diff)
		}
	}
	if got := must(l.Search(ctx, "ferries", SearchOptions{}))(t); len(got) != 1 || !strings.HasPrefix(got[0].Name(), "Pier The fog") {
		t.Errorf("got %+v", got)
	}
	if h := (articles.Headline{URL: "https://harbour.example/"}); h.Name() != h.URL {
		t.Errorf("got %q", h.Name())
	}
}
