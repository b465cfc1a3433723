package library

import (
	"context"
	"errors"
	"os"
	"testing"
)

// TestLockFetching checks that one fetches at a time, and that a look at a library that does not exist makes nothing.
func TestLockFetching(t *testing.T) {
	dir := t.TempDir()
	first, second := openLibrary(t, dir, Options{}), openLibrary(t, dir, Options{})
	must(first.LockFetching("update"))(t)()
	if left := must(os.ReadDir(dir))(t); len(left) > 0 {
		t.Errorf("made %v", left)
	}
	must(first.AddFeeds(context.Background(), Feed{URL: townFeed}))(t)
	must(second.Feeds(context.Background()))(t)

	release := must(first.LockFetching("update"))(t)
	_, err := second.LockFetching("sync")
	var busy *BusyError
	if !errors.As(err, &busy) || busy.Command != "update" || busy.PID != os.Getpid() || busy.Since.Unix() != first.now() {
		t.Errorf("got %+v, %v", busy, err)
	}
	release()
	must(second.LockFetching("sync"))(t)()
}

// TestBusy reads notes that another program or a full disk has left.
func TestBusy(t *testing.T) {
	for _, note := range []string{"", "update", "update 1", "update x y", "\x1b[2J\x00"} {
		if got := busy(note); *got != (BusyError{}) {
			t.Errorf("%q: %+v", note, got)
		}
	}
}
