package account

import (
	"context"
	"fmt"
	"iter"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"newsreader/articles/account/accounttest"
)

const harbour, ferry = "https://harbour.example/feed", "https://ferry.example/feed"

// noon is the time of everything here.
func noon() time.Time { return time.Date(2026, time.March, 4, 12, 0, 0, 0, time.UTC) }

// story returns the nth entry of a publisher.
func story(n int) accounttest.Entry {
	return accounttest.Entry{
		GUID: fmt.Sprintf("urn:story:%d", n), URL: fmt.Sprintf("https://harbour.example/%d", n), Title: fmt.Sprintf("Ferry number %d leaves", n),
		HTML: "<p>It left at noon.</p>", Published: noon().Add(-time.Duration(n) * time.Minute),
	}
}

// stories returns the first n entries of a publisher.
func stories(n int) (list []accounttest.Entry) {
	for i := range n {
		list = append(list, story(i))
	}
	return list
}

// open serves a handler and returns a client of it, with the secret of package accounttest.
func open(t testing.TB, handler http.Handler, opts Options) Server {
	t.Helper()
	at := httptest.NewServer(handler)
	t.Cleanup(at.Close)
	base, err := url.Parse(at.URL + "/")
	if err != nil {
		t.Fatal(err)
	}
	if opts.Server == nil {
		opts.Server = base
	}
	if opts.Secret == nil {
		opts.Secret = func(context.Context) (string, error) {
			if opts.User != "" {
				return accounttest.Password, nil
			}
			return accounttest.Key, nil
		}
	}
	opts.Now = noon
	s, err := Open(opts)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// collect returns the entries of all pages.
func collect(t *testing.T, pages iter.Seq2[[]Entry, error]) (all []Entry) {
	t.Helper()
	for page, err := range pages {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, page...)
	}
	return all
}

// checkUnread checks that a client lists each unread entry of a server once.
func checkUnread(t *testing.T, there *accounttest.Server, s Server) {
	t.Helper()
	got := idsIn(t, s, StateUnread)
	slices.Sort(got)
	for _, e := range there.Entries() {
		if _, ok := slices.BinarySearch(got, e.ID); !ok && !e.Read {
			t.Fatalf("%d is missing", e.ID)
		}
	}
	if len(slices.Compact(got)) != len(got) {
		t.Error("IDs occur twice")
	}
}

// idsIn returns the IDs of entries in a state.
func idsIn(t *testing.T, s Server, state State) []int64 {
	t.Helper()
	ids, err := s.IDs(context.Background(), state)
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

// checkMessage checks that an error is one line that names the server and betrays nothing.
func checkMessage(t *testing.T, err error, secrets ...string) {
	t.Helper()
	text := fmt.Sprint(err)
	if err == nil || strings.ContainsAny(text, "\n\x1b") || len(text) > 400 {
		t.Errorf("error %q", text)
	}
	for _, secret := range secrets {
		if leaks(strings.ToLower(text), strings.ToLower(secret)) {
			t.Errorf("%q is in %q", secret, text)
		}
	}
}
