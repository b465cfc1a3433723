package htmlfragment

import (
	"strings"
)

// CloseRawText closes the elements in a fragment of HTML whose content is not markup, such as iframe and script, where
// their writer has closed them in their own tag or not at all. HTML knows no such form, so that what follows would
// become their content and vanish. The text that follows an unclosed script or style begins at the next tag.
func CloseRawText(fragment string) string {
	return closeElements(fragment, true)
}

// CloseEmpty is CloseRawText for a whole page. Scripts and styles that are never closed stay open: they are where a page
// was cut off, and not markup that goes on.
func CloseEmpty(page string) string {
	return closeElements(page, false)
}

// content is what an element may contain, as far as it could swallow the text after it.
type content uint8

const (
	anything content = iota
	code             // script, style
	text             // shown as it is or not at all
	fallback         // shown only if the file itself cannot be
)

// contentOf returns what an element that may swallow text contains, by its name in lower case.
func contentOf(name string) content {
	switch name {
	case "script", "style":
		return code
	case "iframe", "textarea", "title", "noscript", "xmp", "noembed", "noframes", "plaintext", "svg", "math", "template", "select", "datalist":
		return text
	case "video", "audio", "object", "canvas", "picture", "applet", "embed", "map":
		return fallback
	}
	return anything
}

// closer copies HTML and closes elements.
type closer struct {
	src      string
	out      strings.Builder
	from     int            // where the part begins that is not copied yet
	ends     map[string]int // the next end tag of an element, len(src) if there is none
	fragment bool
}

func closeElements(src string, fragment bool) string {
	c := closer{src: src, ends: map[string]int{}, fragment: fragment}
	for at := 0; ; {
		next := strings.IndexByte(src[at:], '<')
		if next < 0 {
			break
		}
		at = c.tag(at + next)
	}
	if c.from == 0 {
		return src
	}
	return c.out.String() + src[c.from:]
}

// tag handles what begins with the angle bracket at a position, and returns where to go on.
func (c *closer) tag(at int) int {
	if strings.HasPrefix(c.src[at:], "<!--") {
		return at + indexEnd(c.src[at:], "-->")
	}
	name := tagName(c.src[at+1:])
	kind := contentOf(name)
	if kind == anything {
		return at + 1
	}
	length := tagLength(c.src[at:])
	if length == 0 {
		return len(c.src)
	}
	after := at + length
	end := c.endOf(name, after)
	switch {
	case isSelfClosed(c.src[at:after]) && firstTag(c.src[after:end]) >= 0, name == "plaintext":
		return c.close(name, after, after)
	case isSelfClosed(c.src[at:after]) && end == len(c.src):
		return c.close(name, after, after)
	case end == len(c.src):
		return c.unclosed(name, kind, after)
	case kind != code && name != "svg" && name != "math" && opensAgain(c.src[after:end], name):
		return c.unclosed(name, kind, after)
	case kind == fallback:
		return after // what is inside may need closing
	}
	return end
}

// unclosed closes an element that has no end tag of its own: after its tag, or after the files that belong to it.
func (c *closer) unclosed(name string, kind content, after int) int {
	switch {
	case kind == code && !c.fragment:
		return len(c.src)
	case kind == code:
		next := firstTag(c.src[after:])
		if next < 0 {
			next = len(c.src) - after
		}
		return c.close(name, after, after+next)
	case kind == fallback:
		after = c.afterSources(after)
	}
	return c.close(name, after, after)
}

// close writes what precedes a position and the end tag of an element, and goes on at another position.
func (c *closer) close(name string, at, next int) int {
	part := c.src[c.from:at]
	if name == "plaintext" { // nothing ends it (HTML §13.2.5.5)
		part = part[:strings.LastIndexByte(part, '<')]
		name = ""
	}
	c.out.WriteString(part)
	if name != "" {
		c.out.WriteString("</" + name + ">")
	}
	c.from = next
	return next
}

// afterSources returns the position after the source, track and param tags that follow one.
func (c *closer) afterSources(at int) int {
	for {
		rest := strings.TrimLeft(c.src[at:], " \t\r\n")
		if !strings.HasPrefix(rest, "<") {
			return at
		}
		switch tagName(rest[1:]) {
		case "source", "track", "param":
		default:
			return at
		}
		length := tagLength(rest)
		if length == 0 {
			return at
		}
		at = len(c.src) - len(rest) + length
	}
}

// endOf returns the position of the next end tag of an element, or the length of the source.
func (c *closer) endOf(name string, from int) int {
	if end, ok := c.ends[name]; ok && end >= from {
		return end
	}
	end := from
	for {
		next := strings.Index(c.src[end:], "</")
		if next < 0 {
			end = len(c.src)
			break
		}
		end += next
		if tagName(c.src[end+2:]) == name {
			break
		}
		end += 2
	}
	c.ends[name] = end
	return end
}

// opensAgain reports whether an element opens in a text that should be its content.
func opensAgain(content, name string) bool {
	for {
		next := firstTag(content)
		if next < 0 {
			return false
		}
		if content = content[next+1:]; tagName(content) == name {
			return true
		}
	}
}

// firstTag returns the index of the first tag in a text, -1 if there is none.
func firstTag(s string) int {
	for i := 0; i+1 < len(s); i++ {
		next := strings.IndexByte(s[i:len(s)-1], '<')
		if next < 0 {
			return -1
		}
		i += next
		if isLetter(s[i+1]) || s[i+1] == '/' && i+2 < len(s) && isLetter(s[i+2]) {
			return i
		}
	}
	return -1
}

// maxTagName bounds the names that are compared.
const maxTagName = 16

// tagName returns the name at the head of the inside of a tag, in lower case.
func tagName(s string) string {
	n := 0
	for n < len(s) && n < maxTagName && (isLetter(s[n]) || n > 0 && (s[n] >= '0' && s[n] <= '9' || s[n] == '-')) {
		n++
	}
	return strings.ToLower(s[:n])
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// tagLength returns the length of the tag at the head of a text, 0 if it does not end. Quoted values may contain
// brackets.
func tagLength(s string) int {
	for i := 1; i < len(s); i++ {
		switch b := s[i]; b {
		case '>':
			return i + 1
		case '"', '\'':
			if prev := strings.TrimRight(s[:i], " \t\r\n"); !strings.HasSuffix(prev, "=") {
				continue
			}
			end := strings.IndexByte(s[i+1:], b)
			if end < 0 {
				return 0
			}
			i += 1 + end
		}
	}
	return 0
}

// isSelfClosed reports whether a tag ends in a slash that is not the end of an unquoted address.
func isSelfClosed(tag string) bool {
	inside, ok := strings.CutSuffix(tag, "/>")
	if !ok {
		return false
	}
	last := inside[strings.LastIndexAny(inside, " \t\r\n")+1:]
	_, value, hasValue := strings.Cut(last, "=")
	return !hasValue || value == "" || strings.HasSuffix(value, `"`) || strings.HasSuffix(value, "'")
}

// indexEnd returns the index after mark in s, or the length of s.
func indexEnd(s, mark string) int {
	if i := strings.Index(s, mark); i >= 0 {
		return i + len(mark)
	}
	return len(s)
}
