package library

import (
	"context"
	"database/sql"
	"errors"
	"slices"
)

// Account is the state of the account that the library is synchronized with; see package account. Remote means: of the
// server's.
type Account struct {
	// Name is that of the server and the user, "" if there was no account yet.
	Name string
	// Last is the ID up to which the library has all entries of a server that sends them in the order of their IDs.
	Last int64
	// ReadToo means that the library had articles when the account was new: what the server holds as read may be unread
	// here.
	ReadToo bool
	// Begun means that the library has been synchronized with it last.
	Begun bool
}

// Account returns the state of an account, that of a new one if the library has been synchronized with another one last,
// or with none.
func (l *Library) Account(ctx context.Context, name string) (Account, error) {
	found, err := collect(ctx, l, "SELECT name, last, read_too FROM account WHERE name = ?", []any{name}, scanAccount)
	if err != nil || len(found) > 0 {
		return append(found, Account{})[0], l.wrapError("reading", err)
	}
	inUse, err := collect(ctx, l, "SELECT EXISTS (SELECT 1 FROM articles)", nil, scanNumber)
	return Account{Name: name, ReadToo: slices.Equal(inUse, []int64{1})}, l.wrapError("reading", err)
}

func scanAccount(row scanner) (a Account, err error) {
	a.Begun = true
	return a, row.Scan(&a.Name, &a.Last, &a.ReadToo)
}

// BeginAccount makes an account the one that the library is synchronized with. What was known of another one is
// forgotten.
func (l *Library) BeginAccount(ctx context.Context, a Account) error {
	return l.write(ctx, "synchronizing", func(w *writer) error {
		var name string
		err := w.queryRow("SELECT name FROM account", nil, &name)
		if err == nil && name == a.Name {
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
		return w.exec("INSERT INTO account (only, name, last, read_too) VALUES (1, ?, ?, ?)", a.Name, a.Last, a.ReadToo)
	})
}

// MoveAccount records the ID up to which all entries of the server are stored.
func (l *Library) MoveAccount(ctx context.Context, last int64) error {
	return l.write(ctx, "synchronizing", func(w *writer) error { return w.exec("UPDATE account SET last = ?", last) })
}
