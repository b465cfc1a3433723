package feed

import (
	"cmp"
	"slices"
	"time"
)

// maxCollected bounds the entries that are collected before the oldest are left out: one
// at a time would take quadratic time.
const maxCollected = maxEntries + maxEntries/4

// appendEntry appends an entry to those of a feed.
func (f *Feed) appendEntry(entries []rawEntry, raw rawEntry, opts Options) []rawEntry {
	if len(entries) >= maxCollected {
		entries = f.keepNewest(entries, opts)
	}
	return append(entries, raw)
}

// keepNewest returns the newest maxEntries entries in document order, and counts the
// others. An entry without a date counts as being as old as the one before it. Where
// dates are equal or unknown, the first entries of the document are kept: most feeds are
// newest first.
func (f *Feed) keepNewest(entries []rawEntry, opts Options) []rawEntry {
	if len(entries) <= maxEntries {
		return entries
	}
	if dates := datesOf(entries, opts); dates != nil {
		newest := make([]int, len(entries))
		for i := range newest {
			newest[i] = i
		}
		slices.SortStableFunc(newest, func(a, b int) int { return cmp.Compare(dates[b], dates[a]) })
		newest = newest[:maxEntries]
		slices.Sort(newest)
		for to, from := range newest {
			entries[to] = entries[from]
		}
	}
	f.Dropped += len(entries) - maxEntries
	clear(entries[maxEntries:])
	return entries[:maxEntries]
}

// datesOf returns the dates of entries in seconds, and for those without one that of the
// entry before, or at the head of the document that of the first one with a date. It
// returns nil if no entry has one.
func datesOf(entries []rawEntry, opts Options) []int64 {
	r := newResolver(&Feed{}, nil, opts)
	first := 0
	for first < len(entries) && entries[first].date(r).IsZero() {
		first++
	}
	if first == len(entries) {
		return nil
	}
	dates := make([]int64, len(entries))
	last := entries[first].date(r)
	for i := range entries {
		if date := entries[i].date(r); !date.IsZero() {
			last = date
		}
		dates[i] = last.Unix()
	}
	return dates
}

// date returns when an entry was published, else updated, and remembers it.
func (raw *rawEntry) date(r resolver) time.Time {
	if !raw.isDated {
		published, updated := r.published(raw), r.date(raw.updated)
		raw.when, raw.isDated = cmp.Or(published.Time, updated.Time), true
	}
	return raw.when
}
