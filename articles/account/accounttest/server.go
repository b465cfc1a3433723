// Package accounttest plays the servers of an account in memory, for tests. It has no network of its own: a [Server] is
// an [http.Handler].
package accounttest

import (
	"cmp"
	"net/http"
	"slices"
	"sync"
	"time"
)

// Who may read, on every server.
const (
	User     = "jane"
	Password = "winter-reading-room" // of the Google Reader API, and of User
	Key      = "c0ffee6a7b1d4e55"    // of Miniflux's API
)

// Feed is a feed that a server follows.
type Feed struct {
	ID                       int64
	URL, Site, Title, Folder string
}

// Entry is an entry of a feed.
type Entry struct {
	ID                                       int64
	Feed                                     string // the address of its feed
	GUID, URL, Title, Author, HTML, Comments string
	Published                                time.Time
	Read, Starred                            bool
	Enclosures                               []Enclosure
}

// Enclosure is a file that comes with an entry.
type Enclosure struct {
	URL, Type string
	Length    int64
}

// Server is a news server. Its methods are what happens there without a newsreader: on its web pages, and when it
// fetches feeds.
type Server struct {
	freshRSS bool
	handler  http.Handler
	traffic  traffic

	mu        sync.Mutex
	feeds     []Feed
	folders   []folder
	entries   []Entry            // by ID
	published map[string][]Entry // what the publishers have, by the address of the feed
	forgotten map[string]bool    // entries that were deleted, which the server does not take from the feed again
	lastID    int64
}

type folder struct {
	id    int64
	title string
}

// NewMiniflux returns a server with Miniflux's own API and, below the same address, the Google Reader API as it has it.
func NewMiniflux() *Server {
	s := &Server{published: map[string][]Entry{}, forgotten: map[string]bool{}, folders: []folder{{1, "All"}}, lastID: 1}
	mux := http.NewServeMux()
	s.addMiniflux(mux)
	s.addGoogleReader(mux, "")
	s.handler = mux
	return s
}

// firstFreshRSS is the ID of FreshRSS's first entry: the time of its arrival in microseconds.
const firstFreshRSS = 1_760_000_000_000_000

// ServeHTTP answers a request, with the fault that is due.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.traffic.serve(w, r, s.handler) }

// Publish makes publishers add entries to a feed, which exists from then on. The server fetches it if it follows it.
func (s *Server) Publish(feed string, entries ...Entry) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.published[feed] = append(s.published[feed], entries...)
	if s.feed(feed) != nil {
		s.fetch(feed)
	}
}

// Subscribe makes the server follow a feed that is published.
func (s *Server) Subscribe(feed, title, folder string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.subscribe(feed, title, folder)
}

// Unsubscribe makes the server forget a feed and its entries.
func (s *Server) Unsubscribe(feed string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.unsubscribe(feed)
}

// Edit changes the title and folder of a feed; "" leaves either.
func (s *Server) Edit(feed, title, folder string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.edit(s.feed(feed), title, folder)
}

// Move changes the address of a feed.
func (s *Server) Move(feed, to string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.feed(feed).URL = to
	for i := range s.entries {
		if s.entries[i].Feed == feed {
			s.entries[i].Feed = to
		}
	}
}

// Set changes what is marked on an entry.
func (s *Server) Set(id int64, read, starred bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if e := s.entry(id); e != nil {
		e.Read, e.Starred = read, starred
	}
}

// Forget deletes entries, as servers do with what was read long ago.
func (s *Server) Forget(ids ...int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.entries = slices.DeleteFunc(s.entries, func(e Entry) bool {
		if !slices.Contains(ids, e.ID) {
			return false
		}
		s.forgotten[e.Feed+" "+identity(&e)] = true
		return true
	})
}

// Feeds returns the feeds that the server follows.
func (s *Server) Feeds() []Feed {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.feeds)
}

// Entries returns the entries that the server has, by ID.
func (s *Server) Entries() []Entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.entries)
}

func (s *Server) feed(address string) *Feed {
	i := slices.IndexFunc(s.feeds, func(f Feed) bool { return f.URL == address })
	if i < 0 {
		return nil
	}
	return &s.feeds[i]
}

func (s *Server) feedByID(id int64) *Feed {
	i := slices.IndexFunc(s.feeds, func(f Feed) bool { return f.ID == id })
	if i < 0 {
		return nil
	}
	return &s.feeds[i]
}

func (s *Server) entry(id int64) *Entry {
	i, ok := slices.BinarySearchFunc(s.entries, id, func(e Entry, id int64) int { return cmp.Compare(e.ID, id) })
	if !ok {
		return nil
	}
	return &s.entries[i]
}

// subscribe follows a feed and fetches it. It reports whether the feed is published and new.
func (s *Server) subscribe(feed, title, folder string) bool {
	if s.published[feed] == nil || s.feed(feed) != nil {
		return false
	}
	s.lastID++
	s.feeds = append(s.feeds, Feed{ID: s.lastID, URL: feed, Site: feed, Title: cmp.Or(title, "Feed "+feed), Folder: cmp.Or(folder, s.folders[0].title)})
	s.folder(folder)
	s.fetch(feed)
	return true
}

func (s *Server) unsubscribe(feed string) {
	s.feeds = slices.DeleteFunc(s.feeds, func(f Feed) bool { return f.URL == feed })
	s.entries = slices.DeleteFunc(s.entries, func(e Entry) bool { return e.Feed == feed })
}

func (s *Server) edit(f *Feed, title, folder string) {
	f.Title, f.Folder = cmp.Or(title, f.Title), cmp.Or(folder, f.Folder)
	s.folder(f.Folder)
}

// folder returns a folder's ID and makes it if there is none.
func (s *Server) folder(title string) int64 {
	if title == "" {
		return s.folders[0].id
	}
	for _, f := range s.folders {
		if f.title == title {
			return f.id
		}
	}
	s.lastID++
	s.folders = append(s.folders, folder{s.lastID, title})
	return s.lastID
}

// fetch takes in what is new in a feed.
func (s *Server) fetch(feed string) {
	have := map[string]bool{}
	for i := range s.entries {
		if s.entries[i].Feed == feed {
			have[identity(&s.entries[i])] = true
		}
	}
	for _, e := range s.published[feed] {
		if name := identity(&e); have[name] || s.forgotten[feed+" "+name] {
			continue
		}
		s.lastID++
		e.ID, e.Feed, e.Read, e.Starred = s.lastID, feed, false, false
		if s.freshRSS {
			e.ID += firstFreshRSS
		}
		s.entries = append(s.entries, e)
	}
}

// identity returns what the entries of a feed are told apart by.
func identity(e *Entry) string { return cmp.Or(e.GUID, e.URL, e.Title) }
