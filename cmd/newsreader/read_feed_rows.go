package main

import (
	"slices"
	"strconv"
	"strings"

	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
)

// feedRow is a row of the feeds screen.
type feedRow struct {
	name   string
	unread int
	// starred is shown in place of unread in the row of starred articles.
	starred int
	indent  int
	// folder is the path of the folder that the row is, or that its feed is in.
	folder string
	// fold is the mark of a folder: whether its feeds are shown.
	fold string
	// rule is set for a blank row between others.
	rule bool
	// open returns the screen that the row opens.
	open func() (readScreen, error)
	// query selects the articles of the row; nil if a library does not hold them.
	query *library.ListQuery
	feed  *library.Feed
}

// failed reports whether the last fetch of the row's feed failed.
func (row *feedRow) failed() bool { return row.feed != nil && row.feed.LastError != "" }

// sameFeedRow reports whether two rows stand for the same.
func sameFeedRow(a, b *feedRow) bool {
	switch {
	case a.rule || b.rule || (a.feed == nil) != (b.feed == nil):
		return false
	case a.feed != nil:
		return a.feed.URL == b.feed.URL
	}
	return a.folder == b.folder && a.name == b.name
}

// rows returns the rows: those of the whole library, then the feeds in no folder, then each folder with its feeds and the folders
// below it.
func (s *feedsScreen) rows() ([]feedRow, error) {
	r := s.r
	if s.empty = !r.lib.Exists(); s.empty {
		return []feedRow{{name: r.app.localized("The built-in edition", "内置样刊"), open: func() (readScreen, error) { return newEditionScreen(r) }}}, nil
	}
	feeds, err := r.app.feeds(r.ctx, r.lib)
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
	if len(feeds) > 0 {
		rows = append(rows, feedRow{rule: true})
	}
	return append(rows, s.withoutHidden(s.tree(feeds))...), nil
}

// libraryRows are the rows of the whole library.
func (s *feedsScreen) libraryRows(counts library.Counts) []feedRow {
	r := s.r
	row := func(english, chinese string, unread, starred int, q library.ListQuery) feedRow {
		name := r.app.localized(english, chinese)
		return feedRow{name: name, unread: unread, starred: starred, query: &q, open: func() (readScreen, error) { return newListScreen(r, name, q), nil }}
	}
	return []feedRow{
		row("All", "全部", counts.Unread, 0, library.ListQuery{}),
		row("Unread", "未读", counts.Unread, 0, library.ListQuery{Unread: true}),
		row("Starred", "星标", 0, counts.Starred, library.ListQuery{Starred: true}),
		{name: r.app.localized("Stories", "话题"), open: func() (readScreen, error) { return newStoriesScreen(r) }},
	}
}

// tree returns the rows of feeds and of the folders that they are in.
func (s *feedsScreen) tree(feeds []library.Feed) []feedRow {
	slices.SortStableFunc(feeds, func(a, b library.Feed) int { return slices.Compare(pathOf(a.Folder), pathOf(b.Folder)) })
	unread := map[string]int{}
	for _, f := range feeds {
		for path := pathOf(f.Folder); len(path) > 0; path = path[:len(path)-1] {
			unread[strings.Join(path, "/")] += f.Unread
		}
	}
	var rows []feedRow
	var above []string
	for i := range feeds {
		path := pathOf(feeds[i].Folder)
		for n := range path {
			if n >= len(above) || !slices.Equal(above[:n+1], path[:n+1]) {
				rows = append(rows, s.folderRow(path[:n+1], unread))
			}
		}
		above = path
		rows = append(rows, s.feedRow(&feeds[i], path))
	}
	return slices.DeleteFunc(rows, func(row feedRow) bool { return s.isClosed(&row) })
}

// pathOf returns the names of a folder and of those above it, the outermost first.
func pathOf(folder string) []string {
	return nonEmpty(strings.Split(folder, "/")...)
}

