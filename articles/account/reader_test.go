package account

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/library"
)

const (
	town   = "https://town.example/feed"
	valley = "https://valley.example/feed"
)

// reader is a library that is synchronized with a server in memory.
type reader struct {
	t      *testing.T
	lib    *library.Library
	server *memory
	traits Traits
	opts   RoundOptions
}

func newReader(t *testing.T, server *memory, traits Traits) *reader {
	t.Helper()
	lib, err := library.Open(context.Background(), filepath.Join(t.TempDir(), "data"), library.Options{Now: noon})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = lib.Close() })
	return &reader{t: t, lib: lib, server: server, traits: traits, opts: RoundOptions{Account: "test"}}
}

// sync does a round that must succeed.
func (r *reader) sync() Report {
	r.t.Helper()
	report, err := r.try(&session{})
	r.ok(err)
	return report
}

// try does a round that sees the server as s does.
func (r *reader) try(s *session) (Report, error) {
	s.memory, s.traits = r.server, r.traits
	return Sync(context.Background(), r.lib, s, r.opts)
}

func (r *reader) ok(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

// states returns the flags of each article by its title.
func (r *reader) states() map[string]library.Flag {
	r.t.Helper()
	list, err := r.lib.List(context.Background(), library.ListQuery{})
	r.ok(err)
	states := map[string]library.Flag{}
	for _, h := range list {
		if _, twice := states[h.Title]; twice {
			r.t.Errorf("%s is there twice", h.Title)
		}
		states[h.Title] = library.Marks{Read: h.Read, Starred: h.Starred}.Flags()
	}
	return states
}

func (r *reader) mark(name string, flag library.Flag, on bool) {
	r.t.Helper()
	flags := library.Flags{}
	if flag == library.FlagRead {
		flags.Read = &on
	} else {
		flags.Starred = &on
	}
	result, err := r.lib.SetFlags(context.Background(), []string{"https://news.example/" + name}, flags)
	r.ok(err)
	if result.Articles != 1 {
		r.t.Fatalf("no article %s", name)
	}
}

// feeds returns the followed feeds as address: title, folder.
func (r *reader) feeds() map[string]string {
	r.t.Helper()
	list, err := r.lib.Feeds(context.Background())
	r.ok(err)
	feeds := map[string]string{}
	for _, f := range list {
		feeds[f.URL] = f.Title + ", " + f.Folder
	}
	return feeds
}

// fetch stores entries as if the library had fetched them from the feed.
func (r *reader) fetch(feed string, names ...string) {
	r.t.Helper()
	var result library.FetchResult
	for _, name := range names {
		a := &articles.Article{Headline: articles.Headline{Title: name, URL: "https://news.example/" + name}, Markdown: "own text of " + name}
		result.Entries = append(result.Entries, articles.Entry{GUID: a.URL, Article: a})
	}
	_, err := r.lib.StoreFetch(context.Background(), feed, result)
	r.ok(err)
}

func (r *reader) same(want, got any) {
	r.t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		r.t.Error(diff)
	}
}

// eachProtocol runs a test with a server of each kind that has two feeds of four entries.
func eachProtocol(t *testing.T, run func(*reader)) {
	for name, traits := range map[string]Traits{"miniflux": likeMiniflux, "greader": likeFreshRSS} {
		t.Run(name, func(t *testing.T) {
			server := &memory{}
			for _, feed := range []string{harbour, town} {
				host, _, _ := strings.Cut(feed[len("https://"):], ".")
				server.subscribe(feed, strings.ToUpper(host), "News")
				for i := range 4 {
					server.publish(feed, fmt.Sprint(host, i))
				}
			}
			run(newReader(t, server, traits))
		})
	}
}
