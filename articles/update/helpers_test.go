package update

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
)

// start is where the clock of the tests starts: a Monday morning.
var start = time.Date(2024, 5, 6, 8, 0, 0, 0, time.UTC)

// testClock is a clock that tests move.
type testClock struct{ at time.Time }

func (c *testClock) now() time.Time { return c.at }

// newLibrary opens an empty library in a new directory, with a clock.
func newLibrary(t testing.TB) (*library.Library, *testClock) {
	t.Helper()
	clock := &testClock{start}
	l, err := library.Open(context.Background(), filepath.Join(t.TempDir(), "data"), library.Options{Now: clock.now})
	ok(t, err)
	t.Cleanup(func() { _ = l.Close() })
	return l, clock
}

// ok ends the test on an error.
func ok(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// must returns the value or ends the test.
func must[T any](value T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		ok(t, err)
		return value
	}
}

// titles joins the titles of headlines.
func titles(headlines []articles.Headline) string {
	var all []string
	for _, h := range headlines {
		all = append(all, h.Title)
	}
	return strings.Join(all, ", ")
}
