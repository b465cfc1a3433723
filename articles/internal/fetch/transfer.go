package fetch

import (
	"bytes"
	"cmp"
	"context"
	"net/http"
	"net/http/httptrace"
	"net/netip"
	"net/textproto"
	"net/url"
	"strings"
	"sync/atomic"

	"newsreader/articles/internal/address"
)

// maxInterim bounds the interim responses (1xx) before the final one.
const maxInterim = 10

// defaultAccept prefers pages and feeds but accepts anything.
const defaultAccept = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, " +
	"application/feed+json, application/xml;q=0.9, */*;q=0.8"

// A transfer is one fetch, a request and those for the redirects that follow, or one exchange.
type transfer struct {
	client            *Client
	req               Request
	exchange          Exchange                // its URL is that of req; empty for a fetch
	cancel            context.CancelCauseFunc // ends the transfer, with a *reason as its cause
	original, current *url.URL
	permanent         *url.URL // see Result.Permanent
	sawTemporary      bool     // permanent redirects after a temporary one say nothing about original
	redirects         int
	visited           map[string]int // by URL: jar.stored when it was last requested
	jar               cookieJar
	access            *Access // nil once the transfer has left its server

	startedPrivate bool         // original is on a private network
	proxy          *url.URL     // of the current request, nil without one
	stage          atomic.Int32 // of the current request's connection
}

// The stages of a connection.
const (
	connecting = iota
	handshaking
	connected
)

// run sends requests until a response is not a redirect.
func (t *transfer) run(ctx context.Context) (*Result, error) {
	for {
		resp, err := t.send(ctx)
		if err != nil {
			return nil, err
		}
		if !isRedirect(resp.StatusCode) {
			return t.readResponse(ctx, resp)
		}
		// Keeping the connection is not worth waiting for the redirect's body.
		resp.Body.Close()
		if err := t.followRedirect(resp); err != nil {
			return nil, err
		}
	}
}

// send requests the current URL and waits for the response's headers.
func (t *transfer) send(ctx context.Context) (*http.Response, error) {
	via, ctx, err := t.chooseTransport(ctx)
	if err != nil {
		return nil, err
	}
	ctx = httptrace.WithClientTrace(ctx, t.clientTrace())
	req, err := http.NewRequestWithContext(ctx, cmp.Or(t.exchange.Method, http.MethodGet), t.current.String(), bytes.NewReader(t.exchange.Body))
	if err != nil {
		return nil, address.ErrScheme
	}
	t.setHeaders(req)
	t.visited[t.current.String()] = t.jar.stored
	resp, err := via.RoundTrip(req)
	if err != nil {
		return nil, t.explain(ctx, err)
	}
	switch {
	case resp.StatusCode == http.StatusSwitchingProtocols:
		err = newReason("the server wants to switch protocols")
	case countFields(resp.Header) > maxHeaderFields:
		err = newReason("the server sent too many headers")
	}
	if err != nil {
		resp.Body.Close()
		return nil, err
	}
	t.jar.store(t.current, resp)
	return resp, nil
}

// setHeaders sets a request's headers and cookies.
func (t *transfer) setHeaders(req *http.Request) {
	set := func(name, value string) {
		if strings.IndexFunc(value, isControl) < 0 && value != "" {
			req.Header.Set(name, value)
		}
	}
	set("User-Agent", t.client.opts.UserAgent)
	set("Accept", t.req.Accept)
	set("Accept-Encoding", acceptEncoding)
	set("If-None-Match", t.req.ETag)
	set("If-Modified-Since", t.req.LastModified)
	t.secretsFor(t.current).addTo(req)
	t.jar.addTo(req)
	t.exchange.addTo(req)
}

// chooseTransport returns the transport that may carry the next request, and the request's context.
func (t *transfer) chooseTransport(ctx context.Context) (http.RoundTripper, context.Context, error) {
	c := t.client
	trusted := t.allowsPrivate()
	if !trusted && isPrivateHost(t.current.Hostname()) {
		return nil, nil, t.explainPrivate()
	}
	t.stage.Store(connecting)
	if t.redirects == 0 {
		t.startedPrivate = isPrivateHost(t.current.Hostname())
	}
	var err error
	if t.proxy, err = t.findProxy(); err != nil {
		return nil, nil, newReason("no proxy is configured for it", err)
	}
	switch {
	case t.proxy != nil:
		return c.proxied, context.WithValue(ctx, proxyKey{}, t.proxy), nil
	case trusted:
		return c.private, ctx, nil
	}
	return c.public, ctx, nil
}

// findProxy returns the proxy for the current URL, nil for none.
func (t *transfer) findProxy() (*url.URL, error) {
	switch {
	case t.req.Access != nil && t.req.Access.Proxy != nil:
		return t.req.Access.Proxy, nil
	case t.client.opts.Proxy == nil:
		return nil, nil
	}
	return t.client.opts.Proxy(&http.Request{Method: http.MethodGet, URL: t.current, Host: t.current.Host, Header: http.Header{}})
}

// allowsPrivate reports whether the current URL may be on a private network.
//
// After a redirect it is not enough that the user entered the original URL: that
// one must have resolved to a private address from the start. Otherwise a public
// server could reach into the user's network by redirecting to itself after
// changing what its name resolves to (DNS rebinding).
func (t *transfer) allowsPrivate() bool {
	return t.req.AllowPrivate && (t.redirects == 0 || t.startedPrivate && sameServer(t.original, t.current))
}

// clientTrace records the stage and the peer of one request's connection.
func (t *transfer) clientTrace() *httptrace.ClientTrace {
	first, direct := t.redirects == 0, t.proxy == nil
	var interim atomic.Int32
	return &httptrace.ClientTrace{
		TLSHandshakeStart: func() { t.stage.Store(handshaking) },
		GotConn: func(got httptrace.GotConnInfo) {
			t.stage.Store(connected)
			if peer, err := netip.ParseAddrPort(got.Conn.RemoteAddr().String()); err == nil && first && direct {
				t.startedPrivate = isPrivateIP(peer.Addr())
			}
		},
		Got1xxResponse: func(int, textproto.MIMEHeader) error {
			if interim.Add(1) > maxInterim {
				return newReason("the server sent too many interim responses")
			}
			return nil
		},
	}
}
