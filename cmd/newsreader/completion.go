package main

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsreader/articles"
	"newsreader/articles/library"
)

// maxCompletions limits the number of articles that are offered to a shell.
const maxCompletions = 200

// addCompletions adds shell completion of articles, feeds and flag values. Completion reports no errors and never
// creates a library.
func (a *app) addCompletions(root *cobra.Command) {
	complete := map[string]cobra.CompletionFunc{
		"show": a.completeArticle, "related": a.completeArticle, "open": a.completeArticle, "mark": a.completeArticles,
		"list": a.completeFeedOrFile, "update": a.completeFeeds, "unsubscribe": a.completeFeeds, "import": nil,
		"read": a.completeFeedOrFolder, "schema": a.completeSchema,
	}
	for _, cmd := range root.Commands() {
		known, ok := complete[cmd.Name()]
		if !ok {
			known = cobra.NoFileCompletions
		}
		cmd.ValidArgsFunction = known
		a.completeFlags(cmd, cmd.Flags())
	}
	a.completeFlags(root, root.PersistentFlags())
}

// unquoteUsage removes the backquotes around value names from the descriptions of flags. Help pages interpret them,
// but shells would show them.
func unquoteUsage(root *cobra.Command) {
	plain := func(f *pflag.Flag) { _, f.Usage = pflag.UnquoteUsage(f) }
	root.PersistentFlags().VisitAll(plain)
	for _, cmd := range root.Commands() {
		cmd.Flags().VisitAll(plain)
	}
}

// completeFlags adds completion of the values of a command's flags. The flags not named here take a file or no value.
func (a *app) completeFlags(cmd *cobra.Command, flags *pflag.FlagSet) {
	fixed := func(values ...string) cobra.CompletionFunc {
		return cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)
	}
	flags.VisitAll(func(f *pflag.Flag) {
		var complete cobra.CompletionFunc
		switch f.Name {
		case "folder":
			complete = a.completeFolders
		case "feed":
			complete = a.completeFeeds
		case "source":
			complete = a.completeNames(func(h articles.Headline) string { return h.Source })
		case "section":
			complete = a.completeNames(func(h articles.Headline) string { return h.Section })
		case "style":
			complete = cobra.FixedCompletions(knownValues(f), cobra.ShellCompDirectiveDefault) // or a file
		case "since", "until", "arrived", "keep":
			complete = fixed("24h", "7d", "30d")
		case "start":
			complete = fixed(startNames...)
		case "limit", "min", "width", "jobs", "link", "revision", "url", "measure":
			complete = fixed()
		default:
			known := knownValues(f)
			if known == nil {
				return
			}
			complete = fixed(known...)
		}
		_ = cmd.RegisterFlagCompletionFunc(f.Name, complete)
	})
}

// completeArticle completes the only article of a command, which may be a file as well.
func (a *app) completeArticle(cmd *cobra.Command, given []string, prefix string) ([]string, cobra.ShellCompDirective) {
	if len(given) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return a.articleCompletions(cmd.Context(), nil, prefix), cobra.ShellCompDirectiveKeepOrder
}

// completeArticles completes an article of a command that takes several.
func (a *app) completeArticles(cmd *cobra.Command, given []string, prefix string) ([]string, cobra.ShellCompDirective) {
	return a.articleCompletions(cmd.Context(), given, prefix), cobra.ShellCompDirectiveKeepOrder | cobra.ShellCompDirectiveNoFileComp
}

// articleCompletions returns completions for the articles whose IDs begin with prefix, newest first, except those
// already given.
func (a *app) articleCompletions(ctx context.Context, given []string, prefix string) []string {
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return nil
	}
	found := idCompletions(a.newestHeadlines(ctx, lib), given, prefix)
	if len(found) > 0 || prefix == "" {
		return found
	}
	return idCompletions(headlinesByID(ctx, lib, prefix), given, prefix)
}

