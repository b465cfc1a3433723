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

// maxLookedUp is how many articles, the newest, one term may find. It bounds terms of whose frequency in texts the
// counts know nothing.
const maxLookedUp = 1000

// candidates gives the articles that share the rarest terms with the article, those first that share most. The
// article itself is not among them.
func (r *relating) candidates(ctx context.Context) ([]int64, error) {
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
		if err := lookUp(ctx, asked, termMatch(mark, textindex.Term{Text: terms[0]}), func(n int64) { worth[n] += l.Worth }); err != nil {
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

// lookUp calls each with the number of every article that a term of the index finds.
func lookUp(ctx context.Context, asked *sql.Stmt, match string, each func(number int64)) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	// A query that can be interrupted costs a goroutine, which costs more than this one.
	rows, err := asked.QueryContext(context.WithoutCancel(ctx), match, maxLookedUp)
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
