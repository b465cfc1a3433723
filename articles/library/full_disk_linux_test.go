package library

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// smallDisk mounts a disk of so many bytes, or skips the test where that is not permitted.
func smallDisk(t *testing.T, size int) (dir string) {
	t.Helper()
	dir = t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprint("size=", size)); err != nil {
		t.Skip("mounting a disk: ", err)
	}
	t.Cleanup(func() { ok(t, syscall.Unmount(dir, syscall.MNT_DETACH)) })
	return dir
}

// TestOldLibraryOnFullDisk opens an older library on a disk with more and less room, lists, shows and searches it, and
// checks that it is migrated, with everything in place, when there is room.
func TestOldLibraryOnFullDisk(t *testing.T) {
	ctx := context.Background()
	yes := true
	for _, free := range []int64{0, 4 << 10, 16 << 10, 64 << 10, 128 << 10} {
		t.Run(fmt.Sprint(free), func(t *testing.T) {
			dir := smallDisk(t, 1<<20)
			ok(t, os.CopyFS(dir, os.DirFS(makeLibrary(t, "testdata/library-4.sql"))))
			filler := filepath.Join(dir, "filler")
			if err := os.WriteFile(filler, make([]byte, 1<<20), 0o600); !errors.Is(err, syscall.ENOSPC) {
				t.Fatal(err)
			}
			ok(t, os.Truncate(filler, fileSize(t, filler)-free))

			l := openLibrary(t, dir, Options{})
			if got := titles(must(l.List(ctx, ListQuery{}))(t)); got != "Ferries return after fog" {
				t.Errorf("listed %q", got)
			}
			if a := must(l.Get(ctx, "https://harbour.example/1"))(t); !strings.HasPrefix(a.Markdown, "The harbour") {
				t.Errorf("%+v", a)
			}
			if got := searchHits(t, l, "harbour ferry", SearchOptions{}); len(got) != 1 {
				t.Errorf("found %v", got)
			}
			_, err := l.SetFlags(ctx, []string{"https://harbour.example/1"}, Flags{Read: &yes})
			var e *Error
			if err != nil && (!errors.Is(err, ErrFull) || !errors.As(err, &e) || !strings.Contains(e.Hint(), "free some space")) {
				t.Errorf("got error %v", err)
			}
			_ = l.Close()

			ok(t, os.Remove(filler))
			l = openLibrary(t, dir, Options{})
			if result := must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|b|bell|text"})))(t); result.New != 1 {
				t.Errorf("got %+v", result)
			}
			if got := must(l.Get(ctx, "https://harbour.example/1"))(t); !got.Starred || got.Read == (err != nil) {
				t.Errorf("after it was given room: %+v", got.Headline)
			}
			checkIntegrity(t, l)
			ok(t, l.Close())
		})
	}
}

// TestLogOnSmallDisk checks that the log does not fill a disk that has room for what it holds: its pages are moved into the
// library then, and the change is tried again.
func TestLogOnSmallDisk(t *testing.T) {
	ctx := context.Background()
	dir := smallDisk(t, 2<<20)
	l := openLibrary(t, dir, Options{})
	must(l.AddFeeds(ctx, Feed{URL: harbourFeed}))(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|b|bell|text"})))(t)
	id := must(l.List(ctx, ListQuery{}))(t)[0].ID
	for i := range 400 {
		read := i%2 == 0
		if _, err := l.SetFlags(ctx, []string{id}, Flags{Read: &read}); err != nil {
			t.Fatalf("mark %d: %v", i, err)
		}
	}
	checkIntegrity(t, l)
	ok(t, l.Close())
}
