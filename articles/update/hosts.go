package update

import (
	"sync"
)

// hostLimiter hands out jobs so that no host has more than some of them at a time.
type hostLimiter[T any] struct {
	// ready are the jobs that may begin; it is closed after the last one.
	ready chan T

	host func(T) string
	mu   sync.Mutex // guards what follows
	// waiting are the jobs of hosts that have enough.
	waiting map[string][]T
	left    int // jobs that are in waiting
}

func newHostLimiter[T any](jobs []T, perHost int, host func(T) string) *hostLimiter[T] {
	t := &hostLimiter[T]{ready: make(chan T, len(jobs)), host: host, waiting: map[string][]T{}}
	begun := map[string]int{}
	for _, job := range jobs {
		h := host(job)
		if begun[h]++; begun[h] <= perHost {
			t.ready <- job
			continue
		}
		t.waiting[h] = append(t.waiting[h], job)
		t.left++
	}
	if t.left == 0 {
		close(t.ready)
	}
	return t
}

// done says that a job is through with its host; the host's next one may begin.
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
	if t.left--; t.left == 0 {
		close(t.ready)
	}
}
