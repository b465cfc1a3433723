package fetch

import (
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A relay answers each URL with a redirect to the next and records who was told a secret.
type relay struct {
	path []string // URLs, each of which leads to the next
	told []string
}

func (r *relay) RoundTrip(req *http.Request) (*http.Response, error) {
	user, password, ok := req.BasicAuth()
	if ok && user == "jane" && password == "se same" && req.Header.Get("Cookie") == "door=open" && req.Header.Get("User-Agent") == "Browser/1" {
		r.told = append(r.told, req.URL.String())
	} else if ok || req.Header.Get("Cookie") != "" || req.Header.Get("User-Agent") != "newsreader" {
		r.told = append(r.told, "a part: "+req.URL.String())
	}
	resp := &http.Response{StatusCode: http.StatusOK, Header: http.Header{}, Body: io.NopCloser(strings.NewReader("x")), ContentLength: 1, Request: req}
	if i := slices.Index(r.path, req.URL.String()); i >= 0 && i+1 < len(r.path) {
		resp.StatusCode = http.StatusMovedPermanently
		resp.Header.Set("Location", r.path[i+1])
	}
	return resp, nil
}

// TestAccess follows redirects. Only the server that the access is for is told it, never in the clear after https, and not
// any more once another server may have chosen the address.
func TestAccess(t *testing.T) {
	for _, tc := range []struct {
		name string
		of   string
		path []string
		told int // how many of the first of these are told
	}{
		{"the server", "http://quay.example/f", []string{"http://quay.example/f"}, 1},
		{"another address there", "http://quay.example/f", []string{"http://quay.example/page?x=1"}, 1},
		{"the same server again", "http://quay.example/f", []string{"http://quay.example/f", "http://quay.example/g", "http://QUAY.example:80/h"}, 3},
		{"https from http", "http://quay.example/f", []string{"http://quay.example/f", "https://quay.example/f"}, 2},
		{"http from https", "https://quay.example/f", []string{"https://quay.example/f", "http://quay.example/f"}, 1},
		{"http and back", "https://quay.example/f", []string{"https://quay.example/f", "http://quay.example/f", "https://quay.example/g"}, 1},
		{"http for https", "https://quay.example/f", []string{"http://quay.example/f"}, 0},
		{"another host", "http://quay.example/f", []string{"http://quay.example/f", "http://mill.example/f"}, 1},
		{"a host below", "http://quay.example/f", []string{"http://quay.example/f", "http://www.quay.example/f"}, 1},
		{"a host above", "http://www.quay.example/f", []string{"http://www.quay.example/f", "http://quay.example/f"}, 1},
		{"another port", "http://quay.example/f", []string{"http://quay.example/f", "http://quay.example:8080/f"}, 1},
		{"there and back", "http://quay.example/f", []string{"http://quay.example/f", "http://mill.example/", "http://quay.example/delete"}, 1},
		{"from elsewhere", "http://quay.example/f", []string{"http://mill.example/", "http://quay.example/f"}, 0},
		{"a user in the target", "http://quay.example/f", []string{"http://quay.example/f", "http://jane:se%20same@mill.example/f"}, 1},
		{"an international name", "http://bücher.example/f", []string{"http://xn--bcher-kva.example/f", "http://B%C3%9CCHER.example/g"}, 2},
	} {
		r := &relay{}
		for _, address := range tc.path {
			u, err := parseURL(address)
			if err != nil {
				t.Fatal(err)
			}
			r.path = append(r.path, u.String())
		}
		access := &Access{
			URL: tc.of, User: url.UserPassword("jane", "se same"),
			Header: http.Header{"Cookie": {"door=open"}, "User-Agent": {"Browser/1"}},
		}
		res, err := New(Options{Transport: r}).Get(t.Context(), Request{URL: tc.path[0], Access: access})
		if err != nil {
			t.Fatalf("%s: %v", tc.name, err)
		}
		permanent := ""
		if tc.told > 1 {
			permanent = r.path[tc.told-1]
		} else if tc.told == 0 && len(r.path) > 1 {
			permanent = r.path[len(r.path)-1] // there was nothing to lose
		}
		if res.Permanent == nil != (permanent == "") || res.Permanent != nil && res.Permanent.String() != permanent {
			t.Errorf("%s: permanently at %v, want %q", tc.name, res.Permanent, permanent)
		}
		if diff := cmp.Diff(r.path[:tc.told], append([]string{}, r.told...)); diff != "" {
			t.Errorf("%s: %s", tc.name, diff)
		}
	}
}

// TestAccessProxy checks that a transfer keeps to the proxy of its access wherever it is led.
func TestAccessProxy(t *testing.T) {
	own, others := &url.URL{Scheme: "http", Host: "own.example:3128"}, &url.URL{Scheme: "http", Host: "others.example:3128"}
	c := New(Options{Proxy: http.ProxyURL(others)})
	for want, access := range map[*url.URL]*Access{own: {URL: "http://quay.example/", Proxy: own}, others: {URL: "http://quay.example/"}} {
		elsewhere := &url.URL{Scheme: "http", Host: "mill.example"}
		transfer := &transfer{client: c, req: Request{Access: access}, current: elsewhere, original: elsewhere}
		if got, err := transfer.findProxy(); got != want || err != nil {
			t.Errorf("%v: %v, %v", want, got, err)
		}
	}
}
