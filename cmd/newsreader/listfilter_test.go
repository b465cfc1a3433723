package main

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// TestListFilter checks which headlines of a page a filter keeps, and in which order.
func TestListFilter(t *testing.T) {
	on := func(day string) articles.Time {
		parsed, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		return articles.Time{Time: parsed}
	}
	page := []articles.Headline{
		{Title: "Fog", Source: "Gazette", Section: "Sea", Published: on("2024-04-20")},
		{Title: "Undated", Source: "Harbour Gazette", Section: "Sea"},
		{Title: "Bell", Source: "Town Crier", Section: "Town", Published: on("2024-04-22")},
		{Title: "Mill", Source: "town crier", Section: "Seaside", Published: on("2024-04-18")},
	}
	for _, test := range []struct {
		name   string
		filter listFilter
		want   string
	}{
		{"an empty filter", listFilter{}, "Fog Undated Bell Mill"},
		{"a whole name is preferred to a part", listFilter{source: "gazette"}, "Fog"},
		{"a part of a name", listFilter{source: "GAZ"}, "Fog Undated"},
		{"upper and lower case are the same", listFilter{source: "TOWN CRIER"}, "Bell Mill"},
		{"an unknown name", listFilter{section: "Sports"}, ""},
		{"both names must match", listFilter{section: "Sea", source: "Harbour Gazette"}, "Undated"},
		{"since includes its time and skips undated headlines", listFilter{times: timeRange{since: "2024-04-20T00:00:00Z"}}, "Fog Bell"},
		{"until excludes its time and skips undated headlines", listFilter{times: timeRange{until: "2024-04-20T00:00:00Z"}}, "Mill"},
		{"all times", listFilter{times: timeRange{since: "all", until: "all"}}, "Fog Undated Bell Mill"},
		{"newest first, undated last", listFilter{sort: "newest"}, "Bell Fog Mill Undated"},
		{"oldest first, undated last", listFilter{sort: "oldest"}, "Mill Fog Bell Undated"},
		{"by title", listFilter{sort: "title"}, "Bell Fog Mill Undated"},
		{"by source", listFilter{sort: "source"}, "Fog Undated Bell Mill"},
		{"the order of the page", listFilter{sort: "page"}, "Fog Undated Bell Mill"},
		{"nothing on a page is starred", listFilter{starred: true}, ""},
		{"nothing on a page is of a feed", listFilter{feed: "Gazette"}, ""},
	} {
		keep, err := test.filter.compile(clock)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		var titles []string
		for _, h := range keep(page) {
			titles = append(titles, h.Title)
		}
		if diff := cmp.Diff(test.want, strings.Join(titles, " ")); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
	if page[0].Title != "Fog" || page[3].Title != "Mill" {
		t.Error("filtering modified the page")
	}
}

func TestListFilterRejectsBadValues(t *testing.T) {
	for want, filter := range map[string]listFilter{
		`--since "x": must be a span such as 24h or 7d, today, yesterday, a date, or an RFC 3339 time`: {times: timeRange{since: "x", until: "y"}},
		`--until "y": must be a span such as 24h or 7d, today, yesterday, a date, or an RFC 3339 time`: {times: timeRange{until: "y"}},
	} {
		_, err := filter.compile(clock)
		if err == nil || exitCode(err) != exitUsage || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}
