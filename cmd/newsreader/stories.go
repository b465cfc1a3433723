package main

import (
	"context"
	"fmt"
	"iter"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
)

// storyFilter selects the stories to print.
type storyFilter struct {
	times      timeRange
	folder     string
	unread     bool
	events     bool
	min, limit int
}

// addStoryFlags adds the flags of a storyFilter, except for the limit, to a command.
func addStoryFlags(cmd *cobra.Command, f *storyFilter) {
	flags := cmd.Flags()
	flags.StringVar(&f.times.since, "since", "24h", "only what was reported since `TIME`: 24h, 7d, a date, an RFC 3339 time, or all")
	flags.StringVar(&f.times.until, "until", "", "only what was reported up to `TIME`; a date includes that day")
	addFolderFlag(cmd, &f.folder, "stories from feeds")
	flags.BoolVar(&f.unread, "unread", false, "only stories with an unread article")
	flags.IntVar(&f.min, "min", 1, "only stories with at least `N` articles")
	flags.IntVar(&f.min, "least", 1, "only stories with at least `N` articles")
	_ = flags.MarkHidden("least") // the former name of --min
}

func newStoriesCmd(a *app) *cobra.Command {
	output := outputFlag{formats: listFormats, noun: "a list"}
	var filter storyFilter
	cmd := &cobra.Command{
		Use:   "stories",
		Short: "List ongoing stories",
		Long: `List ongoing stories: for each its headline, how many events and articles it has,
and which sources report it. The newest and most widely reported come first. An
article that arrives late counts on the day it arrives, if it is at most a week
old. With --events, each event is listed by itself.

In a pipe, each story is one line in list's format, for its main article. -o ids
prints the IDs of all its articles; -o json has them as articles, and grouped as
events.`,
		Example: `  newsreader stories
  newsreader stories --since 7d --min 3
  newsreader stories --events
  newsreader stories -o ids | newsreader mark --read`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.runStories(cmd.Context(), output, filter, cmd.Flags().Changed("limit"))
		},
	}
	addOutputFlag(cmd, &output)
	addStoryFlags(cmd, &filter)
	cmd.Flags().BoolVar(&filter.events, "events", false, "list events instead of stories")
	addLimitFlag(cmd, &filter.limit, "")
	return cmd
}

func (a *app) runStories(ctx context.Context, output outputFlag, filter storyFilter, limitSet bool) error {
	format, err := a.formatOf(output)
	if err != nil {
		return err
	}
	if filter.limit, err = a.listLimit(output, filter.limit, limitSet); err != nil {
		return err
	}
	lib, each, err := a.eachStory(ctx, filter)
	if err != nil {
		return err
	}
	if format != "table" {
		return writeRows(a.stdout, format, storyRows(each))
	}
	stories, err := allStories(each)
	if err != nil {
		return err
	}
	size := listSize{shown: len(stories), total: len(stories)}
	if len(stories) == filter.limit {
		if size, err = a.storiesSize(ctx, lib, filter, stories); err != nil {
			return err
		}
	}
	if !lib.Exists() {
		size.note = a.editionNote()
	}
	empty := a.localized("No stories in this period.", "这段时间没有话题。")
	return a.printList(ctx, size, empty, func(doc *term.Document) { a.composeStories(ctx, doc, stories) })
}

// storiesSize returns the size of a list of stories that ends at the limit. How many stories there are is known only after
// all have been gathered, so the size is that of their events.
func (a *app) storiesSize(ctx context.Context, lib *library.Library, f storyFilter, stories []library.Story) (listSize, error) {
	size := listSize{shown: len(stories), ofEvents: !f.events}
	if size.ofEvents {
		size.shown, f.min = 0, 0
		for _, s := range stories {
			size.shown += len(s.Events)
		}
	}
	if f.limit, f.events = 0, true; !lib.Exists() {
		_, all, err := a.stories(ctx, f)
		size.total = len(all)
		return size, err
	}
	query, err := f.query(a)
	if err == nil {
		size.total, err = lib.CountEvents(ctx, query)
	}
	return size, err
}

