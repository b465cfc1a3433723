package library

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"

	"modernc.org/sqlite"
)

// readableVersion is the version of the libraries that can be read without being migrated.
const readableVersion = 4

// oldViews show the tables of a library of readableVersion as they are now. Its index is not used, since it was made of
// other terms.
const oldViews = `PRAGMA temp_store = MEMORY;
	CREATE TEMP VIEW articles AS SELECT *, stored AS arrived FROM main.articles;
	CREATE TEMP VIEW entries AS SELECT 0 AS id, feed, article, NULL AS guid, NULL AS url, NULL AS bare, NULL AS title, NULL AS time,
		digest AS content, guid AS former FROM main.entries;
	CREATE TEMP VIEW state AS SELECT only, last_article, 0 AS last_in_index FROM main.state;`

// openOld opens a library of an older version that cannot be migrated, because the medium is read-only or full, for
// reading.
func openOld(ctx context.Context, path string, version int) (*sql.DB, error) {
	if version != readableVersion {
		return nil, errNeedsMigration
	}
	var errs []error
	for _, mode := range []string{"ro", "immutable"} {
		db := sql.OpenDB(oldConnector{dsn(path, mode)})
		db.SetMaxOpenConns(maxConnections)
		_, err := fileVersion(ctx, db)
		if err == nil {
			return db, nil
		}
		errs = append(errs, err, db.Close())
	}
	return nil, fmt.Errorf("%w: %w", errNeedsMigration, errors.Join(errs...))
}

// oldConnector connects to a library of readableVersion.
type oldConnector struct{ dsn string }

// Connect opens a connection with oldViews.
func (c oldConnector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Driver().Open(c.dsn)
	if err != nil {
		return nil, err
	}
	if _, err := conn.(driver.ExecerContext).ExecContext(ctx, oldViews, nil); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return conn, nil
}

// Driver returns SQLite's driver.
func (oldConnector) Driver() driver.Driver { return &sqlite.Driver{} }
