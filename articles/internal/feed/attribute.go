package feed

import (
	"iter"
	"newsreader/articles/internal/runes"
	"strings"
)

// xmlSpace is the white space of XML (XML 1.0 §2.3).
const xmlSpace = " \t\r\n"

// maxAttributes is the number of attributes of a tag that are read.
const maxAttributes = 64

// attributes returns the names and values of a tag's attributes, as written.
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

// cutAttribute splits name="value", name=value or name off the head of s.
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

// attributeValue returns the decoded value of the named attribute of a tag, or "".
// It ignores the case of the name.
func attributeValue(attrs, name string) string {
	for n, v := range attributes(attrs) {
		if strings.EqualFold(n, name) {
			return decodeReferences(runes.Clip(v, 2*maxURLLen))
		}
	}
	return ""
}

// attrNamed returns the decoded value of the attribute of an element with our name,
// whatever prefix the document uses for the namespace, or "".
func (p *parser) attrNamed(el *element, name string) string {
	for n, v := range attributes(el.attrs) {
		if strings.Contains(n, ":") && p.elementName(runes.Clip(n, maxNameLen), "") == name {
			return decodeReferences(runes.Clip(v, maxNameLen))
		}
	}
	return ""
}
