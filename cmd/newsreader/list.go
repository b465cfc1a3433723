package main

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
)

// listFilter selects the headlines to list and their order.
type listFilter struct {
	section, source string
	feed            string
	since, until    string
	unread, starred bool
	sort            string
	limit           int
}

type listOptions struct {
	output outputFlag
	url    string
	filter listFilter
	// limitSet is set if --limit was given.
	limitSet bool
}

func newListCmd(a *app) *cobra.Command {
	opts := listOptions{output: outputFlag{formats: listFormats, noun: "a list"}}
	cmd := &cobra.Command{
		Use:   "list [PAGE|FEED]",
		Short: "List a headline feed",
		Long: `List the headlines of the library, the newest first; before anything is
subscribed, of the built-in edition; or those of a page, in its order. A feed
is a page, too; a followed one's title or ID gives what the library has of it.
In a pipe each headline is a line of six fields parted by tabs: id, published,
source, section, title and url. What has no time counts in the library from
when it came, and is left out elsewhere by filters of time.`,
		Example: `  newsreader list
  newsreader list --unread --since 24h
  newsreader list page.html --section 热点推荐
  newsreader list -o ids | head -3`,
		Args: optionalArgument,
		RunE: func(cmd *cobra.Command, args []string) error {
			opts.limitSet = cmd.Flags().Changed("limit")
			return a.runList(cmd.Context(), opts, newInput(args, opts.url))
		},
	}
	addOutputFlag(cmd, &opts.output)
	flags := cmd.Flags()
	flags.StringVar(&opts.url, "url", "", "`ADDRESS` of a page that is read from a file or standard input")
	flags.StringVar(&opts.filter.section, "section", "", "only this section, by its `NAME` or a part of it")
	flags.StringVar(&opts.filter.source, "source", "", "only this source, by its `NAME` or a part of it")
	flags.StringVar(&opts.filter.feed, "feed", "", "only this `FEED` of the library: its URL, title or ID")
	flags.BoolVar(&opts.filter.unread, "unread", false, "only what is unread in the library")
	flags.BoolVar(&opts.filter.starred, "starred", false, "only what is starred in the library")
	flags.StringVar(&opts.filter.since, "since", "", "only what was published since `TIME`: 24h, 7d, a date or an RFC 3339 time")
	flags.StringVar(&opts.filter.until, "until", "", "only what was published until `TIME`")
	flags.StringVar(&opts.filter.sort, "sort", "", "`ORDER`: page, newest, oldest, source or title (default: newest in the library, page elsewhere)")
	flags.IntVar(&opts.filter.limit, "limit", defaultLimit, "at most `N`, 0 for all; pages are listed whole unless it is given")
	return cmd
}

// defaultLimit is the default number of headlines of the library in a list.
const defaultLimit = 50

func (a *app) runList(ctx context.Context, opts listOptions, in input) error {
	followed := a.namesFeed(ctx, in)
	if followed {
		opts.filter.feed = in.arg
	}
	if !opts.limitSet && in.arg != "" && !followed {
		opts.filter.limit = 0
	}
	keep, err := opts.filter.compile(a.now())
	if err != nil {
		return err
	}
	if in.arg == "" || followed {
		done, err := a.listLibrary(ctx, opts)
		if done || err != nil {
			return err
		}
	}
	page, err := a.readPage(ctx, in)
	if err != nil {
		return err
	}
	return a.printHeadlines(ctx, opts.output, keep(page.Headlines))
}

// namesFeed reports whether the input is the title or ID of a feed of the library. A URL is that of a page to fetch,
// and a file takes precedence over a feed.
func (a *app) namesFeed(ctx context.Context, in input) bool {
	if in.arg == "" || in.isFile() || isWebURL(in.arg) {
		return false
	}
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return false // readPage reports the error
	}
	_, err = lib.FindFeed(ctx, in.arg)
	var ambiguous *articles.AmbiguousIDError
	return err == nil || errors.As(err, &ambiguous)
}

// printHeadlines writes headlines as a table or in a machine-readable format.
func (a *app) printHeadlines(ctx context.Context, output outputFlag, headlines []articles.Headline) error {
	format, err := a.formatOf(output)
	if err != nil {
		return err
	}
	if format != "table" {
		return writeHeadlines(a.stdout, format, headlines)
	}
	return a.printDocument(ctx, a.language(), func(doc *term.Document) { doc.Table(a.headlineTable(ctx, headlines)) })
}

// compile validates the filter and returns the function that applies it.
func (f listFilter) compile(now time.Time) (func([]articles.Headline) []articles.Headline, error) {
	since, err := parseTimeFlag("--since", f.since, now)
	if err != nil {
		return nil, err
	}
	until, err := parseTimeFlag("--until", f.until, now)
	if err != nil {
		return nil, err
	}
	order, ok := orders[f.sort]
	if !ok {
		return nil, usagef("--sort %q: not page, newest, oldest, source or title", f.sort)
	}
	if f.limit < 0 {
		return nil, usagef("--limit %d: less than none", f.limit)
	}
	return func(all []articles.Headline) []articles.Headline {
		inSection := nameFilter(all, f.section, func(h articles.Headline) string { return h.Section })
		fromSource := nameFilter(all, f.source, func(h articles.Headline) string { return h.Source })
		kept := slices.DeleteFunc(slices.Clone(all), func(h articles.Headline) bool {
			return f.starred || f.feed != "" || !inSection(h) || !fromSource(h) ||
				!since.IsZero() && h.Published.Before(since) ||
				!until.IsZero() && (h.Published.IsZero() || !h.Published.Before(until))
		})
		if order != nil {
			slices.SortStableFunc(kept, order)
		}
		if f.limit > 0 && len(kept) > f.limit {
			kept = kept[:f.limit]
		}
		return kept
	}, nil
}

// nameFilter returns a predicate for headlines with a name, ignoring case. If none has exactly that name, the predicate
// accepts names that contain it, as the library's filters do.
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

// listLibrary lists the library and reports whether there is one.
func (a *app) listLibrary(ctx context.Context, opts listOptions) (done bool, err error) {
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return false, err
	}
	if !lib.Exists() {
		return false, nil
	}
	query, err := opts.filter.query(ctx, lib, a.now())
	if err != nil {
		return false, err
	}
	format, err := a.formatOf(opts.output)
	if err != nil {
		return false, err
	}
	query.Brief = format != "json" && format != "jsonl"
	headlines, err := lib.List(ctx, query)
	if err != nil {
		return false, err
	}
	return true, a.printHeadlines(ctx, opts.output, headlines)
}

// query returns the filter as a query of the library, where page order means the default.
func (f listFilter) query(ctx context.Context, lib *library.Library, now time.Time) (library.ListQuery, error) {
	since, err := parseTimeFlag("--since", f.since, now)
	if err != nil {
		return library.ListQuery{}, err
	}
	until, err := parseTimeFlag("--until", f.until, now)
	if err != nil {
		return library.ListQuery{}, err
	}
	order := f.sort
	if order == "page" {
		order = ""
	}
	query := library.ListQuery{
		Section: f.section, Source: f.source, Since: since, Until: until,
		Unread: f.unread, Starred: f.starred, Sort: library.Order(order), Limit: f.limit,
	}
	if f.feed != "" {
		feeds, err := findFeeds(ctx, lib, []string{f.feed})
		if err != nil {
			return query, err
		}
		query.Feed = feeds[0].URL
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
