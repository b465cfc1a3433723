package main

import (
	"context"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"newsreader/articles"
	"newsreader/cmd/internal/term"
)

// terminal returns the properties of standard output, adjusted to the reader's flags.
func (a *app) terminal() (term.Terminal, error) {
	mode, err := term.ParseColorMode(a.color)
	if err != nil {
		return term.Terminal{}, usagef("--color %q: not auto, always or never", a.color)
	}
	return term.Detect(a.stdout, a.getenv, term.Preferences{Color: mode, Width: a.width, Accessible: a.accessible}), nil
}

// formatOf returns the output format: the chosen one, else the default for standard output.
func (a *app) formatOf(o outputFlag) (string, error) {
	t, err := a.terminal()
	if err != nil {
		return "", err
	}
	return o.format(t.TTY), nil
}

// printDocument prints a document in a language that fill composes, through the pager if it is longer than the screen.
func (a *app) printDocument(ctx context.Context, language string, fill func(*term.Document)) error {
	t, err := a.terminal()
	if err != nil {
		return err
	}
	options := t.Options()
	options.Language = language
	if options.Style, err = a.loadStyle(); err != nil {
		return err
	}
	doc := term.NewDocument(options)
	fill(doc)
	if err := ctx.Err(); err != nil {
		return err
	}
	pager := term.Pager{Out: a.stdout, Err: a.stderr, Terminal: t, Getenv: a.getenv, Off: a.noPager}
	_, err = pager.Write([]byte(doc.String()))
	return err
}

// loadStyle loads the style that --style names, a built-in one or a file. Any other name is bad usage.
func (a *app) loadStyle() (*term.Style, error) {
	style, err := term.LoadStyle(a.style)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, withHint(usagef("--style %q: no such style or file", a.style), "styles are "+strings.Join(term.StyleNames(), ", "))
	}
	return style, err
}

// composePage adds the article of a page, or a notice if its text is unknown, and the headlines of the page if there
// are any.
func (a *app) composePage(ctx context.Context, doc *term.Document, page *articles.Page) {
	article := page.Article
	composeArticle(doc, article)
	if article.Markdown == "" {
		doc.Block(term.RoleNotice, noTextNotice(article.Language))
		doc.Link(article.Title, article.URL)
	}
	if len(page.Headlines) > 0 {
		doc.Table(a.headlineTable(ctx, page.Headlines))
	}
}

// composeArticle adds an article: masthead, body, notices and author's card.
func composeArticle(doc *term.Document, article *articles.Article) {
	doc.Block(term.RoleCrumbs, strings.Join(article.Breadcrumbs, " › "))
	doc.Block(term.RoleTitle, article.Title)
	doc.Block(term.RoleMeta, strings.Join(article.Dateline(), " · "))
	doc.Block(term.RoleStandfirst, article.Standfirst)
	doc.Markdown(article.Markdown)
	for _, notice := range article.Notices {
		doc.Block(term.RoleNotice, notice)
	}
	if author := article.Author; author != nil {
		doc.Block(term.RoleCard, author.Name+"\n"+strings.Join(author.Card(article.Language), " · "))
	}
}

// noTextNotice returns the notice that there is no text to read.
func noTextNotice(language string) string {
	if language == "zh" {
		return "这里只有标题，没有正文。"
	}
	return "Only the headline is here, not the text."
}

// headlineTable returns a table of headlines. It has headings for the sections if the headlines of each are adjacent.
// The ID remains however narrow the table is, because it is what one types after show.
func (a *app) headlineTable(ctx context.Context, headlines []articles.Headline) *term.Table {
	table := term.NewTable(
		term.Column{Header: "ID", Look: term.LookFaint},
		term.Column{Header: a.localized("Time", "时间"), Right: true, Look: term.LookFaint, Vanish: 1},
		term.Column{Header: a.localized("Source", "来源"), Max: 16, Vanish: 3},
		term.Column{Vanish: 4},
		term.Column{Header: a.localized("Title", "标题"), Flexible: true, Min: 24},
	)
	t, _ := a.terminal() // printDocument reports the error
	ids := a.shortIDs(ctx, headlines)
	sectioned := len(slices.CompactFunc(slices.Clone(headlines), sameSection)) == len(articles.Sections(headlines))
	for i, h := range headlines {
		if sectioned && (i == 0 && h.Section != "" || i > 0 && !sameSection(h, headlines[i-1])) {
			table.Section(h.Section)
		}
		table.Row(
			term.Cell{Text: ids[i]},
			term.Cell{Text: a.age(h.Published)},
			term.Cell{Text: h.Source},
			term.Cell{Text: a.marksOf(h, t.Accessible)},
			term.Cell{Text: titleOf(h), URL: h.URL, Look: lookOf(h)},
		)
	}
	return table
}

// titleOf returns the title of a headline, or its substitute, see [articles.Headline.Name].
func titleOf(h articles.Headline) string {
	return term.Cut(h.Name(), maxTitleWidth)
}

// maxTitleWidth is the maximum width of a title in columns. Some feeds have the whole text in it.
const maxTitleWidth = 300

// composeHeadline adds the title of a headline, and below it its ID, marks and further facts.
func (a *app) composeHeadline(doc *term.Document, h articles.Headline, id string, facts ...string) {
	doc.Block(term.RoleSection, titleOf(h))
	t, _ := a.terminal() // printDocument reports the error
	if t.Accessible {
		id = a.localized("ID: ", "ID：") + id
	}
	facts = append([]string{id, a.marksOf(h, t.Accessible)}, facts...)
	doc.Block(term.RoleMeta, strings.Join(nonEmpty(facts...), " · "))
}

// nonEmpty returns the parts that are not empty.
func nonEmpty(parts ...string) []string {
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}

// lookOf returns the look of a headline: faint if it has been read.
func lookOf(h articles.Headline) term.Look {
	if h.Read {
		return term.LookFaint
	}
	return term.LookPlain
}

func sameSection(a, b articles.Headline) bool { return a.Section == b.Section }
