package library

import (
	"context"
	"maps"
	"slices"
	"time"
)

// storyDay is the interval whose stories are those of an article, unless another is asked for.
const storyDay = 24 * time.Hour

// addStories adds an article of each event that belongs to the articles' stories to the set. They are the stories of the
// last day or, for articles that are not in it, of the days before and after each.
func (l *Library) addStories(ctx context.Context, numbers map[int64]bool) error {
	wanted := maps.Clone(numbers)
	if err := l.addStoriesOf(ctx, StoryQuery{Since: l.opts.Now().Add(-storyDay)}, wanted, numbers); err != nil {
		return err
	}
	for len(wanted) > 0 {
		earliest, err := collect(ctx, l, "SELECT f.id, 0, a.at, 0 FROM features AS f JOIN articles AS a ON a.id = f.id WHERE f.story IS NOT NULL AND f.id IN ("+
			numberList(slices.Collect(maps.Keys(wanted)))+") ORDER BY a.at, f.id LIMIT 1", nil, scanOutlined)
		if err != nil || len(earliest) == 0 {
			return err
		}
		at := time.Unix(earliest[0].sortTime, 0)
		if err := l.addStoriesOf(ctx, StoryQuery{Since: at.Add(-storyDay), Until: at.Add(storyDay)}, wanted, numbers); err != nil {
			return err
		}
		delete(wanted, earliest[0].number)
	}
	return nil
}

// addStoriesOf adds an article of each event of those of a query's stories that have a wanted article, which is no longer
// wanted then.
func (l *Library) addStoriesOf(ctx context.Context, q StoryQuery, wanted, numbers map[int64]bool) error {
	if len(wanted) == 0 {
		return nil
	}
	pages, err := l.newStoryPages(ctx, q, false)
	for more := true; err == nil && more && len(wanted) > 0; {
		var page []storyOutline
		if page, more, err = pages.next(ctx); err != nil {
			break
		}
		for _, o := range page {
			o.take(wanted, numbers)
		}
	}
	return err
}

// take adds an article of each event to the numbers if an article of the story is wanted, which it is no longer then.
func (o storyOutline) take(wanted, numbers map[int64]bool) {
	found := false
	for _, m := range o.members() {
		found = found || wanted[m.number]
		delete(wanted, m.number)
	}
	if !found {
		return
	}
	for _, e := range o.events {
		numbers[e.members[0].number] = true
	}
}
