package library

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// createWithoutVacuum creates a library as earlier versions did, whose file never shrinks by itself.
func createWithoutVacuum(t *testing.T, path string) {
	t.Helper()
	ok(t, os.MkdirAll(filepath.Dir(path), 0o700))
	ok(t, os.WriteFile(path, nil, 0o600))
	db := must(sql.Open("sqlite", dsn(path, "rw")))(t)
	_, err := db.Exec(fmt.Sprintf("PRAGMA page_size = %d; PRAGMA application_id = %d; PRAGMA user_version = %d; PRAGMA journal_mode = WAL; BEGIN;", pageSize, applicationID, schemaVersion) +
		schemaSQL + "COMMIT;")
	ok(t, err)
	ok(t, db.Close())
}

// TestPruneGivesBackSpace checks that the file becomes smaller, whatever made it, while another process has it open,
// and that a small prune does not rewrite an old file.
func TestPruneGivesBackSpace(t *testing.T) {
	ctx := context.Background()
	const count = 400
	for _, test := range []struct {
		name        string
		old         bool
		removed     int
		wantSmaller bool
	}{
		{"new file", false, 380, true},
		{"new file, few removed", false, 60, true},
		{"old file", true, 380, true},
		{"old file, few removed", true, 20, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			l, clock := newLibrary(t)
			if test.old {
				createWithoutVacuum(t, l.path)
			}
			clock.at = time.Unix(1_700_000_000, 0).AddDate(1, 0, 0)
			must(l.AddFeeds(ctx, Feed{URL: harbourFeed}))(t)
			must(l.StoreFetch(ctx, harbourFeed, FetchResult{Entries: inventedEntries(1, count)}))(t)
			must(l.updateIndex(ctx, 0, math.MaxInt))(t)
			ok(t, l.Close())
			before := fileSize(t, l.path)
			other := openLibrary(t, filepath.Dir(l.path), Options{})
			must(other.List(ctx, ListQuery{}))(t)
			bound := time.Unix(1_700_000_000+int64(test.removed)*60, 0)
			if n := must(l.Prune(ctx, PruneOptions{Before: bound, IncludeUnread: true}))(t); n != test.removed {
				t.Errorf("pruned %d", n)
			}
			if got := must(other.List(ctx, ListQuery{}))(t); len(got) != count-test.removed {
				t.Errorf("another process sees %d articles", len(got))
			}
			ok(t, l.Close())
			ok(t, other.Close())
			if after := fileSize(t, l.path); after < before != test.wantSmaller {
				t.Errorf("from %d bytes to %d", before, after)
			}
			checkIntegrity(t, l)
			if got := must(l.List(ctx, ListQuery{}))(t); len(got) != count-test.removed {
				t.Errorf("%d articles are left", len(got))
			}
		})
	}
}

func fileSize(t *testing.T, path string) int64 {
	t.Helper()
	return must(os.Stat(path))(t).Size()
}

func checkIntegrity(t *testing.T, l *Library) {
	t.Helper()
	var verdict string
	ok(t, must(l.reader(context.Background()))(t).QueryRow("PRAGMA integrity_check").Scan(&verdict))
	if verdict != "ok" {
		t.Error(verdict)
	}
}

// TestTextsFillPages checks that the texts of a feed's entries, which are numbered downwards, do not leave their pages half
// empty.
func TestTextsFillPages(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	must(l.AddFeeds(ctx, Feed{URL: harbourFeed}))(t)
	const count = 300
	entries := inventedEntries(1, count)
	for from := 0; from < count; from += 50 {
		must(l.StoreFetch(ctx, harbourFeed, FetchResult{Entries: entries[from : from+50], Partial: true}))(t)
	}
	var used, taken float64
	db, _, err := open(ctx, l.path, "ro")
	ok(t, err)
	defer db.Close()
	ok(t, db.QueryRow("SELECT sum(payload), sum(pgsize) FROM dbstat WHERE name = 'texts'").Scan(&used, &taken))
	if used < 0.8*taken {
		t.Errorf("%.0f of %.0f bytes are used", used, taken)
	}
}
