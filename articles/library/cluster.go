package library

import (
	"context"
	"database/sql"
	"maps"
	"slices"
	"time"

	"newsreader/articles/internal/similarity"
)

const (
	// maxGathered is how many new articles are gathered into stories at once, and how many older ones they may join.
	maxGathered = 20000
	// storySpan is how far from the new articles' times older ones are that they may join. Nineteen in
	// twenty events are told within two days.
	storySpan = 14 * 24 * time.Hour
	// maxFew is how many articles an update indexes and gathers itself: they take some tens of milliseconds, and the
	// reading of older ones some hundred.
	maxFew = 500
)

// Gather brings the stories up to date: articles that were stored since join stories, or found them. [Library.Stories]
// does it by itself.
func (l *Library) Gather(ctx context.Context) error { return l.gather(ctx, 0) }

// gather is Gather that waits for other processes no longer than patience where that is not zero.
func (l *Library) gather(ctx context.Context, patience time.Duration) error {
	if _, err := l.index(ctx, patience); err != nil {
		return err
	}
	for {
		left, err := collect(ctx, l, "SELECT 1 FROM features WHERE story IS NULL LIMIT 1", nil, scanNumber)
		if err != nil || len(left) == 0 {
			return l.failed("gathering", err)
		}
		gathered := 0
		err = l.writePatiently(ctx, patience, "gathering", func(w *writer) error {
			gathered, err = w.gatherSome(ctx)
			return err
		})
		// Where nothing was, another process did it, or what is left belongs to no article.
		if err != nil || gathered == 0 {
			return err
		}
	}
}

// CatchUpFew brings the index and the stories up to date where few articles are missing, so that who searches next need
// not. What other processes or a full disk keep it from is left to them.
func (l *Library) CatchUpFew(ctx context.Context) error {
	missing, err := collect(ctx, l, "SELECT last_article - last_indexed + (SELECT count(*) FROM stale) FROM state", nil, scanNumber)
	if err != nil || len(missing) == 0 || missing[0] > maxFew {
		return l.failed("gathering", err)
	}
	if err = l.gather(ctx, indexPatience); err != nil && mayLag(ctx, err) {
		return nil
	}
	return err
}

// gathered is an article on its way into a story.
type gathered struct {
	number, at int64
	story      int64 // 0 where it has none yet
	doc        *similarity.Features
}

func scanGathered(row scanner) (g gathered, err error) {
	var packed sql.RawBytes
	var crowd float64
	if err := row.Scan(&g.number, &g.at, &g.story, &crowd, &packed); err != nil {
		return g, err
	}
	if g.doc, err = readDoc(packed); err != nil {
		return g, err
	}
	g.doc.Hubness = crowd
	return g, nil
}

// gatherSome puts a batch of new articles into stories and tells how many. What it does is the same in whatever order they came.
func (w *writer) gatherSome(ctx context.Context) (int, error) {
	fresh, err := collectRows(ctx, w.conn, `SELECT f.id, a.at, 0, f.crowd, f.doc FROM features AS f JOIN articles AS a ON a.id = f.id
		WHERE f.story IS NULL ORDER BY a.at, a.key LIMIT ?`, []any{maxGathered}, scanGathered)
	if err != nil || len(fresh) == 0 {
		return 0, err
	}
	span := int64(storySpan / time.Second)
	old, err := collectRows(ctx, w.conn, `SELECT f.id, a.at, f.story, f.crowd, f.doc FROM articles AS a JOIN features AS f ON f.id = a.id
		WHERE a.at BETWEEN ? AND ? AND f.story IS NOT NULL ORDER BY a.at DESC, a.key LIMIT ?`,
		[]any{fresh[0].at - span, fresh[len(fresh)-1].at + span, maxGathered}, scanGathered)
	if err != nil {
		return 0, err
	}
	slices.Reverse(old) // so that all are in the order of time
	counts, err := w.counts()
	if err != nil {
		return 0, err
	}
	stories, crowds := gatherAll(old, fresh, counts)
	if err := w.saveStories(old, fresh, stories); err != nil {
		return 0, err
	}
	return len(fresh), w.saveCrowds(slices.Concat(old, fresh), crowds)
}

// gatherAll gives for each article, the old ones before the fresh ones, the place of the first article of its story, and
// its crowd.
func gatherAll(old, fresh []gathered, counts *similarity.Counts) (stories []int, crowds []float64) {
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

// saveStories writes to which stories articles belong.
func (w *writer) saveStories(old, fresh []gathered, groups []int) error {
	// A story goes by the number of an article: of the stories that became one, the oldest; else of its first new article.
	names := map[int]int64{}
	for i, g := range old {
		if name, ok := names[groups[i]]; !ok || g.story < name {
			names[groups[i]] = g.story
		}
	}
	merged := map[int64]bool{}
	for i, g := range old {
		name := names[groups[i]]
		if name == g.story || merged[g.story] {
			continue
		}
		merged[g.story] = true
		if err := w.exec("UPDATE features SET story = ? WHERE story = ?", name, g.story); err != nil {
			return err
		}
	}
	for i, g := range fresh {
		group := groups[len(old)+i]
		if _, ok := names[group]; !ok {
			names[group] = g.number
		}
		if err := w.exec("UPDATE features SET story = ? WHERE id = ?", names[group], g.number); err != nil {
			return err
		}
	}
	return nil
}

// saveCrowds writes the crowds that have changed.
func (w *writer) saveCrowds(all []gathered, crowds []float64) error {
	for i, g := range all {
		if crowds[i] == g.doc.Hubness {
			continue
		}
		if err := w.exec("UPDATE features SET crowd = ? WHERE id = ?", crowds[i], g.number); err != nil {
			return err
		}
	}
	return nil
}

// addStories adds to articles all others of their stories.
func (w *writer) addStories(numbers map[int64]bool) error {
	members, err := w.numbers("SELECT id FROM features WHERE story IN (SELECT story FROM features WHERE id IN (" + numberList(slices.Collect(maps.Keys(numbers))) + "))")
	if err != nil {
		return err
	}
	for _, m := range members {
		numbers[m] = true
	}
	return nil
}
