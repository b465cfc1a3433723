package library

import (
	"math"
	"slices"
	"time"

	"newsreader/articles"
)

// Event is a set of articles about one thing that happened.
type Event struct {
	// Headline is that of the lead: a representative article among the newer ones, which no later one overtakes. Its title
	// is without the name of a site.
	articles.Headline
	// Sources are the outlets that report it, each once, earliest first.
	Sources []string `json:"sources,omitempty"`
	// First and Last are when its articles were published, zero if none has a date.
	First articles.Time `json:"first,omitzero"`
	Last  articles.Time `json:"last,omitzero"`
	// Articles are its articles, earliest first. The event is read if all of them are.
	Articles []articles.Headline `json:"articles"`
}

// newEvent returns an event of articles, the earliest first, without its headline.
func newEvent(members []articles.Headline) Event {
	e := Event{Articles: members}
	e.Read = true
	for i := range members {
		h := &members[i]
		if h.Source != "" && !slices.Contains(e.Sources, h.Source) {
			e.Sources = append(e.Sources, h.Source)
		}
		e.Read = e.Read && h.Read
		if h.Published.IsZero() {
			continue
		}
		if e.First.IsZero() || h.Published.Before(e.First.Time) {
			e.First = h.Published
		}
		if e.Last.Before(h.Published.Time) {
			e.Last = h.Published
		}
	}
	return e
}

// setHeadline sets the headline of an event, but for whether it is read.
func (e *Event) setHeadline(h articles.Headline) {
	h.Read = e.Read
	e.Headline = h
}

// doublingAge is how much newer an event must be to rank before one that twice as many sources report.
const doublingAge = 6 * time.Hour

// heat ranks events and stories by recency and coverage: the time of the last article in units of doublingAge, plus the
// binary logarithm of the number of sources. In SQL, eventColumns and schema/migrate-5-to-6.sql compute the same.
func heat(last int64, sources int) float64 {
	return float64(last)/doublingAge.Seconds() + math.Log2(float64(max(1, sources)))
}
