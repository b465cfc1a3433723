package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"
	"unicode/utf8"
)

// ErrTruncated is matched by the error of a body that broke off: the connection
// ended early, or the server stopped sending. What had arrived is in the Result.
var ErrTruncated = errors.New("broke off")

var (
	errPrivate  = errors.New("redirected to a private address")
	errProxy    = errors.New("no proxy")
	errTooLarge = errors.New("too large")
	errDamaged  = errors.New("damaged")
)

// An Error is a fetch that failed. Its text is our own throughout; where it
// quotes a server, it does so in quotes, shortened and escaped.
type Error struct {
	URL string // the address that was asked for
	Via string // the address that failed, if it is another one, reached by redirects
	Err error
}

func (e *Error) Error() string {
	if e.Via != "" {
		return fmt.Sprintf("fetching %s: following it to %s: %v", quote(e.URL), quote(e.Via), e.Err)
	}
	return fmt.Sprintf("fetching %s: %v", quote(e.URL), e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

// A StatusError is an answer without a page: 404 Not Found, 410 Gone, 429 Too
// Many Requests, also 304 Not Modified to a request without validators.
type StatusError struct {
	Code       int
	URL        string    // the address that answered
	RetryAfter time.Time // when the server wants to be asked again; zero if it does not say
}

// Error names the status in the words of its registry, not in the server's.
func (e *StatusError) Error() string {
	if text := http.StatusText(e.Code); text != "" {
		return fmt.Sprintf("answered %d %s", e.Code, text)
	}
	return fmt.Sprintf("answered %03d", e.Code)
}

// A reason tells in our words what an error of the libraries means, and keeps
// that for errors.Is and errors.As.
type reason struct {
	text   string
	causes []error
}

func (r *reason) Error() string   { return r.text }
func (r *reason) Unwrap() []error { return r.causes }

func newReason(text string, causes ...error) *reason { return &reason{text, causes} }

// newTimeout is the reason for a limit that has run out; to is "to connect" or the like.
func newTimeout(limit time.Duration, to string) *reason {
	text := "took longer than " + formatSeconds(limit)
	if to != "" {
		text += " " + to
	}
	return newReason(text)
}

// formatSeconds writes a duration in seconds.
func formatSeconds(d time.Duration) string {
	return strconv.FormatFloat(d.Seconds(), 'f', -1, 64) + "s"
}

// formatSize writes a number of bytes.
func formatSize(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	case n >= 1000:
		return fmt.Sprintf("%d kB", n/1000)
	default:
		return fmt.Sprintf("%d bytes", n)
	}
}

// maxQuoted is how much of a server's text an error quotes, in bytes.
const maxQuoted = 200

// quote shortens and escapes text of others.
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
