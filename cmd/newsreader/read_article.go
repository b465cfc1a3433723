package main

import (
	"fmt"
	"strconv"

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
	// width is the width that the lines are set for.
	width  int
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
	s.page, s.width, s.number, s.text = page, 0, "", screen.Viewport{}
	if !s.r.lib.Exists() {
		return nil
	}
	if err := s.r.app.markRead(s.r.ctx, page.Article); err != nil {
		s.r.fail(err)
	}
	s.r.flagsChanged()
	return nil
}

// headline returns what a list knows of the article.
func (s *articleScreen) headline() *articles.Headline {
	h := s.page.Article.Headline
	return &h
}

// bindings implements [readScreen].
func (s *articleScreen) bindings() screen.Bindings {
	r := s.r
	keys := screen.Bindings{
		r.bind("forward", "a page down; at the end the next unread article", "下一页，到末尾则转到下篇未读", s.forward, "space"),
		r.bind("next-find", "next unread article; while finding, the next place", "下篇未读；查找时为下一处", func() { s.findOrUnread(1) }, "n"),
		r.bind("previous-find", "previous unread article; while finding, the previous place", "上篇未读；查找时为上一处", func() { s.findOrUnread(-1) }, "N"),
		r.bind("next", "next article", "下一篇", func() { s.goNeighbour(1) }, "J"),
		r.bind("previous", "previous article", "上一篇", func() { s.goNeighbour(-1) }, "K"),
		r.bind("find", "find in the article", "在文中查找", s.askFind, "/"),
		r.bind("read", "mark as read or unread", "标为已读或未读", func() { s.toggle(r.toggleRead) }, "r"),
		r.bind("star", "star, or take the star away", "加或取消星标", func() { s.toggle(r.toggleStar) }, "s"),
		r.bind("browser", "open in the browser", "用浏览器打开", func() { r.browse(s.headline()) }, "o"),
		r.bind("copy", "copy the address", "复制网址", func() { r.copyAddress(s.headline()) }, "y"),
		r.bind("enclosure", "open the file that comes with it", "打开附件", func() { r.openEnclosure(s.headline()) }, "e"),
		r.bind("links", "its links", "文中链接", func() { r.openLinks(s.page.Article) }, "L"),
		r.bind("related", "related articles", "相关文章", func() { r.openRelated(s.headline()) }, "R"),
		r.bind("story", "its story", "所属事件", func() { r.openStory(s.headline()) }, "t"),
		r.bind("revisions", "what the publisher changed", "发布者改动", func() { r.openRevisions(s.headline()) }, "v"),
		r.bind("full-text", "fetch the full text", "抓取全文", func() { r.fetchFullText(s.headline()) }, "f"),
		r.bind("next-heading", "next heading", "下一个标题", func() { s.heading(false) }, "]"),
		r.bind("previous-heading", "previous heading", "上一个标题", func() { s.heading(true) }, "["),
		r.bind("left", "what is too wide: to the left", "向左移", func() { r.shift(&s.text, -shiftStep) }, "<"),
		r.bind("right", "what is too wide: to the right", "向右移", func() { r.shift(&s.text, shiftStep) }, ">"),
	}
	for d := '1'; d <= '9'; d++ {
		keys = append(keys, s.digit(d))
	}
	return append(append(keys, r.moveKeys(viewMover{&s.text}, func() { s.text.GoTo(0) })...), s.digit('0'),
		r.bind("follow", "open the link of the number typed", "打开所输编号的链接", s.follow, "enter", "l", "right"))
}

// viewMover moves a text.
type viewMover struct{ *screen.Viewport }

// First goes to the beginning.
func (v viewMover) First() { v.GoTo(0) }

// Last goes to the end.
func (v viewMover) Last() { v.GoTo(v.Lines()) }

// digit is the binding of a digit, with which the number of a link is typed.
func (s *articleScreen) digit(d rune) screen.Binding {
	return s.r.bind("link", "the number of a link, then Enter", "链接编号，再按回车", func() {
		if s.number != "" || d != '0' {
			s.number += string(d)
		}
		s.number = s.number[:min(len(s.number), maxNumber)]
	}, screen.Key(d))
}

// maxNumber is the maximum number of digits in the number of a link.
const maxNumber = 5

// follow opens the link whose number was typed.
func (s *articleScreen) follow() {
	if s.number == "" {
		s.r.say("Enter opens a link after its number", "先输入链接编号，再按回车")
		return
	}
	n, _ := strconv.Atoi(s.number)
	s.number = ""
	address, err := urlToOpen(s.page.Article, openOptions{link: n})
	if err != nil {
		s.r.say("no link %d", "没有编号为 %d 的链接", n)
		return
	}
	s.r.openAddress(address)
}

func (s *articleScreen) askFind() { s.r.askFind(&s.text) }

// toggle changes a flag of the article.
func (s *articleScreen) toggle(change func(*articles.Headline)) {
	change(s.headline())
}

func (s *articleScreen) heading(back bool) {
	if !s.text.Heading(back) {
		s.r.say("no more headings", "没有更多标题")
	}
}

// draw implements [readScreen].
func (s *articleScreen) draw(width, height int) []string {
	s.text.Resize(width, height)
	s.set(width)
	return s.text.Draw(s.r.terminal.Profile)
}

// set sets the article for a width.
func (s *articleScreen) set(width int) {
	if s.width == width {
		return
	}
	s.width = width
	s.text.SetLines(s.r.document(width, s.page.Article.Language, func(doc *term.Document) {
		s.r.app.composePage(s.r.ctx, doc, &articles.Page{Article: s.page.Article})
	}))
}

// place implements [readScreen].
func (s *articleScreen) place() string {
	if s.number != "" {
		return fmt.Sprintf(s.r.app.localized("link %s, then Enter", "链接 %s，按回车打开"), s.number)
	}
	if text, at, of := s.text.Finding(); text != "" {
		return fmt.Sprintf(s.r.app.localized("find %q %d of %d", "查找“%s” %d/%d"), text, at, of)
	}
	percent := 100
	if n := s.text.Lines(); !s.text.AtEnd() {
		percent = 100 * s.text.Top() / n
	}
	return fmt.Sprintf("%s · %d%%", term.Cut(s.page.Article.Headline.Name(), max(s.width/3, 8)), percent)
}

// hints implements [readScreen].
func (s *articleScreen) hints() []string {
	return []string{"back", "next-find", "related", "browser", "find", "star"}
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
	marks, err := s.r.lib.MarksOf(s.r.ctx, []string{s.page.Article.ID})
	if s.r.fail(err) {
		return
	}
	if m, ok := marks[s.page.Article.ID]; ok {
		s.page.Article.Read, s.page.Article.Starred = m.Read, m.Starred
	}
}
