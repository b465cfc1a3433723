package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// createFile makes an empty library, unless another process makes it first. It is made under
// another name and appears whole: whoever finds the file finds a library.
func (l *Library) createFile(ctx context.Context) error {
	dir := filepath.Dir(l.path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	file, err := os.CreateTemp(dir, ".library-*.db") // its mode is 0600
	if err != nil {
		return err
	}
	name := file.Name()
	defer os.Remove(name)
	if err := errors.Join(file.Close(), makeSchema(ctx, name)); err != nil {
		return err
	}
	if err := os.Link(name, l.path); err == nil || errors.Is(err, fs.ErrExist) {
		return nil
	}
	// Not every file system has hard links. There two processes that begin at the same
	// moment could replace each other's new library, empty still.
	return os.Rename(name, l.path)
}

// pageSize is how many bytes are read and written at a time. Of SQLite's usual 4 KiB a quarter stays empty, since
// few entries of feeds fit twice.
const pageSize = 8192

// makeSchema makes a library of an empty file.
func makeSchema(ctx context.Context, path string) error {
	db, err := sql.Open("sqlite", dsn(path, "rw"))
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	marks := fmt.Sprintf("PRAGMA page_size = %d; PRAGMA application_id = %d; PRAGMA user_version = %d; PRAGMA journal_mode = WAL;", pageSize, applicationID, schemaVersion)
	_, err = db.ExecContext(ctx, marks+"BEGIN;"+schemaSQL+"COMMIT;")
	return errors.Join(err, db.Close())
}
