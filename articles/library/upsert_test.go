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
			{harbourFeed, []string{"1|b|fog|text"}, 0, 1},
		}, "fog"},
		{"a site that moves to https", []fetch{
			{harbourFeed, []string{"url:http://harbour.example/a|a1|fog|text", "url:http://harbour.example/b|b1|ferry|text"}, 2, 0},
			{harbourFeed, []string{"url:https://harbour.example/a|a2|fog|text", "url:https://harbour.example/b|b2|late ferry|text"}, 0, 2},
			{harbourFeed, []string{"url:https://harbour.example/a|a2|fog|text", "url:http://harbour.example/a|a1|other fog|text"}, 1, 0},
		}, "other fog, fog, late ferry+1"},
		{"the same GUID in two feeds", []fetch{
			{harbourFeed, []string{"1|a|fog|text"}, 1, 0},
			{townFeed, []string{"1|b|mayor|text"}, 1, 0},
			{harbourFeed, []string{"1|a|fog|text"}, 0, 0},
		}, "mayor, fog"},
		{"the same URL in two feeds", []fetch{
			{harbourFeed, []string{"1|a|fog|text"}, 1, 0},
			{townFeed, []string{"9|a|seen elsewhere|other text"}, 0, 0},
			{townFeed, []string{"9|a|seen again|third text"}, 0, 0},
		}, "fog"},
		{"a text for an article without one", []fetch{
			{harbourFeed, []string{"1|a|fog|"}, 1, 0},
			{townFeed, []string{"9|a|fog|whole text"}, 0, 1},
		}, "fog"},
		{"no GUID", []fetch{
			{harbourFeed, []string{"|a|fog|text"}, 1, 0},
			{harbourFeed, []string{"|a|thick fog|text"}, 0, 1},
		}, "thick fog+1"},
		{"neither GUID nor URL", []fetch{
			{harbourFeed, []string{"||fog|text"}, 1, 0},
			{harbourFeed, []string{"||fog|text", "||ferry|text"}, 1, 0},
		}, "ferry, fog"},
		{"new GUIDs for the same URLs", []fetch{
			{harbourFeed, []string{"1|a|fog|text", "2|b|ferry|text"}, 2, 0},
			{harbourFeed, []string{"x1|a|fog|text", "x2|b|late ferry|text"}, 0, 1},
			{harbourFeed, []string{"x1|a|fog|text", "x2|b|late ferry|text"}, 0, 0},
		}, "fog, late ferry+1"},
		{"entries that all link to one page", []fetch{
			{harbourFeed, []string{"1|live|eight|text", "2|live|nine|text"}, 2, 0},
			{harbourFeed, []string{"2|live|nine|text", "3|live|ten|text"}, 1, 0},
		}, "ten, eight, nine"},
		{"a URL that another entry takes over", []fetch{
			{harbourFeed, []string{"1|live|eight|text"}, 1, 0},
			{harbourFeed, []string{"1|a|eight|text", "2|live|nine|text"}, 1, 1},
		}, "nine, eight"},
		{"GUIDs without URLs", []fetch{
			{harbourFeed, []string{"1||fog|text"}, 1, 0},
			{townFeed, []string{"1||fog|text"}, 1, 0},
			{harbourFeed, []string{"1||thick fog|text"}, 0, 1},
		}, "fog, thick fog+1"},
		{"a GUID twice in one document", []fetch{{harbourFeed, []string{"1|a|fog|text", "1|b|other|text"}, 1, 0}}, "fog"},
		{"neither title nor text", []fetch{{harbourFeed, []string{"1|a||"}, 0, 0}}, ""},
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
