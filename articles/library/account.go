package library

import (
	"context"
	"database/sql"
	"errors"
)

// Account is the state of the account that the library is synchronized with; see package account. Remote means: of the
// server's.
type Account struct {
	// Name is that of the server and the user, "" if there was no account yet.
	Name string
	// Last is the ID up to which the library has all entries of a server that sends them in the order of their IDs.
	Last int64
	// Begun means that the library has been synchronized with it last.
	Begun bool
}

// Account returns the state of an account, that of a new one if the library has been synchronized with another one last,
// or with none.
func (l *Library) Account(ctx context.Context, name string) (Account, error) {
	found, err := collect(ctx, l, "SELECT name, last FROM account WHERE name = ?", []any{name}, func(row scanner) (a Account, err error) {
		a.Begun = true
		return a, row.Scan(&a.Name, &a.Last)
	})
	return append(found, Account{Name: name})[0], l.wrapError("reading", err)
}

// BeginAccount makes an account the one that the library is synchronized with. What was known of another one is
// forgotten.
func (l *Library) BeginAccount(ctx context.Context, name string) error {
	return l.write(ctx, "synchronizing", func(w *writer) error {
		var last string
		err := w.queryRow("SELECT name FROM account", nil, &last)
		if err == nil && last == name {
			return nil
		}
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		for _, query := range []string{"DELETE FROM account", "DELETE FROM remote_feeds", "DELETE FROM remote_entries"} {
			if err := w.exec(query); err != nil {
				return err
			}
		}
		return w.exec("INSERT INTO account (only, name, last) VALUES (1, ?, 0)", name)
	})
}

// MoveAccount records the ID up to which all entries of the server are stored.
func (l *Library) MoveAccount(ctx context.Context, last int64) error {
	return l.write(ctx, "synchronizing", func(w *writer) error { return w.exec("UPDATE account SET last = ?", last) })
}
