package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/articles/account"
	"newsreader/articles/library"
	"newsreader/articles/update"
)

// articlePause is the minimum time between two pages fetched from the same host.
const articlePause = time.Second

// maxJobs is the maximum of --jobs.
const maxJobs = 64

func newUpdateCmd(a *app) *cobra.Command {
	opts := update.Options{Pause: articlePause}
	cmd := &cobra.Command{
		Use:   "update [FEED...]",
		Short: "Fetch new articles",
		Long: `Fetch the feeds that are due; with FEED, fetch those feeds whether they are due
or not. Cache headers and feed TTLs are respected, up to a day; failing feeds are
retried less and less often. Interrupting loses nothing already fetched. Each
failure is one line on standard error; without a terminal, success prints
nothing. Only one process updates a library at a time; a second one says so and
stops.

If you synchronize with a server, update first does what sync does, and leaves the server's feeds
to the server; it asks the server to refresh those that are named.`,
		Example: `  newsreader update
  newsreader update "Harbour Gazette" --full-text`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.runUpdate(cmd.Context(), opts, args) },
	}
	addFolderFlag(cmd, &opts.Folder, "feeds")
	flags := cmd.Flags()
	flags.BoolVar(&opts.Force, "force", false, "also fetch feeds that are not due")
	flags.BoolVar(&opts.FullText, "full-text", false, "this time, also fetch the full pages that entries link to")
	flags.IntVarP(&opts.Concurrency, "jobs", "j", 16, "fetch `N` feeds at a time, at most 2 from one host")
	return cmd
}

func (a *app) runUpdate(ctx context.Context, opts update.Options, refs []string) error {
	if len(refs) > 0 && opts.Folder != "" {
		return usagef("--folder %q: cannot be combined with FEED", opts.Folder)
	}
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return err
	}
	if err := applyFeedSettings(ctx, lib, a.feedSettings); err != nil {
		return err
	}
	var unknown []error
	if len(refs) > 0 {
		if opts.Feeds, unknown, err = findFeeds(ctx, lib, refs); err != nil {
			return err
		}
		if len(opts.Feeds) == 0 {
			return a.printFailures(unknown, 0)
		}
	}
	if err := checkFolder(ctx, lib, opts.Folder); err != nil {
		return err
	}
	bar := a.newProgressBar()
	release, err := a.lockFetching(ctx, lib, "update")
	var busy *library.BusyError
	if errors.As(err, &busy) {
		bar.printLine(a.busyNotice(busy))
		return a.printFailures(unknown, len(refs))
	}
	if err != nil {
		return err
	}
	defer release()
	opts.Progress = func(p update.Progress) { bar.show(a.barLine(p)) }
	result, err := a.update(ctx, lib, opts, func(p account.Progress) { bar.show(a.roundLine(p)) })
	bar.clear()
	failed := a.printUpdate(&result, unknown)
	if err != nil {
		return err
	}
	a.warnOfMovedSettings(result.Moved)
	bar.printLine(a.updateSummary(&result))
	return failed
}

// updated is the outcome of an update.
type updated struct {
	update.Report
	// round is nil if there is no account, or if it failed, which is why.
	round *account.Report
	why   error
}

// update does a round with the account, if there is one, and then fetches what its server does not have. The caller holds the
// lock.
func (a *app) update(ctx context.Context, lib *library.Library, opts update.Options, progress func(account.Progress)) (result updated, err error) {
	if opts.Access, err = a.feedAccess(lib); err != nil {
		return result, err
	}
	if a.sync != nil {
		round, err := a.round(ctx, lib, account.RoundOptions{Refresh: syncedURLs(opts.Feeds), Progress: progress})
		switch {
		case isRoundError(err):
			result.why = err
		case err != nil:
			return result, err
		default:
			result.round = &round
		}
		opts.LeaveSynced = true
		if opts.Feeds, err = current(ctx, lib, opts.Feeds); err != nil {
			return result, err
		}
	}
	result.Report, err = update.Run(ctx, lib, a.newFetcher(), opts)
	return result, err
}

// syncedURLs returns the addresses of the feeds that the account's server has.
func syncedURLs(feeds []library.Feed) []string {
	var urls []string
	for _, f := range feeds {
		if f.Synced {
			urls = append(urls, f.URL)
		}
	}
	return urls
}

// current returns feeds as they are now, without those that are no longer followed. It returns nil for nil.
func current(ctx context.Context, lib *library.Library, feeds []library.Feed) ([]library.Feed, error) {
	if feeds == nil {
		return nil, nil
	}
	all, err := lib.Feeds(ctx)
	now := []library.Feed{}
	for _, f := range all {
		if slices.ContainsFunc(feeds, func(named library.Feed) bool { return named.URL == f.URL }) {
			now = append(now, f)
		}
	}
	return now, err
}

// printUpdate prints what of an update needs attention.
func (a *app) printUpdate(r *updated, unknown []error) error {
	a.printErrors(a.notesOn(r))
	failures := append(unknown, a.failuresOf(r)...)
	of := len(failures) + r.Asked() - len(r.Failed)
	if r.round != nil {
		of++
	}
	return a.printFailures(failures, of)
}

// failuresOf returns what failed in an update.
func (a *app) failuresOf(r *updated) []error {
	var failures []error
	switch {
	case r.why != nil:
		failures = []error{r.why}
	case r.round != nil:
		failures = a.roundFailures(r.round)
	}
	for _, f := range r.Failed {
		failures = append(failures, f)
	}
	return failures
}

// notesOn returns what is worth knowing of an update that did not fail.
func (a *app) notesOn(r *updated) []error {
	var notes []error
	for _, d := range r.Dropped {
		notes = append(notes, fmt.Errorf("updating %q: %s", d.URL, articles.DroppedNote(d.Count)))
	}
	if r.round != nil {
		notes = append(notes, conflictNotes(r.round.Conflicts)...)
	}
	return notes
}

// busyNotice says which process is updating the library.
func (a *app) busyNotice(busy *library.BusyError) string {
	if busy.PID == 0 {
		return a.localized("another process is already updating", "另一个进程正在更新")
	}
	since := busy.Since.In(a.now().Location()).Format("15:04")
	return fmt.Sprintf(a.localized("newsreader %s is already running, since %s (process %d)", "newsreader %s 正在更新，%s 开始（进程 %d）"), busy.Command, since, busy.PID)
}

// updateSummary describes the result of an update in one line.
func (a *app) updateSummary(r *updated) string {
	fresh := r.New
	if r.round != nil {
		fresh += r.round.New
	}
	parts := []string{a.count(fresh, "new article", "new articles", "%d 篇新文章")}
	add := func(n int, english, chinese string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf(a.localized(english, chinese), n))
		}
	}
	add(r.Changed, "%d changed", "%d 篇有改动")
	add(r.Filled, "%d in full", "%d 篇全文")
	switch {
	case r.round != nil:
		parts = append(parts, a.roundCounts(r.round)...)
	case r.why != nil:
		parts = append(parts, a.localized("not synchronized", "未能同步"))
	}
	add(len(r.Failed), "%d failed", "%d 个失败")
	add(r.Waiting, "%d not due", "%d 个未到时间")
	add(r.Paused, "%d paused", "%d 个已暂停")
	for _, m := range r.Moved {
		parts = append(parts, fmt.Sprintf(a.localized("%s has moved to %s", "%s 已迁至 %s"), articles.DisplayURL(m.From), articles.DisplayURL(m.To)))
	}
	return strings.Join(parts, a.localized(", ", "，"))
}
