package articles

import (
	"fmt"
	"sync/atomic"
	"testing"
)

// TestTurns lets many workers take jobs of a few hosts: each job comes once, and no host has more than two.
func TestTurns(t *testing.T) {
	var jobs []string
	for i := range 300 {
		jobs = append(jobs, fmt.Sprintf("http://host%d.example/%d", i%7*i%5, i))
	}
	waiting := newTurns(jobs, 2, Host)
	busy := map[string]*atomic.Int32{}
	for _, job := range jobs {
		busy[Host(job)] = &atomic.Int32{}
	}
	seen := map[string]int{}
	for job := range inParallel(16, waiting.ready, func(job string) string {
		if n := busy[Host(job)].Add(1); n > 2 {
			t.Errorf("%d at once of %s", n, Host(job))
		}
		busy[Host(job)].Add(-1)
		waiting.done(job)
		return job
	}) {
		seen[job]++
	}
	for _, job := range jobs {
		if seen[job] != 1 {
			t.Errorf("%s came %d times", job, seen[job])
		}
	}
}

func TestNoTurns(t *testing.T) {
	waiting := newTurns(nil, 2, Host)
	for range inParallel(0, waiting.ready, Host) {
		t.Error("a job from nowhere")
	}
}
