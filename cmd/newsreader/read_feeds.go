package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

const (
	day  = 24 * time.Hour
	week = 7 * day
)

// feedsScreen is the first screen: what the whole library has, then folders and feeds.
type feedsScreen struct {
	r    *reader
	list *screen.List[feedRow]
	// unread is the number of unread articles in the library.
	unread int
	// empty reports that nothing is followed and nothing stored.
	empty bool
}

// feedRow is a row of the feeds screen.
type feedRow struct {
	name   string
	unread int
	failed bool
	indent int
	// open returns the screen that the row opens.
	open func() (readScreen, error)
	// query selects the articles of the row; nil if a library does not hold them.
	query *library.ListQuery
	feed  *library.Feed
}

func newFeedsScreen(r *reader) (*feedsScreen, error) {
	s := &feedsScreen{r: r}
	return s, s.load()
}

// load reads the feeds and their counts.
func (s *feedsScreen) load() error {
	rows, err := s.rows()
	if err != nil {
		return err
	}
	at := s.selected()
	s.list = screen.NewList(screen.Rows[feedRow](rows))
	s.list.First()
	if at != nil {
		s.list.Select(func(row *feedRow) bool {
			return row.name == at.name && row.indent == at.indent && feedAddress(row) == feedAddress(at)
		})
	}
	return nil
}

func (s *feedsScreen) selected() *feedRow {
	if s.list == nil {
		return nil
	}
	return s.list.Selected()
}

func feedAddress(row *feedRow) string {
	if row.feed == nil {
		return ""
	}
	return row.feed.URL
}

// rows returns the rows: those of the whole library, then each folder and its feeds, then the feeds in no folder.
func (s *feedsScreen) rows() ([]feedRow, error) {
	r := s.r
	if s.empty = !r.lib.Exists(); s.empty {
		return []feedRow{{name: r.app.localized("The built-in edition", "内置样刊"), open: func() (readScreen, error) { return newEditionScreen(r) }}}, nil
	}
	feeds, err := r.lib.Feeds(r.ctx)
	if err != nil {
		return nil, err
	}
	if err := r.lib.CountEntries(r.ctx, feeds); err != nil {
		return nil, err
	}
	counts, err := r.lib.Counts(r.ctx)
	if err != nil {
		return nil, err
	}
	s.unread = counts.Unread
	rows := s.libraryRows(counts)
	folder := ""
	for i, f := range feeds {
		if f.Folder != folder && f.Folder != "" {
			rows = append(rows, s.folderRow(f.Folder, feeds))
		}
		folder = f.Folder
		rows = append(rows, s.feedRow(&feeds[i]))
	}
	return rows, nil
}

// libraryRows are the rows of the whole library.
func (s *feedsScreen) libraryRows(counts library.Counts) []feedRow {
	r := s.r
	row := func(english, chinese string, unread int, q library.ListQuery) feedRow {
		name := r.app.localized(english, chinese)
		return feedRow{name: name, unread: unread, query: &q, open: func() (readScreen, error) { return newListScreen(r, name, q), nil }}
	}
	return []feedRow{
		row("All", "全部", counts.Unread, library.ListQuery{}),
		row("Unread", "未读", counts.Unread, library.ListQuery{Unread: true}),
		row("Starred", "星标", 0, library.ListQuery{Starred: true}),
		{name: r.app.localized("Stories", "新闻事件"), open: func() (readScreen, error) { return newStoriesScreen(r) }},
	}
}

// folderRow is the row of a folder, with the unread articles of the feeds in it and in those below it.
func (s *feedsScreen) folderRow(folder string, feeds []library.Feed) feedRow {
	q := library.ListQuery{Folder: folder}
	row := feedRow{name: folder, query: &q, open: func() (readScreen, error) { return newListScreen(s.r, folder, q), nil }}
	for _, f := range feeds {
		if f.Folder == folder || strings.HasPrefix(f.Folder, folder+"/") {
			row.unread += f.Unread
		}
	}
	return row
}

func (s *feedsScreen) feedRow(f *library.Feed) feedRow {
	q := library.ListQuery{Feed: f.URL}
	row := feedRow{name: feedName(*f), unread: f.Unread, failed: f.LastError != "", feed: f, query: &q}
	row.open = func() (readScreen, error) { return newListScreen(s.r, row.name, q), nil }
	if f.Folder != "" {
		row.indent = 1
	}
	return row
}

// bindings implements [readScreen].
func (s *feedsScreen) bindings() screen.Bindings {
	r := s.r
	keys := append(r.moveKeys(s.list, s.reload),
		r.bind("open", "open", "打开", s.open, "enter", "l", "right"),
		r.bind("leave", "leave the program", "退出程序", func() { r.do(screen.Quit{}) }, "q"),
		r.bind("next-unread", "next row with unread articles", "下一个有未读的来源", func() { s.goUnread(1) }, "n", "J"),
		r.bind("previous-unread", "previous row with unread articles", "上一个有未读的来源", func() { s.goUnread(-1) }, "N", "K"),
		r.bind("search", "search the library", "搜索文库", r.askSearch, "/"),
		r.bind("read-all", "mark all of the row as read", "把该行全部标为已读", s.markRead, "A"),
		r.bind("stories", "the running stories", "新闻事件", func() { r.open(newStoriesScreen(r)) }, "t"),
		r.bind("unsubscribe", "stop following the feed", "取消订阅", s.unsubscribe, "d"),
	)
	return keys
}

