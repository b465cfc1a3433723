package library

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"newsreader/articles"
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

// TestWriteWhileBusy checks that a change that waits for another can be given up, and that one that is being committed
// cannot.
func TestWriteWhileBusy(t *testing.T) {
	l, _ := newSubscribed(t)
	started, release := make(chan struct{}), make(chan struct{})
	var wg sync.WaitGroup
	ctx, cancel := context.WithCancel(context.Background())
	wg.Go(func() {
		if err := l.write(ctx, "testing", func(w *writer) error {
			close(started)
			<-release
			return w.exec("UPDATE feeds SET folder = 'committed'")
		}); err != nil {
			t.Errorf("the change that was running: %v", err)
		}
	})
	<-started
	if err := l.writeWithin(context.Background(), time.Millisecond, "testing", func(w *writer) error { return errors.New("must not run") }); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the change that waited: %v", err)
	}
	cancel()
	close(release)
	wg.Wait()
	for _, f := range must(l.Feeds(context.Background()))(t) {
		if f.Folder != "committed" {
			t.Errorf("folder %q", f.Folder)
		}
	}
}

// TestWriteFailing checks that of the changes committed together the failing ones fail alone, and change nothing.
func TestWriteFailing(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	broken := errors.New("broken")
	var requests []*writeRequest
	for i := range 3 {
		requests = append(requests, &writeRequest{ctx: ctx, done: make(chan struct{}), run: func(w *writer) error {
			if err := w.exec("UPDATE feeds SET folder = folder || ?", fmt.Sprint(i)); err != nil || i != 1 {
				return err
			}
			return broken
		}})
	}
	l.commit(ctx, requests)
	for i, r := range requests {
		<-r.done
		if want := map[int]error{1: broken}[i]; !errors.Is(r.err, want) {
			t.Errorf("change %d: %v, want %v", i, r.err, want)
		}
	}
	for _, f := range must(l.Feeds(ctx))(t) {
		if f.Folder != "02" {
			t.Errorf("folder %q", f.Folder)
		}
	}
}

// TestQueue checks that requests are taken in order, a batch at a time, and taken back only while they wait.
func TestQueue(t *testing.T) {
	q := newWriteQueue()
	var all []*writeRequest
	for range maxBatch + 2 {
		r := new(writeRequest)
		all = append(all, r)
		q.add(r)
	}
	if !q.remove(all[0]) || q.remove(all[0]) {
		t.Error("a waiting request was not removed once")
	}
	if batch := q.takeBatch(); len(batch) != maxBatch || batch[0] != all[1] || q.remove(batch[0]) {
		t.Errorf("a batch of %d", len(batch))
	}
	if batch := q.takeBatch(); len(batch) != 1 || batch[0] != all[maxBatch+1] {
		t.Errorf("a last batch of %d", len(batch))
	}
	if batch := q.takeBatch(); len(batch) != 0 {
		t.Errorf("%d requests in an empty queue", len(batch))
	}
}

// TestNamesOfFailedChange checks that the names that a failed change added are added again.
func TestNamesOfFailedChange(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	failure := errors.New("failure")
	if err := l.write(ctx, "testing", func(w *writer) error {
		_, err := w.nameNumber("Harbour Gazette")
		return errors.Join(err, failure)
	}); !errors.Is(err, failure) {
		t.Errorf("got error %v", err)
	}
	must(l.Import(ctx, []*articles.Article{testArticle("fog", "https://harbour.example/a", 1)}))(t)
	if got := must(l.List(ctx, ListQuery{}))(t)[0].Source; got != "Harbour Gazette" {
		t.Errorf("source %q", got)
	}
}
