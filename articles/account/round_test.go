package account

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
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
	report, err := Sync(context.Background(), r.lib, &session{memory: r.server, traits: r.traits}, r.opts)
	if err != nil {
		r.t.Fatal(err)
	}
	return report
}

// fails does a round that must not succeed.
func (r *reader) fails() error {
	r.t.Helper()
	_, err := Sync(context.Background(), r.lib, &session{memory: r.server, traits: r.traits}, r.opts)
	if err == nil {
		r.t.Fatal("no error")
	}
	return err
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

func TestFirstRound(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		r.server.entry("town1").Read, r.server.entry("town2").Starred = true, true
		report := r.sync()
		r.same(8, report.New)
		r.same(r.server.states(), r.states())
		r.same([]string{harbour, town}, report.AddedHere)
		r.same(map[string]string{harbour: "HARBOUR, News", town: "TOWN, News"}, r.feeds())
		r.server.calls = nil
		report = r.sync()
		r.same(Report{}, report)
		if n := len(r.server.calls); n > 4 {
			t.Errorf("%d calls of an idle round: %v", n, r.server.calls)
		}
	})
}

// TestMarksBothWays exchanges marks between two libraries and the web.
func TestMarksBothWays(t *testing.T) {
	eachProtocol(t, func(a *reader) {
		b := newReader(a.t, a.server, a.traits)
		a.sync()
		b.sync()
		a.mark("town0", library.FlagRead, true)
		b.mark("town1", library.FlagStarred, true)
		a.server.entry("harbour0").Read = true
		report := a.sync()
		a.same([]int{1, 1, 0}, []int{report.Sent, report.Received, report.Pending})
		b.sync()
		a.sync()
		want := a.server.states()
		a.same(library.FlagRead, want["town0"])
		a.same(library.FlagStarred, want["town1"])
		a.same(want, a.states())
		a.same(want, b.states())
	})
}

// TestLibraryInUse synchronizes a library that has the server's articles already, in other words, and others.
func TestLibraryInUse(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		ctx := context.Background()
		_, err := r.lib.AddFeeds(ctx, library.Feed{URL: harbour, Title: "Own harbour", Folder: "Coast"}, library.Feed{URL: valley, Title: "Valley"},
			library.Feed{URL: "https://page.example/", Kind: library.KindPage}, library.Feed{URL: "https://secret.example/feed"}, library.Feed{URL: "https://paused.example/feed", Paused: true})
		r.ok(err)
		r.opts.Local = func(f library.Feed) bool { return strings.Contains(f.URL, "secret") }
		r.fetch(harbour, "harbour0", "harbour1", "harbour2", "harbour3", "harbour9")
		r.mark("harbour1", library.FlagStarred, true)
		r.mark("harbour2", library.FlagRead, true)
		r.server.entry("harbour3").Read = true
		report := r.sync()
		r.same([]string{town}, report.AddedHere)
		r.same([]string{valley}, report.AddedThere)
		r.same([]Conflict{{URL: harbour, Folder: true, Kept: "News", Dropped: "Coast"}}, report.Conflicts)
		r.same(4, report.New)
		there, here := r.server.states(), r.states()
		r.same(map[string]library.Flag{"harbour0": 0, "harbour1": library.FlagStarred, "harbour2": library.FlagRead, "harbour3": library.FlagRead, "harbour9": 0,
			"town0": 0, "town1": 0, "town2": 0, "town3": 0}, here)
		delete(here, "harbour9")
		r.same(there, here)
		text, err := r.lib.Get(ctx, "https://news.example/harbour0")
		r.ok(err)
		r.same("own text of harbour0", text.Markdown)
		feeds, err := r.lib.Feeds(ctx)
		r.ok(err)
		for _, f := range feeds {
			if want := slices.Contains([]string{harbour, town, valley}, f.URL); f.Synced != want {
				t.Errorf("%s synced: %v", f.URL, f.Synced)
			}
		}
		r.same(Report{}, r.sync())
	})
}

// TestAnotherAccount begins a new base with another server: what both have is united.
func TestAnotherAccount(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		r.sync()
		r.mark("town0", library.FlagRead, true)
		r.sync()
		r.opts.Account = "typo"
		_, err := Sync(context.Background(), r.lib, &session{memory: r.server, traits: r.traits, before: func(int, string) error { return errFault }}, r.opts)
		if !errors.Is(err, ErrFailed) {
			t.Errorf("got %v", err)
		}
		r.opts.Account = "test"
		r.same(Report{}, r.sync()) // nothing was forgotten
		other := &memory{nextSub: 70, nextID: 500}
		other.subscribe(town, "TOWN", "News")
		other.publish(town, "town0")
		other.publish(town, "town1")
		other.entry("town1").Starred = true
		r.server, r.opts.Account = other, "other"
		report := r.sync()
		r.same([]string{harbour}, report.AddedThere)
		r.same(library.FlagRead, other.entry("town0").flags())
		r.same(library.FlagStarred, r.states()["town1"])
		r.same(8, len(r.states()))
		r.same(Report{}, r.sync())
	})
}

