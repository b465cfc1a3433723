package account

import (
	"context"
	"encoding/binary"
	"encoding/hex"
	"iter"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"newsreader/articles"
)

// minifluxEntry is what the API says about an entry.
type minifluxEntry struct {
	ID         int64     `json:"id"`
	FeedID     int64     `json:"feed_id"`
	Status     string    `json:"status"`
	Hash       string    `json:"hash"`
	Title      string    `json:"title"`
	URL        string    `json:"url"`
	Comments   string    `json:"comments_url"`
	Published  time.Time `json:"published_at"`
	Content    string    `json:"content"`
	Author     string    `json:"author"`
	Starred    bool      `json:"starred"`
	Enclosures []struct {
		URL  string `json:"url"`
		Type string `json:"mime_type"`
		Size int64  `json:"size"`
	} `json:"enclosures"`
}

// entry converts an entry. It reports whether it is one: without its number and its feed it is of no use.
func (e *minifluxEntry) entry() (Entry, bool) {
	if e.ID <= 0 || e.FeedID <= 0 || e.Status != "read" && e.Status != "unread" {
		return Entry{}, false
	}
	entry := Entry{
		ID: e.ID, Subscription: strconv.FormatInt(e.FeedID, 10), Hash: hashPrefix(e.Hash),
		URL: e.URL, Title: e.Title, Author: e.Author, HTML: e.Content, Comments: e.Comments,
		Published: e.Published, Read: e.Status == "read", Starred: e.Starred,
	}
	for _, file := range e.Enclosures {
		entry.Enclosures = append(entry.Enclosures, articles.Enclosure{URL: file.URL, Type: file.Type, Length: max(file.Size, 0)})
	}
	return entry, true
}

// hashPrefix returns the first 64 bits of a SHA-256 in hexadecimal digits, 0 if it is none.
func hashPrefix(digits string) uint64 {
	sum, err := hex.DecodeString(digits)
	if err != nil || len(sum) != 32 {
		return 0
	}
	return binary.BigEndian.Uint64(sum)
}

// Bounds of a page of entries. Texts differ in length by a factor of a hundred, so the size of a page follows from the
// average of the one before.
const (
	firstEntries = 250
	minEntries   = 50
	maxEntries   = 1000    // more is refused
	pageBytes    = 8 << 20 // about
	factBytes    = 1500    // what an entry has beside its text: with each comes its feed
)

// Entries pages by ID, not by offset: marks made meanwhile would shift the pages and entries would be lost.
func (m *miniflux) Entries(ctx context.Context, after int64, wanted []int64) iter.Seq2[[]Entry, error] {
	return func(yield func([]Entry, error) bool) {
		wanted := slices.Clone(wanted)
		slices.Sort(wanted)
		for limit, chosen := firstEntries, wanted != nil; !chosen || len(wanted) > 0; {
			if chosen {
				after = wanted[0] - 1
			}
			page, err := m.entries(ctx, after, limit)
			if err != nil {
				yield(nil, err)
				return
			}
			found := page.entries
			if chosen {
				found, wanted = page.pick(wanted)
			}
			if len(found) > 0 && !yield(found, nil) {
				return
			}
			if page.last {
				return
			}
			after, limit = page.entries[len(page.entries)-1].ID, page.nextLimit
		}
	}
}

// minifluxPage is a page of entries in the order of their IDs.
type minifluxPage struct {
	entries   []Entry
	last      bool // no entry follows
	nextLimit int
}

// pick returns the entries of a page that are wanted, and those wanted behind it.
func (p *minifluxPage) pick(wanted []int64) (found []Entry, rest []int64) {
	for _, e := range p.entries {
		if _, ok := slices.BinarySearch(wanted, e.ID); ok {
			found = append(found, e)
		}
	}
	if p.last {
		return found, nil
	}
	i, ok := slices.BinarySearch(wanted, p.entries[len(p.entries)-1].ID)
	if ok {
		i++
	}
	return found, wanted[i:]
}

// entries asks for a page of entries after an ID.
func (m *miniflux) entries(ctx context.Context, after int64, limit int) (*minifluxPage, error) {
	query := url.Values{"order": {"id"}, "direction": {"asc"}, "limit": {strconv.Itoa(limit)}, "after_entry_id": {strconv.FormatInt(after, 10)}}
	var list struct {
		Total   *int             `json:"total"`
		Entries *[]minifluxEntry `json:"entries"`
	}
	if err := m.call(ctx, http.MethodGet, "v1/entries", query, nil, http.StatusOK, &list); err != nil {
		return nil, err
	}
	if list.Total == nil || list.Entries == nil {
		return nil, m.unexpected("it sent no list of entries")
	}
	page := &minifluxPage{last: *list.Total <= len(*list.Entries)}
	if len(*list.Entries) < min(limit, *list.Total) {
		return nil, m.unexpected("it sent fewer entries than it counts")
	}
	size := factBytes
	for i := range *list.Entries {
		e, ok := (*list.Entries)[i].entry()
		if !ok || e.ID <= after {
			return nil, m.unexpected("it sent entries without numbers, or not in their order")
		}
		after = e.ID
		page.entries = append(page.entries, e)
		size += len(e.HTML) + factBytes
	}
	page.nextLimit = min(max(pageBytes*(len(page.entries)+1)/size, minEntries), maxEntries)
	return page, nil
}
