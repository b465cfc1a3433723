package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
)

// marksOracle says what the flags of all articles must be after each key, from a plain map and from what is on the screen.
type marksOracle struct {
	marks map[string]library.Marks
	feeds map[string]library.Feed // by the ID of an article
	undo  []func()
	asked func() // what y to the open question does
	shown map[*articleScreen]string
	// changed reports that marks has changed since the last check, when the library was as in checked.
	changed bool
	checked library.Changes
}

// newMarksOracle begins with the flags that the library has.
func newMarksOracle(r *reader) (*marksOracle, error) {
	all, err := r.lib.List(r.ctx, library.ListQuery{})
	if err != nil {
		return nil, err
	}
	feeds, err := r.lib.Feeds(r.ctx)
	if err != nil {
		return nil, err
	}
	byURL := map[string]library.Feed{}
	for _, f := range feeds {
		byURL[f.URL] = f
	}
	o := &marksOracle{changed: true, marks: map[string]library.Marks{}, feeds: map[string]library.Feed{}, shown: map[*articleScreen]string{}}
	for _, h := range all {
		o.marks[h.ID] = library.Marks{Read: h.Read, Starred: h.Starred}
		o.feeds[h.ID] = byURL[h.Feed]
	}
	return o, nil
}

// before notes what a key will do, judged by the screen before it, and returns what is to be done after it.
func (o *marksOracle) before(r *reader, key screen.Key) (after func() error) {
	if r.prompt != nil {
		return o.beforeAnswer(r, key)
	}
	binding := r.keys().Find(key)
	if binding == nil {
		return nil
	}
	switch binding.Action {
	case "read":
		o.toggleRead(r.top())
	case "star":
		if h := headlineOn(r.top()); h != nil {
			o.set(func(m *library.Marks, on bool) { m.Starred = on }, !o.marks[h.ID].Starred, h.ID)
		}
	case "undo":
		if n := len(o.undo); n > 0 {
			o.undo[n-1]()
			o.undo = o.undo[:n-1]
		}
	case "read-all":
		return o.beforeReadAll(r)
	}
	return nil
}

// beforeAnswer is before for a key while something is being typed.
func (o *marksOracle) beforeAnswer(r *reader, key screen.Key) (after func() error) {
	switch {
	case r.prompt.yes != nil && (key == "y" || key == "Y") && o.asked != nil:
		o.asked()
		o.asked = nil
	case r.prompt.yes != nil && (key == "n" || key == "N" || key == "esc"):
		o.asked = nil
	}
	return nil
}

// beforeReadAll is before for A.
func (o *marksOracle) beforeReadAll(r *reader) (after func() error) {
	switch s := r.top().(type) {
	case *feedsScreen:
		if row := s.list.Selected(); row != nil && row.query != nil {
			q := *row.query
			o.asked = func() { o.readAll(q) }
		}
	case *listScreen:
		if s.query != nil && !s.query.Starred {
			o.readAll(*s.query)
			return nil
		}
		return func() error { return o.adopt(r) }
	case *storiesScreen:
		if row := s.list.Selected(); row != nil {
			o.setStory(row.story, true)
		}
	}
	return nil
}

// readAll marks what a query selects as read. Every list keeps what was unread when it was loaded.
func (o *marksOracle) readAll(q library.ListQuery) {
	var ids []string
	for id, m := range o.marks {
		f := o.feeds[id]
		inFolder := q.Folder == "" || f.Folder == q.Folder || strings.HasPrefix(f.Folder, q.Folder+"/")
		if !m.Read && inFolder && (q.Feed == "" || f.URL == q.Feed) && (!q.Starred || m.Starred) {
			ids = append(ids, id)
		}
	}
	o.set(setRead, true, ids...)
}

// adopt takes over that articles were marked as read: which ones only the list knows.
func (o *marksOracle) adopt(r *reader) error {
	now, err := o.marksNow(r)
	if err != nil {
		return err
	}
	var ids []string
	for id, m := range now {
		if m.Read && !o.marks[id].Read {
			ids = append(ids, id)
		}
	}
	o.set(setRead, true, ids...)
	return nil
}

// toggleRead is the effect of r: on a story of several articles it marks all of them.
func (o *marksOracle) toggleRead(top readScreen) {
	if s, ok := top.(*storiesScreen); ok {
		if row := s.list.Selected(); row != nil && row.article == nil {
			allRead := !slices.ContainsFunc(row.story.Articles, func(h articles.Headline) bool { return !o.marks[h.ID].Read })
			o.setStory(row.story, !allRead)
			return
		}
	}
	if h := headlineOn(top); h != nil {
		o.set(setRead, !o.marks[h.ID].Read, h.ID)
	}
}

// setStory marks all articles of a story as read or unread.
func (o *marksOracle) setStory(story *library.Story, on bool) {
	var ids []string
	for _, h := range story.Articles {
		if o.marks[h.ID].Read != on {
			ids = append(ids, h.ID)
		}
	}
	o.set(setRead, on, ids...)
}

func setRead(m *library.Marks, on bool) { m.Read = on }

// set sets a flag of articles, which undo takes back.
func (o *marksOracle) set(flag func(m *library.Marks, on bool), on bool, ids ...string) {
	change := func(on bool) {
		o.changed = true
		for _, id := range ids {
			m := o.marks[id]
			flag(&m, on)
			o.marks[id] = m
		}
	}
	change(on)
	o.undo = append(o.undo, func() { change(!on) })
}

// opened marks the article on the screen as read if it was not there before.
func (o *marksOracle) opened(r *reader) {
	s, ok := r.top().(*articleScreen)
	if !ok {
		return
	}
	if id := s.page.Article.ID; o.shown[s] != id {
		o.shown[s], o.changed = id, true
		m := o.marks[id]
		m.Read = true
		o.marks[id] = m
	}
}

// check compares the flags in the library with those that must be there.
func (o *marksOracle) check(r *reader) error {
	changes, err := r.lib.Changes(r.ctx)
	if err != nil || changes == o.checked && !o.changed {
		return err
	}
	o.checked, o.changed = changes, false
	now, err := o.marksNow(r)
	if err != nil {
		return err
	}
	for id, want := range o.marks {
		if got, ok := now[id]; !ok || got != want {
			return fmt.Errorf("article %s has the flags %+v (there: %v), want %+v", id, got, ok, want)
		}
	}
	return nil
}

// marksNow returns the flags in the library.
func (o *marksOracle) marksNow(r *reader) (map[string]library.Marks, error) {
	return r.lib.MarksOf(r.ctx, slices.Collect(maps.Keys(o.marks)))
}

// headlineOn returns the headline under the cursor of a screen, or of its article, nil if there is none.
func headlineOn(s readScreen) *articles.Headline {
	if s, ok := s.(interface{ headline() *articles.Headline }); ok {
		return s.headline()
	}
	return nil
}
