package account

import (
	"fmt"
	"slices"
	"testing"

	"newsreader/articles/library"
)

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
			s := &session{}
			if s.before = fail; !lost {
				s.before, s.after = nil, fail
			}
			if _, err := r.try(s); err == nil {
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
		s := &session{}
		s.after = func(_ int, call string) error {
			if call == fmt.Sprint("ids ", StateStarred) && !r.traits.Cursor {
				r.server.entry("town9").Read = true
			}
			return nil
		}
		_, err := r.try(s)
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
		report, err := r.try(&session{after: undo})
		r.ok(err)
		r.same(2, report.Pending)
		r.same(library.FlagRead, r.states()["town0"])
		report = r.sync()
		r.same([]int{2, 0}, []int{report.Sent, report.Pending})
		r.same(r.server.states(), r.states())
	})
}
