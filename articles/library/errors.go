package library

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// What an [Error] can be about.
var (
	ErrDamaged  = errors.New("damaged")
	ErrNewer    = errors.New("written by a newer newsreader")
	ErrReadOnly = errors.New("read-only")
	ErrFull     = errors.New("no space left on the disk")
	ErrBusy     = errors.New("another process keeps it locked")
)

// ErrFeedNotFound reports that the library has no such feed.
var ErrFeedNotFound = errors.New("no such feed")

// errFeaturesDamaged reports that what articles are compared by cannot be read. The articles themselves can.
var errFeaturesDamaged = damagedError("the data for comparing articles")

// errNeedsMigration reports that a library that cannot be written has an older schema.
var errNeedsMigration = errors.New("written by an older newsreader")

// Error is an error of the library's file. It matches one of the errors above, or wraps that of the operating
// system or of SQLite.
type Error struct {
	Doing string // a participle, with a preposition if it needs one: "opening", "storing in"
	Path  string
	Err   error
}

func (e *Error) Error() string {
	return fmt.Sprintf("%s library %q: %v", e.Doing, e.Path, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

// Hint returns a remedy, or "" if none is known.
func (e *Error) Hint() string {
	switch {
	case errors.Is(e.Err, errFeaturesDamaged):
		return fmt.Sprintf("articles and feeds can still be read: save them with newsreader export, move %s away, and import them again", e.Path)
	case errors.Is(e.Err, ErrDamaged):
		return fmt.Sprintf("nothing was changed; restore %s from a backup, or move it away and import your feeds again; sqlite3 FILE .recover rescues what it can", e.Path)
	case errors.Is(e.Err, errNeedsMigration):
		return "make the file and its directory writable, with free space for a second copy, so that it can be upgraded"
	case errors.Is(e.Err, ErrNewer):
		return "use the newer newsreader that wrote it"
	case e.Err == fs.ErrPermission:
		return "make the file and its directory readable and writable"
	case errors.Is(e.Err, ErrFull):
		return "free some space and try again; nothing stored before is lost"
	case errors.Is(e.Err, ErrReadOnly):
		return "reading works; to change anything, make the file and its directory writable"
	case errors.Is(e.Err, ErrBusy):
		return "try again when that process is done"
	}
	return ""
}

// damagedError returns an error that matches [ErrDamaged].
func damagedError(why string) error { return fmt.Errorf("%w: %s", ErrDamaged, why) }

// readOnlyError returns an error that matches [ErrReadOnly].
func readOnlyError(why error) error {
	if errors.Is(why, ErrReadOnly) {
		return why
	}
	return fmt.Errorf("%w: %w", ErrReadOnly, why)
}

// classify returns which of the errors above an error of the database or the file system is, nil if none.
func classify(err error) error {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return ErrFull
	case errors.Is(err, syscall.EROFS), errors.Is(err, fs.ErrPermission):
		return ErrReadOnly
	}
	switch primaryCode(err) {
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return ErrDamaged
	case sqlite3.SQLITE_FULL:
		return ErrFull
	case sqlite3.SQLITE_IOERR:
		if resultCode(err) == sqlite3.SQLITE_IOERR_SHMSIZE { // the log's index cannot grow
			return ErrFull
		}
	case sqlite3.SQLITE_READONLY:
		return ErrReadOnly
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return ErrBusy
	}
	return nil
}

// primaryCode returns the primary result code of an SQLite error, 0 for other errors.
func primaryCode(err error) int { return resultCode(err) & 0xff }

// resultCode returns the extended result code of an SQLite error, 0 for other errors.
func resultCode(err error) int {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return 0
	}
	return e.Code()
}

// cannotWrite reports whether opening a file for writing failed in a way that may not affect opening it for
// reading.
func cannotWrite(err error) bool {
	switch primaryCode(err) {
	case sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM:
		return true
	}
	return false
}

// newerError returns an error if a library's version is newer than this program's.
func newerError(version int) error {
	if version > schemaVersion {
		return fmt.Errorf("%w: version %d, this program supports up to %d", ErrNewer, version, schemaVersion)
	}
	return nil
}
