package main

import (
	"cmp"
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/articles/library"
)

func newUnsubscribeCmd(a *app) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "unsubscribe FEED...",
		Short: "Stop following feeds",
		Long: `Stop following feeds and delete their articles, except those that are starred,
were imported, or are also in another feed. FEED is a feed's URL, its title, or
its ID as printed by feeds; any unique prefix of an ID will do. On a terminal,
newsreader asks first. If you synchronize with a server, the next sync removes
the feeds there as well.`,
		Example: `  newsreader unsubscribe https://example.com/feed.xml`,
		Args:    requiredArguments,
		RunE:    func(cmd *cobra.Command, args []string) error { return a.runUnsubscribe(cmd.Context(), args, yes) },
	}
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, "do not ask")
	return cmd
}

func (a *app) runUnsubscribe(ctx context.Context, refs []string, yes bool) error {
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return err
	}
	feeds, unknown, err := findFeeds(ctx, lib, refs)
	if err != nil {
		return err
	}
	failed := a.printFailures(unknown, len(feeds)+len(unknown))
	if len(feeds) == 0 {
		return failed
	}
	if !yes && a.interactive() {
		if err := lib.CountEntries(ctx, feeds); err != nil {
			return err
		}
		if agreed, err := a.confirm(a.unsubscribeQuestion(feeds)); !agreed || err != nil {
			return cmp.Or(err, failed)
		}
	}
	for _, f := range feeds {
		removed, err := lib.Unsubscribe(ctx, f.URL)
		if err != nil {
			return err
		}
		if err := lib.SetCredentials(ctx, library.Credentials{f.URL: nil}); err != nil {
			return err
		}
		text := fmt.Sprintf(a.localized("no longer following %s: %s deleted", "已取消订阅 %s，删除 %s"), articles.DisplayURL(f.URL), a.articleCount(removed))
		if _, err := fmt.Fprintln(a.stdout, articles.CleanLine(text)); err != nil {
			return err
		}
	}
	return failed
}

// unsubscribeQuestion asks whether to leave feeds.
func (a *app) unsubscribeQuestion(feeds []library.Feed) string {
	entries := 0
	for _, f := range feeds {
		entries += f.Entries
	}
	if len(feeds) == 1 {
		name := cmp.Or(feeds[0].Title, articles.DisplayURL(feeds[0].URL))
		return fmt.Sprintf(a.localized("stop following %s and delete its %s?", "取消订阅“%s”并删除它的 %s？"), name, a.articleCount(entries))
	}
	return fmt.Sprintf(a.localized("stop following %d feeds and delete their %s?", "取消 %d 个订阅源并删除它们的 %s？"), len(feeds), a.articleCount(entries))
}
