package library

import (
	"context"
	"slices"
	"strings"

	"newsreader/articles"
	"newsreader/articles/internal/textindex"
)

// Common words match more articles than anybody reads, so only the newest matches are ranked.
const (
	// minRanked is how many candidates are ranked at least, rankedPerHit how many for each hit that is wanted.
	minRanked    = 100
	rankedPerHit = 2
	// textBatch is how many candidates' texts are read at a time.
	textBatch = 64
	// headlineBatch is how many candidates' headlines are read at a time.
	headlineBatch = 1000
	// maxUnindexedScanned is how many articles that are not in the index yet are searched through.
	maxUnindexedScanned = 2000
)

// searchCandidate is an article that may be a hit.
type searchCandidate struct {
	number   int64
	sortTime int64
	headline articles.Headline
	score    float64
	texts    []string // what is searched and shown besides the title; nil until loadTexts reads it
	fields   searchFields
	held     []bool // which of the plan's alternatives hold
}

// candidateQuery begins a query for candidates, up to its conditions.
func (p *searchPlan) candidateQuery() condition {
	var columns strings.Builder
	var args []any
	for _, f := range p.alternatives {
		c := p.filters[f]
		columns.WriteString(", (" + c.sql + ") IS TRUE")
		args = append(args, c.args...)
	}
	return condition{"SELECT " + headlineColumns + ", a.id, a.at" + columns.String() + headlineTables + "WHERE ", args}
}

func (p *searchPlan) scanCandidate(row scanner) (*searchCandidate, error) {
	var r headlineRow
	c := searchCandidate{held: make([]bool, len(p.alternatives))}
	into := append(r.destinations(), &c.number, &c.sortTime)
	for i := range c.held {
		into = append(into, &c.held[i])
	}
	err := row.Scan(into...)
	c.headline = r.headline()
	return &c, err
}

// satisfies reports whether the article's own text, as opposed to the index, satisfies the textual conditions of a
// query. It needs the texts.
func (c *searchCandidate) satisfies(p *searchPlan) bool {
	found := c.clausesIn(p.clauses)
	return textindex.Holds(p.textual, func(leaf textindex.Node) bool {
		switch leaf := leaf.(type) {
		case *textindex.Clause:
			return found[leaf]
		case *textindex.Filter:
			return c.held[slices.Index(p.alternatives, leaf)]
		}
		return false
	})
}

// clausesIn returns the clauses that match in the article.
func (c *searchCandidate) clausesIn(clauses []*textindex.Clause) map[*textindex.Clause]bool {
	host := textindex.Host(c.headline.URL)
	in := map[textindex.Field][]int{
		textindex.TitleField: textindex.Count(clauses, c.headline.Title), textindex.SourceField: textindex.Count(clauses, c.headline.Source),
		textindex.AuthorField: textindex.Count(clauses, c.fields.authors...), textindex.CategoryField: textindex.Count(clauses, c.fields.categories...),
		textindex.SiteField: textindex.Count(clauses, host), textindex.FactField: textindex.Count(clauses, c.fields.facts...),
		textindex.AnyField: textindex.Count(clauses, c.texts...),
	}
	found := map[*textindex.Clause]bool{}
	for i, clause := range clauses {
		n := in[clause.Field][i]
		switch clause.Field {
		case textindex.AnyField:
			n += in[textindex.TitleField][i] + in[textindex.CategoryField][i] + in[textindex.SiteField][i]
		case textindex.SiteField:
			if !clause.OnSite(host) {
				n = 0
			}
		}
		found[clause] = n > 0
	}
	return found
}

// loadTexts reads the texts of those candidates that have none yet.
func (l *Library) loadTexts(ctx context.Context, candidates []*searchCandidate) error {
	byNumber := map[int64]*searchCandidate{}
	var numbers []int64
	for _, c := range candidates {
		if c.texts == nil {
			c.texts = []string{""}
			byNumber[c.number] = c
			numbers = append(numbers, c.number)
		}
	}
	if len(numbers) == 0 {
		return nil
	}
	_, err := collect(ctx, l, "SELECT id, text FROM texts WHERE id IN ("+numberList(numbers)+")", nil, func(row scanner) (none struct{}, err error) {
		var number int64
		var packed []byte
		if err := row.Scan(&number, &packed); err != nil {
			return none, err
		}
		facts, body, err := splitText(packed)
		byNumber[number].texts, byNumber[number].fields = searchableTexts(&facts, body), searchableFields(&facts)
		return none, err
	})
	return err
}

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