// TestWrongAddress asks a server that does not answer: what the library has in common with the right one stays known.
func TestWrongAddress(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		e := r.server.entry("town0")
		e.Read, e.Starred = true, true
		r.sync()
		r.mark("town0", library.FlagRead, false)
		down := &session{memory: &memory{}, traits: r.traits, before: func(int, string) error { return errFault }}
		if _, err := Sync(context.Background(), r.lib, down, RoundOptions{Account: "wrong"}); !errors.Is(err, ErrFailed) {
			t.Errorf("got %v", err)
		}
		r.sync()
		r.same(library.FlagStarred, r.server.entry("town0").flags())
	})
}

// TestRefreshFails asks for a feed that the server cannot fetch now: the round goes on, and says so.
func TestRefreshFails(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		r.sync()
		r.mark("town0", library.FlagStarred, true)
		r.opts.Refresh = []string{town}
		refuse := func(_ int, call string) error {
			if strings.HasPrefix(call, "refresh ") {
				return &RefusedError{Feed: town, Reason: "the server answered 503"}
			}
			return nil
		}
		report, err := Sync(context.Background(), r.lib, &session{memory: r.server, traits: r.traits, before: refuse}, r.opts)
		r.ok(err)
		r.same(1, report.Sent)
		r.same(r.traits.Refresh, !report.Complete())
	})
}

func (e *Entry) flags() library.Flag {
	return library.Marks{Read: e.Read, Starred: e.Starred}.Flags()
}

// TestVanished lets the server forget entries: their marks stay, and new ones are for the library alone.
func TestVanished(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		r.sync()
		r.mark("town0", library.FlagRead, true)
		r.mark("town1", library.FlagStarred, true)
		r.sync()
		before := r.states()
		r.server.entries = slices.DeleteFunc(r.server.entries, func(e Entry) bool { return e.Title == "town0" || e.Title == "town1" || e.Title == "town2" })
		r.sync()
		r.same(before, r.states())
		r.mark("town0", library.FlagStarred, true)
		before = r.states()
		for range maxMissed {
			r.server.calls = nil
			report := r.sync()
			if !report.Complete() {
				t.Errorf("got %+v", report)
			}
		}
		r.same(before, r.states())
		if n := len(r.server.calls); n > 4 { // they are not looked for for ever
			t.Errorf("%d calls of an idle round: %v", n, r.server.calls)
		}
	})
}

// TestVanishedForOnce hides entries from all lists of one round: they are found again.
func TestVanishedForOnce(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		r.sync()
		r.mark("town0", library.FlagRead, true)
		r.sync()
		entries := r.server.entries
		r.server.entries = entries[:5]
		r.mark("town1", library.FlagStarred, true)
		r.mark("town2", library.FlagRead, true)
		before := r.states()
		r.sync()
		r.same(before, r.states())
		r.server.entries = entries
		r.server.entry("town3").Read = true
		r.sync()
		r.sync()
		r.same(r.server.states(), r.states())
		r.same([]library.Flag{library.FlagStarred, library.FlagRead, library.FlagRead},
			[]library.Flag{r.states()["town1"], r.states()["town2"], r.states()["town3"]})
	})
}

// TestTakenBack takes a mark back after a round of which it is not known whether the server got it.
func TestTakenBack(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		for _, lost := range []bool{false, true} {
			r.sync()
			r.mark("town0", library.FlagRead, true)
			fail := func(_ int, call string) error {
				if call == "mark" {
					return errFault
				}
				return nil
			}
			s := &session{memory: r.server, traits: r.traits}
			if s.before = fail; !lost {
				s.before, s.after = nil, fail
			}
			if _, err := Sync(context.Background(), r.lib, s, r.opts); err == nil {
				t.Fatal("no error")
			}
			r.mark("town0", library.FlagRead, false)
			report := r.sync()
			r.same(true, report.Complete())
			r.same(library.Flag(0), r.states()["town0"])
			r.same(library.Flag(0), r.server.entry("town0").flags())
		}
	})
}

// TestReadMeanwhile reads a new entry on the web after the server was asked for what is unread.
func TestReadMeanwhile(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		r.sync()
		r.server.publish(town, "town9")
		s := &session{memory: r.server, traits: r.traits}
		s.after = func(_ int, call string) error {
			if call == fmt.Sprint("ids ", StateStarred) && !r.traits.Cursor {
				r.server.entry("town9").Read = true
			}
			return nil
		}
		_, err := Sync(context.Background(), r.lib, s, r.opts)
		r.ok(err)
		r.same(r.server.states(), r.states())
	})
}

