package account

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/account/accounttest"
	"newsreader/articles/library"
)

// openMiniflux returns a Miniflux that follows a feed, and its client.
func openMiniflux(t testing.TB, entries ...accounttest.Entry) (*accounttest.Server, Server) {
	there := accounttest.NewMiniflux()
	there.Publish(harbour, entries...)
	there.Subscribe(harbour, "Harbour News", "Coast")
	return there, open(t, there, Options{Type: Miniflux})
}

// sumOf returns the first 64 bits of the SHA-256 of a text.
func sumOf(text string) uint64 {
	sum := sha256.Sum256([]byte(text))
	return binary.BigEndian.Uint64(sum[:])
}

func TestMinifluxEntries(t *testing.T) {
	first := story(1)
	first.Comments, first.Author = "https://harbour.example/1/talk", "Ada Quay"
	first.Enclosures = []accounttest.Enclosure{{URL: "https://harbour.example/1.mp3", Type: "audio/mpeg", Length: 1000}}
	second := accounttest.Entry{URL: "https://harbour.example/2?utm_source=feed&a=1", Title: "Two", Published: noon()}
	there, s := openMiniflux(t, first, second)
	there.Set(there.Entries()[1].ID, true, true)

	got := collect(t, s.Entries(context.Background(), 0, nil))
	want := []Entry{{
		ID: there.Entries()[0].ID, Subscription: "2", Hash: sumOf(first.GUID), URL: first.URL, Title: first.Title, Author: "Ada Quay", HTML: first.HTML,
		Published: first.Published, Comments: first.Comments, Enclosures: []articles.Enclosure{{URL: "https://harbour.example/1.mp3", Type: "audio/mpeg", Length: 1000}},
	}, {
		ID: there.Entries()[1].ID, Subscription: "2", Hash: sumOf(second.URL), URL: "https://harbour.example/2?a=1", Title: "Two", Published: noon(), Read: true, Starred: true,
	}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// A first round of 3,000 entries and what follows it keep to the bounds of requests.
func TestMinifluxRequests(t *testing.T) {
	there, s := openMiniflux(t, stories(3000)...)
	ctx := context.Background()
	if _, err := s.Subscriptions(ctx); err != nil {
		t.Fatal(err)
	}
	all := collect(t, s.Entries(ctx, 0, nil))
	idsIn(t, s, StateUnread)
	idsIn(t, s, StateStarred)
	if n := len(there.Requests()); n > 10 || len(all) != 3000 {
		t.Errorf("%d requests for %d entries", n, len(all))
	}
	there.Reset()
	if more := collect(t, s.Entries(ctx, all[len(all)-1].ID, nil)); len(more) > 0 || len(there.Requests()) != 1 {
		t.Errorf("%d more entries, %d requests", len(more), len(there.Requests()))
	}
}

// Pages of long texts are smaller.
func TestMinifluxPageSize(t *testing.T) {
	long := stories(400)
	for i := range long {
		long[i].HTML = fmt.Sprintf("<p>%0200000d</p>", i)
	}
	_, s := openMiniflux(t, long...)
	var sizes []int
	for page, err := range s.Entries(context.Background(), 0, nil) {
		if err != nil {
			t.Fatal(err)
		}
		sizes = append(sizes, len(page))
	}
	if want := []int{250, 50, 50, 50}; !slices.Equal(sizes, want) {
		t.Errorf("pages of %v, want %v", sizes, want)
	}
}

// Single entries are found among many, without those between them.
func TestMinifluxWanted(t *testing.T) {
	there, s := openMiniflux(t, stories(2000)...)
	all := there.Entries()
	wanted := []int64{all[1900].ID, all[3].ID, all[4].ID, 1 << 40, all[260].ID}
	got := collect(t, s.Entries(context.Background(), 0, wanted))
	var ids []int64
	for _, e := range got {
		ids = append(ids, e.ID)
	}
	if want := []int64{all[3].ID, all[4].ID, all[260].ID, all[1900].ID}; !slices.Equal(ids, want) {
		t.Errorf("got %v, want %v", ids, want)
	}
	if n := len(there.Requests()); n > 4 {
		t.Errorf("%d requests", n)
	}
	if got := collect(t, s.Entries(context.Background(), 0, []int64{})); len(got) > 0 {
		t.Errorf("%d entries where none is wanted", len(got))
	}
}

func TestMinifluxMark(t *testing.T) {
	there, s := openMiniflux(t, stories(2500)...)
	ids := idsIn(t, s, StateAny)
	there.Reset()
	ctx := context.Background()
	for _, mark := range []struct {
		flag library.Flag
		on   bool
	}{{library.FlagRead, true}, {library.FlagStarred, true}, {library.FlagRead, false}} {
		if err := s.Mark(ctx, ids, mark.flag, mark.on); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(there.Requests()); n != 9 {
		t.Errorf("%d requests", n)
	}
	if err := s.Mark(ctx, nil, library.FlagRead, true); err != nil || len(there.Requests()) != 9 {
		t.Errorf("nothing to mark: %v", err)
	}
	if unread, starred, read := idsIn(t, s, StateUnread), idsIn(t, s, StateStarred), idsIn(t, s, StateRead); len(unread) != 2500 || len(starred) != 2500 || len(read) != 0 {
		t.Errorf("%d unread, %d starred, %d read", len(unread), len(starred), len(read))
	}
}

// Marks made elsewhere while a long list is read shift its pages; no ID may be lost.
func TestMinifluxShiftedIDs(t *testing.T) {
	there, s := openMiniflux(t, stories(10500)...)
	for _, marked := range []int{100, 300} {
		there.Reset()
		there.FailAt(2, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			unread := slices.DeleteFunc(there.Entries(), func(e accounttest.Entry) bool { return e.Read })
			for _, e := range unread[len(unread)-marked:] { // the list begins with them
				there.Set(e.ID, true, false)
			}
			next.ServeHTTP(w, r)
		})
		checkUnread(t, there, s)
	}
}

func TestMinifluxSubscriptions(t *testing.T) {
	there, s := openMiniflux(t, story(1))
	there.Publish(ferry, story(2))
	ctx := context.Background()
	added, err := s.Subscribe(ctx, ferry, "Sea")
	if err != nil {
		t.Fatal(err)
	}
	again, err := s.Subscribe(ctx, ferry, "Coast")
	if err != nil || again != added {
		t.Errorf("subscribing again: %+v, %v", again, err)
	}
	if err := s.Edit(ctx, added, "Ferries", ""); err != nil {
		t.Error(err)
	}
	if err := s.Edit(ctx, added, "", "Coast"); err != nil {
		t.Error(err)
	}
	all, err := s.Subscriptions(ctx)
	want := []Subscription{{ID: "2", Feed: harbour, Site: harbour, Title: "Harbour News", Folder: "Coast"}, {ID: added.ID, Feed: ferry, Site: ferry, Title: "Ferries", Folder: "Coast"}}
	if d := cmp.Diff(want, all); d != "" || err != nil {
		t.Error(d, err)
	}
	for range 2 {
		if err := s.Unsubscribe(ctx, added); err != nil {
			t.Error(err)
		}
	}
	if n := len(there.Feeds()); n != 1 {
		t.Errorf("%d feeds", n)
	}
	_, err = s.Subscribe(ctx, "https://dead.example/feed", "")
	var refused *RefusedError
	if !errors.As(err, &refused) || refused.Reason != "The requested resource is not found (404 status code)." {
		t.Errorf("a dead feed: %v", err)
	}
}

func TestMinifluxRefresh(t *testing.T) {
	there, s := openMiniflux(t, story(1))
	all, err := s.Subscriptions(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	there.Reset()
	if err := s.Refresh(context.Background(), all[0]); err != nil || there.Requests()[0].URL != "/v1/feeds/2/refresh" {
		t.Errorf("%v, %+v", err, there.Requests())
	}
	there.Move(harbour, "https://dead.example/feed")
	var refused *RefusedError
	if err := s.Refresh(context.Background(), all[0]); !errors.As(err, &refused) {
		t.Errorf("a dead feed: %v", err)
	}
}

// The address may be that of the API.
func TestMinifluxAddress(t *testing.T) {
	for _, path := range []string{"", "/", "/v1", "/v1/"} {
		at := httptest.NewServer(accounttest.NewMiniflux())
		base, err := url.Parse(at.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(idsIn(t, open(t, nil, Options{Type: Miniflux, Server: base}), StateUnread)); n != 0 {
			t.Errorf("%d unread", n)
		}
		at.Close()
	}
}

// The user's name and password do as well as a key.
func TestMinifluxPassword(t *testing.T) {
	there, _ := openMiniflux(t, story(1))
	s := open(t, there, Options{Type: Miniflux, User: accounttest.User})
	if n := len(idsIn(t, s, StateUnread)); n != 1 {
		t.Errorf("%d unread", n)
	}
}
