package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
)

func newFeedsCmd(a *app) *cobra.Command {
	output := outputFlag{formats: listFormats, noun: "a list"}
	cmd := &cobra.Command{
		Use:   "feeds",
		Short: "List the feeds and their status",
		Long: `List the feeds you follow with their unread counts, last and next fetch, and any
error. In a pipe each feed is one line of nine tab-separated fields: id, title,
url, folder, unread, entries, last success, next fetch, last error. Feeds
that your account's server fetches are marked ⇅ (in JSON, as synced).`,
		Example: `  newsreader feeds
  newsreader feeds -o json | jq -r '.[] | select(.last_error) | .url'`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.runFeeds(cmd.Context(), output) },
	}
	addOutputFlag(cmd, &output)
	a.addWrapFlag(cmd)
	return cmd
}

func (a *app) runFeeds(ctx context.Context, output outputFlag) error {
	format, err := a.formatOf(output)
	if err != nil {
		return err
	}
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return err
	}
	feeds, err := a.feeds(ctx, lib)
	if err != nil {
		return err
	}
	if err := lib.CountEntries(ctx, feeds); err != nil {
		return err
	}
	if format != "table" {
		return writeFeeds(a.stdout, format, feeds, a.now())
	}
	empty := a.localized("No feeds yet. To follow one: newsreader subscribe URL", "还没有订阅；请用“newsreader subscribe 网址”订阅。")
	return a.printList(ctx, listSize{shown: len(feeds), total: len(feeds)}, empty, func(doc *term.Document) { doc.Table(a.feedTable(feeds)) })
}

// feeds returns the feeds of the library as they are to be shown: without an account none is its server's any more, and of those
// that are, our own last fetch does not count.
func (a *app) feeds(ctx context.Context, lib *library.Library) ([]library.Feed, error) {
	feeds, err := lib.Feeds(ctx)
	for i := range feeds {
		f := &feeds[i]
		if f.Synced = f.Synced && a.sync != nil; f.Synced {
			f.LastError, f.LastErrorAt, f.Failures = "", time.Time{}, 0
		}
		f.LastError = a.message(f.LastError)
	}
	return feeds, err
}

// jsonFeed is a feed as JSON. Unknown values are absent, zero counts are not. NextFetch is present only if it is in
// the future.
type jsonFeed struct {
	ID          string        `json:"id"`
	URL         string        `json:"url"`
	Title       string        `json:"title,omitempty"`
	Site        string        `json:"site,omitempty"`
	Folder      string        `json:"folder,omitempty"`
	Kind        string        `json:"kind"`
	Entries     int           `json:"entries"`
	Unread      int           `json:"unread"`
	LastSuccess articles.Time `json:"last_success,omitzero"`
	LastError   string        `json:"last_error,omitempty"`
	LastErrorAt articles.Time `json:"last_error_at,omitzero"`
	Failures    int           `json:"failures,omitempty"`
	NextFetch   articles.Time `json:"next_fetch,omitzero"`
	Paused      bool          `json:"paused,omitempty"`
	FullText    bool          `json:"full_text,omitempty"`
	Synced      bool          `json:"synced,omitempty"`
}

func newJSONFeed(f library.Feed, now time.Time) jsonFeed {
	at := func(t time.Time) articles.Time { return articles.Time{Time: t} }
	line := jsonFeed{
		ID: f.ID, URL: f.URL, Title: f.Title, Site: f.SiteURL, Folder: f.Folder, Kind: f.Kind, Entries: f.Entries, Unread: f.Unread,
		LastSuccess: at(f.LastSuccess), LastError: f.LastError, LastErrorAt: at(f.LastErrorAt), Failures: f.Failures,
		Paused: f.Paused, FullText: f.FullText, Synced: f.Synced,
	}
	if f.Synced {
		return line
	}
	if due := f.Due(now); due.After(now) && !f.Paused {
		line.NextFetch = at(due.UTC())
	}
	return line
}

// writeFeeds writes feeds in a machine-readable format.
func writeFeeds(w io.Writer, format string, feeds []library.Feed, now time.Time) error {
	return writeRows(w, format, rowsOf(feeds, func(f *library.Feed) row {
		l := newJSONFeed(*f, now)
		fields := []string{l.ID, l.Title, l.URL, l.Folder, strconv.Itoa(l.Unread), strconv.Itoa(l.Entries), l.LastSuccess.String(), l.NextFetch.String(), l.LastError}
		return row{fields, []string{l.ID}, l}
	}))
}

// newFeedTable returns a table of feeds without rows. However narrow it is, it marks the feeds whose last fetch failed
// and those of the account's server; and of the columns that a narrow table lacks, the one with the reason is the last to go.
func (a *app) newFeedTable() *term.Table {
	return term.NewTable(
		term.Column{Header: "ID", Look: term.LookFaint, Vanish: 2},
		term.Column{Look: term.LookAccent},
		term.Column{Header: a.localized("Title", "订阅源"), Flexible: true, Min: 16},
		term.Column{Header: a.localized("Unread", "未读"), Right: true},
		term.Column{Header: a.localized("Updated", "上次更新"), Right: true, Look: term.LookFaint, Vanish: 3},
		term.Column{Header: a.localized("Next", "下次更新"), Right: true, Look: term.LookFaint, Vanish: 4},
		term.Column{Header: a.localized("Error", "错误"), Flexible: true, Min: 16, Vanish: 1},
	)
}

// feedTable returns a table of feeds, grouped by folder.
func (a *app) feedTable(feeds []library.Feed) *term.Table {
	table := a.newFeedTable()
	table.Wrap(a.wrap.wrapping())
	ids, fetched := make([]string, len(feeds)), make([]articles.Time, len(feeds))
	for i, f := range feeds {
		ids[i], fetched[i] = f.ID, articles.Time{Time: f.LastSuccess}
	}
	ids = uniquePrefixes(ids)
	updated := a.listTimes(fetched, a.now().Location())
	count, failed, synced := "%d/%d", "!", "⇅"
	if t, _ := a.terminal(); t.Accessible { // printDocument reports the error
		count, failed, synced = a.localized("%d of %d", "%d 篇，共 %d 篇"), "", "" // both are read out from other columns
	}
	for i, f := range feeds {
		if i > 0 && f.Folder != feeds[i-1].Folder || i == 0 && f.Folder != "" {
			table.Section(f.Folder)
		}
		mark := ""
		switch {
		case f.Synced:
			mark = synced
		case f.LastError != "":
			mark = failed
		}
		table.Row(
			term.Cell{Text: ids[i]},
			term.Cell{Text: mark},
			term.Cell{Text: feedName(f), URL: f.SiteURL},
			term.Cell{Text: fmt.Sprintf(count, f.Unread, f.Entries)},
			term.Cell{Text: updated[i]},
			term.Cell{Text: a.nextFetch(f)},
			term.Cell{Text: f.LastError},
		)
	}
	return table
}

// nextFetch returns how long it is until a feed is due, as in "in 2h", or "" if it is due now.
func (a *app) nextFetch(f library.Feed) string {
	wait := f.Due(a.now()).Sub(a.now())
	switch {
	case f.Paused:
		return a.localized("paused", "已暂停")
	case f.Synced:
		return a.localized("by server", "由服务器")
	case wait <= 0:
		return ""
	}
	return fmt.Sprintf(a.localized("in %s", "%s后"), a.formatDuration(wait+time.Minute-1, 48*time.Hour))
}

// feedName returns what a feed is called.
func feedName(f library.Feed) string { return cmp.Or(f.Title, articles.DisplayURL(f.URL)) }
