package library

import (
	"context"
	"database/sql"
	"maps"
	"math"
	"slices"
	"time"

	"newsreader/articles/internal/similarity"
)

const (
	// maxClustered is how many new articles are clustered at a time, and how many older ones they may join.
	maxClustered = 20000
	// storySpan is how far from the new articles' times an older one may be for them to join it. Nineteen in twenty
	// events are reported within two days.
	storySpan = 14 * 24 * time.Hour
	// stepArticles is how many articles a command indexes and clusters in passing. Indexing them takes some 20 ms.
	stepArticles = 128
	// maxGathered is how many articles an update clusters at most, and how many a list of stories clusters without writing it down.
	maxGathered = 2000
	// maxSavedStories is how many articles' stories are written in one transaction at most, in some 15 ms.
	maxSavedStories = 500
)

// CatchUp brings the index and the stories up to date: articles stored since the last time join stories or found
// new ones.
func (l *Library) CatchUp(ctx context.Context) error {
	_, err := l.catchUp(ctx, 0, math.MaxInt)
	return err
}

// CatchUpMost is [Library.CatchUp] that clusters the newest of very many articles and leaves the rest to later calls; other
// commands cluster some of them in passing. If other processes or a full disk prevent it, it leaves everything as it is.
func (l *Library) CatchUpMost(ctx context.Context) error {
	_, err := l.updateIndex(ctx, indexPatience, math.MaxInt)
	if err == nil {
		var left []int64
		if left, err = l.unclusteredNumbers(ctx); err == nil {
			err = l.clusterAll(ctx, indexPatience, left[max(0, len(left)-maxGathered):])
		}
	}
	if err != nil && toleratesLag(ctx, err) {
		return nil
	}
	return err
}

// catchUpStep indexes and clusters as many articles as a command does in passing, the newest ones, and reports whether
// some are left that are in no story.
func (l *Library) catchUpStep(ctx context.Context) (left bool, err error) {
	return l.catchUp(ctx, indexPatience, stepArticles)
}

// catchUp indexes and clusters limit articles at most, and reports whether some are left that are in no story. It waits
// for other processes no longer than patience, or without a limit if that is zero.
func (l *Library) catchUp(ctx context.Context, patience time.Duration, limit int) (more bool, err error) {
	indexed, err := l.updateIndex(ctx, patience, limit)
	if err != nil {
		return true, err
	}
	left, err := l.unclusteredNumbers(ctx)
	if err != nil {
		return true, err
	}
	newest := left[max(0, len(left)-limit):]
	return indexed == limit || len(newest) < len(left), l.clusterAll(ctx, patience, newest)
}

// clusterAll assigns articles, given in the order of time, to stories.
func (l *Library) clusterAll(ctx context.Context, patience time.Duration, numbers []int64) error {
	for some := range slices.Chunk(numbers, maxClustered) {
		if err := l.clusterBatch(ctx, patience, some); err != nil {
			return err
		}
	}
	return nil
}

// unclusteredNumbers returns the numbers of the articles that are in no story yet, in the order in which they are clustered,
// so that the stories of what is clustered at once do not depend on the order in which it was stored.
func (l *Library) unclusteredNumbers(ctx context.Context) ([]int64, error) {
	numbers, err := collect(ctx, l, "SELECT f.id FROM features AS f JOIN articles AS a ON a.id = f.id WHERE f.story IS NULL ORDER BY a.at, a.key", nil, scanNumber)
	return numbers, l.wrapError("gathering", err)
}

// clusterItem is an article being clustered.
type clusterItem struct {
	number, sortTime int64
	story            int64 // 0 if it is in none yet
	doc              *similarity.Features
}

func scanClusterItem(row scanner) (g clusterItem, err error) {
	var packed sql.RawBytes
	var hubness float64
	if err := row.Scan(&g.number, &g.sortTime, &g.story, &hubness, &packed); err != nil {
		return g, err
	}
	if g.doc, err = decodeDoc(packed); err != nil {
		return g, err
	}
	g.doc.Hubness = hubness
	return g, nil
}

