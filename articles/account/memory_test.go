package account

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"

	"newsreader/articles/library"
)

// memory is a server in memory: what the web and all libraries see of it.
type memory struct {
	mu      sync.Mutex
	subs    []Subscription
	entries []Entry
	nextSub int
	nextID  int64
	refuses map[string]bool
	leads   map[string]string // addresses that lead to others
	calls   []string
}

// publish adds an entry to a feed, if the server has it, and returns its ID.
func (m *memory) publish(feed, name string) int64 {
	i := slices.IndexFunc(m.subs, func(s Subscription) bool { return s.Feed == feed })
	m.nextID++
	address := "https://news.example/" + name
	sum := sha256.Sum256([]byte(address))
	m.entries = append(m.entries, Entry{ID: m.nextID, Subscription: m.subs[i].ID, Hash: binary.BigEndian.Uint64(sum[:]), URL: address, Title: name, HTML: "<p>" + name + "</p>"})
	return m.nextID
}

func (m *memory) subscribe(feed, title, folder string) Subscription {
	m.nextSub++
	s := Subscription{ID: fmt.Sprint(m.nextSub), Feed: feed, Title: title, Folder: folder}
	m.subs = append(m.subs, s)
	return s
}

func (m *memory) unsubscribe(feed string) {
	m.subs = slices.DeleteFunc(m.subs, func(s Subscription) bool {
		if s.Feed == feed {
			m.entries = slices.DeleteFunc(m.entries, func(e Entry) bool { return e.Subscription == s.ID })
		}
		return s.Feed == feed
	})
}

// sub returns the subscription of a feed.
func (m *memory) sub(feed string) *Subscription {
	for i := range m.subs {
		if m.subs[i].Feed == feed {
			return &m.subs[i]
		}
	}
	return &Subscription{}
}

// entry returns the entry of a name.
func (m *memory) entry(name string) *Entry {
	for i := range m.entries {
		if m.entries[i].Title == name {
			return &m.entries[i]
		}
	}
	return &Entry{}
}

// states returns what the server has of each entry, as name: flags.
func (m *memory) states() map[string]library.Flag {
	states := map[string]library.Flag{}
	for _, e := range m.entries {
		states[e.Title] = library.Marks{Read: e.Read, Starred: e.Starred}.Flags()
	}
	return states
}

func (e *Entry) flags() library.Flag {
	return library.Marks{Read: e.Read, Starred: e.Starred}.Flags()
}

// session is what one round sees of the server.
type session struct {
	*memory
	traits Traits
	// before and after are called around each call, with its number from 1, and may let it fail.
	before, after func(n int, call string) error
	n             int
}

var errFault = &Error{Host: "memory", Kind: ErrFailed}

// call counts a call and does it.
func (s *session) call(name string, do func()) error {
	s.n++
	if s.before != nil {
		if err := s.before(s.n, name); err != nil {
			return err
		}
	}
	s.mu.Lock()
	s.calls = append(s.calls, name)
	do()
	s.mu.Unlock()
	if s.after != nil {
		return s.after(s.n, name)
	}
	return nil
}

func (s *session) Traits() Traits { return s.traits }

func (s *session) Subscriptions(context.Context) (subs []Subscription, err error) {
	err = s.call("subscriptions", func() { subs = slices.Clone(s.subs) })
	return subs, err
}

func (s *session) Subscribe(_ context.Context, feed, folder string) (sub Subscription, err error) {
	if s.refuses[feed] {
		return sub, &RefusedError{Feed: feed, Reason: "not found"}
	}
	err = s.call("subscribe "+feed, func() {
		if to := s.leads[feed]; to != "" {
			feed = to
		}
		if sub = *s.sub(feed); sub.ID == "" {
			sub = s.subscribe(feed, "Title of "+feed, folder)
		}
	})
	return sub, err
}

func (s *session) Unsubscribe(_ context.Context, sub Subscription) error {
	return s.call("unsubscribe "+sub.Feed, func() { s.unsubscribe(sub.Feed) })
}

func (s *session) Edit(_ context.Context, sub Subscription, title, folder string) error {
	return s.call("edit "+sub.Feed, func() {
		there := s.sub(sub.Feed)
		if title != "" {
			there.Title = strings.ReplaceAll(title, "&", "＆")
		}
		if folder != "" {
			there.Folder = folder
		}
	})
}

func (s *session) Refresh(_ context.Context, sub Subscription) error {
	return s.call("refresh "+sub.Feed, func() {})
}

func (s *session) IDs(_ context.Context, state State) (ids []int64, err error) {
	if state == StateRead && !s.traits.ReadList {
		return nil, errors.ErrUnsupported
	}
	err = s.call(fmt.Sprint("ids ", state), func() {
		for _, e := range s.entries {
			if state == StateAny || state == StateUnread && !e.Read || state == StateRead && e.Read || state == StateStarred && e.Starred {
				ids = append(ids, e.ID)
			}
		}
	})
	return ids, err
}

// Entries sends small pages.
func (s *session) Entries(_ context.Context, after int64, wanted []int64) iter.Seq2[[]Entry, error] {
	return func(yield func([]Entry, error) bool) {
		for last := after; ; {
			var page []Entry
			err := s.call("entries", func() {
				for _, e := range s.entries {
					if len(page) == 3 {
						break
					}
					if s.traits.Cursor && e.ID > last || !s.traits.Cursor && slices.Contains(wanted, e.ID) && e.ID > last {
						if !s.traits.Hashes {
							e.Hash = 0
						}
						page = append(page, e)
					}
				}
			})
			if err == nil && len(page) == 0 || !yield(page, err) || err != nil {
				return
			}
			last = page[len(page)-1].ID
		}
	}
}

func (s *session) Mark(_ context.Context, ids []int64, flag library.Flag, on bool) error {
	return s.call("mark", func() {
		for i := range s.entries {
			if e := &s.entries[i]; slices.Contains(ids, e.ID) {
				if flag == library.FlagRead {
					e.Read = on
				} else {
					e.Starred = on
				}
			}
		}
	})
}

// The protocols' traits.
var (
	likeMiniflux = Traits{Hashes: true, Cursor: true, ReadList: true, Refresh: true}
	likeFreshRSS = Traits{}
)
