package library

import (
	"context"
	"database/sql"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// hubnessOf returns the articles that have a hubness as lines.
func hubnessOf(t *testing.T, l *Library) []string {
	t.Helper()
	return countLines(t, l, "SELECT format('%d: %.2f', id, hubness) FROM hubness WHERE hubness <> 0 ORDER BY id")
}

// TestHubnessOfRemovedArticle checks that an article that is removed while it is clustered leaves no hubness.
func TestHubnessOfRemovedArticle(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	all := articlesTitled(strings.Split(events[0], "|"))
	must(l.Import(ctx, all))(t)
	ok(t, l.CatchUp(ctx))
	if n := len(hubnessOf(t, l)); n < 2 {
		t.Fatalf("%d articles have a hubness", n)
	}
	must(l.Prune(ctx, PruneOptions{Before: time.Date(2024, 4, 23, 1, 30, 0, 0, time.UTC), IncludeUnread: true}))(t)
	ok(t, l.write(ctx, "testing", func(w *writer) error {
		return w.saveStories([]storyChange{{saveHubness, []any{1.5, 1}, nil}, {saveHubness, []any{2.5, 3}, nil}})
	}))
	if diff := cmp.Diff([]string{"3: 2.50"}, hubnessOf(t, l)); diff != "" {
		t.Error(diff)
	}
}

// TestHubnessMigrated migrates a library of version 5, and opens one that cannot be migrated: both have its hubness.
func TestHubnessMigrated(t *testing.T) {
	for _, readOnly := range []bool{true, false} {
		ctx := context.Background()
		l, _ := newLibrary(t)
		must(l.Import(ctx, articlesTitled(strings.Split(events[0], "|"))))(t)
		ok(t, l.CatchUp(ctx))
		ok(t, l.Close())
		db := must(sql.Open("sqlite", dsn(l.path, "rw")))(t)
		must(db.Exec(withoutVersion6() + "UPDATE features SET crowd = id + .5"))(t)
		ok(t, db.Close())
		l = openLibrary(t, filepath.Dir(l.path), Options{ReadOnly: readOnly})
		if diff := cmp.Diff([]string{"1: 1.50", "2: 2.50", "3: 3.50"}, hubnessOf(t, l)); diff != "" {
			t.Errorf("read only %v: %s", readOnly, diff)
		}
	}
}
