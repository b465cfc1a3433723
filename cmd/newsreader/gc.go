package main

import (
	"runtime"
	"runtime/debug"
	"sync/atomic"
)

// Garbage collection starts late: most runs end before it would pay off.
const (
	// gcPercent and minGCPercent are the most and the least by which the heap grows over what is live, in percent of that,
	// until the next collection.
	gcPercent    = 400
	minGCPercent = 100
	// smallHeap is the size in bytes up to which the heap grows by more than minGCPercent.
	smallHeap = 64 << 20
)

// gcTuner decides when garbage is collected.
type gcTuner struct{ small atomic.Bool }

// keepSmall makes the heap grow by as little as it must, for a run that stays: the time of a collection is short then, and
// nobody waits for it.
func (t *gcTuner) keepSmall() {
	t.small.Store(true)
	debug.SetGCPercent(minGCPercent)
}

// tuneGC makes the distance of collections depend on how much is live. A limit of the memory would slow whatever needs
// more than that: it collects all the time.
func tuneGC() *gcTuner {
	t := new(gcTuner)
	percent := gcPercent
	debug.SetGCPercent(percent)
	afterEachGC(func() {
		if t.small.Load() {
			return
		}
		var stats runtime.MemStats
		runtime.ReadMemStats(&stats)
		live := 100 * stats.NextGC / uint64(100+percent)
		percent = gcPercentFor(live)
		debug.SetGCPercent(percent)
	})
	return t
}

// gcPercentFor returns the percentage for a heap of which some bytes are live.
func gcPercentFor(live uint64) int {
	if live >= smallHeap {
		return minGCPercent
	}
	return int(max(minGCPercent, min(gcPercent, 100*(smallHeap-live)/max(live, 1))))
}

// afterEachGC calls a function after each collection.
func afterEachGC(call func()) {
	type sentinel struct{ _ *byte } // with a pointer, as tiny objects without share their memory
	var collected func(*sentinel)
	collected = func(s *sentinel) {
		call()
		runtime.SetFinalizer(s, collected)
	}
	runtime.SetFinalizer(&sentinel{}, collected)
}
