package account

import (
	"cmp"
	"context"
	"errors"
	"html"
	"iter"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"newsreader/articles"
)

// googleReaderItem is what the API says about an entry.
type googleReaderItem struct {
	ID         string       `json:"id"`
	Title      string       `json:"title"`
	Author     string       `json:"author"`
	Published  int64        `json:"published"` // in seconds
	Canonical  []link       `json:"canonical"`
	Alternate  []link       `json:"alternate"`
	Summary    itemContent  `json:"summary"`
	Content    itemContent  `json:"content"`
	Categories []string     `json:"categories"`
	Enclosures []attachment `json:"enclosure"`
	Origin     struct {
		Stream string `json:"streamId"`
	} `json:"origin"`
}

type link struct {
	Href string `json:"href"`
}

type itemContent struct {
	Content string `json:"content"`
}

type attachment struct {
	Href string `json:"href"`
	URL  string `json:"url"` // Miniflux's name for it
	Type string `json:"type"`
	// Length is a number on some servers and a text on others.
	Length looseNumber `json:"length"`
}

// looseNumber is a whole number, written as one or as a text; 0 for anything else.
type looseNumber int64

func (n *looseNumber) UnmarshalJSON(b []byte) error {
	value, err := strconv.ParseInt(strings.Trim(string(b), `"`), 10, 64)
	if err == nil {
		*n = looseNumber(value)
	}
	return nil
}

// entry converts an entry. It reports whether it is one: without its number and its feed it is of no use.
func (i *googleReaderItem) entry() (Entry, bool) {
	id, ok := itemID(i.ID)
	if !ok || i.Origin.Stream == "" {
		return Entry{}, false
	}
	e := Entry{
		ID: id, Subscription: i.Origin.Stream, Title: undoTitle(html.UnescapeString(i.Title)), Author: i.Author,
		HTML: cmp.Or(i.Content.Content, i.Summary.Content),
	}
	for _, l := range slices.Concat(i.Canonical, i.Alternate) {
		e.URL = cmp.Or(e.URL, l.Href)
	}
	if i.Published > 0 {
		e.Published = time.Unix(i.Published, 0).UTC()
	}
	for _, c := range i.Categories {
		e.Read = e.Read || strings.HasSuffix(c, "/state/com.google/read")
		e.Starred = e.Starred || strings.HasSuffix(c, "/state/com.google/starred")
	}
	for _, file := range i.Enclosures {
		e.Enclosures = append(e.Enclosures, articles.Enclosure{URL: cmp.Or(file.Href, file.URL), Type: file.Type, Length: max(int64(file.Length), 0)})
	}
	return e, true
}

// itemID reads an ID: a decimal number that may be negative, or behind a slash or with a leading zero 64 bits in
// hexadecimal digits.
func itemID(text string) (int64, bool) {
	digits := text[strings.LastIndexByte(text, '/')+1:]
	if digits == text && !strings.HasPrefix(text, "0") {
		id, err := strconv.ParseInt(text, 10, 64)
		return id, err == nil && id != 0
	}
	id, err := strconv.ParseUint(digits, 16, 64)
	return int64(id), err == nil && id != 0
}

// contentsAtOnce is how many entries a request asks for.
const contentsAtOnce = 100

// Entries may yield fewer entries than are wanted: the server does not mention those that it does not have.
func (g *googleReader) Entries(ctx context.Context, _ int64, wanted []int64) iter.Seq2[[]Entry, error] {
	return func(yield func([]Entry, error) bool) {
		for part := range slices.Chunk(wanted, contentsAtOnce) {
			page, err := g.contents(ctx, part)
			if err != nil {
				yield(nil, err)
				return
			}
			if len(page) > 0 && !yield(page, nil) {
				return
			}
		}
	}
}

// contents asks for entries. Miniflux requires output=json in the form as well.
func (g *googleReader) contents(ctx context.Context, ids []int64) ([]Entry, error) {
	answer, err := g.post(ctx, "stream/items/contents", append([]field{{"output", "json"}}, itemFields(ids)...))
	if err != nil {
		return nil, err
	}
	var list struct {
		Items *[]googleReaderItem `json:"items"`
	}
	if err := g.read(answer, &list); err != nil {
		return nil, err
	}
	if list.Items == nil {
		return nil, g.unexpected("it sent no list of entries")
	}
	page := make([]Entry, 0, len(*list.Items))
	for i := range *list.Items {
		e, ok := (*list.Items)[i].entry()
		if !ok {
			return nil, g.unexpected("it sent an entry without a number or a feed")
		}
		if slices.Contains(ids, e.ID) {
			page = append(page, e)
		}
	}
	return page, nil
}

func (g *googleReader) IDs(ctx context.Context, state State) ([]int64, error) {
	query := url.Values{"s": {readingList}}
	switch state {
	case StateRead: // FreshRSS takes the stream of what was read for everything
		return nil, errors.ErrUnsupported
	case StateUnread:
		query.Set("xt", readTag)
	case StateStarred:
		query.Set("s", starredTag)
	}
	list := &refList{g: g, query: query}
	return list.read(ctx)
}
