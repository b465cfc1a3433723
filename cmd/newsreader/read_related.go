package main

import (
	"strings"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
)

// relatedScreen lists what belongs with an article, with the reasons.
type relatedScreen struct {
	r    *reader
	list *screen.List[library.RelatedArticle]
}

// openRelated opens what belongs with an article.
func (r *reader) openRelated(h *articles.Headline) {
	if h == nil {
		return
	}
	page, err := r.app.findPage(r.ctx, input{arg: h.ID})
	if r.fail(err) {
		return
	}
	found, err := r.app.relatedInLibrary(r.ctx, page.Article, 0)
	if r.fail(err) {
		return
	}
	rows := r.app.withOwnCopies(found, 0)
	s := &relatedScreen{r: r, list: screen.NewList(screen.Rows[library.RelatedArticle](rows))}
	s.list.First()
	r.push(s)
}

func (s *relatedScreen) headline() *articles.Headline {
	if row := s.list.Selected(); row != nil {
		return &row.Headline
	}
	return nil
}

// bindings implements [readScreen].
func (s *relatedScreen) bindings() screen.Bindings {
	r := s.r
	return append(r.moveKeys(s.list, s.list.First),
		r.bind("open", "open", "打开", s.open, "enter", "l", "right"),
		r.bind("read", "mark as read or unread", "标为已读或未读", func() { r.toggleRead(s.headline()) }, "r"),
		r.bind("star", "star, or take the star away", "加或取消星标", func() { r.toggleStar(s.headline()) }, "s"),
		r.bind("browser", "open in the browser", "用浏览器打开", func() { r.browse(s.headline()) }, "o"),
	)
}

func (s *relatedScreen) open() {
	if h := s.headline(); h != nil {
		s.r.open(newArticleScreen(s.r, s, h.ID))
	}
}

// neighbour implements [articleList].
func (s *relatedScreen) neighbour(step int, unread bool) string {
	row := seek(s.list, step, func(row *library.RelatedArticle) bool { return !unread || !row.Read })
	if row == nil {
		return ""
	}
	return row.ID
}

// draw implements [readScreen]: the reasons of the row under the cursor stand below the list.
func (s *relatedScreen) draw(width, height int) []string {
	reasons := 0
	if height > 4 {
		reasons = 2
	}
	lines := drawList(width, height-reasons, s.list, func(row *library.RelatedArticle, chosen bool) string {
		return s.r.headlineLine(width, chosen, row.Headline, true)
	})
	row := s.list.Selected()
	if row == nil {
		lines[0] = s.r.emptyLine(width, s.r.app.localized("Nothing related was found.", "没有找到相关文章。"))
	}
	if reasons > 0 {
		lines = append(lines, strings.Repeat(" ", width), s.r.emptyLine(width, s.reasons(row)))
	}
	return lines
}

// reasons returns the relation of a row and its reasons.
func (s *relatedScreen) reasons(row *library.RelatedArticle) string {
	if row == nil {
		return ""
	}
	return strings.Join(nonEmpty(append([]string{s.r.app.relationName(row.Relation)}, row.Why...)...), " · ")
}

// place implements [readScreen].
func (s *relatedScreen) place() string { return s.r.app.localized("related", "相关文章") }

// hints implements [readScreen].
func (s *relatedScreen) hints() []string { return []string{"open", "back"} }

// point implements [readScreen].
func (s *relatedScreen) point(row, wheel int) { pointAt(s.list, row, wheel, s.open) }

// resume implements [readScreen].
func (s *relatedScreen) resume() { s.flagsChanged() }

// escape implements [readScreen].
func (s *relatedScreen) escape() bool { return false }

// flagsChanged implements [flagHolder].
func (s *relatedScreen) flagsChanged() {
	rows := s.list.Loaded()
	ids := make([]string, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
	}
	marks, err := s.r.lib.MarksOf(s.r.ctx, ids)
	if s.r.fail(err) {
		return
	}
	for i := range rows {
		if m, ok := marks[rows[i].ID]; ok {
			rows[i].Read, rows[i].Starred = m.Read, m.Starred
		}
	}
}
