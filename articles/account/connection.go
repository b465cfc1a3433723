package account

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"newsreader/articles/internal/fetch"
)

const (
	// requestTime bounds a request: some servers need a while to write a thousand marks.
	requestTime = 60 * time.Second
	// maxAnswer bounds an answer, in bytes. Pages of entries are chosen to be far smaller.
	maxAnswer = 64 << 20
)

// A connection sends requests to the server of an account and judges the answers.
type connection struct {
	base   *url.URL
	client *fetch.Client
	// authorization is added to the headers of every request.
	authorization http.Header
	secrets       secrets
}

func newConnection(opts Options) *connection {
	limit := cmp.Or(opts.Timeout, requestTime)
	return &connection{
		base: opts.Server.JoinPath(),
		client: fetch.New(fetch.Options{
			UserAgent: opts.UserAgent, Proxy: opts.Proxy, Now: opts.Now,
			Limits: fetch.Limits{Headers: limit, Stall: limit, Total: limit, Body: maxAnswer},
		}),
		authorization: http.Header{},
	}
}

// trimPath makes the base address that of the server if the user gave that of its API.
func (c *connection) trimPath(ends ...string) {
	path := strings.TrimSuffix(c.base.Path, "/")
	for _, end := range ends {
		path = strings.TrimSuffix(path, end)
	}
	c.base.Path, c.base.RawPath = path, ""
}

// A request is one to a path below the base address.
type request struct {
	method, path string
	query        url.Values
	contentType  string
	body         []byte
}

// send sends a request. With an error for which the server gave an answer it returns both.
func (c *connection) send(ctx context.Context, r request) (*fetch.Answer, error) {
	at := c.base.JoinPath(r.path)
	at.User, at.RawQuery, at.Fragment = nil, r.query.Encode(), ""
	header := c.authorization.Clone()
	if r.contentType != "" {
		header.Set("Content-Type", r.contentType)
	}
	answer, err := c.client.Do(ctx, fetch.Exchange{Method: r.method, URL: at.String(), Header: header, Body: r.body})
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	if err != nil {
		var failed *fetch.Error
		if errors.As(err, &failed) {
			err = failed.Err
		}
		return nil, &Error{Host: c.base.Host, Kind: ErrUnreachable, Detail: c.secrets.redact(err.Error())}
	}
	return answer, c.judge(answer)
}

// judge returns what the status of an answer means, nil for success.
func (c *connection) judge(a *fetch.Answer) error {
	status := fmt.Sprintf("%03d %s", a.Status, http.StatusText(a.Status))
	e := &Error{Host: c.base.Host, Status: a.Status, RetryAfter: a.RetryAfter}
	switch {
	case a.Status >= 200 && a.Status < 300:
		return nil
	case a.Status >= 300 && a.Status < 400:
		e.Kind, e.Detail = ErrNotProtocol, c.redirection(a.Location)
	case a.Status == http.StatusUnauthorized, a.Status == http.StatusForbidden:
		e.Kind = ErrDenied
	case a.Status == http.StatusTooManyRequests:
		e.Kind = ErrRateLimited
	case a.Status == http.StatusNotFound, a.Status == http.StatusMethodNotAllowed, a.Status == http.StatusNotImplemented:
		e.Kind, e.Detail = ErrNotProtocol, status
	default:
		e.Kind, e.Detail = ErrFailed, status
	}
	return e
}

// redirection says where a redirect leads, without anything behind the host.
func (c *connection) redirection(location string) string {
	to, err := c.base.Parse(location)
	if err != nil || to.Host == c.base.Host && to.Scheme == c.base.Scheme {
		return "it redirects"
	}
	return c.secrets.redact("it redirects to " + to.Scheme + "://" + to.Host)
}

// read decodes an answer in JSON.
func (c *connection) read(a *fetch.Answer, to any) error {
	err := json.Unmarshal(a.Body, to)
	switch {
	case err == nil:
		return nil
	case bytes.HasPrefix(bytes.TrimSpace(a.Body), []byte("<")):
		return c.unexpected("it sent a web page")
	}
	return c.unexpected("it sent something other than the requested JSON")
}

// unexpected returns the error of an answer that the protocol does not have.
func (c *connection) unexpected(what string) error {
	return &Error{Host: c.base.Host, Kind: ErrNotProtocol, Detail: what}
}

// explain adds to a failure what the server says about it.
func (c *connection) explain(err error, message string) error {
	var e *Error
	if errors.As(err, &e) && e.Kind == ErrFailed {
		e.message = c.secrets.redact(message)
	}
	return err
}

// refused returns the error of a feed that the server does not want, for the reason that it gave in another error.
func refused(feed string, why error) *RefusedError {
	refusal := &RefusedError{Feed: feed}
	var e *Error
	if errors.As(why, &e) {
		refusal.Reason = e.message
	}
	return refusal
}

// statusOf returns the status of the answer that led to an error, 0 without one.
func statusOf(err error) int {
	var e *Error
	if !errors.As(err, &e) {
		return 0
	}
	return e.Status
}

// isRefusal reports whether an error may be about the feed alone.
func isRefusal(err error) bool {
	status := statusOf(err)
	return status == http.StatusBadRequest || status == http.StatusInternalServerError
}

// kindOf returns the kind of an error, nil if it is none of ours.
func kindOf(err error) error {
	var e *Error
	if !errors.As(err, &e) {
		return nil
	}
	return e.Kind
}

// ask asks for the secret, which must not appear in any message from then on.
func (c *connection) ask(ctx context.Context, secret func(context.Context) (string, error)) (string, error) {
	text, err := secret(ctx)
	switch {
	case err != nil:
		return "", err
	case text == "":
		return "", &Error{Host: c.base.Host, Kind: ErrDenied, Detail: "the secret is empty"}
	case strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r == 0x7f }):
		return "", &Error{Host: c.base.Host, Kind: ErrDenied, Detail: "the secret holds a control character"}
	}
	c.secrets.add(text)
	return text, nil
}
