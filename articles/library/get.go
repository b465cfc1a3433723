package library

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math/bits"
	"net/url"
	"slices"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/id"
	"newsreader/articles/internal/sanitize"
)

// articleQuery begins a query for whole articles, up to its conditions.
const articleQuery = "SELECT " + headlineColumns + ", a.id, a.feed, a.at, a.stored, a.complete, t.text" + headlineTables + "LEFT JOIN texts AS t ON t.id = a.id "

// scanStored reads a row of articleQuery. The article's images and links are left out.
func scanStored(row scanner) (*storedArticle, error) {
	var r headlineRow
	var s storedArticle
	if err := row.Scan(append(r.into(), &s.number, &s.feed, &s.at, &s.storedAt, &s.complete, &s.packed)...); err != nil {
		return nil, err
	}
	s.key = r.key
	s.article.Headline = r.headline()
	return &s, unpackText(s.packed, &s.article)
}

// Get gives the article with an ID that begins with ref, or with that URL. The error matches
// ErrNotFound or is an *[AmbiguousIDError].
func (l *Library) Get(ctx context.Context, ref string) (*articles.Article, error) {
	number, err := l.resolve(ctx, ref)
	if err != nil {
		return nil, l.failed("reading", err)
	}
	a, err := l.article(ctx, number)
	return a, l.failed("reading", err)
}

func (l *Library) article(ctx context.Context, number int64) (*articles.Article, error) {
	stored, err := l.stored(ctx, number)
	if err != nil {
		return nil, err
	}
	a := &stored.article
	a.CollectLinks()
	return a, nil
}

// stored reads an article as the library has it.
func (l *Library) stored(ctx context.Context, number int64) (*storedArticle, error) {
	found, err := collect(ctx, l, articleQuery+"WHERE a.id = ?", []any{number}, scanStored)
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, articles.ErrNotFound
	}
	return found[0], nil
}

// resolve gives the number of the article that a reference names.
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

// Distinct gives how many characters of each ID tell it from the IDs of all other articles of the library, 0 of
// what is no ID.
func (l *Library) Distinct(ctx context.Context, ids []string) ([]int, error) {
	keys := make([]int64, len(ids))
	for i, ref := range ids {
		keys[i], _, _ = id.Range(ref)
	}
	list, err := json.Marshal(keys)
	if err != nil {
		return nil, err
	}
	beside, err := collect(ctx, l, `SELECT (SELECT max(key) FROM articles WHERE key < wanted.value), (SELECT min(key) FROM articles WHERE key > wanted.value)
		FROM json_each(?) AS wanted ORDER BY wanted.key`, []any{string(list)}, scanNeighbours)
	if err != nil {
		return nil, l.failed("reading", err)
	}
	lengths := make([]int, len(ids))
	for i, n := range beside {
		lengths[i] = n.distinct(keys[i])
	}
	return lengths, nil
}

// keyNeighbours are the IDs before and behind one, as numbers.
type keyNeighbours [2]sql.NullInt64

func scanNeighbours(row scanner) (n keyNeighbours, err error) { return n, row.Scan(&n[0], &n[1]) }

// distinct gives how many characters tell an ID from its neighbours.
func (n keyNeighbours) distinct(key int64) (length int) {
	for _, other := range n {
		if other.Valid && key != 0 {
			shared := (bits.LeadingZeros64(uint64(key^other.Int64)) - (64 - 5*id.Length)) / 5
			length = max(length, shared+1)
		}
	}
	return length
}

// resolveURL gives the number of the newest article with a URL, as it is given, as it is kept, or without what makes no difference.
func (l *Library) resolveURL(ctx context.Context, address string) (int64, error) {
	spellings := []string{address, sanitize.URL(address)}
	if u, err := url.Parse(spellings[1]); err == nil && u.Host != "" {
		spellings = append(spellings, articles.NormalizeURL(u))
	}
	for _, u := range slices.Compact(spellings) {
		key, _, _ := id.Range(id.New(u))
		// Sorted here: SQLite takes longer to make a plan for an order than to find both.
		found, err := collect(ctx, l, `SELECT id, at FROM articles WHERE key = ?1 AND alias IS NULL
			UNION ALL SELECT id, at FROM articles WHERE alias = ?1`, []any{key}, scanDatedNumber)
		if err != nil {
			return 0, err
		}
		if len(found) > 0 {
			return slices.MaxFunc(found, func(a, b datedNumber) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.number, b.number)) }).number, nil
		}
	}
	return 0, articles.ErrNotFound
}

