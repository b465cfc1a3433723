package main

import (
	"runtime"
	"testing"
	"time"
)

func TestGCPercentFor(t *testing.T) {
	for _, test := range []struct {
		live uint64
		want int
	}{
		{0, gcPercent}, {1 << 20, gcPercent}, {16 << 20, 300}, {24 << 20, 166}, {32 << 20, minGCPercent}, {1 << 30, minGCPercent},
	} {
		if got := gcPercentFor(test.live); got != test.want {
			t.Errorf("%d MiB: %d %%, want %d %%", test.live>>20, got, test.want)
		}
	}
}

// TestAfterEachGC checks that the function is called after more than one collection.
func TestAfterEachGC(t *testing.T) {
	calls := make(chan struct{}, 100)
	afterEachGC(func() { calls <- struct{}{} })
	for range 3 {
		runtime.GC()
		select {
		case <-calls:
		case <-time.After(time.Minute):
			t.Fatal("not called")
		}
	}
}