// TestNotShown has a server that says yes and does nothing: the mark stays, and is sent until it is seen.
func TestNotShown(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		r.sync()
		r.mark("town0", library.FlagRead, true)
		r.mark("town1", library.FlagStarred, true)
		undo := func(_ int, call string) error {
			if call == "mark" {
				r.server.entry("town0").Read, r.server.entry("town1").Starred = false, false
			}
			return nil
		}
		report, err := Sync(context.Background(), r.lib, &session{memory: r.server, traits: r.traits, after: undo}, r.opts)
		r.ok(err)
		r.same(2, report.Pending)
		r.same(library.FlagRead, r.states()["town0"])
		report = r.sync()
		r.same([]int{2, 0}, []int{report.Sent, report.Pending})
		r.same(r.server.states(), r.states())
	})
}

// TestGuardOfLists answers with an empty list once, and with one that is true.
func TestGuardOfLists(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		for i := range r.server.entries {
			r.server.entries[i].Starred = i%2 == 0
		}
		r.sync()
		before := r.states()
		saved := slices.Clone(r.server.entries)
		for _, state := range []State{StateUnread, StateStarred} {
			first := true
			lie := &session{memory: r.server, traits: r.traits}
			lie.before = func(_ int, call string) error {
				r.server.entries = slices.Clone(saved)
				if call == fmt.Sprint("ids ", state) && first {
					first, r.server.entries = false, nil
				}
				return nil
			}
			_, err := Sync(context.Background(), r.lib, lie, r.opts)
			var suspicious *SuspiciousError
			if !errors.As(err, &suspicious) || suspicious.Differing != map[State]int{StateUnread: 8, StateStarred: 4}[state] {
				t.Errorf("got %v", err)
			}
			r.server.entries = slices.Clone(saved)
			r.same(before, r.states())
			r.sync()
			r.same(before, r.states())
		}
		for i := range r.server.entries {
			r.server.entries[i].Read = true
		}
		r.same(8, r.sync().Received) // reading everything is no fault
		r.same(r.server.states(), r.states())
	})
}

// TestGuardForced goes on with the second of two answers.
func TestGuardForced(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		r.sync()
		before := r.states()
		saved := slices.Clone(r.server.entries)
		lie := &session{memory: r.server, traits: r.traits}
		first := true
		lie.before = func(_ int, call string) error {
			r.server.entries = slices.Clone(saved)
			if call == fmt.Sprint("ids ", StateUnread) && first {
				first, r.server.entries = false, nil
			}
			return nil
		}
		r.opts.Force = true
		_, err := Sync(context.Background(), r.lib, lie, r.opts)
		r.ok(err)
		r.same(before, r.states())
	})
}

// TestGuardOfFeeds loses most subscriptions at once.
func TestGuardOfFeeds(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		r.sync()
		r.mark("harbour0", library.FlagStarred, true)
		r.sync()
		r.server.unsubscribe(harbour)
		r.server.unsubscribe(town)
		var suspicious *SuspiciousError
		if err := r.fails(); !errors.As(err, &suspicious) || suspicious.Feeds != 2 {
			t.Errorf("got %v", err)
		}
		r.same(2, len(r.feeds()))
		r.opts.Force = true
		r.same([]string{harbour, town}, r.sync().RemovedHere)
		r.same(map[string]library.Flag{"harbour0": library.FlagStarred}, r.states())
	})
}

// TestSubscribedAgain gives the server's feed and its entries new IDs: marks go up.
func TestSubscribedAgain(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		r.sync()
		r.mark("town0", library.FlagRead, true)
		r.mark("town1", library.FlagStarred, true)
		r.sync()
		before := r.states()
		r.server.unsubscribe(town)
		r.server.subscribe(town, "TOWN", "News")
		for i := range 4 {
			r.server.publish(town, fmt.Sprint("town", i))
		}
		r.sync()
		r.same(before, r.states())
		r.same(before, r.server.states())
		r.same(Report{}, r.sync())
	})
}

