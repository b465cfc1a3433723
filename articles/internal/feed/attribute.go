package feed

import (
	"iter"
	"strings"
)

// xmlSpace are the white space of XML.
const xmlSpace = " \t\r\n"

// maxAttributes is how many attributes of a tag are looked at.
const maxAttributes = 64

// attributes gives the names and values in a tag, as written.
func attributes(s string) iter.Seq2[string, string] {
	return func(yield func(name, value string) bool) {
		for range maxAttributes {
			s = strings.TrimLeft(s, xmlSpace+"/")
			if s == "" {
				return
			}
			name, value := "", ""
			name, value, s = cutAttribute(s)
			if !yield(name, value) {
				return
			}
		}
	}
}

// cutAttribute cuts name="value", name=value or name off the head of s.
func cutAttribute(s string) (name, value, rest string) {
	end := strings.IndexAny(s, "="+xmlSpace)
	if end < 0 {
		return s, "", ""
	}
	name = s[:end]
	rest = strings.TrimLeft(s[end:], xmlSpace)
	if !strings.HasPrefix(rest, "=") {
		return name, "", rest
	}
	rest = strings.TrimLeft(rest[1:], xmlSpace)
	if rest != "" && (rest[0] == '"' || rest[0] == '\'') {
		if end = strings.IndexByte(rest[1:], rest[0]); end >= 0 {
			return name, rest[1 : 1+end], rest[end+2:]
		}
		rest = rest[1:]
	}
	if end = strings.IndexAny(rest, xmlSpace); end < 0 {
		end = len(rest)
	}
	return name, rest[:end], rest[end:]
}

// attributeValue returns the value of the named attribute of a tag, decoded, or "".
// The name's case does not matter.
func attributeValue(attrs, name string) string {
	for n, v := range attributes(attrs) {
		if strings.EqualFold(n, name) {
			return decodeReferences(clip(v, 2*maxURLLen))
		}
	}
	return ""
}
