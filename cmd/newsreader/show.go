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
	allPages bool
	revision int
	diff     bool
}

func newShowCmd(a *app) *cobra.Command {
	opts := showOptions{output: outputFlag{formats: articleFormats, noun: "an article"}}
	cmd := &cobra.Command{
		Use:   "show [ARTICLE]",
		Short: "Show one article",
		Long: `Show an article: on a terminal set in lines, in a pipe as Markdown. Without
ARTICLE it is the newest of the library, or the lead article of the built-in
edition. An article of the library is marked as read.`,
		Example: `  newsreader show
  newsreader show page.html --url https://example.com/page.html
  newsreader show -o json | jq -r .markdown`,
		Args: optionalArgument,
		RunE: func(cmd *cobra.Command, args []string) error {
			in := newInput(args, opts.url)
			in.allPages = opts.allPages
			return a.runShow(cmd.Context(), opts, in)
		},
	}
	addOutputFlag(cmd, &opts.output)
	addURLFlag(cmd, &opts.url)
	cmd.Flags().BoolVar(&opts.full, "full", false, "add the page's headline feed")
	cmd.Flags().BoolVar(&opts.allPages, "all-pages", false, "fetch the further pages of an article, too")
	cmd.Flags().IntVar(&opts.revision, "revision", 0, "show text `NUMBER`: as first published is 1, as then changed 2, and so on")
	cmd.Flags().BoolVar(&opts.diff, "diff", false, "show what the publisher changed in the text")
	return cmd
}

func (a *app) runShow(ctx context.Context, opts showOptions, in input) error {
	if opts.diff {
		return a.printChanges(ctx, in.arg)
	}
	page, err := a.readRevision(ctx, in, opts.revision)
	if err != nil {
		return err
	}
	if page.Article == nil {
		return withHint(fmt.Errorf("reading %q: %w", in.arg, articles.ErrNoArticle), "newsreader list shows its headlines")
	}
	if !opts.full {
		page.Headlines = nil
	}
	format, err := a.formatOf(opts.output)
	if err != nil {
		return err
	}
	if format == "terminal" {
		err = a.printDocument(ctx, page.Article.Language, func(doc *term.Document) { a.composePage(ctx, doc, page) })
	} else {
		err = writeArticle(a.stdout, format, page)
	}
	if err != nil {
		return err
	}
	if err := a.markRead(ctx, page.Article); err != nil && !in.isFile() {
		return err
	}
	return nil
}

// markRead marks an article as read if it is in the library and the library can be written to.
func (a *app) markRead(ctx context.Context, article *articles.Article) error {
	lib, err := a.openLibrary(ctx)
	if err != nil || !lib.Exists() {
		return err
	}
	yes := true
	_, err = lib.SetFlags(ctx, []string{article.ID}, library.Flags{Read: &yes})
	if errors.Is(err, library.ErrReadOnly) {
		return nil
	}
	return err
}