// newestHeadlines returns the newest articles of the library, or before there is one, the headlines of the built-in
// edition.
func (a *app) newestHeadlines(ctx context.Context, lib *library.Library) []articles.Headline {
	if lib.Exists() {
		headlines, _ := lib.List(ctx, library.ListQuery{Limit: maxCompletions, Brief: true})
		return headlines
	}
	headlines, _ := articles.BuiltInHeadlines(a.language())
	return headlines
}

// headlinesByID returns the articles whose IDs begin with prefix, however old they are.
func headlinesByID(ctx context.Context, lib *library.Library, prefix string) []articles.Headline {
	article, err := lib.Get(ctx, prefix)
	if err == nil {
		return []articles.Headline{article.Headline}
	}
	var ambiguous *articles.AmbiguousIDError
	if errors.As(err, &ambiguous) {
		return ambiguous.Matches
	}
	return nil
}

func idCompletions(headlines []articles.Headline, given []string, prefix string) []string {
	var found []string
	for _, h := range headlines {
		if strings.HasPrefix(h.ID, strings.ToLower(prefix)) && !slices.Contains(given, h.ID) {
			found = append(found, cobra.CompletionWithDesc(h.ID, titleOf(h)))
		}
	}
	return found
}

// completeNames completes what nameOf returns for the newest articles, such as their sources.
func (a *app) completeNames(nameOf func(articles.Headline) string) cobra.CompletionFunc {
	return func(cmd *cobra.Command, _ []string, prefix string) ([]string, cobra.ShellCompDirective) {
		lib, err := a.openLibrary(cmd.Context())
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var names []string
		for _, h := range a.newestHeadlines(cmd.Context(), lib) {
			if name := nameOf(h); name != "" && hasPrefixFold(name, prefix) {
				names = append(names, name)
			}
		}
		slices.Sort(names)
		return slices.Compact(names), cobra.ShellCompDirectiveNoFileComp
	}
}

// completeSchema completes the name of a schema.
func (a *app) completeSchema(_ *cobra.Command, given []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(given) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var names []string
	for _, name := range schemaNames() {
		names = append(names, cobra.CompletionWithDesc(name, a.schemaPurpose(name)))
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

// schemaPurpose returns what a schema describes.
func (a *app) schemaPurpose(name string) string {
	if text, ok := a.chineseHelp(); ok {
		return text.Schemas[name]
	}
	description, _ := schemaWords(name, "")
	return description
}

// completeFeedOrFile completes the only feed of a command, which may be a file as well.
func (a *app) completeFeedOrFile(cmd *cobra.Command, given []string, prefix string) ([]string, cobra.ShellCompDirective) {
	if len(given) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	found, _ := a.completeFeeds(cmd, given, prefix)
	return found, cobra.ShellCompDirectiveDefault
}

// completeFeedOrFolder completes the only feed or folder of a command.
func (a *app) completeFeedOrFolder(cmd *cobra.Command, given []string, prefix string) ([]string, cobra.ShellCompDirective) {
	if len(given) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	feeds, _ := a.completeFeeds(cmd, given, prefix)
	folders, directive := a.completeFolders(cmd, given, prefix)
	return append(feeds, folders...), directive
}

// completeFeeds completes feeds by title, ID or URL.
func (a *app) completeFeeds(cmd *cobra.Command, given []string, prefix string) ([]string, cobra.ShellCompDirective) {
	lib, err := a.openLibrary(cmd.Context())
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	feeds, _ := lib.Feeds(cmd.Context())
	var found []string
	for _, f := range feeds {
		names := []string{f.Title, f.ID, f.URL}
		if slices.ContainsFunc(names, func(name string) bool { return name != "" && slices.Contains(given, name) }) {
			continue
		}
		for _, name := range names {
			if name != "" && hasPrefixFold(name, prefix) {
				found = append(found, cobra.CompletionWithDesc(name, f.URL))
				break
			}
		}
	}
	return found, cobra.ShellCompDirectiveNoFileComp
}

func hasPrefixFold(s, prefix string) bool {
	return strings.HasPrefix(strings.ToLower(s), strings.ToLower(prefix))
}
