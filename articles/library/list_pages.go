package library

import (
	"context"
	"iter"
	"math"
	"slices"
	"strings"

	"newsreader/articles"
)

// A list is read in pages, the first of them small, so that who wants its beginning gets it at once, and a long one
// takes no more memory than a page. Between pages nothing is held open: a slow reader of the list holds up no writer.
const (
	firstPage   = 64
	maxPage     = 2048
	maxTextPage = 256 // of whole articles
)

// Headlines yields headlines of the library as [Library.List] returns them, as they are read. What is stored
// meanwhile may be missing; an error ends them.
func (l *Library) Headlines(ctx context.Context, q ListQuery) iter.Seq2[articles.Headline, error] {
	return listRows(ctx, l, q, maxPage, func(position ...any) func(scanner) (articles.Headline, error) {
		return scanHeadline(!q.Brief, position...)
	})
}

// listRows yields the rows that a query selects, in pages of at most maxSize. NewScan returns the function that reads one,
// and its position into the arguments.
func listRows[T any](ctx context.Context, l *Library, q ListQuery, maxSize int, newScan func(position ...any) func(scanner) (T, error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		pages, err := l.newListPages(ctx, q)
		for err == nil && pages != nil && pages.left > 0 {
			var page []T
			page, err = nextPage(ctx, pages, newScan(&pages.at, &pages.number))
			pages.size = min(4*pages.size, maxSize)
			for _, row := range page {
				if !yield(row, nil) {
					return
				}
			}
		}
		if err != nil {
			var none T
			yield(none, l.wrapError("listing", err))
		}
	}
}

// listPages reads a list page by page.
type listPages struct {
	l     *Library
	brief bool
	order listOrder
	where []string
	args  []any
	// left is how many more headlines are wanted, size how many the next page has at most.
	left, size int
	// started is set after the first page; at and number are then the position of its last headline.
	started    bool
	at, number int64
	// byNumber is set if the articles were put in order at once, since each page would take as long as all of them.
	// numbers are those still to be read.
	byNumber bool
	numbers  []int64
}

// newListPages returns the pages of a list, nil if no article can be in it.
func (l *Library) newListPages(ctx context.Context, q ListQuery) (*listPages, error) {
	order, err := orderOf(q.Sort)
	if err != nil {
		return nil, err
	}
	where, args, err := l.conditions(ctx, q)
	if err != nil || where == nil {
		return nil, err
	}
	p := &listPages{l: l, brief: q.Brief, order: order, where: where, args: args, left: math.MaxInt, size: firstPage}
	p.byNumber = order.name != nil || q.Source != "" || q.Section != "" || q.Feed != ""
	if q.Limit > 0 {
		p.left = q.Limit
	}
	if p.byNumber {
		query := "SELECT a.id" + headlineTables + "WHERE " + strings.Join(where, " AND ") + " ORDER BY " + order.by + " LIMIT ?"
		p.numbers, err = collect(ctx, l, query, append(slices.Clip(args), p.left), scanNumber)
		p.left = len(p.numbers)
	}
	return p, err
}

// nextPage returns the next page. It is empty if there is none, or if its articles were pruned meanwhile.
func nextPage[T any](ctx context.Context, p *listPages, scan func(scanner) (T, error)) ([]T, error) {
	size := min(p.size, p.left)
	where, args := p.where, p.args
	switch {
	case p.byNumber:
		where, args = []string{"a.id IN (" + numberList(p.numbers[:size]) + ")"}, nil
		p.numbers = p.numbers[size:]
		p.left = len(p.numbers)
	case p.started:
		where, args = append(slices.Clip(where), p.order.after), append(slices.Clip(args), p.at, p.number)
	}
	query := headlineQuery(!p.brief, "a.at", "a.id") + strings.Join(where, " AND ") + " ORDER BY " + p.order.by + " LIMIT ?"
	page, err := collect(ctx, p.l, query, append(slices.Clip(args), size), scan)
	p.started = true
	switch {
	case p.byNumber: // left is what numbers has
	case len(page) < size:
		p.left = 0
	default:
		p.left -= len(page)
	}
	return page, err
}
