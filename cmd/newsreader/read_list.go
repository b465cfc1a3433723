package main

import (
	"context"
	"slices"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
)

// listScreen is a list of headlines: of the library, a feed, a folder, a search or the built-in edition.
type listScreen struct {
	r    *reader
	name string
	list *screen.List[listRow]
	// query selects the articles; it is nil for a list that is not one of the library, as that of a search.
	query *library.ListQuery
	found *foundList // nil unless the list is what a search found
	tally listTally
}

// listRow is a headline and where it stands in its list.
type listRow struct {
	library.Placed
	hit *library.Hit // nil unless a search found it
}

// newListScreen returns the list of what a query selects, as the library is now.
func newListScreen(r *reader, name string, q library.ListQuery) *listScreen {
	s := &listScreen{r: r, name: name, query: &q}
	s.reload()
	return s
}

// reload implements [reloader].
func (s *listScreen) reload() {
	switch {
	case s.query != nil:
		s.query.Snapshot, s.query.Keep = s.r.takeIn(), nil
		s.list = screen.NewList[listRow](s)
		s.r.fail(s.tally.find(s))
		s.countShown()
	case s.found != nil:
		s.r.takeIn()
		s.r.fail(s.found.search(s.r.ctx))
		s.list = screen.NewList[listRow](s.found)
	}
	s.list.Resize(max(s.r.rows-1, 1))
	s.list.First()
	s.r.fail(s.list.Err())
}

// Page implements [screen.Source].
func (s *listScreen) Page(from *listRow, n int) ([]listRow, error) {
	var at library.Position
	if from != nil {
		at = from.Position
	}
	page, err := s.r.lib.Page(s.r.ctx, *s.query, at, n)
	rows := make([]listRow, len(page))
	for i := range page {
		rows[i].Placed = page[i]
	}
	return rows, err
}

// bindings implements [readScreen].
func (s *listScreen) bindings() screen.Bindings {
	r := s.r
	keys := append(r.reloadKeys(s, s.list),
		r.bind("open", "open", "打开", s.open, "enter", "l", "right"),
		r.bind("next-unread", "next unread", "下一篇未读", func() { s.goUnread(1) }, "n"),
		r.bind("previous-unread", "previous unread", "上一篇未读", func() { s.goUnread(-1) }, "N"),
		r.bind("next", "next article", "下一篇", func() { s.list.Move(1) }, "J"),
		r.bind("previous", "previous article", "上一篇", func() { s.list.Move(-1) }, "K"),
		r.bind("read-all", "mark everything shown as read", "全部标为已读", s.markAllRead, "A"),
		r.bind("search", "search the library", "搜索文库", r.askSearch, "/"),
		r.bind("hide", "hide or show read articles", "隐藏或显示已读", s.toggleHidden, "H"),
	)
	return append(keys, r.articleKeys(s.headline)...)
}

// open opens the article under the cursor.
func (s *listScreen) open() {
	h := s.headline()
	if h == nil {
		return
	}
	article, err := newArticleScreen(s.r, s, h.ID)
	if err != nil && s.isGone(h.ID) {
		s.dropRow()
		return
	}
	s.r.open(article, err)
}

// isGone reports whether the library no longer has an article.
func (s *listScreen) isGone(id string) bool {
	marks, err := s.r.lib.MarksOf(s.r.ctx, []string{id})
	return s.r.lib.Exists() && err == nil && len(marks) == 0
}

// dropRow takes the row under the cursor out of the list: another process has removed its article.
func (s *listScreen) dropRow() {
	if s.list.Move(1) || s.list.Move(-1) {
		s.list.Reload()
	} else {
		s.list.First()
	}
	s.r.say("the library no longer has the article", "文库中已没有这篇文章")
}

// goUnread moves to the next unread article of the list, or with a negative step to the previous one. If there is none, the
// list of the next feed with unread articles takes the place of this one.
func (s *listScreen) goUnread(step int) {
	if s.neighbour(step, true) != "" {
		return
	}
	r := s.r
	list := r.unreadElsewhere(s, step)
	if list == nil {
		r.say("nothing else is unread", "没有其他未读文章")
		return
	}
	r.stack[len(r.stack)-1] = list
}

// goUnreadFrom moves to the first unread article after a position in the list, or with a negative step to the last one before
// it. It reports whether there is one.
func (s *listScreen) goUnreadFrom(at library.Position, step int) bool {
	q := *s.query
	q.Unread, q.Keep = true, nil
	found, err := s.r.lib.Page(s.r.ctx, q, at, step)
	if s.r.fail(err) || len(found) == 0 {
		return false
	}
	s.list.GoTo(listRow{Placed: found[0]}, func(row *listRow) bool { return row.ID == found[0].ID })
	return true
}

// goUnreadHit is goUnreadFrom for what a search found.
func (s *listScreen) goUnreadHit(rank, step int) bool {
	hit, found, err := s.found.results.NextUnread(s.r.ctx, rank, step)
	if s.r.fail(err) || !found {
		return false
	}
	s.list.GoTo(rowOfHit(&hit), func(row *listRow) bool { return row.ID == hit.ID })
	return true
}

// markAllRead marks the articles of the list as read, as it was last loaded.
func (s *listScreen) markAllRead() {
	r := s.r
	switch {
	case !r.lib.Exists():
		r.sayNoMarks()
	case s.found != nil:
		results := s.found.results
		r.markMany(results.Articles(), func(ctx context.Context) (library.Marked, error) { return r.lib.MarkFoundRead(ctx, results) })
	case s.query != nil:
		s.recount()
		r.markListRead(s.tally.unread, *s.query)
	}
}

// toggleHidden hides what is read, or shows it again. The row under the cursor stays.
func (s *listScreen) toggleHidden() {
	r := s.r
	hidden := false
	switch {
	case s.found != nil:
		hidden = s.found.toggleHidden()
		at := s.list.Selected()
		s.reload()
		if at != nil {
			s.list.Select(func(row *listRow) bool { return row.ID == at.ID })
		}
	case s.query != nil:
		s.query.Unread = !s.query.Unread
		if at := s.list.Selected(); at != nil {
			s.query.Keep = append(s.query.Keep, at.ID)
		}
		hidden = s.query.Unread
		s.list.Reload()
		s.tally.stale = true
		s.countShown()
	default:
		r.say("the built-in edition always shows everything", "内置样刊显示全部内容")
		return
	}
	if hidden {
		r.say("read articles are hidden", "已隐藏读过的文章")
	} else {
		r.say("read articles are shown", "已显示读过的文章")
	}
}

// draw implements [readScreen].
func (s *listScreen) draw(width, height int) []string {
	withSource := s.query == nil || s.query.Feed == ""
	lines := drawList(width, height, s.list, func(row *listRow, chosen bool) string {
		return s.r.headlineLine(width, chosen, row.Headline, withSource, row.copies()...)
	})
	if s.list.Selected() == nil && height > 0 {
		lines[0] = s.r.emptyLine(width, s.r.app.localized("Nothing here.", "这里没有文章。"))
	}
	return lines
}

// place implements [readScreen].
func (s *listScreen) place() string {
	s.recount()
	if s.r.columns < minDetailWidth {
		return joinFacts(s.name, s.tally.text(s.r.app))
	}
	return joinFacts(s.tally.folded(s.name), s.position(), s.tally.text(s.r.app))
}

// hints implements [readScreen].
func (s *listScreen) hints() []string {
	switch {
	case s.list.Selected() == nil:
		return []string{"back", "search"}
	case !s.r.lib.Exists(): // nothing keeps marks
		return []string{"open", "back", "subscribe"}
	}
	return []string{"open", "back", "next-unread", "read", "star", "search"}
}

// point implements [readScreen].
func (s *listScreen) point(row, wheel int) { pointAt(s.list, row, wheel, s.open) }

// resume implements [readScreen].
func (s *listScreen) resume() {
	if s.query != nil && (s.r.work.arrived > 0 || s.query.Snapshot != s.r.snapshot) {
		s.query.Snapshot = s.r.takeIn()
		s.list.Reload()
	}
	s.flagsChanged()
}

// escape implements [readScreen].
func (s *listScreen) escape() bool { return false }

// flagsChanged implements [flagHolder]: what no longer matches the query stays until the list is loaded again.
func (s *listScreen) flagsChanged() {
	headlines := headlinesOf(s.list.Loaded(), func(row *listRow) *articles.Headline { return &row.Headline })
	for _, id := range s.r.readFlags(headlines) {
		if s.query != nil && !slices.Contains(s.query.Keep, id) {
			s.query.Keep = append(s.query.Keep, id)
		}
	}
	s.tally.stale = true
}

// headline returns the headline under the cursor, nil if there is none.
func (s *listScreen) headline() *articles.Headline {
	if row := s.list.Selected(); row != nil {
		return &row.Headline
	}
	return nil
}

// neighbour implements [articleList].
func (s *listScreen) neighbour(step int, unread bool) string {
	at, moved := s.list.Selected(), false
	switch {
	case at == nil:
	case !unread:
		moved = s.list.Move(step)
	case s.query != nil:
		moved = s.goUnreadFrom(at.Position, step)
	case s.found != nil:
		moved = s.goUnreadHit(at.hit.Rank, step)
	default:
		moved = seek(s.list, step, func(row *listRow) bool { return !row.Read }) != nil
	}
	if !moved {
		return ""
	}
	return s.headline().ID
}

// newEditionScreen returns the headlines of the built-in edition as a list.
func newEditionScreen(r *reader) (*listScreen, error) {
	edition, err := articles.BuiltIn(r.app.language())
	if err != nil {
		return nil, err
	}
	var rows []listRow
	for _, a := range edition.Articles {
		rows = append(rows, listRow{Placed: library.Placed{Headline: a.Headline}})
	}
	return &listScreen{r: r, name: r.app.localized("The built-in edition", "内置样刊"), list: screen.NewList(screen.Rows[listRow](rows))}, nil
}
