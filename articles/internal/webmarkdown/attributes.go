package webmarkdown

import "strings"

// maxAttributes bounds the attributes of one element, in bytes.
const maxAttributes = 4000

// dropAttributes removes pandoc's attributes outside code, and the brackets around text that has nothing else.
func dropAttributes(source string) string {
	if !strings.Contains(source, "]{") && !strings.Contains(source, "){") && !strings.Contains(source, " {") {
		return source
	}
	cut := map[int]int{} // by offset, how many bytes are dropped there
	var opened []int
	for i := 0; i < len(source); i++ {
		switch source[i] {
		case '\\':
			i++
		case '`', '~':
			i += max(codeLen(source, i)-1, 0)
		case '[':
			opened = append(opened, i)
		case ']':
			n := attributesLen(source[i+1:])
			if len(opened) == 0 {
				continue
			}
			if open := opened[len(opened)-1]; n > 0 {
				cut[open], cut[i] = 1, 1+n
			}
			opened = opened[:len(opened)-1]
		case ')':
			if n := attributesLen(source[i+1:]); n > 0 {
				cut[i+1] = n
			}
		case ' ':
			if n := attributesLen(source[i+1:]); n > 0 && i > 0 && source[i-1] != ':' && endsLine(source[i+1+n:]) && (source[i+2] == '#' || source[i+2] == '.') {
				cut[i] = n + 1
			}
		}
	}
	return without(source, cut)
}

// attributesLen returns the length of the attributes that a text begins with, as pandoc writes them behind a link, a
// picture, a heading or other text in brackets, perhaps on several lines. It is 0 if there are none.
func attributesLen(s string) int {
	if !strings.HasPrefix(s, "{") {
		return 0
	}
	s = s[:min(len(s), maxAttributes)]
	for i := 1; i < len(s); {
		switch c := s[i]; {
		case c == '}':
			return i + 1
		case c == ' ' || c == '\n' && !strings.HasPrefix(s[i+1:], "\n"):
			i++
		default:
			n := attributeLen(s[i:])
			if n == 0 {
				return 0
			}
			i += n
		}
	}
	return 0
}

// attributeLen returns the length of the class, the ID, or the name and value that a text begins with.
func attributeLen(s string) int {
	name := indexAny(s, "= \n{}\"<>")
	named := s[0] == '.' || s[0] == '#'
	switch value := name < len(s) && s[name] == '='; {
	case name == 0, named && name == 1, !named && !value:
		return 0
	case !value:
		return name
	}
	if strings.HasPrefix(s[name:], `="`) {
		return name + 2 + quotedLen(s[name+2:])
	}
	return name + indexAny(s[name:], " \n}")
}

// indexAny returns the offset of the first of some characters in a text, its length if there are none.
func indexAny(s, chars string) int {
	if i := strings.IndexAny(s, chars); i >= 0 {
		return i
	}
	return len(s)
}

// quotedLen returns the length of a value up to and with the quote that ends it. Quotes inside braces and brackets are
// part of the value, which may be JSON.
func quotedLen(s string) int {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case '"':
			if depth <= 0 && (i+1 == len(s) || strings.IndexByte(" \n}", s[i+1]) >= 0) {
				return i + 1
			}
		}
	}
	return len(s)
}

// endsLine reports whether a text begins at the end of a line.
func endsLine(s string) bool { return s == "" || s[0] == '\n' }

// without returns a text without the bytes to cut.
func without(s string, cut map[int]int) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		if n := cut[i]; n > 0 {
			i += n - 1
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
