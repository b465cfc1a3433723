package library

import (
	"context"
	"database/sql"
	_ "embed" // for the schema
	"errors"
	"fmt"
)

// The marks in the header of a library's file. The application's is "nwsr" in ASCII.
const (
	applicationID = 0x6E777372
	schemaVersion = 4
)

// schemaSQL makes an empty library of libraryVersion.
//
//go:embed schema/create.sql
var schemaSQL string

// schema2 makes a library of version 1 one of version 2.
//
//go:embed schema/migrate-1-to-2.sql
var schema2 string

// schema3 makes a library of version 2 one of version 3.
//
//go:embed schema/migrate-2-to-3.sql
var schema3 string

// schema4 makes a library of version 3 one of version 4.
//
//go:embed schema/migrate-3-to-4.sql
var schema4 string

// migrations give at each version what makes a library of the next one of it. What was
// released stays as it is; testdata/library-1.sql and those after it prove that each is
// still read.
func migrations() map[int]string { return map[int]string{1: schema2, 2: schema3, 3: schema4} }

// migrateFile brings an older library up to date.
func migrateFile(ctx context.Context, db *sql.DB) error {
	w, err := newWriter(ctx, db)
	if err != nil {
		return err
	}
	return errors.Join(w.migrate(ctx, migrations(), schemaVersion), w.close())
}

// migrate brings the library to a version in one transaction, unless another process has meanwhile.
func (w *writer) migrate(ctx context.Context, steps map[int]string, to int) error {
	return w.transact(ctx, func() error {
		var version int
		if err := w.conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
			return err
		}
		for ; version < to; version++ {
			step, ok := steps[version]
			if !ok {
				return fmt.Errorf("no way from version %d", version)
			}
			if _, err := w.conn.ExecContext(ctx, step); err != nil {
				return fmt.Errorf("migrating from version %d: %w", version, err)
			}
		}
		_, err := w.conn.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", to))
		return err
	})
}
