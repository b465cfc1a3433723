package fetch

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// exchange sends a request to a handler.
func exchange(t *testing.T, x Exchange, handler http.HandlerFunc) (*Answer, error) {
	t.Helper()
	x.URL = serve(t, handler) + x.URL
	return New(Options{Now: noon}).Do(context.Background(), x)
}

func TestExchange(t *testing.T) {
	var method, token, body string
	got, err := exchange(t, Exchange{
		Method: http.MethodPut, URL: "/v1/marks?all=1", Header: http.Header{"X-Token": {"t"}}, Body: []byte(`{"read":[1]}`),
	}, func(w http.ResponseWriter, r *http.Request) {
		sent, _ := io.ReadAll(r.Body)
		method, token, body = r.Method+" "+r.URL.String(), r.Header.Get("X-Token"), string(sent)
		if _, ok := r.Header["Idempotency-Key"]; ok {
			t.Error("the key is sent")
		}
		w.Header().Set("Retry-After", "20")
		w.WriteHeader(http.StatusTooManyRequests)
		_, _ = io.WriteString(w, "slowly")
	})
	if err != nil {
		t.Fatal(err)
	}
	if method != "PUT /v1/marks?all=1" || token != "t" || body != `{"read":[1]}` {
		t.Errorf("sent %s %s %s", method, token, body)
	}
	want := &Answer{Status: http.StatusTooManyRequests, RetryAfter: noon().Add(20 * time.Second), Body: []byte("slowly")}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// A redirect is an answer: nothing is sent to where it leads.
func TestExchangeRedirect(t *testing.T) {
	n := 0
	got, err := exchange(t, Exchange{Method: http.MethodGet, URL: "/a"}, func(w http.ResponseWriter, r *http.Request) {
		n++
		http.Redirect(w, r, "/b", http.StatusTemporaryRedirect)
	})
	if err != nil || n != 1 || got.Status != http.StatusTemporaryRedirect || got.Location != "/b" {
		t.Errorf("%d requests, %+v, %v", n, got, err)
	}
}

// An answer without a body is an answer, one that broke off is none.
func TestExchangeBody(t *testing.T) {
	got, err := exchange(t, Exchange{Method: http.MethodDelete, URL: "/feeds/1"}, func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusNoContent)
	})
	if err != nil || got.Status != http.StatusNoContent || len(got.Body) > 0 {
		t.Errorf("%+v, %v", got, err)
	}
	got, err = exchange(t, Exchange{Method: http.MethodGet, URL: "/feeds"}, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "1000")
		_, _ = io.WriteString(w, `{"feeds":[`)
	})
	var e *Error
	if got != nil || !errors.As(err, &e) || !strings.Contains(err.Error(), "broke off") {
		t.Errorf("%+v, %v", got, err)
	}
}
