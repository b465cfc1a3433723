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

// A journey is one fetch, from the address asked for over its redirects.
type journey struct {
	client    *Client
	req       Request
	stop      context.CancelCauseFunc // ends the fetch, with a reason
	first, at *url.URL
	permanent *url.URL
	moved     bool // a temporary redirect has come: those after it say nothing of the first address
	redirects int
	seen      map[string]int // cookies held when an address was asked last
	jar       jar

	home  bool         // the first address is a private one
	proxy *url.URL     // of the request under way
	stage atomic.Int32 // how far that has come
}

// The stages of a request.
const (
	connecting = iota
	handshaking
	connected
)

func (j *journey) run(ctx context.Context) (*Result, error) {
	for {
		resp, err := j.ask(ctx)
		if err != nil {
			return nil, err
		}
		if !redirects(resp.StatusCode) {
			return j.arrive(ctx, resp)
		}
		// Its body, if it has one, is not worth waiting for to keep the connection.
		resp.Body.Close()
		if err := j.follow(resp); err != nil {
			return nil, err
		}
	}
}

// ask sends the request to where the journey has come and awaits the headers.
func (j *journey) ask(ctx context.Context) (*http.Response, error) {
	via, ctx, err := j.route(ctx)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(httptrace.WithClientTrace(ctx, j.trace()), http.MethodGet, j.at.String(), nil)
	if err != nil {
		return nil, errAddress
	}
	j.dress(req)
	j.seen[j.at.String()] = j.jar.taken
	resp, err := via.RoundTrip(req)
	if err != nil {
		return nil, j.why(ctx, err)
	}
	switch {
	case resp.StatusCode == http.StatusSwitchingProtocols:
		err = because("wants to switch protocols")
	case countLines(resp.Header) > maxHeaderLines:
		err = because("sent too many headers")
	}
	if err != nil {
		resp.Body.Close()
		return nil, err
	}
	j.jar.take(j.at, resp)
	return resp, nil
}

// dress gives a request its headers.
func (j *journey) dress(req *http.Request) {
	set := func(name, value string) {
		if strings.IndexFunc(value, isControl) < 0 && value != "" {
			req.Header.Set(name, value)
		}
	}
	set("User-Agent", j.client.opts.UserAgent)
	set("Accept", j.req.Accept)
	set("Accept-Encoding", acceptEncoding)
	set("If-None-Match", j.req.ETag)
	set("If-Modified-Since", j.req.LastModified)
	j.jar.give(req)
}

// route chooses the connections that may carry the next request, and a context for it.
func (j *journey) route(ctx context.Context) (http.RoundTripper, context.Context, error) {
	c := j.client
	trusted := j.trusted()
	if !trusted && spelledPrivate(j.at.Hostname()) {
		return nil, nil, j.refusal()
	}
	j.stage.Store(connecting)
	if j.redirects == 0 {
		j.home = spelledPrivate(j.at.Hostname())
	}
	if j.proxy = nil; c.opts.Proxy != nil {
		proxy, err := c.opts.Proxy(&http.Request{Method: http.MethodGet, URL: j.at, Host: j.at.Host, Header: http.Header{}})
		if err != nil {
			return nil, nil, because("no proxy for it is known", err)
		}
		j.proxy = proxy
	}
	switch {
	case j.proxy != nil:
		return c.proxied, context.WithValue(ctx, proxyKey{}, j.proxy), nil
	case trusted:
		return c.private, ctx, nil
	}
	return c.public, ctx, nil
}

// trusted reports whether the address that the journey has come to may be
// private. That the first name was typed is not enough after a redirect: it must
// have led to a private address from the start, or a public server could lead
// the reader home by changing what its own name resolves to.
func (j *journey) trusted() bool {
	return j.req.AllowPrivate && (j.redirects == 0 || j.home && sameHost(j.first, j.at))
}

// trace watches one request's connection.
func (j *journey) trace() *httptrace.ClientTrace {
	first, direct := j.redirects == 0, j.proxy == nil
	var interim atomic.Int32
	return &httptrace.ClientTrace{
		TLSHandshakeStart: func() { j.stage.Store(handshaking) },
		GotConn: func(got httptrace.GotConnInfo) {
			j.stage.Store(connected)
			if peer, err := netip.ParseAddrPort(got.Conn.RemoteAddr().String()); err == nil && first && direct {
				j.home = isPrivate(peer.Addr())
			}
		},
		Got1xxResponse: func(int, textproto.MIMEHeader) error {
			if interim.Add(1) > maxInterim {
				return because("sent too many interim answers")
			}
			return nil
		},
	}
}
