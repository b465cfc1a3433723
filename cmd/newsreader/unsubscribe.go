package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/articles/library"
)

func newUnsubscribeCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "unsubscribe FEED...",
		Short: "Stop following feeds",
		Long: `Stop following feeds, and forget their articles but the starred ones and those
that another feed has as well. FEED is a feed's URL, its title, or its ID as
feeds prints it; any unique beginning of that will do.`,
		Example: `  newsreader unsubscribe https://example.com/feed.xml`,
		Args:    requiredArguments,
		RunE:    func(cmd *cobra.Command, args []string) error { return a.runUnsubscribe(cmd.Context(), args) },
	}
}

func (a *app) runUnsubscribe(ctx context.Context, refs []string) error {
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return err
	}
	feeds, err := findFeeds(ctx, lib, refs)
	if err != nil {
		return err
	}
	for _, f := range feeds {
		removed, err := lib.Unsubscribe(ctx, f.URL)
		if err != nil {
			return err
		}
		if err := lib.SetCredentials(ctx, library.Credentials{f.URL: nil}); err != nil {
			return err
		}
		text := fmt.Sprintf("no longer following %s: %s forgotten", articles.DisplayURL(f.URL), plural(removed, "article", "articles"))
		if _, err := fmt.Fprintln(a.stdout, articles.CleanLine(text)); err != nil {
			return err
		}
	}
	return nil
}
