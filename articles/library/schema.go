package library

import (
	"context"
	"database/sql"
	_ "embed" // for the schema
	"errors"
	"fmt"
)

// The application ID, "nwsr" in ASCII, and the schema version are stored in the file's header.
const (
	applicationID = 0x6E777372
	schemaVersion = 7
)

// schemaSQL creates an empty library of schemaVersion.
//
//go:embed schema/create.sql
var schemaSQL string

// schema2 migrates a library from version 1 to 2.
//
//go:embed schema/migrate-1-to-2.sql
var schema2 string

// schema3 migrates a library from version 2 to 3.
//
//go:embed schema/migrate-2-to-3.sql
var schema3 string

// schema4 migrates a library from version 3 to 4.
//
//go:embed schema/migrate-3-to-4.sql
var schema4 string

// schema5 migrates a library from version 4 to 5, together with hashOldEntries.
//
//go:embed schema/migrate-4-to-5.sql
var schema5 string

// schema6 migrates a library from version 5 to 6, together with keepTermCounts.
//
//go:embed schema/migrate-5-to-6.sql
var schema6 string

// schema7 migrates a library from version 6 to 7.
//
//go:embed schema/migrate-6-to-7.sql
var schema7 string

// migration migrates a library from one version to the next.
type migration struct {
	sql string
	// fill computes what SQL cannot; it may be nil.
	fill func(context.Context, *writer) error
}

// migrations returns the migration of each version. What was released never changes; testdata/library-1.sql and its
// successors prove that each version can still be read.
func migrations() map[int]migration {
	return map[int]migration{1: {sql: schema2}, 2: {sql: schema3}, 3: {sql: schema4}, 4: {schema5, hashOldEntries}, 5: {schema6, keepTermCounts}, 6: {sql: schema7}}
}

// migrateFile migrates an older library to schemaVersion.
func migrateFile(ctx context.Context, db *sql.DB) error {
	w, err := newWriter(ctx, db, new(indexedLately))
	if err != nil {
		return err
	}
	return errors.Join(w.migrate(ctx, migrations(), schemaVersion), w.close())
}

// migrate migrates the library to a version in one transaction, unless another process has done so meanwhile.
func (w *writer) migrate(ctx context.Context, steps map[int]migration, to int) error {
	return w.transactAny(ctx, func() error {
		var version int
		if err := w.conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
			return err
		}
		for ; version < to; version++ {
			step, ok := steps[version]
			if !ok {
				return fmt.Errorf("no way from version %d", version)
			}
			if err := w.step(ctx, step); err != nil {
				return fmt.Errorf("migrating from version %d: %w", version, err)
			}
		}
		_, err := w.conn.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", to))
		return err
	})
}

func (w *writer) step(ctx context.Context, m migration) error {
	if _, err := w.conn.ExecContext(ctx, m.sql); err != nil || m.fill == nil {
		return err
	}
	return m.fill(ctx, w)
}
