package library

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"newsreader/articles/internal/filelock"
	"newsreader/articles/internal/sanitize"
)

// lockFile is the name of the file of [Library.LockFetching] in the library's directory.
const lockFile = "update.lock"

// BusyError means that another process fetches into the library. Unknown fields are zero.
type BusyError struct {
	Command string // that the process runs
	PID     int
	Since   time.Time
}

func (e *BusyError) Error() string { return "another process is updating the library" }

// LockFetching takes the lock under which one process at a time fetches into the library, whichever command it runs.
// If another one holds it the error is a *[BusyError]. The lock ends with the process, or with release. A library that
// was never written to needs none, nor does one that cannot be written to.
func (l *Library) LockFetching(command string) (release func(), err error) {
	if !l.Exists() {
		return func() {}, nil
	}
	note := fmt.Sprintln(command, os.Getpid(), l.now())
	lock, holder, err := filelock.Try(filepath.Join(filepath.Dir(l.path), lockFile), note)
	switch {
	case errors.Is(err, filelock.ErrHeld):
		return nil, busy(holder)
	case classify(err) == ErrReadOnly:
		return func() {}, nil
	case err != nil:
		return nil, l.wrapError("locking", err)
	}
	return func() { _ = lock.Release() }, nil // it ends with the process at the latest
}

// busy reads the note of a process that holds the lock.
func busy(note string) *BusyError {
	var e BusyError
	var since int64
	if n, _ := fmt.Sscan(note, &e.Command, &e.PID, &since); n < 3 {
		return &BusyError{}
	}
	e.Command, e.Since = sanitize.Line(e.Command), time.Unix(since, 0)
	return &e
}
