package account

import (
	"errors"
	"time"
)

// The kinds of an [Error].
var (
	// ErrUnreachable means that no answer came, or none that was complete.
	ErrUnreachable = errors.New("cannot be reached")
	// ErrDenied means that the server does not accept the user or the secret.
	ErrDenied = errors.New("rejected the user name or secret")
	// ErrRateLimited means that the server wants fewer requests.
	ErrRateLimited = errors.New("asks for fewer requests")
	// ErrFailed means that the server failed to do what it was asked for.
	ErrFailed = errors.New("reports a failure")
	// ErrNotProtocol means that the answer is not one of the protocol: most likely the address is wrong, or something
	// stands in front of the server.
	ErrNotProtocol = errors.New("does not answer like a server of this type")
)

// Error describes why a request to the server failed, in one line that contains neither the secret nor anything that
// could hold it.
type Error struct {
	Host string // of the server, with its port if it has one
	Kind error  // one of the kinds above; errors.Is finds it
	// Detail is what is known beyond the kind, "" for nothing.
	Detail string
	// Status is that of the answer, 0 without one.
	Status int
	// RetryAfter is the earliest time for the next request; zero if the server does not say.
	RetryAfter time.Time

	message string // the server's own, redacted
}

func (e *Error) Error() string {
	text := e.Host + " " + e.Kind.Error()
	for _, more := range []string{e.Detail, e.message} {
		if more != "" {
			text += ": " + more
		}
	}
	return text
}

func (e *Error) Unwrap() error { return e.Kind }

// RefusedError means that the server does not follow, or cannot fetch, the feed in question. Everything else works.
type RefusedError struct {
	Feed string
	// Reason is the server's, shortened and without control characters; "" if it gives none.
	Reason string
}

func (e *RefusedError) Error() string {
	if e.Reason == "" {
		return "the server rejected the feed"
	}
	return "the server rejected the feed: " + e.Reason
}
