package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"github.com/spf13/cobra"

	"newsreader/articles/account"
	"newsreader/articles/library"
)

func newSyncCmd(a *app) *cobra.Command {
	var opts account.RoundOptions
	cmd := &cobra.Command{
		Use:   "sync",
		Short: "Synchronize with a server",
		Long: `Synchronize subscriptions, articles, read marks and stars with a server that your
other devices also use: Miniflux, FreshRSS, or any server with the Google Reader
API. update does this first. The configuration names the server:

  sync:
    type: miniflux             # or greader
    server: https://reader.example.org
    user: jane                 # greader; miniflux only with a password
    token-file: ~/.config/newsreader/token

The secret is a Miniflux API key or a FreshRSS API password. It is the first line
of token-file, which nobody else may be able to read, or of the output of
token-command. Without either, sync asks on a terminal and does not store the
answer.

A change made on one side is made on the other. If a title or folder changed on
both, the server's wins and the other one is reported. While the server is down,
everything else works and marks wait for the next sync. Articles the server has
deleted stay in the library. Feeds that need a password and pages without a feed
are not sent to the server.`,
		Example: `  newsreader sync
  newsreader sync --dry-run`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runSync(cmd.Context(), opts) },
	}
	flags := cmd.Flags()
	flags.BoolVar(&opts.DryRun, "dry-run", false, "show what would be exchanged, and change nothing")
	flags.BoolVar(&opts.Force, "force", false, "go on even if most feeds are gone from the server or its answers disagree")
	return cmd
}

func (a *app) runSync(ctx context.Context, opts account.RoundOptions) error {
	if a.sync == nil {
		return withHint(errors.New("synchronizing: no server is configured"), "see newsreader help sync")
	}
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return err
	}
	bar := a.newProgressBar()
	release, err := a.lockFetching(ctx, lib, "sync")
	var busy *library.BusyError
	if errors.As(err, &busy) {
		bar.printLine(a.busyNotice(busy))
		return nil
	}
	if err != nil {
		return err
	}
	defer release()
	if err := applyFeedSettings(ctx, lib, a.feedSettings); err != nil {
		return err
	}
	opts.Progress = func(p account.Progress) { bar.show(a.roundLine(p)) }
	report, err := a.round(ctx, lib, opts)
	bar.clear()
	a.printErrors(conflictNotes(report.Conflicts))
	if err != nil {
		return err
	}
	if opts.DryRun {
		return a.printDryRun(&report)
	}
	failures := a.roundFailures(&report)
	failed := a.printFailures(failures, len(failures)+1)
	bar.printLine(a.roundSummary(&report))
	return failed
}

// lockFetching takes the lock of what fetches into the library. With an account it begins a library that is not there yet: two
// first rounds at once would get everything twice.
func (a *app) lockFetching(ctx context.Context, lib *library.Library, command string) (release func(), err error) {
	if a.sync != nil && !lib.Exists() {
		if _, err := lib.AddFeeds(ctx); err != nil {
			return nil, err
		}
	}
	return lib.LockFetching(command)
}

// round does a round with the account. The caller holds the lock.
func (a *app) round(ctx context.Context, lib *library.Library, opts account.RoundOptions) (account.Report, error) {
	reach := account.Options{
		Type: a.sync.kind, Server: a.sync.server, User: a.sync.user, UserAgent: a.userAgent(), Proxy: http.ProxyFromEnvironment, Now: a.now,
		Secret: func(ctx context.Context) (string, error) { return a.secretOf(ctx, a.sync) },
	}
	server, err := account.Open(reach)
	if err != nil {
		return account.Report{}, fmt.Errorf("synchronizing: %w", err)
	}
	if opts.Local, err = a.localFeeds(lib); err != nil {
		return account.Report{}, err
	}
	opts.Account = reach.Account()
	report, err := account.Sync(ctx, lib, server, opts)
	return report, a.roundError(err)
}

// localFeeds returns the function that reports whether a feed must not become known to the server: its address alone would not
// do, and a secret is nobody else's.
func (a *app) localFeeds(lib *library.Library) (func(library.Feed) bool, error) {
	credentials, err := lib.Credentials()
	return func(f library.Feed) bool { return credentials[f.URL] != nil || a.accessSettings(f.URL).isSecret() }, err
}
