package update

import (
	"fmt"
	"sync/atomic"
	"testing"

	"newsreader/articles"
)

// TestHostLimiter lets many workers take jobs of a few hosts: each job comes once, and no host has more than two.
func TestHostLimiter(t *testing.T) {
	var jobs []string
	for i := range 300 {
		jobs = append(jobs, fmt.Sprintf("http://host%d.example/%d", i%7*i%5, i))
	}
	waiting := newHostLimiter(jobs, 2, articles.Host)
	busy := map[string]*atomic.Int32{}
	for _, job := range jobs {
		busy[articles.Host(job)] = &atomic.Int32{}
	}
	seen := map[string]int{}
	for job := range inParallel(16, waiting.ready, func(job string) string {
		if n := busy[articles.Host(job)].Add(1); n > 2 {
			t.Errorf("%d at once of %s", n, articles.Host(job))
		}
		busy[articles.Host(job)].Add(-1)
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
	waiting := newHostLimiter(nil, 2, articles.Host)
	for range inParallel(0, waiting.ready, articles.Host) {
		t.Error("a job from nowhere")
	}
}
