package fetch

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// getFrom fetches from a fake server and returns how long that took. It must run
// in a synctest bubble, where waiting takes no time.
func getFrom(t *testing.T, server func(net.Conn)) (res *Result, took time.Duration, err error) {
	n := &fakeNetwork{resolve: func(string) string { return "203.0.113.1" }, serve: func(conn net.Conn) {
		defer conn.Close()
		if _, err := http.ReadRequest(bufio.NewReader(conn)); err == nil {
			server(conn)
		}
	}}
	c := newClient(Options{}, n.dialer)
	defer c.closeIdle()
	start := time.Now()
	res, err = c.Get(context.Background(), Request{URL: "http://slow.example/"})
	took = time.Since(start)
	time.Sleep(time.Minute) // until the server notices that the client is gone
	return res, took, err
}

// drip sends text repeatedly until the connection is closed.
func drip(conn net.Conn, text string, every time.Duration) {
	for {
		if _, err := io.WriteString(conn, text); err != nil {
			return
		}
		time.Sleep(every)
	}
}

// waitForClose waits until the other side closes the connection.
func waitForClose(conn net.Conn) { _, _ = io.Copy(io.Discard, conn) }

func TestTimeLimits(t *testing.T) {
	const head = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"
	for _, tc := range []struct {
		name   string
		server func(net.Conn)
		want   string
		took   time.Duration
		kept   int
	}{
		{"silent", waitForClose, "took longer than 15s to answer", 15 * time.Second, -1},
		{"header by byte", func(c net.Conn) {
			_, _ = io.WriteString(c, "HTTP/1.1 200 OK\r\nX: ")
			drip(c, "a", time.Second)
		}, "took longer than 15s to answer", 15 * time.Second, -1},
		{"headers, then silent", func(c net.Conn) {
			_, _ = io.WriteString(c, head)
			waitForClose(c)
		}, "stopped sending for 15s", 15 * time.Second, -1},
		{"half, then silent", func(c net.Conn) {
			_, _ = io.WriteString(c, head+strings.Repeat("x", 5000))
			waitForClose(c)
		}, "stopped sending for 15s", 15 * time.Second, 5000},
		{"body by byte", func(c net.Conn) {
			_, _ = io.WriteString(c, head)
			drip(c, "a", 2*time.Second)
		}, "stopped sending for 15s", 15 * time.Second, 8},
		{"body just fast enough", func(c net.Conn) {
			_, _ = io.WriteString(c, head)
			drip(c, strings.Repeat("a", 1000), 11*time.Second)
		}, "took longer than 60s", time.Minute, 6000},
	} {
		synctest.Test(t, func(t *testing.T) {
			res, took, err := getFrom(t, tc.server)
			if reasonText(err) != tc.want || took != tc.took {
				t.Errorf("%s: %v after %s, want %s after %s", tc.name, err, took, tc.want, tc.took)
			}
			kept := -1
			if res != nil {
				kept = len(res.Body)
			}
			if kept != tc.kept || errors.Is(err, ErrTruncated) != (tc.kept > 0) {
				t.Errorf("%s: kept %d bytes, want %d", tc.name, kept, tc.kept)
			}
		})
	}
}

// The total limit includes redirects.
func TestTotalLimitIncludesRedirects(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := 0
		_, took, err := getFrom(t, func(c net.Conn) {
			time.Sleep(9 * time.Second)
			n++
			fmt.Fprintf(c, "HTTP/1.1 302 Found\r\nLocation: /%d\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", n)
		})
		if reasonText(err) != "took longer than 60s" || took != time.Minute {
			t.Errorf("%v after %s", err, took)
		}
	})
}

// A deadline of the caller's is reported as such, not as a fault of the page.
func TestCallerDeadline(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := &fakeNetwork{resolve: func(string) string { return "203.0.113.1" }, serve: waitForClose}
		c := newClient(Options{}, n.dialer)
		defer c.closeIdle()
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		_, err := c.Get(ctx, Request{URL: "http://slow.example/"})
		if reasonText(err) != "took too long" || !errors.Is(err, context.DeadlineExceeded) {
			t.Error(err)
		}
	})
}

func TestConnectLimit(t *testing.T) {
	for _, err := range []error{
		&net.OpError{Op: "dial", Net: "tcp", Err: context.DeadlineExceeded},
		&net.OpError{Op: "dial", Net: "tcp", Err: &net.DNSError{IsTimeout: true}},
	} {
		c := newClient(Options{}, func(time.Duration, control) dialFunc {
			return func(context.Context, string, string) (net.Conn, error) { return nil, err }
		})
		_, err = c.Get(context.Background(), Request{URL: "http://far.example/"})
		if reasonText(err) != "took longer than 10s to connect" {
			t.Error(err)
		}
	}
}

// Each limit that is set replaces its default alone.
func TestLimitsDefaults(t *testing.T) {
	got := Limits{Total: 5 * time.Second, Body: 1000}.withDefaults()
	want := Limits{Connect: 10 * time.Second, Headers: 15 * time.Second, Stall: 15 * time.Second, Total: 5 * time.Second, Body: 1000}
	if got != want {
		t.Errorf("got %+v", got)
	}
}
