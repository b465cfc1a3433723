package main

import (
	"context"
	"errors"

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
		Short: "List a headline feed",
		Long: `List the headlines of the library, the newest first; before anything is
subscribed, of the built-in edition; or those of a page, in its order. A feed
is a page, too; a followed one's title or ID gives what the library has of it.
In a pipe each headline is a line of six fields parted by tabs: id, published,
source, section, title and url; all are listed unless --limit is given. What has no time counts in the library from
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
	addURLFlag(cmd, &opts.url)
	addTimeRangeFlags(cmd, &opts.filter.times, "what was published")
	flags := cmd.Flags()
	flags.StringVar(&opts.filter.section, "section", "", "only this section, by its `NAME` or a part of it")
	flags.StringVar(&opts.filter.source, "source", "", "only this source, by its `NAME` or a part of it")
	flags.StringVar(&opts.filter.feed, "feed", "", "only this `FEED` of the library: its URL, title or ID")
	addFolderFlag(cmd, &opts.filter.folder, "feeds of the library")
	flags.StringVar(&opts.filter.arrived, "arrived", "", "only what came into the library since `TIME`, whenever it was published")
	flags.BoolVar(&opts.filter.unread, "unread", false, "only what is unread in the library")
	flags.BoolVar(&opts.filter.starred, "starred", false, "only what is starred in the library")
	flags.StringVar(&opts.filter.sort, "sort", "", "`ORDER`: page, newest, oldest, source or title (default: newest in the library, page elsewhere)")
	addLimitFlag(cmd, &opts.filter.limit, "; pages are listed whole unless it is given")
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
	return a.printHeadlines(ctx, opts.output, headlines, total)
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

// printHeadlines writes headlines, of total that could be, as a table or in a machine-readable format.
func (a *app) printHeadlines(ctx context.Context, output outputFlag, headlines []articles.Headline, total int) error {
	format, err := a.formatOf(output)
	if err != nil {
		return err
	}
	if format != "table" {
		return writeHeadlines(a.stdout, format, headlines)
	}
	empty := a.localized("No headlines.", "没有标题。")
	return a.printList(ctx, listSize{shown: len(headlines), total: total}, empty, func(doc *term.Document) { doc.Table(a.headlineTable(ctx, headlines)) })
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
	return true, a.printHeadlines(ctx, opts.output, headlines, total)
}
