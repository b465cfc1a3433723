package library

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"

	"modernc.org/sqlite"
)

// oldViews show the tables of a library of an older version as they are now, by version. Libraries of other versions
// cannot be read without being migrated. The index of version 4 is not used, since it was made of other terms.
var oldViews = map[int]string{
	4: `CREATE TEMP VIEW articles AS SELECT *, stored AS arrived FROM main.articles;
	CREATE TEMP VIEW entries AS SELECT 0 AS id, feed, article, NULL AS guid, NULL AS url, NULL AS bare, NULL AS title, NULL AS time,
		digest AS content, guid AS former FROM main.entries;
	CREATE TEMP VIEW state AS SELECT only, last_article, 0 AS last_in_index, 0 AS last_counted FROM main.state;` + countViews,
	5: `CREATE TEMP VIEW state AS SELECT *, last_in_index AS last_counted FROM main.state;` + countViews,
	6: accountViews,
}

// accountViews show that there is no account, as there was none before version 7.
const accountViews = `CREATE TEMP VIEW remote_feeds AS SELECT '' AS url WHERE 0;
	CREATE TEMP VIEW feeds AS SELECT *, NULL AS set_title, NULL AS set_folder FROM main.feeds;`

// countViews count what is kept since version 6, and show what has a table of its own since then.
const countViews = `CREATE TEMP VIEW hubness AS SELECT id, crowd AS hubness FROM features;
	CREATE TEMP VIEW feed_counts AS SELECT f.id AS feed, count(a.id) AS entries, count(*) FILTER (WHERE a.read = 0) AS unread
		FROM feeds AS f LEFT JOIN entries AS e ON e.feed = f.id LEFT JOIN articles AS a ON a.id = e.article GROUP BY f.id;
	CREATE TEMP VIEW library_counts AS SELECT 1 AS only, count(*) AS articles, count(*) FILTER (WHERE read = 0) AS unread,
		count(*) FILTER (WHERE starred = 1) AS starred FROM articles;
	CREATE TEMP VIEW events AS SELECT f.story AS id, ` + eventColumns + `
		FROM features AS f JOIN articles AS a ON a.id = f.id WHERE f.story IS NOT NULL GROUP BY f.story;` + accountViews

// openOld opens a library of an older version that cannot be migrated, because the medium is read-only or full, for
// reading.
func openOld(ctx context.Context, path string, version int) (*sql.DB, error) {
	views, readable := oldViews[version]
	if !readable {
		return nil, errNeedsMigration
	}
	var errs []error
	for _, mode := range []string{"ro", "immutable"} {
		db := sql.OpenDB(oldConnector{dsn: dsn(path, mode), views: views})
		db.SetMaxOpenConns(maxConnections)
		_, err := fileVersion(ctx, db)
		if err == nil {
			return db, nil
		}
		errs = append(errs, err, db.Close())
	}
	return nil, fmt.Errorf("%w: %w", errNeedsMigration, errors.Join(errs...))
}

// oldConnector connects to a library of an older version.
type oldConnector struct{ dsn, views string }

// Connect opens a connection with the views.
func (c oldConnector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Driver().Open(c.dsn)
	if err != nil {
		return nil, err
	}
	if _, err := conn.(driver.ExecerContext).ExecContext(ctx, "PRAGMA temp_store = MEMORY;"+c.views, nil); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return conn, nil
}

// Driver returns SQLite's driver.
func (oldConnector) Driver() driver.Driver { return &sqlite.Driver{} }
