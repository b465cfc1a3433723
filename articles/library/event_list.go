package library

import (
	"cmp"
	"context"
	"math"
	"slices"

	"newsreader/articles"
	"newsreader/articles/internal/similarity"
)

// eachEvent yields the events of a query, each as a story, until yield returns false. If the library lags behind, the
// articles that are not clustered are among them.
func (l *Library) eachEvent(ctx context.Context, q StoryQuery, lags bool, yield func(Story) bool) error {
	pages, err := l.newEventPages(ctx, q)
	for more := true; err == nil && more; {
		var page []Story
		if page, more, err = l.nextEvents(ctx, pages, q, lags); err != nil {
			return err
		}
		for _, s := range page {
			if !yield(s) {
				return nil
			}
		}
	}
	return err
}

// nextEvents returns the events of the next page, and whether there may be more. If the library lags behind, they are
// all events, with those of the articles that are not clustered.
func (l *Library) nextEvents(ctx context.Context, pages *eventPages, q StoryQuery, lags bool) (page []Story, more bool, err error) {
	if lags {
		pages.size = math.MaxInt
	}
	numbers, err := pages.next(ctx)
	if err != nil || len(numbers) == 0 && !lags {
		return nil, false, err
	}
	members, err := collect(ctx, l, "SELECT "+headlineColumns+", a.at, m.story"+headlineTables+`JOIN features AS m ON m.id = a.id JOIN events AS e ON e.id = m.story
		WHERE m.story IN (`+numberList(numbers)+") ORDER BY e.heat DESC, e.id DESC, a.at, a.key", nil, scanEventMember)
	if err == nil && lags {
		var left []eventMember
		left, err = l.unclustered(ctx, q)
		members = append(members, left...)
	}
	return chooseEvents(members, q), !lags, err
}

// unclustered returns the newest articles that are in no event yet and that a query selects, clustered.
func (l *Library) unclustered(ctx context.Context, q StoryQuery) ([]eventMember, error) {
	common, either, err := l.storyConditions(ctx, q)
	if common == nil || err != nil {
		return nil, err
	}
	where := both(*common, anyOf(either))
	query := "SELECT " + headlineColumns + headlineTables + "LEFT JOIN features AS m ON m.id = a.id WHERE m.story IS NULL AND " + where.sql + " ORDER BY a.at DESC, a.key LIMIT ?"
	left, err := collect(ctx, l, query, append(where.args, maxGathered), scanHeadline(false))
	return clusterHeadlines(left), err
}

// CountEvents returns how many events a query selects, whatever its limit, as far as they are clustered.
func (l *Library) CountEvents(ctx context.Context, q StoryQuery) (int, error) {
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

// eventMember is an article of an event.
type eventMember struct {
	headline        articles.Headline
	sortTime, event int64
	doc             *similarity.Features // nil unless it is not in the library
}

func scanEventMember(row scanner) (m eventMember, err error) {
	var r headlineRow
	err = row.Scan(append(r.destinations(), &m.sortTime, &m.event)...)
	m.headline = r.headline()
	return m, err
}

// clusterHeadlines clusters headlines. Its events have negative numbers, which
// those of a library never have.
func clusterHeadlines(headlines []articles.Headline) []eventMember {
	counts := similarity.NewCounts()
	fresh := make([]clusterItem, len(headlines))
	for i := range headlines {
		doc := similarity.FeaturesOf(comparedText(&headlines[i], &storedFacts{Summary: headlines[i].Summary}, ""))
		counts.Add(&doc)
		fresh[i] = clusterItem{doc: &doc}
	}
	members := make([]eventMember, len(headlines))
	events, _ := cluster(nil, fresh, counts)
	for i, event := range events {
		members[i] = eventMember{headlines[i], headlines[i].Published.Unix(), -1 - int64(event), fresh[i].doc}
	}
	slices.SortStableFunc(members, func(a, b eventMember) int {
		return cmp.Or(cmp.Compare(a.event, b.event), cmp.Compare(a.sortTime, b.sortTime))
	})
	return members
}

// chooseEvents makes events of members that are grouped by event, and applies the limits of a query. The hottest come
// first.
func chooseEvents(members []eventMember, q StoryQuery) []Story {
	stories := slices.DeleteFunc(groupEvents(members), func(s Story) bool { return len(s.Articles) < q.MinArticles })
	if q.Limit > 0 {
		stories = stories[:min(len(stories), q.Limit)]
	}
	for i := range stories {
		stories[i].setHeadline(q.leadIn(stories[i].Articles))
	}
	return stories
}

// groupEvents makes events of members that are grouped by event, the hottest first.
func groupEvents(members []eventMember) []Story {
	type hot struct {
		story Story
		heat  float64
	}
	var all []hot
	for len(members) > 0 {
		var headlines []articles.Headline
		n := 0
		for n < len(members) && members[n].event == members[0].event {
			headlines = append(headlines, members[n].headline)
			n++
		}
		e := newEvent(headlines)
		all = append(all, hot{Story{Event: e}, heat(members[n-1].sortTime, len(e.Sources))})
		members = members[n:]
	}
	slices.SortStableFunc(all, func(a, b hot) int { return cmp.Compare(b.heat, a.heat) })
	stories := make([]Story, len(all))
	for i, h := range all {
		stories[i] = h.story
	}
	return stories
}
