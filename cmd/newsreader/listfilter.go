package main

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
)

// listFilter selects the headlines to list and their order.
type listFilter struct {
	section, source string
	feed, folder    string
	times           timeRange
	arrived         string
	unread, starred bool
	sort            string
	limit           int
}

// compile validates the filter and returns the function that applies it, except for the limit.
func (f listFilter) compile(now time.Time) (func([]articles.Headline) []articles.Headline, error) {
	since, until, err := f.times.parse(now)
	if err != nil {
		return nil, err
	}
	arrived, err := parseSince(f.arrived, now)
	if err != nil {
		return nil, err
	}
	order := orders[f.sort]
	return func(all []articles.Headline) []articles.Headline {
		inSection := nameFilter(all, f.section, func(h articles.Headline) string { return h.Section })
		fromSource := nameFilter(all, f.source, func(h articles.Headline) string { return h.Source })
		kept := slices.DeleteFunc(slices.Clone(all), func(h articles.Headline) bool {
			published := h.Published.At(now.Location())
			return f.starred || f.feed != "" || f.folder != "" || !inSection(h) || !fromSource(h) ||
				!arrived.IsZero() && h.Arrived.Before(arrived) ||
				!since.IsZero() && published.Before(since) ||
				!until.IsZero() && (published.IsZero() || !published.Before(until))
		})
		if order != nil {
			slices.SortStableFunc(kept, order)
		}
		return kept
	}, nil
}

// nameFilter returns a predicate for headlines with a name, ignoring case. If none has exactly that name, the
// predicate accepts names that contain it, as the library's filters do.
func nameFilter(all []articles.Headline, name string, nameOf func(articles.Headline) string) func(articles.Headline) bool {
	if name == "" {
		return func(articles.Headline) bool { return true }
	}
	same := func(h articles.Headline) bool { return strings.EqualFold(nameOf(h), name) }
	if slices.ContainsFunc(all, same) {
		return same
	}
	lower := strings.ToLower(name)
	return func(h articles.Headline) bool { return strings.Contains(strings.ToLower(nameOf(h)), lower) }
}

// query returns the filter as a query of the library, where page order means the default.
func (f listFilter) query(ctx context.Context, lib *library.Library, now time.Time) (library.ListQuery, error) {
	since, until, err := f.times.parse(now)
	if err != nil {
		return library.ListQuery{}, err
	}
	order := f.sort
	if order == "page" {
		order = ""
	}
	arrived, err := parseSince(f.arrived, now)
	if err != nil {
		return library.ListQuery{}, err
	}
	query := library.ListQuery{
		Section: f.section, Source: f.source, Since: since, Until: until, Arrived: arrived,
		Folder: f.folder, Unread: f.unread, Starred: f.starred, Sort: library.Order(order),
	}
	if err := checkFolder(ctx, lib, f.folder); err != nil {
		return query, err
	}
	if f.feed != "" {
		feed, err := findFeed(ctx, lib, f.feed)
		if err != nil {
			return query, valueError{err, "feed", f.feed}
		}
		query.Feed = feed.URL
	}
	return query, nil
}

// orders maps the values of --sort to comparisons, nil for the order of the page. Headlines without a time come last.
var orders = map[string]func(a, b articles.Headline) int{
	"":       nil,
	"page":   nil,
	"newest": func(a, b articles.Headline) int { return b.Published.Compare(a.Published.Time) },
	"oldest": func(a, b articles.Headline) int {
		if a.Published.IsZero() != b.Published.IsZero() {
			return -a.Published.Compare(b.Published.Time)
		}
		return a.Published.Compare(b.Published.Time)
	},
	"source": func(a, b articles.Headline) int { return cmp.Compare(a.Source, b.Source) },
	"title":  func(a, b articles.Headline) int { return cmp.Compare(a.Title, b.Title) },
}
