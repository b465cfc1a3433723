package account

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"newsreader/articles/library"
)

// emptyOnce returns what sees the first list of entries in a state empty.
func (r *reader) emptyOnce(state State) *session {
	saved, first := slices.Clone(r.server.entries), true
	return &session{before: func(_ int, call string) error {
		r.server.entries = slices.Clone(saved)
		if call == fmt.Sprint("ids ", state) && first {
			first, r.server.entries = false, nil
		}
		return nil
	}}
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
			_, err := r.try(r.emptyOnce(state))
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
		r.opts.Force = true
		_, err := r.try(r.emptyOnce(StateUnread))
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
		if _, err := r.try(&session{}); !errors.As(err, &suspicious) || suspicious.Feeds != 2 {
			t.Errorf("got %v", err)
		}
		r.same(2, len(r.feeds()))
		r.opts.Force = true
		r.same([]string{harbour, town}, r.sync().RemovedHere)
		r.same(map[string]library.Flag{"harbour0": library.FlagStarred}, r.states())
	})
}
