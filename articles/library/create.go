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

// createFile creates an empty library, unless another process does so first. It is created under a temporary name
// and linked when complete, so that no process finds half a library.
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
	// Not every file system has hard links. Without them, two processes that start at the same moment may replace
	// each other's library, which is still empty.
	return os.Rename(name, l.path)
}

// pageSize is the size of the file's pages in bytes. A quarter of SQLite's default of 4 KiB would stay empty, since
// two feed entries seldom fit.
const pageSize = 8192

// makeSchema turns an empty file into a library.
func makeSchema(ctx context.Context, path string) error {
	db, err := sql.Open("sqlite", dsn(path, "rw"))
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	header := fmt.Sprintf("PRAGMA page_size = %d; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA application_id = %d; PRAGMA user_version = %d; PRAGMA journal_mode = WAL;", pageSize, applicationID, schemaVersion)
	_, err = db.ExecContext(ctx, header+"BEGIN;"+schemaSQL+"COMMIT;")
	return errors.Join(err, db.Close())
}
