package articles

import (
	"cmp"
	"slices"
	"strings"

	"newsreader/articles/internal/id"
	"newsreader/articles/internal/language"
	"newsreader/articles/internal/runes"
	"newsreader/articles/internal/sanitize"
)

// sanitize is applied to every page from outside: it cleans all text, drops unsafe addresses and gives each
// article and headline its language, and its ID unless the reader of the page has made one.
func (p *Page) sanitize() {
	p.Site = sanitize.Line(p.Site)
	if p.Article != nil {
		given := p.Article.ID
		p.Article.Sanitize()
		p.Article.ID = cmp.Or(given, p.Article.ID)
		p.Article.CollectLinks()
		if p.Article.IsEmpty() {
			p.Article = nil
		}
	}
	for _, a := range p.More {
		a.Sanitize()
		a.CollectLinks()
	}
	p.More = slices.DeleteFunc(p.More, (*Article).IsEmpty)
	kept := p.Headlines[:0]
	for _, h := range p.Headlines {
		h.sanitize()
		if h.isEmpty() {
			continue
		}
		if h.Language == "" {
			h.Language = p.language(cmp.Or(h.Title, h.Summary))
		}
		if h.ID == "" {
			h.ID = id.New(h.identity())
		}
		kept = append(kept, h)
	}
	p.Headlines = kept
}

// language returns the language of the page's article, else of the title itself.
func (p *Page) language(title string) string {
	if p.Article != nil && p.Article.Language != "" {
		return p.Article.Language
	}
	return language.Detect(title)
}

func (h *Headline) sanitize() {
	h.Title, h.Source, h.Section = sanitize.Line(h.Title), sanitize.Line(h.Source), sanitize.Line(h.Section)
	h.URL, h.Image = sanitize.URL(h.URL), sanitize.URL(h.Image)
	h.Summary = sanitize.Line(h.Summary)
	h.Enclosures = sanitizeEnclosures(h.Enclosures)
	h.Language = languageTag(h.Language)
}

// Sanitize cleans every field of an article from outside and sets its language and ID. It does not look for
// addresses in the body; see [Article.CollectLinks].
func (a *Article) Sanitize() {
	a.Headline.sanitize()
	a.Byline, a.Site, a.Standfirst = sanitize.Line(a.Byline), sanitize.Line(a.Site), sanitize.Line(a.Standfirst)
	a.Authors = AuthorNames(a.Byline)
	a.Breadcrumbs, a.Categories, a.Notices = sanitizeLines(a.Breadcrumbs), sanitizeLines(a.Categories), sanitizeLines(a.Notices)
	if c := a.Author; c != nil {
		c.Name, c.Bio, c.URL = sanitize.Line(c.Name), sanitize.Line(c.Bio), sanitize.URL(c.URL)
		if c.Name == "" {
			a.Author = nil
		}
	}
	a.CommentsURL = sanitize.URL(a.CommentsURL)
	a.Markdown = strings.TrimSpace(sanitize.Markdown(a.Markdown))
	if a.Language == "" {
		a.Language = language.Detect(a.Title + "\n" + runes.Clip(a.Markdown, maxLanguageSample))
	}
	a.ID = id.New(a.Identity())
}

// maxLanguageSample bounds how much of a body decides its language, in bytes.
const maxLanguageSample = 1000

// Identity returns the text from which the article's ID is made: its address, else its title, source and time,
// else its body.
func (a *Article) Identity() string {
	if a.Address() == "" && a.Title == "" && a.Markdown != "" {
		return a.Markdown
	}
	return a.Headline.identity()
}

// IsEmpty reports whether an article has neither words nor anything to open or look at.
func (a *Article) IsEmpty() bool { return a.Headline.isEmpty() && a.Markdown == "" }

// sanitizeLines cleans each line and drops empty ones.
func sanitizeLines(lines []string) []string {
	var kept []string
	for _, l := range lines {
		if l = sanitize.Line(l); l != "" {
			kept = append(kept, l)
		}
	}
	return kept
}

// languageTag shortens a BCP 47 tag or a locale to its primary language: zh for zh-Hans-CN and zh_CN.UTF-8. It
// returns "" for anything else.
func languageTag(s string) string {
	tag, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(s)), "_", "-"), "-")
	tag, _, _ = strings.Cut(tag, ".")
	if len(tag) < 2 || len(tag) > 3 || strings.Trim(tag, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return tag
}

// CleanLine returns untrusted text, such as an error that quotes a page, as one safe line: valid UTF-8 without
// control characters, escape sequences and deceiving invisible characters.
func CleanLine(s string) string { return sanitize.Line(s) }
