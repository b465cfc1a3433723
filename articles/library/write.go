package library

import (
	"context"
	"time"
)

// write runs a change in a transaction. When it returns nil the change is on the disk; when it returns an error
// nothing has changed.
func (l *Library) write(ctx context.Context, doing string, run func(*writer) error) error {
	r := &writeRequest{ctx: ctx, run: run, done: make(chan struct{})}
	l.queue.add(r)
	for {
		select {
		case <-r.done:
			return l.wrapError(doing, r.err)
		case <-ctx.Done():
			if l.queue.remove(r) {
				return ctx.Err()
			}
			<-r.done
			return l.wrapError(doing, r.err)
		case l.queue.turn <- struct{}{}:
			for batch := l.queue.takeBatch(); len(batch) > 0; {
				batch = l.commit(ctx, batch)
			}
			<-l.queue.turn
		}
	}
}

// writeWithin is write that waits for other processes no longer than patience, or without a limit if that is zero.
func (l *Library) writeWithin(ctx context.Context, patience time.Duration, doing string, run func(*writer) error) error {
	if patience > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, patience)
		defer cancel()
	}
	return l.write(ctx, doing, run)
}

// maxTurn is how long requests are added to a transaction. Those that are left are for the next one, so that other
// processes can write in between.
const maxTurn = 20 * time.Millisecond

// maxIndexTurn is from how many articles on, which are to be indexed at its end, nothing is added to a transaction.
const maxIndexTurn = 100

// commit runs requests in one transaction, or if that fails each in its own, so that one failing request does not
// fail the others. It returns those for which the transaction would have become too long.
func (l *Library) commit(ctx context.Context, requests []*writeRequest) (left []*writeRequest) {
	w, err := l.openWriter(ctx)
	if err == nil && len(requests) > 1 {
		n := 0
		err = w.transact(ctx, func() (err error) {
			n, err = runInTurn(w, requests)
			return err
		})
		if err == nil {
			finish(requests[:n])
			return requests[n:]
		}
	}
	for _, r := range requests {
		if w == nil {
			w, err = l.openWriter(r.ctx)
		}
		if r.err = err; w != nil {
			r.err = w.transact(r.ctx, func() error { return r.run(w) })
		}
	}
	finish(requests)
	return nil
}

// runInTurn runs requests until maxTurn is over or there is enough to index, and returns how many it ran.
func runInTurn(w *writer, requests []*writeRequest) (n int, err error) {
	start := time.Now()
	for n < len(requests) && (n == 0 || time.Since(start) < maxTurn && len(w.fresh) < maxIndexTurn) {
		if err := requests[n].run(w); err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}

// openWriter returns the only writer of this process, creating the library if necessary.
func (l *Library) openWriter(ctx context.Context) (*writer, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.writer != nil {
		return l.writer, nil
	}
	if l.opts.ReadOnly {
		return nil, ErrReadOnly
	}
	db, err := l.openFile(ctx)
	if err == nil && db == nil {
		if err = l.createFile(ctx); err == nil {
			db, err = l.openFile(ctx)
		}
	}
	if err != nil {
		return nil, err
	}
	if l.readOnly != nil {
		return nil, readOnlyError(l.readOnly)
	}
	l.writer, err = newWriter(ctx, db, &l.lately)
	return l.writer, err
}
