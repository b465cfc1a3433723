package main

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
)

type searchOptions struct {
	output outputFlag
	times  timeRange
	folder string
	limit  int
	// limitSet is set if --limit was given.
	limitSet bool
}

func newSearchCmd(a *app) *cobra.Command {
	opts := searchOptions{output: outputFlag{formats: listFormats, noun: "a list"}}
	cmd := &cobra.Command{
		Use:   "search QUERY...",
		Short: "Search the library",
		Long: `Search the library, best matches first.

  climate summit     both words, anywhere in title, text, categories or host
  "rate cut"         exactly these words in this order
  climat*            words that start with climat
  -football          exclude a word, "phrase", field: or (group)
  ferry OR tram      either one
  (ferry OR tram) fog
                     parentheses group; OR binds less tightly than a space
  title: author: source: section: category: feed: folder: site: lang:
                     search only there: author:"Jane Roe" site:example.com
  is:unread is:read is:starred has:fulltext has:enclosure
                     fulltext: fetched from the article's own page
  since: until:      published in that time: 7d, 24h, today, yesterday,
                     2026-11-01
  arrived:           reached the library since then

Case, accents, full and half width, simplified and traditional Chinese, and
elision (l'Afrique matches afrique) make no difference. Chinese, Japanese and
Korean need no spaces: a run of characters found nowhere as a whole is searched
word by word. Quote a word with a colon that is not a field, as in "re:action".
The same text on several sites is one hit.`,
		Example: `  newsreader search 芯片
  newsreader search 'climate -football since:7d'
  newsreader search '(渡轮 OR 航班) is:unread folder:News'
  newsreader search 'title:"rate cut"' -o ids | newsreader mark --read`,
		Args: requiredArguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			opts.limitSet = cmd.Flags().Changed("limit")
			return a.runSearch(cmd.Context(), opts, joinQuery(args))
		},
	}
	addOutputFlag(cmd, &opts.output)
	addTimeRangeFlags(cmd, &opts.times, "articles published")
	addFolderFlag(cmd, &opts.folder, "articles of feeds")
	addLimitFlag(cmd, &opts.limit, "")
	return cmd
}

// shieldQueryWords allows words of a query to begin with a hyphen, as in -football. It puts a space in front of them,
// which has no meaning in a query but stops cobra from reading them as flags.
func shieldQueryWords(root *cobra.Command, args []string) []string {
	cmd, _, err := root.Find(args)
	if err != nil || cmd.Name() != "search" {
		return args
	}
	args = slices.Clone(args)
	for i, arg := range args {
		if arg == "--" {
			break
		}
		isValue := i > 0 && takesValue(cmd, args[i-1])
		if strings.HasPrefix(arg, "-") && !strings.HasPrefix(arg, "--") && !isShortFlag(arg) && !isValue {
			args[i] = " " + arg
		}
	}
	return args
}

// joinQuery joins the words of a query, without what shieldQueryWords put in front of them.
func joinQuery(args []string) string {
	words := make([]string, len(args))
	for i, arg := range args {
		words[i] = arg
		if strings.HasPrefix(arg, " -") {
			words[i] = arg[1:]
		}
	}
	return strings.Join(words, " ")
}

// takesValue reports whether arg is a flag whose value is the next argument.
func takesValue(cmd *cobra.Command, arg string) bool {
	name, ok := strings.CutPrefix(arg, "--")
	flag := cmd.Flag(name)
	return ok && flag != nil && flag.NoOptDefVal == ""
}

// isShortFlag reports whether arg is one of search's one-letter flags: -h, or -o with a format, as in -ojson.
func isShortFlag(arg string) bool {
	format, ok := strings.CutPrefix(arg, "-o")
	return arg == "-h" || ok && (format == "" || format[0] == '=' || slices.Contains(listFormats, format))
}

func (a *app) runSearch(ctx context.Context, opts searchOptions, query string) error {
	if strings.TrimSpace(query) == "" {
		return withHint(usagef("the query is empty"), "newsreader search --help describes the query language")
	}
	since, until, err := opts.times.parse(a.now())
	if err != nil {
		return err
	}
	format, err := a.formatOf(opts.output)
	if err != nil {
		return err
	}
	limit, err := a.listLimit(opts.output, opts.limit, opts.limitSet)
	if err != nil {
		return err
	}
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return err
	}
	if err := checkFolder(ctx, lib, opts.folder); err != nil {
		return err
	}
	results, err := lib.Search(ctx, query, library.SearchOptions{
		Limit: cmp.Or(limit, allHits), Since: since, Until: until, Folder: opts.folder, Snippets: format == "table", Count: format == "table",
	})
	if err != nil {
		return queryUsage(err)
	}
	if format != "table" {
		return writeRows(a.stdout, format, hitRows(results.Hits(ctx)))
	}
	empty := fmt.Sprintf(a.localized("Nothing matches %s.", "没有与“%s”相符的文章。"), query)
	var unread error
	err = a.printList(ctx, listSize{shown: results.Articles(), total: results.Total}, empty, func(doc *term.Document) { unread = a.composeHits(ctx, doc, results) })
	return cmp.Or(unread, err)
}

// allHits is the limit of a search that returns all hits.
const allHits = -1

// hitRows yields the rows of hits as they come.
func hitRows(hits iter.Seq2[library.Hit, error]) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		for h, err := range hits {
			if !yield(hitRow(&h), err) {
				return
			}
		}
	}
}

// hitJSON is a hit as programs read it.
type hitJSON struct {
	articles.Headline
	Copies []articles.Headline `json:"copies,omitempty"`
}

// hitRow returns the row of a hit. The IDs of its copies follow its own.
func hitRow(h *library.Hit) row {
	r := headlineRow(&h.Headline, &h.Headline)
	if len(h.Copies) > 0 {
		r.json = hitJSON{h.Headline, h.Copies}
	}
	return withCopies(r, h.Copies)
}

// composedHits is how many hits are added to a document at a time.
const composedHits = 64

// composeHits adds each hit: its title, a line of facts, and the text around the match.
func (a *app) composeHits(ctx context.Context, doc *term.Document, results *library.Results) error {
	var batch []library.Hit
	for h, err := range results.Hits(ctx) {
		if err != nil {
			return err
		}
		if batch = append(batch, h); len(batch) == composedHits {
			a.composeHitBatch(ctx, doc, batch)
			if batch = batch[:0]; ctx.Err() != nil {
				return ctx.Err()
			}
			if err := doc.Flush(); err != nil {
				return err
			}
		}
	}
	a.composeHitBatch(ctx, doc, batch)
	return nil
}

func (a *app) composeHitBatch(ctx context.Context, doc *term.Document, hits []library.Hit) {
	headlines := make([]articles.Headline, len(hits))
	for i, h := range hits {
		headlines[i] = h.Headline
	}
	ids := a.shortIDs(ctx, headlines)
	for i, h := range hits {
		sources := sourcesOf(append([]articles.Headline{h.Headline}, h.Copies...))
		a.composeHeadline(doc, h.Headline, ids[i], a.joinNames(sources), a.age(h.Published))
		doc.Markdown(h.SnippetMarkdown())
	}
}
