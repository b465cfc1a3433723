package main

import (
	"reflect"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/jsonschema"
)

func newSchemaCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "schema [NAME]",
		Short: "Print the JSON Schema of what -o json writes",
		Long: `Print the JSON Schema (draft 2020-12) of one kind of JSON that the program writes,
or all of them as $defs. A list is an array of such objects in json, and one on
each line in jsonl.

  headline   list; mark reads it from standard input
  hit        search
  related    related
  story      stories
  event      stories --events; also the events of a story
  feed       feeds
  article    show, export -o jsonl
  page       show --full or --explain
  change     show --diff

Also enclosure, author, left_out, names and time, which these are made of.`,
		Example: `  newsreader schema headline
  newsreader schema | jq '."$defs" | keys'`,
		Args: schemaArgument,
		RunE: func(_ *cobra.Command, args []string) error {
			doc, err := jsonschema.Document(schemaDefinitions(), schemaWords, strings.Join(args, ""))
			if err != nil {
				return err
			}
			doc.Title = strings.Join(append([]string{"newsreader"}, args...), " ")
			return writeJSON(a.stdout, doc, "  ")
		},
	}
}

// schemaDefinitions returns the types that are written as JSON, and what they are made of.
func schemaDefinitions() []jsonschema.Definition {
	return []jsonschema.Definition{
		{Name: "headline", Type: reflect.TypeFor[articles.Headline]()},
		{Name: "hit", Type: reflect.TypeFor[hitJSON]()},
		{Name: "related", Type: reflect.TypeFor[library.RelatedArticle]()},
		{Name: "story", Type: reflect.TypeFor[library.Story]()},
		{Name: "event", Type: reflect.TypeFor[library.Event]()},
		{Name: "feed", Type: reflect.TypeFor[jsonFeed]()},
		{Name: "article", Type: reflect.TypeFor[articles.Article]()},
		{Name: "page", Type: reflect.TypeFor[pageJSON]()},
		{Name: "change", Type: reflect.TypeFor[change]()},
		{Name: "enclosure", Type: reflect.TypeFor[articles.Enclosure]()},
		{Name: "author", Type: reflect.TypeFor[articles.Author]()},
		{Name: "left_out", Type: reflect.TypeFor[articles.LeftOut]()},
		{Name: "names", Type: reflect.TypeFor[articles.AuthorNames](), Written: &jsonschema.Schema{
			Type: "array", Items: &jsonschema.Schema{Type: "string"},
		}},
		{Name: "time", Type: reflect.TypeFor[articles.Time](), Written: &jsonschema.Schema{
			Type: "string", AnyOf: []*jsonschema.Schema{{Format: "date-time"}, {Format: "date"}},
		}},
	}
}

func schemaNames() []string {
	var names []string
	for _, d := range schemaDefinitions() {
		names = append(names, d.Name)
	}
	return names
}

// schemaArgument is the argument rule of schema.
func schemaArgument(cmd *cobra.Command, args []string) error {
	if err := optionalArgument(cmd, args); err != nil || len(args) == 0 {
		return err
	}
	names := schemaNames()
	if slices.Contains(names, args[0]) {
		return nil
	}
	return withHint(usagef("there is no schema %q", args[0]), "NAME is one of "+strings.Join(names, ", "))
}
