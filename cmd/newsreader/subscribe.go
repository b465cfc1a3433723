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
			a.printError(fmt.Errorf("subscribing to %q: %s", sub.Feed.URL, articles.DroppedNote(sub.Dropped)))
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
	text := a.localized("following ", "已订阅 ") + address
	if f.Title != "" {
		text = fmt.Sprintf(a.localized("following %q, %s", "已订阅“%s”，%s"), f.Title, address)
	}
	text += a.foundAt(sub)
	switch {
	case sub.Already:
		text = a.localized("already ", "此前") + text + a.changedSettings(opts)
	case !opts.NoFetch:
		text += a.localized(": ", "：") + a.articleCount(f.Entries)
	}
	if _, err := fmt.Fprintln(a.stdout, articles.CleanLine(text)); err != nil {
		return err
	}
	for _, other := range sub.Others {
		if _, err := fmt.Fprintln(a.stdout, articles.CleanLine(fmt.Sprintf(a.localized("also found: %s %s", "另有：%s %s"), articles.DisplayURL(other.URL), other.Title))); err != nil {
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
	if host, _, _ := strings.Cut(address, "/"); !strings.Contains(host, ".") {
		return withHint(err, "write the URL in full, such as http://"+redactArgument(address))
	}
	return withHint(err, "without http:// a URL is taken to start with https://")
}

// changedSettings says what was asked to change of a feed that is followed already.
func (a *app) changedSettings(opts update.SubscribeOptions) string {
	text := ""
	switch {
	case opts.Folder != nil && *opts.Folder == "":
		text += a.localized(", now in no folder", "，现在不属于任何文件夹")
	case opts.Folder != nil:
		text += fmt.Sprintf(a.localized(", now in the folder %q", "，现在属于文件夹“%s”"), *opts.Folder)
	}
	switch {
	case opts.FullText != nil && *opts.FullText:
		text += a.localized(", now with full texts", "，以后抓取全文")
	case opts.FullText != nil:
		text += a.localized(", now without full texts", "，以后不抓取全文")
	}
	return text
}

// foundAt says how a feed was found whose address was not entered.
func (a *app) foundAt(sub update.Subscription) string {
	page := articles.DisplayURL(sub.Page)
	switch {
	case sub.Feed.Kind == library.KindPage && !sub.Already:
		return a.localized(", the headlines of the page", "，即该网页的标题")
	case sub.Found == update.Declared:
		return fmt.Sprintf(a.localized(", the feed of %s", "，由 %s 声明"), page)
	case sub.Found == update.Linked:
		return fmt.Sprintf(a.localized(", which %s links to", "，由 %s 链接"), page)
	case sub.Found == update.Guessed:
		return fmt.Sprintf(a.localized(", found near %s, which declares no feed", "，在 %s 旁找到，网页本身没有声明"), page)
	}
	return ""
}
