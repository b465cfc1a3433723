package library

import (
	"context"
	"fmt"
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
		if diff := cmp.Diff([]string{"The fog has lifted. Ferries sa", "A summary", "Bell"}, got); diff != "" {
			t.Error(diff)
		}
	}
	if got := searchHits(t, l, "ferries", SearchOptions{}); len(got) != 1 || !strings.HasPrefix(got[0].Name(), "The fog") {
		t.Errorf("got %+v", got)
	}
	if h := (articles.Headline{URL: "https://harbour.example/"}); h.Name() != h.URL {
		t.Errorf("got %q", h.Name())
	}
}

// TestListDays lists one day of articles of which the time or only the day is known, wherever they and the reader are.
func TestListDays(t *testing.T) {
	ctx := context.Background()
	zone := func(hours int) *time.Location { return time.FixedZone("", hours*60*60) }
	day := func(d, hours int) articles.Time {
		return articles.Time{Time: time.Date(2024, 5, d, 0, 0, 0, 0, zone(hours)), DateOnly: true}
	}
	moment := func(d, hour int) articles.Time {
		return articles.Time{Time: time.Date(2024, 5, d, hour, 0, 0, 0, time.UTC)}
	}
	for _, reader := range []int{-11, -8, 0, 1, 8, 14} {
		l, clock := newLibrary(t)
		clock.at = time.Date(2024, 5, 6, 12, 0, 0, 0, zone(reader))
		var all []*articles.Article
		add := func(title string, published articles.Time) {
			a := testArticle(title, "https://harbour.example/"+title, 0)
			a.Published = published
			all = append(all, a)
		}
		for _, hours := range []int{-11, -5, 0, 8, 14} {
			for d := 2; d <= 4; d++ {
				add(fmt.Sprintf("day-%d-of-%d", d, hours), day(d, hours))
			}
		}
		for d := 1; d <= 5; d++ {
			for hour := range 24 {
				add(fmt.Sprintf("moment-%d-at-%d", d, hour), moment(d, hour))
			}
		}
		must(l.Import(ctx, all))(t)
		since, _ := articles.ParseMoment("2024-05-03", clock.at)
		until, _ := articles.ParseUntil("2024-05-03", clock.at)
		for name, bounds := range map[string][2]time.Time{"the day": {since, until}, "since": {since, {}}, "until": {{}, until}, "hours": {since.Add(5 * time.Hour), since.Add(17 * time.Hour)}} {
			want := map[string]bool{}
			for _, a := range all {
				at := a.Published.At(clock.at.Location())
				if (bounds[0].IsZero() || !at.Before(bounds[0])) && (bounds[1].IsZero() || at.Before(bounds[1])) {
					want[a.Title] = true
				}
			}
			got := map[string]bool{}
			for _, h := range must(l.List(ctx, ListQuery{Since: bounds[0], Until: bounds[1]}))(t) {
				got[h.Title] = true
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, reader at %+d: %s", name, reader, diff)
			}
			if name == "the day" && len(got) != 5+24 {
				t.Errorf("the day has %d articles", len(got))
			}
		}
	}
}
