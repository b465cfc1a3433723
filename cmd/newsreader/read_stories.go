package main

import (
	"fmt"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
)

// storiesScreen lists the stories of a day, each of which opens to its articles, or one story that is open.
type storiesScreen struct {
	r    *reader
	list *screen.List[storyRow]
	open map[string]bool // by the ID of the story's headline
	all  []library.Story
	// read reads the stories.
	read func() ([]library.Story, error)
	// byDay reports that the stories are those of a day, back how many days that is before the last one.
	byDay bool
	back  int
	// hidden leaves out stories that are read.
	hidden bool
}

// maxStories is the number of stories on the screen.
const maxStories = 200

// emptyStoriesScreen returns a screen without stories.
func emptyStoriesScreen(r *reader) *storiesScreen {
	s := &storiesScreen{r: r, list: screen.NewList(screen.Rows[storyRow]{}), open: map[string]bool{}}
	s.list.Resize(max(r.rows-1, 1))
	return s
}

// newStoriesScreen lists the stories of the last day.
func newStoriesScreen(r *reader) (*storiesScreen, error) {
	s := emptyStoriesScreen(r)
	s.byDay = true
	s.read = func() ([]library.Story, error) {
		times := timeRange{since: fmt.Sprintf("%dh", 24*(s.back+1))}
		if s.back > 0 {
			times.until = fmt.Sprintf("%dh", 24*s.back)
		}
		_, stories, err := r.app.stories(r.ctx, storyFilter{times: times, min: 1, limit: maxStories})
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
	s.setRows()
	return nil
}

// reload implements [reloader].
func (s *storiesScreen) reload() {
	s.r.takeIn()
	s.r.fail(s.load())
	s.list.First()
}

// goDay shows the stories of the day before, or with a negative step of the day after.
func (s *storiesScreen) goDay(step int) {
	if s.back+step < 0 {
		s.r.say("these are the stories of the last day", "已是最近一天的话题")
		return
	}
	s.back += step
	s.reload()
}

// headline returns the article under the cursor: of a story its leading one.
func (s *storiesScreen) headline() *articles.Headline {
	row := s.list.Selected()
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
	keys := append(r.reloadKeys(s, s.list),
		r.bind("open", "open the story or the article", "展开话题，或打开文章", s.enter, "enter", "l", "right"),
		r.bind("fold", "open or close the story", "展开或收起话题", s.fold, "tab"),
		r.bind("next-unread", "next unread", "下一篇未读", func() { s.goUnread(1) }, "n"),
		r.bind("previous-unread", "previous unread", "上一篇未读", func() { s.goUnread(-1) }, "N"),
		r.bind("next", "next article", "下一篇", func() { s.goNext(1) }, "J"),
		r.bind("previous", "previous article", "上一篇", func() { s.goNext(-1) }, "K"),
		r.bind("hide", "hide or show read articles", "隐藏或显示已读", s.toggleHidden, "H"),
		r.bind("read-all", "mark the whole story as read", "把整个话题标为已读", s.markRead, "A"),
		r.bind("read", "mark as read or unread", "标为已读或未读", s.toggleRead, "r"),
		r.bind("search", "search the library", "搜索文库", r.askSearch, "/"),
	)
	if s.byDay {
		keys = append(keys, r.bind("previous-day", "the day before", "前一天", func() { s.goDay(1) }, "["),
			r.bind("next-day", "the day after", "后一天", func() { s.goDay(-1) }, "]"))
	}
	return append(keys, r.articleKeys(s.headline)...)
}

// goNext moves to the next article, or with a negative step to the previous one.
func (s *storiesScreen) goNext(step int) {
	if s.neighbour(step, false) == "" {
		s.r.say("no more articles here", "没有更多文章")
	}
}

// enter opens a story of several articles, and shows an article.
func (s *storiesScreen) enter() {
	row := s.list.Selected()
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
	row := s.list.Selected()
	if row == nil {
		return
	}
	id := row.story.ID
	s.open[id] = !s.open[id]
	s.list.Select(func(at *storyRow) bool { return at.story.ID == id && at.article == nil })
	s.setRows()
}

// draw implements [readScreen].
func (s *storiesScreen) draw(width, height int) []string {
	lines := drawList(width, height, s.list, func(row *storyRow, chosen bool) string { return s.line(width, row, chosen) })
	if s.list.Selected() == nil && height > 0 {
		lines[0] = s.r.emptyLine(width, s.r.app.localized("No stories here.", "这里没有话题。"))
	}
	return lines
}

// place implements [readScreen].
func (s *storiesScreen) place() string {
	a := s.r.app
	switch {
	case !s.byDay:
		return a.localized("story · ", "话题 · ") + a.articleCount(len(s.all[0].Articles))
	case s.back == 0:
		return fmt.Sprintf(a.localized("stories · %d since yesterday", "话题 · 最近一天 %d 个"), len(s.all))
	case s.back == 1:
		return fmt.Sprintf(a.localized("stories · %d the day before", "话题 · 前一天 %d 个"), len(s.all))
	}
	return fmt.Sprintf(a.localized("stories · %d, %d days earlier", "话题 · %[2]d 天前 %[1]d 个"), len(s.all), s.back)
}

// hints implements [readScreen].
func (s *storiesScreen) hints() []string {
	hints := []string{"open", "back", "next-unread", "read", "related"}
	if s.byDay {
		hints = append(hints, "previous-day")
	}
	return hints
}

// point implements [readScreen].
func (s *storiesScreen) point(row, wheel int) { pointAt(s.list, row, wheel, s.enter) }

// resume implements [readScreen].
func (s *storiesScreen) resume() { s.flagsChanged() }

// escape implements [readScreen].
func (s *storiesScreen) escape() bool { return false }

// flagsChanged implements [flagHolder].
func (s *storiesScreen) flagsChanged() {
	var headlines []*articles.Headline
	for i := range s.all {
		for j := range s.all[i].Articles {
			headlines = append(headlines, &s.all[i].Articles[j])
		}
	}
	s.r.readFlags(headlines)
	for i := range s.all {
		story := &s.all[i]
		story.Read = true
		for _, h := range story.Articles {
			story.Read = story.Read && h.Read
			if h.ID == story.ID {
				story.Starred = h.Starred
			}
		}
	}
}
