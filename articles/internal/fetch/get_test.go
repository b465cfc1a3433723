package fetch

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"newsreader/articles/internal/address"

	"github.com/google/go-cmp/cmp"
)

func TestGet(t *testing.T) {
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=gbk")
		w.Header().Set("ETag", `W/"a,b"`)
		w.Header().Set("Last-Modified", "Mon, 06 May 2024 10:00:00 GMT")
		w.Header().Set("Cache-Control", "max-age=600")
		_, _ = io.WriteString(w, "\xd6\xd0")
	})
	got, err := get(t, address+"/news#top")
	if err != nil {
		t.Fatal(err)
	}
	if want := address + "/news"; got.URL.String() != want {
		t.Errorf("URL = %s, want %s", got.URL, want)
	}
	got.URL = nil
	want := &Result{
		Status: 200, ContentType: "text/html; charset=gbk",
		ETag: `W/"a,b"`, LastModified: "Mon, 06 May 2024 10:00:00 GMT",
		FreshUntil: noon().Add(10 * time.Minute), Fetched: noon(), Body: []byte("\xd6\xd0"),
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// A request tells the server no more about the user than the package documents.
func TestRequestHeaders(t *testing.T) {
	var got http.Header
	var host string
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		got, host = r.Header, r.Host
		_, _ = io.WriteString(w, "x")
	})
	address = strings.Replace(address, "http://", "http://user:secret@", 1)
	_, err := fetchWith(t, Options{UserAgent: "newsreader/1.2"}, Request{URL: address, AllowPrivate: true})
	if err != nil {
		t.Fatal(err)
	}
	want := http.Header{
		"User-Agent":      {"newsreader/1.2"},
		"Accept":          {defaultAccept},
		"Accept-Encoding": {"gzip, deflate, br, zstd"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if !strings.HasSuffix(address, "@"+host) {
		t.Errorf("Host = %s", host)
	}
}

// Validators are returned byte for byte, even if they are not UTF-8.
func TestConditional(t *testing.T) {
	const etag, modified = "W/\"a,b;c\xe9 \\\" d\"", "Mon, 06 May 2024 10:00:00 +0000"
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == etag && r.Header.Get("If-Modified-Since") == modified {
			w.Header().Set("Cache-Control", "max-age=60")
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", etag)
		w.Header().Set("Last-Modified", modified)
		_, _ = io.WriteString(w, "news")
	})
	req := Request{URL: address, AllowPrivate: true}
	first, err := fetchWith(t, Options{}, req)
	if err != nil {
		t.Fatal(err)
	}
	req.ETag, req.LastModified = first.ETag, first.LastModified
	got, err := fetchWith(t, Options{}, req)
	if err != nil {
		t.Fatal(err)
	}
	want := &Result{URL: first.URL, Status: 304, NotModified: true, ETag: etag, LastModified: modified,
		FreshUntil: noon().Add(time.Minute), Fetched: noon()}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestStatus(t *testing.T) {
	for _, tc := range []struct {
		answer string
		want   string
		wait   time.Duration // -1: none
	}{
		{"HTTP/1.1 404 Gone\x1b fishing\r\n\r\n", "the server answered 404 Not Found", -1},
		{"HTTP/1.1 410 x\r\n\r\n", "the server answered 410 Gone", -1},
		{"HTTP/1.1 429 x\r\nRetry-After: 3600\r\n\r\n", "the server answered 429 Too Many Requests", time.Hour},
		{"HTTP/1.1 429 x\r\nRetry-After: 0\r\n\r\n", "the server answered 429 Too Many Requests", 0},
		{"HTTP/1.1 503 x\r\nRetry-After: Mon, 06 May 2024 12:02:00 GMT\r\n\r\n", "the server answered 503 Service Unavailable", 2 * time.Minute},
		{"HTTP/1.1 999 Request denied\r\n\r\n", "the server answered 999", -1},
		{"HTTP/1.1 000 x\r\n\r\n", "the server answered 000", -1},
		{"HTTP/1.1 304 x\r\n\r\n", "the server answered 304 Not Modified", -1},
		{"HTTP/1.1 300 x\r\nLocation: /elsewhere\r\n\r\n", "the server answered 300 Multiple Choices", -1},
		{"HTTP/1.1 204 x\r\n\r\n", "the server answered 204 No Content", -1},
		{"HTTP/1.1 206 x\r\nContent-Range: bytes 0-0/2\r\n\r\na", "the server answered 206 Partial Content", -1},
	} {
		address := serveRaw(t, tc.answer)
		_, err := get(t, address)
		var status *StatusError
		if !errors.As(err, &status) || reasonText(err) != tc.want {
			t.Errorf("%q: %v, want %s", tc.answer, err, tc.want)
			continue
		}
		var until time.Time
		if tc.wait >= 0 {
			until = noon().Add(tc.wait)
		}
		if !status.RetryAfter.Equal(until) || status.URL != address {
			t.Errorf("%q: %+v, want until %v", tc.answer, status, until)
		}
	}
}

func TestBadAddress(t *testing.T) {
	for want, bad := range map[error][]string{
		address.ErrScheme: {
			"", "news", "/news", "file:///etc/passwd", "ftp://example.com/", "http:", "http:example.com", "javascript:alert(1)",
			"http://example.com/\x1b[2J",
		},
		address.ErrHost: {"http://", "http://:80/", "http://exa mple.com/", "http://[::1", "http://%zz/"},
		address.ErrPort: {"http://example.com:x/", "http://example.com:65536/", "http://[::1]x"},
	} {
		for _, s := range bad {
			if _, err := get(t, s); reasonText(err) != want.Error() {
				t.Errorf("%q: %v", s, err)
			}
		}
	}
	_, err := get(t, "http://jane:se/same@example.com/")
	if err == nil || strings.Contains(err.Error(), "same") {
		t.Errorf("a password in %v", err)
	}
	_, err = get(t, "http://example.com/"+strings.Repeat("a", address.MaxLen))
	if want := "a URL longer than 8192 bytes"; reasonText(err) != want || len(err.Error()) > 300 {
		t.Errorf("long address: %v", err)
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.WriteString(w, strings.Repeat("x", 10000))
		_ = http.NewResponseController(w).Flush()
		cancel()
		<-r.Context().Done()
	})
	c := New(Options{})
	defer c.closeIdle()
	res, err := c.Get(ctx, Request{URL: address, AllowPrivate: true})
	if reasonText(err) != "interrupted" || !errors.Is(err, context.Canceled) || res != nil {
		t.Errorf("got %v, %v", res, err)
	}
}

// With a custom transport, private addresses are still recognised by their spelling.
func TestTransport(t *testing.T) {
	var requested []string
	opts := Options{Transport: roundTrip(func(r *http.Request) (*http.Response, error) {
		requested = append(requested, r.URL.String())
		to := map[string]string{"a.example": "http://b.example/", "b.example": "http://[::ffff:127.0.0.1]/"}[r.URL.Hostname()]
		return &http.Response{StatusCode: 302, Header: http.Header{"Location": {to}}, Body: http.NoBody}, nil
	})}
	_, err := fetchWith(t, opts, Request{URL: "http://a.example/"})
	if want := `fetching "http://a.example/": redirected to a private address`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if d := cmp.Diff([]string{"http://a.example/", "http://b.example/"}, requested); d != "" {
		t.Error(d)
	}
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }
