package library

import (
	"fmt"

	"newsreader/articles"
)

// The orders of a list. The empty one is NewestFirst.
const (
	NewestFirst Order = "newest"
	OldestFirst Order = "oldest"
	BySource    Order = "source"
	ByTitle     Order = "title"
)

// listOrder is an order in SQL.
type listOrder struct {
	// key is what articles are put in order by, by the order, back its reverse.
	key, by, back string
	// after and before are the conditions of what follows and what precedes a position, see [listOrder.arguments].
	after, before string
	// name returns the name that decides before the sort time, "" if there is none. It is nil if only the time decides.
	name func(*articles.Headline) string
}

var newestFirst = listOrder{key: "a.at, a.id", by: "a.at DESC, a.id DESC", back: "a.at, a.id", after: "(a.at, a.id) < (?, ?)", before: "(a.at, a.id) > (?, ?)"}

// Articles without a source follow the others: to SQLite, bytes are more than any text.
var listOrders = map[Order]listOrder{
	"":          newestFirst,
	NewestFirst: newestFirst,
	OldestFirst: {key: newestFirst.key, by: newestFirst.back, back: newestFirst.by, after: newestFirst.before, before: newestFirst.after},
	BySource: {
		key: "ifnull(s.name, x'00'), a.at, a.id",
		by:  "ifnull(s.name, x'00'), a.at DESC, a.id DESC", back: "ifnull(s.name, x'00') DESC, a.at, a.id",
		after:  "(ifnull(s.name, x'00'), -a.at, -a.id) > (ifnull(nullif(?, ''), x'00'), -?, -?)",
		before: "(ifnull(s.name, x'00'), -a.at, -a.id) < (ifnull(nullif(?, ''), x'00'), -?, -?)",
		name:   func(h *articles.Headline) string { return h.Source },
	},
	ByTitle: {
		key: "a.title, a.at, a.id",
		by:  "a.title, a.at DESC, a.id DESC", back: "a.title DESC, a.at, a.id",
		after: "(a.title, -a.at, -a.id) > (?, -?, -?)", before: "(a.title, -a.at, -a.id) < (?, -?, -?)",
		name: func(h *articles.Headline) string { return h.Title },
	},
}

// orderOf returns an order in SQL.
func orderOf(o Order) (listOrder, error) {
	order, ok := listOrders[o]
	if !ok {
		return order, fmt.Errorf("listing by %q: not newest, oldest, source or title", o)
	}
	return order, nil
}
