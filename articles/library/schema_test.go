package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// makeLibrary creates a library from an SQL script.
func makeLibrary(t *testing.T, script string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	text := must(os.ReadFile(script))(t)
	path := filepath.Join(dir, fileName)
	ok(t, os.WriteFile(path, nil, 0o600))
	db := must(sql.Open("sqlite", dsn(path, "rw")))(t)
	must(db.Exec(string(text)))(t)
	ok(t, db.Close())
	return dir
}

// TestOldLibraries reads a library of every released version.
func TestOldLibraries(t *testing.T) {
	scripts := must(filepath.Glob("testdata/library-*.sql"))(t)
	if len(scripts) != schemaVersion {
		t.Fatalf("%d scripts for %d versions", len(scripts), schemaVersion)
	}
	for _, script := range scripts {
		t.Run(filepath.Base(script), func(t *testing.T) {
			ctx := context.Background()
			l := openLibrary(t, makeLibrary(t, script), Options{})
			if diff := cmp.Diff("Ferries return after fog", titles(must(l.List(ctx, ListQuery{}))(t))); diff != "" {
				t.Error(diff)
			}
			a := must(l.Get(ctx, "https://harbour.example/1"))(t)
			if !a.Starred || a.Source != "Harbour Gazette" || a.Feed != harbourFeed || !strings.HasPrefix(a.Markdown, "The harbour") {
				t.Errorf("%+v", a)
			}
			if got := searchHits(t, l, "harbour ferry", SearchOptions{}); len(got) != 1 {
				t.Errorf("found %v", got)
			}
			if got := must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|1|fog|text", "2|b|bell|text"})))(t); got.New != 1 {
				t.Errorf("got %+v", got)
			}
		})
	}
}

// TestOldLibrariesReadOnly reads libraries that cannot be migrated.
func TestOldLibrariesReadOnly(t *testing.T) {
	ctx := context.Background()
	for version := range oldViews {
		l := openLibrary(t, makeLibrary(t, fmt.Sprintf("testdata/library-%d.sql", version)), Options{ReadOnly: true})
		feeds := must(l.Feeds(ctx))(t)
		if len(feeds) != 1 || feeds[0].URL != harbourFeed || feeds[0].Synced {
			t.Errorf("version %d: got %+v", version, feeds)
		}
	}
}

// TestMigrate migrates over two steps, twice, and checks that a failing step changes nothing.
func TestMigrate(t *testing.T) {
	ctx := context.Background()
	dir := makeLibrary(t, fmt.Sprintf("testdata/library-%d.sql", schemaVersion))
	const next, last = schemaVersion + 1, schemaVersion + 2
	steps := map[int]migration{schemaVersion: {sql: "CREATE TABLE a (x); INSERT INTO a VALUES (1);"}, next: {sql: "ALTER TABLE a ADD y; UPDATE a SET y = x + 1;"}}
	l := openLibrary(t, dir, Options{})
	db := must(l.reader(ctx))(t)
	for range 2 {
		w := must(newWriter(ctx, db, new(indexedLately)))(t)
		ok(t, w.migrate(ctx, steps, last))
		ok(t, w.close())
	}
	var version, x, y int
	ok(t, db.QueryRow("PRAGMA user_version").Scan(&version))
	ok(t, db.QueryRow("SELECT x, y FROM a").Scan(&x, &y))
	if diff := cmp.Diff([]int{last, 1, 2}, []int{version, x, y}); diff != "" {
		t.Error(diff)
	}
	w := must(newWriter(ctx, db, new(indexedLately)))(t)
	defer w.close()
	for _, bad := range []map[int]migration{nil, {last: {sql: "UPDATE a SET x = 9; NO SQL"}}} {
		if err := w.migrate(ctx, bad, last+1); err == nil {
			t.Errorf("%v did not fail", bad)
		}
	}
	ok(t, db.QueryRow("SELECT x FROM a").Scan(&x))
	if x != 1 {
		t.Error("a failing step changed the library")
	}
	ok(t, l.Close())
	if _, err := Open(ctx, dir, Options{}); !errors.Is(err, ErrNewer) {
		t.Errorf("got error %v", err)
	}
}

// TestSchemaIsReleased checks that the schema is that of the last script, except for comments: a change to it needs a
// new version, with a migration and a script.
func TestSchemaIsReleased(t *testing.T) {
	name := fmt.Sprintf("testdata/library-%d.sql", schemaVersion)
	script := must(os.ReadFile(name))(t)
	if !strings.Contains(withoutComments(string(script)), withoutComments(schemaSQL)) {
		t.Error("schema/create.sql is not the schema in " + name)
	}
}

// withoutComments removes comments and repeated spaces from SQL.
func withoutComments(sql string) string {
	return strings.Join(strings.Fields(regexp.MustCompile(`--.*`).ReplaceAllString(sql, "")), " ")
}
