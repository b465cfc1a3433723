package term

import (
	"strings"

	"golang.org/x/net/html"
)

// htmlText returns the text of an HTML fragment, with a newline for each tag that begins or ends a
// line.
func htmlText(source string) string {
	var out strings.Builder
	hidden := 0
	for z := html.NewTokenizer(strings.NewReader(source)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return out.String()
		case html.TextToken:
			if hidden == 0 {
				out.WriteString(strings.ReplaceAll(string(z.Text()), "\n", " "))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			hidden += hiddenElement(string(name))
			out.WriteString(tagSeparator(string(name)))
		case html.EndTagToken:
			name, _ := z.TagName()
			hidden = max(0, hidden-hiddenElement(string(name)))
			out.WriteString(tagSeparator(string(name)))
		case html.SelfClosingTagToken:
			name, _ := z.TagName()
			out.WriteString(tagSeparator(string(name)))
		}
	}
}

// hiddenElement returns 1 for elements whose text is not shown, else 0.
func hiddenElement(name string) int {
	switch name {
	case "script", "style", "template", "noscript", "iframe", "object", "svg", "math":
		return 1
	}
	return 0
}

// tagSeparator returns what separates text before and after a tag: nothing for inline elements,
// else a newline.
func tagSeparator(name string) string {
	switch name {
	case "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "kbd", "mark", "q", "s", "small",
		"span", "strong", "sub", "sup", "time", "u", "var", "img", "wbr", "ins", "del":
		return ""
	}
	return "\n"
}
