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

// relatedCandidate is an article that may be related.
type relatedCandidate struct {
	number   int64
	story    int64 // 0 where it is in none yet
	doc      *similarity.Features
	score    float64
	reprints []int64 // the numbers of its reprints
}

func scanRelatedCandidate(row scanner) (*relatedCandidate, error) {
	k := new(relatedCandidate)
	var packed sql.RawBytes
	var crowd float64
	if err := row.Scan(&k.number, &k.story, &crowd, &packed); err != nil {
		return nil, err
	}
	var err error
	if k.doc, err = decodeDoc(packed); err != nil {
		return nil, err
	}
	k.doc.Hubness = crowd
	return k, nil
}

// loadFeatures reads what articles are compared by.
func (r *relatedSearch) loadFeatures(ctx context.Context, numbers []int64) ([]*relatedCandidate, error) {
	return collectRows(ctx, r.tx, "SELECT id, coalesce(story, 0), crowd, doc FROM features WHERE id IN ("+numberList(numbers)+")", nil, scanRelatedCandidate)
}

// maxStoryMembers is how many others of the first answers' stories are taken.
const maxStoryMembers = 100

// storyMembers gives the articles that were not found by their terms but are in one story with the surest of those that were.
func (r *relatedSearch) storyMembers(ctx context.Context, ranked []*relatedCandidate) ([]*relatedCandidate, error) {
	known := map[int64]bool{r.number: true}
	var stories []int64
	for i, k := range ranked {
		known[k.number] = true
		if i < similarity.MaxExpanded && k.story != 0 {
			stories = append(stories, k.story)
		}
	}
	members, err := collectRows(ctx, r.tx, "SELECT id FROM features WHERE story IN ("+numberList(stories)+") ORDER BY id DESC LIMIT ?",
		[]any{len(known) + maxStoryMembers}, scanNumber)
	if err != nil {
		return nil, err
	}
	members = slices.DeleteFunc(members, func(n int64) bool { return known[n] })
	if len(members) == 0 {
		return nil, nil
	}
	return r.loadFeatures(ctx, members[:min(len(members), maxStoryMembers)])
}

// maxPerTerm is how many articles, the newest, one term may find. It bounds terms of whose frequency in texts the
// counts know nothing.
const maxPerTerm = 1000

// candidates gives the articles that share the rarest terms with the article, those first that share most. The
// article itself is not among them.
func (r *relatedSearch) candidates(ctx context.Context) ([]int64, error) {
	asked, err := r.tx.PrepareContext(ctx, "SELECT rowid FROM terms WHERE terms MATCH ? ORDER BY rowid DESC LIMIT ?")
	if err != nil {
		return nil, err
	}
	defer asked.Close()
	worth := map[int64]float64{}
	for _, l := range similarity.Lookups(r.text, r.counts, r.number != 0) {
		// A pair of characters is followed by the second alone; a figure by its unit, and found by neither.
		terms := textindex.Terms(l.Text)
		if len(terms) == 0 || len(terms) > 1 && !strings.HasSuffix(terms[0], terms[1]) {
			continue
		}
		mark := ""
		if l.InTitle {
			mark = textindex.TitleMark
		}
		if err := eachMatch(ctx, asked, termMatch(mark, textindex.Term{Text: terms[0]}), func(n int64) { worth[n] += l.Worth }); err != nil {
			return nil, err
		}
	}
	delete(worth, r.number)
	numbers := make([]int64, 0, len(worth))
	for n := range worth {
		numbers = append(numbers, n)
	}
	slices.SortFunc(numbers, func(a, b int64) int { return cmp.Or(cmp.Compare(worth[b], worth[a]), cmp.Compare(b, a)) })
	return numbers[:min(len(numbers), similarity.MaxCandidates)], nil
}

// eachMatch calls each with the number of every article that a term of the index finds.
func eachMatch(ctx context.Context, asked *sql.Stmt, match string, each func(number int64)) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	// A query that can be interrupted costs a goroutine, which costs more than this one.
	rows, err := asked.QueryContext(context.WithoutCancel(ctx), match, maxPerTerm)
	if err != nil {
		return err
	}
	defer rows.Close()
	var number int64
	for rows.Next() {
		if err := rows.Scan(&number); err != nil {
			return err
		}
		each(number)
	}
	return rows.Err()
}
