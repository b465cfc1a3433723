package library

import (
	"context"
	"slices"
)

// Common words match more articles than anybody reads, so only the newest matches are ranked.
const (
	// minRanked is how many candidates are ranked at least, rankedPerHit how many for each hit that is wanted.
	minRanked    = 100
	rankedPerHit = 2
	// textBatch is how many candidates' texts are read at a time.
	textBatch = 64
	// titleBatch is how many candidates' titles are read at a time.
	titleBatch = 1000
	// maxUnindexedScanned is how many articles that are not in the index yet are searched through.
	maxUnindexedScanned = 2000
)

// candidateFinder finds the articles that a search ranks.
type candidateFinder struct {
	*searchPlan
	l *Library
	// facts are the conditions besides text; indexed are these and the mixed ones, for articles in the index.
	facts, indexed condition
}

func newCandidateFinder(l *Library, p *searchPlan) *candidateFinder {
	return &candidateFinder{p, l, joinConditions(p.where), joinConditions(slices.Concat(p.where, p.mixed))}
}

// find returns the articles to rank for so many hits: the newest that match in their titles, then, unless these are
// enough, the newest that match anywhere, and those that match and are not in the index yet. A negative limit stands for
// all articles. It also returns how many articles match, which is exact if they are all found or counted.
func (f *candidateFinder) find(ctx context.Context, limit int, count bool) (numbers []int64, total int, err error) {
	numbers, seen, err := f.scanUnindexed(ctx)
	if err != nil {
		return nil, 0, err
	}
	total = len(numbers)
	ranked := max(minRanked, rankedPerHit*limit)
	if title := f.fts.withoutExcluded(f.fts.inTitle); limit >= 0 && title != "" {
		inTitle, err := f.newest(ctx, title, ranked, seen)
		if err != nil {
			return nil, 0, err
		}
		for _, n := range inTitle {
			seen[n] = true
		}
		numbers, total = append(numbers, inTitle...), total+len(inTitle)
	}
	enough := limit >= 0 && len(numbers) >= limit // matches in the title rank before all others
	if enough && !count {
		return numbers, total, nil
	}
	wanted := ranked
	if limit < 0 || count {
		wanted = -1
	}
	others, err := f.newest(ctx, f.fts.withoutExcluded(f.fts.anywhere), wanted, seen)
	total += len(others)
	switch {
	case enough:
		others = nil
	case limit >= 0:
		others = others[:min(len(others), ranked)]
	}
	return append(numbers, others...), total, err
}

// newest returns the newest articles in the index that match and were not seen yet: so many if wanted is not negative,
// else all.
func (f *candidateFinder) newest(ctx context.Context, match string, wanted int, seen map[int64]bool) ([]int64, error) {
	limit := -1
	if wanted >= 0 && !f.needsText {
		limit = wanted + len(seen)
	}
	numbers, err := f.matchingNumbers(ctx, match, limit)
	if err != nil {
		return nil, err
	}
	numbers = slices.DeleteFunc(numbers, func(n int64) bool { return seen[n] })
	if f.needsText {
		numbers, err = f.firstExact(ctx, numbers, wanted)
	}
	if wanted >= 0 {
		numbers = numbers[:min(len(numbers), wanted)]
	}
	return numbers, err
}

// firstExact returns the first articles whose texts match, about as many as are wanted, or all if wanted is negative.
// Others only the index takes for matches: the terms of a phrase occur but not in order, or an excluded phrase does
// occur.
func (f *candidateFinder) firstExact(ctx context.Context, numbers []int64, wanted int) ([]int64, error) {
	var exact []int64
	for batch := range slices.Chunk(numbers, textBatch) {
		if wanted >= 0 && len(exact) >= wanted {
			break
		}
		candidates, err := f.l.loadCandidates(ctx, f.searchPlan, batch)
		if err == nil {
			err = f.l.loadTexts(ctx, candidates)
		}
		if err != nil {
			return nil, err
		}
		matching := map[int64]bool{}
		for _, c := range candidates {
			matching[c.number] = c.satisfies(f.searchPlan)
		}
		exact = append(exact, slices.DeleteFunc(batch, func(n int64) bool { return !matching[n] })...)
	}
	return exact, nil
}

