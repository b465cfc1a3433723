package library

import (
	"context"
	"database/sql"
	"errors"
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

// write runs a change in a transaction: it is on the disk when write returns nil, and
// not at all when it returns an error.
func (l *Library) write(ctx context.Context, doing string, run func(*writer) error) error {
	r := &request{ctx: ctx, run: run, done: make(chan struct{})}
	l.queue.add(r)
	for {
		select {
		case <-r.done:
			return l.failed(doing, r.err)
		case <-ctx.Done():
			if l.queue.remove(r) {
				return ctx.Err()
			}
			<-r.done
			return l.failed(doing, r.err)
		case l.queue.turn <- struct{}{}:
			l.commit(ctx, l.queue.take())
			<-l.queue.turn
		}
	}
}

// commit runs requests in one transaction, or each in its own where that fails, so that
// none fails for another's sake.
func (l *Library) commit(ctx context.Context, requests []*request) {
	if len(requests) == 0 {
		return
	}
	w, err := l.openWriter(ctx)
	if err == nil && len(requests) > 1 {
		err = w.transact(ctx, func() error {
			for _, r := range requests {
				if err := r.run(w); err != nil {
					return err
				}
			}
			return nil
		})
		if err == nil {
			finish(requests)
			return
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
}

func finish(requests []*request) {
	for _, r := range requests {
		close(r.done)
	}
}

// openWriter gives the one writer of this process, making the library if need be.
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
		if err = l.create(ctx); err == nil {
			db, err = l.openFile(ctx)
		}
	}
	if err != nil {
		return nil, err
	}
	if l.readOnly != nil {
		return nil, notWritable(l.readOnly)
	}
	l.writer, err = newWriter(ctx, db)
	return l.writer, err
}

// writer is a connection that changes the library, used by one goroutine at a time.
type writer struct {
	conn  *sql.Conn
	stmts map[string]*sql.Stmt
	names map[string]int64 // the numbers of names that were looked up
}

func newWriter(ctx context.Context, db *sql.DB) (*writer, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := conn.ExecContext(ctx, "PRAGMA mmap_size = 0"); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return &writer{conn: conn, stmts: map[string]*sql.Stmt{}, names: map[string]int64{}}, nil
}

func (w *writer) close() error {
	var errs []error
	for _, s := range w.stmts {
		errs = append(errs, s.Close())
	}
	return errors.Join(append(errs, w.conn.Close())...)
}

// transact runs change in a transaction. Waiting for other processes ends with ctx; the commit does not.
func (w *writer) transact(ctx context.Context, change func() error) error {
	if _, err := w.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := change()
	if err == nil {
		err = w.exec("COMMIT")
	}
	if err != nil {
		clear(w.names)
		// After some errors, such as a full disk, SQLite has rolled back by itself and says so here.
		_, _ = w.conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
	}
	return err
}

// prepare gives the prepared statement of a query.
func (w *writer) prepare(query string) (*sql.Stmt, error) {
	if s, ok := w.stmts[query]; ok {
		return s, nil
	}
	s, err := w.conn.PrepareContext(context.Background(), query)
	if err == nil {
		w.stmts[query] = s
	}
	return s, err
}

// exec runs a statement, prepared once. It is not to be interrupted: callers look at their context
// between statements.
func (w *writer) exec(query string, args ...any) error {
	_, err := w.change(query, args...)
	return err
}

// change is exec that gives the number of rows changed.
func (w *writer) change(query string, args ...any) (int, error) {
	s, err := w.prepare(query)
	if err != nil {
		return 0, err
	}
	result, err := s.Exec(args...)
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return int(n), err
}

// row reads one row; the error is sql.ErrNoRows where there is none.
func (w *writer) row(query string, args []any, into ...any) error {
	s, err := w.prepare(query)
	if err != nil {
		return err
	}
	return s.QueryRow(args...).Scan(into...)
}