// open opens what the row under the cursor stands for.
func (s *feedsScreen) open() {
	if row := s.list.Selected(); row != nil {
		s.r.open(row.open())
	}
}

// open shows a screen unless it could not be made.
func (r *reader) open(s readScreen, err error) {
	if !r.fail(err) {
		r.push(s)
	}
}

func (s *feedsScreen) reload() {
	s.r.fail(s.load())
	s.list.First()
}

// goUnread moves to the next row with unread articles, or with a negative step to the previous one.
func (s *feedsScreen) goUnread(step int) {
	start := s.list.Selected()
	for s.list.Move(step) {
		if s.list.Selected().unread > 0 {
			return
		}
	}
	if start != nil {
		s.list.Select(func(row *feedRow) bool { return row == start })
	}
	s.r.say("no more rows with unread articles", "没有更多未读")
}

// markRead asks, and marks the articles of the row as read.
func (s *feedsScreen) markRead() {
	row := s.list.Selected()
	if row == nil || row.query == nil {
		s.r.say("nothing to mark in this row", "这一行没有可标记的文章")
		return
	}
	question := fmt.Sprintf(s.r.app.localized("mark all of %s as read? y/n", "把“%s”全部标为已读？y/n"), row.name)
	q := *row.query
	unread := row.unread
	s.r.ask(question, func() { s.r.markListRead(unread, q) })
}

// unsubscribe asks, and stops following the feed under the cursor.
func (s *feedsScreen) unsubscribe() {
	row := s.list.Selected()
	if row == nil || row.feed == nil {
		s.r.say("this row is not a feed", "这一行不是订阅源")
		return
	}
	f := *row.feed
	s.r.ask(s.r.app.unsubscribeQuestion([]library.Feed{f})+" y/n", func() {
		_, err := s.r.lib.Unsubscribe(s.r.ctx, f.URL)
		err = errors.Join(err, s.r.lib.SetCredentials(s.r.ctx, library.Credentials{f.URL: nil}))
		if !s.r.fail(err) && !s.r.fail(s.load()) {
			s.r.say("no longer following %s", "已取消订阅 %s", row.name)
		}
	})
}

// draw implements [readScreen].
func (s *feedsScreen) draw(width, height int) []string {
	return drawList(width, height, s.list, func(row *feedRow, chosen bool) string { return s.line(width, row, chosen) })
}

// line returns a row: the mark of a failing feed, the name, and the number of unread articles.
func (s *feedsScreen) line(width int, row *feedRow, chosen bool) string {
	failed, count, look := "\u00a0", "", term.LookFaint
	if row.failed {
		failed = "!"
	}
	if row.unread > 0 {
		count, look = strconv.Itoa(row.unread), term.LookPlain
	}
	indent := strings.Repeat("\u00a0", 2*row.indent)
	room := max(width-2-2-len(indent)/len("\u00a0")-term.Width(count)-2, 1)
	return term.Row(width, s.r.terminal.Profile, chosen, rowMark(chosen),
		term.Part{Text: failed + "\u00a0", Look: term.LookAccent}, term.Part{Text: indent + padded(row.name, room, false), Look: look},
		term.Part{Text: "\u00a0" + count, Look: term.LookStrong})
}

// place implements [readScreen].
func (s *feedsScreen) place() string {
	if s.empty {
		return s.r.app.localized("nothing followed yet", "还没有订阅")
	}
	return fmt.Sprintf(s.r.app.localized("feeds · %d unread", "来源 · %d 篇未读"), s.unread)
}

// hints implements [readScreen].
func (s *feedsScreen) hints() []string {
	if s.empty {
		return []string{"subscribe", "open", "leave"}
	}
	return []string{"open", "update", "search", "subscribe", "leave"}
}

// point implements [readScreen].
func (s *feedsScreen) point(row, wheel int) { pointAt(s.list, row, wheel, s.open) }

// resume implements [readScreen].
func (s *feedsScreen) resume() { s.r.fail(s.load()) }

// flagsChanged implements [flagHolder].
func (s *feedsScreen) flagsChanged() { s.r.fail(s.load()) }

// escape implements [readScreen]. On the first screen only q leaves.
func (s *feedsScreen) escape() bool { return len(s.r.stack) > 1 }

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
	for _, h := range edition.Headlines() {
		rows = append(rows, listRow{Placed: library.Placed{Headline: h}})
	}
	return &listScreen{r: r, name: r.app.localized("The built-in edition", "内置样刊"), list: screen.NewList(screen.Rows[listRow](rows))}, nil
}
