// Package account keeps one reading on several machines: it exchanges subscriptions, articles and marks between a
// library and a server that other programs read from as well.
package account

import (
	"context"
	"iter"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
)

// Server is the server of an account, whatever protocol it speaks. Its calls are bounded in time and size. An answer that
// is not what the protocol promises, such as a login page or JSON that was cut, is an [*Error], never an empty list.
// A Server is for one round, and not for concurrent use.
type Server interface {
	// Traits returns what the protocol has. It makes no request.
	Traits() Traits
	// Subscriptions returns the feeds that the server follows.
	Subscriptions(ctx context.Context) ([]Subscription, error)
	// Subscribe makes the server follow a feed, in a folder of this name unless it is "". The error is a [*RefusedError]
	// if the server cannot follow this feed. One that it follows already is no error.
	Subscribe(ctx context.Context, feed, folder string) (Subscription, error)
	// Unsubscribe makes the server forget a feed and its entries. One that it does not know is no error.
	Unsubscribe(ctx context.Context, s Subscription) error
	// Edit changes the title and the folder of a subscription; "" leaves either as it is.
	Edit(ctx context.Context, s Subscription, title, folder string) error
	// Refresh makes the server fetch a feed now, as far as the protocol can ask for that.
	Refresh(ctx context.Context, s Subscription) error
	// IDs returns the IDs of all entries in a state, each once, in no particular order. The error is
	// [errors.ErrUnsupported] for a state that the protocol cannot list; see [Traits].
	IDs(ctx context.Context, state State) ([]int64, error)
	// Entries returns entries in pages: the wanted ones, as far as the server has them, or, if wanted is nil and the
	// server has [Traits.Cursor], those whose IDs are greater than after, in their order. It ends at the first error.
	Entries(ctx context.Context, after int64, wanted []int64) iter.Seq2[[]Entry, error]
	// Mark sets or clears one flag of entries, in requests as large as the protocol allows. IDs that the server does not
	// know are ignored. After an error some may be marked; marking them again does no harm.
	Mark(ctx context.Context, ids []int64, flag library.Flag, on bool) error
}

// Traits are what distinguishes the protocols.
type Traits struct {
	// Hashes means that entries have hashes.
	Hashes bool
	// Cursor means that Entries goes on after an ID: a greater ID is a later entry.
	Cursor bool
	// ReadList means that [StateRead] can be listed.
	ReadList bool
	// Refresh means that the server can be asked to fetch a feed.
	Refresh bool
}

// Subscription is a feed that the server follows. Its title and folder are lines that are safe to print.
type Subscription struct {
	ID, Feed, Site, Title string
	// Folder is "" for a feed in none, which some servers present as a folder of their own.
	Folder string
}

// Entry is an entry as the server has it.
type Entry struct {
	ID int64
	// Subscription is the ID of the entry's subscription.
	Subscription string
	// Hash is the first 64 bits of the SHA-256 of the entry's GUID without the spaces around it, else of its address;
	// 0 if unknown.
	Hash uint64
	// URL may lack parameters that the publisher's address has: some servers remove those used for tracking.
	URL, Title, Author, HTML string
	// Published is zero if unknown.
	Published     time.Time
	Read, Starred bool
	Enclosures    []articles.Enclosure
	Comments      string // the address of the discussion
}

// State selects entries of the server.
type State int

// The states of [Server.IDs].
const (
	StateUnread State = iota
	StateStarred
	StateRead
	StateAny
)
