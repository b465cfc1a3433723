package fetch

import (
	"context"
	"net/http"
	"time"

	"newsreader/articles/internal/address"
)

// An Exchange is one request to a server's API, whose address the user entered.
type Exchange struct {
	Method, URL string
	// Header is added to the headers that every request has.
	Header http.Header
	Body   []byte
}

// An Answer is what a server says to an [Exchange], whatever its status, even a redirect.
type Answer struct {
	Status     int
	RetryAfter time.Time // the earliest time for the next request; zero if not stated
	Location   string    // where a redirect leads, as the server writes it
	Body       []byte    // without its content coding, and complete
}

// Do sends a request and reads the answer. It follows no redirects, since the request may hold secrets. The request may
// be sent twice if a connection breaks, so repeating it must do no harm. The error is always an [*Error].
func (c *Client) Do(ctx context.Context, x Exchange) (*Answer, error) {
	at, err := parseURL(x.URL)
	if err != nil {
		return nil, &Error{URL: address.Redact(x.URL), Err: err}
	}
	ctx, cancel := context.WithTimeoutCause(ctx, c.limits.Total, newTimeout(c.limits.Total, ""))
	defer cancel()
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	t := &transfer{
		client: c, req: Request{URL: x.URL, AllowPrivate: true, Accept: "application/json, */*;q=0.8"}, exchange: x,
		cancel: stop, original: at, current: at, jar: newCookieJar(), visited: map[string]int{},
	}
	resp, err := t.send(ctx)
	if err != nil {
		return nil, t.wrapError(err)
	}
	defer resp.Body.Close()
	body, err := t.readBody(ctx, resp)
	if err != nil {
		return nil, t.wrapError(err)
	}
	return &Answer{
		Status: resp.StatusCode, RetryAfter: retryAfter(resp.Header, c.opts.Now()),
		Location: headerValue(resp.Header, "Location", address.MaxLen), Body: body,
	}, nil
}

// addTo adds the headers of an exchange to its request.
func (x *Exchange) addTo(req *http.Request) {
	for name, values := range x.Header {
		req.Header[name] = values
	}
	if x.Method != "" {
		// It is not sent: it lets the transport repeat a request whose connection was closed while idle.
		req.Header["Idempotency-Key"] = nil
	}
}
