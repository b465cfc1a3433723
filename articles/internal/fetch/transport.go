package fetch

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"syscall"
	"time"
)

// maxHeaders is the size of a response's headers in bytes, and maxHeaderLines
// their number. Pages send some 2 kB in 30.
const (
	maxHeaderBytes  = 256 << 10
	maxHeaderFields = 1000
)

type (
	dialFunc = func(ctx context.Context, network, address string) (net.Conn, error)
	// control is asked before a connection to a resolved address is made.
	control = func(ctx context.Context, network, address string, conn syscall.RawConn) error
	// newDialer makes a dialer. Tests give one that leads elsewhere.
	newDialer func(timeout time.Duration, check control) dialFunc
)

func dialNetwork(timeout time.Duration, check control) dialFunc {
	return (&net.Dialer{Timeout: timeout, ControlContext: check}).DialContext
}

// refusePrivate is a control. It sees the address that is connected to, so a name
// that resolves otherwise the second time gains nothing by it.
func refusePrivate(_ context.Context, _, address string, _ syscall.RawConn) error {
	to, err := netip.ParseAddrPort(address)
	if err != nil || isPrivateIP(to.Addr()) {
		return errPrivate
	}
	return nil
}

func newTransport(limits Limits, dial dialFunc, proxy func(*http.Request) (*url.URL, error)) *http.Transport {
	return &http.Transport{
		Proxy:                  proxy,
		DialContext:            dial,
		ForceAttemptHTTP2:      true, // not tried by itself with a dialer of one's own
		TLSHandshakeTimeout:    limits.Headers,
		ResponseHeaderTimeout:  limits.Headers,
		MaxResponseHeaderBytes: maxHeaderBytes,
		MaxIdleConns:           64,
		MaxIdleConnsPerHost:    2,
		IdleConnTimeout:        30 * time.Second,
		DisableCompression:     true, // decoding is ours to bound
	}
}

// proxyKey is the key of the proxy in a request's context.
type proxyKey struct{}

// proxyFromContext is the Proxy of the transport for proxies. It asks nobody again: a
// second answer might be that there is none, and this transport would then dial
// the server without a check.
func proxyFromContext(req *http.Request) (*url.URL, error) {
	proxy, ok := req.Context().Value(proxyKey{}).(*url.URL)
	if !ok {
		return nil, errProxy
	}
	return proxy, nil
}
