package account

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/account/accounttest"
	"newsreader/articles/library"
)

// dialects are servers of the Google Reader API that follow a feed, and their clients.
var dialects = map[string]func(t testing.TB, entries ...accounttest.Entry) (*accounttest.Server, Server){
	"FreshRSS": func(t testing.TB, entries ...accounttest.Entry) (*accounttest.Server, Server) {
		return openGoogleReader(t, accounttest.NewFreshRSS(), "/api/greader.php", entries)
	},
	"Miniflux": func(t testing.TB, entries ...accounttest.Entry) (*accounttest.Server, Server) {
		return openGoogleReader(t, accounttest.NewMiniflux(), "", entries)
	},
}

func openGoogleReader(t testing.TB, there *accounttest.Server, path string, entries []accounttest.Entry) (*accounttest.Server, Server) {
	there.Publish(harbour, entries...)
	there.Subscribe(harbour, "Harbour News", "Coast")
	at := httptest.NewServer(there)
	t.Cleanup(at.Close)
	base, err := url.Parse(at.URL + path)
	if err != nil {
		t.Fatal(err)
	}
	return there, open(t, there, Options{Type: GoogleReader, Server: base, User: accounttest.User})
}

// inEachDialect runs a test with both kinds of servers.
func inEachDialect(t *testing.T, test func(t *testing.T, start func(t testing.TB, entries ...accounttest.Entry) (*accounttest.Server, Server))) {
	for name, start := range dialects {
		t.Run(name, func(t *testing.T) { test(t, start) })
	}
}

func TestGoogleReaderEntries(t *testing.T) {
	inEachDialect(t, func(t *testing.T, start func(t testing.TB, entries ...accounttest.Entry) (*accounttest.Server, Server)) {
		first := story(1)
		first.Title, first.Author = "Bread & butter < cake", "Ada Quay"
		first.Enclosures = []accounttest.Enclosure{{URL: "https://harbour.example/1.mp3", Type: "audio/mpeg"}}
		there, s := start(t, first, story(2))
		all := there.Entries()
		there.Set(all[1].ID, true, true)
		feed := must(t, s)[0].ID

		got := collect(t, s.Entries(context.Background(), 0, []int64{all[0].ID, all[1].ID, 99}))
		want := []Entry{{
			ID: all[0].ID, Subscription: feed, URL: first.URL, Title: first.Title, Author: "Ada Quay", HTML: first.HTML, Published: first.Published,
			Enclosures: []articles.Enclosure{{URL: "https://harbour.example/1.mp3", Type: "audio/mpeg"}},
		}, {
			ID: all[1].ID, Subscription: feed, URL: story(2).URL, Title: story(2).Title, HTML: story(2).HTML, Published: story(2).Published, Read: true, Starred: true,
		}}
		if d := cmp.Diff(want, got); d != "" {
			t.Error(d)
		}
	})
}

