package account

import (
	"context"
	"errors"
	"slices"

	"newsreader/articles/library"
)

// Sync does one round: an exchange of subscriptions, articles and marks between the library and the server. The caller
// holds the library's lock, see [library.Library.LockFetching]. Each step is a transaction of its own, so that a round
// may end anywhere, and the next one goes on. The error is an [*Error] or a [*SuspiciousError] of the server's, the
// library's, or the context's; the report then covers what was done before it.
func Sync(ctx context.Context, lib *library.Library, server Server, opts RoundOptions) (Report, error) {
	if opts.Progress == nil {
		opts.Progress = func(Progress) {}
	}
	if opts.Local == nil {
		opts.Local = func(library.Feed) bool { return false }
	}
	r := &round{lib: lib, server: server, opts: opts, sent: map[int64]sentMark{}}
	lib.IndexAsStored()
	err := r.run(ctx)
	if err == nil && r.report.New > 0 && !opts.DryRun {
		err = lib.CatchUpMost(ctx)
	}
	return r.report, err
}

// round is the state of one round.
type round struct {
	lib     *library.Library
	server  Server
	opts    RoundOptions
	account library.Account
	report  Report

	feeds      map[string]library.RemoteFeed // of both sides, by the server's ID
	passed     map[string]bool               // the IDs of subscriptions that the library cannot have
	sent       map[int64]sentMark            // what this round has sent
	lists      *stateLists                   // nil until they are asked for, and when they are out of date
	everything idSet                         // all of the server's entries, likewise
}

// run does the steps. Marks go first, so that the server shows them when it is asked for its states; joining its entries
// with articles that the library had can make new ones.
func (r *round) run(ctx context.Context) (err error) {
	if r.account, err = r.lib.Account(ctx, r.opts.Account); err != nil {
		return err
	}
	for _, step := range []func(context.Context) error{r.sendMarks, r.syncFeeds, r.refresh, r.pull, r.sendMarks, r.compare} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// refresh asks the server to fetch feeds now.
func (r *round) refresh(ctx context.Context) error {
	if !r.server.Traits().Refresh || r.opts.DryRun {
		return nil
	}
	for id, f := range r.feeds {
		if !slices.Contains(r.opts.Refresh, f.URL) {
			continue
		}
		err := r.server.Refresh(ctx, Subscription{ID: id, Feed: f.Address})
		var refused *RefusedError
		switch {
		case errors.As(err, &refused):
			r.report.Refused = append(r.report.Refused, RefusedFeed{URL: f.URL, Err: refused})
		case err != nil:
			return err
		}
	}
	return nil
}

// begin makes the account the library's, once its server has answered: another one is not forgotten because of a mistake in
// the configuration.
func (r *round) begin(ctx context.Context) error {
	if r.account.Begun || r.opts.DryRun {
		return nil
	}
	r.account.Begun = true
	return r.lib.BeginAccount(ctx, r.account.Name)
}
