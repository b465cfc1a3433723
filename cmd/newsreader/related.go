package main

import (
	"context"
	"io"
	"slices"

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
		Short: "List related articles",
		Long: `List related articles: the headlines that the article's page recommends, the
library's articles about the same event, best match first, and then those about
the same ongoing story, each with a reason. The article need not be in the
library.

The list ends where nothing is related any more; with --limit it goes on to N
articles, even if the last ones have little in common with this one. Copies of
one text on several sites count as one article. Copies of the article itself are
named at the top on a terminal, and are the first row in other formats.

In JSON, relation is event, story or page; score is the probability that both
articles report the same event (of those at 0.8, four in five do); copies lists
the same text on other sites.`,
		Example: `  newsreader related
  newsreader related k3f2 --from library
  newsreader related k3f2 -o json | jq -c '.[] | [.title, .why]'`,
		Args: optionalArgument,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runRelated(cmd.Context(), opts, newInput(args, opts.url))
		},
	}
	addOutputFlag(cmd, &opts.output)
	a.addWrapFlag(cmd)
	addURLFlag(cmd, &opts.url)
	flags := cmd.Flags()
	flags.StringVar(&opts.from, "from", "", "look only in `WHERE`: page or library (default: both)")
	flags.IntVar(&opts.limit, "limit", 0, "at most `N` from the page and as many from the library; 0 for all that are related")
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
	var found library.Related
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
		return writeRelated(a.stdout, format, recommended, a.withOwnCopies(found, opts.limit))
	}
	count := len(recommended) + len(found.Articles)
	size := listSize{shown: count, total: count}
	if a.isBuiltIn(page) {
		size.note = a.editionNote()
	}
	empty := a.localized("Nothing related was found.", "没有找到相关文章。")
	return a.printList(ctx, size, empty, func(doc *term.Document) { a.composeRelated(ctx, doc, recommended, found) })
}

func (a *app) relatedInLibrary(ctx context.Context, article *articles.Article, limit int) (library.Related, error) {
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return library.Related{}, err
	}
	return lib.Related(ctx, article, library.RelatedOptions{Limit: limit, Language: a.wordsLanguage()})
}

// withOwnCopies returns the related articles as rows, at most limit unless that is 0. The copies of the article itself are
// the first row: nothing else stands for them, since the article is none of the rows.
func (a *app) withOwnCopies(found library.Related, limit int) []library.RelatedArticle {
	if len(found.Copies) == 0 {
		return found.Articles
	}
	rows := append([]library.RelatedArticle{{
		Headline: found.Copies[0], Relation: "event", Score: 1, Copies: found.Copies[1:],
		Why: []string{a.localized("the same text", "文字相同")},
	}}, found.Articles...)
	if limit > 0 {
		rows = rows[:min(len(rows), limit)]
	}
	return rows
}

// composeRelated adds the page's recommendations as a table, and below it each related article of the library with its
// relation and the reasons.
func (a *app) composeRelated(ctx context.Context, doc *term.Document, recommended []articles.Headline, found library.Related) {
	if len(recommended) > 0 {
		doc.Table(a.headlineTable(ctx, recommended, nil))
	}
	if sources := sourcesOf(found.Copies); len(sources) > 0 {
		doc.Block(term.RoleMeta, a.localized("The same text: ", "同文另见：")+a.joinNames(sources))
	}
	headlines := make([]articles.Headline, len(found.Articles))
	for i, r := range found.Articles {
		headlines[i] = r.Headline
	}
	ids := a.shortIDs(ctx, headlines)
	for i, r := range found.Articles {
		sources := sourcesOf(append([]articles.Headline{r.Headline}, r.Copies...))
		a.composeHeadline(doc, r.Headline, ids[i], a.joinNames(sources), a.age(r.Published))
		doc.Block(term.RoleMeta, joinFacts(append([]string{a.relationName(r.Relation)}, r.Why...)...))
	}
}

// relationName returns what a relation is called on a terminal.
func (a *app) relationName(relation string) string {
	switch relation {
	case "event":
		return a.localized("same event", "同一事件")
	case "story":
		return a.localized("same story", "同一话题")
	case fromPage:
		return a.localized("from its page", "原页推荐")
	}
	return ""
}

// sourcesOf lists the sources of an article and its copies, each once.
func sourcesOf(copies []articles.Headline) []string {
	var sources []string
	for _, h := range copies {
		if h.Source != "" && !slices.Contains(sources, h.Source) {
			sources = append(sources, h.Source)
		}
	}
	return sources
}

// recommendedHeadline is a headline that a page recommends.
type recommendedHeadline struct {
	articles.Headline
	Relation string `json:"relation"`
}

// writeRelated writes the headlines that a page recommends and the related articles of the library as one list.
func writeRelated(w io.Writer, format string, recommended []articles.Headline, found []library.RelatedArticle) error {
	rows := make([]row, 0, len(recommended)+len(found))
	for _, h := range recommended {
		rows = append(rows, headlineRow(&h, recommendedHeadline{h, fromPage}))
	}
	for i, r := range found {
		rows = append(rows, withCopies(headlineRow(&found[i].Headline, &found[i]), r.Copies))
	}
	return writeRows(w, format, rowsOf(rows, func(r *row) row { return *r }))
}
