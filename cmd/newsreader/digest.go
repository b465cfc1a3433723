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
		Long: `Print the stories of a day or any other time as one document, by section. The
most widely reported ones get two sentences, their sources and their other
events; the rest get a line each. The title names the days covered. In a pipe the
document is Markdown, ready to mail.`,
		Example: `  newsreader digest
  newsreader digest --since 7d --min 2 | mail -s "The week" me@example.com`,
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
	text := func(ctx context.Context, h articles.Headline) (*articles.Article, error) {
		if !lib.Exists() {
			return &articles.Article{Headline: h}, nil
		}
		return lib.Get(ctx, h.ID)
	}
	options := library.DigestOptions{Language: a.languageOf(stories)}
	if options.From, options.To, err = a.digestInterval(filter.times, lib.Exists()); err != nil {
		return err
	}
	digest, err := library.NewDigest(ctx, stories, text, options)
	if err != nil {
		return err
	}
	page := &articles.Page{Article: digest}
	if format != "terminal" {
		return writeArticle(a.stdout, format, page)
	}
	return a.printDocument(ctx, digest.Language, func(doc *term.Document) { composeArticle(doc, digest) })
}

// digestInterval returns the first and the last moment of a digest's interval, of which the future is no part. The
// built-in edition, which is all there is while nothing is stored, is about its own days.
func (a *app) digestInterval(times timeRange, stored bool) (from, to time.Time, err error) {
	now := a.now()
	if !stored {
		return time.Time{}, now, nil
	}
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

// languageOf returns the language of a digest's own words: that of --lang, else that of most stories, or the locale's if
// there are none.
func (a *app) languageOf(stories []library.Story) string {
	if a.lang != "" || len(stories) == 0 {
		return a.localized("en", "zh")
	}
	counts := map[string]int{}
	for _, s := range stories {
		counts[s.Language]++
	}
	if counts["zh"] > len(stories)/2 {
		return "zh"
	}
	return "en"
}
