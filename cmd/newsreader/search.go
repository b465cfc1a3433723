package main

import (
	"context"
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
	limit  int
}

func newSearchCmd(a *app) *cobra.Command {
	opts := searchOptions{output: outputFlag{formats: listFormats, noun: "a list"}}
	cmd := &cobra.Command{
		Use:   "search QUERY...",
		Short: "Search the library",
		Long: `Search titles and texts of the library, the best matches first. Words must all
occur; "a phrase" in this order; -word not at all. title: and source: look
there alone, since: and until: bound the time. Simplified and traditional
Chinese are one, and so are full and half width, upper and lower case. Chinese
words written together that stand nowhere so are looked for one by one.`,
		Example: `  newsreader search 芯片
  newsreader search 'climate -football since:7d'
  newsreader search title:"rate cut" -o ids | newsreader mark --read`,
		Args: requiredArguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runSearch(cmd.Context(), opts, strings.Join(args, " "))
		},
	}
	addOutputFlag(cmd, &opts.output)
	addTimeRangeFlags(cmd, &opts.times, "what was published")
	cmd.Flags().IntVar(&opts.limit, "limit", defaultLimit, "at most `N`, 0 for all")
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
	since, until, err := opts.times.parse(a.now())
	if err != nil {
		return err
	}
	if err := checkLimit(opts.limit); err != nil {
		return err
	}
	limit := opts.limit
	if limit == 0 {
		limit = -1
	}
	format, err := a.formatOf(opts.output)
	if err != nil {
		return err
	}
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return err
	}
	hits, err := lib.Search(ctx, query, library.SearchOptions{Limit: limit, Since: since, Until: until, Snippets: format == "table"})
	if err != nil {
		return err
	}
	headlines := make([]articles.Headline, len(hits))
	for i, h := range hits {
		headlines[i] = h.Headline
	}
	if format != "table" {
		return writeHeadlines(a.stdout, format, headlines)
	}
	return a.printDocument(ctx, a.language(), func(doc *term.Document) { a.composeHits(doc, hits, a.shortIDs(ctx, headlines)) })
}

// composeHits adds each hit: its title, a line of facts, and the text around the match.
func (a *app) composeHits(doc *term.Document, hits []library.Hit, ids []string) {
	for i, h := range hits {
		a.composeHeadline(doc, h.Headline, ids[i], h.Source, a.age(h.Published))
		doc.Markdown(h.SnippetMarkdown())
	}
}
