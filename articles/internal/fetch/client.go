package fetch

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"time"

	"newsreader/articles/internal/address"
)

// Options configure a [Client]. The zero value is usable.
type Options struct {
	// UserAgent is sent unchanged: the program's name and version, and a URL
	// where its authors can be reached. The default is "newsreader".
	UserAgent string
	// Limits that are 0 take their defaults.
	Limits Limits
	// Proxy returns the proxy for a request, or nil, like the field of
	// [http.Transport]. Since a proxy resolves names itself, a redirect through
	// one to a private address is recognised only if the URL spells out the
	// address or localhost.
	Proxy func(*http.Request) (*url.URL, error)
	// Transport, if set, carries the requests instead of the client's own
	// transports. It is then responsible for Limits.Connect, Limits.Headers and
	// the size of headers, and private addresses are recognised as with a proxy.
	Transport http.RoundTripper
	// Now is the clock for Retry-After and freshness. The default is time.Now.
	Now func() time.Time
}

// Limits bound one fetch. The defaults are in brackets.
type Limits struct {
	Connect time.Duration // to look up a name and connect (10 s)
	Headers time.Duration // for the TLS handshake, and from the request to the end of the headers (15 s)
	Stall   time.Duration // for the next 256 bytes of a body (15 s)
	Total   time.Duration // for the whole fetch, redirects included (60 s)
	Body    int64         // bytes of a body, both before and after decoding (15 MiB)
}

func (l Limits) withDefaults() Limits {
	l.Connect = cmp.Or(l.Connect, 10*time.Second)
	l.Headers = cmp.Or(l.Headers, 15*time.Second)
	l.Stall = cmp.Or(l.Stall, 15*time.Second)
	l.Total = cmp.Or(l.Total, 60*time.Second)
	l.Body = cmp.Or(l.Body, 15<<20)
	return l
}

// A Client fetches documents. Between fetches it keeps idle connections and no
// other state. It is safe for concurrent use.
type Client struct {
	opts   Options
	limits Limits
	// Separate pools of connections: one that was opened to a private address
	// because the user entered it must never serve a redirect from elsewhere.
	public, private, proxied http.RoundTripper
}

// New returns a client with the given options.
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

// A Request describes what to fetch.
type Request struct {
	URL string
	// AllowPrivate permits a host on a private network or on this machine. Set
	// it only for a URL that the user entered.
	AllowPrivate bool
	// ETag and LastModified are the validators of the caller's copy, taken from
	// its [Result]; empty without a copy.
	ETag, LastModified string
	// Accept is the header of that name. The default prefers pages and feeds.
	Accept string
	// Access, if set, is what the server of its URL is to be told. User information in URL itself is not used: only the
	// caller knows whether the user entered it.
	Access *Access
}

// A Result is a server's successful response.
type Result struct {
	URL *url.URL // of the response, after redirects
	// Permanent is the URL to use from now on: the last one reached by permanent
	// redirects (301, 308) alone, and on the server of the request's Access if it has one. It is nil if that is still the
	// requested one.
	Permanent   *url.URL
	Status      int
	NotModified bool // the caller's copy is current (304); there is no body
	ContentType string
	// ETag and LastModified are validators for the next [Request]. They are
	// unchanged, so an ETag may contain bytes that are not UTF-8.
	ETag, LastModified string
	RetryAfter         time.Time // the earliest time for the next request (Retry-After); zero if not stated
	FreshUntil         time.Time // when the response becomes stale (RFC 9111 §4.2); zero if not stated
	Fetched            time.Time
	Body               []byte // without its content coding, in the page's own charset
	Truncated          bool   // the body is incomplete; see [ErrTruncated]
}

// Get fetches a document. Its error is always an [*Error]. With an error that
// matches [ErrTruncated] it also returns a Result holding what had arrived. A
// response without a page is a [*StatusError] inside the Error.
func (c *Client) Get(ctx context.Context, req Request) (*Result, error) {
	at, err := parseURL(req.URL)
	if err != nil {
		return nil, &Error{URL: address.Redact(req.URL), Err: err}
	}
	ctx, cancel := context.WithTimeoutCause(ctx, c.limits.Total, newTimeout(c.limits.Total, ""))
	defer cancel()
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	req.Accept = cmp.Or(req.Accept, defaultAccept)
	t := &transfer{client: c, req: req, cancel: stop, original: at, current: at, access: req.Access, jar: newCookieJar(), visited: map[string]int{}}
	res, err := t.run(ctx)
	if err != nil {
		return res, t.wrapError(err)
	}
	return res, nil
}
