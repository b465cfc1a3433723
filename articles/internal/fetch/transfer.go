package fetch

import (
	"context"
	"net/http"
	"net/http/httptrace"
	"net/netip"
	"net/textproto"
	"net/url"
	"strings"
	"sync/atomic"
)

// maxInterim is the number of interim answers (1xx) before the answer.
const maxInterim = 10

// defaultAccept prefers pages and feeds, and takes anything.
const defaultAccept = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, " +
	"application/feed+json, application/xml;q=0.9, */*;q=0.8"

// A transfer is one fetch, from the address asked for over its redirects.
type transfer struct {
	client            *Client
	req               Request
	cancel            context.CancelCauseFunc // ends the fetch, with a reason
	original, current *url.URL
	permanent         *url.URL
	sawTemporary      bool // a temporary redirect has come: those after it say nothing of the first address
	redirects         int
	visited           map[string]int // cookies held when an address was asked last
	jar               cookieJar

	startedPrivate bool         // the first address is a private one
	proxy          *url.URL     // of the request under way
	stage          atomic.Int32 // how far that has come
}

// The stages of a request.
const (
	connecting = iota
	handshaking
	connected
)

func (t *transfer) run(ctx context.Context) (*Result, error) {
	for {
		resp, err := t.send(ctx)
		if err != nil {
			return nil, err
		}
		if !isRedirect(resp.StatusCode) {
			return t.readResponse(ctx, resp)
		}
		// Its body, if it has one, is not worth waiting for to keep the connection.
		resp.Body.Close()
		if err := t.followRedirect(resp); err != nil {
			return nil, err
		}
	}
}

// send sends the request to where the journey has come and awaits the headers.
func (t *transfer) send(ctx context.Context) (*http.Response, error) {
	via, ctx, err := t.chooseTransport(ctx)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(httptrace.WithClientTrace(ctx, t.clientTrace()), http.MethodGet, t.current.String(), nil)
	if err != nil {
		return nil, errURL
	}
	t.setHeaders(req)
	t.visited[t.current.String()] = t.jar.stored
	resp, err := via.RoundTrip(req)
	if err != nil {
		return nil, t.explain(ctx, err)
	}
	switch {
	case resp.StatusCode == http.StatusSwitchingProtocols:
		err = newReason("wants to switch protocols")
	case countFields(resp.Header) > maxHeaderFields:
		err = newReason("sent too many headers")
	}
	if err != nil {
		resp.Body.Close()
		return nil, err
	}
	t.jar.store(t.current, resp)
	return resp, nil
}

// setHeaders gives a request its headers.
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
	t.jar.addTo(req)
}

// chooseTransport chooses the connections that may carry the next request, and a context for it.
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
	if t.proxy = nil; c.opts.Proxy != nil {
		proxy, err := c.opts.Proxy(&http.Request{Method: http.MethodGet, URL: t.current, Host: t.current.Host, Header: http.Header{}})
		if err != nil {
			return nil, nil, newReason("no proxy for it is known", err)
		}
		t.proxy = proxy
	}
	switch {
	case t.proxy != nil:
		return c.proxied, context.WithValue(ctx, proxyKey{}, t.proxy), nil
	case trusted:
		return c.private, ctx, nil
	}
	return c.public, ctx, nil
}

// allowsPrivate reports whether the address that the journey has come to may be
// private. That the first name was typed is not enough after a redirect: it must
// have led to a private address from the start, or a public server could lead
// the reader home by changing what its own name resolves to.
func (t *transfer) allowsPrivate() bool {
	return t.req.AllowPrivate && (t.redirects == 0 || t.startedPrivate && sameServer(t.original, t.current))
}

// clientTrace watches one request's connection.
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
				return newReason("sent too many interim answers")
			}
			return nil
		},
	}
}