// stories is eachStory that returns all of them.
func (a *app) stories(ctx context.Context, f storyFilter) (*library.Library, []library.Story, error) {
	lib, each, err := a.eachStory(ctx, f)
	if err != nil {
		return nil, nil, err
	}
	stories, err := allStories(each)
	return lib, stories, err
}

func allStories(each iter.Seq2[library.Story, error]) ([]library.Story, error) {
	var all []library.Story
	for s, err := range each {
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// eachStory opens the library and returns its stories. Before there is a library, they are the built-in edition's,
// whatever their time.
func (a *app) eachStory(ctx context.Context, f storyFilter) (*library.Library, iter.Seq2[library.Story, error], error) {
	query, err := f.query(a)
	if err != nil {
		return nil, nil, err
	}
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return nil, nil, err
	}
	if err := checkFolder(ctx, lib, f.folder); err != nil {
		return nil, nil, err
	}
	if lib.Exists() {
		return lib, lib.EachStory(ctx, query), nil
	}
	edition, err := articles.BuiltIn(a.language())
	if err != nil {
		return nil, nil, err
	}
	return lib, eachOf(library.StoriesOf(edition.Headlines(), query)), nil
}

// eachOf yields the stories of a list.
func eachOf(stories []library.Story) iter.Seq2[library.Story, error] {
	return func(yield func(library.Story, error) bool) {
		for _, s := range stories {
			if !yield(s, nil) {
				return
			}
		}
	}
}

func (f storyFilter) query(a *app) (library.StoryQuery, error) {
	since, until, err := f.times.parse(a.now())
	if err != nil {
		return library.StoryQuery{}, err
	}
	return library.StoryQuery{Since: since, Until: until, Folder: f.folder, Unread: f.unread, Events: f.events, MinArticles: f.min, Limit: f.limit}, nil
}

// composeStories adds each story: its headline and a line of facts.
func (a *app) composeStories(ctx context.Context, doc *term.Document, stories []library.Story) {
	leads := make([]articles.Headline, len(stories))
	for i, s := range stories {
		leads[i] = s.Headline
	}
	ids := a.shortIDs(ctx, leads)
	for i, s := range stories {
		a.composeHeadline(doc, s.Headline, ids[i], a.storyFacts(s)...)
	}
}

// storyFacts returns the numbers of events and articles, the sources and the time of a story.
func (a *app) storyFacts(s library.Story) []string {
	size := ""
	events := ""
	if n := len(s.Events); n > 1 {
		events = fmt.Sprintf(a.localized("%d\u00a0events", "%d\u00a0个事件"), n)
	}
	if n := len(s.Articles); n > 1 {
		size = fmt.Sprintf(a.localized("%d\u00a0articles", "%d\u00a0篇报道"), n)
	}
	when := a.age(s.Last)
	if first := a.age(s.First); first != when {
		when = a.span(first, when)
	}
	return []string{events, size, a.joinNames(s.Sources), when}
}

// span joins two times in the reader's language.
func (a *app) span(first, last string) string {
	if a.readsChinese() {
		return chineseSpan(first, last)
	}
	return first + " to " + last
}

// chineseSpan joins two times in Chinese, with a space between 至 and a digit.
func chineseSpan(first, last string) string {
	to := "至"
	if r, _ := utf8.DecodeLastRuneInString(first); unicode.IsDigit(r) {
		to = " " + to
	}
	if r, _ := utf8.DecodeRuneInString(last); unicode.IsDigit(r) {
		to += " "
	}
	return first + to + last
}

// storyRows yields the rows of stories as they come: one each, except that ids are those of all their articles.
func storyRows(stories iter.Seq2[library.Story, error]) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		for s, err := range stories {
			r := headlineRow(&s.Headline, &s)
			r.ids = idsOf(s.Articles)
			if !yield(r, err) {
				return
			}
		}
	}
}
