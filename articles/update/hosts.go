package update

import (
	"sync"
)

// hostLimiter hands out jobs so that at most perHost of them run at a time for any host.
type hostLimiter[T any] struct {
	// ready yields the jobs that may start; it is closed after the last one.
	ready chan T

	host func(T) string
	mu   sync.Mutex // guards what follows
	// waiting holds the jobs of hosts that are at their limit.
	waiting map[string][]T
	queued  int // jobs that are in waiting
}

func newHostLimiter[T any](jobs []T, perHost int, host func(T) string) *hostLimiter[T] {
	t := &hostLimiter[T]{ready: make(chan T, len(jobs)), host: host, waiting: map[string][]T{}}
	started := map[string]int{}
	for _, job := range jobs {
		h := host(job)
		if started[h]++; started[h] <= perHost {
			t.ready <- job
			continue
		}
		t.waiting[h] = append(t.waiting[h], job)
		t.queued++
	}
	if t.queued == 0 {
		close(t.ready)
	}
	return t
}

// done reports that a job has finished with its host, whose next job may then start.
func (t *hostLimiter[T]) done(job T) {
	t.mu.Lock()
	defer t.mu.Unlock()
	h := t.host(job)
	queue := t.waiting[h]
	if len(queue) == 0 {
		return
	}
	t.ready <- queue[0] // it has room for all jobs
	t.waiting[h] = queue[1:]
	if t.queued--; t.queued == 0 {
		close(t.ready)
	}
}
