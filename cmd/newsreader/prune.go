package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"newsreader/articles/library"
)

type pruneOptions struct {
	keep          string
	includeUnread bool
	keepUnread    bool
	dryRun        bool
}

func newPruneCmd(a *app) *cobra.Command {
	var opts pruneOptions
	cmd := &cobra.Command{
		Use:   "prune",
		Short: "Delete old articles",
		Long: `Delete read articles older than --keep and free the disk space. Starred articles
are never deleted, unread ones only with --include-unread.`,
		Example: `  newsreader prune --keep 90d
  newsreader prune --keep 52w --include-unread --dry-run`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runPrune(cmd.Context(), opts) },
	}
	flags := cmd.Flags()
	flags.StringVar(&opts.keep, "keep", "", "delete articles older than `TIME`: 90d, 12w or a date (required)")
	flags.BoolVar(&opts.includeUnread, "include-unread", false, "also delete unread articles")
	flags.BoolVar(&opts.dryRun, "dry-run", false, "only print how many articles would be deleted")
	flags.BoolVar(&opts.keepUnread, "keep-unread", false, "keep unread articles (the default)")
	_ = flags.MarkHidden("keep-unread") // accepted for scripts written when it was not the default
	return cmd
}

func (a *app) runPrune(ctx context.Context, opts pruneOptions) error {
	if opts.keepUnread && opts.includeUnread {
		return usagef("--keep-unread and --include-unread exclude each other")
	}
	before, err := parseKeep(opts.keep, a.now())
	if err != nil {
		return usageError{err}
	}
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return err
	}
	remove, done := lib.Prune, a.localized("deleted %s\n", "已删除 %s\n")
	if opts.dryRun {
		remove, done = lib.Prunable, a.localized("would delete %s\n", "将删除 %s\n")
	}
	count, err := remove(ctx, library.PruneOptions{Before: before, IncludeUnread: opts.includeUnread})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.stdout, done, a.articleCount(count))
	return err
}

// parseKeep returns the time before which articles are old. It is an error if the value would keep nothing.
func parseKeep(value string, now time.Time) (time.Time, error) {
	before, err := parseSince(value, now)
	switch {
	case err != nil:
		return before, withHint(err, pruneHint)
	case before.IsZero():
		return before, withHint(errors.New("--keep is required"), pruneHint)
	case strings.HasSuffix(value, "m") || strings.HasSuffix(value, "s"):
		// m could be meant for months, and what is pruned is gone.
		return before, withHint(errors.New("must be in hours, days or weeks"), pruneHint)
	case !before.Before(now):
		return before, withHint(errors.New("would keep nothing"), pruneHint)
	}
	return before, nil
}

// pruneHint is the remedy for a --keep that cannot be meant.
const pruneHint = "newsreader prune --keep 90d"
