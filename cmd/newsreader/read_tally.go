package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"newsreader/articles/library"
)

// listTally is what is known of a list without reading it: its folder, and how many articles it has.
type listTally struct {
	feeds  []library.Feed // those that the list has the articles of, nil if it has others
	folder string         // that the feed of the list is in, "" if none
	all    int            // that the list shows, 0 if that is not known
	unread int
	known  bool // whether unread is
	stale  bool // whether marks have changed since unread was counted
}

// find finds the feeds of a list and counts its articles.
func (t *listTally) find(s *listScreen) (err error) {
	t.feeds, t.folder = nil, ""
	switch q := s.query; {
	case q.Feed != "":
		var feed library.Feed
		if feed, err = s.r.lib.FindFeed(s.r.ctx, q.Feed); err == nil {
			t.feeds, t.folder = []library.Feed{feed}, feed.Folder
		}
	case q.Folder != "":
		t.feeds, err = s.r.lib.FeedsIn(s.r.ctx, q.Folder)
	}
	if err != nil && !isUnresolved(err) && !errors.Is(err, library.ErrFolderNotFound) {
		return err
	}
	return t.count(s)
}

// countShown counts in the background what a list shows of several feeds, or of one without what is read, of which the library
// keeps no count.
func (s *listScreen) countShown() {
	if s.tally.feeds == nil || len(s.tally.feeds) == 1 && !s.query.Unread {
		return
	}
	s.tally.all = 0
	q := *s.query
	q.Keep = slices.Clone(q.Keep)
	s.r.task(func(ctx context.Context) func() {
		n, err := s.r.lib.Count(ctx, q)
		return func() {
			if err == nil && s.query.Snapshot == q.Snapshot && s.query.Unread == q.Unread {
				s.tally.all = n
			}
		}
	})
}

// count counts the articles, where the library has counted them already.
func (t *listTally) count(s *listScreen) error {
	r, q := s.r, s.query
	t.stale, t.known, t.unread = false, true, 0
	if t.feeds != nil {
		err := r.lib.CountEntries(r.ctx, t.feeds)
		for _, f := range t.feeds {
			t.unread += f.Unread
		}
		if len(t.feeds) == 1 && !q.Unread {
			t.all = t.feeds[0].Entries
		}
		return err
	}
	if q.Feed != "" || q.Folder != "" {
		return nil
	}
	unread := library.ListQuery{Unread: true, Starred: q.Starred}
	var err, failed error
	t.all, err = r.lib.Count(r.ctx, *q)
	t.unread, failed = r.lib.Count(r.ctx, unread)
	return cmp.Or(err, failed)
}

// recount counts the articles once more if marks have changed.
func (s *listScreen) recount() {
	if s.query != nil && s.tally.stale {
		s.r.fail(s.tally.count(s))
	}
}

// minDetailWidth is the width from which the last line has the folder of a feed and the place in its list.
const minDetailWidth = 72

// folded returns the name of a list after the folder that it is in.
func (t *listTally) folded(name string) string {
	if t.folder == "" {
		return name
	}
	return strings.ReplaceAll(t.folder, "/", " › ") + " › " + name
}

// text says how many articles are unread.
func (t *listTally) text(a *app) string {
	if !t.known {
		return ""
	}
	return fmt.Sprintf(a.localized("%s unread", "%s 篇未读"), groupDigits(t.unread))
}

// position says where in the list the cursor is, as in "12/1,204", as far as that is known.
func (s *listScreen) position() string {
	all := s.tally.all
	if s.found != nil {
		all = s.found.results.Len()
	}
	place, known := s.list.Place()
	if at := s.list.Selected(); at != nil && at.hit != nil {
		place, known = at.hit.Rank+1, true
	}
	if !known || place > all {
		return ""
	}
	return groupDigits(place) + "/" + groupDigits(all)
}
