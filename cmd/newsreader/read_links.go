package main

import (
	"cmp"
	"fmt"
	"net/url"
	"strconv"

	"newsreader/articles"
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// linksScreen lists the links of an article.
type linksScreen struct {
	r    *reader
	list *screen.List[linkRow]
}

// linkRow is a link with its number in the article.
type linkRow struct {
	number string
	term.Link
	host string
	// stored is the ID of the library's article at the link, "" if there is none. It is not known before the row is drawn.
	stored string
	known  bool
}

// minHostWidth is the number of columns from which the hosts of links are shown.
const minHostWidth = 40

// openLinks lists the links of an article.
func (r *reader) openLinks(article *articles.Article) {
	links := numberedLinks(article)
	if len(links) == 0 {
		r.say("this article has no links", "文中没有链接")
		return
	}
	rows := make([]linkRow, len(links))
	for i, l := range links {
		rows[i] = linkRow{number: strconv.Itoa(i + 1), Link: l, host: l.Target}
		if u, err := url.Parse(l.Target); err == nil {
			rows[i].host = cmp.Or(u.Hostname(), u.Opaque, l.Target)
		}
	}
	s := &linksScreen{r: r, list: screen.NewList(screen.Rows[linkRow](rows))}
	s.list.First()
	r.push(s)
}

// bindings implements [readScreen].
func (s *linksScreen) bindings() screen.Bindings {
	r := s.r
	return append(r.moveKeys(s.list),
		r.bind("browser", "open in the browser", "用浏览器打开", s.browse, "enter", "o"),
		r.bind("open", "read the page, if the library has it", "阅读文库中的该页", s.open, "l", "right"),
		r.bind("copy", "copy the address", "复制网址", func() { r.copyText(s.list.Selected().Target) }, "y"),
	)
}

// browse opens the link under the cursor in the browser.
func (s *linksScreen) browse() { s.r.openAddress(s.list.Selected().Target) }

// open opens the library's article at the link under the cursor.
func (s *linksScreen) open() {
	id := s.storedAt(s.list.Selected())
	if id == "" {
		s.r.say("the library does not have the page; %s opens it in the browser", "文库中没有该页，按 %s 用浏览器打开", s.r.keyOf("browser"))
		return
	}
	s.r.open(newArticleScreen(s.r, nil, id))
}

// storedAt returns the ID of the library's article at a link, "" if there is none.
func (s *linksScreen) storedAt(row *linkRow) string {
	if !row.known {
		row.known = true
		if page, err := s.r.app.storedPage(s.r.ctx, row.Target); err == nil {
			row.stored = page.Article.ID
		}
	}
	return row.stored
}

// draw implements [readScreen].
func (s *linksScreen) draw(width, height int) []string {
	rows := s.list.Loaded()
	numbers := len(rows[len(rows)-1].number)
	return drawList(width, height, s.list, func(row *linkRow, chosen bool) string { return s.line(width, numbers, row, chosen) })
}

// line returns the row of a link: its number, its text in at least half of the row, its host, and a mark if the library has the
// page.
func (s *linksScreen) line(width, numbers int, row *linkRow, chosen bool) string {
	mark := "\u00a0"
	if s.storedAt(row) != "" {
		mark = "▸"
	}
	host := ""
	if width >= minHostWidth {
		host = "\u00a0\u00a0" + term.Cut(articles.CleanLine(row.host), width/3)
	}
	number := padded(row.number, numbers, true) + "\u00a0"
	room := max(width-2-term.Width(number)-2-term.Width(host), 1)
	return term.Row(width, s.r.terminal.Profile, chosen, rowMark(chosen), term.Part{Text: number, Look: term.LookFaint},
		term.Part{Text: mark + "\u00a0", Look: term.LookAccent}, term.Part{Text: padded(cmp.Or(articles.CleanLine(row.Text), row.Target), room, false)},
		term.Part{Text: host, Look: term.LookFaint})
}

// place implements [readScreen].
func (s *linksScreen) place() string {
	return fmt.Sprintf(s.r.app.localized("links · %d", "链接 · %d"), len(s.list.Loaded()))
}

// hints implements [readScreen].
func (s *linksScreen) hints() []string { return []string{"browser", "back", "open"} }

// point implements [readScreen].
func (s *linksScreen) point(row, wheel int) { pointAt(s.list, row, wheel, s.browse) }

// resume implements [readScreen].
func (s *linksScreen) resume() {}

// escape implements [readScreen].
func (s *linksScreen) escape() bool { return false }
