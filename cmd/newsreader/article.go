package main

import (
	"context"
	"io"
	"strings"

	"newsreader/articles"
	"newsreader/cmd/internal/term"
)

// composePage adds the article of a page, or a notice if its text is unknown, its address, and the headlines of the page
// if there are any.
func (a *app) composePage(ctx context.Context, doc *term.Document, page *articles.Page) {
	article, labels := page.Article, page.Article.LabelLanguage()
	composeArticle(doc, article)
	if article.Markdown == "" && len(article.Enclosures) == 0 {
		doc.Block(term.RoleNotice, noTextNotice(labels))
	}
	doc.Link(addressLabel(labels), article.URL)
	if len(page.Headlines) > 0 {
		doc.Table(a.headlineTable(ctx, page.Headlines, nil))
	}
}

// composeArticle adds an article: masthead, body, enclosures, notices and author's card.
func composeArticle(doc *term.Document, article *articles.Article) {
	doc.Block(term.RoleCrumbs, strings.Join(article.Breadcrumbs, " › "))
	doc.Block(term.RoleTitle, article.Title)
	doc.Block(term.RoleMeta, strings.Join(article.Dateline(), " · "))
	doc.Block(term.RoleStandfirst, article.Standfirst)
	doc.Markdown(article.Markdown)
	doc.Markdown(article.EnclosuresMarkdown())
	for _, notice := range article.Notices {
		doc.Block(term.RoleNotice, notice)
	}
	if author := article.Author; author != nil {
		doc.Block(term.RoleCard, author.Name+"\n"+strings.Join(author.Card(article.LabelLanguage()), " · "))
	}
}

// addressLabel is what stands before the address of an article.
func addressLabel(language string) string {
	return wording(language, "Address", "网址")
}

// noTextNotice returns the notice that there is no text to read.
func noTextNotice(language string) string {
	return wording(language, "Only the headline is here, not the text.", "这里只有标题，没有正文。")
}

// pageJSON is an article and what else is on its page, as programs read it.
type pageJSON struct {
	*articles.Article
	Headlines []articles.Headline `json:"headlines,omitempty"`
	LeftOut   []articles.LeftOut  `json:"left_out,omitempty"`
}

// writeArticle writes an article, and the headlines of its page if there are any, in a machine-readable format.
func writeArticle(w io.Writer, format string, page *articles.Page) error {
	switch format {
	case "json":
		return writeJSON(w, pageJSON{page.Article, page.Headlines, page.LeftOut}, "  ")
	case "text":
		_, err := io.WriteString(w, term.Plain(page.Markdown(), page.Article.LabelLanguage()))
		return err
	}
	_, err := io.WriteString(w, page.Markdown())
	return err
}
