package feed

import (
	"newsreader/articles/internal/runes"
	"strings"
)

// isVoidElement reports whether an HTML element has no closing tag (HTML §13.1.2).
func isVoidElement(name string) bool {
	switch strings.ToLower(runes.Clip(name, 16)) {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr":
		return true
	}
	return false
}

// separatesWords reports whether the text before and after a tag of an HTML element
// belongs to different words.
func separatesWords(name string) bool {
	switch strings.ToLower(runes.Clip(name, 16)) {
	case "br", "p", "div", "li", "ul", "ol", "tr", "td", "th", "table", "hr", "blockquote", "section", "article", "pre",
		"h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "figcaption":
		return true
	}
	return false
}

// isFormattingTag reports whether an HTML element, in lower case, formats text and
// therefore occurs in titles.
func isFormattingTag(name string) bool {
	switch name {
	case "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "br", "center", "cite", "code", "del", "dfn", "div", "em",
		"font", "h1", "h2", "h3", "h4", "h5", "h6", "i", "img", "ins", "kbd", "label", "li", "mark", "nobr", "ol", "p", "q", "rb", "rp", "rt",
		"ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "ul", "var", "wbr":
		return true
	}
	return false
}
