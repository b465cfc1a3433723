package library

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// countsLibrary returns a library that was changed at random, closed, and what it counts.
func countsLibrary(t *testing.T, seed uint64) (*Library, libraryCounts) {
	t.Helper()
	l, clock := newLibrary(t)
	c := &countsCheck{l: l, clock: clock, rng: rand.New(rand.NewPCG(seed, 17))}
	for range 60 {
		c.change(t)
	}
	counts := counted(t, l)
	if len(counts.Feeds) == 0 || len(counts.Events) == 0 {
		t.Fatal("nothing to count")
	}
	ok(t, l.Close())
	return l, counts
}

// TestCountsMigrated migrates a library of version 5, and opens one that cannot be migrated: both count what the library
// has.
func TestCountsMigrated(t *testing.T) {
	for _, readOnly := range []bool{true, false} {
		l, want := countsLibrary(t, 3)
		db := must(sql.Open("sqlite", dsn(l.path, "rw")))(t)
		must(db.Exec(withoutVersion6()))(t)
		ok(t, db.Close())
		l = openLibrary(t, filepath.Dir(l.path), Options{ReadOnly: readOnly})
		if diff := cmp.Diff(want, kept(t, l)); diff != "" {
			t.Errorf("read only %v: %s", readOnly, diff)
		}
	}
}

// withoutVersion6 returns SQL that drops what the migrations from version 5 on create.
func withoutVersion6() string {
	var drop strings.Builder
	for line := range strings.Lines(schema6 + schema7) {
		words := strings.Fields(line)
		if len(words) > 2 && words[0] == "CREATE" && words[2] != "articles_arrived" {
			fmt.Fprintf(&drop, "DROP %s IF EXISTS %s;", words[1], words[2])
		}
	}
	return drop.String() + "ALTER TABLE state DROP COLUMN last_counted; ALTER TABLE feeds DROP COLUMN set_title; ALTER TABLE feeds DROP COLUMN set_folder; PRAGMA user_version = 5;"
}

// TestEventsTouchedElsewhere checks that an event which another program has changed is counted with the next change.
func TestEventsTouchedElsewhere(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	must(l.Import(ctx, articlesTitled(strings.Split(events[0], "|"))))(t)
	ok(t, l.CatchUp(ctx))
	db := must(l.reader(ctx))(t)
	must(db.Exec("UPDATE articles SET at = at + 1000, source = NULL"))(t)
	must(l.AddFeeds(ctx, Feed{URL: harbourFeed}))(t)
	checkCounts(t, l)
}
