package library

import (
	"context"
	"database/sql"
	"errors"
)

// writer is the connection that changes the library. One goroutine at a time uses it.
type writer struct {
	conn  *sql.Conn
	stmts map[string]*sql.Stmt
	names map[string]int64 // the numbers of names that were looked up

	fresh      []freshArticle // that the current transaction has stored
	indexed    bool           // the current transaction indexes them
	leaveFresh bool           // they are to be indexed later
	lately     *indexedLately
}

// writerSettings are those of the connection that writes. Statement journals are kept in memory, where most statements
// that need one write nothing to it. The cache takes the pages of the indexes of hashes, which are written all over;
// it grows as far as it is used. A log of 16 MiB instead of 4 is copied to the file with fewer writes, since pages that
// changed several times are copied once.
const writerSettings = "PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4096"

func newWriter(ctx context.Context, db *sql.DB, lately *indexedLately) (*writer, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := conn.ExecContext(ctx, writerSettings); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	// What an earlier process has left in the log takes room that the next change may need. This waits for nobody, and a full
	// disk or a damaged file is the change's to report.
	_, _ = conn.ExecContext(ctx, "PRAGMA wal_checkpoint(PASSIVE)")
	return &writer{conn: conn, stmts: map[string]*sql.Stmt{}, names: map[string]int64{}, lately: lately}, nil
}

func (w *writer) close() error {
	var errs []error
	for _, s := range w.stmts {
		errs = append(errs, s.Close())
	}
	return errors.Join(append(errs, w.conn.Close())...)
}

// transact runs change in a transaction, unless another process has migrated the library since it was opened: what this
// one wrote would not be what the newer program expects. Waiting for other processes ends with ctx; the commit does not.
// If it fails with what it has to index, as it does where the index is damaged, it runs a second time without. If the disk
// is full, it runs again after the log has been emptied.
func (w *writer) transact(ctx context.Context, change func() error) error {
	err := w.transactOnce(ctx, change)
	if err != nil && w.indexed {
		w.leaveFresh = true
		err = w.transactOnce(ctx, change)
	}
	if errors.Is(classify(err), ErrFull) && w.emptyLog(ctx) == nil {
		err = w.transactOnce(ctx, change)
	}
	if err == nil && w.indexed {
		w.lately.add(len(w.fresh))
	}
	return err
}

// emptyLog moves what the log holds into the library, and gives the log's room back. The log grows with each change, the
// library only with what is new.
func (w *writer) emptyLog(ctx context.Context) error {
	var busy, pages, moved int
	err := w.conn.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved)
	if err == nil && busy != 0 {
		return ErrBusy
	}
	return err
}

func (w *writer) transactOnce(ctx context.Context, change func() error) error {
	w.fresh, w.indexed = nil, false
	return w.transactAny(ctx, func() error {
		var version int
		if err := w.queryRow("PRAGMA user_version", nil, &version); err != nil {
			return err
		}
		if err := newerError(version); err != nil {
			return err
		}
		if err := change(); err != nil {
			return err
		}
		if err := w.recountEvents(); err != nil {
			return err
		}
		return w.indexFresh()
	})
}

// transactAny is transact for a library of any version.
func (w *writer) transactAny(ctx context.Context, change func() error) error {
	if _, err := w.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := change()
	if err == nil {
		err = w.exec("COMMIT")
	}
	if err != nil {
		clear(w.names)
		// After some errors, such as a full disk, SQLite has rolled back by itself, and the statement fails.
		_, _ = w.conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
	}
	return err
}

// prepare returns the prepared statement of a query, preparing it on first use.
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

// exec executes a prepared statement. It cannot be interrupted: callers check their context between statements.
func (w *writer) exec(query string, args ...any) error {
	_, err := w.execCount(query, args...)
	return err
}

// execCount executes a statement and returns the number of rows that it changed.
func (w *writer) execCount(query string, args ...any) (int, error) {
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

// insert executes an INSERT statement and returns the number of the row that it inserted.
func (w *writer) insert(query string, args ...any) (int64, error) {
	s, err := w.prepare(query)
	if err != nil {
		return 0, err
	}
	result, err := s.Exec(args...)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

// QueryContext runs a query by a prepared statement, which makes the writer a querier.
func (w *writer) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	s, err := w.prepare(query)
	if err != nil {
		return nil, err
	}
	return s.QueryContext(ctx, args...)
}

// queryRow reads one row into the destinations. The error is sql.ErrNoRows if there is none.
func (w *writer) queryRow(query string, args []any, into ...any) error {
	s, err := w.prepare(query)
	if err != nil {
		return err
	}
	return s.QueryRow(args...).Scan(into...)
}

// numbers returns the numbers that a query selects.
func (w *writer) numbers(query string, args ...any) ([]int64, error) {
	return collectRows(context.Background(), w.conn, query, args, scanNumber)
}