// find returns the newest articles that match in their titles, then, unless these are limit, the newest that match
// anywhere, and those that match and are not in the index yet. A negative limit stands for all articles.
func (f *candidateFinder) find(ctx context.Context, limit int) ([]*searchCandidate, error) {
	ranked := max(minRanked, rankedPerHit*limit)
	if limit < 0 {
		ranked = -1
	}
	var numbers []int64
	seen := map[int64]bool{}
	matches := []string{f.fts.withoutExcluded(f.fts.inTitle), f.fts.withoutExcluded(f.fts.anywhere)}
	if f.fts.anywhere == "" {
		matches = []string{""}
	}
	for _, match := range matches {
		if limit >= 0 && len(numbers) >= limit {
			break // matches in the title rank before all others
		}
		some, err := f.matchingNumbers(ctx, match, ranked)
		if err != nil {
			return nil, err
		}
		for _, n := range some {
			if !seen[n] {
				seen[n] = true
				numbers = append(numbers, n)
			}
		}
	}
	found, scanned, err := f.scanUnindexed(ctx)
	if err != nil {
		return nil, err
	}
	numbers = slices.DeleteFunc(numbers, func(n int64) bool { return scanned[n] })
	indexed, err := f.loadHeadlines(ctx, numbers)
	return append(found, indexed...), err
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
		first, err := f.firstNumberSince(ctx)
		if err != nil {
			return nil, err
		}
		query = "SELECT i.rowid FROM terms AS i CROSS JOIN articles AS a ON a.id = i.rowid WHERE i.terms MATCH ? AND i.rowid >= ? AND " + conditions + " ORDER BY i.rowid DESC LIMIT ?"
		args = append(args, match, first)
	}
	args = append(append(args, f.indexed.args...), limit)
	return collect(ctx, f.l, query, args, scanNumber)
}

// maxRecent is the number of articles up to which finding the first of them costs less than it saves.
const maxRecent = 5000

// firstNumberSince returns a number below which all articles are older than since, so that FTS5 can skip them; 0 if
// that would not pay.
func (f *candidateFinder) firstNumberSince(ctx context.Context) (int64, error) {
	if f.since.IsZero() {
		return 0, nil
	}
	found, err := collect(ctx, f.l, "SELECT CASE count(*) WHEN ?1 THEN 0 WHEN 0 THEN 9000000000000000000 ELSE min(id) END FROM (SELECT id FROM articles WHERE at >= ?2 LIMIT ?1)",
		[]any{maxRecent, f.since.Add(-zoneSlack).Unix()}, scanNumber)
	if err != nil || len(found) == 0 {
		return 0, err
	}
	return found[0], nil
}

func (f *candidateFinder) loadHeadlines(ctx context.Context, numbers []int64) ([]*searchCandidate, error) {
	var found []*searchCandidate
	query := f.candidateQuery()
	for batch := range slices.Chunk(numbers, headlineBatch) {
		some, err := collect(ctx, f.l, query.sql+"a.id IN ("+numberList(batch)+")", query.args, f.scanCandidate)
		if err != nil {
			return nil, err
		}
		found = append(found, some...)
	}
	return found, nil
}

// scanUnindexed searches the newest articles that are not in the index, or have changed since, without it. It returns
// those that match, and the numbers of all that it scanned.
func (f *candidateFinder) scanUnindexed(ctx context.Context) (found []*searchCandidate, scanned map[int64]bool, err error) {
	behind, err := f.l.indexBehind(ctx)
	if err != nil || !behind {
		return nil, nil, err
	}
	query := f.candidateQuery()
	condition := "(a.id > (SELECT last_in_index FROM state) OR a.id IN (SELECT article FROM stale)) AND " + f.facts.sql + " ORDER BY a.id DESC LIMIT ?"
	all, err := collect(ctx, f.l, query.sql+condition, append(slices.Concat(query.args, f.facts.args), maxUnindexedScanned), f.scanCandidate)
	if err != nil {
		return nil, nil, err
	}
	scanned = map[int64]bool{}
	for batch := range slices.Chunk(all, textBatch) {
		if err := f.l.loadTexts(ctx, batch); err != nil {
			return nil, nil, err
		}
		for _, c := range batch {
			scanned[c.number] = true
			if c.satisfies(f.searchPlan) {
				found = append(found, c)
			}
			c.texts, c.fields = nil, searchFields{}
		}
	}
	return found, scanned, nil
}
