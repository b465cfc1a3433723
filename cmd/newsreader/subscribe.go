package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/articles/update"
)

func newSubscribeCmd(a *app) *cobra.Command {
	var opts update.SubscribeOptions
	var folder string
	var fullText bool
	cmd := &cobra.Command{
		Use:   "subscribe URL...",
		Short: "Follow feeds, sites and pages",
		Long: `Follow the feed at each URL, or the site's feed, whether declared, linked or at a
usual address; or, if there is none, the headlines of the page itself. It is
fetched right away. For a feed you already follow, --folder, --full-text and the
password are updated. If you synchronize with a server, the next sync
passes the subscription on to it.

A user name and password go into the URL: https://USER:PASSWORD@HOST/PATH. They
are kept in a separate file, sent only to that host, and never printed except by
export --with-credentials.`,
		Example: `  newsreader subscribe https://example.com/
  newsreader subscribe https://example.com/feed.xml --folder World/Europe
  newsreader subscribe --no-fetch https://a.example/ https://b.example/`,
		Args: requiredArguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("folder") {
				opts.Folder = &folder
			}
			if cmd.Flags().Changed("full-text") {
				opts.FullText = &fullText
			}
			return a.runSubscribe(cmd.Context(), opts, args)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&opts.NoFetch, "no-fetch", false, "just record the URL; the next update fetches it")
	flags.StringVar(&folder, "folder", "", "put it in folder `NAME`; a slash makes a subfolder")
	flags.BoolVar(&fullText, "full-text", false, "on every update also fetch the full pages its entries link to")
	return cmd
}

func (a *app) runSubscribe(ctx context.Context, opts update.SubscribeOptions, addresses []string) error {
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return err
	}
	if opts.Access, err = a.feedAccess(lib); err != nil {
		return err
	}
	fetcher := a.newFetcher()
	var failures []error
	for _, address := range addresses {
		sub, err := update.Subscribe(ctx, lib, fetcher, address, opts)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		var libraryErr *library.Error
		switch {
		case errors.As(err, &libraryErr):
			return err
		case err != nil:
			failures = append(failures, withSchemeHint(err, address))
			continue
		}
		if sub.Dropped > 0 {
			printError(a.stderr, fmt.Errorf("subscribing to %q: %s", sub.Feed.URL, articles.DroppedNote(sub.Dropped)))
		}
		if err := a.printSubscription(sub, opts); err != nil {
			return err
		}
	}
	if err := applyFeedSettings(ctx, lib, a.feedSettings); err != nil {
		return err
	}
	return a.printFailures(failures, len(addresses))
}

// printSubscription prints which feed is now followed and which others the site has.
func (a *app) printSubscription(sub update.Subscription, opts update.SubscribeOptions) error {
	f := sub.Feed
	address := articles.DisplayURL(f.URL)
	text := "following " + address
	if f.Title != "" {
		text = fmt.Sprintf("following %q, %s", f.Title, address)
	}
	text += foundAt(sub)
	switch {
	case sub.Already:
		text = "already " + text + changedSettings(opts)
	case !opts.NoFetch:
		text += ": " + plural(f.Entries, "article", "articles")
	}
	if _, err := fmt.Fprintln(a.stdout, articles.CleanLine(text)); err != nil {
		return err
	}
	for _, other := range sub.Others {
		if _, err := fmt.Fprintln(a.stdout, articles.CleanLine(fmt.Sprintf("also there: %s %s", articles.DisplayURL(other.URL), other.Title))); err != nil {
			return err
		}
	}
	return nil
}

// withSchemeHint adds a remedy to the error of an address that was typed without its scheme.
func withSchemeHint(err error, address string) error {
	if strings.Contains(address, "://") || hintOf(err) != "" {
		return err
	}
	return withHint(err, "without http:// a URL is taken to start with https://")
}

// changedSettings says what was asked to change of a feed that is followed already.
func changedSettings(opts update.SubscribeOptions) string {
	text := ""
	switch {
	case opts.Folder != nil && *opts.Folder == "":
		text += ", now in no folder"
	case opts.Folder != nil:
		text += fmt.Sprintf(", now in the folder %q", *opts.Folder)
	}
	switch {
	case opts.FullText != nil && *opts.FullText:
		text += ", now with full texts"
	case opts.FullText != nil:
		text += ", now without full texts"
	}
	return text
}

// foundAt says how a feed was found whose address was not entered.
func foundAt(sub update.Subscription) string {
	page := articles.DisplayURL(sub.Page)
	switch {
	case sub.Feed.Kind == library.KindPage && !sub.Already:
		return ", the headlines of the page"
	case sub.Found == update.Declared:
		return ", the feed of " + page
	case sub.Found == update.Linked:
		return ", which " + page + " links to"
	case sub.Found == update.Guessed:
		return ", found beside " + page + ", which names no feed"
	}
	return ""
}
