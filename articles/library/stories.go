package library

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"time"

	"newsreader/articles"
)

// Story is the events of one affair, as far as a query selects them.
type Story struct {
	// Event has the headline of the first event, and the articles of all events.
	Event
	// Events are its events: the hottest first, unless another has overtaken it. They are nil where the query asks for events.
	Events []Event `json:"events,omitempty"`
}

// StoryQuery selects stories. Zero fields do not restrict it.
type StoryQuery struct {
	// Since and Until are as in [ListQuery]. At least one article of each event was published in the interval, or
	// arrived in it and was published within the seven days before.
	Since, Until time.Time
	// Events lists each event as a story of its own, with all its articles: those before and after the interval, too.
	Events bool
	// Folder selects events with an article of a feed in it, see [ListQuery].
	Folder string
	// Unread selects events with an unread article.
	Unread bool
	// MinArticles is the minimum number of articles in a story.
	MinArticles int
	// Limit is the maximum number of stories, 0 for all.
	Limit int
}

// EachStory yields the library's stories as they are read; newer ones and those that many sources report come first. They
// are made of the events of the interval, and have the articles of the interval: what happened before or later does not
// change the stories of a day. Of very many events, a few hundred at a time become stories. The newest articles that are
// not clustered yet, because they are many or the library cannot be written now, are clustered among themselves. An error
// ends them.
func (l *Library) EachStory(ctx context.Context, q StoryQuery) iter.Seq2[Story, error] {
	return func(yield func(Story, error) bool) {
		if !l.Exists() {
			return
		}
		lags, err := l.catchUpStep(ctx)
		if err != nil && !toleratesLag(ctx, err) {
			yield(Story{}, err)
			return
		}
		each := l.eachOutlinedStory
		if q.Events {
			each = l.eachEvent
		}
		if err := each(ctx, q, lags, func(s Story) bool { return yield(s, nil) }); err != nil {
			yield(Story{}, l.wrapError("listing stories of", err))
		}
	}
}

// maxStoriesRead is how many stories are read at a time.
const maxStoriesRead = 25

// eachOutlinedStory yields the stories of a query until yield returns false. If the library lags behind, the articles that
// are not clustered are among them.
func (l *Library) eachOutlinedStory(ctx context.Context, q StoryQuery, lags bool, yield func(Story) bool) error {
	pages, err := l.newStoryPages(ctx, q, lags)
	if err != nil {
		return err
	}
	left := q.Limit
	for more := true; more; {
		var page []storyOutline
		if page, more, err = pages.next(ctx); err != nil {
			return err
		}
		if q.Limit > 0 {
			page, left = page[:min(len(page), left)], left-len(page)
			more = more && left > 0
		}
		for some := range slices.Chunk(page, maxStoriesRead) {
			stories, err := l.readStories(ctx, q, some)
			if err != nil {
				return err
			}
			for _, s := range stories {
				if !yield(s) {
					return nil
				}
			}
		}
	}
	return nil
}

// readStories reads the articles of stories.
func (l *Library) readStories(ctx context.Context, q StoryQuery, outlines []storyOutline) ([]Story, error) {
	var numbers []int64
	for _, o := range outlines {
		for _, e := range o.events {
			for _, m := range e.members {
				if m.headline == nil {
					numbers = append(numbers, m.number)
				}
			}
		}
	}
	type numbered struct {
		number   int64
		headline articles.Headline
	}
	var number int64
	scan := scanHeadline(false, &number)
	read, err := collect(ctx, l, headlineQuery(false, "a.id")+"a.id IN ("+numberList(numbers)+")", nil, func(row scanner) (numbered, error) {
		h, err := scan(row)
		return numbered{number, h}, err
	})
	if err != nil {
		return nil, err
	}
	headlines := make(map[int64]*articles.Headline, len(read))
	for i := range read {
		headlines[read[i].number] = &read[i].headline
	}
	var stories []Story
	for _, o := range outlines {
		if s, ok := o.story(q, headlines); ok {
			stories = append(stories, s)
		}
	}
	return stories, nil
}

// StoriesOf makes stories of headlines that are not in a library, such as those of an edition. Each event is a story: so
// few titles do not show which words are rare, and with them what runs on.
func StoriesOf(headlines []articles.Headline, q StoryQuery) []Story {
	members := clusterHeadlines(headlines)
	if q.Events {
		return chooseEvents(members, q)
	}
	var outlines []storyOutline
	for _, e := range outlineEvents(members) {
		outlines = append(outlines, storyOutline{[]outlinedEvent{e}, e.heat()})
	}
	slices.SortStableFunc(outlines, func(a, b storyOutline) int { return cmp.Compare(b.heat, a.heat) })
	outlines = slices.DeleteFunc(outlines, func(o storyOutline) bool { return o.size() < q.MinArticles })
	if q.Limit > 0 {
		outlines = outlines[:min(len(outlines), q.Limit)]
	}
	var stories []Story
	for _, o := range outlines {
		s, _ := o.story(q, nil)
		stories = append(stories, s)
	}
	return stories
}