// TestSubscriptions exchanges subscriptions, titles and folders.
func TestSubscriptions(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		ctx := context.Background()
		r.sync()
		_, err := r.lib.AddFeeds(ctx, library.Feed{URL: valley, Folder: "Hills"}, library.Feed{URL: "https://dead.example/feed"})
		r.ok(err)
		_, err = r.lib.Unsubscribe(ctx, town)
		r.ok(err)
		r.server.refuses = map[string]bool{"https://dead.example/feed": true}
		report := r.sync()
		r.same([]string{valley}, report.AddedThere)
		r.same([]string{town}, report.RemovedThere)
		if len(report.Refused) != 1 || report.Complete() {
			t.Errorf("got %+v", report.Refused)
		}
		r.same("Hills", r.server.sub(valley).Folder)
		r.ok(r.lib.SetFeed(ctx, harbour, func(f *library.Feed) { f.Title, f.Folder = "Fog & tide", "Coast" }))
		r.server.sub(valley).Title, r.server.sub(valley).Folder = "Vale", "Web"
		report = r.sync()
		r.same([]string{harbour, valley}, report.Renamed)
		r.same("Fog ＆ tide, Coast", r.server.sub(harbour).Title+", "+r.server.sub(harbour).Folder)
		r.same("Fog & tide, Coast", r.feeds()[harbour])
		r.same("Vale, Web", r.feeds()[valley])
		r.ok(r.lib.SetFeed(ctx, harbour, func(f *library.Feed) { f.Folder = "Own" }))
		r.server.sub(harbour).Folder = "Web"
		report = r.sync()
		r.same([]Conflict{{URL: harbour, Folder: true, Kept: "Web", Dropped: "Own"}}, report.Conflicts)
		r.same("Fog & tide, Web", r.feeds()[harbour])
		r.same([]Conflict(nil), r.sync().Conflicts)
	})
}

// TestMoved lets the server move a feed to another address, and to one that is followed already.
func TestMoved(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		const moved = "https://town.example/new"
		r.sync()
		r.mark("town0", library.FlagStarred, true)
		before := r.states()
		r.server.sub(town).Feed = moved
		report := r.sync()
		r.same([]MovedFeed{{town, moved}}, report.Moved)
		r.same(before, r.states())
		r.same(before, r.server.states())
		_, err := r.lib.AddFeeds(context.Background(), library.Feed{URL: valley})
		r.ok(err)
		r.fetch(valley, "town1")
		r.server.sub(moved).Feed = valley
		r.sync()
		r.sync()
		r.same(before, r.states())
		r.same(2, len(r.feeds()))
		r.mark("town1", library.FlagRead, true)
		r.sync()
		r.same(library.FlagRead, r.server.entry("town1").flags())
	})
}

// TestLeftAndFollowedAgain unsubscribes here and follows again before the server hears of it.
func TestLeftAndFollowedAgain(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		ctx := context.Background()
		r.sync()
		_, err := r.lib.Unsubscribe(ctx, town)
		r.ok(err)
		_, err = r.lib.AddFeeds(ctx, library.Feed{URL: town})
		r.ok(err)
		r.same(4, r.sync().New)
		r.same(r.server.states(), r.states())
		r.same(Report{}, r.sync())
	})
}

// TestUnknownSubscription sends entries of a feed that the list of subscriptions did not have yet: they are not lost.
func TestUnknownSubscription(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		r.sync()
		late := &session{memory: r.server, traits: r.traits}
		late.after = func(_ int, call string) error {
			if call == "subscriptions" {
				r.server.subscribe(valley, "VALLEY", "")
				r.server.publish(valley, "valley0")
				r.server.publish(town, "town9")
			}
			return nil
		}
		report, err := Sync(context.Background(), r.lib, late, r.opts)
		r.ok(err)
		r.same(1, report.New)
		r.same(1, r.sync().New)
		r.same(r.server.states(), r.states())
	})
}

// TestDryRun changes nothing, and says what the round after it does.
func TestDryRun(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		r.opts.DryRun = true
		first := r.sync()
		r.same(0, len(r.feeds()))
		r.opts.DryRun = false
		first.Articles = nil
		got := r.sync()
		got.Articles = nil
		r.same(first, got)
		r.mark("town0", library.FlagRead, true)
		r.server.entry("town1").Read = true
		r.server.publish(town, "town9")
		before, here := r.server.states(), r.states()
		r.opts.DryRun = true
		want := r.sync()
		r.same([]int{1, 1, 1}, []int{want.New, want.Sent, want.Received})
		r.same(before, r.server.states())
		r.same(here, r.states())
		r.opts.DryRun = false
		got = r.sync()
		got.Articles = nil
		r.same(want, got)
	})
}

// TestProgress checks that a first round says how far it is, and that it can be asked to refresh a feed.
func TestProgress(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		stages := map[Stage]int{}
		r.opts.Progress = func(p Progress) { stages[p.Stage] = p.Done }
		r.opts.Refresh = []string{town}
		r.sync()
		r.same(map[Stage]int{StageFeeds: 2, StageArticles: 8}, stages)
		r.same(r.traits.Refresh, slices.Contains(r.server.calls, "refresh "+town))
		r.mark("town0", library.FlagRead, true)
		r.sync()
		r.same([]Stage{StageMarks, StageFeeds, StageArticles, StageStates}, slices.Sorted(maps.Keys(stages)))
	})
}
