package main

import (
	"fmt"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// storiesScreen lists the running stories, each of which opens to its articles.
type storiesScreen struct {
	r    *reader
	name string
	list *screen.List[storyRow]
	open map[string]bool // by the ID of the story's headline
	all  []library.Story
	// read reads the stories.
	read func() ([]library.Story, error)
}

// storyRow is a story, or an article of one that is open.
type storyRow struct {
	story   *library.Story
	article *articles.Headline // nil for the row of the story
}

// headline returns the article that a row stands for, nil if that is a story of several.
func (row *storyRow) headline() *articles.Headline {
	if row.article == nil && len(row.story.Articles) == 1 {
		return &row.story.Articles[0]
	}
	return row.article
}

// maxStories is the number of stories on the screen.
const maxStories = 200

// newStoriesScreen lists the stories of the last day.
func newStoriesScreen(r *reader) (*storiesScreen, error) {
	s := &storiesScreen{r: r, name: r.app.localized("stories", "新闻事件"), open: map[string]bool{}}
	s.read = func() ([]library.Story, error) {
		_, stories, err := r.app.stories(r.ctx, storyFilter{times: timeRange{since: "24h"}, min: 1, limit: maxStories})
		return stories, err
	}
	return s, s.load()
}

func (s *storiesScreen) load() error {
	stories, err := s.read()
	if err != nil {
		return err
	}
	s.all = stories
	s.rows()
	return nil
}

// rows makes the list of the stories and of the articles of those that are open.
func (s *storiesScreen) rows() {
	var rows []storyRow
	for i := range s.all {
		story := &s.all[i]
		rows = append(rows, storyRow{story: story})
		if s.open[story.ID] && len(story.Articles) > 1 {
			for j := range story.Articles {
				rows = append(rows, storyRow{story, &story.Articles[j]})
			}
		}
	}
	at := s.selected()
	s.list = screen.NewList(screen.Rows[storyRow](rows))
	s.list.Resize(max(s.r.rows-1, 1))
	s.list.First()
	if at != nil {
		s.list.Select(func(row *storyRow) bool {
			return row.story.ID == at.story.ID && (row.article == nil) == (at.article == nil) && (row.article == nil || row.article.ID == at.article.ID)
		})
	}
}

func (s *storiesScreen) selected() *storyRow {
	if s.list == nil {
		return nil
	}
	return s.list.Selected()
}

// headline returns the article under the cursor: of a story its leading one.
func (s *storiesScreen) headline() *articles.Headline {
	row := s.selected()
	switch {
	case row == nil:
		return nil
	case row.article != nil:
		return row.article
	}
	return &row.story.Headline
}

// bindings implements [readScreen].
func (s *storiesScreen) bindings() screen.Bindings {
	r := s.r
	return append(r.moveKeys(s.list, func() { r.fail(s.load()); s.list.First() }),
		r.bind("open", "open: a story to its articles, an article to read", "展开事件，或打开文章", s.enter, "enter", "l", "right"),
		r.bind("fold", "open or close the story", "展开或收起事件", s.fold, "tab"),
		r.bind("read", "mark as read or unread", "标为已读或未读", s.toggleRead, "r"),
		r.bind("star", "star, or take the star away", "加或取消星标", func() { r.toggleStar(s.headline()) }, "s"),
		r.bind("search", "search the library", "搜索文库", r.askSearch, "/"),
		r.bind("browser", "open in the browser", "用浏览器打开", func() { r.browse(s.headline()) }, "o"),
		r.bind("related", "related articles", "相关文章", func() { r.openRelated(s.headline()) }, "R"),
	)
}

// enter opens a story of several articles, and shows an article.
func (s *storiesScreen) enter() {
	row := s.selected()
	switch {
	case row == nil:
	case row.article == nil && len(row.story.Articles) > 1:
		s.fold()
	default:
		s.r.open(newArticleScreen(s.r, s, s.headline().ID))
	}
}

// fold opens or closes the story under the cursor.
func (s *storiesScreen) fold() {
	row := s.selected()
	if row == nil {
		return
	}
	id := row.story.ID
	s.open[id] = !s.open[id]
	s.list.Select(func(at *storyRow) bool { return at.story.ID == id && at.article == nil })
	s.rows()
}

// toggleRead marks an article, or all articles of a story, as read or unread.
func (s *storiesScreen) toggleRead() {
	row := s.selected()
	if row == nil || row.article != nil {
		s.r.toggleRead(s.headline())
		return
	}
	r, on := s.r, !row.story.Read
	var changed []string
	for _, h := range row.story.Articles {
		if h.Read != on {
			changed = append(changed, h.ID)
		}
	}
	set := func(on bool) error {
		_, err := r.lib.SetFlags(r.ctx, changed, library.Flags{Read: &on})
		return err
	}
	if !r.fail(set(on)) {
		r.flagsChanged()
		r.remember(func() error { return set(!on) })
	}
}

// neighbour implements [articleList].
func (s *storiesScreen) neighbour(step int, unread bool) string {
	row := seek(s.list, step, func(row *storyRow) bool {
		h := row.headline()
		return h != nil && (!unread || !h.Read)
	})
	if row == nil {
		return ""
	}
	return row.headline().ID
}

// draw implements [readScreen].
func (s *storiesScreen) draw(width, height int) []string {
	lines := drawList(width, height, s.list, func(row *storyRow, chosen bool) string { return s.line(width, row, chosen) })
	if s.list.Selected() == nil && height > 0 {
		lines[0] = s.r.emptyLine(width, s.r.app.localized("No stories since yesterday.", "最近一天没有新闻事件。"))
	}
	return lines
}

// line returns the row of a story with the number of its articles, or that of an article in it.
func (s *storiesScreen) line(width int, row *storyRow, chosen bool) string {
	if row.article != nil {
		return s.r.headlineLine(width, chosen, *row.article, true)
	}
	fold, count, look := "\u00a0", "", lookOf(row.story.Headline)
	if n := len(row.story.Articles); n > 1 {
		fold, count = "▸", fmt.Sprint(n)
		if s.open[row.story.ID] {
			fold = "▾"
		}
		if look == term.LookPlain {
			look = term.LookStrong
		}
	}
	return term.Row(width, s.r.terminal.Profile, chosen, rowMark(chosen), term.Part{Text: fold + "\u00a0", Look: term.LookAccent},
		term.Part{Text: padded(count, 3, true) + "\u00a0\u00a0", Look: term.LookFaint}, term.Part{Text: titleOf(row.story.Headline), Look: look})
}

// place implements [readScreen].
func (s *storiesScreen) place() string {
	return fmt.Sprintf(s.r.app.localized("%s · %d since yesterday", "%s · 最近一天 %d 个"), s.name, len(s.all))
}

// hints implements [readScreen].
func (s *storiesScreen) hints() []string { return []string{"open", "back", "read", "related"} }

// point implements [readScreen].
func (s *storiesScreen) point(row, wheel int) { pointAt(s.list, row, wheel, s.enter) }

// resume implements [readScreen].
func (s *storiesScreen) resume() { s.flagsChanged() }

// escape implements [readScreen].
func (s *storiesScreen) escape() bool { return false }

// flagsChanged implements [flagHolder].
func (s *storiesScreen) flagsChanged() {
	var ids []string
	for _, story := range s.all {
		ids = append(ids, idsOf(story.Articles)...)
	}
	marks, err := s.r.lib.MarksOf(s.r.ctx, ids)
	if s.r.fail(err) {
		return
	}
	for i := range s.all {
		story := &s.all[i]
		story.Read = true
		for j := range story.Articles {
			h := &story.Articles[j]
			if m, ok := marks[h.ID]; ok {
				h.Read, h.Starred = m.Read, m.Starred
			}
			if h.ID == story.ID {
				story.Starred = h.Starred
			}
			story.Read = story.Read && h.Read
		}
	}
}
