package main

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
)

type relatedOptions struct {
	output outputFlag
	url    string
	from   string
	limit  int
}

// The values of --from.
const (
	fromPage    = "page"
	fromLibrary = "library"
)

func newRelatedCmd(a *app) *cobra.Command {
	opts := relatedOptions{output: outputFlag{formats: listFormats, noun: "a list"}}
	cmd := &cobra.Command{
		Use:   "related [ARTICLE]",
		Short: "List what belongs with an article",
		Long: `List what belongs with an article: first the headlines that its page itself
recommends, then the articles of the library that tell the same event, the
surest first, and those of the same running story. Each of these says why, where
there is more to say than that they are of one day. The article need not be in
the library.`,
		Example: `  newsreader related
  newsreader related k3f2 --from library
  newsreader related k3f2 --from library -o json | jq -c '.[] | [.title, .why]'`,
		Args: optionalArgument,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runRelated(cmd.Context(), opts, newInput(args, opts.url))
		},
	}
	addOutputFlag(cmd, &opts.output)
	addURLFlag(cmd, &opts.url)
	flags := cmd.Flags()
	flags.StringVar(&opts.from, "from", "", "take the word of `WHOM`: page or library (default: both)")
	flags.IntVar(&opts.limit, "limit", 0, "at most `N` of each; 0 for all of the page's and the library's ten best")
	return cmd
}

func (a *app) runRelated(ctx context.Context, opts relatedOptions, in input) error {
	format, err := a.formatOf(opts.output)
	if err != nil {
		return err
	}
	page, err := a.readPage(ctx, in)
	if err != nil {
		return err
	}
	var recommended []articles.Headline
	var found []library.RelatedArticle
	if opts.from != fromLibrary {
		recommended = page.Recommended()
		if opts.limit > 0 {
			recommended = recommended[:min(opts.limit, len(recommended))]
		}
	}
	if opts.from != fromPage && page.Article != nil {
		if found, err = a.relatedInLibrary(ctx, page.Article, opts.limit); err != nil {
			return err
		}
	}
	if format != "table" {
		return writeRelated(a.stdout, format, recommended, found)
	}
	count := len(recommended) + len(found)
	empty := a.localized("Nothing related was found.", "没有找到相关文章。")
	return a.printList(ctx, listSize{count, count}, empty, func(doc *term.Document) { a.composeRelated(ctx, doc, recommended, found) })
}

func (a *app) relatedInLibrary(ctx context.Context, article *articles.Article, limit int) ([]library.RelatedArticle, error) {
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return nil, err
	}
	return lib.Related(ctx, article, library.RelatedOptions{Limit: limit, Language: a.localized("en", "zh")})
}

// composeRelated adds the page's recommendations as a table, and below it each related article of the library with the
// reasons.
func (a *app) composeRelated(ctx context.Context, doc *term.Document, recommended []articles.Headline, found []library.RelatedArticle) {
	if len(recommended) > 0 {
		doc.Table(a.headlineTable(ctx, recommended))
	}
	headlines := make([]articles.Headline, len(found))
	for i, r := range found {
		headlines[i] = r.Headline
	}
	ids := a.shortIDs(ctx, headlines)
	for i, r := range found {
		a.composeHeadline(doc, r.Headline, ids[i], a.sourcesOf(r), a.age(r.Published))
		if len(r.Why) > 0 {
			doc.Block(term.RoleMeta, strings.Join(r.Why, " · "))
		}
	}
}

// sourcesOf lists the sources of an article and of its reprints, each once.
func (a *app) sourcesOf(r library.RelatedArticle) string {
	sources := nonEmpty(r.Source)
	for _, h := range r.Reprints {
		if h.Source != "" && !slices.Contains(sources, h.Source) {
			sources = append(sources, h.Source)
		}
	}
	return a.joinNames(sources)
}

// writeRelated writes the headlines that a page recommends and the related articles of the library as one list.
func writeRelated(w io.Writer, format string, recommended []articles.Headline, found []library.RelatedArticle) error {
	rows := make([]row, 0, len(recommended)+len(found))
	for i := range recommended {
		rows = append(rows, headlineRow(&recommended[i], &recommended[i]))
	}
	for i := range found {
		rows = append(rows, headlineRow(&found[i].Headline, &found[i]))
	}
	return writeRows(w, format, rowsOf(rows, func(r *row) row { return *r }))
}
