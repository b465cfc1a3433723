package main

import (
	"fmt"

	"newsreader/articles"
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// articleScreen shows an article.
type articleScreen struct {
	r    *reader
	from articleList // the list that it was opened from, nil if it was none
	page *articles.Page
	text screen.Viewport
	articleText
	number string // what has been typed of a link's number
	// opened is the ID of the article that the screen was opened with, came the screens up to the one it was opened over, nil
	// if that was none.
	opened string
	came   []readScreen
}

// newArticleScreen opens an article, which marks it as read.
func newArticleScreen(r *reader, from articleList, id string) (*articleScreen, error) {
	s := &articleScreen{r: r, from: from, opened: id, came: r.cameFrom()}
	s.forget()
	return s, s.show(id)
}

// show puts an article on the screen, and marks it as read.
func (s *articleScreen) show(id string) error {
	page, err := s.r.app.findPage(s.r.ctx, input{arg: id})
	if err != nil {
		return err
	}
	s.clear()
	s.page, s.number, s.text = page, "", screen.Viewport{}
	s.text.Restore(s.r.places.of(page.Article.ID))
	if s.r.images {
		s.fetchPictures(s.r.patience)
	}
	if !s.r.lib.Exists() {
		return nil
	}
	s.r.markOpened(page.Article)
	return nil
}

// headline returns what a list knows of the article.
func (s *articleScreen) headline() *articles.Headline {
	h := s.page.Article.Headline
	return &h
}

// draw implements [readScreen].
func (s *articleScreen) draw(width, height int) []string {
	s.text.Indent = s.r.indent(width)
	s.text.Resize(width, height)
	s.set(width)
	return s.text.Draw(s.r.terminal.Profile)
}

// place implements [readScreen]: where in the article one is, and where in its list if that is beside it.
func (s *articleScreen) place() string {
	if s.number != "" {
		return fmt.Sprintf(s.r.app.localized("link %s, then %s", "链接 %s，按 %s 打开"), s.number, s.r.keyOf("follow"))
	}
	name := term.Cut(s.page.Article.Headline.Name(), max(s.width/3, 8))
	if list, _ := s.r.beside(); list != nil {
		name = list.place()
	}
	place := s.r.placeIn(&s.text, name)
	if progress := s.pictureProgress(); progress != "" {
		place += " · " + progress
	}
	return place
}

// hints implements [readScreen].
func (s *articleScreen) hints() []string {
	hints := []string{"back", "next-find", "related", "browser", "find", "star"}
	if s.text.Hides() {
		hints = append([]string{"right"}, hints...)
	}
	if s.hasOnlyHeadline() {
		hints = append([]string{"full-text"}, hints...)
	}
	return hints
}

// point implements [readScreen].
func (s *articleScreen) point(_, wheel int) { s.text.Move(wheel) }

// resume implements [readScreen].
func (s *articleScreen) resume() {}

// escape implements [readScreen]: first a number, then a find.
func (s *articleScreen) escape() bool {
	if s.number != "" {
		s.number = ""
		return true
	}
	if text, _, _ := s.text.Finding(); text != "" {
		s.text.Find("")
		return true
	}
	return false
}

// flagsChanged implements [flagHolder].
func (s *articleScreen) flagsChanged() {
	s.r.readFlags([]*articles.Headline{&s.page.Article.Headline})
}
