package articles

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// startU is where the clock of the tests starts: a Monday morning.
var startU = time.Date(2024, 5, 6, 8, 0, 0, 0, time.UTC)

// testClockU is a clock that tests move.
type testClockU struct{ atU time.Time }

func (c *testClockU) nowU() time.Time { return c.atU }

// newLibraryU opens an empty library in a new directory, with a clock.
func newLibraryU(t testing.TB) (*Library, *testClockU) {
	t.Helper()
	clock := &testClockU{startU}
	l, err := OpenLibrary(context.Background(), filepath.Join(t.TempDir(), "data"), LibraryOptions{Now: clock.nowU})
	okU(t, err)
	t.Cleanup(func() { _ = l.Close() })
	return l, clock
}

// okU ends the test on an error.
func okU(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// mustU returns the value or ends the test.
func mustU[T any](value T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		okU(t, err)
		return value
	}
}

// titlesU joins the titles of headlines.
func titlesU(headlines []Headline) string {
	var all []string
	for _, h := range headlines {
		all = append(all, h.Title)
	}
	return strings.Join(all, ", ")
}
