package fetch

import (
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// clientOf returns a client that trusts the certificate of a test server.
func clientOf(t *testing.T, server *httptest.Server) (*Client, *tls.Config) {
	t.Helper()
	c := New(Options{Now: noon})
	t.Cleanup(c.closeIdle)
	config := server.Client().Transport.(*http.Transport).TLSClientConfig.Clone()
	c.private.(*http.Transport).TLSClientConfig = config
	return c, config
}

func TestTLS(t *testing.T) {
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, r.Proto)
	}))
	server.EnableHTTP2 = true
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.StartTLS()
	defer server.Close()
	if _, err := get(t, server.URL); reasonText(err) != "certificate is signed by an unknown authority" {
		t.Error(err)
	}
	if _, err := get(t, strings.Replace(serve(t, redirectChain), "http:", "https:", 1)); reasonText(err) != "the server does not speak HTTPS" {
		t.Error(err)
	}

	c, config := clientOf(t, server)
	res, err := c.Get(t.Context(), Request{URL: server.URL, AllowPrivate: true})
	if err != nil || string(res.Body) != "HTTP/2.0" {
		t.Errorf("got %+v, %v", res, err)
	}
	wrong := strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
	if _, err := c.Get(t.Context(), Request{URL: wrong, AllowPrivate: true}); reasonText(err) != `certificate is not valid for "localhost"` {
		t.Error(err)
	}

	c.closeIdle()
	config.Time = func() time.Time { return time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC) }
	if _, err := c.Get(t.Context(), Request{URL: server.URL, AllowPrivate: true}); reasonText(err) != "certificate has expired or is not valid yet" {
		t.Error(err)
	}
}

// Many servers close a TLS connection without close_notify. That is the end of a body
// that has neither length nor chunks, and truncates any other.
func TestTLSWithoutCloseNotify(t *testing.T) {
	for head, truncated := range map[string]bool{"": false, "Content-Length: 100\r\n": true, "Transfer-Encoding: chunked\r\n": true} {
		server := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			conn, _, err := http.NewResponseController(w).Hijack()
			if err != nil {
				return
			}
			fmt.Fprintf(conn, "HTTP/1.1 200 OK\r\n%s\r\n4\r\npage", head)
			conn.(*tls.Conn).NetConn().Close()
		}))
		c, _ := clientOf(t, server)
		res, err := c.Get(t.Context(), Request{URL: server.URL, AllowPrivate: true})
		if errors.Is(err, ErrTruncated) != truncated || res == nil || res.Truncated != truncated || !strings.HasSuffix(string(res.Body), "page") {
			t.Errorf("%q: %+v, %v", head, res, err)
		}
		server.Close()
	}
}
