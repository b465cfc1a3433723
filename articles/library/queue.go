package library

import (
	"context"
	"sync"
)

// maxBatch is how many waiting requests are committed together, and so wait for the disk only once.
const maxBatch = 32

// writeRequest is a change to the library that waits for its turn. It runs a second time if it was committed
// together with others and one of them failed.
type writeRequest struct {
	ctx  context.Context
	run  func(*writer) error
	done chan struct{}
	err  error
}

// writeQueue holds the requests that wait. The goroutine that has the turn commits all of them.
type writeQueue struct {
	turn    chan struct{}
	mu      sync.Mutex
	waiting []*writeRequest
}

func newWriteQueue() writeQueue { return writeQueue{turn: make(chan struct{}, 1)} }

func (q *writeQueue) add(r *writeRequest) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.waiting = append(q.waiting, r)
}

// remove takes a request back, unless it is already being committed.
func (q *writeQueue) remove(r *writeRequest) bool {
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

func (q *writeQueue) takeBatch() []*writeRequest {
	q.mu.Lock()
	defer q.mu.Unlock()
	n := min(len(q.waiting), maxBatch)
	taken := q.waiting[:n:n]
	q.waiting = q.waiting[n:]
	return taken
}

func finish(requests []*writeRequest) {
	for _, r := range requests {
		close(r.done)
	}
}
