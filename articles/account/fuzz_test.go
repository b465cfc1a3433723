package account

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"testing"
)

// fuzzReader sends what it is given as the answer to every request, and checks what a client reads: lists of what can be,
// or an error that says so.
func fuzzReader(f *testing.F, opts Options, seeds ...string) {
	for _, seed := range seeds {
		f.Add([]byte(seed))
	}
	var body []byte
	at := open(f, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(body) }), opts)
	f.Fuzz(func(t *testing.T, answer []byte) {
		body = answer
		ctx := context.Background()
		known := func(err error) {
			if err != nil && !errors.Is(err, ErrNotProtocol) && !errors.Is(err, ErrDenied) && !errors.Is(err, errors.ErrUnsupported) {
				t.Error(err)
			}
		}
		subscriptions, err := at.Subscriptions(ctx)
		known(err)
		for _, s := range subscriptions {
			if s.ID == "" || s.Feed == "" || clean(s.Title) != s.Title || clean(s.Folder) != s.Folder {
				t.Errorf("%+v", s)
			}
		}
		for _, state := range []State{StateUnread, StateStarred, StateRead, StateAny} {
			ids, err := at.IDs(ctx, state)
			known(err)
			slices.Sort(ids)
			if len(slices.Compact(ids)) != len(ids) {
				t.Errorf("IDs %v", ids)
			}
		}
		var wanted []int64
		if !at.Traits().Cursor {
			wanted = []int64{1, 2}
		}
		for page, err := range at.Entries(ctx, 0, wanted) {
			known(err)
			for _, e := range page {
				if e.ID == 0 || e.Subscription == "" {
					t.Errorf("%+v", e)
				}
			}
		}
		known(at.Mark(ctx, []int64{1}, FlagRead, true))
	})
}

func FuzzMiniflux(f *testing.F) {
	fuzzReader(f, Options{Type: Miniflux},
		`[{"id":1,"feed_url":"https://harbour.example/feed","title":"Harbour","category":{"id":1,"title":"All"}}]`,
		`{"total":1,"entry_ids":[7]}`, `{"total":2,"entries":[{"id":1,"feed_id":1,"status":"unread","hash":"00"}]}`,
		`{"total":1,"entries":[{"id":1,"feed_id":1,"status":"read","published_at":"2026-03-04T12:00:00Z"}]}`, `<html>`, ``)
}
