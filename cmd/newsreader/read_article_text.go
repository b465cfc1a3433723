package main

import (
	"context"
	"strconv"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/articles/update"
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// articleText is an article set in lines: its page as show prints it, and the tail, which comes later: what belongs with it.
type articleText struct {
	// width and tailWidth are those that the lines are set for, 0 if they are to be set again.
	width, tailWidth int
	lines            int      // of the page
	targets          []string // of the links, by their numbers
	related          []library.RelatedArticle
	sought           bool // whether the related ones are looked for, or there
	pictures         articlePictures
	leave            context.CancelFunc // ends what the article has going on in the background
}

// clear ends what an article has going on and makes room for another one.
func (t *articleText) clear() {
	if t.leave != nil {
		t.leave()
	}
	*t = articleText{}
}

// set sets the article for a width, once.
func (s *articleScreen) set(width int) {
	if s.width != width {
		s.width, s.tailWidth = width, 0
		lines := s.setPage(width)
		s.lines = len(lines)
		s.text.SetLines(lines)
	}
	if s.tailWidth != width {
		s.tailWidth = width
		if len(s.related) > 0 {
			s.text.SetTail(s.lines, s.setTail(width))
		}
	}
}

// setPage returns the lines of the article's page.
func (s *articleScreen) setPage(width int) []term.Line {
	article, labels := s.page.Article, s.page.Article.LabelLanguage()
	options := s.r.textOptions(width, labels)
	options.Picture = s.pictures.shower()
	doc := term.NewDocument(options)
	composeArticle(doc, article)
	if s.hasOnlyHeadline() {
		doc.Block(term.RoleNotice, noTextNotice(labels))
		if s.r.lib.Exists() && update.HasPage(article) {
			doc.Block(term.RoleNotice, s.r.keyOf("full-text")+" "+fetchNotice(labels))
		}
	}
	doc.Link(addressLabel(labels), article.URL)
	s.targets = doc.Targets()
	return doc.Lines()
}

// hasOnlyHeadline reports whether there is nothing of the article to read.
func (s *articleScreen) hasOnlyHeadline() bool {
	return s.page.Article.Markdown == "" && len(s.page.Article.Enclosures) == 0
}

// fetchNotice says after a key that it fetches the text.
func fetchNotice(language string) string {
	return wording(language, "fetches the text of the page.", "键抓取网页全文。")
}

// maxRelatedAtEnd is the number of related articles below an article. R lists all.
const maxRelatedAtEnd = 10

// setTail returns the lines of the related articles, whose numbers go on from those of the links.
func (s *articleScreen) setTail(width int) []term.Line {
	items := make([]string, len(s.related))
	for i, row := range s.related {
		reasons := append([]string{row.Source, s.r.app.relationName(row.Relation)}, row.Why...)
		items[i] = titleOf(row.Headline) + " — " + joinFacts(reasons...)
	}
	labels := s.page.Article.LabelLanguage()
	return append([]term.Line{{}}, s.r.document(width, labels, func(doc *term.Document) {
		doc.Block(term.RoleSection, relatedLabel(labels))
		doc.Numbered(len(s.targets)+1, items)
	})...)
}

// relatedLabel is what stands above the related articles below an article.
func relatedLabel(language string) string {
	return wording(language, "Related", "相关文章")
}

// articlePatience is how long an article stays on the screen before what belongs with it is looked for and its pictures are
// fetched unasked: not for articles that are only passed.
const articlePatience = 150 * time.Millisecond

// lookAhead looks for what belongs with the article that is read once its end is at most a screen away.
func (r *reader) lookAhead() {
	s, ok := r.top().(*articleScreen)
	if !ok || s.sought || !r.lib.Exists() {
		return
	}
	if s.width == 0 {
		r.draw()
	}
	if s.text.Ahead() <= s.text.PageRows() {
		s.sought = true
		s.findRelated()
	}
}

// findRelated looks in the background for what belongs with the article.
func (s *articleScreen) findRelated() {
	article, patience := s.page.Article, s.r.patience
	own := s.whileShown()
	s.r.task(func(ctx context.Context) func() {
		ctx, cancel := joinContexts(ctx, own)
		defer cancel()
		if !pause(ctx, patience) {
			return func() {}
		}
		found, err := s.r.app.relatedInLibrary(ctx, article, 0)
		return func() {
			if err == nil && s.page.Article.ID == article.ID {
				rows := s.r.app.withOwnCopies(found, 0)
				s.related, s.tailWidth = rows[:min(len(rows), maxRelatedAtEnd)], 0
			}
		}
	})
}

// whileShown returns a context that ends when another article takes the place of this one.
func (s *articleScreen) whileShown() context.Context {
	ctx, cancel := context.WithCancel(s.r.ctx)
	before := s.leave
	s.leave = func() {
		cancel()
		if before != nil {
			before()
		}
	}
	return ctx
}

// joinContexts returns a context that ends with either of two.
func joinContexts(ctx, other context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(ctx)
	stop := context.AfterFunc(other, cancel)
	return ctx, func() { stop(); cancel() }
}

// pause waits, and reports whether nothing ended the wait.
func pause(ctx context.Context, wait time.Duration) bool {
	if wait == 0 {
		return ctx.Err() == nil
	}
	select {
	case <-ctx.Done():
		return false
	case <-time.After(wait):
		return true
	}
}

// follow opens what has the number that was typed: a link in the browser, a related article on the screen.
func (s *articleScreen) follow() {
	if s.number == "" {
		s.r.say("type the number of a link, then %s", "先输入链接编号，再按 %s", s.r.keyOf("follow"))
		return
	}
	n, _ := strconv.Atoi(s.number)
	s.number = ""
	switch {
	case n >= 1 && n <= len(s.targets):
		s.r.openAddress(s.targets[n-1])
	case n >= 1 && n <= len(s.targets)+len(s.related):
		s.openRelatedAt(n - len(s.targets) - 1)
	default:
		s.r.say("there is no link %d", "没有编号为 %d 的链接", n)
	}
}

// openRelatedAt opens a related article. J and K go on in them.
func (s *articleScreen) openRelatedAt(i int) {
	rows := make([]relatedRow, len(s.related))
	for i, related := range s.related {
		rows[i] = relatedRow{RelatedArticle: related}
	}
	list := &relatedScreen{r: s.r, list: screen.NewList(screen.Rows[relatedRow](rows))}
	list.list.First()
	list.list.Move(i)
	s.r.open(newArticleScreen(s.r, list, s.related[i].ID))
}

// replace puts another text of the article in place.
func (s *articleScreen) replace(article *articles.Article) {
	article.Read, article.Starred = s.page.Article.Read, s.page.Article.Starred
	s.page, s.width = &articles.Page{Article: article}, 0
	fetched := s.pictures.gallery != nil
	if s.pictures = (articlePictures{}); fetched {
		s.fetchPictures(0)
	}
}