// isClosed reports whether a row is below a folder that is closed.
func (s *feedsScreen) isClosed(row *feedRow) bool {
	path := pathOf(row.folder)
	if row.feed == nil && len(path) > 0 {
		path = path[:len(path)-1]
	}
	for ; len(path) > 0; path = path[:len(path)-1] {
		if s.closed[strings.Join(path, "/")] {
			return true
		}
	}
	return false
}

// withoutHidden leaves out the rows of feeds and folders without unread articles if they are hidden, but for the row under the
// cursor.
func (s *feedsScreen) withoutHidden(rows []feedRow) []feedRow {
	if !s.hidden {
		return rows
	}
	at := s.list.Selected()
	return slices.DeleteFunc(rows, func(row feedRow) bool { return row.unread == 0 && (at == nil || !sameFeedRow(&row, at)) })
}

// folderRow is the row of a folder, with the unread articles of the feeds in it and in those below it.
func (s *feedsScreen) folderRow(path []string, unread map[string]int) feedRow {
	folder, name := strings.Join(path, "/"), path[len(path)-1]
	row := feedRow{name: name, folder: folder, unread: unread[folder], indent: len(path) - 1, fold: "▾", query: &library.ListQuery{Folder: folder}}
	if s.closed[folder] {
		row.fold = "▸"
	}
	q := *row.query
	row.open = func() (readScreen, error) { return newListScreen(s.r, strings.Join(path, " › "), q), nil }
	return row
}

func (s *feedsScreen) feedRow(f *library.Feed, path []string) feedRow {
	q := library.ListQuery{Feed: f.URL}
	row := feedRow{name: feedName(*f), folder: strings.Join(path, "/"), unread: f.Unread, feed: f, indent: len(path), query: &q}
	row.open = func() (readScreen, error) { return newListScreen(s.r, row.name, q), nil }
	return row
}

// feedMeasure are the widths of the columns of the feeds screen.
type feedMeasure struct{ name, count int }

// maxFeedName is the most columns that names take, so that the counts stand near them.
const maxFeedName = 56

// measure returns the widths of the columns on a screen of a width.
func (s *feedsScreen) measure(width int) feedMeasure {
	var m feedMeasure
	for i := range s.list.Loaded() {
		row := &s.list.Loaded()[i]
		m.name = max(m.name, 2*row.indent+term.Width(s.label(row)))
		m.count = max(m.count, len(s.count(row)))
	}
	m.name = max(min(m.name, maxFeedName, width-feedMarks-2-m.count), 1)
	return m
}

// feedMarks are the columns before a name: whether the row is under the cursor, and whether its feed fails or is the server's.
const feedMarks = 4

// label returns the name of a row, with the mark of a folder.
func (s *feedsScreen) label(row *feedRow) string {
	label := row.name
	if row.fold != "" {
		label = row.fold + "\u00a0" + label
	}
	if row.feed != nil && row.feed.Paused {
		label += s.r.app.localized(" · paused", " · 已暂停")
	}
	return label
}

// count returns the number that a row shows, "" for none.
func (s *feedsScreen) count(row *feedRow) string {
	if n := max(row.unread, row.starred); n > 0 {
		return strconv.Itoa(n)
	}
	return ""
}

// line returns a row: the mark of a failing feed or of one of the account's server, the name, and the number of unread articles.
func (s *feedsScreen) line(width int, m feedMeasure, row *feedRow, chosen bool) string {
	if row.rule {
		return strings.Repeat(" ", width)
	}
	mark, look := "\u00a0\u00a0", term.LookFaint
	switch {
	case row.failed():
		mark = "!\u00a0"
	case row.feed != nil && row.feed.Synced:
		mark = "⇅\u00a0"
	}
	if row.unread > 0 {
		look = term.LookPlain
	}
	indent := min(2*row.indent, m.name/2)
	name := strings.Repeat("\u00a0", indent) + padded(s.label(row), m.name-indent, false)
	return term.Row(width, s.r.terminal.Profile, chosen, rowMark(chosen), term.Part{Text: mark, Look: term.LookAccent},
		term.Part{Text: name, Look: look}, term.Part{Text: "\u00a0\u00a0" + padded(s.count(row), m.count, true), Look: term.LookStrong})
}
