package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
)

type showOptions struct {
	output   outputFlag
	url      string
	full     bool
	all      bool
	allPages bool
	revision int
	diff     bool
	fetch    bool
	peek     bool
	markRead bool
	explain  bool
	images   bool
}

// check rejects flags that contradict each other.
func (o showOptions) check() error {
	switch {
	case o.peek && o.markRead:
		return usagef("--peek and --mark-read contradict each other")
	case o.fetch && (o.diff || o.revision != 0):
		return usagef("--fetch gets the current text, not what it was before")
	case o.explain && o.output.value != "json":
		return usagef("--explain needs --output json")
	}
	return nil
}

func newShowCmd(a *app) *cobra.Command {
	opts := showOptions{output: outputFlag{formats: articleFormats, noun: "an article"}}
	cmd := &cobra.Command{
		Use:   "show [ARTICLE]",
		Short: "Show an article",
		Long: `Show an article, laid out for reading on a terminal and as Markdown in a pipe.
Without ARTICLE, show picks the newest unread article of the library, or else the
newest; while the library is empty, the lead article of the built-in edition.

On a terminal, showing an article of the library marks it as read unless you give
--peek; in a pipe, only --mark-read does. Where the library has only a headline,
show fetches the page behind it and keeps the text; --fetch does so for any
article.

With --images, the first 20 pictures appear above their captions: as graphics on
kitty, Ghostty, iTerm2, WezTerm and terminals that support sixel, without a
pager, and as half blocks elsewhere. Fetching them lets their servers know that
somebody is reading the article. Without colour, with --accessible, and in other
formats only the captions appear.`,
		Example: `  newsreader show
  newsreader show page.html --url https://example.com/page.html
  newsreader show -o json | jq -r .markdown`,
		Args: optionalArgument,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := opts.check(); err != nil {
				return err
			}
			in := newInput(args, opts.url)
			in.allPages, in.explain = opts.allPages, opts.explain
			if in.explain && !in.isFile() {
				return usagef("--explain reads a file or standard input")
			}
			return a.runShow(cmd.Context(), opts, in)
		},
	}
	addOutputFlag(cmd, &opts.output)
	addURLFlag(cmd, &opts.url)
	flags := cmd.Flags()
	flags.BoolVar(&opts.full, "full", false, "also show the headlines on the article's page")
	flags.BoolVar(&opts.all, "all", false, "show every article of a file that holds several pages")
	flags.BoolVar(&opts.allPages, "all-pages", false, "also fetch the article's following pages")
	flags.BoolVar(&opts.fetch, "fetch", false, "fetch the full page behind an article of the library and keep its text")
	flags.BoolVar(&opts.images, "images", false, "fetch the pictures and show them, on a terminal with colour")
	flags.BoolVar(&opts.peek, "peek", false, "do not mark it as read")
	flags.BoolVar(&opts.markRead, "mark-read", false, "mark it as read even in a pipe")
	flags.BoolVar(&opts.explain, "explain", false, "with -o json, also list the text that is in neither the article nor a headline")
	flags.IntVar(&opts.revision, "revision", 0, "show revision `NUMBER`; 1 is the text as first published")
	flags.BoolVar(&opts.diff, "diff", false, "show what the publisher changed, in every revision or only in that of --revision")
	return cmd
}

func (a *app) runShow(ctx context.Context, opts showOptions, in input) error {
	if opts.diff {
		return a.runDiff(ctx, opts, in)
	}
	page, err := a.readRevision(ctx, in, opts.revision)
	if err != nil {
		return err
	}
	a.noteDropped(in, page)
	if page.Article == nil {
		return noArticleError(in, page)
	}
	var missing error
	if opts.revision == 0 {
		if page, missing, err = a.withFullText(ctx, opts, in, page); err != nil {
			return err
		}
	}
	if !opts.full {
		page.Headlines = nil
	}
	format, err := a.formatOf(opts.output)
	if err != nil {
		return err
	}
	pages := pagesToShow(page, opts.all)
	var pictures *gallery
	if opts.images && format == "terminal" {
		if pictures, err = a.fetchGallery(ctx, in, pages); err != nil {
			return err
		}
	}
	if err := a.printArticles(ctx, format, pages, pictures); err != nil {
		return err
	}
	if err := a.noteShown(ctx, opts, in, page.Article); err != nil {
		return err
	}
	return a.printMissing(missing, pictures)
}

// printMissing prints why the text or pictures are missing, and returns an error if anything is.
func (a *app) printMissing(text error, pictures *gallery) error {
	failures := pictures.missing()
	if text != nil {
		failures = append([]error{text}, failures...)
	}
	return a.printFailures(failures, len(failures)+1)
}

// pagesToShow returns a page, and one for each of its further articles if all are asked for.
func pagesToShow(page *articles.Page, all bool) []*articles.Page {
	pages := []*articles.Page{page}
	if all {
		for _, more := range page.More {
			pages = append(pages, &articles.Page{Article: more})
		}
	}
	return pages
}

// printArticles prints the articles of pages, in a document with pictures.
func (a *app) printArticles(ctx context.Context, format string, pages []*articles.Page, pictures *gallery) error {
	if format == "terminal" {
		return a.printWithPictures(ctx, pages[0].Article.LabelLanguage(), pictures, func(doc *term.Document) {
			for _, p := range pages {
				a.composePage(ctx, doc, p)
			}
		})
	}
	for i, p := range pages {
		if i > 0 && format != "json" {
			fmt.Fprintln(a.stdout)
		}
		if err := writeArticle(a.stdout, format, p); err != nil {
			return err
		}
	}
	return nil
}

// noteShown marks an article that was shown as read: on a terminal, where somebody saw it, or if that is asked for.
func (a *app) noteShown(ctx context.Context, opts showOptions, in input, article *articles.Article) error {
	t, err := a.terminal()
	if err != nil || opts.peek || !t.TTY && !opts.markRead {
		return err
	}
	err = a.markRead(ctx, article)
	if !opts.markRead && (errors.Is(err, library.ErrReadOnly) || in.isFile()) {
		return nil
	}
	return err
}

// noArticleError returns the error for a page without an article.
func noArticleError(in input, page *articles.Page) error {
	err := fmt.Errorf("reading %q: %w", in.arg, articles.ErrNoArticle)
	if len(page.Headlines) == 0 {
		return err
	}
	return withHint(err, "newsreader list shows its headlines")
}

// markRead marks an article as read if it is in the library.
func (a *app) markRead(ctx context.Context, article *articles.Article) error {
	lib, err := a.openLibrary(ctx)
	if err != nil || !lib.Exists() {
		return err
	}
	yes := true
	_, err = lib.SetFlags(ctx, []string{article.ID}, library.Flags{Read: &yes})
	return err
}
