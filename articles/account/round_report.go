package account

import (
	"fmt"

	"newsreader/articles"
	"newsreader/articles/library"
)

// RoundOptions control a round. The zero value is valid but for the account.
type RoundOptions struct {
	// Account names the server and the user, see [Options.Account]. Another name begins a new base: what the library and
	// that server have is united.
	Account string
	// DryRun only finds out what would be exchanged.
	DryRun bool
	// Force goes on where a round would stop because too much has changed at once, see [SuspiciousError].
	Force bool
	// Local reports whether a feed must not become known to the server, such as one with credentials; nil means none.
	Local func(library.Feed) bool
	// Refresh are the addresses of feeds that the server is asked to fetch first, if it can be asked.
	Refresh []string
	// Progress is called after each step, never concurrently; it may be nil.
	Progress func(Progress)
}

// Stage is a part of a round.
type Stage int

// The stages of a round, in their order.
const (
	StageMarks    Stage = iota // sending marks
	StageFeeds                 // comparing subscriptions
	StageArticles              // fetching articles
	StageStates                // comparing what is read and starred
)

// Progress is how far a round has got.
type Progress struct {
	Stage Stage
	// Done counts what the stage has finished: marks, feeds or articles; Total is 0 if it is unknown.
	Done, Total int
}

// Report is the outcome of a round, or with [RoundOptions.DryRun] what the outcome would be.
type Report struct {
	// New counts the articles that came from the server. In a dry run it counts its entries, which the library may have
	// from elsewhere.
	New int
	// Sent and Received count marks: changes of one flag of one article that went to the server or came from it.
	Sent, Received int
	// Pending counts marks that were sent and that the server does not show; the next round sends them again.
	Pending int
	// The addresses of feeds: newly followed here and there, no longer followed here and there.
	AddedHere, AddedThere, RemovedHere, RemovedThere []string
	// Moved are the feeds whose address has changed on the server.
	Moved []MovedFeed
	// Renamed are the feeds whose title or folder changed here or there.
	Renamed []string
	// Refused are the feeds that the server does not follow, which stay feeds of the library alone, or could not fetch now.
	Refused []RefusedFeed
	// Conflicts are titles and folders that were changed on both sides.
	Conflicts []Conflict
	// Articles are the IDs of the new articles.
	Articles []string
}

// Changed reports whether the round changed anything here or there.
func (r *Report) Changed() bool {
	return r.New+r.Sent+r.Received+len(r.AddedHere)+len(r.AddedThere)+len(r.RemovedHere)+len(r.RemovedThere)+len(r.Moved)+len(r.Renamed) > 0
}

// Complete reports whether nothing is left for the next round.
func (r *Report) Complete() bool { return r.Pending == 0 && len(r.Refused) == 0 }

// MovedFeed is a feed with a new address.
type MovedFeed struct{ From, To string }

// RefusedFeed is a feed that the server does not follow, or could not fetch.
type RefusedFeed struct {
	URL string
	Err error
}

// Unwrap returns the reason.
func (f RefusedFeed) Unwrap() error { return f.Err }

func (f RefusedFeed) Error() string {
	return fmt.Sprintf("synchronizing %q: %v", articles.DisplayURL(f.URL), f.Err)
}

// Conflict is a title or folder that was changed on both sides: the server's stays.
type Conflict struct {
	URL string
	// Folder means that it is the folder, else it is the title.
	Folder bool
	// Kept is the server's, Dropped ours.
	Kept, Dropped string
}

// SuspiciousError means that the server's answers would change so much at once, or differ so much from each other, that
// they are not believed. Nothing of them was applied.
type SuspiciousError struct {
	// Feeds of Total feeds are gone; 0 if the answers about what is read or starred differ.
	Feeds, Total int
	// Flag is what the answers differ about, and Differing for how many articles.
	Flag      library.Flag
	Differing int
}

func (e *SuspiciousError) Error() string {
	switch {
	case e.Feeds > 0:
		return fmt.Sprintf("the server no longer has %d of %d feeds", e.Feeds, e.Total)
	case e.Flag == library.FlagStarred:
		return fmt.Sprintf("the server gave two answers about what is starred, which differ for %d articles", e.Differing)
	}
	return fmt.Sprintf("the server gave two answers about what is unread, which differ for %d articles", e.Differing)
}
