package articles

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"newsreader/articles/internal/markdown"
)

// words are what newsreader itself says around an article, in the article's language.
type words struct {
	comments, articles, followers, captured, updated string
}

// wordsOf gives the words for a language; other languages get English ones.
func wordsOf(language string) words {
	if language == "zh" {
		return words{comments: "%d 条评论", articles: "%d 篇文章", followers: "%d 人关注", captured: "存档于 %s", updated: "更新于 %s"}
	}
	return words{comments: "%d comments", articles: "%d articles", followers: "%d followers", captured: "captured %s", updated: "updated %s"}
}

// Dateline says in a few short parts who published the article and when, as far
// as the page says: source, byline, times in the page's own offset, comments.
func (a *Article) Dateline() []string {
	w := wordsOf(a.Language)
	parts := []string{a.Source}
	if a.Byline != a.Source {
		parts = append(parts, a.Byline)
	}
	parts = append(parts, a.Published.clock())
	if !a.Updated.Equal(a.Published.Time) {
		parts = append(parts, said(w.updated, a.Updated))
	}
	parts = append(parts, said(w.captured, a.Captured), counted(w.comments, a.Comments))
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}

// Card says in a few short parts who the author is: bio and counts. The language is
// that of the words around the counts.
func (au *Author) Card(language string) []string {
	w := wordsOf(language)
	parts := []string{au.Bio, counted(w.articles, au.Articles), counted(w.followers, au.Followers)}
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}

func said(format string, t Time) string {
	if t.IsZero() {
		return ""
	}
	return fmt.Sprintf(format, t.clock())
}

func counted(format string, n *int) string {
	if n == nil {
		return ""
	}
	return fmt.Sprintf(format, *n)
}

// clock formats t for readers, in the page's own offset, as exactly as it is known.
func (t Time) clock() string {
	switch {
	case t.IsZero():
		return ""
	case t.DateOnly:
		return t.Format(time.DateOnly)
	}
	return t.Format("2006-01-02 15:04")
}

// Document gives the whole page as one Markdown document: title, dateline,
// standfirst, body, notices, the author's card, and the headlines by section.
func (p *Page) Document() string {
	var doc strings.Builder
	if a := p.Article; a != nil {
		a.writeDocument(&doc)
	}
	for _, s := range Sections(p.Headlines) {
		block(&doc, prefixed("## ", s.Name))
		for _, h := range s.Headlines {
			doc.WriteString(h.line() + "\n")
		}
		doc.WriteString("\n")
	}
	return strings.TrimRight(doc.String(), "\n") + "\n"
}

func (a *Article) writeDocument(doc *strings.Builder) {
	block(doc, prefixed("# ", a.Title))
	block(doc, markdown.Escape(strings.Join(a.Dateline(), " · ")))
	block(doc, prefixed("> ", a.Standfirst))
	block(doc, a.Markdown)
	if len(a.Notices) > 0 || a.Author != nil {
		block(doc, "---")
	}
	for _, n := range a.Notices {
		block(doc, markdown.Escape(n))
	}
	if a.Author != nil {
		card := append([]string{a.Author.Name}, a.Author.Card(a.Language)...)
		block(doc, markdown.Escape(strings.Join(card, " · ")))
	}
}

// line is the headline as an entry of a Markdown list.
func (h *Headline) line() string {
	title := markdown.Escape(h.Title)
	if h.URL != "" {
		title = "[" + title + "](" + h.URL + ")"
	}
	parts := slices.DeleteFunc([]string{title, markdown.Escape(h.Source), h.Published.clock()}, func(s string) bool { return s == "" })
	return "- " + strings.Join(parts, " · ")
}

// block writes one block and the blank line after it, unless it is empty.
func block(doc *strings.Builder, s string) {
	if s != "" {
		doc.WriteString(s + "\n\n")
	}
}

func prefixed(mark, text string) string {
	if text == "" {
		return ""
	}
	return mark + markdown.Escape(text)
}
