package charset

import (
	"bytes"
	"strings"
)

// metaCharset prescans the head of a page for a meta element that declares the
// encoding (HTML §13.2.3.2). It returns the label or "".
func metaCharset(b []byte) string {
	for {
		i := bytes.IndexByte(b, '<')
		if i < 0 {
			return ""
		}
		b = b[i:]
		switch {
		case bytes.HasPrefix(b, []byte("<!--")):
			// The dashes of <!-- may also be those of the closing -->.
			end := bytes.Index(b[2:], []byte("-->"))
			if end < 0 {
				return ""
			}
			b = b[2+end+3:]
		case isTag(b, "meta"):
			var label string
			if label, b = readMeta(b[len("<meta"):]); label != "" {
				return label
			}
		case len(b) > 1 && isLetter(b[1]), len(b) > 2 && b[1] == '/' && isLetter(b[2]):
			b = skipTag(b)
		case len(b) > 1 && (b[1] == '!' || b[1] == '/' || b[1] == '?'):
			end := bytes.IndexByte(b, '>')
			if end < 0 {
				return ""
			}
			b = b[end+1:]
		default:
			b = b[1:]
		}
	}
}

// isTag reports whether b begins with an opening tag with the given name.
func isTag(b []byte, name string) bool {
	n := 1 + len(name)
	return len(b) > n && equalFoldASCII(string(b[1:n]), name) && strings.IndexByte("\t\n\f\r />", b[n]) >= 0
}

// skipTag returns the bytes after the tag at the head of b.
func skipTag(b []byte) []byte {
	end := bytes.IndexAny(b, "\t\n\f\r >")
	if end < 0 {
		return nil
	}
	b = b[end:]
	for {
		name, _, rest := attribute(b)
		if name == "" {
			return rest
		}
		b = rest
	}
}

// readMeta returns the known label that the attributes of a meta element declare,
// or "", and the bytes after the element.
func readMeta(b []byte) (label string, rest []byte) {
	pragma, content := false, ""
	for {
		name, value, rest := attribute(b)
		switch {
		case name == "":
			if label == "" && pragma {
				label = charsetParam(content)
			}
			if encodingName(label) == "" {
				label = ""
			}
			return label, rest
		case name == "http-equiv":
			pragma = strings.EqualFold(value, "content-type")
		case name == "content" && content == "":
			content = value
		case name == "charset" && label == "":
			label = value
		}
		b = rest
	}
}

// attribute returns the attribute at the head of b, with its name in lower case,
// and the bytes after it (HTML §13.2.3.2, get an attribute). At the end of the tag
// the name is "", and the bytes are those after the tag.
func attribute(b []byte) (name, value string, rest []byte) {
	b = bytes.TrimLeft(b, "\t\n\f\r /")
	if len(b) == 0 {
		return "", "", nil
	}
	if b[0] == '>' {
		return "", "", b[1:]
	}
	end := bytes.IndexAny(b[1:], "\t\n\f\r />=") + 1
	if end == 0 {
		return "", "", nil
	}
	name, b = strings.ToLower(string(b[:end])), trimLeadingSpace(b[end:])
	if len(b) == 0 || b[0] != '=' {
		return name, "", b
	}
	value, rest = attributeValue(trimLeadingSpace(b[1:]))
	return name, value, rest
}

// attributeValue returns the attribute value at the head of b and the bytes after it.
func attributeValue(b []byte) (value string, rest []byte) {
	if len(b) == 0 {
		return "", nil
	}
	if q := b[0]; q == '"' || q == '\'' {
		end := bytes.IndexByte(b[1:], q)
		if end < 0 {
			return "", nil
		}
		return string(b[1 : end+1]), b[end+2:]
	}
	end := bytes.IndexAny(b, "\t\n\f\r >")
	if end < 0 {
		return "", nil
	}
	return string(b[:end]), b[end:]
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
