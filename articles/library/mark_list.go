package library

import (
	"context"
	"slices"
	"strings"
)

// maxMarked is how many articles are marked in one transaction, so that other processes can write in between.
const maxMarked = 1000

// Marked are the articles that one call of [Library.MarkListRead] has marked, as numbers of eight bytes.
type Marked struct{ numbers []int64 }

// Len returns how many articles were marked.
func (m Marked) Len() int { return len(m.numbers) }

// MarkListRead marks the unread articles that a query selects as read, whatever its limit. It takes a transaction of some
// 20 milliseconds for every thousand of them. If it fails, those that it returns with the error are marked.
func (l *Library) MarkListRead(ctx context.Context, q ListQuery) (Marked, error) {
	var m Marked
	where, args, err := l.conditions(ctx, q)
	if err != nil || where == nil {
		return m, l.wrapError("marking in", err)
	}
	unread, err := collect(ctx, l, "SELECT a.id FROM articles AS a WHERE a.read = 0 AND "+strings.Join(where, " AND "), args, scanNumber)
	if err != nil {
		return m, l.wrapError("marking in", err)
	}
	slices.Sort(unread) // neighbours are on one page of the file
	m.numbers, err = l.markRead(ctx, unread, true)
	return m, err
}

// MarkFoundRead marks the unread articles among what a search found as read, copies included, as [Library.MarkListRead]
// does.
func (l *Library) MarkFoundRead(ctx context.Context, found *Results) (m Marked, err error) {
	numbers := found.numbers()
	slices.Sort(numbers)
	m.numbers, err = l.markRead(ctx, numbers, true)
	return m, err
}

// Unmark marks articles as unread again, except those that were removed.
func (l *Library) Unmark(ctx context.Context, m Marked) error {
	_, err := l.markRead(ctx, m.numbers, false)
	return err
}

// markRead marks articles as read or as unread and returns the numbers of those that were not.
func (l *Library) markRead(ctx context.Context, numbers []int64, read bool) (changed []int64, err error) {
	err = inParts(maxMarked, numbers, func(batch []int64) error {
		var marked []int64
		err := l.write(ctx, "marking in", func(w *writer) (err error) {
			marked, err = w.numbers("UPDATE articles SET read = ?1 WHERE read <> ?1 AND id IN ("+numberList(batch)+") RETURNING id", read)
			return err
		})
		if err == nil {
			changed = append(changed, marked...)
		}
		return err
	})
	return changed, err
}
