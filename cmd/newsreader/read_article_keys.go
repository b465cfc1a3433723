package main

import (
	"newsreader/cmd/internal/screen"
)

// bindings implements [readScreen].
func (s *articleScreen) bindings() screen.Bindings {
	r := s.r
	keys := screen.Bindings{
		r.bind("forward", "a page down; at the end the next unread", "下一页，到末尾则转到下篇未读", s.forward, "space"),
		r.bind("next-find", "next unread, or next match when searching", "下篇未读；查找时为下一处", func() { s.findOrUnread(1) }, "n"),
		r.bind("previous-find", "previous unread, or previous match when searching", "上篇未读；查找时为上一处", func() { s.findOrUnread(-1) }, "N"),
		r.bind("next", "next article", "下一篇", func() { s.goNeighbour(1) }, "J"),
		r.bind("previous", "previous article", "上一篇", func() { s.goNeighbour(-1) }, "K"),
		r.bind("find", "find in the article", "在文中查找", s.askFind, "/"),
		r.bind("links", "its links", "文中链接", func() { r.openLinks(s.page.Article) }, "L"),
		r.bind("next-heading", "next heading", "下一个标题", func() { s.heading(false) }, "]"),
		r.bind("previous-heading", "previous heading", "上一个标题", func() { s.heading(true) }, "["),
		r.bind("pictures", "show or hide the pictures", "显示或隐藏图片", s.togglePictures, "i"),
	}
	keys = append(keys, r.shiftKeys(&s.text)...)
	keys = append(keys, r.articleKeys(s.headline)...)
	for d := '1'; d <= '9'; d++ {
		keys = append(keys, s.digit(d))
	}
	return append(append(keys, r.moveKeys(viewMover{&s.text})...), s.digit('0'),
		r.bind("follow", "open the link with that number", "打开所输编号的链接", s.follow, "enter", "l", "right"))
}

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

func (s *articleScreen) askFind() { s.r.askFind(&s.text) }

func (s *articleScreen) heading(back bool) {
	if !s.text.Heading(back) {
		s.r.say("no more headings", "没有更多标题")
	}
}
