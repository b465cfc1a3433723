package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"newsreader/articles/library"
)

type pruneOptions struct {
	keep       string
	keepUnread bool
}

func newPruneCmd(a *app) *cobra.Command {
	var opts pruneOptions
	cmd := &cobra.Command{
		Use:     "prune",
		Short:   "Remove old articles from the library",
		Long:    `Remove articles that are older than --keep. Starred articles are kept.`,
		Example: `  newsreader prune --keep 90d`,
		Args:    noArguments,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.runPrune(cmd.Context(), opts) },
	}
	cmd.Flags().StringVar(&opts.keep, "keep", "", "keep what is not older than `TIME`: 90d, 12w, a date")
	cmd.Flags().BoolVar(&opts.keepUnread, "keep-unread", false, "keep unread articles, too")
	return cmd
}

func (a *app) runPrune(ctx context.Context, opts pruneOptions) error {
	before, err := parseTimeFlag("--keep", opts.keep, a.now())
	if err != nil {
		return err
	}
	if before.IsZero() {
		return withHint(usagef("nothing said of what to keep"), "newsreader prune --keep 90d")
	}
	if !before.Before(a.now()) {
		return withHint(usagef("--keep %q: keeps nothing", opts.keep), "newsreader prune --keep 90d")
	}
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return err
	}
	removed, err := lib.Prune(ctx, library.PruneOptions{Before: before, KeepUnread: opts.keepUnread})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.stdout, "removed %s\n", plural(removed, "article", "articles"))
	return err
}
