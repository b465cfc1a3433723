package library

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// storedLibrary creates a library with some indexed articles and returns its bytes and its path.
func storedLibrary(t testing.TB) (data []byte, path string) {
	t.Helper()
	ctx := context.Background()
	l, _ := newSubscribed(t)
	for i, address := range []string{harbourFeed, townFeed} {
		var lines []string
		for j := range 60 {
			lines = append(lines, fmt.Sprintf("%d|%d/%d|fog %d|%s", j, i, j, j, strings.Repeat(fmt.Sprint("the ferry waits ", j, " "), 40)))
		}
		must(l.StoreFetch(ctx, address, testEntries(lines)))(t)
	}
	must(l.updateIndex(ctx, 0, math.MaxInt))(t)
	ok(t, l.Close())
	return must(os.ReadFile(l.path))(t), l.path
}

// useAll uses a library as the commands do and returns the first error.
func useAll(dir string) error {
	ctx := context.Background()
	l, err := Open(ctx, dir, Options{Now: (&testClock{testNow}).now})
	if err != nil {
		return err
	}
	defer l.Close()
	headlines, err := l.List(ctx, ListQuery{})
	if err != nil {
		return err
	}
	for _, h := range headlines[:min(len(headlines), 3)] {
		if _, err := l.Get(ctx, h.ID); err != nil && !errors.Is(err, articles.ErrNotFound) {
			return err
		}
	}
	results, err := l.Search(ctx, `"ferry waits" fog`, SearchOptions{Snippets: true})
	if err != nil {
		return err
	}
	for _, err := range results.Hits(ctx) {
		if err != nil {
			return err
		}
	}
	_, err = l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|changed", "new|n|new|text"}))
	return err
}

// TestDamagedLibrary damages a library in many ways: the damage is reported with the path, or does not matter, and
// the file is never replaced.
func TestDamagedLibrary(t *testing.T) {
	data, path := storedLibrary(t)
	dir := filepath.Dir(path)
	rng := rand.New(rand.NewPCG(1, 1))
	const page = pageSize
	for name, damage := range map[string]func([]byte) []byte{
		"text instead": func([]byte) []byte { return bytes.Repeat([]byte("this is no library\n"), 100) },
		"empty":        func([]byte) []byte { return nil },
		"cut short":    func(b []byte) []byte { return b[:len(b)/2] },
		"header":       func(b []byte) []byte { return append(bytes.Repeat([]byte{7}, 100), b[100:]...) },
		"schema gone":  func(b []byte) []byte { return append(b[:100:100], bytes.Repeat([]byte{0}, len(b)-100)...) },
		"other program": func(b []byte) []byte {
			b = bytes.Clone(b)
			copy(b[68:72], "else")
			return b
		},
	} {
		t.Run(name, func(t *testing.T) {
			bad := damage(data)
			ok(t, os.WriteFile(path, bad, 0o600))
			err := useAll(dir)
			var e *Error
			if !errors.Is(err, ErrDamaged) || !errors.As(err, &e) || e.Path != path || e.Hint() == "" || !names(err, path) {
				t.Errorf("got error %v", err)
			}
			if !bytes.Equal(bad, must(os.ReadFile(path))(t)) {
				t.Error("the file was changed")
			}
		})
	}
	for i := range 45 {
		bad := bytes.Clone(data)
		at := page * rng.IntN(len(bad)/page)
		switch i % 3 {
		case 0:
			for range 1 + rng.IntN(50) {
				bad[rng.IntN(len(bad))] ^= 1 << rng.IntN(8)
			}
		case 1:
			clear(bad[at : at+page])
		case 2:
			for j := range page {
				bad[at+j] = byte(rng.Uint32())
			}
		}
		for _, suffix := range []string{"-wal", "-shm"} {
			_ = os.Remove(path + suffix)
		}
		ok(t, os.WriteFile(path, bad, 0o600))
		if err := useAll(dir); err != nil && !names(err, path) && !errors.Is(err, ErrFeedNotFound) {
			t.Errorf("case %d: %v", i, err)
		}
	}
}

// TestDamagedText checks that an article with a damaged text is reported as damaged and not as missing.
func TestDamagedText(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text"})))(t)
	tamper(t, l, "UPDATE texts SET text = x'ff'")
	id := id.New("https://harbour.example/a")
	_, getErr := l.Get(ctx, id)
	_, revisionsErr := l.Revisions(ctx, id)
	for _, err := range []error{getErr, revisionsErr} {
		if !errors.Is(err, ErrDamaged) || errors.Is(err, articles.ErrNotFound) || !names(err, l.path) {
			t.Errorf("got error %v", err)
		}
	}
}

