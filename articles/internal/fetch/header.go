package fetch

import (
	"net/http"
	"strings"
)

// maxValidator bounds the bytes of ETag and Last-Modified.
const maxValidator = 1024

// trimOWS removes HTTP's optional white space from both ends (RFC 9110 §5.6.3).
func trimOWS(s string) string { return strings.Trim(s, " \t") }

// headerValue returns the first value of a header unchanged, or "" if it is
// longer than most bytes or contains control characters.
func headerValue(h http.Header, name string, most int) string {
	value := trimOWS(h.Get(name))
	if len(value) > most || strings.IndexFunc(value, isControl) >= 0 {
		return ""
	}
	return value
}

func isControl(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }

// contentType returns the Content-Type up to the first byte that is not printable
// ASCII, so that what precedes an escape sequence or a stray character still counts.
func contentType(h http.Header) string {
	value := h.Get("Content-Type")
	value = value[:min(len(value), 256)]
	if i := strings.IndexFunc(value, func(r rune) bool { return r < ' ' || r > '~' }); i >= 0 {
		value = value[:i]
	}
	return trimOWS(value)
}

// countFields returns the number of header fields; one name may occur many times.
func countFields(h http.Header) int {
	n := 0
	for _, values := range h {
		n += len(values)
	}
	return n
}
