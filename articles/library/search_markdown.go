package library

import (
	"strings"

	"newsreader/articles/internal/markdown"
)

// SnippetMarkdown is the snippet as one paragraph of Markdown, with the matches strong.
func (h *Hit) SnippetMarkdown() string {
	var b strings.Builder
	at := 0
	for _, m := range h.Marks {
		b.WriteString(markdown.Escape(h.Snippet[at:m.Start]))
		b.WriteString("**" + markdown.Escape(h.Snippet[m.Start:m.End]) + "**")
		at = m.End
	}
	return b.String() + markdown.Escape(h.Snippet[at:])
}