// TestDamagedFullText checks that MissingFullText reports which library is damaged.
func TestDamagedFullText(t *testing.T) {
	l, _ := newSubscribed(t)
	tamper(t, l, "DROP TABLE entries")
	_, err := l.MissingFullText(context.Background(), harbourFeed, 1, 1)
	if said := new(Error); !errors.As(err, &said) || said.Path != l.path {
		t.Errorf("got error %v", err)
	}
}

func TestNewerLibrary(t *testing.T) {
	data, path := storedLibrary(t)
	data[63]++ // the last byte of user_version
	ok(t, os.WriteFile(path, data, 0o600))
	err := useAll(filepath.Dir(path))
	var e *Error
	if !errors.Is(err, ErrNewer) || !errors.As(err, &e) || e.Hint() == "" {
		t.Errorf("got error %v", err)
	}
}

func TestDirectoryInTheWay(t *testing.T) {
	dir := t.TempDir()
	ok(t, os.Mkdir(filepath.Join(dir, fileName), 0o700))
	if err := useAll(dir); err == nil || !names(err, dir) {
		t.Errorf("got error %v", err)
	}
	file := filepath.Join(dir, "file")
	ok(t, os.WriteFile(file, nil, 0o600))
	l := openLibraryOrSay(t, filepath.Join(file, "sub"))
	if l == nil {
		return
	}
	if _, err := l.AddFeeds(context.Background(), Feed{URL: harbourFeed}); err == nil || !names(err, dir) {
		t.Errorf("got error %v", err)
	}
}

// openLibraryOrSay opens a library that may not be openable; an error must name the directory.
func openLibraryOrSay(t *testing.T, dir string) *Library {
	l, err := Open(context.Background(), dir, Options{})
	if err != nil && !names(err, dir) {
		t.Errorf("got error %v", err)
	}
	return l
}

// TestReadOnlyDirectory lists, shows and searches in a directory that cannot be written, and checks the error of a
// write.
func TestReadOnlyDirectory(t *testing.T) {
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("the superuser writes everywhere")
	}
	_, path := storedLibrary(t)
	dir := filepath.Dir(path)
	ok(t, os.Chmod(path, 0o400))
	ok(t, os.Chmod(dir, 0o500))
	t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
	testReadOnly(t, dir)
}

func testReadOnly(t *testing.T, dir string) {
	ctx := context.Background()
	l := openLibrary(t, dir, Options{})
	if got := must(l.List(ctx, ListQuery{}))(t); len(got) != 120 {
		t.Errorf("%d articles", len(got))
	}
	if got := searchHits(t, l, "ferry", SearchOptions{}); len(got) != 50 {
		t.Errorf("%d hits", len(got))
	}
	must(l.Get(ctx, "https://harbour.example/0/1"))(t)
	_, err := l.AddFeeds(ctx, Feed{URL: "https://new.example/feed"})
	var e *Error
	if !errors.Is(err, ErrReadOnly) || !errors.As(err, &e) || e.Hint() == "" {
		t.Errorf("got error %v", err)
	}
}

// TestImmutable reads a library as from a read-only medium, where not even locks can be taken.
func TestImmutable(t *testing.T) {
	_, path := storedLibrary(t)
	db, version, err := open(context.Background(), path, "immutable")
	ok(t, err)
	defer db.Close()
	var n int
	ok(t, db.QueryRow("SELECT count(*) FROM articles").Scan(&n))
	if diff := cmp.Diff([]int{schemaVersion, 120}, []int{version, n}); diff != "" {
		t.Error(diff)
	}
}

// TestUnreadable checks the error for a library that another user, such as root, created.
func TestUnreadable(t *testing.T) {
	l := &Library{path: "/home/library.db"}
	err := l.wrapError("opening", &fs.PathError{Op: "stat", Path: l.path, Err: syscall.EACCES})
	var e *Error
	if errors.Is(err, ErrReadOnly) || !errors.As(err, &e) || !strings.Contains(e.Hint(), "readable") {
		t.Errorf("%v; %q", err, e.Hint())
	}
	if got, want := err.Error(), `opening library "/home/library.db": permission denied`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
