package main

import (
	"context"

	"newsreader/articles"
	"newsreader/cmd/internal/screen"
)

// browse opens an article in the browser.
func (r *reader) browse(h *articles.Headline) { r.openOf(h, openOptions{}) }

// openEnclosure opens the first file that comes with an article.
func (r *reader) openEnclosure(h *articles.Headline) { r.openOf(h, openOptions{enclosure: 1}) }

// openOf opens an address of an article.
func (r *reader) openOf(h *articles.Headline, opts openOptions) {
	if h == nil {
		return
	}
	page, err := r.app.findPage(r.ctx, input{arg: h.ID})
	if r.fail(err) {
		return
	}
	if opts.enclosure > 0 && len(page.Article.Enclosures) == 0 {
		r.say("this article has no enclosed files", "没有附件")
		return
	}
	address, err := urlToOpen(page.Article, opts)
	if err != nil {
		r.say("this article has no address", "没有网址")
		return
	}
	r.openAddress(address)
}

// openAddress opens an address in the browser, in the background.
func (r *reader) openAddress(address string) {
	r.say("opening %s", "正在打开 %s", articles.DisplayURL(address))
	r.task(func(ctx context.Context) func() {
		err := r.app.openBrowser(ctx, address)
		return func() { r.fail(err) }
	})
}

// copyAddress puts the address of an article into the clipboard.
func (r *reader) copyAddress(h *articles.Headline) {
	if h == nil {
		return
	}
	r.copyText(h.URL)
}

// copyText puts an address into the clipboard.
func (r *reader) copyText(address string) {
	if address == "" {
		r.say("this article has no address", "没有网址")
		return
	}
	r.do(screen.Copy(address))
	r.say("copied %s", "已复制 %s", articles.DisplayURL(address))
}
