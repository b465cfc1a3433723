package library

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// TestHashOldEntries checks what a library of version 4 has after its migration: what its entries are recognized by, and
// when its articles arrived.
func TestHashOldEntries(t *testing.T) {
	ctx := context.Background()
	dir := makeLibrary(t, "testdata/library-4.sql")
	db := must(sql.Open("sqlite", dsn(dir+"/"+fileName, "rw")))(t)
	must(db.Exec(`INSERT INTO revisions VALUES (1, 1, 1714900000, 'Ferries wait', x'00'), (1, 2, 1714950000, 'Ferries wait for fog', x'00');
		INSERT INTO feeds (id, url, added, etag) VALUES (2, 'https://town.example/feed', 1, 'x');
		INSERT INTO entries VALUES (2, 5, 1, 77), (1, 6, 0, 78), (0, 7, 1, 79)`))(t)
	ok(t, db.Close())

	l := openLibrary(t, dir, Options{})
	arrived := articles.Time{Time: time.Unix(1714900000, 0).UTC()}
	if got := must(l.Get(ctx, "https://harbour.example/1"))(t); !got.Arrived.Equal(arrived.Time) {
		t.Errorf("arrived %v", got.Arrived)
	}
	feeds := must(l.Feeds(ctx))(t)
	for _, f := range feeds {
		if f.ETag != "" {
			t.Errorf("%s would not be read again: %q", f.URL, f.ETag)
		}
	}
	h := hashesOf(&articles.Entry{Article: testArticle("Ferries return after fog", "https://harbour.example/1", 1)})
	type row struct {
		Feed, Article       int64
		GUID, URL, Bare     sql.NullInt64
		Title, Time, Former sql.NullInt64
		Content             int64
	}
	number := func(n int64) sql.NullInt64 { return sql.NullInt64{Int64: n, Valid: true} }
	want := []row{
		{0, 1, number(7), h.url, h.bare, h.title, h.time, sql.NullInt64{}, 0},
		{1, 0, sql.NullInt64{}, sql.NullInt64{}, sql.NullInt64{}, sql.NullInt64{}, sql.NullInt64{}, number(6), 78},
		{1, 1, sql.NullInt64{}, h.url, h.bare, h.title, h.time, number(-45199132297628237), 0},
		{2, 1, sql.NullInt64{}, h.url, h.bare, h.title, h.time, number(5), 0},
	}
	got := must(collect(ctx, l, "SELECT feed, article, guid, url, bare, title, time, former, content FROM entries ORDER BY feed, article", nil,
		func(s scanner) (r row, err error) {
			return r, s.Scan(&r.Feed, &r.Article, &r.GUID, &r.URL, &r.Bare, &r.Title, &r.Time, &r.Former, &r.Content)
		}))(t)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestOldDatesToCome checks that a date to come that a library of version 4 was given by an import is dropped.
func TestOldDatesToCome(t *testing.T) {
	ctx := context.Background()
	for _, test := range []struct {
		ahead, zone int64
		known       bool
	}{{-60, 0, true}, {1800, 120, true}, {7200, 120, false}, {80000, 121, true}, {100000, 121, false}} {
		dir := makeLibrary(t, "testdata/library-4.sql")
		db := must(sql.Open("sqlite", dsn(dir+"/"+fileName, "rw")))(t)
		must(db.Exec("UPDATE articles SET published = stored + ?, zone = ?", test.ahead, test.zone))(t)
		ok(t, db.Close())
		if got := must(openLibrary(t, dir, Options{}).List(ctx, ListQuery{}))(t); got[0].Published.IsZero() == test.known {
			t.Errorf("%d seconds ahead: %v", test.ahead, got[0].Published)
		}
	}
}

// TestOldProgram checks that a program of version 4 that still has the library open when it is migrated can neither
// store nor index: what it wrote would be recognized by nothing, and found by no search.
func TestOldProgram(t *testing.T) {
	l := openLibrary(t, makeLibrary(t, "testdata/library-4.sql"), Options{})
	db := must(l.reader(context.Background()))(t)
	for _, query := range []string{
		"INSERT INTO entries (feed, guid, article, digest) VALUES (1, 2, 3, 4)",
		"SELECT guid, article, digest FROM entries",
		"SELECT last_article, last_indexed FROM state",
		"UPDATE state SET last_indexed = 1",
	} {
		if _, err := db.Exec(query); err == nil {
			t.Errorf("%s: no error", query)
		}
	}
	must(db.Exec("UPDATE articles SET read = 1 WHERE id = 1"))(t) // marks are none of this
}

// TestWriteAfterMigration checks that a program does not write into a library that a newer one has migrated meanwhile.
func TestWriteAfterMigration(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text"})))(t)
	tamper(t, l, "PRAGMA user_version = 99")
	if _, err := l.StoreFetch(ctx, harbourFeed, testEntries([]string{"2|b|bell|text"})); !errors.Is(err, ErrNewer) {
		t.Errorf("got error %v", err)
	}
	if got := titles(must(l.List(ctx, ListQuery{}))(t)); got != "fog" {
		t.Error(got)
	}
}

// TestOldLibraryReadOnly lists, shows and searches an older library that cannot be migrated, and checks that it is not
// changed; a much older one is reported with a remedy.
func TestOldLibraryReadOnly(t *testing.T) {
	ctx := context.Background()
	dir := makeLibrary(t, "testdata/library-4.sql")
	path := filepath.Join(dir, fileName)
	before := must(os.ReadFile(path))(t)
	l := openLibrary(t, dir, Options{ReadOnly: true})
	if got := titles(must(l.List(ctx, ListQuery{Feed: harbourFeed}))(t)); got != "Ferries return after fog" {
		t.Errorf("listed %q", got)
	}
	for _, ref := range []string{"https://harbour.example/1", must(l.List(ctx, ListQuery{}))(t)[0].ID} {
		if a := must(l.Get(ctx, ref))(t); !strings.HasPrefix(a.Markdown, "The harbour") || a.Arrived.IsZero() {
			t.Errorf("%+v", a)
		}
	}
	if got := searchHits(t, l, "harbour ferry", SearchOptions{}); len(got) != 1 {
		t.Errorf("found %v", got)
	}
	yes := true
	if _, err := l.SetFlags(ctx, []string{"https://harbour.example/1"}, Flags{Read: &yes}); !errors.Is(err, ErrReadOnly) {
		t.Errorf("got error %v", err)
	}
	ok(t, l.Close())
	if !bytes.Equal(before, must(os.ReadFile(path))(t)) {
		t.Error("the file was changed")
	}
	_, err := Open(ctx, makeLibrary(t, "testdata/library-3.sql"), Options{ReadOnly: true})
	var e *Error
	if !errors.As(err, &e) || e.Hint() == "" {
		t.Errorf("got error %v", err)
	}
}

// TestOldLibraryFull opens an older library whose disk has no room for a migration.
func TestOldLibraryFull(t *testing.T) {
	ctx := context.Background()
	dir := makeLibrary(t, "testdata/library-4.sql")
	db, err := openOld(ctx, filepath.Join(dir, fileName), 4)
	ok(t, err)
	l := &Library{path: filepath.Join(dir, fileName), opts: Options{Now: time.Now}, db: db, readOnly: ErrFull, queue: newWriteQueue()}
	defer l.Close()
	if got := titles(must(l.List(ctx, ListQuery{}))(t)); got != "Ferries return after fog" {
		t.Errorf("listed %q", got)
	}
}