// must returns the subscriptions.
func must(t *testing.T, s Server) []Subscription {
	t.Helper()
	all, err := s.Subscriptions(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// A first round of 3,000 entries and an idle one keep to the bounds of requests.
func TestGoogleReaderRequests(t *testing.T) {
	inEachDialect(t, func(t *testing.T, start func(t testing.TB, entries ...accounttest.Entry) (*accounttest.Server, Server)) {
		there, s := start(t, stories(3000)...)
		must(t, s)
		unread := idsIn(t, s, StateUnread)
		idsIn(t, s, StateStarred)
		idsIn(t, s, StateAny)
		if n := len(there.Requests()); n > 5 {
			t.Errorf("an idle round takes %d requests", n)
		}
		all := collect(t, s.Entries(context.Background(), 0, unread))
		if n := len(there.Requests()); n > 40 || len(all) != 3000 {
			t.Errorf("%d requests for %d entries", n, len(all))
		}
	})
}

// All marks arrive: FreshRSS says OK to those that it did not hear.
func TestGoogleReaderMark(t *testing.T) {
	inEachDialect(t, func(t *testing.T, start func(t testing.TB, entries ...accounttest.Entry) (*accounttest.Server, Server)) {
		there, s := start(t, stories(2500)...)
		ids, ctx := idsIn(t, s, StateAny), context.Background()
		if err := s.Mark(ctx, ids, library.FlagRead, true); err != nil {
			t.Fatal(err)
		}
		if err := s.Mark(ctx, ids[:600], library.FlagStarred, true); err != nil {
			t.Fatal(err)
		}
		if err := s.Mark(ctx, ids[:300], library.FlagRead, false); err != nil {
			t.Fatal(err)
		}
		if err := s.Mark(ctx, ids[:1], library.FlagStarred, false); err != nil {
			t.Fatal(err)
		}
		unread, starred := idsIn(t, s, StateUnread), idsIn(t, s, StateStarred)
		slices.Sort(unread)
		slices.Sort(starred)
		if slices.Sort(ids[:300]); !slices.Equal(unread, ids[:300]) || len(starred) != 599 {
			t.Errorf("%d unread, %d starred", len(unread), len(starred))
		}
		for _, r := range there.Requests() {
			if strings.Contains(r.URL, "edit-tag") && (strings.Count(r.Body, "&i=") > 250 || !strings.HasPrefix(r.Body, "a=") && !strings.HasPrefix(r.Body, "r=") || strings.Index(r.Body, "&T=") > 80) {
				t.Fatalf("sent %.100s", r.Body)
			}
		}
	})
}

// Marks made elsewhere while a long list is read shift its pages or remove what the next page begins with; no ID may be
// lost.
func TestGoogleReaderShiftedIDs(t *testing.T) {
	inEachDialect(t, func(t *testing.T, start func(t testing.TB, entries ...accounttest.Entry) (*accounttest.Server, Server)) {
		there, s := start(t, stories(20500)...)
		must(t, s)
		for _, marked := range []int{1, 150, 300} {
			there.Reset()
			for n := 2; n <= 3; n++ {
				there.FailAt(n, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
					unread := slices.DeleteFunc(there.Entries(), func(e accounttest.Entry) bool { return e.Read })
					for i := range marked { // the lists of the two kinds of servers begin at opposite ends
						there.Set(unread[i].ID, true, false)
						there.Set(unread[len(unread)-1-i].ID, true, false)
					}
					if id, err := strconv.ParseInt(r.URL.Query().Get("c"), 10, 64); err == nil {
						there.Set(id, true, false)
					}
					next.ServeHTTP(w, r)
				})
			}
			checkUnread(t, there, s)
		}
	})
}

func TestGoogleReaderState(t *testing.T) {
	_, s := dialects["FreshRSS"](t, story(1))
	if _, err := s.IDs(context.Background(), StateRead); !errors.Is(err, errors.ErrUnsupported) {
		t.Error(err)
	}
}

func TestGoogleReaderSubscriptions(t *testing.T) {
	inEachDialect(t, func(t *testing.T, start func(t testing.TB, entries ...accounttest.Entry) (*accounttest.Server, Server)) {
		there, s := start(t, story(1))
		there.Publish(ferry, story(2))
		ctx := context.Background()
		added, err := s.Subscribe(ctx, ferry, "Sea & Coast")
		if err != nil || added.Feed != ferry || added.Folder != "Sea & Coast" {
			t.Fatal(added, err)
		}
		if again, err := s.Subscribe(ctx, ferry, "Coast"); err != nil || again != added {
			t.Errorf("subscribing again: %+v, %v", again, err)
		}
		if err := s.Edit(ctx, added, "Ferries, boats?", ""); err != nil {
			t.Error(err)
		}
		if err := s.Edit(ctx, added, "", "Coast"); err != nil {
			t.Error(err)
		}
		want := Subscription{ID: added.ID, Feed: ferry, Site: ferry, Title: "Ferries, boats?", Folder: "Coast"}
		if all := must(t, s); len(all) != 2 || all[1] != want {
			t.Errorf("got %+v", all)
		}
		for range 2 {
			if err := s.Unsubscribe(ctx, added); err != nil {
				t.Error(err)
			}
		}
		if n := len(there.Feeds()); n != 1 {
			t.Errorf("%d feeds", n)
		}
		_, err = s.Subscribe(ctx, "https://dead.example/feed", "Coast")
		var refused *RefusedError
		if !errors.As(err, &refused) || !strings.Contains(refused.Reason, "404") {
			t.Errorf("a dead feed: %v", err)
		}
	})
}

// A feed that has moved is found by its new address.
func TestGoogleReaderMovedFeed(t *testing.T) {
	there, s := dialects["FreshRSS"](t, story(1))
	there.Publish(ferry, story(2))
	must(t, s)
	there.Reset()
	there.FailAt(3, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		next.ServeHTTP(w, r)
		there.Move(ferry, "https://ferry.example/new")
	})
	if added, err := s.Subscribe(context.Background(), ferry, "Sea"); err != nil || added.Feed != "https://ferry.example/new" {
		t.Errorf("%+v, %v", added, err)
	}
}

