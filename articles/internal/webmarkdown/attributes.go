package webmarkdown

import (
	"regexp"
	"strings"
)

// attributes matches the attributes that pandoc writes behind a link, a picture, a heading or other text in
// brackets, perhaps on several lines.
var attributes = regexp.MustCompile(`^\{(?:[.#]?[\w:.@/+-]+(?:=(?:"[^"]*"|[\w-]+))?[ \n]*)+\}`)

// maxAttributes bounds the attributes of one element, in bytes.
const maxAttributes = 4000

// dropAttributes removes pandoc's attributes, and the brackets around text that has nothing else.
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
			if n := attributesLen(source[i+1:]); n > 0 && endsLine(source[i+1+n:]) && (source[i+2] == '#' || source[i+2] == '.') {
				cut[i] = n + 1
			}
		}
	}
	return without(source, cut)
}

// attributesLen returns the length of the attributes that a text begins with, 0 if it begins with none.
func attributesLen(s string) int {
	if !strings.HasPrefix(s, "{") {
		return 0
	}
	return len(attributes.FindString(s[:min(len(s), maxAttributes)]))
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
