package library

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// testAccount is a library with an account that has the harbour's feed.
func testAccount(t *testing.T) (*Library, RemoteFeed) {
	t.Helper()
	ctx := context.Background()
	l, _ := newLibrary(t)
	ok(t, l.BeginAccount(ctx, "test"))
	f := RemoteFeed{ID: "7", URL: harbourFeed, Address: harbourFeed, Title: "Harbour", Folder: "Coast"}
	ok(t, l.StoreRemoteFeed(ctx, f, Feed{SiteURL: "https://harbour.example/"}))
	return l, f
}

// remoteEntries parses entries of a server: ID, marks (r and s, "-" for neither), and then as testEntry; GUIDs become hashes.
func remoteEntries(lines ...string) (entries []RemoteEntry) {
	for _, line := range lines {
		number, rest, _ := strings.Cut(line, "|")
		marks, rest, _ := strings.Cut(rest, "|")
		e := RemoteEntry{Entry: testEntry(rest)}
		fmt.Sscan(number, &e.ID)
		e.Article.Read, e.Article.Starred = strings.Contains(marks, "r"), strings.Contains(marks, "s")
		if e.GUID != "" {
			sum := sha256.Sum256([]byte(e.GUID))
			e.Hash, e.GUID = binary.BigEndian.Uint64(sum[:]), ""
		}
		entries = append(entries, e)
	}
	return entries
}

// remoteRows returns what is known of the server's entries: ID, the article's title, base, flags here.
func remoteRows(t *testing.T, l *Library) []string {
	t.Helper()
	return must(collect(context.Background(), l, `SELECT format('%d %s %d%d %d%d', r.id, coalesce(a.title, '-'), r.read, r.starred, a.read, a.starred)
		FROM remote_entries AS r LEFT JOIN articles AS a ON a.id = r.article ORDER BY r.id`, nil, func(row scanner) (s string, err error) { return s, row.Scan(&s) }))(t)
}

func TestAccountBegins(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	if a := must(l.Account(ctx, "one"))(t); a != (Account{Name: "one"}) {
		t.Errorf("got %+v", a)
	}
	ok(t, l.BeginAccount(ctx, "one"))
	ok(t, l.MoveAccount(ctx, 40))
	ok(t, l.StoreRemoteFeed(ctx, RemoteFeed{ID: "7", URL: harbourFeed, Address: harbourFeed, Title: "Harbour"}, Feed{}))
	ok(t, l.BeginAccount(ctx, "one"))
	if a := must(l.Account(ctx, "one"))(t); a != (Account{Name: "one", Last: 40, Begun: true}) {
		t.Errorf("got %+v", a)
	}
	if f := must(l.FindFeed(ctx, harbourFeed))(t); !f.Synced {
		t.Error("not marked as the server's")
	}
	ok(t, l.BeginAccount(ctx, "two"))
	if feeds := must(l.RemoteFeeds(ctx))(t); len(feeds) != 0 {
		t.Errorf("kept %+v of another account", feeds)
	}
	if f := must(l.FindFeed(ctx, harbourFeed))(t); f.Synced {
		t.Error("still marked as the server's")
	}
}

