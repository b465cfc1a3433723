package library

import (
	"context"
	"sync"
)

// maxTogether is how many waiting requests are committed together: the disk is waited for once for all of them.
const maxTogether = 32

// request is a change to the library that waits for its turn. It may run twice, the
// first time in vain.
type request struct {
	ctx  context.Context
	run  func(*writer) error
	done chan struct{}
	err  error
}

// queue holds the requests that wait. Whoever has the turn commits them all.
type queue struct {
	turn    chan struct{}
	mu      sync.Mutex
	waiting []*request
}

func newQueue() queue { return queue{turn: make(chan struct{}, 1)} }

func (q *queue) add(r *request) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.waiting = append(q.waiting, r)
}

// remove takes a request back, unless it was taken.
func (q *queue) remove(r *request) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	for i, other := range q.waiting {
		if other == r {
			q.waiting = append(q.waiting[:i], q.waiting[i+1:]...)
			return true
		}
	}
	return false
}

func (q *queue) take() []*request {
	q.mu.Lock()
	defer q.mu.Unlock()
	n := min(len(q.waiting), maxTogether)
	taken := q.waiting[:n:n]
	q.waiting = q.waiting[n:]
	return taken
}

func finish(requests []*request) {
	for _, r := range requests {
		close(r.done)
	}
}
