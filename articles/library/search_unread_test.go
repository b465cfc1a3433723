package library

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestNextUnread goes through the unread hits in both directions.
func TestNextUnread(t *testing.T) {
	ctx := context.Background()
	l := newTides(t, 150)
	hits := searchHits(t, l, "tide", SearchOptions{Limit: -1})
	yes := true
	for i, h := range hits {
		if i != 3 && i != 80 && i != len(hits)-1 {
			must(l.SetFlags(ctx, []string{h.ID}, Flags{Read: &yes}))(t)
		}
	}
	results := must(l.Search(ctx, "tide", SearchOptions{Limit: -1}))(t)
	var want []int
	for h, err := range results.Hits(ctx) {
		ok(t, err)
		if !h.Read {
			want = append(want, h.Rank)
		}
	}
	if len(want) < 3 {
		t.Fatalf("unread are only %v", want)
	}
	for _, step := range []int{1, -1} {
		var got []int
		rank := -1
		if step < 0 {
			rank = results.Len()
		}
		for {
			hit, found, err := results.NextUnread(ctx, rank, step)
			ok(t, err)
			if !found {
				break
			}
			if rank = hit.Rank; step > 0 {
				got = append(got, rank)
			} else {
				got = append([]int{rank}, got...)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("step %d: %s", step, diff)
		}
	}
}
