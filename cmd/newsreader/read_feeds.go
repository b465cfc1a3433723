package main

import (
	"errors"
	"fmt"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
)

// feedsScreen is the first screen: what the whole library has, then folders and feeds.
type feedsScreen struct {
	r    *reader
	list *screen.List[feedRow]
	// unread is the number of unread articles in the library.
	unread int
	// empty reports that nothing is followed and nothing stored.
	empty bool
	// closed are the paths of the folders whose feeds are not shown.
	closed map[string]bool
	// hidden leaves out feeds without unread articles.
	hidden bool
	// stale is set when the library has changed since the rows were loaded.
	stale bool
}

func newFeedsScreen(r *reader) (*feedsScreen, error) {
	s := &feedsScreen{r: r, list: screen.NewList(screen.Rows[feedRow]{}), closed: map[string]bool{}}
	s.list.Skip = func(row *feedRow) bool { return row.rule }
	return s, s.load()
}

// load reads the feeds and their counts. The cursor stays on its row.
func (s *feedsScreen) load() error {
	rows, err := s.rows()
	if err == nil {
		s.stale = false
		s.list.Replace(rows, sameFeedRow)
	}
	return err
}

// refresh reads the feeds once more if the library has changed.
func (s *feedsScreen) refresh() {
	if s.stale {
		s.r.fail(s.load())
	}
}

// bindings implements [readScreen].
func (s *feedsScreen) bindings() screen.Bindings {
	r := s.r
	return append(r.reloadKeys(s, s.list),
		r.bind("open", "open", "打开", s.open, "enter", "l", "right"),
		r.bind("fold", "open or close the folder", "展开或收起文件夹", s.fold, "tab"),
		r.bind("leave", "leave the program", "退出程序", func() { r.do(screen.Quit{}) }, "q"),
		r.bind("next-unread", "next row with unread articles", "下一个有未读的订阅源", func() { s.goUnread(1) }, "n", "J"),
		r.bind("previous-unread", "previous row with unread articles", "上一个有未读的订阅源", func() { s.goUnread(-1) }, "N", "K"),
		r.bind("search", "search the library", "搜索文库", r.askSearch, "/"),
		r.bind("read-all", "mark everything in the row as read", "把该行全部标为已读", s.markRead, "A"),
		r.bind("hide", "hide or show feeds without unread articles", "隐藏或显示没有未读的订阅源", s.toggleHidden, "H"),
		r.bind("stories", "ongoing stories", "话题", func() { r.open(newStoriesScreen(r)) }, "t"),
		r.bind("unsubscribe", "stop following the feed", "取消订阅", s.unsubscribe, "d"),
	)
}

// open opens what the row under the cursor stands for.
func (s *feedsScreen) open() {
	if row := s.list.Selected(); row != nil {
		s.r.open(row.open())
	}
}

// fold opens or closes the folder under the cursor, or that of the feed there.
func (s *feedsScreen) fold() {
	row := s.list.Selected()
	if row == nil || row.folder == "" {
		s.r.say("this row is not in a folder", "这一行不在文件夹中")
		return
	}
	folder := row.folder
	s.closed[folder] = !s.closed[folder]
	s.list.Select(func(row *feedRow) bool { return row.feed == nil && row.folder == folder })
	s.r.fail(s.load())
}

// reload implements [reloader].
func (s *feedsScreen) reload() {
	s.r.takeIn()
	s.r.fail(s.load())
	s.list.First()
}

// goUnread moves to the next feed or folder with unread articles, or with a negative step to the previous one.
func (s *feedsScreen) goUnread(step int) {
	if seek(s.list, step, func(row *feedRow) bool { return row.unread > 0 && (row.feed != nil || row.folder != "") }) == nil {
		s.r.say("no more rows with unread articles", "没有更多未读")
	}
}

// toggleHidden hides feeds without unread articles, or shows them again.
func (s *feedsScreen) toggleHidden() {
	s.hidden = !s.hidden
	s.r.fail(s.load())
	if s.hidden {
		s.r.say("feeds without unread articles are hidden", "已隐藏没有未读的订阅源")
	} else {
		s.r.say("all feeds are shown", "已显示全部订阅源")
	}
}

// markRead asks, and marks the articles of the row as read that the library has now.
func (s *feedsScreen) markRead() {
	r, row := s.r, s.list.Selected()
	if row == nil || row.query == nil {
		r.say("nothing to mark in this row", "这一行没有可标记的文章")
		return
	}
	now, err := r.lib.Changes(r.ctx)
	if r.fail(err) {
		return
	}
	q, unread := *row.query, row.unread
	q.Snapshot = now.Snapshot
	r.askYesNo(fmt.Sprintf(r.app.localized("mark all of %s as read? y/n", "把“%s”全部标为已读？y/n"), row.name), func() { r.markListRead(unread, q) })
}

// unsubscribe asks, and stops following the feed under the cursor.
func (s *feedsScreen) unsubscribe() {
	row := s.list.Selected()
	if row == nil || row.feed == nil {
		s.r.say("this row is not a feed", "这一行不是订阅源")
		return
	}
	f := *row.feed
	s.r.askYesNo(s.r.app.unsubscribeQuestion([]library.Feed{f})+" y/n", func() {
		_, err := s.r.lib.Unsubscribe(s.r.ctx, f.URL)
		err = errors.Join(err, s.r.lib.SetCredentials(s.r.ctx, library.Credentials{f.URL: nil}))
		if !s.r.fail(err) && !s.r.fail(s.load()) {
			s.r.say("no longer following %s", "已取消订阅 %s", row.name)
		}
	})
}

// draw implements [readScreen].
func (s *feedsScreen) draw(width, height int) []string {
	s.refresh()
	m := s.measure(width)
	return drawList(width, height, s.list, func(row *feedRow, chosen bool) string { return s.line(width, m, row, chosen) })
}

// place implements [readScreen]: why a feed fails, or what the library has.
func (s *feedsScreen) place() string {
	s.refresh()
	if s.empty {
		return s.r.app.localized("no feeds yet", "还没有订阅")
	}
	if row := s.list.Selected(); row != nil && row.failed() {
		return "! " + articles.CleanLine(row.feed.LastError)
	}
	return fmt.Sprintf(s.r.app.localized("feeds · %s unread", "订阅源 · %s 篇未读"), groupDigits(s.unread))
}

// hints implements [readScreen].
func (s *feedsScreen) hints() []string {
	if s.empty {
		return []string{"subscribe", "command", "leave", "open"}
	}
	return []string{"open", "update", "search", "subscribe", "leave"}
}

// point implements [readScreen].
func (s *feedsScreen) point(row, wheel int) { pointAt(s.list, row, wheel, s.open) }

// resume implements [readScreen].
func (s *feedsScreen) resume() { s.stale = true }

// flagsChanged implements [flagHolder].
func (s *feedsScreen) flagsChanged() { s.stale = true }

// escape implements [readScreen]. On the first screen only q leaves.
func (s *feedsScreen) escape() bool { return len(s.r.stack) > 1 }
