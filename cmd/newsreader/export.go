package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"newsreader/articles/library"
)

// exportFormats are the values of export's --output; the first is the default.
var exportFormats = []string{"opml", "json", "jsonl"}

type exportOptions struct {
	output  outputFlag
	feed    string
	folder  string
	times   timeRange
	starred bool
	// withCredentials writes the users and passwords of feeds into their addresses.
	withCredentials bool
}

func newExportCmd(a *app) *cobra.Command {
	opts := exportOptions{output: outputFlag{formats: exportFormats, noun: "an export", value: exportFormats[0]}}
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Export subscriptions or articles",
		Long: `Write your subscriptions as OPML 2, or the library's articles as JSON Feed (json)
or JSON Lines (jsonl), newest first, to standard output. The feeds' user names
and passwords are left out unless --with-credentials is given.`,
		Example: `  newsreader export > subscriptions.opml
  newsreader export -o jsonl --since 7d`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runExport(cmd.Context(), opts) },
	}
	flags := cmd.Flags()
	flags.VarP(&opts.output, "output", "o", "output `FORMAT`: opml for subscriptions, json or jsonl for articles")
	flags.StringVar(&opts.feed, "feed", "", "only articles from this `FEED`: its URL, title or ID")
	addFolderFlag(cmd, &opts.folder, "subscriptions, or articles of feeds,")
	addTimeRangeFlags(cmd, &opts.times, "articles published")
	flags.BoolVar(&opts.starred, "starred", false, "only starred articles")
	flags.BoolVar(&opts.withCredentials, "with-credentials", false, "include the feeds' user names and passwords in their URLs")
	return cmd
}

// check returns an error if a flag that selects articles is given with OPML, which has none.
func (o exportOptions) check() error {
	if o.output.value != "opml" {
		return nil
	}
	for _, flag := range []struct {
		name  string
		given bool
	}{{"feed", o.feed != ""}, {"starred", o.starred}, {"since", o.times.since != ""}, {"until", o.times.until != ""}} {
		if flag.given {
			return usagef("--%s needs --output json or jsonl", flag.name)
		}
	}
	return nil
}

func (a *app) runExport(ctx context.Context, opts exportOptions) error {
	if err := opts.check(); err != nil {
		return err
	}
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return err
	}
	if opts.output.value == "opml" {
		return a.exportFeeds(ctx, lib, opts)
	}
	filter := listFilter{feed: opts.feed, folder: opts.folder, times: opts.times, starred: opts.starred}
	query, err := filter.query(ctx, lib, a.now())
	if err != nil {
		return err
	}
	query.Brief = true
	if opts.output.value == "json" {
		return lib.WriteJSONFeed(ctx, a.stdout, query)
	}
	return writeLines(ctx, a.stdout, lib, query)
}

// exportFeeds writes the subscriptions.
func (a *app) exportFeeds(ctx context.Context, lib *library.Library, opts exportOptions) error {
	var credentials library.Credentials
	if opts.withCredentials {
		var err error
		if credentials, err = lib.Credentials(); err != nil {
			return err
		}
	}
	if err := checkFolder(ctx, lib, opts.folder); err != nil {
		return err
	}
	return lib.WriteSubscriptions(ctx, a.stdout, opts.folder, credentials)
}

// writeLines writes articles as JSON Lines.
func writeLines(ctx context.Context, w io.Writer, lib *library.Library, query library.ListQuery) error {
	for article, err := range lib.Articles(ctx, query) {
		if err != nil {
			return err
		}
		if err := writeJSON(w, article, ""); err != nil {
			return err
		}
	}
	return nil
}