// TestStoreRemoteEntries stores what is new, joins what is known in each of the ways, and unites the flags.
func TestStoreRemoteEntries(t *testing.T) {
	ctx := context.Background()
	l, f := testAccount(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{
		"guid-1|1|fog|own text|5", "|2?utm_source=feed|bell|own text|6", "|www|tide|own text|7", "guid-9|9|quay|own text|8",
	})))(t)
	quay := must(l.Get(ctx, "https://harbour.example/9"))(t)
	must(l.SetFlags(ctx, []string{quay.ID}, Flags{Starred: new(true)}))(t)
	stored := must(l.StoreRemoteEntries(ctx, f, remoteEntries(
		"11|r|guid-1|other|Fog!|their text|5", // by its hash
		"12|s|h2|2|bell|their text|6",         // by its address without tracking
		"13|-|h3|elsewhere|tide|their text|7", // by title and time
		"14|r|guid-9|9|quay|their text|8",
		"15|rs|h5|5|lamp|their text|9",  // new
		"16|-|h6|6|lamp|another lamp|9", // new: title and time are those of one that the server has told apart
		"17|-||||",                      // empty
	)))(t)
	if stored.New != 2 {
		t.Errorf("%d new", stored.New)
	}
	want := []string{"11 fog 10 10", "12 bell 01 01", "13 tide 00 00", "14 quay 10 11", "15 lamp 11 11", "16 lamp 00 00", "17 - 00 00"}
	if diff := cmp.Diff(want, remoteRows(t, l)); diff != "" {
		t.Error(diff)
	}
	if a := must(l.Get(ctx, "https://harbour.example/1"))(t); a.Markdown != "own text" {
		t.Errorf("the text became %q", a.Markdown)
	}
	if got := must(l.Revisions(ctx, "https://harbour.example/1"))(t); len(got) != 1 {
		t.Errorf("%d revisions", len(got))
	}
	// A second time nothing happens, and another copy of an entry is the same article.
	again := must(l.StoreRemoteEntries(ctx, f, remoteEntries("15|-|h5|5|lamp|x|9", "21|-||7|rope|text|3", "22|r||7|rope|text|3")))(t)
	if again.New != 1 {
		t.Errorf("%d new", again.New)
	}
	if diff := cmp.Diff(append(want, "21 rope 00 10", "22 rope 10 10"), remoteRows(t, l)); diff != "" {
		t.Error(diff)
	}
	checkCounts(t, l)
	if _, err := l.StoreRemoteEntries(ctx, RemoteFeed{ID: "8", URL: harbourFeed}, remoteEntries("31|-||8|bow|text")); err == nil {
		t.Error("stored an entry of an unknown feed")
	}
}

// TestRemoteArticleOfTwoFeeds joins an entry that another feed brought, with its flags in the counts of both.
func TestRemoteArticleOfTwoFeeds(t *testing.T) {
	ctx := context.Background()
	l, f := testAccount(t)
	must(l.AddFeeds(ctx, Feed{URL: townFeed}))(t)
	must(l.StoreFetch(ctx, townFeed, testEntries([]string{"t1|1|fog|text"})))(t)
	must(l.StoreRemoteEntries(ctx, f, remoteEntries("11|r|h1|1|fog|text")))(t)
	if diff := cmp.Diff([]string{"11 fog 10 10"}, remoteRows(t, l)); diff != "" {
		t.Error(diff)
	}
	checkCounts(t, l)
}

func TestRemoteIDs(t *testing.T) {
	ctx := context.Background()
	l, f := testAccount(t)
	must(l.StoreRemoteEntries(ctx, f, remoteEntries("11|-|h1|1|fog|text")))(t)
	for range maxAsked {
		if known := must(l.RemoteIDs(ctx))(t); len(known) != 1 || !known[11] {
			t.Errorf("got %v", known)
		}
		ok(t, l.MissRemoteEntries(ctx, []int64{11, 12}))
	}
	if known := must(l.RemoteIDs(ctx))(t); len(known) != 2 || !known[12] {
		t.Errorf("got %v", known)
	}
	must(l.StoreRemoteEntries(ctx, f, remoteEntries("12|-|h2|2|bell|text")))(t)
	if diff := cmp.Diff([]string{"11 fog 00 00", "12 bell 00 00"}, remoteRows(t, l)); diff != "" {
		t.Error(diff)
	}
}

func TestChangeRemoteMarks(t *testing.T) {
	ctx := context.Background()
	l, f := testAccount(t)
	must(l.StoreRemoteEntries(ctx, f, remoteEntries("11|-|h1|1|fog|text", "12|-|h1|1|fog|text", "13|s|h3|3|bell|text")))(t)
	fog := must(l.Get(ctx, "https://harbour.example/1"))(t)
	must(l.SetFlags(ctx, []string{fog.ID}, Flags{Starred: new(true)}))(t)
	want := []RemoteMark{{ID: 11, Here: FlagStarred}, {ID: 12, Here: FlagStarred}, {ID: 13, Base: FlagStarred, Here: FlagStarred}}
	if diff := cmp.Diff(want, must(l.RemoteMarks(ctx))(t)); diff != "" {
		t.Error(diff)
	}
	// Two entries are one article: each changes its own flag.
	ok(t, l.ChangeRemoteMarks(ctx, []int64{11, 12, 13, 99}, func(m *RemoteMark) {
		switch m.ID {
		case 11:
			m.Base, m.Here, m.Sent = FlagRead, m.Here|FlagRead, FlagStarred
		case 12:
			m.Here, m.Missed = 0, 1
		}
	}))
	want = []RemoteMark{{ID: 11, Base: FlagRead, Here: FlagRead, Sent: FlagStarred}, {ID: 12, Here: FlagRead, Missed: 1}, {ID: 13, Base: FlagStarred, Here: FlagStarred}}
	if diff := cmp.Diff(want, must(l.RemoteMarks(ctx))(t)); diff != "" {
		t.Error(diff)
	}
	checkCounts(t, l)
}

