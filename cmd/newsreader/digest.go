package main

import (
	"context"
	"time"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
)

func newDigestCmd(a *app) *cobra.Command {
	output := outputFlag{formats: articleFormats, noun: "a digest"}
	var filter storyFilter
	cmd := &cobra.Command{
		Use:   "digest",
		Short: "Print the news as one document",
		Long: `Print the stories of a day or any other period as one document, by section. The
most widely reported ones get two sentences, their sources and their other
events; the rest get a line each. The title names the days covered. In a pipe the
document is Markdown, ready to mail.`,
		Example: `  newsreader digest
  newsreader digest --since 7d --min 2 | mail -s News me@example.com`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.runDigest(cmd.Context(), output, filter)
		},
	}
	addOutputFlag(cmd, &output)
	addStoryFlags(cmd, &filter)
	cmd.Flags().IntVar(&filter.limit, "limit", digestLimit, "show at most `N`, 0 for all")
	return cmd
}

// digestLimit is the default number of stories in a digest: as many as one reads over breakfast.
const digestLimit = 20

func (a *app) runDigest(ctx context.Context, output outputFlag, filter storyFilter) error {
	format, err := a.formatOf(output)
	if err != nil {
		return err
	}
	lib, stories, err := a.stories(ctx, filter)
	if err != nil {
		return err
	}
	var digest *articles.Article
	if lib.Exists() {
		digest, err = a.digestLibrary(ctx, lib, stories, filter.times)
	} else {
		digest, err = a.digestEdition(ctx, stories)
	}
	if err != nil {
		return err
	}
	page := &articles.Page{Article: digest}
	if format != "terminal" {
		return writeArticle(a.stdout, format, page)
	}
	return a.printDocument(ctx, digest.Language, func(doc *term.Document) { composeArticle(doc, digest) })
}

// digestLibrary composes a digest of the library's stories.
func (a *app) digestLibrary(ctx context.Context, lib *library.Library, stories []library.Story, times timeRange) (*articles.Article, error) {
	from, to, err := a.digestInterval(times)
	if err != nil {
		return nil, err
	}
	text := func(ctx context.Context, h articles.Headline) (*articles.Article, error) { return lib.Get(ctx, h.ID) }
	return library.NewDigest(ctx, stories, text, library.DigestOptions{From: from, To: to, Language: a.wordsLanguage()})
}

// digestEdition composes a digest of the stories of the built-in edition, which is about its own days.
func (a *app) digestEdition(ctx context.Context, stories []library.Story) (*articles.Article, error) {
	edition, err := articles.BuiltIn(a.language())
	if err != nil {
		return nil, err
	}
	text := func(_ context.Context, h articles.Headline) (*articles.Article, error) {
		page, err := edition.Find(h.ID)
		if err != nil {
			return nil, err
		}
		return page.Article, nil
	}
	digest, err := library.NewDigest(ctx, stories, text, library.DigestOptions{To: edition.Articles[0].Captured.Time, Language: a.wordsLanguage()})
	if err != nil {
		return nil, err
	}
	digest.Notices = []string{a.editionNote()}
	return digest, nil
}

// digestInterval returns the first and the last moment of a digest's interval, of which the future is no part.
func (a *app) digestInterval(times timeRange) (from, to time.Time, err error) {
	now := a.now()
	from, to, err = times.parse(now)
	if to.IsZero() || to.After(now) {
		to = now
	} else {
		to = to.Add(-1) // it is exclusive
	}
	if to.Before(from) {
		to = from
	}
	return from.In(now.Location()), to.In(now.Location()), err
}
