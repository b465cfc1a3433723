package main

import (
	"context"

	"github.com/spf13/cobra"
)

type relatedOptions struct {
	output outputFlag
	url    string
	from   string
	limit  int
}

func newRelatedCmd(a *app) *cobra.Command {
	opts := relatedOptions{output: outputFlag{formats: listFormats, what: "a list"}}
	cmd := &cobra.Command{
		Use:   "related [ARTICLE]",
		Short: "List what belongs with an article",
		Long:  `List the headlines that the article's page itself recommends: its related and hot lists.`,
		Example: `  newsreader related
  newsreader related page.html -o json`,
		Args: atMostOne,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runRelated(cmd.Context(), opts, inputOf(args, opts.url))
		},
	}
	addOutputFlag(cmd, &opts.output)
	cmd.Flags().StringVar(&opts.url, "url", "", "address of a page that is read from a file or standard input")
	cmd.Flags().StringVar(&opts.from, "from", "page", "whose word to take: page")
	cmd.Flags().IntVar(&opts.limit, "limit", 0, "at most this many; 0 for all")
	return cmd
}

func (a *app) runRelated(ctx context.Context, opts relatedOptions, in input) error {
	if opts.from != "page" {
		return usagef("--from %q: not page", opts.from)
	}
	if opts.limit < 0 {
		return usagef("--limit %d: less than none", opts.limit)
	}
	page, err := a.readPage(ctx, in)
	if err != nil {
		return err
	}
	related := page.Related()
	if opts.limit > 0 {
		related = related[:min(opts.limit, len(related))]
	}
	return a.printHeadlines(ctx, opts.output, related)
}
