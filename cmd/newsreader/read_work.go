package main

import (
	"context"
	"fmt"
	"slices"
	"sync/atomic"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
)

// readWork is what goes on in the background.
type readWork struct {
	updating bool
	progress atomic.Pointer[string] // of the update
	doing    []string               // what else goes on, the latest last
	// arrived is the number of articles that came since the lists were loaded, from elsewhere or by our own update.
	arrived  int
	failures []workFailure // at most maxFailures, the latest last
}

// maxFailures is the number of failures that are kept for !.
const maxFailures = 500

// workFailure is something that failed.
type workFailure struct {
	at  time.Time
	why string
}

// note keeps why something has failed just now.
func (r *reader) note(why string) {
	w := &r.work
	w.failures = append(w.failures, workFailure{r.app.now(), why})
	if excess := len(w.failures) - maxFailures; excess > 0 {
		w.failures = w.failures[excess:]
	}
}

// noted reports whether something is the failure that was noted last.
func (w *readWork) noted(why string) bool {
	n := len(w.failures)
	return n > 0 && w.failures[n-1].why == why
}

// workStatus is what the last line says of the work in the background, "" while there is nothing to say.
func (r *reader) workStatus() string {
	w := &r.work
	p := w.progress.Load()
	switch {
	case r.marking.running > 0:
		return r.app.localized("marking …", "正在标记 …")
	case w.updating && p != nil:
		return *p
	case w.updating:
		return r.app.localized("updating", "更新中")
	case len(w.doing) > 0:
		return w.doing[len(w.doing)-1] + " …"
	case w.arrived > 0:
		return r.arrivedStatus()
	}
	return ""
}

// arrivedStatus says how many articles are new, and how to see them if that is possible on this screen.
func (r *reader) arrivedStatus() string {
	if _, ok := r.top().(reloader); !ok {
		return fmt.Sprintf(r.app.localized("%d new", "%d 篇新文章"), r.work.arrived)
	}
	return fmt.Sprintf(r.app.localized("%d new, %s shows them", "%d 篇新文章，按 %s 显示"), r.work.arrived, r.keyOf("top"))
}

// background runs work in the background, and then on the screen's own side what it returns. The last line says what is being done.
func (r *reader) background(doing string, work func(ctx context.Context) func()) {
	doing = articles.CleanLine(doing)
	r.work.doing = append(r.work.doing, doing)
	r.task(func(ctx context.Context) func() {
		finish := work(ctx)
		return func() {
			at := slices.Index(r.work.doing, doing)
			r.work.doing = slices.Delete(r.work.doing, at, at+1)
			finish()
		}
	})
}

// Intervals of the background.
const (
	watchInterval    = 5 * time.Second
	progressInterval = 200 * time.Millisecond
)

// watch looks now and then for what other processes have changed in the library.
func (r *reader) watch() {
	before := r.changes
	r.do(screen.After{Wait: watchInterval, Task: func(ctx context.Context) any {
		now, err := r.lib.Changes(ctx)
		return func() {
			if err == nil && now != before {
				r.changes = now
				r.noticeChanges()
			}
			r.watch()
		}
	}})
}

// noticeChanges shows changed flags and counts, and says how many articles are new.
func (r *reader) noticeChanges() {
	r.flagsChanged()
	n, err := r.lib.CountSince(r.ctx, r.snapshot)
	if !r.fail(err) {
		r.work.arrived = n
	}
}

// takeIn makes the library as it is now the one that lists are loaded from.
func (r *reader) takeIn() library.Snapshot {
	now, err := r.lib.Changes(r.ctx)
	if !r.fail(err) {
		r.changes, r.snapshot, r.work.arrived = now, now.Snapshot, 0
	}
	return r.snapshot
}
