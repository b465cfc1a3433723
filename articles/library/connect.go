package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	_ "modernc.org/sqlite" // the database driver
)

// maxConnections is how many readers a process has at most beside its writer.
const maxConnections = 4

// busyTimeout is how long, in milliseconds, a writer waits for those of other processes. Their
// transactions take milliseconds, the index of a large import some seconds.
const busyTimeout = 120_000

// mappedBytes is how much of the file reading connections see through memory instead of copying its pages: a third of
// the time of a short command. It is memory of the process as long as it is looked at, so that more would show where whole libraries
// are read. Below a mapping an error of the disk ends the process; writers do without, see newWriter.
const mappedBytes = 64 << 20

// connect opens the file at path, migrating it if need be, and checks that it is a library that
// this program knows. Where it can only be read, as on a read-only medium, readOnly says why.
func connect(ctx context.Context, path string, wantReadOnly bool) (db *sql.DB, readOnly, err error) {
	if wantReadOnly {
		readOnly = ErrReadOnly
	}
	db, version, err := open(ctx, path, "rw")
	if err != nil && cannotWrite(err) {
		readOnly = err
		db, version, err = openReadOnly(ctx, path)
	}
	if err != nil {
		return nil, nil, err
	}
	if version < schemaVersion {
		err = errNeedsMigration
		if readOnly == nil {
			err = migrateFile(ctx, db)
		}
	}
	if err != nil {
		return nil, nil, errors.Join(err, db.Close())
	}
	return db, readOnly, nil
}

// openReadOnly opens a file that cannot be written.
func openReadOnly(ctx context.Context, path string) (db *sql.DB, version int, err error) {
	db, version, err = open(ctx, path, "ro")
	if err == nil {
		return db, version, nil
	}
	// An immutable file is read without its log, and what is not yet in the file itself would be missing.
	if info, statErr := os.Stat(path + "-wal"); statErr == nil && info.Size() > 0 {
		return nil, 0, err
	}
	return open(ctx, path, "immutable")
}

// open opens the file in a mode of SQLite's: rw, ro or immutable.
func open(ctx context.Context, path, mode string) (db *sql.DB, version int, err error) {
	db, err = sql.Open("sqlite", dsn(path, mode))
	if err != nil {
		return nil, 0, err
	}
	db.SetMaxOpenConns(maxConnections)
	db.SetMaxIdleConns(maxConnections)
	if version, err = fileVersion(ctx, db); err != nil {
		return nil, 0, errors.Join(err, db.Close())
	}
	return db, version, nil
}

// dsn is the name under which the driver opens the file.
func dsn(path, mode string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		path = filepath.ToSlash(absolute)
	}
	if path != "" && path[0] != '/' { // a volume of Windows
		path = "/" + path
	}
	query := fmt.Sprintf("?_busy_timeout=%d&_txlock=immediate&_pragma=mmap_size(%d)", busyTimeout, mappedBytes)
	if mode == "immutable" {
		query += "&mode=ro&immutable=1"
	} else {
		query += "&mode=" + mode
	}
	return (&url.URL{Scheme: "file", Path: path}).String() + query
}

// fileVersion reads the marks in the file's header.
func fileVersion(ctx context.Context, db *sql.DB) (int, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return 0, err
	}
	defer conn.Close()
	var version, application int
	if err := conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, err
	}
	if err := conn.QueryRowContext(ctx, "PRAGMA application_id").Scan(&application); err != nil {
		return 0, err
	}
	switch {
	case application != applicationID:
		return 0, damagedError("the file is a database of another program")
	case version > schemaVersion:
		return 0, fmt.Errorf("%w: version %d, this program knows %d", ErrNewer, version, schemaVersion)
	}
	return version, nil
}
