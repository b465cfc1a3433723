package main

import (
	"slices"

	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
)

// articleList is a list that an article was opened from: J, K, n and N go on in it.
type articleList interface {
	readScreen
	// neighbour moves the cursor by a step, to an unread article if unread is set, and returns the ID of the article there,
	// "" if there is none.
	neighbour(step int, unread bool) string
}

// seek moves the cursor of a list in memory by steps to the next row that is wanted, and returns that. If there is none, the
// cursor stays and seek returns nil.
func seek[T any](list *screen.List[T], step int, wanted func(row *T) bool) *T {
	start := list.Selected()
	for list.Move(step) {
		if row := list.Selected(); wanted(row) {
			return row
		}
	}
	list.Select(func(row *T) bool { return row == start })
	return nil
}

// forward scrolls by a page, or goes on to the next unread article if the end is on the screen.
func (s *articleScreen) forward() {
	if !s.text.Move(s.text.PageRows()) {
		s.goUnread(1)
	}
}

// findOrUnread goes to the next place of a find, or while there is none to the next unread article.
func (s *articleScreen) findOrUnread(step int) {
	if text, _, of := s.text.Finding(); text != "" {
		if of > 0 {
			s.text.FindNext(step < 0)
		}
		return
	}
	s.goUnread(step)
}

// goUnread shows the next unread article, or with a negative step the previous one: of the list, then of other feeds.
func (s *articleScreen) goUnread(step int) {
	if s.from != nil {
		if id := s.from.neighbour(step, true); id != "" {
			s.r.fail(s.show(id))
			return
		}
	}
	r := s.r
	list := r.unreadElsewhere(s.from, step)
	if list == nil {
		r.say("nothing else is unread", "没有其他未读文章")
		return
	}
	next := &articleScreen{r: r, from: list, opened: list.headline().ID, came: slices.Clone(r.stack)}
	if r.fail(next.show(next.opened)) {
		return
	}
	r.stack = []readScreen{r.stack[0], list, next}
	next.forget()
}

// goNeighbour shows the next article of the list, or with a negative step the previous one. Before the article that was
// opened first is the one that it was opened over.
func (s *articleScreen) goNeighbour(step int) {
	r := s.r
	if step < 0 && s.came != nil && s.page.Article.ID == s.opened {
		r.stack = slices.Clone(s.came)
		r.top().resume()
		r.flagsChanged()
		return
	}
	if s.from == nil {
		r.say("no list to continue in", "没有可继续的列表")
		return
	}
	id := s.from.neighbour(step, false)
	if id == "" {
		r.say("no more articles here", "没有更多文章")
		return
	}
	r.fail(s.show(id))
}

// cameFrom returns the screens up to the article that is shown, below others or on top, nil if none is.
func (r *reader) cameFrom() []readScreen {
	for i := len(r.stack) - 1; i >= 0; i-- {
		if _, ok := r.stack[i].(*articleScreen); ok {
			return slices.Clone(r.stack[:i+1])
		}
	}
	return nil
}

// Numbers of articles that K goes back to, and of those among them that keep their pictures: twenty large ones take a hundred
// megabytes.
const (
	maxCame         = 50
	maxCamePictures = 2
)

// forget drops the way to the articles before the last ones, and the pictures of those before the latest.
func (s *articleScreen) forget() {
	for n := range maxCame {
		if s.came == nil {
			return
		}
		s = s.came[len(s.came)-1].(*articleScreen)
		if n >= maxCamePictures {
			s.dropPictures()
		}
	}
	s.came = nil
}

// unreadElsewhere returns the list of the next feed with unread articles, in the order of the feeds screen, with the cursor
// on the first of them, or with a negative step of the previous feed and on the last one. After all other feeds it is the
// list itself again. It is nil if nothing is unread.
func (r *reader) unreadElsewhere(from readScreen, step int) *listScreen {
	if !r.lib.Exists() {
		return nil
	}
	feeds, err := r.lib.Feeds(r.ctx)
	if err == nil {
		err = r.lib.CountEntries(r.ctx, feeds)
	}
	if r.fail(err) {
		return nil
	}
	list, _ := from.(*listScreen)
	for _, f := range feedsAfter(feeds, list, step) {
		found := newListScreen(r, feedName(f), library.ListQuery{Feed: f.URL})
		if found.goUnreadFrom(library.Position{}, step) {
			return found
		}
	}
	if list != nil && list.query != nil && list.goUnreadFrom(library.Position{}, step) {
		return list
	}
	return nil
}

// feedsAfter returns the feeds with unread articles whose articles are not in a list: first those that follow it, or with a
// negative step those before it, the nearest first, then the others from the other end.
func feedsAfter(feeds []library.Feed, list *listScreen, step int) []library.Feed {
	feeds = slices.Clone(feeds)
	if step < 0 {
		slices.Reverse(feeds)
	}
	after := 0
	for i, f := range feeds {
		if list.holds(f) {
			after = i + 1
		}
	}
	feeds = slices.Concat(feeds[after:], feeds[:after])
	return slices.DeleteFunc(feeds, func(f library.Feed) bool { return f.Unread == 0 || list.holds(f) })
}

// holds reports whether all unread articles of a feed are in the list. A list that is nil holds none.
func (s *listScreen) holds(f library.Feed) bool {
	switch {
	case s == nil || s.query == nil || s.query.Starred:
		return false
	case s.query.Feed == "" && s.query.Folder == "":
		return true
	}
	return slices.ContainsFunc(s.tally.feeds, func(own library.Feed) bool { return own.URL == f.URL })
}
