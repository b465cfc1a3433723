package account

import (
	"context"
	"encoding/json"
	"net/url"
	"strconv"
)

const (
	// refsAtOnce is how many IDs a request asks for: Miniflux sends no more.
	refsAtOnce = 10000
	// overlap is how many IDs of a page the next one repeats.
	overlap = 200
)

// A refList reads a list of IDs in pages. There are two kinds of continuation: FreshRSS's is the last ID, with which the
// next page begins, and which is dropped unseen even if it is no longer in the list; Miniflux's is a number of IDs to
// skip, which marks made meanwhile shift. So a page is asked for from within the one before, and the two must meet.
type refList struct {
	g     *googleReader
	query url.Values
	ids   []int64
	seen  map[int64]bool
}

// read returns the list. One that changes too much while it is read is read again.
func (l *refList) read(ctx context.Context) ([]int64, error) {
	for range 3 {
		if met, err := l.readOnce(ctx); met || err != nil {
			return l.ids, err
		}
	}
	return nil, l.g.unexpected("its list of entries changes faster than it can be read")
}

// readOnce reads all pages. It reports whether they met.
func (l *refList) readOnce(ctx context.Context) (met bool, err error) {
	l.ids, l.seen = []int64{}, map[int64]bool{}
	l.query.Set("n", strconv.Itoa(refsAtOnce))
	l.query.Del("c")
	for overlaps := false; ; {
		page, continuation, err := l.page(ctx)
		if err != nil {
			return false, err
		}
		if overlaps && (len(page) == 0 || !l.seen[page[0]]) {
			return false, nil
		}
		if !l.add(page) || continuation == "" {
			return true, nil
		}
		continuation, overlaps = back(continuation, l.query.Get("c"), page)
		l.query.Set("c", continuation)
	}
}

// add adds what is new of a page, and reports whether anything is.
func (l *refList) add(page []int64) bool {
	before := len(l.ids)
	for _, id := range page {
		if !l.seen[id] {
			l.ids, l.seen[id] = append(l.ids, id), true
		}
	}
	return len(l.ids) > before
}

// back returns the continuation that leads back into the page that it comes with, and whether it does; asked is the
// continuation with which that page was asked for.
func back(continuation, asked string, page []int64) (string, bool) {
	number, err := strconv.ParseInt(continuation, 10, 64)
	skipped, _ := strconv.ParseInt(asked, 10, 64) // 0 for the first page
	switch n := len(page); {
	case err != nil || n <= overlap:
		return continuation, false
	case number == skipped+int64(n):
		return strconv.FormatInt(number-overlap, 10), true
	case number == page[n-1]:
		return strconv.FormatInt(page[n-1-overlap], 10), true
	}
	return continuation, false
}

// page asks for a page.
func (l *refList) page(ctx context.Context) (ids []int64, continuation string, err error) {
	var list struct {
		Refs *[]struct {
			ID looseText `json:"id"`
		} `json:"itemRefs"`
		Continuation looseText `json:"continuation"`
	}
	if err := l.g.get(ctx, "stream/items/ids", l.query, &list); err != nil {
		return nil, "", err
	}
	if list.Refs == nil {
		return nil, "", l.g.unexpected("it sent no list of IDs")
	}
	for _, ref := range *list.Refs {
		id, ok := itemID(string(ref.ID))
		if !ok {
			return nil, "", l.g.unexpected("it sent an ID that is not a number")
		}
		ids = append(ids, id)
	}
	return ids, string(list.Continuation), nil
}

// looseText is a text, written as one or as a number.
type looseText string

func (t *looseText) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] != '"' {
		*t = looseText(b)
		return nil
	}
	return json.Unmarshal(b, (*string)(t))
}
