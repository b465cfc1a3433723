package main

import (
	"context"
	"sync"

	"newsreader/articles/library"
)

// maxMarkedAtOnce is the number of articles that are marked before the next key is handled. More are marked in the background.
const maxMarkedAtOnce = 1000

// readMarking are the changes of many marks that are under way, one after the other. No signal ends them, so that no mark is
// lost: the program ends after them, which takes some two seconds for a hundred thousand.
type readMarking struct {
	running int
	pending sync.WaitGroup
	order   sync.Mutex
}

// markListRead marks what a query selects as read, as one mark for the undo. About so many of it are unread.
func (r *reader) markListRead(unread int, q library.ListQuery) {
	r.markMany(unread, func(ctx context.Context) (library.Marked, error) { return r.lib.MarkListRead(ctx, q) })
}

// markMany marks about so many articles as read, as one mark for the undo, which also stops it.
func (r *reader) markMany(count int, mark func(ctx context.Context) (library.Marked, error)) {
	ctx, cancel := context.WithCancel(context.WithoutCancel(r.ctx))
	var marked library.Marked
	done, undone := false, false
	r.remember(func() error {
		if undone = true; done {
			return r.unmark(marked)
		}
		cancel()
		return nil
	})
	r.change(count, func() (err error) {
		marked, err = mark(ctx)
		return err
	}, func(err error) {
		cancel()
		done = true
		switch {
		case undone:
			r.fail(r.unmark(marked))
		case !r.fail(err):
			r.say("%s marked as read, %s undoes it", "已将 %s 标为已读，按 %s 撤销", r.app.articleCount(marked.Len()), r.keyOf("undo"))
		}
	})
}

// unmark takes many marks back.
func (r *reader) unmark(m library.Marked) (err error) {
	ctx := context.WithoutCancel(r.ctx)
	r.change(m.Len(), func() error { return r.lib.Unmark(ctx, m) }, func(failed error) {
		r.fail(failed)
		err = failed
	})
	return err
}

// change does work that changes about so many marks, and then ends: at once if they are few, else in the background.
func (r *reader) change(count int, work func() error, end func(error)) {
	if count <= maxMarkedAtOnce {
		end(work())
		r.flagsChanged()
		return
	}
	r.marking.running++
	done := make(chan error, 1)
	r.marking.pending.Go(func() {
		r.marking.order.Lock()
		defer r.marking.order.Unlock()
		done <- work()
	})
	r.task(func(context.Context) func() {
		err := <-done
		return func() {
			r.marking.running--
			end(err)
			r.flagsChanged()
		}
	})
}
