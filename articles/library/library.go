// Package library stores feeds, articles and their flags in an SQLite database in one file, and searches, relates
// and clusters them.
//
// Tables are described in schema/create.sql. From the bottom up: a [Library] opens the file and runs transactions
// (library.go, write.go, writer.go); feeds are rows (feed.go, subscribe.go); entries are upserted as articles
// (prepared_entry.go, upsert.go, article_writer.go) and read (list.go, get.go); the index (index.go) follows the
// articles and serves [Library.Search], [Library.Related] and [Library.EachStory]. Everywhere, the number of a row is
// its id in the database, and the ID of an article or feed is the string that readers type, see package id.
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
	"sync/atomic"
	"syscall"
	"time"

	"newsreader/articles"
)

// fileName is the name of the library's file in its directory.
const fileName = "library.db"

// Options configure a [Library]. The zero value is valid.
type Options struct {
	// Now is the clock; nil means time.Now.
	Now func() time.Time
	// ReadOnly refuses every change.
	ReadOnly bool
}

// Library is the reader's store of feeds and articles. It is safe for concurrent use by goroutines, other Libraries
// and other processes: readers wait for nobody, writers for each other. What a method has stored when it returns
// without an error is on the disk. Errors of the file are [*Error].
type Library struct {
	path string
	opts Options

	mu       sync.Mutex // guards what follows
	db       *sql.DB    // nil until the file exists
	readOnly error      // why the open file cannot be written, nil if it can
	writer   *writer
	watch    *sql.Conn // by which Changes sees what others do, nil until it is asked

	queue         writeQueue
	indexAsStored atomic.Bool
	lately        indexedLately
}

// Open opens the library in a directory. If there is none, the library is empty, and the first change creates the
// directory, accessible to its owner only, and the file. Errors are [*Error] and match [ErrDamaged], [ErrNewer] and
// so on.
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
	if l.watch != nil {
		err = errors.Join(err, l.watch.Close())
	}
	err = errors.Join(err, l.db.Close())
	l.db, l.writer, l.watch = nil, nil, nil
	if err != nil {
		return l.wrapError("closing", err)
	}
	return nil
}

// Exists reports whether anything was ever stored.
func (l *Library) Exists() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.db != nil
}

// Now returns the time of the library's clock.
func (l *Library) Now() time.Time { return l.opts.Now() }

// now returns the time in Unix seconds, as the library stores times.
func (l *Library) now() int64 { return l.opts.Now().Unix() }

// reader returns the open database, nil if there is no library yet.
func (l *Library) reader(ctx context.Context) (*sql.DB, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.openFile(ctx)
}

// openFile opens the library's file if it exists. The caller holds l.mu.
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
	case info.IsDir():
		return nil, syscall.EISDIR
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

// wrapError wraps an error of the file in an [*Error]. It returns other errors as they are: the context's, and
// those about an article or a feed.
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

// collect returns the rows of a query, none if there is no library yet.
func collect[T any](ctx context.Context, l *Library, query string, args []any, scan func(scanner) (T, error)) ([]T, error) {
	db, err := l.reader(ctx)
	if err != nil || db == nil {
		return nil, err
	}
	return collectRows(ctx, db, query, args, scan)
}
