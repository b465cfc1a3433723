package main

import (
	"context"
	"errors"
	"time"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/cmd/internal/term"
)

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
		Short: "List headlines",
		Long: `List the headlines of the library, newest first, or those of a page, in the
page's order. Until you subscribe to something, list shows the built-in edition.
PAGE may be a feed; for a feed you follow, its title or ID lists what the library
holds.

On a terminal, Time is how long ago a headline was published, or the date after a
week. If two would show the same day, the time of day is added, as in Mon 14:05:
in your time zone for the library, in the page's own for a page. Long titles are
wrapped if more than a third would be cut; see --wrap.

In a pipe, each headline is one line of six tab-separated fields (id, published,
source, section, title, url), and there is no limit unless --limit is given. In
the library, a headline without a time counts from its arrival; elsewhere --since
and --until leave it out.`,
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
	a.addWrapFlag(cmd)
	addURLFlag(cmd, &opts.url)
	addTimeRangeFlags(cmd, &opts.filter.times, "headlines published")
	flags := cmd.Flags()
	flags.StringVar(&opts.filter.section, "section", "", "only the section `NAME`; part of the name is enough")
	flags.StringVar(&opts.filter.source, "source", "", "only the source `NAME`; part of the name is enough")
	flags.StringVar(&opts.filter.feed, "feed", "", "only this followed `FEED`: its URL, title or ID")
	addFolderFlag(cmd, &opts.filter.folder, "feeds")
	flags.StringVar(&opts.filter.arrived, "arrived", "", "only articles that reached the library since `TIME`, whenever published")
	flags.BoolVar(&opts.filter.unread, "unread", false, "only unread articles")
	flags.BoolVar(&opts.filter.starred, "starred", false, "only starred articles")
	flags.StringVar(&opts.filter.sort, "sort", "", "sort by `ORDER`: page, newest, oldest, source or title (default: newest for the library, page for a page)")
	addLimitFlag(cmd, &opts.filter.limit, ", all of a page")
	return cmd
}

func (a *app) runList(ctx context.Context, opts listOptions, in input) error {
	in.mayBeFeed = true
	followed := a.namesFeed(ctx, in)
	if followed {
		opts.filter.feed = in.arg
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
	page, err := a.listedPage(ctx, in)
	if err != nil {
		return err
	}
	a.noteDropped(in, page)
	headlines := keep(page.Listed())
	total := len(headlines)
	if limit := opts.filter.limit; limit > 0 {
		headlines = headlines[:min(limit, total)]
	}
	size := listSize{shown: len(headlines), total: total}
	if in.arg == "" && in.url == "" {
		size.note = a.editionNote()
	}
	return a.printHeadlines(ctx, opts.output, headlines, nil, size)
}

// listedPage returns the page to list where that is not the library: without an argument the headlines of the built-in
// edition.
func (a *app) listedPage(ctx context.Context, in input) (*articles.Page, error) {
	if in.arg != "" || in.url != "" {
		return a.readPage(ctx, in)
	}
	headlines, err := articles.BuiltInHeadlines(a.language())
	return &articles.Page{Headlines: headlines}, err
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

// printHeadlines writes headlines, of as many as size has, in a machine-readable format or as a table, see
// [app.headlineTable].
func (a *app) printHeadlines(ctx context.Context, output outputFlag, headlines []articles.Headline, clock *time.Location, size listSize) error {
	format, err := a.formatOf(output)
	if err != nil {
		return err
	}
	if format != "table" {
		return writeHeadlines(a.stdout, format, headlines)
	}
	empty := a.localized("No headlines.", "没有标题。")
	return a.printList(ctx, size, empty, func(doc *term.Document) { doc.Table(a.headlineTable(ctx, headlines, clock)) })
}

// listLibrary lists the library and reports whether there is one.
func (a *app) listLibrary(ctx context.Context, opts listOptions) (done bool, err error) {
	lib, err := a.openLibrary(ctx)
	if err != nil || !lib.Exists() {
		return false, err
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
	if query.Limit, err = a.listLimit(opts.output, opts.filter.limit, opts.limitSet); err != nil {
		return false, err
	}
	if format != "table" {
		return true, writeRows(a.stdout, format, headlineRows(lib.Headlines(ctx, query)))
	}
	headlines, err := lib.List(ctx, query)
	if err != nil {
		return false, err
	}
	total := len(headlines)
	if total == query.Limit {
		if total, err = lib.Count(ctx, query); err != nil {
			return false, err
		}
	}
	return true, a.printHeadlines(ctx, opts.output, headlines, a.now().Location(), listSize{shown: len(headlines), total: total})
}
