package articles

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/capture"
	"newsreader/articles/internal/sanitize"
)

// LeftOut is text of a document that is neither in the article nor in a headline.
type LeftOut struct {
	// Line is the line of the document on which the text begins, from 1.
	Line int    `json:"line"`
	Text string `json:"text"`
	// Why is what the text looks like, by itself and by where it stands: interface, menu, label, fact (a line of time,
	// source, author or counts, whose values may have been read), notice, caption, imprint, comments, addresses,
	// repeated, other prose or other text.
	Why string `json:"why"`
}

// explain sets what was left out of a text, Markdown or HTML document.
func (p *Page) explain(text string, opts PageOptions) {
	document := capture.Number(text)
	if kindOf(text, opts) == kindHTML {
		document = linesOfHTML(text)
	}
	for _, l := range capture.FindLeftOut(document, p.texts()) {
		p.LeftOut = append(p.LeftOut, LeftOut{Line: l.Line, Text: sanitize.Line(l.Text), Why: l.Why})
	}
}

// texts returns every text of the page, those of the article first.
func (p *Page) texts() []string {
	var out []string
	for _, a := range p.articles() {
		out = append(out, a.Breadcrumbs...)
		out = append(out, a.Title, a.Source, a.Byline, a.Standfirst, a.Markdown)
		out = append(out, a.Notices...)
		out = append(out, a.Categories...)
		if a.Author != nil {
			out = append(out, a.Author.Name, a.Author.Bio)
		}
	}
	for _, h := range p.Headlines {
		out = append(out, h.Section, h.Title, h.Source, h.Summary)
	}
	return append(out, p.Site)
}

// linesOfHTML returns the visible text of an HTML document: a line for each block, with the number of the line of
// the source on which it begins.
func linesOfHTML(source string) []capture.Numbered {
	var out []capture.Numbered
	var text strings.Builder
	at, begin, hidden := 1, 1, atom.Atom(0)
	flush := func() {
		if strings.TrimSpace(text.String()) != "" {
			out = append(out, capture.Numbered{Number: begin, Text: strings.Join(strings.Fields(text.String()), " ")})
		}
		text.Reset()
	}
	z := html.NewTokenizer(strings.NewReader(source))
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		lines := strings.Count(string(z.Raw()), "\n")
		switch name, _ := z.TagName(); kind {
		case html.TextToken:
			if hidden == 0 {
				if text.Len() == 0 {
					begin = at
				}
				text.Write(z.Text())
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			tag := atom.Lookup(name)
			hidden = hiddenBy(hidden, tag, kind)
			if !isInline(tag) {
				flush()
			}
		}
		at += lines
	}
	flush()
	return out
}

// hiddenBy returns the element that hides the text after a tag, 0 if none does.
func hiddenBy(hidden, tag atom.Atom, kind html.TokenType) atom.Atom {
	switch tag {
	case atom.Script, atom.Style, atom.Template, atom.Title, atom.Svg, atom.Noscript, atom.Textarea, atom.Select, atom.Iframe:
		if hidden == 0 && kind == html.StartTagToken {
			return tag
		}
		if hidden == tag && kind == html.EndTagToken {
			return 0
		}
	}
	return hidden
}

// isInline reports whether an element is part of a line of text.
func isInline(tag atom.Atom) bool {
	switch tag {
	case atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Cite, atom.Code, atom.Del, atom.Dfn, atom.Em, atom.Font, atom.I, atom.Img,
		atom.Ins, atom.Kbd, atom.Mark, atom.Q, atom.S, atom.Small, atom.Span, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.U, atom.Wbr:
		return true
	}
	return false
}
