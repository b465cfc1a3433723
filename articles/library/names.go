package library

import (
	"context"
	"database/sql"
	"errors"
	"strings"
)

// nameNumber returns the number of a source or section, adding it if it is new; nil for "".
func (w *writer) nameNumber(name string) (any, error) {
	if name == "" {
		return nil, nil
	}
	if n, ok := w.names[name]; ok {
		return n, nil
	}
	var n int64
	err := w.queryRow("SELECT id FROM names WHERE name = ?", []any{name}, &n)
	if errors.Is(err, sql.ErrNoRows) {
		n, err = w.insert("INSERT INTO names (name) VALUES (?)", name)
	}
	if err == nil {
		w.names[name] = n
	}
	return n, err
}

// maxMatchingNames bounds how many sources or sections match part of a name.
const maxMatchingNames = 1000

// matchingNames returns the numbers of the names that are equal to name regardless of case, else of those that
// contain it.
func (l *Library) matchingNames(ctx context.Context, name string) ([]int64, error) {
	type named struct {
		number int64
		name   string
	}
	all, err := collect(ctx, l, "SELECT id, name FROM names", nil, func(row scanner) (n named, err error) {
		return n, row.Scan(&n.number, &n.name)
	})
	if err != nil {
		return nil, err
	}
	var same, like []int64
	lower := strings.ToLower(name)
	for _, n := range all {
		if strings.EqualFold(n.name, name) {
			same = append(same, n.number)
		} else if len(like) < maxMatchingNames && strings.Contains(strings.ToLower(n.name), lower) {
			like = append(like, n.number)
		}
	}
	if len(same) > 0 {
		return same, nil
	}
	return like, nil
}
