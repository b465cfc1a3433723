package library

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"newsreader/articles"
)

// scanner is a row of a query.
type scanner interface{ Scan(...any) error }

// querier is a database, a connection or a transaction.
type querier interface {
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
}

// collectRows returns the rows of a query.
func collectRows[T any](ctx context.Context, db querier, query string, args []any, scan func(scanner) (T, error)) ([]T, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}

func scanNumber(row scanner) (n int64, err error) { return n, row.Scan(&n) }

// numberList formats numbers for SQL's IN.
func numberList(numbers []int64) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(numbers), " ", ","), "[]")
}

// packTime returns the columns of a time: Unix seconds, and twice the zone in minutes east of UTC, plus 1 if the
// time is a day without a clock time. Both are nil for the zero time.
func packTime(t articles.Time) (seconds, zone any) {
	if t.IsZero() {
		return nil, nil
	}
	_, offset := t.Zone()
	z := int64(offset/60) * 2
	if t.DateOnly {
		z++
	}
	return t.Unix(), z
}

// unpackTime returns the time that packTime packed.
func unpackTime(seconds, zone sql.NullInt64) articles.Time {
	if !seconds.Valid {
		return articles.Time{}
	}
	at := time.Unix(seconds.Int64, 0).UTC()
	if minutes := zone.Int64 >> 1; minutes != 0 {
		at = at.In(time.FixedZone("", int(minutes)*60))
	}
	return articles.Time{Time: at, DateOnly: zone.Int64&1 == 1}
}

// toSeconds returns a time in Unix seconds, nil for the zero time.
func toSeconds(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.Unix()
}

// fromSeconds returns the time that toSeconds converted.
func fromSeconds(seconds sql.NullInt64) time.Time {
	if !seconds.Valid {
		return time.Time{}
	}
	return time.Unix(seconds.Int64, 0).UTC()
}
