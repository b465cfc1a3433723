package fetch

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

// noon is the time on the tests' clocks.
func noon() time.Time { return time.Date(2024, 5, 6, 12, 0, 0, 0, time.UTC) }

// serve runs a server on the loopback interface until the test ends, and returns its URL.
func serve(t testing.TB, handler http.HandlerFunc) string {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

// serveRaw runs a server on the loopback interface that sends the same bytes to
// every request and then closes the connection.
func serveRaw(t testing.TB, answer string) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go respondOnce(conn, answer)
		}
	}()
	return "http://" + listener.Addr().String()
}

// respondOnce reads a request, sends answer and closes the connection.
func respondOnce(conn net.Conn, answer string) {
	defer conn.Close()
	if _, err := http.ReadRequest(bufio.NewReader(conn)); err != nil {
		return
	}
	_, _ = io.WriteString(conn, answer)
}

// get fetches a URL as if the user had entered it, with default options.
func get(t testing.TB, address string) (*Result, error) {
	t.Helper()
	return fetchWith(t, Options{}, Request{URL: address, AllowPrivate: true})
}

func fetchWith(t testing.TB, opts Options, req Request) (*Result, error) {
	t.Helper()
	opts.Now = noon
	c := New(opts)
	t.Cleanup(c.closeIdle)
	return c.Get(context.Background(), req)
}

// closeIdle closes a client's idle connections.
func (c *Client) closeIdle() {
	for _, t := range []http.RoundTripper{c.public, c.private, c.proxied} {
		if t, ok := t.(*http.Transport); ok {
			t.CloseIdleConnections()
		}
	}
}

// reasonText returns the text of the reason inside an Error, or "" for no error.
func reasonText(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Err.Error()
	}
	if err != nil {
		return "not an *Error: " + err.Error()
	}
	return ""
}
