package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/articles/library"
)

func newImportCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE",
		Short: "Import subscriptions or articles",
		Long: `Import a list of feeds (OPML 1 or 2, newsboat's urls file, plain addresses, one a
line) as subscriptions, or articles (a JSON Feed, JSON Lines, starred.json of
Inoreader or FreshRSS) into the library. FILE may be - for standard input.
Nothing in a file is run or fetched; update fetches the feeds.`,
		Example: `  newsreader import subscriptions.opml
  newsreader export -o jsonl | ssh host newsreader import -`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return withHint(usagef("import takes one file"), "usage: "+cmd.UseLine())
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
		return a.importArticles(ctx, lib, r, name)
	}
	return a.importFeeds(ctx, lib, r, name)
}

func startsJSON(head []byte) bool {
	head = bytes.TrimLeft(head, "\ufeff \t\r\n")
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
	outlines, refused, parseErr := library.ParseSubscriptions(data)
	if len(outlines) == 0 && parseErr != nil {
		return fmt.Errorf("reading %q: %w", name, parseErr)
	}
	feeds := make([]library.Feed, len(outlines))
	for i, o := range outlines {
		feeds[i] = library.Feed{URL: o.URL, Title: o.Title, SiteURL: o.SiteURL, Folder: o.Folder, Kind: o.Kind}
	}
	added, err := lib.AddFeeds(ctx, feeds...)
	if err != nil {
		return err
	}
	if err := applyFeedSettings(ctx, lib, a.feedSettings); err != nil {
		return err
	}
	if refused > 0 {
		printError(a.stderr, fmt.Errorf("reading %q: left out %s without an http or https address", name, plural(refused, "entry", "entries")))
	}
	if _, err := fmt.Fprintf(a.stdout, "%s, %d new\n", plural(len(feeds), "feed", "feeds"), added); err != nil {
		return err
	}
	if parseErr != nil {
		return fmt.Errorf("reading %q: %w; what came before is in", name, parseErr)
	}
	return nil
}

// importBatch is the number of articles that are stored at a time.
const importBatch = 2000

func (a *app) importArticles(ctx context.Context, lib *library.Library, r io.Reader, name string) error {
	var batch []*articles.Article
	read, stored, unreadable := 0, 0, 0
	flush := func() error {
		result, err := lib.Import(ctx, batch)
		stored += result.New + result.Changed
		batch = batch[:0]
		return err
	}
	for article, err := range articles.Records(r) {
		if err != nil {
			if unreadable++; unreadable == 1 {
				printError(a.stderr, fmt.Errorf("reading %q: %w", name, err))
			}
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
	if read == 0 && unreadable > 0 {
		return fmt.Errorf("reading %q: no articles found", name)
	}
	if unreadable > 1 {
		printError(a.stderr, fmt.Errorf("reading %q: %d records could not be read", name, unreadable))
	}
	_, err := fmt.Fprintf(a.stdout, "%s new or changed\n", plural(stored, "article", "articles"))
	return errors.Join(gatherErr, err)
}
