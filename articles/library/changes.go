package library

import (
	"context"
	"database/sql"
)

// Snapshot is what the library had at one time: all articles but those that it got later. The zero Snapshot is of no
// time and has all articles.
type Snapshot struct{ end int64 } // the number that the next article would have got

// Changes are what the library had undergone at one time. They are comparable: two that one Library returned are equal if
// nothing was changed in between, by whatever process.
type Changes struct {
	// Snapshot is what the library had.
	Snapshot Snapshot
	version  int64 // of the data, as the connection that is kept for it sees it
}

// Changes returns what the library has undergone so far. It takes some microseconds, so that it can be asked each second.
func (l *Library) Changes(ctx context.Context) (Changes, error) {
	watch, err := l.watcher(ctx)
	if err != nil || watch == nil {
		return Changes{Snapshot: Snapshot{1}}, l.wrapError("reading", err)
	}
	var c Changes
	err = watch.QueryRowContext(ctx, "SELECT last_article + 1, data_version FROM state, pragma_data_version").Scan(&c.Snapshot.end, &c.version)
	return c, l.wrapError("reading", err)
}

// watcher returns the connection by which changes are seen, nil if there is no library yet. SQLite numbers the changes
// that a connection sees of all others, so it must be always the same, and one that changes nothing itself.
func (l *Library) watcher(ctx context.Context) (*sql.Conn, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.watch != nil {
		return l.watch, nil
	}
	db, err := l.openFile(ctx)
	if err != nil || db == nil {
		return nil, err
	}
	db.SetMaxOpenConns(maxConnections + 1)
	l.watch, err = db.Conn(ctx)
	return l.watch, err
}

// CountSince returns how many articles the library has got since a snapshot.
func (l *Library) CountSince(ctx context.Context, s Snapshot) (int, error) {
	counts, err := collect(ctx, l, "SELECT count(*) FROM articles WHERE id >= ?", []any{s.end}, scanNumber)
	if err != nil || len(counts) == 0 {
		return 0, l.wrapError("counting", err)
	}
	return int(counts[0]), nil
}
