package library

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"math/bits"
	"strings"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// resolve returns the number of the article that ref names: a URL or a unique prefix of an ID.
func (l *Library) resolve(ctx context.Context, ref string) (int64, error) {
	if strings.Contains(ref, "://") {
		return l.resolveURL(ctx, ref)
	}
	first, end, ok := id.Range(strings.TrimSpace(ref))
	if !ok {
		return 0, articles.ErrNotFound
	}
	numbers, err := collect(ctx, l, "SELECT id FROM articles WHERE key >= ? AND key < ? LIMIT 2", []any{first, end}, scanNumber)
	switch {
	case err != nil:
		return 0, err
	case len(numbers) == 0:
		return 0, articles.ErrNotFound
	case len(numbers) == 1:
		return numbers[0], nil
	}
	return 0, l.ambiguous(ctx, ref, first, end)
}

// ambiguous returns an AmbiguousIDError with the articles whose IDs begin with a prefix.
func (l *Library) ambiguous(ctx context.Context, prefix string, first, end int64) error {
	a := &articles.AmbiguousIDError{Prefix: prefix}
	counts, err := collect(ctx, l, "SELECT count(*) FROM articles WHERE key >= ? AND key < ?", []any{first, end}, scanNumber)
	if err != nil {
		return err
	}
	a.Count = int(counts[0])
	a.Matches, err = collect(ctx, l, headlineQuery(false)+"a.key >= ? AND a.key < ? ORDER BY a.key LIMIT ?", []any{first, end, articles.AmbiguousShown}, scanHeadline(false))
	return errors.Join(err, a)
}

// ShortIDLengths returns for each ID how many characters distinguish it from the IDs of all other articles in the
// library, 0 if it is not a valid ID.
func (l *Library) ShortIDLengths(ctx context.Context, ids []string) ([]int, error) {
	idBits := make([]int64, len(ids))
	for i, ref := range ids {
		idBits[i], _, _ = id.Range(ref)
	}
	list, err := json.Marshal(idBits)
	if err != nil {
		return nil, err
	}
	neighbours, err := collect(ctx, l, `SELECT (SELECT max(key) FROM articles WHERE key < wanted.value), (SELECT min(key) FROM articles WHERE key > wanted.value)
		FROM json_each(?) AS wanted ORDER BY wanted.key`, []any{string(list)}, scanNeighbours)
	if err != nil {
		return nil, l.wrapError("reading", err)
	}
	lengths := make([]int, len(ids))
	for i, n := range neighbours {
		lengths[i] = n.shortIDLength(idBits[i])
	}
	return lengths, nil
}

// idNeighbours are the next lower and the next higher ID in the library, as bits.
type idNeighbours [2]sql.NullInt64

func scanNeighbours(row scanner) (n idNeighbours, err error) { return n, row.Scan(&n[0], &n[1]) }

// shortIDLength returns how many characters distinguish an ID from its neighbours.
func (n idNeighbours) shortIDLength(idBits int64) (length int) {
	for _, other := range n {
		if other.Valid && idBits != 0 {
			shared := (bits.LeadingZeros64(uint64(idBits^other.Int64)) - (64 - 5*id.Length)) / 5
			length = max(length, shared+1)
		}
	}
	return length
}