// datedNumber is the number of an article and where it stands in lists.
type datedNumber struct{ number, at int64 }

func scanDatedNumber(row scanner) (d datedNumber, err error) { return d, row.Scan(&d.number, &d.at) }

// ambiguous makes the error that says which IDs a prefix begins.
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

func scanNumber(row scanner) (n int64, err error) { return n, row.Scan(&n) }

// Revision is a text that an article has or had.
type Revision struct {
	// Stored is when the library first had it.
	Stored  time.Time         `json:"stored"`
	Article *articles.Article `json:"article"`
}

// Revisions gives what an article said, the earliest text first and the present one last. The
// errors are those of [Library.Get].
func (l *Library) Revisions(ctx context.Context, ref string) ([]Revision, error) {
	number, err := l.resolve(ctx, ref)
	if err != nil {
		return nil, l.failed("reading", err)
	}
	present, err := l.stored(ctx, number)
	if err != nil {
		return nil, l.failed("reading", err)
	}
	revisions, err := collect(ctx, l, "SELECT stored, title, text FROM revisions WHERE article = ? ORDER BY number", []any{number}, func(row scanner) (Revision, error) {
		return scanRevision(row, present.article.Headline)
	})
	return append(revisions, Revision{time.Unix(present.storedAt, 0).UTC(), &present.article}), l.failed("reading", err)
}

func scanRevision(row scanner, headline articles.Headline) (Revision, error) {
	a := &articles.Article{Headline: headline}
	var stored int64
	var packed []byte
	if err := row.Scan(&stored, &a.Title, &packed); err != nil {
		return Revision{}, err
	}
	return Revision{time.Unix(stored, 0).UTC(), a}, unpackText(packed, a)
}

// Flags are what a reader notes about articles; nil leaves a mark as it is.
type Flags struct {
	Read, Starred *bool
	// Stories marks all articles of the stories that the articles belong to.
	Stories bool
}

// SetFlags sets the marks of the articles that refs name, by ID prefix or URL, and tells how many they are. Where one of
// them cannot be found, none is marked; the error names it and matches those of [Library.Get].
func (l *Library) SetFlags(ctx context.Context, refs []string, marks Flags) (int, error) {
	numbers := map[int64]bool{}
	for _, ref := range refs {
		n, err := l.resolve(ctx, ref)
		if errors.Is(err, articles.ErrNotFound) {
			err = fmt.Errorf("article %q: %w", ref, err)
		}
		if err != nil {
			return 0, l.failed("marking in", err)
		}
		numbers[n] = true
	}
	if len(numbers) == 0 {
		return 0, nil
	}
	if marks.Stories {
		if err := l.gather(ctx, 0); err != nil {
			return 0, err
		}
	}
	err := l.write(ctx, "marking in", func(w *writer) error {
		if marks.Stories {
			if err := w.addStories(numbers); err != nil {
				return err
			}
		}
		for n := range numbers {
			if err := w.setFlags(n, marks); err != nil {
				return err
			}
		}
		return nil
	})
	return len(numbers), err
}

func (w *writer) setFlags(number int64, marks Flags) error {
	for _, m := range []struct {
		query string
		value *bool
	}{
		{"UPDATE articles SET read = ?1 WHERE id = ?2 AND read <> ?1", marks.Read},
		{"UPDATE articles SET starred = ?1 WHERE id = ?2 AND starred <> ?1", marks.Starred},
	} {
		if m.value != nil {
			if err := w.exec(m.query, *m.value, number); err != nil {
				return err
			}
		}
	}
	return nil
}

// orNotFound makes ErrNotFound of a missing row.
func orNotFound(err error, ref string) error {
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("article %q: %w", ref, articles.ErrNotFound)
	}
	return err
}
