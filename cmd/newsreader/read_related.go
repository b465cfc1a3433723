package main

import (
	"fmt"
	"strings"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// relatedScreen lists what belongs with an article, with the reasons.
type relatedScreen struct {
	r    *reader
	list *screen.List[relatedRow]
}

// relatedRow is a related article, or a headline that the article's page recommends.
type relatedRow struct {
	library.RelatedArticle
	// outside reports that the article cannot be read here, so that there is only its address.
	outside bool
}

// openRelated opens what belongs with an article: what the command related lists.
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
	var rows []relatedRow
	for _, h := range page.Recommended() {
		_, err := r.app.findPage(r.ctx, input{arg: h.ID})
		rows = append(rows, relatedRow{library.RelatedArticle{Headline: h, Relation: fromPage}, err != nil})
	}
	for _, a := range r.app.withOwnCopies(found, 0) {
		rows = append(rows, relatedRow{RelatedArticle: a})
	}
	s := &relatedScreen{r: r, list: screen.NewList(screen.Rows[relatedRow](rows))}
	s.list.First()
	r.push(s)
}

// headline returns the headline under the cursor, nil if there is none.
func (s *relatedScreen) headline() *articles.Headline {
	if row := s.list.Selected(); row != nil {
		return &row.Headline
	}
	return nil
}

// held returns the headline under the cursor if its article can be read here, else nil, and says why.
func (s *relatedScreen) held() *articles.Headline {
	row := s.list.Selected()
	if row != nil && row.outside {
		s.r.say("the library does not have it; %s opens it in the browser", "文库中没有这篇文章，按 %s 用浏览器打开", s.r.keyOf("browser"))
		return nil
	}
	return s.headline()
}

// bindings implements [readScreen].
func (s *relatedScreen) bindings() screen.Bindings {
	r := s.r
	keys := append(r.moveKeys(s.list),
		r.bind("open", "open", "打开", s.open, "enter", "l", "right"),
		r.bind("next-unread", "next unread", "下一篇未读", func() { s.goNext(1, true) }, "n"),
		r.bind("previous-unread", "previous unread", "上一篇未读", func() { s.goNext(-1, true) }, "N"),
		r.bind("next", "next article", "下一篇", func() { s.goNext(1, false) }, "J"),
		r.bind("previous", "previous article", "上一篇", func() { s.goNext(-1, false) }, "K"),
		r.bind("browser", "open in the browser", "用浏览器打开", s.browse, "o"),
		r.bind("copy", "copy the address", "复制网址", func() { r.copyAddress(s.headline()) }, "y"),
	)
	return append(keys, r.articleKeys(s.held)...)
}

func (s *relatedScreen) open() {
	if h := s.held(); h != nil {
		s.r.open(newArticleScreen(s.r, s, h.ID))
	}
}

// browse opens the article under the cursor in the browser.
func (s *relatedScreen) browse() {
	if row := s.list.Selected(); row != nil && row.outside {
		s.r.openAddress(row.URL)
		return
	}
	s.r.browse(s.headline())
}

// goNext moves the cursor as [relatedScreen.neighbour] does.
func (s *relatedScreen) goNext(step int, unread bool) {
	if s.neighbour(step, unread) == "" {
		s.r.say("no more articles here", "没有更多文章")
	}
}

// neighbour implements [articleList].
func (s *relatedScreen) neighbour(step int, unread bool) string {
	row := seek(s.list, step, func(row *relatedRow) bool { return !row.outside && (!unread || !row.Read) })
	if row == nil {
		return ""
	}
	return row.ID
}

// Sizes in the list of related articles, in columns and lines.
const (
	maxReasonLines   = 4 // with the blank line above
	relationWidth    = 18
	minRelationWidth = 100 // narrower screens have no column for the relation
)

// draw implements [readScreen]: the reasons of the row under the cursor stand below the list.
func (s *relatedScreen) draw(width, height int) []string {
	reasons := max(min(height/3, maxReasonLines), 2)
	if height < 5 {
		reasons = 0
	}
	lines := drawList(width, height-reasons, s.list, func(row *relatedRow, chosen bool) string { return s.line(width, row, chosen) })
	row := s.list.Selected()
	if row == nil {
		lines[0] = s.r.emptyLine(width, s.r.app.localized("Nothing related was found.", "没有找到相关文章。"))
	}
	return append(lines, s.reasonLines(width, reasons, row)...)
}

// line returns a row, with its relation where there is room.
func (s *relatedScreen) line(width int, row *relatedRow, chosen bool) string {
	if width < minRelationWidth {
		return s.r.headlineLine(width, chosen, row.Headline, true)
	}
	relation := "\u00a0" + padded(s.r.app.relationName(row.Relation), relationWidth-1, false)
	if chosen {
		relation = term.Row(relationWidth, s.r.terminal.Profile, true, term.Part{Text: relation})
	} else {
		relation = term.Row(relationWidth, s.r.terminal.Profile, false, term.Part{Text: relation, Look: term.LookFaint})
	}
	return s.r.headlineLine(width-relationWidth, chosen, row.Headline, true) + relation
}

// reasonLines returns what is said below the list of the row under the cursor, after a blank line.
func (s *relatedScreen) reasonLines(width, height int, row *relatedRow) []string {
	var set []term.Line
	if row != nil && height > 0 {
		set = s.r.ownDocument(width, func(doc *term.Document) { doc.Block(term.RoleMeta, s.reasons(row)) })
	}
	lines := make([]string, height)
	for i := range lines {
		if lines[i] = strings.Repeat(" ", width); i > 0 && i <= len(set) {
			lines[i] = set[i-1].Show(width, 0, s.r.terminal.Profile)
		}
	}
	return lines
}

// reasons returns the relation of a row, the reasons, and where else its text is.
func (s *relatedScreen) reasons(row *relatedRow) string {
	facts := append([]string{s.r.app.relationName(row.Relation)}, row.Why...)
	if sources := sourcesOf(row.Copies); len(sources) > 0 {
		facts = append(facts, fmt.Sprintf(s.r.app.localized("the same text in %s", "同文另见：%s"), s.r.app.joinNames(sources)))
	}
	return joinFacts(facts...)
}

// place implements [readScreen].
func (s *relatedScreen) place() string {
	return fmt.Sprintf(s.r.app.localized("related · %d", "相关文章 · %d"), len(s.list.Loaded()))
}

// hints implements [readScreen].
func (s *relatedScreen) hints() []string {
	if s.list.Selected() == nil {
		return []string{"back"}
	}
	return []string{"open", "back", "next-unread", "read", "star", "browser"}
}

// point implements [readScreen].
func (s *relatedScreen) point(row, wheel int) { pointAt(s.list, row, wheel, s.open) }

// resume implements [readScreen].
func (s *relatedScreen) resume() { s.flagsChanged() }

// escape implements [readScreen].
func (s *relatedScreen) escape() bool { return false }

// flagsChanged implements [flagHolder].
func (s *relatedScreen) flagsChanged() {
	s.r.readFlags(headlinesOf(s.list.Loaded(), func(row *relatedRow) *articles.Headline { return &row.Headline }))
}
