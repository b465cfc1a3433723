package charset

import (
	"bytes"
	"slices"
)

// maxPrescan is the number of bytes of a page that are searched for a declaration.
// The standard asks for 1,024, but some pages put their style sheets first.
const maxPrescan = 32 << 10

// declaredEncodings returns the known encodings that the header, a meta element and
// an XML declaration name, in this order and each once.
func declaredEncodings(b []byte, contentType string) []string {
	head := b[:min(len(b), maxPrescan)]
	var names []string
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	add(encodingName(charsetParam(contentType)))
	if name := encodingName(metaCharset(head)); name == utf16leName || name == utf16beName {
		// It cannot be UTF-16: the element was read as ASCII (HTML §13.2.3.2).
		add(utf8Name)
	} else {
		add(name)
	}
	add(encodingName(xmlEncoding(head)))
	return names
}

// charsetParam returns the label in a Content-Type, or "". It uses the algorithm for
// meta elements (HTML §2.5.3), which accepts what media type parsers reject.
func charsetParam(s string) string {
	const word = "charset"
	for i := 0; i+len(word) <= len(s); i++ {
		if !equalFoldASCII(s[i:i+len(word)], word) {
			continue
		}
		rest := trimLeadingSpace([]byte(s[i+len(word):]))
		if len(rest) > 0 && rest[0] == '=' {
			return labelValue(trimLeadingSpace(rest[1:]))
		}
	}
	return ""
}

// labelValue returns the value at the head of b, which ends at the closing quote, or
// at white space or a semicolon if it is unquoted.
func labelValue(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	if q := b[0]; q == '"' || q == '\'' {
		if i := bytes.IndexByte(b[1:], q); i >= 0 {
			return string(b[1 : i+1])
		}
		return ""
	}
	if i := bytes.IndexAny(b, "\t\n\f\r ;"); i >= 0 {
		b = b[:i]
	}
	return string(b)
}

// xmlEncoding returns the label in an XML declaration (XML 1.0 §4.3.3), or "".
func xmlEncoding(b []byte) string {
	b = trimLeadingSpace(b)
	if !bytes.HasPrefix(b, []byte("<?xml")) {
		return ""
	}
	end := bytes.IndexByte(b, '>')
	if end < 0 {
		return ""
	}
	_, rest, ok := bytes.Cut(b[:end], []byte("encoding"))
	rest = trimLeadingSpace(rest)
	if !ok || len(rest) == 0 || rest[0] != '=' {
		return ""
	}
	return labelValue(trimLeadingSpace(rest[1:]))
}

func trimLeadingSpace(b []byte) []byte { return bytes.TrimLeft(b, "\t\n\f\r ") }

// equalFoldASCII reports whether s begins with word, which is in lower-case ASCII,
// in any case. It must not be shorter.
func equalFoldASCII(s, word string) bool {
	for i := range len(word) {
		if s[i]|0x20 != word[i] {
			return false
		}
	}
	return true
}
