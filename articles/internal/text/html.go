package text

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/typography"
)

// FromHTML returns the text of an HTML fragment on one line, without scripts, styles and templates.
func FromHTML(source string) string {
	if !strings.ContainsAny(source, "<&") {
		return strings.Join(strings.Fields(source), " ")
	}
	var text strings.Builder
	tokens := html.NewTokenizer(strings.NewReader(typography.NormalizeTags(source)))
	hidden := false
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return strings.Join(strings.Fields(text.String()), " ")
		case html.TextToken:
			if !hidden {
				text.Write(tokens.Text())
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			t := tokens.Token()
			switch t.DataAtom {
			case atom.Script, atom.Style, atom.Template:
				hidden = t.Type == html.StartTagToken
			case atom.A, atom.B, atom.I, atom.Em, atom.Strong, atom.Span:
			default:
				text.WriteByte(' ')
			}
		}
	}
}
