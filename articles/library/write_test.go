package library

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
)

// TestStoreConcurrently stores many feeds concurrently, one of them unknown, and checks that each can list its article
// immediately.
func TestStoreConcurrently(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	const feeds = 40
	address := func(i int) string { return fmt.Sprintf("https://town.example/%d/feed", i) }
	for i := range feeds {
		must(l.AddFeeds(ctx, Feed{URL: address(i)}))(t)
	}
	var wg sync.WaitGroup
	for i := range feeds + 1 {
		wg.Go(func() {
			_, err := l.StoreFetch(ctx, address(i), testEntries([]string{fmt.Sprintf("1|%d|fog %d|text", i, i)}))
			if i == feeds {
				if !errors.Is(err, ErrFeedNotFound) {
					t.Errorf("an unknown feed: %v", err)
				}
				return
			}
			if err != nil {
				t.Errorf("feed %d: %v", i, err)
			}
			if got, err := l.List(ctx, ListQuery{Feed: address(i)}); err != nil || len(got) != 1 {
				t.Errorf("feed %d: listed %v, %v", i, got, err)
			}
		})
	}
	wg.Wait()
	if n := len(must(l.List(ctx, ListQuery{}))(t)); n != feeds {
		t.Errorf("%d articles", n)
	}
}

// TestStoreCancelled checks that nothing is stored with a cancelled context.
func TestStoreCancelled(t *testing.T) {
	l, _ := newSubscribed(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text"}))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v", err)
	}
	if got := must(l.List(context.Background(), ListQuery{}))(t); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}
