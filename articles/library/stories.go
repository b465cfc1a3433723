package library

import (
	"cmp"
	"context"
	"iter"
	"math"
	"slices"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/similarity"
)

// Story is a set of articles about one event.
type Story struct {
	// Headline is that of the most representative article.
	articles.Headline
	// Sources are the outlets that report it, each once, earliest first.
	Sources []string `json:"sources,omitempty"`
	// First and Last are when its articles were published, zero if none has a date.
	First articles.Time `json:"first,omitzero"`
	Last  articles.Time `json:"last,omitzero"`
	// Articles are all articles of the story, earliest first. The story is read if all of them are.
	Articles []articles.Headline `json:"articles"`
}

// StoryQuery selects stories. Zero fields do not restrict it.
type StoryQuery struct {
	// Since and Until are as in [ListQuery]. At least one of the story's articles was published in the interval, or
	// arrived in it and was published within the seven days before.
	Since, Until time.Time
	// Folder selects stories with an article of a feed in it, see [ListQuery].
	Folder string
	// Unread selects stories with an unread article.
	Unread bool
	// MinArticles is the minimum number of articles in a story.
	MinArticles int
	// Limit is the maximum number of stories, 0 for all.
	Limit int
}

// Stories returns the library's stories; newer ones and those that many sources report come first. Each has all its
// articles, including older ones. The newest articles that are not clustered yet, because they are many or the library
// cannot be written now, are clustered among themselves.
func (l *Library) Stories(ctx context.Context, q StoryQuery) ([]Story, error) {
	var all []Story
	for s, err := range l.EachStory(ctx, q) {
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// EachStory yields stories of the library as [Library.Stories] returns them, as they are read. An error ends them.
func (l *Library) EachStory(ctx context.Context, q StoryQuery) iter.Seq2[Story, error] {
	return func(yield func(Story, error) bool) {
		if !l.Exists() {
			return
		}
		lags, lagging := l.catchUpStep(ctx)
		if lagging != nil && !toleratesLag(ctx, lagging) {
			yield(Story{}, lagging)
			return
		}
		pages, err := l.newStoryPages(ctx, q)
		for more := true; err == nil && more; {
			var page []Story
			if page, more, err = l.nextStories(ctx, pages, q, lags); err != nil {
				break
			}
			for _, s := range page {
				if !yield(s, nil) {
					return
				}
			}
		}
		if err != nil {
			yield(Story{}, l.wrapError("listing stories of", err))
		}
	}
}

// nextStories returns the stories of the next page, and whether there may be more. If the library lags behind, they are
// all stories, with those of the articles that are not clustered.
func (l *Library) nextStories(ctx context.Context, pages *storyPages, q StoryQuery, lags bool) (page []Story, more bool, err error) {
	if lags {
		pages.size = math.MaxInt
	}
	numbers, err := pages.next(ctx)
	if err != nil || len(numbers) == 0 && !lags {
		return nil, false, err
	}
	members, err := collect(ctx, l, "SELECT "+headlineColumns+", a.at, m.story"+headlineTables+`JOIN features AS m ON m.id = a.id JOIN events AS e ON e.id = m.story
		WHERE m.story IN (`+numberList(numbers)+") ORDER BY e.heat DESC, e.id DESC, a.at, a.key", nil, scanStoryMember)
	if err == nil && lags {
		var left []articles.Headline
		left, err = l.unclustered(ctx, q)
		members = append(members, clusterHeadlines(left)...)
	}
	return chooseStories(members, q), !lags, err
}

// unclustered returns the newest articles that are in no story yet and that a query selects.
func (l *Library) unclustered(ctx context.Context, q StoryQuery) ([]articles.Headline, error) {
	common, either, err := l.storyConditions(ctx, q)
	if common == nil || err != nil {
		return nil, err
	}
	where := both(*common, anyOf(either))
	query := "SELECT " + headlineColumns + headlineTables + "LEFT JOIN features AS m ON m.id = a.id WHERE m.story IS NULL AND " + where.sql + " ORDER BY a.at DESC, a.key LIMIT ?"
	return collect(ctx, l, query, append(where.args, maxGathered), scanHeadline(false))
}

// CountStories returns how many stories a query selects, whatever its limit, as far as they are clustered.
func (l *Library) CountStories(ctx context.Context, q StoryQuery) (int, error) {
	which, err := l.eventCondition(ctx, q)
	if err != nil || which == nil {
		return 0, l.wrapError("listing stories of", err)
	}
	counts, err := collect(ctx, l, "SELECT count(*) FROM events AS e WHERE "+which.sql, which.args, scanNumber)
	if err != nil || len(counts) == 0 {
		return 0, l.wrapError("listing stories of", err)
	}
	return int(counts[0]), nil
}

// StoriesOf clusters headlines that are not in a library, such as those of an edition.
func StoriesOf(headlines []articles.Headline, q StoryQuery) []Story {
	return chooseStories(clusterHeadlines(headlines), q)
}

// clusterHeadlines clusters headlines. Its stories have negative numbers, which those of a library never have.
func clusterHeadlines(headlines []articles.Headline) []storyMember {
	counts := similarity.NewCounts()
	fresh := make([]clusterItem, len(headlines))
	for i := range headlines {
		doc := similarity.FeaturesOf(comparedText(&headlines[i], &storedFacts{Summary: headlines[i].Summary}, ""))
		counts.Add(&doc)
		fresh[i] = clusterItem{doc: &doc}
	}
	members := make([]storyMember, len(headlines))
	stories, _ := cluster(nil, fresh, counts)
	for i, story := range stories {
		members[i] = storyMember{headlines[i], headlines[i].Published.Unix(), -1 - int64(story)}
	}
	slices.SortStableFunc(members, func(a, b storyMember) int {
		return cmp.Or(cmp.Compare(a.story, b.story), cmp.Compare(a.sortTime, b.sortTime))
	})
	return members
}

// chooseStories makes stories of members that are grouped by story, and applies the limits of a query.
func chooseStories(members []storyMember, q StoryQuery) []Story {
	stories := slices.DeleteFunc(groupStories(members), func(s Story) bool { return len(s.Articles) < q.MinArticles })
	if q.Limit > 0 {
		stories = stories[:min(len(stories), q.Limit)]
	}
	for i := range stories {
		s := &stories[i]
		read := s.Read
		s.Headline = s.Articles[central(s.Articles)]
		s.Read = read
	}
	return stories
}

// central returns the index of the article whose title has most in common with the others'.
func central(members []articles.Headline) int {
	if len(members) < 3 {
		return 0
	}
	docs := make([]*similarity.Features, len(members))
	for i := range members {
		doc := similarity.FeaturesOf(similarity.Text{Title: members[i].Title})
		docs[i] = &doc
	}
	return similarity.Central(docs)
}

// storyMember is an article of a story.
type storyMember struct {
	headline        articles.Headline
	sortTime, story int64
}

func scanStoryMember(row scanner) (m storyMember, err error) {
	var r headlineRow
	err = row.Scan(append(r.destinations(), &m.sortTime, &m.story)...)
	m.headline = r.headline()
	return m, err
}

// groupStories makes stories of members that are grouped by story, hottest first.
func groupStories(members []storyMember) []Story {
	type hot struct {
		story Story
		heat  float64
	}
	var all []hot
	for len(members) > 0 {
		n := 1
		for n < len(members) && members[n].story == members[0].story {
			n++
		}
		var some []storyMember
		some, members = members[:n], members[n:]
		s := newStory(some)
		all = append(all, hot{s, heat(some[n-1].sortTime, len(s.Sources))})
	}
	slices.SortStableFunc(all, func(a, b hot) int { return cmp.Compare(b.heat, a.heat) })
	stories := make([]Story, len(all))
	for i, h := range all {
		stories[i] = h.story
	}
	return stories
}

// doublingAge is how much newer a story must be to rank before one that twice as many sources report.
const doublingAge = 6 * time.Hour

// heat ranks stories by recency and coverage: the time of the last article in units of doublingAge, plus the binary
// logarithm of the number of sources.
func heat(last int64, sources int) float64 {
	return float64(last)/doublingAge.Seconds() + math.Log2(float64(max(1, sources)))
}

func newStory(members []storyMember) Story {
	var s Story
	s.Read = true
	for _, m := range members {
		h := m.headline
		s.Articles = append(s.Articles, h)
		if h.Source != "" && !slices.Contains(s.Sources, h.Source) {
			s.Sources = append(s.Sources, h.Source)
		}
		s.Read = s.Read && h.Read
		if h.Published.IsZero() {
			continue
		}
		if s.First.IsZero() || h.Published.Before(s.First.Time) {
			s.First = h.Published
		}
		if s.Last.Before(h.Published.Time) {
			s.Last = h.Published
		}
	}
	return s
}
