// Package filelock locks a file against other processes. The system releases the lock when the process ends, however it
// ends, so that no lock is ever left behind.
package filelock

import (
	"errors"
	"io"
	"os"
	"strings"
)

// ErrHeld is returned for a lock that another process holds, or another Lock of this one.
var ErrHeld = errors.New("held by another process")

// maxNote bounds a holder's note in bytes.
const maxNote = 1 << 10

// A Lock is held until it is released.
type Lock struct{ file *os.File }

// Try takes the lock at path, whose file it makes if necessary, and leaves a note there for those who come while it is
// held. It does not wait: if the lock is held the error is [ErrHeld], and holder is the note of whoever holds it.
func Try(path, note string) (lock *Lock, holder string, err error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, "", err
	}
	if err := tryLock(file); err != nil {
		if errors.Is(err, ErrHeld) {
			text, _ := io.ReadAll(io.LimitReader(file, maxNote))
			holder = strings.TrimSpace(string(text))
		}
		return nil, holder, errors.Join(err, file.Close())
	}
	lock = &Lock{file}
	if err := lock.write(note); err != nil {
		return nil, "", errors.Join(err, file.Close())
	}
	return lock, "", nil
}

// write replaces the note. The file itself stays: if it were removed, two processes could lock two files of its name.
func (l *Lock) write(note string) error {
	if err := l.file.Truncate(0); err != nil {
		return err
	}
	_, err := l.file.WriteAt([]byte(note), 0)
	return err
}

// Release gives the lock back.
func (l *Lock) Release() error {
	return errors.Join(l.file.Truncate(0), l.file.Close())
}
