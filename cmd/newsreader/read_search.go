package main

import (
	"context"
	"errors"
	"fmt"
	"unicode/utf8"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
)

// foundList is what a search found, the best first, as search prints it. It is a [screen.Source].
type foundList struct {
	lib     *library.Library
	ctx     context.Context
	query   string
	options library.SearchOptions
	results *library.Results
}

// newFoundList searches the library.
func newFoundList(ctx context.Context, lib *library.Library, query string) (*foundList, error) {
	f := &foundList{lib: lib, ctx: ctx, query: query, options: library.SearchOptions{Limit: allHits}}
	return f, f.search(ctx)
}

// search searches again, with what is new.
func (f *foundList) search(ctx context.Context) (err error) {
	f.results, err = f.lib.Search(ctx, f.query, f.options)
	return err
}

// toggleHidden leaves out what is read, or no longer, in the next search. It reports whether it does.
func (f *foundList) toggleHidden() bool {
	f.options.Unread = !f.options.Unread
	return f.options.Unread
}

// Page implements [screen.Source].
func (f *foundList) Page(from *listRow, n int) ([]listRow, error) {
	rank := 0
	switch {
	case from != nil && n > 0:
		rank = from.hit.Rank + 1
	case from != nil:
		rank = from.hit.Rank
	case n < 0:
		rank = f.results.Len()
	}
	hits, err := f.results.Page(f.ctx, rank, n)
	rows := make([]listRow, len(hits))
	for i := range hits {
		rows[i] = rowOfHit(&hits[i])
	}
	return rows, err
}

func rowOfHit(hit *library.Hit) listRow {
	return listRow{Placed: library.Placed{Headline: hit.Headline}, hit: hit}
}

// copies returns the articles with the same text that a hit has.
func (row *listRow) copies() []articles.Headline {
	if row.hit == nil {
		return nil
	}
	return row.hit.Copies
}

// newSearchScreen returns what a query finds, the best matches first.
func newSearchScreen(r *reader, query string) (*listScreen, error) {
	found, err := newFoundList(r.ctx, r.lib, query)
	if err != nil {
		return nil, err
	}
	return r.searchScreen(found), nil
}

// searchScreen returns the list of what was found.
func (r *reader) searchScreen(found *foundList) *listScreen {
	s := &listScreen{r: r, name: "/" + found.query, found: found, list: screen.NewList[listRow](found)}
	s.list.Resize(max(r.rows-1, 1))
	s.list.First()
	r.fail(s.list.Err())
	return s
}

// askSearch asks for a query and shows what it finds.
func (r *reader) askSearch() { r.askText(r.searchLabel(), r.startSearch) }

func (r *reader) searchLabel() string { return r.app.localized("search: ", "搜索：") }

// askAgain asks for a query that could not be read once more, and says why.
func (r *reader) askAgain(e *library.QueryError) {
	column := utf8.RuneCountInString(e.Query[:e.Offset]) + 1
	r.askText(fmt.Sprintf(r.app.localized("column %d: %s: ", "第 %d 字：%s："), column, r.app.message(e.Problem)), func(query string) {
		r.history.add(r.searchLabel(), query)
		r.startSearch(query)
	})
	r.prompt.History = r.history[r.searchLabel()]
	r.prompt.Type(e.Query)
}

// startSearch searches in the background. Keys that are pressed meanwhile are those of what it finds.
func (r *reader) startSearch(query string) {
	if query == "" {
		return
	}
	ctx, cancel := context.WithCancel(r.ctx)
	wait := r.await(cancel)
	r.say("searching …", "正在搜索 …")
	r.task(func(context.Context) func() {
		found, err := newFoundList(ctx, r.lib, query)
		return func() {
			cancel()
			r.resumeAfter(wait, func() { r.endSearch(found, err) })
		}
	})
}

// endSearch shows what was found. A query that cannot be read is asked for once more.
func (r *reader) endSearch(found *foundList, err error) {
	r.notice = ""
	var unreadable *library.QueryError
	switch {
	case errors.As(err, &unreadable):
		r.askAgain(unreadable)
	case r.fail(err):
	case found.results.Len() == 0:
		r.say("nothing found for %s", "没有找到 %s", found.query)
	default:
		found.ctx = r.ctx
		r.push(r.searchScreen(found))
	}
}
