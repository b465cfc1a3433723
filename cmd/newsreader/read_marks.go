package main

import (
	"errors"

	"newsreader/articles"
	"newsreader/articles/library"
)

// undoStep takes marks back.
type undoStep func() error

// maxUndo is the number of marks that can be undone.
const maxUndo = 200

// remember adds a step that takes back what was just done.
func (r *reader) remember(step undoStep) {
	r.undo = append(r.undo, step)
	if excess := len(r.undo) - maxUndo; excess > 0 {
		r.undo = r.undo[excess:]
	}
}

// undoLast takes the last mark back.
func (r *reader) undoLast() {
	if len(r.undo) == 0 {
		r.say("nothing to undo", "没有可撤销的标记")
		return
	}
	last := r.undo[len(r.undo)-1]
	r.undo = r.undo[:len(r.undo)-1]
	if r.fail(last()) {
		return
	}
	r.flagsChanged()
	r.say("undone", "已撤销")
}

// setFlags changes the flags of one article, in the library and in what is on the screens.
func (r *reader) setFlags(id string, flags library.Flags) error {
	if !r.lib.Exists() {
		r.sayNoMarks()
		return nil
	}
	_, err := r.lib.SetFlags(r.ctx, []string{id}, flags)
	if err == nil {
		r.flagsChanged()
	}
	return err
}

// markOpened marks an article as read because it was opened. A library that cannot be written to says so once.
func (r *reader) markOpened(article *articles.Article) {
	err := r.app.markRead(r.ctx, article)
	if errors.Is(err, library.ErrReadOnly) {
		if !r.saidReadOnly {
			r.say("the library is read-only: it keeps no marks", "文库只读，不保存标记")
		}
		r.saidReadOnly = true
		return
	}
	if !r.fail(err) {
		article.Read = true
		r.flagsChanged()
	}
}

// flagHolder is a screen whose rows show flags.
type flagHolder interface{ flagsChanged() }

// flagsChanged makes the screens show the flags as they are in the library.
func (r *reader) flagsChanged() {
	for _, s := range r.stack {
		if h, ok := s.(flagHolder); ok {
			h.flagsChanged()
		}
	}
}

// headlinesOf returns the headlines of rows in place.
func headlinesOf[T any](rows []T, of func(*T) *articles.Headline) []*articles.Headline {
	headlines := make([]*articles.Headline, len(rows))
	for i := range rows {
		headlines[i] = of(&rows[i])
	}
	return headlines
}

// readFlags brings the flags of headlines up to date, and returns the IDs of those that had others.
func (r *reader) readFlags(headlines []*articles.Headline) (changed []string) {
	ids := make([]string, len(headlines))
	for i, h := range headlines {
		ids[i] = h.ID
	}
	marks, err := r.lib.MarksOf(r.ctx, ids)
	r.fail(err)
	for _, h := range headlines {
		if m, ok := marks[h.ID]; ok && (h.Read != m.Read || h.Starred != m.Starred) {
			h.Read, h.Starred = m.Read, m.Starred
			changed = append(changed, h.ID)
		}
	}
	return changed
}

// toggleRead marks an article as read or unread.
func (r *reader) toggleRead(h *articles.Headline) {
	r.toggle(h, h == nil || !h.Read, func(on bool) library.Flags { return library.Flags{Read: &on} })
}

// toggleStar stars an article or takes its star away.
func (r *reader) toggleStar(h *articles.Headline) {
	r.toggle(h, h == nil || !h.Starred, func(on bool) library.Flags { return library.Flags{Starred: &on} })
}

func (r *reader) toggle(h *articles.Headline, on bool, flags func(on bool) library.Flags) {
	if h == nil {
		return
	}
	id := h.ID
	if !r.fail(r.setFlags(id, flags(on))) && r.lib.Exists() {
		r.remember(func() error { return r.setFlags(id, flags(!on)) })
	}
}

// sayNoMarks says why nothing is marked without a library.
func (r *reader) sayNoMarks() {
	r.say("the built-in edition keeps no marks; %s subscribes to a feed", "内置样刊不保存标记；按 %s 订阅", r.keyOf("subscribe"))
}
