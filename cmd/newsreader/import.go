package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/transform"

	"newsreader/articles"
	"newsreader/articles/library"
)

func newImportCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE",
		Short: "Import subscriptions or articles",
		Long: `Import subscriptions (OPML 1 or 2, newsboat's urls file, or plain URLs, one per
line) or articles (JSON Feed, JSON Lines, or starred.json from Inoreader or
FreshRSS). FILE may be - for standard input. Importing runs nothing and fetches nothing;
update fetches the feeds. User names and passwords in URLs are stored separately.
Entries that cannot be read are reported and skipped; the exit code is then 3.`,
		Example: `  newsreader import subscriptions.opml
  newsreader export -o jsonl | ssh host newsreader import -`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return misusedError{usagef("import takes exactly one file"), cmd}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return a.runImport(cmd.Context(), args[0]) },
	}
}

func (a *app) runImport(ctx context.Context, name string) error {
	in := a.stdin
	if name == "-" {
		name = "standard input"
	} else {
		file, err := os.Open(name)
		if err != nil {
			return readingError(name, err)
		}
		defer file.Close()
		in = file
	}
	r := bufio.NewReaderSize(in, 1<<16)
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return err
	}
	if head, _ := r.Peek(4096); startsJSON(head) {
		return a.importArticles(ctx, lib, eagerReader{utf8Reader(r)}, name)
	}
	return a.importFeeds(ctx, lib, r, name)
}

// startsJSON reports whether a text begins as JSON.
func startsJSON(head []byte) bool {
	head, _, _ = transform.Bytes(toUTF8(), head) // half a character at the end does not matter
	head = bytes.TrimLeft(head, " \t\r\n")
	return bytes.HasPrefix(head, []byte("{")) || bytes.HasPrefix(head, []byte("["))
}

func (a *app) importFeeds(ctx context.Context, lib *library.Library, r io.Reader, name string) error {
	data, err := io.ReadAll(io.LimitReader(r, articles.MaxPageSize+1))
	if err != nil {
		return readingError(name, err)
	}
	if len(data) > articles.MaxPageSize {
		return fmt.Errorf("reading %q: larger than %d MiB", name, articles.MaxPageSize>>20)
	}
	list, err := library.ParseSubscriptions(data)
	failures := listFailures(name, list, err)
	if len(list.Outlines) > 0 || len(failures) == 0 {
		if err := a.follow(ctx, lib, list.Outlines); err != nil {
			return err
		}
	}
	return a.printFailures(failures, len(list.Outlines)+len(failures))
}

// follow follows the feeds of a list, and keeps their users and passwords.
func (a *app) follow(ctx context.Context, lib *library.Library, outlines []library.Outline) error {
	feeds := make([]library.Feed, len(outlines))
	credentials := library.Credentials{}
	for i, o := range outlines {
		feeds[i] = library.Feed{URL: o.URL, Title: o.Title, SiteURL: o.SiteURL, Folder: o.Folder, Kind: o.Kind}
		if o.User != nil {
			credentials[o.URL] = o.User
		}
	}
	added, err := lib.AddFeeds(ctx, feeds...)
	if err != nil {
		return err
	}
	if err := lib.SetCredentials(ctx, credentials); err != nil {
		return err
	}
	if err := applyFeedSettings(ctx, lib, a.feedSettings); err != nil {
		return err
	}
	summary := fmt.Sprintf(a.localized("%s, %d new", "%s，其中 %d 个是新的"), a.feedCount(len(feeds)), added)
	if added > 0 && a.fullScreen == nil {
		summary += a.localized("; newsreader update fetches them", "；newsreader update 抓取文章")
	}
	_, err = fmt.Fprintln(a.stdout, summary)
	return err
}

// listFailures returns an error for everything of a list that was left out, and for err, which ended it.
func listFailures(name string, list library.SubscriptionList, err error) []error {
	var failures []error
	for _, r := range list.Refused {
		failure := fmt.Errorf("reading %q: %w", name, r)
		if strings.HasPrefix(r.Address, "query:") {
			failure = withHint(failure, "newsreader read QUERY opens what a query finds; newsreader help search describes queries")
		}
		failures = append(failures, failure)
	}
	if n := list.RefusedMore; n > 0 {
		failures = append(failures, fmt.Errorf("reading %q: skipped %d more", name, n))
	}
	if n := list.Dropped; n > 0 {
		failures = append(failures, fmt.Errorf("reading %q: skipped the last %s: only %d are read from one list", name, plural(n, "feed", "feeds"), len(list.Outlines)))
	}
	switch {
	case err != nil && len(list.Outlines) > 0:
		failures = append(failures, fmt.Errorf("reading %q: %w; everything before that was imported", name, err))
	case err != nil && len(failures) == 0:
		failures = append(failures, withHint(fmt.Errorf("reading %q: %w", name, err), "newsreader help import describes what can be imported"))
	}
	return failures
}

// importBatch is the number of articles that are stored at a time.
const importBatch = 2000

// maxNamed is the number of unreadable records that are named; the others are counted.
const maxNamed = 1000

func (a *app) importArticles(ctx context.Context, lib *library.Library, r io.Reader, name string) error {
	var batch []*articles.Article
	var failures []error
	read, stored, unreadable := 0, 0, 0
	flush := func() error {
		result, err := lib.Import(ctx, batch)
		stored += result.New + result.Changed
		batch = batch[:0]
		return err
	}
	lib.IndexAsStored()
	for article, err := range articles.Records(r) {
		if err != nil {
			if len(failures) < maxNamed {
				failures = append(failures, fmt.Errorf("reading %q: %w", name, err))
			}
			unreadable++
			continue
		}
		read++
		if batch = append(batch, article); len(batch) == importBatch {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if err := flush(); err != nil {
		return err
	}
	gatherErr := lib.CatchUp(ctx) // if this fails, the articles are stored and counted all the same
	if more := unreadable - len(failures); more > 0 {
		failures = append(failures, fmt.Errorf("reading %q: %d more records could not be read", name, more))
	}
	if read == 0 && unreadable > 0 {
		return a.printFailures(append(failures, fmt.Errorf("reading %q: no articles found", name)), 0)
	}
	_, err := fmt.Fprintf(a.stdout, a.localized("%s new or changed\n", "%s有新增或改动\n"), a.articleCount(stored))
	if err := errors.Join(gatherErr, err); err != nil {
		return err
	}
	return a.printFailures(failures, read+len(failures))
}
