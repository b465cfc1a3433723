package account

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"newsreader/articles/library"
)

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
		_, err := r.try(&session{before: func(int, string) error { return errFault }})
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
		report, err := r.try(&session{before: refuse})
		r.ok(err)
		r.same(1, report.Sent)
		r.same(r.traits.Refresh, !report.Complete())
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
