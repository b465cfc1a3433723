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

// maxConnections is the number of reading connections that a process has at most, in addition to its writer.
const maxConnections = 4

// busyTimeout is how long a writer waits for those of other processes, in milliseconds. Their transactions take
// milliseconds, migrating a large library takes seconds.
const busyTimeout = 120_000

// mappedBytes is how much of the file reading connections map into memory instead of copying its pages, which takes
// a third off the time of a short command. Mapped pages count as memory of the process, so mapping more would show
// when whole libraries are read. A disk error below a mapping kills the process; writers do without one, see
// newWriter.
const mappedBytes = 64 << 20

// connect opens the file at path, migrates it if necessary, and checks that it is a library of a known version. If
// it can only be read, as on a read-only medium, readOnly is the reason.
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
	if version == schemaVersion {
		return db, readOnly, nil
	}
	if readOnly == nil {
		if err = migrateFile(ctx, db); err == nil {
			return db, nil, nil
		}
		readOnly = classify(err)
	}
	closed := db.Close()
	if readOnly == nil || readOnly == ErrBusy || readOnly == ErrDamaged {
		return nil, nil, errors.Join(err, closed)
	}
	db, err = openOld(ctx, path, version)
	return db, readOnly, err
}

// openReadOnly opens a file that cannot be written.
func openReadOnly(ctx context.Context, path string) (db *sql.DB, version int, err error) {
	db, version, err = open(ctx, path, "ro")
	if err == nil {
		return db, version, nil
	}
	// An immutable file is read without its log, so that what is only in the log would be missing.
	if info, statErr := os.Stat(path + "-wal"); statErr == nil && info.Size() > 0 {
		return nil, 0, err
	}
	return open(ctx, path, "immutable")
}

// open opens the file in one of SQLite's modes: rw, ro or immutable.
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

// dsn returns the data source name by which the driver opens the file.
func dsn(path, mode string) string {
	if absolute, err := filepath.Abs(path); err == nil {
		path = filepath.ToSlash(absolute)
	}
	if path != "" && path[0] != '/' { // a Windows volume
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

// fileVersion reads the schema version from the file's header, and checks that the file is a library.
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
	if application != applicationID {
		return 0, damagedError("the file is a database of another program")
	}
	return version, newerError(version)
}
