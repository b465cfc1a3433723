package main

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
)

// newFailuresScreen lists what failed since the reader was opened, and the feeds whose last fetch failed, the latest first.
func newFailuresScreen(r *reader) *textScreen {
	failures := r.failures()
	return &textScreen{r: r, name: r.app.localized("what failed", "失败记录"), set: func(width, _ int) []term.Line {
		return r.ownDocument(width, func(doc *term.Document) {
			if len(failures) == 0 {
				doc.Block(term.RoleText, r.app.localized("Nothing failed.", "没有失败。"))
			}
			for _, f := range failures {
				doc.Block(term.RoleText, r.clockTime(f.at)+"\u00a0\u00a0"+f.why)
			}
		})
	}}
}

// failures returns what failed, the latest first.
func (r *reader) failures() []workFailure {
	failed := slices.Clone(r.work.failures)
	slices.Reverse(failed)
	feeds, err := r.app.feeds(r.ctx, r.lib)
	r.fail(err)
	for _, f := range feeds {
		if f.LastError != "" && !r.work.mentions(f) {
			failed = append(failed, workFailure{f.LastErrorAt, articles.CleanLine(feedName(f) + r.app.localized(": ", "：") + f.LastError)})
		}
	}
	slices.SortStableFunc(failed, func(a, b workFailure) int { return cmp.Compare(b.at.Unix(), a.at.Unix()) })
	return failed
}

// mentions reports whether the failure of a feed was noted already.
func (w *readWork) mentions(f library.Feed) bool {
	return slices.ContainsFunc(w.failures, func(noted workFailure) bool { return strings.Contains(noted.why, f.URL) })
}

// clockTime returns the time of day of a moment, of an earlier day its date.
func (r *reader) clockTime(t time.Time) string {
	now := r.app.now()
	if t = t.In(now.Location()); t.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return t.Format("15:04")
	}
	return t.Format("01-02")
}
