package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"
	"unicode/utf8"
)

// ErrTruncated matches the error of an incomplete body: the connection ended
// early or the server stopped sending. The Result holds what had arrived.
var ErrTruncated = errors.New("broke off")

var (
	errPrivate  = errors.New("redirected to a private address")
	errProxy    = errors.New("no proxy")
	errTooLarge = errors.New("too large")
	errDamaged  = errors.New("damaged")
)

// An Error describes a failed fetch. Its text is our own; whatever it repeats
// from a server is quoted, escaped and shortened.
type Error struct {
	URL string // as requested
	Via string // the URL that failed, if redirects led to another one
	Err error
}

func (e *Error) Error() string {
	if e.Via != "" {
		return fmt.Sprintf("fetching %s: following the redirect to %s: %v", quote(e.URL), quote(e.Via), e.Err)
	}
	return fmt.Sprintf("fetching %s: %v", quote(e.URL), e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

// A StatusError is a response without a page: 404 Not Found, 410 Gone, 429 Too
// Many Requests, but also 304 Not Modified to a request without validators.
type StatusError struct {
	Code       int
	URL        string    // of the response, after redirects
	RetryAfter time.Time // the earliest time for the next request; zero if not stated
}

// Hint returns a remedy if the server asks who is there, else "".
func (e *StatusError) Hint() string {
	switch e.Code {
	case http.StatusUnauthorized:
		return "newsreader subscribe https://USER:PASSWORD@HOST/... keeps a user and a password; newsreader help subscribe describes other ways"
	case http.StatusProxyAuthRequired:
		return "give the user and the password in the address of the proxy"
	}
	return ""
}

// Error uses the registered phrase of the status, not the server's.
func (e *StatusError) Error() string {
	if text := http.StatusText(e.Code); text != "" {
		return fmt.Sprintf("the server answered %d %s", e.Code, text)
	}
	return fmt.Sprintf("the server answered %03d", e.Code)
}

// A reason says in our words why a fetch failed. It wraps the underlying errors
// of the libraries.
type reason struct {
	text   string
	causes []error
}

func (r *reason) Error() string   { return r.text }
func (r *reason) Unwrap() []error { return r.causes }

func newReason(text string, causes ...error) *reason { return &reason{text, causes} }

// newTimeout returns the reason for an expired limit; to is what took too long,
// such as "to connect", or "".
func newTimeout(limit time.Duration, to string) *reason {
	text := "took longer than " + formatSeconds(limit)
	if to != "" {
		text += " " + to
	}
	return newReason(text)
}

// formatSeconds formats a duration in seconds: "1.5s".
func formatSeconds(d time.Duration) string {
	return strconv.FormatFloat(d.Seconds(), 'f', -1, 64) + "s"
}

// formatSize formats a number of bytes, exactly where KiB or MiB allow it.
func formatSize(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	case n >= 1000:
		return fmt.Sprintf("%d kB", n/1000)
	case n == 1:
		return "1 byte"
	default:
		return fmt.Sprintf("%d bytes", n)
	}
}

// maxQuoted bounds the bytes of a server's text that an error quotes.
const maxQuoted = 200

// quote shortens, escapes and quotes text from a server.
func quote(s string) string {
	if len(s) > maxQuoted {
		cut := maxQuoted
		for cut > maxQuoted-utf8.UTFMax && !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut] + "…"
	}
	return strconv.Quote(s)
}
