package library

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// TestMarkListRead marks random lists as read and takes that back: the flags are as they were, but of what was removed or
// marked since.
func TestMarkListRead(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(2) {
		c := newPagesCheck(t, seed)
		for range 20 {
			q := c.query()
			q.Snapshot, q.Limit = must(c.l.Changes(ctx))(t).Snapshot, 3
			before := must(c.l.List(ctx, ListQuery{}))(t)
			all := q
			all.Limit = 0
			var unread []string
			for _, h := range must(c.l.List(ctx, all))(t) {
				if !h.Read {
					unread = append(unread, h.ID)
				}
			}
			c.add(t) // is not in the snapshot
			m := must(c.l.MarkListRead(ctx, q))(t)
			if m.Len() != len(unread) {
				t.Fatalf("%+v: marked %d of %d", q, m.Len(), len(unread))
			}
			read := map[string]bool{}
			for _, h := range must(c.l.List(ctx, ListQuery{}))(t) {
				read[h.ID] = h.Read
			}
			for _, h := range before {
				if want := h.Read || slices.Contains(unread, h.ID); read[h.ID] != want {
					t.Fatalf("%+v: read %v, want %v", q, read[h.ID], want)
				}
			}
			ok(t, c.l.Unmark(ctx, m))
			listed := map[string]articles.Headline{}
			for _, h := range must(c.l.List(ctx, ListQuery{}))(t) {
				listed[h.ID] = h
			}
			for _, h := range before {
				if diff := cmp.Diff(h, listed[h.ID]); diff != "" {
					t.Fatal(diff)
				}
			}
			if diff := cmp.Diff(counted(t, c.l), kept(t, c.l)); diff != "" {
				t.Fatal(diff)
			}
		}
	}
}

// TestMarkManyRead marks more articles than one transaction does. What was removed does not come back with the rest.
func TestMarkManyRead(t *testing.T) {
	ctx := context.Background()
	const count = 2*maxMarked + 50
	l := manyArticles(t, count)
	m := must(l.MarkListRead(ctx, ListQuery{Unread: true}))(t)
	if counts := must(l.Counts(ctx))(t); counts != (Counts{Articles: count}) || m.Len() != count {
		t.Errorf("marked %d: %+v", m.Len(), counts)
	}
	removed := must(l.Prune(ctx, PruneOptions{Before: testNow.Add(-10 * time.Hour)}))(t)
	ok(t, l.Unmark(ctx, m))
	if counts := must(l.Counts(ctx))(t); removed == 0 || counts != (Counts{Articles: count - removed, Unread: count - removed}) {
		t.Errorf("removed %d: %+v", removed, counts)
	}
	empty, _ := newLibrary(t)
	if m := must(empty.MarkListRead(ctx, ListQuery{}))(t); m.Len() != 0 {
		t.Errorf("marked %d of none", m.Len())
	}
	if counts := must(empty.Counts(ctx))(t); counts != (Counts{}) {
		t.Errorf("counted %+v of none", counts)
	}
}
