package library

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"strings"

	"newsreader/articles"
	"newsreader/articles/internal/id"
	"newsreader/articles/internal/sanitize"
)

// addressed is an article that is known under an address.
type addressed struct {
	number, sortTime int64
	url              string
	feed             string // the address of the feed whose text it has
}

func scanAddressed(row scanner) (a addressed, err error) {
	return a, row.Scan(&a.number, &a.sortTime, &a.url, &a.feed)
}

// addressedQuery begins a query for addressed articles, up to its conditions.
const addressedQuery = "SELECT a.id, a.at, a.url, coalesce(f.url, '') FROM articles AS a LEFT JOIN feeds AS f ON f.id = a.feed WHERE "

// resolveURL returns the number of the article that is known under an address: as typed, sanitized or normalized, as any
// feed spells it, as it was when a feed's article got its ID, or in any spelling of the same bare address, now or then. Of
// several, it is the one whose publisher's text it is, else the newest.
func (l *Library) resolveURL(ctx context.Context, address string) (int64, error) {
	clean := sanitize.URL(address)
	spellings := []string{address, clean}
	if u, err := url.Parse(clean); err == nil && u.Host != "" {
		spellings = append(spellings, articles.NormalizeURL(u))
	}
	spellings = slices.Compact(spellings)
	for _, spelling := range spellings {
		idBits, _, _ := id.Range(id.New(spelling))
		if number, err := l.firstAddressed(ctx, "a.key = ?1 AND a.alias IS NULL OR a.alias = ?1 OR a.id IN (SELECT article FROM entries WHERE bare = ?3 AND url = ?2)",
			idBits, plainHash(spelling), plainHash(articles.BareURL(spelling))); err != nil || number != 0 {
			return number, err
		}
	}
	if number, err := l.firstNamed(ctx, spellings); err != nil || number != 0 {
		return number, err
	}
	bare := articles.BareURL(clean)
	number, err := l.firstAddressed(ctx, "a.id IN (SELECT article FROM entries WHERE bare = ?)", plainHash(bare))
	if err == nil && number == 0 {
		number, err = l.firstNamed(ctx, spellingsOf(bare))
	}
	if err == nil && number == 0 {
		err = articles.ErrNotFound
	}
	return number, err
}

// firstNamed returns the number of the first article of a feed whose ID was made from one of some addresses, 0 if there
// is none.
func (l *Library) firstNamed(ctx context.Context, addresses []string) (int64, error) {
	for _, address := range addresses {
		idBits, _, _ := id.Range(id.New(address))
		if number, err := l.firstAddressed(ctx, "a.key = ? AND a.feed <> 0", idBits); err != nil || number != 0 {
			return number, err
		}
	}
	return 0, nil
}

// spellingsOf returns the usual spellings of a bare address.
func spellingsOf(bare string) (spellings []string) {
	if bare == "" {
		return nil
	}
	end := len(bare)
	if i := strings.IndexAny(bare, "?#"); i >= 0 {
		end = i
	}
	for _, host := range []string{"https://", "http://", "https://www.", "http://www."} {
		spellings = append(spellings, host+bare, host+bare[:end]+"/"+bare[end:])
	}
	return spellings
}

// firstAddressed returns the number of the first of the articles that a condition selects, 0 if there is none.
func (l *Library) firstAddressed(ctx context.Context, condition string, args ...any) (int64, error) {
	found, err := collect(ctx, l, addressedQuery+condition, args, scanAddressed)
	if err != nil || len(found) == 0 {
		return 0, err
	}
	return slices.MaxFunc(found, func(a, b addressed) int {
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.sortTime, b.sortTime), cmp.Compare(a.number, b.number))
	}).number, nil
}

// rank is 1 for an article with its publisher's text, else 0.
func (a addressed) rank() int {
	if domain := registrableDomain(a.url); domain != "" && domain == registrableDomain(a.feed) {
		return 1
	}
	return 0
}