// The address may be that of the server, of its API, or of a part of it.
func TestGoogleReaderAddress(t *testing.T) {
	at := httptest.NewServer(accounttest.NewFreshRSS())
	defer at.Close()
	for path, requests := range map[string]int{"": 3, "/": 3, "/api/greader.php": 2, "/api/greader.php/": 2, "/api/greader.php/reader/api/0": 2, "/api/greader.php/accounts/ClientLogin": 2, "/wrong": 0} {
		there := accounttest.NewFreshRSS()
		at.Config.Handler = there
		base, err := url.Parse(at.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		s := open(t, there, Options{Type: GoogleReader, Server: base, User: accounttest.User})
		_, err = s.Subscriptions(context.Background())
		if requests == 0 && !errors.Is(err, ErrNotProtocol) || requests > 0 && (err != nil || len(there.Requests()) != requests) {
			t.Errorf("%q: %d requests, %v", path, len(there.Requests()), err)
		}
	}
}

// JSON that is not what was asked for is an error, whatever it is: what Miniflux does not have it answers with [].
func TestGoogleReaderOtherJSON(t *testing.T) {
	for _, body := range []string{"", "null", "[]", "{}", "1", `"OK"`, `{"error":"x"}`, `{"subscriptions":null,"itemRefs":null,"items":null}`, `{"subscriptions":[{}],"itemRefs":[{}],"items":[{}]}`} {
		s := open(t, loggedIn(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(body)) }), Options{Type: GoogleReader, User: accounttest.User})
		for name, call := range calls {
			if err := call(context.Background(), s, []int64{7}); !errors.Is(err, ErrNotProtocol) {
				t.Errorf("%s reads %s: %v", name, body, err)
			}
		}
	}
}

// Entries that nobody asked for are not taken in.
func TestGoogleReaderUnwanted(t *testing.T) {
	body := `{"items":[{"id":"tag:google.com,2005:reader/item/7","origin":{"streamId":"feed/1"}},{"id":"tag:google.com,2005:reader/item/8","origin":{"streamId":"feed/1"}}]}`
	s := open(t, loggedIn(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(body)) }), Options{Type: GoogleReader, User: accounttest.User})
	if all := collect(t, s.Entries(context.Background(), 0, []int64{8, 9})); len(all) != 1 || all[0].ID != 8 {
		t.Errorf("%+v", all)
	}
}

// loggedIn returns a handler that lets everybody log in.
func loggedIn(then http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/ClientLogin") || strings.HasSuffix(r.URL.Path, "/token") {
			_, _ = w.Write([]byte("Auth=jane/0"))
			return
		}
		then(w, r)
	})
}

// A token that has expired is replaced.
func TestGoogleReaderToken(t *testing.T) {
	there, s := dialects["FreshRSS"](t, story(1))
	id := there.Entries()[0].ID
	there.FailAt(3, accounttest.Status(http.StatusUnauthorized))
	if err := s.Mark(context.Background(), []int64{id}, library.FlagRead, true); err != nil || !there.Entries()[0].Read {
		t.Error(err)
	}
	if n := len(there.Requests()); n != 5 {
		t.Errorf("%d requests", n)
	}
}

func TestGoogleReaderFaults(t *testing.T) {
	inEachDialect(t, func(t *testing.T, start func(t testing.TB, entries ...accounttest.Entry) (*accounttest.Server, Server)) {
		there, _ := start(t)
		testFaults(t, func(t testing.TB) (*accounttest.Server, Server) { return start(t, stories(3)...) }, accounttest.Password, there.Token())
	})
}

// Who may not read hears so, wherever the server says it.
func TestGoogleReaderLogin(t *testing.T) {
	for name, test := range map[string]struct{ user, password string }{
		"wrong password":  {accounttest.User, "summer-reading"},
		"impossible name": {"jane doe", accounttest.Password},
	} {
		s := open(t, accounttest.NewFreshRSS(), Options{Type: GoogleReader, User: test.user, Secret: func(context.Context) (string, error) { return test.password, nil }})
		_, err := s.Subscriptions(context.Background())
		if !errors.Is(err, ErrDenied) {
			t.Errorf("%s: %v", name, err)
		}
		checkMessage(t, err, test.password)
	}
}

func TestItemID(t *testing.T) {
	for text, want := range map[string]int64{
		"12345": 12345, "-7": -7, "tag:google.com,2005:reader/item/00000000000002f2": 754, "tag:google.com,2005:reader/item/2f2": 754,
		"000000000000048c": 1164, "tag:google.com,2005:reader/item/ffffffffffffffff": -1, "1760000000000011": 1760000000000011,
		"": 0, "0": 0, "x": 0, "item/": 0, "99999999999999999999": 0,
	} {
		if got, ok := itemID(text); got != want && ok || ok != (want != 0) {
			t.Errorf("%q is %d, want %d", text, got, want)
		}
	}
}

func TestTitles(t *testing.T) {
	for title, want := range map[string]string{"Bread ＆ butter": "Bread & butter", "Ａ＆Ｂ": "Ａ&Ｂ", "面包＆黄油": "面包＆黄油", "Who？ Me": "Who？ Me"} {
		if got := undoTitle(title); got != want {
			t.Errorf("%s becomes %s, want %s", title, got, want)
		}
	}
	for _, pair := range [][2]string{{"Ferries, boats?", "Ferries， boats？"}, {"A &amp; B", "A ＆ B"}, {" A  B", "A B"}} {
		if !sameTitle(pair[0], pair[1]) {
			t.Errorf("%q and %q differ", pair[0], pair[1])
		}
	}
	if sameTitle("Ferries", "Boats") {
		t.Error("all titles are the same")
	}
}
