package fetch

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"time"
)

// Options configure a [Client]. All of them may be left out.
type Options struct {
	// UserAgent is sent as it is: the program's name and version, and an address
	// where its people can be found. "newsreader" if empty.
	UserAgent string
	// Limits that are 0 have their defaults.
	Limits Limits
	// Proxy tells the proxy for a request, or nil, as that of [http.Transport].
	// Through a proxy, which resolves names itself, a redirect to a private
	// address is recognised only where the address or localhost is spelled out.
	Proxy func(*http.Request) (*url.URL, error)
	// Transport carries the requests instead of the client's own. The limits on
	// connecting, answering and headers are then its affair, and private
	// addresses are recognised as they are behind a proxy.
	Transport http.RoundTripper
	// Now is the clock that Retry-After and freshness are reckoned by: time.Now if nil.
	Now func() time.Time
}

// Limits bound one fetch.
type Limits struct {
	Connect time.Duration // to look up a name and connect: 10 s
	Headers time.Duration // for the TLS handshake, and from the request to the end of the headers: 15 s
	Stall   time.Duration // for the next 256 bytes of a body: 15 s
	Total   time.Duration // for all of it, with redirects: 60 s
	Body    int64         // bytes of a body, before and after decoding: 15 MiB
}

func (l Limits) withDefaults() Limits {
	l.Connect = cmp.Or(l.Connect, 10*time.Second)
	l.Headers = cmp.Or(l.Headers, 15*time.Second)
	l.Stall = cmp.Or(l.Stall, 15*time.Second)
	l.Total = cmp.Or(l.Total, 60*time.Second)
	l.Body = cmp.Or(l.Body, 15<<20)
	return l
}

// A Client fetches. It keeps connections open for a while, and nothing else; it
// may be used by several goroutines at once.
type Client struct {
	opts   Options
	limits Limits
	// Three pools of connections, so that one that was opened to a private
	// address on a person's word never serves a redirect from elsewhere.
	public, private, proxied http.RoundTripper
}

// New returns a client.
func New(opts Options) *Client {
	return newClient(opts, dialNetwork)
}

func newClient(opts Options, dial newDialer) *Client {
	opts.UserAgent = cmp.Or(opts.UserAgent, "newsreader")
	if opts.Now == nil {
		opts.Now = time.Now
	}
	limits := opts.Limits.withDefaults()
	c := &Client{opts: opts, limits: limits}
	if t := opts.Transport; t != nil {
		c.public, c.private, c.proxied = t, t, t
		return c
	}
	c.public = newTransport(limits, dial(limits.Connect, refusePrivate), nil)
	c.private = newTransport(limits, dial(limits.Connect, nil), nil)
	c.proxied = newTransport(limits, dial(limits.Connect, nil), proxyFromContext)
	return c
}

// A Request says what to fetch.
type Request struct {
	URL string
	// AllowPrivate says that a person typed the address, so that its host may
	// be on a private network, or this machine.
	AllowPrivate bool
	// ETag and LastModified are the validators of the copy that the caller
	// holds, as a [Result] gave them; empty if there is none.
	ETag, LastModified string
	// Accept lists media types; by default pages and feeds, then anything.
	Accept string
}

// A Result is a server's answer.
type Result struct {
	URL *url.URL // the address that answered, after redirects
	// Permanent is the address to use from now on, nil if that is still the one
	// asked for: the last one reached by permanent redirects (301, 308) alone.
	Permanent   *url.URL
	Status      int
	NotModified bool // the caller's copy is still good (304); there is no body
	ContentType string
	// ETag and LastModified are to be sent back as they are. An ETag may hold
	// bytes that are not UTF-8.
	ETag, LastModified string
	RetryAfter         time.Time // when the server wants to be asked again; zero if it does not say
	FreshUntil         time.Time // until when the answer says it stays good; zero if it does not say
	Fetched            time.Time
	Body               []byte // decoded from its content encoding, in the page's charset
	Truncated          bool   // the body broke off; see [ErrTruncated]
}

// Get fetches an address. The error, if any, is an [*Error]; one that matches
// [ErrTruncated] comes with a Result that holds what had arrived. A status that
// brings no page is a [*StatusError] within it.
func (c *Client) Get(ctx context.Context, req Request) (*Result, error) {
	at, err := parseURL(req.URL)
	if err != nil {
		return nil, &Error{URL: req.URL, Err: err}
	}
	ctx, cancel := context.WithTimeoutCause(ctx, c.limits.Total, newTimeout(c.limits.Total, ""))
	defer cancel()
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	req.Accept = cmp.Or(req.Accept, defaultAccept)
	t := &transfer{client: c, req: req, cancel: stop, original: at, current: at, jar: newCookieJar(), visited: map[string]int{}}
	res, err := t.run(ctx)
	if err != nil {
		return res, t.wrapError(err)
	}
	return res, nil
}
