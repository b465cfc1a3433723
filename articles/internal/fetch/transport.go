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

// Bounds of a response's headers: their size in bytes, and their number. Pages
// typically send about 2 kB in 30 fields.
const (
	maxHeaderBytes  = 256 << 10
	maxHeaderFields = 1000
)

type (
	dialFunc = func(ctx context.Context, network, address string) (net.Conn, error)
	// control may refuse a connection to a resolved address; see net.Dialer.ControlContext.
	control = func(ctx context.Context, network, address string, conn syscall.RawConn) error
	// newDialer returns a dial function. Tests replace the network with it.
	newDialer func(timeout time.Duration, check control) dialFunc
)

func dialNetwork(timeout time.Duration, check control) dialFunc {
	return (&net.Dialer{Timeout: timeout, ControlContext: check}).DialContext
}

// refusePrivate is a control. It checks the very address that is connected to, so
// a name that resolves differently the second time gains nothing.
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
		ForceAttemptHTTP2:      true, // a custom dialer disables it by default
		TLSHandshakeTimeout:    limits.Headers,
		ResponseHeaderTimeout:  limits.Headers,
		MaxResponseHeaderBytes: maxHeaderBytes,
		MaxIdleConns:           64,
		MaxIdleConnsPerHost:    2,
		IdleConnTimeout:        30 * time.Second,
		DisableCompression:     true, // decode does it, with limits
	}
}

// proxyKey is the context key of a request's proxy.
type proxyKey struct{}

// proxyFromContext returns the proxy that chooseTransport found for a request.
// Options.Proxy is not called a second time: if it then returned no proxy, this
// transport would dial the server itself, without a check.
func proxyFromContext(req *http.Request) (*url.URL, error) {
	proxy, ok := req.Context().Value(proxyKey{}).(*url.URL)
	if !ok {
		return nil, errProxy
	}
	return proxy, nil
}
