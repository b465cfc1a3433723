package library

import (
	"context"
	"slices"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/textindex"
)

// What bounds the work of a search: so many of the newest articles that match are ranked. Common words match more than anybody reads.
const (
	// minRanked is how many at least, rankedPerHit how many for each hit that is wanted.
	minRanked    = 100
	rankedPerHit = 2
	// textBatch is how many candidates' texts are read at once.
	textBatch = 64
	// maxUnindexedScanned is how many articles that the index does not know yet are looked through.
	maxUnindexedScanned = 2000
)

// searchCandidate is an article that may be a hit.
type searchCandidate struct {
	number     int64
	sortTime   int64
	headline   articles.Headline
	score      float64
	allInTitle bool     // the title has all that is asked for
	texts      []string // what is searched beside the title, once loaded
}

const searchCandidateQuery = "SELECT " + headlineColumns + ", a.id, a.at" + headlineTables + "WHERE "

func scanSearchCandidate(row scanner) (*searchCandidate, error) {
	var r headlineRow
	var c searchCandidate
	err := row.Scan(append(r.destinations(), &c.number, &c.sortTime)...)
	c.headline = r.headline()
	return &c, err
}

// candidates gives the articles that the ranking chooses from: the newest that have everything in their titles, then the newest
// that have it anywhere, and what the index does not know yet.
func (s *search) candidates(ctx context.Context) ([]*searchCandidate, error) {
	limit, all := s.limit()
	ranked := max(minRanked, rankedPerHit*limit)
	if all {
		ranked = -1
	}
	var numbers []int64
	seen := map[int64]bool{}
	matches := []string{s.matches.withoutExcluded(s.matches.inTitle), s.matches.withoutExcluded(s.matches.anywhere)}
	if s.matches.anywhere == "" {
		matches = []string{""}
	}
	for _, match := range matches {
		if !all && len(numbers) >= limit {
			break // whatever has everything in its title comes before all else
		}
		some, err := s.matchingNumbers(ctx, match, ranked)
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
	found, lagging, err := s.scanUnindexed(ctx)
	if err != nil {
		return nil, err
	}
	numbers = slices.DeleteFunc(numbers, func(n int64) bool { return lagging[n] })
	described, err := s.loadHeadlines(ctx, numbers)
	return append(found, described...), err
}

// matchingNumbers gives the numbers of the newest articles that match, at most limit where that is not negative.
func (s *search) matchingNumbers(ctx context.Context, match string, limit int) ([]int64, error) {
	var query string
	var args []any
	conditions := strings.Join(s.where, " AND ")
	indexed := "(a.id <= (SELECT last_indexed FROM state) AND a.id NOT IN (SELECT article FROM stale))"
	switch {
	case match == "" && s.matches.excluded == "":
		query = "SELECT a.id FROM articles AS a WHERE " + indexed + " AND " + conditions + " ORDER BY a.at DESC LIMIT ?"
	case match == "":
		query = "SELECT a.id FROM articles AS a WHERE a.id NOT IN (SELECT rowid FROM terms WHERE terms MATCH ?) AND " + indexed + " AND " + conditions + " ORDER BY a.at DESC LIMIT ?"
		args = append(args, s.matches.excluded)
	case len(s.args) == 0 && len(s.where) == 1:
		query = "SELECT rowid FROM terms WHERE terms MATCH ? ORDER BY rowid DESC LIMIT ?"
		args = append(args, match)
	default:
		first, err := s.firstNumberSince(ctx)
		if err != nil {
			return nil, err
		}
		query = "SELECT i.rowid FROM terms AS i CROSS JOIN articles AS a ON a.id = i.rowid WHERE i.terms MATCH ? AND i.rowid >= ? AND " + conditions + " ORDER BY i.rowid DESC LIMIT ?"
		args = append(args, match, first)
	}
	args = append(append(args, s.args...), limit)
	return collect(ctx, s.l, query, args, scanNumber)
}

// maxRecent is how many articles are few enough that the first of them is looked for.
const maxRecent = 5000

// firstNumberSince gives a number below which no article is new enough, so that a search for
// recent ones passes over all others; 0 where that would not pay.
func (s *search) firstNumberSince(ctx context.Context) (int64, error) {
	since := later(s.query.Since, s.opts.Since)
	if since.IsZero() {
		return 0, nil
	}
	found, err := collect(ctx, s.l, "SELECT CASE count(*) WHEN ?1 THEN 0 WHEN 0 THEN 9000000000000000000 ELSE min(id) END FROM (SELECT id FROM articles WHERE at >= ?2 LIMIT ?1)",
		[]any{maxRecent, since.Unix()}, scanNumber)
	if err != nil || len(found) == 0 {
		return 0, err
	}
	return found[0], nil
}

// loadHeadlines reads the headlines of articles.
func (s *search) loadHeadlines(ctx context.Context, numbers []int64) ([]*searchCandidate, error) {
	const together = 1000
	var found []*searchCandidate
	for from := 0; from < len(numbers); from += together {
		some, err := collect(ctx, s.l, searchCandidateQuery+"a.id IN ("+numberList(numbers[from:min(len(numbers), from+together)])+")", nil, scanSearchCandidate)
		if err != nil {
			return nil, err
		}
		found = append(found, some...)
	}
	return found, nil
}

// scanUnindexed gives the newest articles that the index does not know, or knows as they were, and in which the query
// holds. All that were looked through are lagging.
func (s *search) scanUnindexed(ctx context.Context) (found []*searchCandidate, lagging map[int64]bool, err error) {
	behind, err := s.l.indexBehind(ctx)
	if err != nil || !behind {
		return nil, nil, err
	}
	query := searchCandidateQuery + "(a.id > (SELECT last_indexed FROM state) OR a.id IN (SELECT article FROM stale)) AND " + strings.Join(s.where, " AND ") + " ORDER BY a.id DESC LIMIT ?"
	all, err := collect(ctx, s.l, query, append(s.args[:len(s.args):len(s.args)], maxUnindexedScanned), scanSearchCandidate)
	if err != nil {
		return nil, nil, err
	}
	lagging = map[int64]bool{}
	for some := range slices.Chunk(all, textBatch) {
		if err := s.loadTexts(ctx, some); err != nil {
			return nil, nil, err
		}
		for _, c := range some {
			lagging[c.number] = true
			if s.satisfies(c) {
				found = append(found, c)
			}
			c.texts = nil
		}
	}
	return found, lagging, nil
}

// satisfies says whether everything holds in an article that the query asks for.
func (s *search) satisfies(c *searchCandidate) bool {
	clauses := s.query.Clauses
	inTitle := textindex.Count(clauses, c.headline.Title)
	inSource := textindex.Count(clauses, c.headline.Source)
	inText := textindex.Count(clauses, c.texts...)
	for i, clause := range clauses {
		n := inTitle[i]
		switch clause.Field {
		case textindex.SourceField:
			n = inSource[i]
		case textindex.AnyField:
			n += inText[i]
		}
		if (n > 0) == clause.Not {
			return false
		}
	}
	return true
}

// loadTexts reads the texts of candidates that were not read yet.
func (s *search) loadTexts(ctx context.Context, candidates []*searchCandidate) error {
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
	_, err := collect(ctx, s.l, "SELECT id, text FROM texts WHERE id IN ("+numberList(numbers)+")", nil, func(row scanner) (none struct{}, err error) {
		var number int64
		var packed []byte
		if err := row.Scan(&number, &packed); err != nil {
			return none, err
		}
		facts, body, err := splitText(packed)
		byNumber[number].texts = searchableTexts(&facts, body)
		return none, err
	})
	return err
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// earlier gives the earlier of two bounds, of which zero is none.
func earlier(a, b time.Time) time.Time {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}