// matchingNumbers returns the numbers of the newest articles in the index that match, limit at most if that is not
// negative. An empty match stands for every article without an excluded clause.
func (f *candidateFinder) matchingNumbers(ctx context.Context, match string, limit int) ([]int64, error) {
	var query string
	var args []any
	conditions := f.indexed.sql
	indexed := "(a.id <= (SELECT last_in_index FROM state) AND a.id NOT IN (SELECT article FROM stale))"
	switch {
	case match == "" && f.fts.excluded == "":
		query = "SELECT a.id FROM articles AS a WHERE " + indexed + " AND " + conditions + " ORDER BY a.at DESC LIMIT ?"
	case match == "":
		query = "SELECT a.id FROM articles AS a WHERE a.id NOT IN (SELECT rowid FROM terms WHERE terms MATCH ?) AND " + indexed + " AND " + conditions + " ORDER BY a.at DESC LIMIT ?"
		args = append(args, f.fts.excluded)
	case len(f.where)+len(f.mixed) == 0:
		query = "SELECT rowid FROM terms WHERE terms MATCH ? ORDER BY rowid DESC LIMIT ?"
		args = append(args, match)
	default:
		within, err := f.withinInterval(ctx)
		if err != nil {
			return nil, err
		}
		query = "SELECT i.rowid FROM terms AS i CROSS JOIN articles AS a ON a.id = i.rowid WHERE i.terms MATCH ? AND " + within.sql + " AND " + conditions + " ORDER BY i.rowid DESC LIMIT ?"
		args = append(append(args, match), within.args...)
	}
	args = append(append(args, f.indexed.args...), limit)
	return collect(ctx, f.l, query, args, scanNumber)
}

// maxInterval is the number of articles up to which finding those of an interval costs less than it saves.
const maxInterval = 10_000

// withinInterval returns a condition on the row of a match that holds for all articles of the interval and for few
// others, so that these are not looked up. Where it would not pay, it always holds.
func (f *candidateFinder) withinInterval(ctx context.Context) (condition, error) {
	if f.since.IsZero() {
		return condition{sql: "1"}, nil
	}
	interval := condition{"SELECT id FROM articles WHERE at >= ?", []any{f.since.Add(-zoneSlack).Unix()}}
	if !f.until.IsZero() {
		interval = both(interval, condition{"at < ?", []any{f.until.Add(zoneSlack).Unix()}})
	}
	type extent struct{ count, first int64 }
	found, err := collect(ctx, f.l, "SELECT count(*), coalesce(min(id), 0) FROM ("+interval.sql+" LIMIT ?)", append(slices.Clip(interval.args), maxInterval),
		func(row scanner) (e extent, err error) { return e, row.Scan(&e.count, &e.first) })
	if err != nil || len(found) == 0 || found[0].count == maxInterval {
		return condition{sql: "1"}, err
	}
	interval.sql += ")"
	return join(condition{"i.rowid >= ?", []any{found[0].first}}, " AND +i.rowid IN (", interval), nil
}

// scanUnindexed searches the newest articles that are not in the index, or have changed since, without it. It returns
// the numbers of those that match, and of all that it scanned.
func (f *candidateFinder) scanUnindexed(ctx context.Context) (matching []int64, scanned map[int64]bool, err error) {
	scanned = map[int64]bool{}
	behind, err := f.l.indexBehind(ctx)
	if err != nil || !behind {
		return nil, scanned, err
	}
	condition := "(a.id > (SELECT last_in_index FROM state) OR a.id IN (SELECT article FROM stale)) AND " + f.facts.sql + " ORDER BY a.id DESC LIMIT ?"
	numbers, err := collect(ctx, f.l, "SELECT a.id FROM articles AS a WHERE "+condition, append(slices.Clip(f.facts.args), maxUnindexedScanned), scanNumber)
	if err != nil {
		return nil, scanned, err
	}
	for _, n := range numbers {
		scanned[n] = true
	}
	matching, err = f.firstExact(ctx, numbers, -1)
	return matching, scanned, err
}