// clusterBatch assigns articles to stories. It compares them outside the transaction, so it does not block other
// writers, and leaves alone what other processes cluster meanwhile.
func (l *Library) clusterBatch(ctx context.Context, patience time.Duration, numbers []int64) error {
	fresh, err := collect(ctx, l, `SELECT f.id, a.at, 0, 0, f.doc FROM features AS f JOIN articles AS a ON a.id = f.id
		WHERE f.story IS NULL AND f.id IN (`+numberList(numbers)+") ORDER BY a.at, a.key", nil, scanClusterItem)
	if err != nil || len(fresh) == 0 {
		return l.wrapError("gathering", err)
	}
	span := int64(storySpan / time.Second)
	old, err := collect(ctx, l, `SELECT f.id, a.at, f.story, coalesce(h.hubness, 0), f.doc FROM articles AS a JOIN features AS f ON f.id = a.id LEFT JOIN hubness AS h ON h.id = a.id
		WHERE a.at BETWEEN ? AND ? AND f.story IS NOT NULL ORDER BY a.at DESC, a.key LIMIT ?`,
		[]any{fresh[0].sortTime - span, fresh[len(fresh)-1].sortTime + span, maxClustered}, scanClusterItem)
	if err != nil {
		return l.wrapError("gathering", err)
	}
	slices.Reverse(old) // all are in the order of time
	db, err := l.reader(ctx)
	if err != nil {
		return err
	}
	counts, err := loadTermCounts(ctx, db)
	if err != nil {
		return l.wrapError("gathering", err)
	}
	groups, hubness := cluster(old, fresh, counts)
	return inParts(maxSavedStories, storyChanges(old, fresh, groups, hubness), func(some []storyChange) error {
		return l.writeWithin(ctx, patience, "gathering", func(w *writer) error { return w.saveStories(some) })
	})
}

// cluster returns for each article, the old ones before the fresh ones, the index of the first article of its
// story, and its hubness.
func cluster(old, fresh []clusterItem, counts *similarity.Counts) (stories []int, hubness []float64) {
	docs := make([]*similarity.Features, 0, len(old)+len(fresh))
	var groups [][]int
	at := map[int64]int{}
	for i, g := range old {
		group, ok := at[g.story]
		if !ok {
			group = len(groups)
			at[g.story], groups = group, append(groups, nil)
		}
		docs, groups[group] = append(docs, g.doc), append(groups[group], i)
	}
	for _, g := range fresh {
		docs = append(docs, g.doc)
	}
	return similarity.New(similarity.Tuned()).Cluster(docs, groups, counts)
}

// storyChange is a statement that changes stories, with its arguments, and the stories that have then changed.
type storyChange struct {
	query   string
	args    []any
	touched []int64
}

const (
	joinStory   = "UPDATE features SET story = ? WHERE id = ? AND story IS NULL"
	mergeStory  = "UPDATE features SET story = ? WHERE story = ?"
	saveHubness = "INSERT INTO hubness (hubness, id) SELECT ?, id FROM features WHERE id = ? ON CONFLICT (id) DO UPDATE SET hubness = excluded.hubness"
)

// storyChanges returns the changes that make what cluster returned the stories: of the old stories that became one, of the
// stories of the fresh articles, and of the hubness of all.
func storyChanges(old, fresh []clusterItem, groups []int, hubness []float64) []storyChange {
	// A story's number is that of the article that founded it; of stories that became one, the lowest.
	names := map[int]int64{}
	for i, g := range old {
		if name, ok := names[groups[i]]; !ok || g.story < name {
			names[groups[i]] = g.story
		}
	}
	var changes []storyChange
	merged := map[int64]bool{}
	for i, g := range old {
		if name := names[groups[i]]; name != g.story && !merged[g.story] {
			merged[g.story] = true
			changes = append(changes, storyChange{mergeStory, []any{name, g.story}, []int64{name, g.story}})
		}
	}
	for i, g := range fresh {
		at := len(old) + i
		if _, ok := names[groups[at]]; !ok {
			names[groups[at]] = g.number
		}
		changes = append(changes, storyChange{joinStory, []any{names[groups[at]], g.number}, []int64{names[groups[at]]}})
	}
	for i, g := range slices.Concat(old, fresh) {
		if hubness[i] != g.doc.Hubness {
			changes = append(changes, storyChange{saveHubness, []any{hubness[i], g.number}, nil})
		}
	}
	return changes
}

func (w *writer) saveStories(changes []storyChange) error {
	touched := map[int64]bool{}
	for _, c := range changes {
		if err := w.exec(c.query, c.args...); err != nil {
			return err
		}
		for _, story := range c.touched {
			touched[story] = true
		}
	}
	return w.touchEvents(touched)
}

// addEventMembers adds all other articles of the articles' events to the set.
func (w *writer) addEventMembers(numbers map[int64]bool) error {
	members, err := w.numbers("SELECT id FROM features WHERE story IN (SELECT story FROM features WHERE id IN (" + numberList(slices.Collect(maps.Keys(numbers))) + "))")
	if err != nil {
		return err
	}
	for _, m := range members {
		numbers[m] = true
	}
	return nil
}
