package fetch

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/address"
)

// checkSafe fails the test if text could do harm on a terminal or is too long.
func checkSafe(t *testing.T, what, text string, most int) {
	t.Helper()
	unsafe := func(r rune) bool { return unicode.Is(unicode.C, r) || unicode.In(r, unicode.Zl, unicode.Zp) }
	if !utf8.ValidString(text) || strings.IndexFunc(text, unsafe) >= 0 {
		t.Errorf("%s is unsafe: %q", what, text)
	}
	if len(text) > most {
		t.Errorf("%s has %d bytes", what, len(text))
	}
}

// FuzzAnswer lets a server send anything. The result must respect the limits, the
// error must be an *Error, and neither may contain terminal control sequences.
func FuzzAnswer(f *testing.F) {
	for _, seed := range []string{
		"HTTP/1.1 200 OK\r\nContent-Type: text/html\x1b[2J\r\nETag: \"\x9b\"\r\nContent-Length: 3\r\n\r\nabc",
		"HTTP/1.1 302 \x1b]0;x\x07\r\nLocation: http://h.example/\x9b31m\r\nSet-Cookie: a=b; Domain=.\r\n\r\n",
		"HTTP/1.1 301 x\r\nLocation: //127.0.0.1:1/\r\n\r\n",
		"HTTP/1.1 429 x\r\nRetry-After: 99999999999999999999\r\n\r\n",
		"HTTP/1.1 103 x\r\n\r\nHTTP/1.1 200 x\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabc",
		"HTTP/1.1 200 x\r\nContent-Encoding: \u202egzip\r\n\r\nabc",
		"HTTP/1.1 101 x\r\nUpgrade: a\r\nConnection: Upgrade\r\n\r\nabc",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, answer []byte) {
		n := &fakeNetwork{resolve: func(string) string { return "203.0.113.1" }, serve: func(c net.Conn) { respondOnce(c, string(answer)) }}
		c := newClient(Options{Now: noon, Limits: Limits{Body: 10_000}}, n.dialer)
		defer c.closeIdle()
		res, err := c.Get(context.Background(), Request{URL: "http://start.example/"})
		if err != nil {
			var ours *Error
			if !errors.As(err, &ours) {
				t.Errorf("%T: %v", err, err)
			}
			checkSafe(t, "error", err.Error(), 1500)
		}
		if (res == nil) == (err == nil || errors.Is(err, ErrTruncated)) {
			t.Errorf("result %v, error %v", res, err)
		}
		for _, to := range n.reached {
			if to != "203.0.113.1" && isPrivateHost(to) {
				t.Errorf("went to %s", to)
			}
		}
		if res != nil {
			checkResult(t, res)
		}
	})
}

func checkResult(t *testing.T, res *Result) {
	t.Helper()
	checkSafe(t, "content type", res.ContentType, 256)
	checkSafe(t, "address", res.URL.String(), 4*address.MaxLen)
	for _, v := range []string{res.ETag, res.LastModified} {
		if len(v) > maxValidator || strings.IndexFunc(v, isControl) >= 0 {
			t.Errorf("validator %q", v)
		}
	}
	if len(res.Body) == 0 || len(res.Body) > 10_000 {
		t.Errorf("%d bytes", len(res.Body))
	}
}

func FuzzRetryAfter(f *testing.F) {
	f.Add("120", "max-age=60, no-cache", "5", "0")
	f.Add("Mon, 06 May 2024 12:02:00 GMT", `private="a,b", max-age="9"`, "x", "Fri, 31 Dec 9999 23:59:59 GMT")
	f.Fuzz(func(t *testing.T, retry, control, age, expires string) {
		h := http.Header{"Retry-After": {retry}, "Cache-Control": {control, control}, "Age": {age}, "Expires": {expires}, "Date": {retry}}
		if at := retryAfter(h, noon()); !at.IsZero() && (at.Before(noon()) || at.After(noon().Add(maxWait))) {
			t.Errorf("retry after %v", at)
		}
		if at := freshUntil(h, noon()); !at.IsZero() && (!at.After(noon()) || at.After(noon().Add(maxWait))) {
			t.Errorf("fresh until %v", at)
		}
	})
}

func FuzzDecode(f *testing.F) {
	for _, name := range []string{"gzip", "deflate", "br", "zstd"} {
		f.Add(name, encode(f, []byte("The harbour reopened. 港口重新开放。"), name))
		f.Add(name+", GZIP", encode(f, make([]byte, 100_000), name, "gzip"))
	}
	f.Fuzz(func(t *testing.T, header string, body []byte) {
		const limit = 50_000
		chain, err := parseContentEncoding([]string{header})
		if err != nil {
			checkSafe(t, "error", err.Error(), 1000)
			return
		}
		if len(chain) > maxCodings {
			t.Fatalf("%q", chain)
		}
		got, err := io.ReadAll(decode(bytes.NewReader(body), chain, limit))
		if len(got) > limit+1 || len(got) > limit && !errors.Is(err, errTooLarge) {
			t.Errorf("%d bytes, %v", len(got), err)
		}
	})
}

func FuzzTarget(f *testing.F) {
	for _, seed := range []string{"/a b", "//h.example", "?q=\xd6 <", "http://u:p@h:99999/#x", "file:///x", "http://[::1%25e]/", "\x1b", "http://例子.example/"} {
		f.Add(seed)
	}
	base, _ := url.Parse("https://start.example/a/b?c")
	f.Fuzz(func(t *testing.T, location string) {
		to, err := parseLocation(base, location)
		if err != nil {
			checkSafe(t, "error", err.Error(), 1500)
			return
		}
		if to.Scheme != "http" && to.Scheme != "https" || to.Hostname() == "" || to.User != nil || to.Fragment != "" {
			t.Errorf("%q led to %q", location, to)
		}
		checkSafe(t, "address", to.String(), 4*address.MaxLen)
		if strings.ContainsAny(to.RequestURI(), " \t\r\n") {
			t.Errorf("%q makes the request line %q", location, to.RequestURI())
		}
	})
}
