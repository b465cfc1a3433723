package main

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"newsreader/articles"
	"newsreader/articles/account"
	"newsreader/articles/library"
	"newsreader/articles/update"
	"newsreader/cmd/internal/screen"
)

// startUpdate updates in the background. It asks for the secret of the account if that is nowhere else.
func (r *reader) startUpdate() {
	if r.work.updating {
		r.say("an update is running", "正在更新")
		return
	}
	if feeds, err := r.lib.Feeds(r.ctx); r.fail(err) || len(feeds) == 0 && r.app.sync == nil {
		if err == nil {
			r.say("no feeds yet; %s subscribes", "还没有订阅；按 %s 订阅", r.keyOf("subscribe"))
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
		r.note(r.app.notice(err))
	}
	if r.fail(err) {
		return
	}
	r.notice = articles.CleanLine(r.app.updateSummary(result))
	if len(failures) > 0 {
		r.notice += fmt.Sprintf(r.app.localized("; %s shows why", "；按 %s 看原因"), r.keyOf("failures"))
	}
}

// askSubscribe asks for an address and follows what is there, in the background.
func (r *reader) askSubscribe() {
	r.askText(r.app.localized("follow (address): ", "订阅网址："), func(address string) {
		if address == "" {
			return
		}
		access, err := r.app.feedAccess(r.lib)
		if r.fail(err) {
			return
		}
		doing := fmt.Sprintf(r.app.localized("checking %s", "正在查看 %s"), redactArgument(address))
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
		r.say("already following %s", "此前已订阅“%s”", feedName(sub.Feed))
		return
	}
	others := ""
	for _, other := range sub.Others {
		others += r.app.localized("; also found: ", "；另有 ") + articles.DisplayURL(other.URL)
	}
	r.say("following %s: %s%s", "已订阅“%s”：%s%s", feedName(sub.Feed), r.app.articleCount(sub.Feed.Entries), others)
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
		r.say("this article has no page to fetch", "没有对应的网页")
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
	r.say("fetched the full text", "已换成全文")
}
