package term

import (
	"iter"

	"github.com/charmbracelet/glamour/ansi"
)

// primitives yields the JSON name and the style of every element of c except code tokens.
func primitives(c *ansi.StyleConfig) iter.Seq2[string, *ansi.StylePrimitive] {
	return func(yield func(string, *ansi.StylePrimitive) bool) {
		for _, e := range []struct {
			name  string
			style *ansi.StylePrimitive
		}{
			{"document", &c.Document.StylePrimitive}, {"block_quote", &c.BlockQuote.StylePrimitive},
			{"paragraph", &c.Paragraph.StylePrimitive}, {"list", &c.List.StylePrimitive},
			{"heading", &c.Heading.StylePrimitive}, {"h1", &c.H1.StylePrimitive}, {"h2", &c.H2.StylePrimitive},
			{"h3", &c.H3.StylePrimitive}, {"h4", &c.H4.StylePrimitive}, {"h5", &c.H5.StylePrimitive},
			{"h6", &c.H6.StylePrimitive}, {"text", &c.Text}, {"strikethrough", &c.Strikethrough},
			{"emph", &c.Emph}, {"strong", &c.Strong}, {"hr", &c.HorizontalRule}, {"item", &c.Item},
			{"enumeration", &c.Enumeration}, {"task", &c.Task.StylePrimitive}, {"link", &c.Link},
			{"link_text", &c.LinkText}, {"image", &c.Image}, {"image_text", &c.ImageText},
			{"code", &c.Code.StylePrimitive}, {"code_block", &c.CodeBlock.StylePrimitive},
			{"table", &c.Table.StylePrimitive}, {"definition_list", &c.DefinitionList.StylePrimitive},
			{"definition_term", &c.DefinitionTerm}, {"definition_description", &c.DefinitionDescription},
			{"html_block", &c.HTMLBlock.StylePrimitive}, {"html_span", &c.HTMLSpan.StylePrimitive},
		} {
			if !yield(e.name, e.style) {
				return
			}
		}
	}
}
