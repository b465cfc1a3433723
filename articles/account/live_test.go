package account

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"testing"
	"time"

	"newsreader/articles/library"
)

// TestLive does rounds with a Miniflux: the one at MINIFLUX_URL, whose administrator is MINIFLUX_USER with
// MINIFLUX_PASSWORD, and which may fetch from this machine (FETCHER_ALLOW_PRIVATE_NETWORKS=1). The test has a user of its
// own there.
func TestLive(t *testing.T) {
	base := os.Getenv("MINIFLUX_URL")
	if base == "" {
		t.Skip("MINIFLUX_URL is not set")
	}
	l := newLive(t, base)
	feed := publish(t, 30)
	sub, err := l.server().Subscribe(context.Background(), feed, "Coast")
	l.ok(err)
	first, second := l.library("first"), l.library("second")
	if report := l.round(first); report.New != 30 || len(report.AddedHere) != 1 {
		t.Errorf("got %+v", report)
	}
	l.round(second)
	l.mark(first, 3, library.Flags{Read: new(true), Starred: new(true)})
	l.mark(second, 4, library.Flags{Read: new(true)})
	l.ok(first.SetFeed(context.Background(), feed, func(f *library.Feed) { f.Folder = "Harbours" }))
	for range 2 {
		l.round(first)
		l.round(second)
	}
	for _, lib := range []*library.Library{first, second} {
		if report := l.round(lib); report.Changed() || !report.Complete() {
			t.Errorf("an idle round: %+v", report)
		}
		l.count(lib, library.ListQuery{Unread: true}, 28)
		l.count(lib, library.ListQuery{Starred: true}, 1)
		if f, err := lib.FindFeed(context.Background(), feed); err != nil || f.Folder != "Harbours" || !f.Synced {
			t.Errorf("got %+v, %v", f, err)
		}
	}
	l.ok(l.server().Unsubscribe(context.Background(), sub))
	if _, err := l.sync(first); err == nil {
		t.Error("all feeds are gone, and the round went on")
	}
}

// live is a user of a Miniflux.
type live struct {
	t    *testing.T
	base *url.URL
	key  string // of the API
}

func newLive(t *testing.T, address string) *live {
	t.Helper()
	base, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	l := &live{t: t, base: base}
	user, password := fmt.Sprintf("live%d", time.Now().UnixNano()), "winter-reading-room"
	var created struct{ ID int64 }
	administrator := url.UserPassword(os.Getenv("MINIFLUX_USER"), os.Getenv("MINIFLUX_PASSWORD"))
	l.ask(administrator, http.MethodPost, "/v1/users", map[string]string{"username": user, "password": password}, &created)
	t.Cleanup(func() { l.ask(administrator, http.MethodDelete, fmt.Sprintf("/v1/users/%d", created.ID), nil, nil) })
	var key struct{ Token string }
	l.ask(url.UserPassword(user, password), http.MethodPost, "/v1/api-keys", map[string]string{"description": "newsreader"}, &key)
	l.key = key.Token
	return l
}

// ask makes a request as a user.
func (l *live) ask(user *url.Userinfo, method, path string, send, receive any) {
	l.t.Helper()
	body, err := json.Marshal(send)
	l.ok(err)
	req, err := http.NewRequest(method, l.base.JoinPath(path).String(), bytes.NewReader(body))
	l.ok(err)
	password, _ := user.Password()
	req.SetBasicAuth(user.Username(), password)
	answer, err := http.DefaultClient.Do(req)
	l.ok(err)
	defer answer.Body.Close()
	if answer.StatusCode >= 300 {
		l.t.Fatalf("%s %s: %s", method, path, answer.Status)
	}
	if receive != nil {
		l.ok(json.NewDecoder(answer.Body).Decode(receive))
	}
}

func (l *live) options() Options {
	return Options{Type: Miniflux, Server: l.base, Secret: func(context.Context) (string, error) { return l.key, nil }}
}

func (l *live) server() Server {
	l.t.Helper()
	s, err := Open(l.options())
	l.ok(err)
	return s
}

func (l *live) library(name string) *library.Library {
	l.t.Helper()
	lib, err := library.Open(context.Background(), filepath.Join(l.t.TempDir(), name), library.Options{})
	l.ok(err)
	l.t.Cleanup(func() { _ = lib.Close() })
	return lib
}

func (l *live) sync(lib *library.Library) (Report, error) {
	l.t.Helper()
	opts := l.options()
	return Sync(context.Background(), lib, l.server(), RoundOptions{Account: opts.Account()})
}

func (l *live) round(lib *library.Library) Report {
	l.t.Helper()
	report, err := l.sync(lib)
	l.ok(err)
	return report
}

func (l *live) mark(lib *library.Library, n int, flags library.Flags) {
	l.t.Helper()
	result, err := lib.SetFlags(context.Background(), []string{story(n).URL}, flags)
	l.ok(err)
	if result.Articles != 1 {
		l.t.Fatalf("%d articles at %s", result.Articles, story(n).URL)
	}
}

func (l *live) count(lib *library.Library, q library.ListQuery, want int) {
	l.t.Helper()
	list, err := lib.List(context.Background(), q)
	l.ok(err)
	if len(list) != want {
		l.t.Errorf("%+v: %d articles, want %d", q, len(list), want)
	}
}

func (l *live) ok(err error) {
	l.t.Helper()
	if err != nil {
		l.t.Fatal(err)
	}
}

// publish serves a feed of n entries and returns its address.
func publish(t *testing.T, n int) string {
	t.Helper()
	at := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/rss+xml")
		fmt.Fprint(w, `<rss version="2.0"><channel><title>Harbour Gazette</title>`)
		for _, s := range stories(n) {
			fmt.Fprintf(w, `<item><title>%s</title><guid isPermaLink="false">%s</guid><link>%s</link><pubDate>%s</pubDate><description>%s</description></item>`,
				s.Title, s.GUID, s.URL, s.Published.Format(time.RFC1123Z), "It left at noon.")
		}
		fmt.Fprint(w, "</channel></rss>")
	}))
	t.Cleanup(at.Close)
	return at.URL + "/feed.xml"
}
