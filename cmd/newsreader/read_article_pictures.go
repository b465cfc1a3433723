package main

import (
	"context"
	"fmt"
	"time"

	"newsreader/articles"
	"newsreader/cmd/internal/picture"
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// articlePictures are the pictures of the article on the screen.
type articlePictures struct {
	*gallery
	shown    bool
	fetching bool
}

// shower returns how a document shows the pictures, nil if it does not.
func (p articlePictures) shower() func(address string, columns int) term.Picture {
	if !p.shown {
		return nil
	}
	return p.gallery.shower()
}

// togglePictures shows the pictures of the article, which may have to be fetched, or hides them.
func (s *articleScreen) togglePictures() {
	p := &s.pictures
	switch {
	case p.fetching:
		s.r.say("the pictures are being fetched", "正在获取图片")
	case p.gallery != nil:
		p.shown, s.width = !p.shown, 0
	case s.r.terminal.Profile == term.NoColor:
		s.r.say("pictures need a terminal with colours", "没有颜色的终端无法显示图片")
	case !s.fetchPictures(0):
		s.r.say("this article has no pictures", "没有图片")
	}
}

// fetchPictures fetches the pictures of the article in the background, after a while. It reports whether it has any that the
// terminal shows.
func (s *articleScreen) fetchPictures(patience time.Duration) bool {
	r := s.r
	addresses := pictureAddresses([]*articles.Page{s.page})
	if len(addresses) == 0 || r.terminal.Profile == term.NoColor {
		return false
	}
	id := s.page.Article.ID
	source, err := r.app.pictureSource(r.ctx, input{arg: id}, s.page.Article)
	if r.fail(err) {
		return true
	}
	// Half blocks are text. The screen owns the terminal's input, so it cannot be asked what else it shows.
	g := &gallery{screen: picture.Screen{Profile: r.terminal.Profile}, rows: max(1, r.rows-3)}
	s.pictures = articlePictures{gallery: g, fetching: true}
	own := s.whileShown()
	r.task(func(ctx context.Context) func() {
		ctx, cancel := joinContexts(ctx, own)
		defer cancel()
		if pause(ctx, patience) {
			g.fetch(ctx, source, addresses)
		}
		return func() {
			if s.pictures.gallery == g {
				s.endPictures()
			}
		}
	})
	s.showPictureProgress(g)
	return true
}

// dropPictures frees the pictures of the article. They have to be fetched again to be shown.
func (s *articleScreen) dropPictures() {
	if s.pictures.gallery != nil {
		s.pictures, s.width = articlePictures{}, 0
	}
}

// showPictureProgress draws how many pictures have come while some are missing.
func (s *articleScreen) showPictureProgress(g *gallery) {
	s.r.do(screen.After{Wait: progressInterval, Task: func(context.Context) any {
		return func() {
			if s.pictures.gallery == g && s.pictures.fetching {
				s.showPictureProgress(g)
			}
		}
	}})
}

// pictureProgress says how many pictures have come, "" once all have.
func (s *articleScreen) pictureProgress() string {
	if !s.pictures.fetching {
		return ""
	}
	return fmt.Sprintf(s.r.app.localized("pictures %d/%d", "图片 %d/%d"), s.pictures.done.Load(), s.pictures.total.Load())
}

// endPictures shows the pictures that have come, and notes why others are missing.
func (s *articleScreen) endPictures() {
	p := &s.pictures
	p.fetching, p.shown, s.width = false, true, 0
	for _, err := range p.failures {
		s.r.note(s.r.app.notice(err))
	}
	if n := len(p.failures); n > 0 {
		s.r.say("%d of %d pictures missing; %s shows why", "图片缺 %d/%d，按 %s 查看原因", n, p.total.Load(), s.r.keyOf("failures"))
	}
}
