package fetch

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// network is an internet of the tests' own: names lead to addresses, and every
// connection is a pipe to one server, so that nothing leaves the process.
type network struct {
	resolve func(host string) string // a name's address at this moment; "" if it has none
	serve   func(net.Conn)

	mu      sync.Mutex
	reached []string // the addresses that were connected to
}

// names is a network of fixed names with an HTTP server behind all of them.
func names(t testing.TB, hosts map[string]string, handler http.HandlerFunc) *network {
	conns := &pipes{accept: make(chan net.Conn), closed: make(chan struct{})}
	server := &http.Server{Handler: handler}
	go func() { _ = server.Serve(conns) }()
	t.Cleanup(func() { server.Close() })
	return &network{
		resolve: func(host string) string { return hosts[strings.ToLower(host)] },
		serve:   func(c net.Conn) { conns.accept <- c },
	}
}

// client makes a client whose connections go through the network.
func (n *network) client(t testing.TB, opts Options) *Client {
	if opts.Now == nil {
		opts.Now = noon
	}
	c := newClient(opts, n.dialer)
	t.Cleanup(c.hangUp)
	return c
}

func (n *network) dialer(_ time.Duration, check control) dialFunc {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		to, err := n.lookUp(address)
		if err == nil && check != nil {
			err = check(ctx, network, to.String(), syscall.RawConn(nil))
		}
		if err != nil {
			return nil, &net.OpError{Op: "dial", Net: network, Err: err}
		}
		n.mu.Lock()
		n.reached = append(n.reached, to.Addr().String())
		n.mu.Unlock()
		near, far := net.Pipe()
		go n.serve(far)
		return peer{near, net.TCPAddrFromAddrPort(to)}, nil
	}
}

func (n *network) lookUp(address string) (netip.AddrPort, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return netip.AddrPort{}, err
	}
	if _, err := netip.ParseAddr(host); err != nil {
		name := host
		if host = n.resolve(name); host == "" {
			return netip.AddrPort{}, &net.DNSError{Name: name, IsNotFound: true}
		}
	}
	return netip.ParseAddrPort(net.JoinHostPort(host, port))
}

// peer is a pipe with the address of who is said to be at its other end.
type peer struct {
	net.Conn
	address net.Addr
}

func (p peer) RemoteAddr() net.Addr { return p.address }

// pipes is a listener of pipes.
type pipes struct {
	accept chan net.Conn
	closed chan struct{}
	once   sync.Once
}

func (p *pipes) Accept() (net.Conn, error) {
	select {
	case c := <-p.accept:
		return c, nil
	case <-p.closed:
		return nil, net.ErrClosed
	}
}

func (p *pipes) Close() error {
	p.once.Do(func() { close(p.closed) })
	return nil
}

func (p *pipes) Addr() net.Addr { return &net.TCPAddr{} }
