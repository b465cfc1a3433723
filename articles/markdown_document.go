package articles

import (
	"slices"
	"strings"

	"newsreader/articles/internal/language"
	"newsreader/articles/internal/markdown"
	"newsreader/articles/internal/messages"
	"newsreader/articles/internal/runes"
)

// LabelLanguage returns the language of the words around the article, such as those of its dateline: its own language,
// and zh-Hant for a Chinese article in traditional characters.
func (a *Article) LabelLanguage() string {
	if a.Language == "zh" && language.IsTraditional(a.Title+"\n"+a.Standfirst+"\n"+runes.Clip(a.Markdown, maxLanguageSample)) {
		return "zh-Hant"
	}
	return a.Language
}

// Dateline returns, in short parts, who published the article and when: source, byline, times in the page's own
// offset, comments. Unknown parts are missing.
func (a *Article) Dateline() []string {
	m := messages.For(a.LabelLanguage())
	parts := []string{a.Source}
	if a.Byline != a.Source {
		parts = append(parts, a.Byline)
	}
	parts = append(parts, m.Time(messages.Moment(a.Published)))
	if !a.Updated.Equal(a.Published.Time) {
		parts = append(parts, m.Updated(messages.Moment(a.Updated)))
	}
	parts = append(parts, m.Captured(messages.Moment(a.Captured)), m.Comments(a.Comments))
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}

// Card returns, in short parts, who the author is: bio and counts, the counts in words of the given language.
func (au *Author) Card(language string) []string {
	m := messages.For(language)
	parts := []string{au.Bio, m.Articles(au.Articles), m.Followers(au.Followers)}
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}

// Markdown returns the whole page as one Markdown document: title, dateline, standfirst, body, notices, the
// author's card, its address, and the headlines by section.
func (p *Page) Markdown() string {
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
	block(doc, joined(a.Dateline()))
	block(doc, prefixed("> ", a.Standfirst))
	block(doc, a.Markdown)
	block(doc, a.EnclosuresMarkdown())
	if len(a.Notices) > 0 || a.Author != nil {
		block(doc, "---")
	}
	for _, n := range a.Notices {
		block(doc, markdown.Escape(n))
	}
	if a.Author != nil {
		card := append([]string{a.Author.Name}, a.Author.Card(a.LabelLanguage())...)
		block(doc, joined(card))
	}
	if a.URL != "" {
		block(doc, "<"+a.URL+">")
	}
}

// line formats the headline as an item of a Markdown list.
func (h *Headline) line() string {
	title := markdown.Link(h.Name(), h.URL)
	parts := slices.DeleteFunc([]string{h.Source, messages.For(h.Language).Time(messages.Moment(h.Published))}, func(s string) bool { return s == "" })
	if len(parts) == 0 {
		return "- " + title
	}
	return "- " + title + " · " + joined(parts)
}

// joined formats parts as one line. No-break spaces would only be in the way in Markdown.
func joined(parts []string) string {
	return markdown.Escape(strings.ReplaceAll(strings.Join(parts, " · "), "\u00a0", " "))
}

// block writes a non-empty block and the blank line after it.
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
