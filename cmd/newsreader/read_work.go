package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"
	"time"

	"newsreader/articles"
	"newsreader/articles/account"
	"newsreader/articles/library"
	"newsreader/articles/update"
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

// startUpdate updates in the background. It asks for the secret of the account if that is nowhere else.
func (r *reader) startUpdate() {
	if r.work.updating {
		r.say("an update is running", "正在更新")
		return
	}
	if feeds, err := r.lib.Feeds(r.ctx); r.fail(err) || len(feeds) == 0 && r.app.sync == nil {
		if err == nil {
			r.say("nothing is followed yet; %s subscribes", "还没有订阅；按 %s 订阅", r.keyOf("subscribe"))
		}
		return
	}
	if r.app.asksForSecret() {
		r.askHidden(r.app.secretQuestion(r.app.sync), func(secret string) {
			r.app.secret = secret
			r.update()
		})
		return
	}
	r.update()
}

// update synchronizes with the account, if there is one, and fetches what is new, in the background.
func (r *reader) update() {
	release, err := r.app.lockFetching(r.ctx, r.lib, "read")
	var busy *library.BusyError
	if errors.As(err, &busy) {
		r.notice = r.app.busyNotice(busy)
		return
	}
	if r.fail(err) {
		return
	}
	r.work.updating = true
	r.work.progress.Store(nil)
	r.task(func(ctx context.Context) func() {
		defer release()
		result, err := r.app.update(ctx, r.lib, update.Options{Concurrency: 16, Progress: r.noteUpdate}, r.noteRound)
		return func() { r.endUpdate(&result, err) }
	})
	r.showProgress()
}

// noteUpdate keeps how far an update has got, for the last line.
func (r *reader) noteUpdate(p update.Progress) {
	text := fmt.Sprintf(r.app.localized("updating %d/%d, %d new", "更新中 %d/%d，%d 篇新文章"), p.Done, p.Total, p.New)
	r.work.progress.Store(&text)
}

// noteRound keeps how far a round with the account has got.
func (r *reader) noteRound(p account.Progress) {
	text := r.app.roundStage(p)
	r.work.progress.Store(&text)
}

// showProgress draws the progress of an update while it runs.
func (r *reader) showProgress() {
	r.do(screen.After{Wait: progressInterval, Task: func(context.Context) any {
		return func() {
			if r.work.updating {
				r.showProgress()
			}
		}
	}})
}

// endUpdate says what an update brought.
func (r *reader) endUpdate(result *updated, err error) {
	r.work.updating = false
	if errors.Is(result.why, account.ErrDenied) {
		r.app.secret = "" // it is asked for again
	}
	r.noticeChanges()
	failures := r.app.failuresOf(result)
	for _, err := range slices.Concat(failures, r.app.notesOn(result)) {
		r.note(noticeOf(err))
	}
	if r.fail(err) {
		return
	}
	r.notice = articles.CleanLine(r.app.updateSummary(result))
	if len(failures) > 0 {
		r.notice += fmt.Sprintf(r.app.localized("; %s says why", "；按 %s 看原因"), r.keyOf("failures"))
	}
}

// askSubscribe asks for an address and follows what is there, in the background.
func (r *reader) askSubscribe() {
	r.askText(r.app.localized("follow (address): ", "关注网址："), func(address string) {
		if address == "" {
			return
		}
		access, err := r.app.feedAccess(r.lib)
		if r.fail(err) {
			return
		}
		doing := fmt.Sprintf(r.app.localized("looking at %s", "正在查看 %s"), redactArgument(address))
		r.background(doing, func(ctx context.Context) func() {
			sub, err := update.Subscribe(ctx, r.lib, r.app.newFetcher(), address, update.SubscribeOptions{Access: access})
			return func() { r.endSubscribe(sub, withSchemeHint(err, address)) }
		})
	})
}

// endSubscribe says what is followed now.
func (r *reader) endSubscribe(sub update.Subscription, err error) {
	if r.fail(err) {
		return
	}
	r.noticeChanges()
	if sub.Already {
		r.say("%s was followed already", "%s 已经订阅过", feedName(sub.Feed))
		return
	}
	others := ""
	for _, other := range sub.Others {
		others += r.app.localized("; also there: ", "；另有 ") + articles.DisplayURL(other.URL)
	}
	r.say("following %s: %s%s", "已订阅 %s：%s%s", feedName(sub.Feed), r.app.articleCount(sub.Feed.Entries), others)
}

// fetchFullText fetches the page behind an article, in the background.
func (r *reader) fetchFullText(h *articles.Headline) {
	if h == nil {
		return
	}
	if !r.lib.Exists() {
		r.say("the built-in edition has no pages to fetch", "内置样刊没有可抓取的网页")
		return
	}
	article, err := r.lib.Get(r.ctx, h.ID)
	if r.fail(err) {
		return
	}
	if !update.HasPage(article) {
		r.say("there is no page behind it", "没有对应的网页")
		return
	}
	access, err := r.app.feedAccess(r.lib)
	if r.fail(err) {
		return
	}
	doing := fmt.Sprintf(r.app.localized("fetching %s", "正在抓取 %s"), articles.DisplayURL(article.URL))
	r.background(doing, func(ctx context.Context) func() {
		full, err := update.FetchArticle(ctx, r.lib, r.app.newFetcher(), access, article, false)
		return func() { r.endFullText(full, err) }
	})
}

// endFullText puts a full text in place.
func (r *reader) endFullText(full *articles.Article, err error) {
	if errors.Is(err, update.ErrNoMoreText) {
		r.say("the page has no more text", "网页没有更多正文")
		return
	}
	if r.fail(err) {
		return
	}
	for _, s := range r.stack {
		if a, ok := s.(*articleScreen); ok && a.page.Article.ID == full.ID {
			a.replace(full)
		}
	}
	r.say("the full text is here", "已换成全文")
}
