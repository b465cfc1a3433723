package library

import (
	"time"
)

// ListQuery selects articles of the library. Zero fields do not restrict it.
type ListQuery struct {
	// Section and Source are names as printed, regardless of case. If no name is equal, they select every name that
	// contains them.
	Section, Source string
	// Feed is the address of a feed.
	Feed string
	// Folder is a folder of feeds, with those below it, see [Library.FeedsIn].
	Folder string
	// Since and Until bound when an article was published, else updated, else captured. Until is exclusive. An article
	// of which only the day is known has that day wherever the reader is.
	Since, Until time.Time
	// Arrived bounds when the library got an article, whenever it was published.
	Arrived         time.Time
	Unread, Starred bool
	// Keep are IDs of articles that Unread and Starred do not leave out: those that the reader has marked in this list
	// since. Each costs a page some microseconds, so they are to be at most a few thousand.
	Keep []string
	// Snapshot leaves out what the library got after it, see [Changes].
	Snapshot Snapshot
	Sort     Order
	// Limit is the maximum number of headlines, 0 for all.
	Limit int
	// Brief leaves out summaries, images and comment counts, which is faster.
	Brief bool
}

// Order is the order of a list.
type Order string

// zoneSlack is the most by which midnights of one day differ between two zones.
const zoneSlack = 26 * time.Hour
