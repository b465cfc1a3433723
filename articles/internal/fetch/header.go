package fetch

import (
	"net/http"
	"strings"
)

// maxValidator bounds ETag and Last-Modified in bytes.
const maxValidator = 1024

// trimOWS takes the white space of HTTP off (RFC 9110 §5.6.3).
func trimOWS(s string) string { return strings.Trim(s, " \t") }

// headerValue gives the first value of a header as it came, or nothing if it is longer
// than most or holds a control byte.
func headerValue(h http.Header, name string, most int) string {
	value := trimOWS(h.Get(name))
	if len(value) > most || strings.IndexFunc(value, isControl) >= 0 {
		return ""
	}
	return value
}

func isControl(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }

// contentType gives the Content-Type up to the first byte that has no place in
// one: what comes before an escape sequence or a stray character is still told.
func contentType(h http.Header) string {
	value := h.Get("Content-Type")
	value = value[:min(len(value), 256)]
	if i := strings.IndexFunc(value, func(r rune) bool { return r < ' ' || r > '~' }); i >= 0 {
		value = value[:i]
	}
	return trimOWS(value)
}

// countFields counts a response's header lines.
func countFields(h http.Header) int {
	n := 0
	for _, values := range h {
		n += len(values)
	}
	return n
}
