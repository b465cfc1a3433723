package main

import (
	"newsreader/articles/library"
)

// toggleRead marks an article, or all articles of a story, as read or unread.
func (s *storiesScreen) toggleRead() {
	row := s.list.Selected()
	if row == nil || row.article != nil {
		s.r.toggleRead(s.headline())
		return
	}
	s.markStory(row.story, !row.story.Read)
}

// markRead marks the story under the cursor, or that of the article there, as read.
func (s *storiesScreen) markRead() {
	if row := s.list.Selected(); row != nil {
		s.markStory(row.story, true)
	}
}

// markStory marks all articles of a story as read or unread, as one mark for the undo.
func (s *storiesScreen) markStory(story *library.Story, on bool) {
	r := s.r
	if !r.lib.Exists() {
		r.sayNoMarks()
		return
	}
	var changed []string
	for _, h := range story.Articles {
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

// goUnread moves to the next unread article or story, or with a negative step to the previous one.
func (s *storiesScreen) goUnread(step int) {
	unread := func(row *storyRow) bool {
		if row.article != nil {
			return !row.article.Read
		}
		return !row.story.Read && !s.isOpen(row.story)
	}
	if seek(s.list, step, unread) == nil {
		s.r.say("nothing else is unread", "没有其他未读文章")
	}
}

// toggleHidden hides stories that are read, or shows them again.
func (s *storiesScreen) toggleHidden() {
	s.hidden = !s.hidden
	s.setRows()
	if s.hidden {
		s.r.say("stories that are read are hidden", "已隐藏读过的话题")
	} else {
		s.r.say("all stories are shown", "已显示全部话题")
	}
}