// TestRemoteFeedLeft unsubscribes a feed of the server's and follows it again before the server hears of it.
func TestRemoteFeedLeft(t *testing.T) {
	ctx := context.Background()
	l, f := testAccount(t)
	must(l.StoreRemoteEntries(ctx, f, remoteEntries("11|-|h1|1|fog|text", "12|s|h2|2|bell|text")))(t)
	must(l.Unsubscribe(ctx, harbourFeed))(t)
	f.Removed = true
	if diff := cmp.Diff([]RemoteFeed{f}, must(l.RemoteFeeds(ctx))(t)); diff != "" {
		t.Error(diff)
	}
	if _, err := l.StoreRemoteEntries(ctx, f, remoteEntries("11|-|h1|1|fog|text")); err == nil {
		t.Error("stored an entry of a feed that was left")
	}
	must(l.AddFeeds(ctx, Feed{URL: harbourFeed}))(t)
	must(l.StoreRemoteEntries(ctx, f, remoteEntries("11|-|h1|1|fog|text", "12|s|h2|2|bell|text")))(t)
	if diff := cmp.Diff([]string{"11 fog 00 00", "12 bell 01 01"}, remoteRows(t, l)); diff != "" {
		t.Error(diff)
	}
	ok(t, l.ForgetRemoteFeed(ctx, f.ID))
	if rows := remoteRows(t, l); len(rows) != 0 || len(must(l.RemoteFeeds(ctx))(t)) != 0 {
		t.Errorf("left %v", rows)
	}
	if n := len(must(l.List(ctx, ListQuery{}))(t)); n != 2 {
		t.Errorf("%d articles", n)
	}
}

// TestRemoteFeedMoves moves a feed of the server's to a new address, and to that of another feed.
func TestRemoteFeedMoves(t *testing.T) {
	ctx := context.Background()
	l, f := testAccount(t)
	must(l.StoreRemoteEntries(ctx, f, remoteEntries("11|-|h1|1|fog|text", "12|s|h2|2|bell|text")))(t)
	const moved = "https://harbour.example/new"
	ok(t, l.MoveFeed(ctx, harbourFeed, moved))
	f.URL = moved
	if diff := cmp.Diff([]RemoteFeed{f}, must(l.RemoteFeeds(ctx))(t)); diff != "" {
		t.Error(diff)
	}
	must(l.AddFeeds(ctx, Feed{URL: townFeed}))(t)
	must(l.StoreFetch(ctx, townFeed, testEntries([]string{"1|1|fog|text"})))(t)
	ok(t, l.MoveFeed(ctx, moved, townFeed))
	f.URL, f.Removed = townFeed, false
	if diff := cmp.Diff([]RemoteFeed{f}, must(l.RemoteFeeds(ctx))(t)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"11 fog 00 00", "12 bell 01 01"}, remoteRows(t, l)); diff != "" {
		t.Error(diff)
	}
}

// TestStoreRemoteFeedMeanwhile keeps a folder that was changed while the server was asked.
func TestStoreRemoteFeedMeanwhile(t *testing.T) {
	ctx := context.Background()
	l, f := testAccount(t)
	seen := must(l.FindFeed(ctx, harbourFeed))(t)
	ok(t, l.SetFeed(ctx, harbourFeed, func(f *Feed) { f.Folder = "Own" }))
	f.Title, f.Folder = "Port", "Web"
	ok(t, l.StoreRemoteFeed(ctx, f, seen))
	if got := must(l.FindFeed(ctx, harbourFeed))(t); got.Title != "Port" || got.Folder != "Own" {
		t.Errorf("got %+v", got)
	}
	if diff := cmp.Diff([]RemoteFeed{f}, must(l.RemoteFeeds(ctx))(t)); diff != "" {
		t.Error(diff)
	}
}
