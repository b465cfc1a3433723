package account

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"testing"

	"newsreader/articles/internal/sanitize"
	"newsreader/articles/library"
)

// fuzzReader sends what it is given as the answer to every request, and checks what a client reads: lists of what can be,
// or an error that says so.
func fuzzReader(f *testing.F, opts Options, seeds ...string) {
	for _, seed := range seeds {
		f.Add([]byte(seed))
	}
	var body []byte
	at := open(f, loggedIn(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(body) }), opts)
	f.Fuzz(func(t *testing.T, answer []byte) {
		body = answer
		checkFeeds(t, at)
		checkEntries(t, at)
		checkKnown(t, at.Mark(context.Background(), []int64{1}, library.FlagRead, true))
	})
}

// checkKnown checks that an error is one of those that an answer may lead to.
func checkKnown(t *testing.T, err error) {
	if err != nil && !errors.Is(err, ErrNotProtocol) && !errors.Is(err, errors.ErrUnsupported) {
		t.Error(err)
	}
}

func checkFeeds(t *testing.T, at Server) {
	subscriptions, err := at.Subscriptions(context.Background())
	checkKnown(t, err)
	for _, s := range subscriptions {
		if s.ID == "" || s.Feed == "" || sanitize.Line(s.Title) != s.Title || sanitize.Line(s.Folder) != s.Folder {
			t.Errorf("%+v", s)
		}
	}
}

func checkEntries(t *testing.T, at Server) {
	for _, state := range []State{StateUnread, StateStarred, StateRead, StateAny} {
		ids, err := at.IDs(context.Background(), state)
		checkKnown(t, err)
		if slices.Sort(ids); len(slices.Compact(ids)) != len(ids) {
			t.Errorf("IDs %v", ids)
		}
	}
	var wanted []int64
	if !at.Traits().Cursor {
		wanted = []int64{1, 2}
	}
	for page, err := range at.Entries(context.Background(), 0, wanted) {
		checkKnown(t, err)
		for _, e := range page {
			if e.ID == 0 || e.Subscription == "" {
				t.Errorf("%+v", e)
			}
		}
	}
}

func FuzzMiniflux(f *testing.F) {
	fuzzReader(f, Options{Type: Miniflux},
		`[{"id":1,"feed_url":"https://harbour.example/feed","title":"Harbour","category":{"id":1,"title":"All"}}]`,
		`{"total":1,"entry_ids":[7]}`, `{"total":2,"entries":[{"id":1,"feed_id":1,"status":"unread","hash":"00"}]}`,
		`{"total":1,"entries":[{"id":1,"feed_id":1,"status":"read","published_at":"2026-03-04T12:00:00Z"}]}`, `<html>`, ``)
}

func FuzzGoogleReader(f *testing.F) {
	fuzzReader(f, Options{Type: GoogleReader, User: "jane"},
		`{"subscriptions":[{"id":"feed/1","title":"Harbour","url":"https://harbour.example/feed","categories":[{"id":"user/-/label/All"}]}]}`,
		`{"itemRefs":[{"id":"7"},{"id":8}],"continuation":"8"}`, `OK`,
		`{"items":[{"id":"tag:google.com,2005:reader/item/1","origin":{"streamId":"feed/1"},"canonical":[{"href":"x"}],"enclosure":[{"url":"y","length":"5"}]}]}`)
}
