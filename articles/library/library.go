// Package library is the reader's own store of feeds, articles and what was read: an
// SQLite database in one file, which is also searched, related and clustered.
package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"newsreader/articles"
)

// fileName is the name of the library's file in its directory.
const fileName = "library.db"

// Options configure a [Library]. All of them may be left out.
type Options struct {
	// Now is the clock; nil is time.Now.
	Now func() time.Time
	// ReadOnly refuses everything that would change the library.
	ReadOnly bool
}

// Library is the reader's own store of feeds, articles and what was read: an SQLite
// database in one file. Several goroutines, libraries and processes may use it at
// once: readers wait for nobody, writers for each other. What a method has returned from without an
// error is on the disk. Errors of the file itself are a *[LibraryError].
type Library struct {
	path string
	opts Options

	mu       sync.Mutex // guards what follows
	db       *sql.DB    // nil until there is a library
	readOnly error      // why the open file cannot be written, nil if it can
	writer   *writer

	queue writeQueue
}

// Open opens the library in a directory. Where there is none it is an empty one:
// the directory, for its owner alone, and the file are made when something is first stored.
// The error matches ErrLibraryDamaged, ErrLibraryNewer and so on.
func Open(ctx context.Context, dir string, opts Options) (*Library, error) {
	if opts.Now == nil {
		opts.Now = time.Now
	}
	l := &Library{path: filepath.Join(dir, fileName), opts: opts, queue: newWriteQueue()}
	if _, err := l.reader(ctx); err != nil {
		return nil, l.wrapError("opening", err)
	}
	return l, nil
}

// Close closes the library's file.
func (l *Library) Close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.db == nil {
		return nil
	}
	var err error
	if l.writer != nil {
		err = l.writer.close()
	}
	err = errors.Join(err, l.db.Close())
	l.db, l.writer = nil, nil
	if err != nil {
		return l.wrapError("closing", err)
	}
	return nil
}

// Exists says whether anything was ever stored.
func (l *Library) Exists() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.db != nil
}

// Now returns the reading of the library's clock.
func (l *Library) Now() time.Time { return l.opts.Now() }

// now is the clock's reading in whole seconds, as the library keeps times.
func (l *Library) now() int64 { return l.opts.Now().Unix() }

// reader gives the open database, nil where there is no library yet.
func (l *Library) reader(ctx context.Context) (*sql.DB, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.openFile(ctx)
}

// openFile opens the library's file where there is one, with l.mu held.
func (l *Library) openFile(ctx context.Context) (*sql.DB, error) {
	if l.db != nil {
		return l.db, nil
	}
	info, err := os.Stat(l.path)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return nil, nil
	case err != nil:
		return nil, err
	case info.Size() == 0:
		return nil, damagedError("the file is empty")
	}
	db, readOnly, err := connect(ctx, l.path, l.opts.ReadOnly)
	if err != nil {
		return nil, err
	}
	l.db, l.readOnly = db, readOnly
	return db, nil
}

// wrapError makes a LibraryError of what the database said. The context's errors and those of
// the library's own that are not about its file stay as they are.
func (l *Library) wrapError(doing string, err error) error {
	var already *Error
	var ambiguous *articles.AmbiguousIDError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &already), errors.As(err, &ambiguous), errors.Is(err, articles.ErrNotFound), errors.Is(err, ErrFeedNotFound),
		errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	}
	if errors.Is(err, fs.ErrPermission) && doing == "opening" { // it cannot even be read
		return &Error{Doing: doing, Path: l.path, Err: fs.ErrPermission}
	}
	if known := classify(err); known != nil && !errors.Is(err, known) {
		err = fmt.Errorf("%w: %w", known, err)
	}
	return &Error{Doing: doing, Path: l.path, Err: err}
}

// collect gives the rows of a query, none where there is no library yet.
func collect[T any](ctx context.Context, l *Library, query string, args []any, scan func(scanner) (T, error)) ([]T, error) {
	db, err := l.reader(ctx)
	if err != nil || db == nil {
		return nil, err
	}
	return collectRows(ctx, db, query, args, scan)
}
