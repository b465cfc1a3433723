package fetch

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestBadAnswers lists malformed responses and the reason that is given for each.
func TestBadAnswers(t *testing.T) {
	const ok = "HTTP/1.1 200 OK\r\n"
	for _, tc := range []struct{ name, answer, want string }{
		{"nothing", "", "the server closed the connection without an answer"},
		{"half a status line", "HTTP/1.1 20", "the server sent something that is not HTTP"},
		{"half a header", ok + "Content-Ty", "the server sent something that is not HTTP"},
		{"HTTP/0.9", "<html><p>Hello", "the server sent something that is not HTTP"},
		{"bytes", "\x00\x9f\x1b[2J\x07\r\n\r\n", "the server sent something that is not HTTP"},
		{"bad status", "HTTP/1.1 abc\r\n\r\n", "the server sent something that is not HTTP"},
		{"status -1", "HTTP/1.1 -01\r\n\r\n", "the server sent something that is not HTTP"},
		{"header without colon", ok + "\x1b[31mred\r\n\r\n", "the server sent something that is not HTTP"},
		{"two lengths", ok + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", "the server sent something that is not HTTP"},
		{"negative length", ok + "Content-Length: -1\r\n\r\n", "the server sent something that is not HTTP"},
		{"101", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", "the server wants to switch protocols"},
		{"1xx for ever", strings.Repeat("HTTP/1.1 103 Early Hints\r\n\r\n", 100), "the server sent too many interim responses"},
		{"huge header", ok + "X: " + strings.Repeat("a", maxHeaderBytes) + "\r\n\r\n", "headers larger than 256 KiB"},
		{"many headers", ok + strings.Repeat("X: a\r\n", 1001) + "\r\nbody", "the server sent too many headers"},
		{"huge length", ok + "Content-Length: 9000000000000000000\r\n\r\nab", "larger than 15 MiB"},
		{"no chunk size", ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc", "broke off before the page began"},
		{"chunk extensions", ok + "Transfer-Encoding: chunked\r\n\r\n5;" + strings.Repeat("a=b;", 50000), "broke off before the page began"},
		{"empty", ok + "Content-Length: 0\r\n\r\n", "the server sent an empty page"},
	} {
		res, err := get(t, serveRaw(t, tc.answer))
		if reasonText(err) != tc.want || res != nil {
			t.Errorf("%s: %v, want %s", tc.name, err, tc.want)
		}
	}
}

// What arrived of an incomplete body is returned, but not its validators.
func TestTruncated(t *testing.T) {
	const ok = "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nCache-Control: max-age=60\r\n"
	for name, answer := range map[string]string{
		"length":       ok + "Content-Length: 100\r\n\r\nhalf a page",
		"chunk":        ok + "Transfer-Encoding: chunked\r\n\r\nff\r\nhalf a page",
		"last chunk":   ok + "Transfer-Encoding: chunked\r\n\r\nb\r\nhalf a page\r\n",
		"chunk size":   ok + "Transfer-Encoding: chunked\r\n\r\nb\r\nhalf a page\r\n\x1b\r\n",
		"large chunk":  ok + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nhalf a page",
		"long trailer": ok + "Transfer-Encoding: chunked\r\n\r\nb\r\nhalf a page\r\n0\r\nX: " + strings.Repeat("a", 9000) + "\r\n\r\n",
	} {
		res, err := get(t, serveRaw(t, answer))
		if !errors.Is(err, ErrTruncated) || reasonText(err) != "broke off after 11 bytes" {
			t.Errorf("%s: %v", name, err)
			continue
		}
		res.URL = nil
		want := &Result{Status: 200, Fetched: noon(), Body: []byte("half a page"), Truncated: true}
		if d := cmp.Diff(want, res); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// Odd but complete responses are accepted.
func TestOddAnswers(t *testing.T) {
	for name, answer := range map[string]string{
		"HTTP/1.0":          "HTTP/1.0 200 OK\r\n\r\npage",
		"no reason":         "HTTP/1.1 200\r\nContent-Length: 4\r\n\r\npage",
		"short length":      "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\npage and more",
		"trailer":           "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npage\r\n0\r\nETag: x\r\n\r\n",
		"early hints":       strings.Repeat("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", 3) + "HTTP/1.1 200 OK\r\n\r\npage",
		"bytes in headers":  "HTTP/1.1 200 OK\r\nX-Title: \xd6\xd0\xb9\xfa\r\nContent-Length: 4\r\n\r\npage",
		"203":               "HTTP/1.1 203 x\r\nContent-Length: 4\r\n\r\npage",
		"bare line feeds":   "HTTP/1.1 200 OK\nContent-Length: 4\n\npage",
		"bad Last-Modified": "HTTP/1.1 200 OK\r\nLast-Modified: " + strings.Repeat("x", 2000) + "\r\nContent-Length: 4\r\n\r\npage",
	} {
		res, err := get(t, serveRaw(t, answer))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if string(res.Body) != "page" || res.Truncated || res.ETag+res.LastModified != "" {
			t.Errorf("%s: %+v", name, res)
		}
	}
}

func TestContentType(t *testing.T) {
	for in, want := range map[string]string{
		"text/html; charset=utf-8":           "text/html; charset=utf-8",
		" text/html ":                        "text/html",
		"text/html; charset=\"'UTF-8'\"":     "text/html; charset=\"'UTF-8'\"",
		"text/xml; charset=utf-8\x1b[2J":     "text/xml; charset=utf-8",
		"text/html; x=\xd6\xd0; charset=gbk": "text/html; x=",
		"text/\u202ehtml":                    "text/",
		"text/html; x=~":                     "text/html; x=~",
		"\x1b[2Jtext/html":                   "",
		strings.Repeat("a", 300):             strings.Repeat("a", 256),
	} {
		if got := contentType(http.Header{"Content-Type": {in}}); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// Validators may contain anything that is harmless in a header, but must be complete.
func TestHeaderValue(t *testing.T) {
	for in, want := range map[string]string{
		" \"a\tb\" ": "\"a\tb\"", "\"\xe9\"": "\"\xe9\"", "\"\x1b\"": "", "\"\x7f\"": "",
		strings.Repeat("a", 8): strings.Repeat("a", 8), strings.Repeat("a", 9): "",
	} {
		if got := headerValue(http.Header{"Etag": {in, "second"}}, "ETag", 8); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestConnectionRefused(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the system has its own words for this")
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := "http://" + listener.Addr().String() + "/"
	listener.Close()
	_, err = get(t, address)
	if want := fmt.Sprintf("fetching %q: connection refused", address); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// Nothing that a server or proxy sends before or instead of HTTP is repeated.
func TestBeforeHTTP(t *testing.T) {
	for sent, want := range map[string]string{"": "the server closed the connection without an answer", "\x1b[2J no greeting": "the server does not speak HTTPS"} {
		n := &fakeNetwork{resolve: func(string) string { return "203.0.113.1" }, serve: func(c net.Conn) {
			go waitForClose(c)
			_, _ = io.WriteString(c, sent)
			c.Close()
		}}
		if _, err := n.client(t, Options{}).Get(t.Context(), Request{URL: "https://public.example/"}); reasonText(err) != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	proxy := serveRaw(t, "HTTP/1.1 407 Pay \x1b[31m first\r\n\r\n")
	opts := Options{Proxy: func(*http.Request) (*url.URL, error) { return url.Parse(proxy) }}
	_, err := fetchWith(t, opts, Request{URL: "https://public.example/"})
	if reasonText(err) != "the proxy did not connect" {
		t.Error(err)
	}
	opts.Proxy = func(*http.Request) (*url.URL, error) { return nil, errors.New("\x1b[2J") }
	_, err = fetchWith(t, opts, Request{URL: "https://public.example/"})
	if reasonText(err) != "no proxy is configured for it" {
		t.Error(err)
	}
}
