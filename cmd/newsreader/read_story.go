package main

import (
	"newsreader/articles"
	"newsreader/articles/library"
)

// openStory opens the story of an article, with the cursor on the article.
func (r *reader) openStory(h *articles.Headline) {
	if h == nil {
		return
	}
	if s, ok := r.top().(*storiesScreen); ok && !s.byDay {
		r.say("this is already its story", "这就是所属话题")
		return
	}
	id := h.ID
	s := emptyStoriesScreen(r)
	s.read = func() ([]library.Story, error) {
		story, err := r.storyOf(id)
		s.open[story.ID] = true
		return []library.Story{story}, err
	}
	if r.fail(s.load()) {
		return
	}
	s.list.Select(func(row *storyRow) bool { h := row.headline(); return h != nil && h.ID == id })
	r.push(s)
	if len(s.all[0].Articles) == 1 {
		r.say("no other article belongs to its story", "该话题没有其他文章")
	}
}

// storyOf returns the story of an article of the library or of the built-in edition.
func (r *reader) storyOf(id string) (library.Story, error) {
	if r.lib.Exists() {
		return r.lib.StoryOf(r.ctx, id)
	}
	_, stories, err := r.app.stories(r.ctx, storyFilter{min: 1})
	for _, s := range stories {
		for _, h := range s.Articles {
			if h.ID == id {
				return s, nil
			}
		}
	}
	if err == nil {
		err = articles.ErrNotFound
	}
	return library.Story{}, err
}
