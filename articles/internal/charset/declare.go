package charset

import (
	"bytes"
	"slices"
)

// prescanned is how many bytes of a page are searched for a declaration. The
// standard asks for 1,024; pages put their style sheets before it.
const prescanned = 32 << 10

// declarations returns the known encodings that the header, a meta element and
// an XML declaration tell, in this order, each once.
func declarations(b []byte, contentType string) []string {
	head := b[:min(len(b), prescanned)]
	var names []string
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	add(canonical(charsetOf(contentType)))
	if name := canonical(metaCharset(head)); name == utf16leName || name == utf16beName {
		// The declaration itself was read as ASCII (HTML §13.2.3.2).
		add(utf8Name)
	} else {
		add(name)
	}
	add(canonical(xmlEncoding(head)))
	return names
}

// charsetOf extracts a label from a Content-Type (HTML §2.5.3, the algorithm for
// meta elements, which takes what media type parsers refuse).
func charsetOf(s string) string {
	const word = "charset"
	for i := 0; i+len(word) <= len(s); i++ {
		if !foldEqual(s[i:i+len(word)], word) {
			continue
		}
		rest := trimSpace([]byte(s[i+len(word):]))
		if len(rest) > 0 && rest[0] == '=' {
			return unquote(trimSpace(rest[1:]))
		}
	}
	return ""
}

// unquote returns the value at the head of b: up to the closing quote, or up to
// white space or a semicolon.
func unquote(b []byte) string {
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

// xmlEncoding returns the label of an XML declaration (XML 1.0 §4.3.3).
func xmlEncoding(b []byte) string {
	b = trimSpace(b)
	if !bytes.HasPrefix(b, []byte("<?xml")) {
		return ""
	}
	end := bytes.IndexByte(b, '>')
	if end < 0 {
		return ""
	}
	_, rest, ok := bytes.Cut(b[:end], []byte("encoding"))
	rest = trimSpace(rest)
	if !ok || len(rest) == 0 || rest[0] != '=' {
		return ""
	}
	return unquote(trimSpace(rest[1:]))
}

func trimSpace(b []byte) []byte { return bytes.TrimLeft(b, "\t\n\f\r ") }

// foldEqual reports whether s is the lower-case ASCII word in any case.
func foldEqual(s, word string) bool {
	for i := range len(word) {
		if s[i]|0x20 != word[i] {
			return false
		}
	}
	return true
}
