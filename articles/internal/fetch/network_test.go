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

// A fakeNetwork resolves names itself and connects every address to one server by
// a pipe, so that nothing leaves the process.
type fakeNetwork struct {
	resolve func(host string) string // returns the current address of a name, "" for none
	serve   func(net.Conn)

	mu      sync.Mutex
	reached []string // the IP addresses that were connected to
}

// newNetwork returns a network with fixed names and one HTTP server behind all of them.
func newNetwork(t testing.TB, hosts map[string]string, handler http.HandlerFunc) *fakeNetwork {
	conns := &pipeListener{accept: make(chan net.Conn), closed: make(chan struct{})}
	server := &http.Server{Handler: handler}
	go func() { _ = server.Serve(conns) }()
	t.Cleanup(func() { server.Close() })
	return &fakeNetwork{
		resolve: func(host string) string { return hosts[strings.ToLower(host)] },
		serve:   func(c net.Conn) { conns.accept <- c },
	}
}

// client returns a client whose connections go through the network.
func (n *fakeNetwork) client(t testing.TB, opts Options) *Client {
	if opts.Now == nil {
		opts.Now = noon
	}
	c := newClient(opts, n.dialer)
	t.Cleanup(c.closeIdle)
	return c
}

func (n *fakeNetwork) dialer(_ time.Duration, check control) dialFunc {
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
		return pipeConn{near, net.TCPAddrFromAddrPort(to)}, nil
	}
}

func (n *fakeNetwork) lookUp(address string) (netip.AddrPort, error) {
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

// A pipeConn is a pipe with the remote address of the connection that it stands for.
type pipeConn struct {
	net.Conn
	address net.Addr
}

func (p pipeConn) RemoteAddr() net.Addr { return p.address }

// A pipeListener accepts pipes.
type pipeListener struct {
	accept chan net.Conn
	closed chan struct{}
	once   sync.Once
}

func (p *pipeListener) Accept() (net.Conn, error) {
	select {
	case c := <-p.accept:
		return c, nil
	case <-p.closed:
		return nil, net.ErrClosed
	}
}

func (p *pipeListener) Close() error {
	p.once.Do(func() { close(p.closed) })
	return nil
}

func (p *pipeListener) Addr() net.Addr { return &net.TCPAddr{} }
