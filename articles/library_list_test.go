package articles

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestList(t *testing.T) {
	ctx := context.Background()
	l, _ := newFollowing(t)
	document := testEntries([]string{"1|a|fog|text", "2|b|ferry|text", "3|c|bell|text"})
	document.Entries[1].Article.Source, document.Entries[1].Article.Published = "Tide Table", Time{Time: libraryNow.Add(-3 * time.Hour)}
	document.Entries[2].Article.Section, document.Entries[2].Article.Published, document.Entries[2].Article.Source = "Sounds", Time{}, ""
	must(l.Store(ctx, harbourFeed, document))(t)
	future := testEntries([]string{"4|d|tomorrow|text"})
	future.Entries[0].Article.Published = Time{Time: libraryNow.AddDate(1, 0, 0)}
	future.Entries[0].Article.Read = true
	must(l.Store(ctx, townFeed, future))(t)
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
		{"since", ListQuery{Since: libraryNow.Add(-time.Hour)}, "tomorrow, bell, fog"},
		{"until", ListQuery{Until: libraryNow.Add(-time.Hour)}, "ferry"},
		{"unread", ListQuery{Unread: true, Limit: 10}, "bell, fog, ferry"},
		{"starred", ListQuery{Starred: true}, ""},
		{"several", ListQuery{Source: "gazette", Unread: true, Until: libraryNow}, "fog"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, titles(must(l.List(ctx, test.query))(t))); diff != "" {
				t.Error(diff)
			}
		})
	}
	if _, err := l.List(ctx, ListQuery{Sort: "size"}); err == nil {
		t.Error("listed by size")
	}
}
