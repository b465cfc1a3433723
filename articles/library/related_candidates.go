package library

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"newsreader/articles/internal/similarity"
	"newsreader/articles/internal/textindex"
)

// relatedCandidate is an article that may be related to another.
type relatedCandidate struct {
	number    int64
	story     int64 // 0 if it is in none yet
	doc       *similarity.Features
	score     float64 // what it ranks by
	sameEvent float64 // the probability that it reports the same event
	relation  similarity.Relation
	copies    []int64 // their numbers
}

func scanRelatedCandidate(row scanner) (*relatedCandidate, error) {
	c := new(relatedCandidate)
	var packed sql.RawBytes
	var hubness float64
	if err := row.Scan(&c.number, &c.story, &hubness, &packed); err != nil {
		return nil, err
	}
	var err error
	if c.doc, err = decodeDoc(packed); err != nil {
		return nil, err
	}
	c.doc.Hubness = hubness
	return c, nil
}

// loadRelatedCandidates reads the features of articles.
func loadRelatedCandidates(ctx context.Context, tx *sql.Tx, numbers []int64) ([]*relatedCandidate, error) {
	return collectRows(ctx, tx, "SELECT f.id, coalesce(f.story, 0), coalesce(h.hubness, 0), f.doc FROM features AS f LEFT JOIN hubness AS h ON h.id = f.id WHERE f.id IN ("+numberList(numbers)+")", nil, scanRelatedCandidate)
}

// maxPerTerm is how many articles, the newest, one term finds at most. It bounds terms that are rare in the features,
// by which the counts go, but common in the texts.
const maxPerTerm = 1000

// sharingTerms returns the numbers of the articles that share rare terms with an article, those that share most first.
// Self is the article's own number, 0 if it is not in the library; it is not among them.
func sharingTerms(ctx context.Context, tx *sql.Tx, text similarity.Text, counts *similarity.Counts, self int64) ([]int64, error) {
	query, err := tx.PrepareContext(ctx, "SELECT rowid FROM terms WHERE terms MATCH ? ORDER BY rowid DESC LIMIT ?")
	if err != nil {
		return nil, err
	}
	defer query.Close()
	worth := map[int64]float64{}
	for _, l := range similarity.Lookups(text, counts, self != 0) {
		// A lookup that is a pair of characters has the pair and its second character as terms, and the pair finds
		// it. One that has other terms, such as a figure and its unit, is no term of the index.
		terms := textindex.Terms(l.Text)
		if len(terms) == 0 || len(terms) > 1 && !strings.HasSuffix(terms[0], terms[1]) {
			continue
		}
		mark := ""
		if l.InTitle {
			mark = textindex.TitleMark
		}
		if err := eachMatch(ctx, query, termMatch(mark, textindex.Term{Text: terms[0]}), func(n int64) { worth[n] += l.Worth }); err != nil {
			return nil, err
		}
	}
	delete(worth, self)
	numbers := make([]int64, 0, len(worth))
	for n := range worth {
		numbers = append(numbers, n)
	}
	slices.SortFunc(numbers, func(a, b int64) int { return cmp.Or(cmp.Compare(worth[b], worth[a]), cmp.Compare(b, a)) })
	return numbers[:min(len(numbers), similarity.MaxCandidates)], nil
}

// eachMatch calls f with the number of each article that matches in the index.
func eachMatch(ctx context.Context, query *sql.Stmt, match string, f func(number int64)) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	// The driver starts a goroutine for each query that can be cancelled, which costs more than the query itself.
	rows, err := query.QueryContext(context.WithoutCancel(ctx), match, maxPerTerm)
	if err != nil {
		return err
	}
	defer rows.Close()
	var number int64
	for rows.Next() {
		if err := rows.Scan(&number); err != nil {
			return err
		}
		f(number)
	}
	return rows.Err()
}

// maxStoryMembers is how many articles storyMembers returns at most.
const maxStoryMembers = 100

// storyMembers returns the articles in the stories of the best-ranked candidates that are not candidates themselves.
func storyMembers(ctx context.Context, tx *sql.Tx, self int64, ranked []*relatedCandidate) ([]*relatedCandidate, error) {
	known := map[int64]bool{self: true}
	var stories []int64
	for i, c := range ranked {
		known[c.number] = true
		if i < similarity.MaxExpanded && c.story != 0 {
			stories = append(stories, c.story)
		}
	}
	members, err := collectRows(ctx, tx, "SELECT id FROM features WHERE story IN ("+numberList(stories)+") ORDER BY id DESC LIMIT ?",
		[]any{len(known) + maxStoryMembers}, scanNumber)
	if err != nil {
		return nil, err
	}
	members = slices.DeleteFunc(members, func(n int64) bool { return known[n] })
	if len(members) == 0 {
		return nil, nil
	}
	return loadRelatedCandidates(ctx, tx, members[:min(len(members), maxStoryMembers)])
}
