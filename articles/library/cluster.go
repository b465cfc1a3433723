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
	// maxClustered is how many new articles are clustered at a time, and how many older ones they may join.
	maxClustered = 20000
	// storySpan is how far from the new articles' times an older one may be for them to join it. Nineteen in twenty
	// events are reported within two days.
	storySpan = 14 * 24 * time.Hour
	// smallBacklog is how many articles an update indexes and clusters itself. They take some tens of milliseconds,
	// and reading the older ones some hundred.
	smallBacklog = 500
)

// CatchUp brings the index and the stories up to date: articles stored since the last time join stories or found
// new ones. [Library.Stories] does so by itself.
func (l *Library) CatchUp(ctx context.Context) error { return l.catchUp(ctx, 0) }

// catchUp is CatchUp that waits for other processes no longer than patience, or without a limit if that is zero.
func (l *Library) catchUp(ctx context.Context, patience time.Duration) error {
	if _, err := l.updateIndex(ctx, patience); err != nil {
		return err
	}
	for {
		left, err := collect(ctx, l, "SELECT 1 FROM features WHERE story IS NULL LIMIT 1", nil, scanNumber)
		if err != nil || len(left) == 0 {
			return l.wrapError("gathering", err)
		}
		clustered := 0
		err = l.writeWithin(ctx, patience, "gathering", func(w *writer) error {
			clustered, err = w.clusterNextBatch(ctx)
			return err
		})
		// If nothing was clustered, another process did it, or the features that are left belong to no article.
		if err != nil || clustered == 0 {
			return err
		}
	}
}

// CatchUpIfSmall brings the index and the stories up to date if few articles are missing, so that the next search
// does not have to. If other processes or a full disk prevent it, it leaves them as they are.
func (l *Library) CatchUpIfSmall(ctx context.Context) error {
	missing, err := collect(ctx, l, "SELECT last_article - last_in_index + (SELECT count(*) FROM stale) FROM state", nil, scanNumber)
	if err != nil || len(missing) == 0 || missing[0] > smallBacklog {
		return l.wrapError("gathering", err)
	}
	if err = l.catchUp(ctx, indexPatience); err != nil && toleratesLag(ctx, err) {
		return nil
	}
	return err
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

// clusterNextBatch assigns a batch of new articles to stories and returns how many they are. The result does not
// depend on the order in which the articles were stored.
func (w *writer) clusterNextBatch(ctx context.Context) (int, error) {
	fresh, err := collectRows(ctx, w.conn, `SELECT f.id, a.at, 0, f.crowd, f.doc FROM features AS f JOIN articles AS a ON a.id = f.id
		WHERE f.story IS NULL ORDER BY a.at, a.key LIMIT ?`, []any{maxClustered}, scanClusterItem)
	if err != nil || len(fresh) == 0 {
		return 0, err
	}
	span := int64(storySpan / time.Second)
	old, err := collectRows(ctx, w.conn, `SELECT f.id, a.at, f.story, f.crowd, f.doc FROM articles AS a JOIN features AS f ON f.id = a.id
		WHERE a.at BETWEEN ? AND ? AND f.story IS NOT NULL ORDER BY a.at DESC, a.key LIMIT ?`,
		[]any{fresh[0].sortTime - span, fresh[len(fresh)-1].sortTime + span, maxClustered}, scanClusterItem)
	if err != nil {
		return 0, err
	}
	slices.Reverse(old) // all are in the order of time
	counts, err := loadCounts(context.Background(), w.conn)
	if err != nil {
		return 0, err
	}
	stories, hubness := cluster(old, fresh, counts)
	if err := w.saveStories(old, fresh, stories); err != nil {
		return 0, err
	}
	return len(fresh), w.saveHubness(slices.Concat(old, fresh), hubness)
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

// saveStories writes the stories of the fresh articles, and of the old ones whose stories became one.
func (w *writer) saveStories(old, fresh []clusterItem, groups []int) error {
	// A story's number is that of the article that founded it; of stories that became one, the lowest.
	names := map[int]int64{}
	for i, g := range old {
		if name, ok := names[groups[i]]; !ok || g.story < name {
			names[groups[i]] = g.story
		}
	}
	touched := map[int64]bool{}
	for i, g := range old {
		name := names[groups[i]]
		if name == g.story || touched[g.story] {
			continue
		}
		touched[g.story], touched[name] = true, true
		if err := w.exec("UPDATE features SET story = ? WHERE story = ?", name, g.story); err != nil {
			return err
		}
	}
	for i, g := range fresh {
		group := groups[len(old)+i]
		if _, ok := names[group]; !ok {
			names[group] = g.number
		}
		touched[names[group]] = true
		if err := w.exec("UPDATE features SET story = ? WHERE id = ?", names[group], g.number); err != nil {
			return err
		}
	}
	return w.touchEvents(touched)
}

// saveHubness writes the hubness of the articles whose hubness has changed.
func (w *writer) saveHubness(all []clusterItem, hubness []float64) error {
	for i, g := range all {
		if hubness[i] == g.doc.Hubness {
			continue
		}
		if err := w.exec("UPDATE features SET crowd = ? WHERE id = ?", hubness[i], g.number); err != nil {
			return err
		}
	}
	return nil
}

// addStoryMembers adds all other articles of the articles' stories to the set.
func (w *writer) addStoryMembers(numbers map[int64]bool) error {
	members, err := w.numbers("SELECT id FROM features WHERE story IN (SELECT story FROM features WHERE id IN (" + numberList(slices.Collect(maps.Keys(numbers))) + "))")
	if err != nil {
		return err
	}
	for _, m := range members {
		numbers[m] = true
	}
	return nil
}
