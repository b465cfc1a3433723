package main

import (
	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
)

// askSearch asks for a query and shows what it finds.
func (r *reader) askSearch() {
	r.ask1(r.app.localized("search: ", "搜索："), func(query string) {
		if query == "" {
			return
		}
		found, err := newSearchScreen(r, query)
		if err == nil && found.list.Selected() == nil {
			r.say("nothing found for %s", "没有找到 %s", query)
			return
		}
		r.open(found, err)
	})
}

// newSearchScreen returns what a query finds, the best matches first.
func newSearchScreen(r *reader, query string) (*listScreen, error) {
	results, err := r.lib.Search(r.ctx, query, library.SearchOptions{Limit: maxSearchRows})
	if err != nil {
		return nil, err
	}
	var rows []listRow
	for hit, err := range results.Hits(r.ctx) {
		if err != nil {
			return nil, err
		}
		rows = append(rows, listRow{Headline: hit.Headline})
	}
	s := &listScreen{r: r, name: "/" + query, list: screen.NewList(screen.Rows[listRow](rows))}
	s.load()
	return s, nil
}

// maxSearchRows is the number of the best matches that a search shows.
const maxSearchRows = 1000
