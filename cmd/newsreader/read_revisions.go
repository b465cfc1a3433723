package main

import (
	"newsreader/articles"
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// revisionsScreen shows what the publisher changed in an article.
type revisionsScreen struct{ textScreen }

// openRevisions shows what the publisher changed in an article.
func (r *reader) openRevisions(h *articles.Headline) {
	if h == nil {
		return
	}
	if !r.lib.Exists() {
		r.say("the publisher has changed nothing", "发布者没有改动")
		return
	}
	revisions, err := r.lib.Revisions(r.ctx, h.ID)
	if r.fail(err) {
		return
	}
	marked := markRevisions(revisions, changesOf(revisions), 0)
	if len(marked) == 0 {
		r.say("the publisher has changed nothing", "发布者没有改动")
		return
	}
	article := revisions[len(revisions)-1].Article
	r.push(&revisionsScreen{textScreen{r: r, name: r.app.localized("what the publisher changed", "发布者改动"), set: func(width, _ int) []term.Line {
		return r.document(width, article.LabelLanguage(), func(doc *term.Document) { r.app.composeChanges(doc, article, marked) })
	}}})
}

// bindings implements [readScreen].
func (s *revisionsScreen) bindings() screen.Bindings {
	return append(s.textScreen.bindings(),
		s.r.bind("next-change", "next change", "下一处改动", func() { s.goChange(false) }, "]"),
		s.r.bind("previous-change", "previous change", "上一处改动", func() { s.goChange(true) }, "["))
}

// hints implements [readScreen].
func (s *revisionsScreen) hints() []string { return []string{"back", "next-change", "find"} }

func (s *revisionsScreen) goChange(back bool) {
	if !s.text.Heading(back) {
		s.r.say("no more changes", "没有更多改动")
	}
}
