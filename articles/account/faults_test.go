package account

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"newsreader/articles/account/accounttest"
	"newsreader/articles/library"
)

// faults are what may happen at a request, and the kind of the error.
var faults = map[string]struct {
	fault accounttest.Fault
	kind  error
}{
	"401":   {accounttest.Status(http.StatusUnauthorized), ErrDenied},
	"403":   {accounttest.Status(http.StatusForbidden), ErrDenied},
	"404":   {accounttest.Status(http.StatusNotFound), ErrNotProtocol},
	"429":   {accounttest.Status(http.StatusTooManyRequests), ErrRateLimited},
	"502":   {accounttest.Status(http.StatusBadGateway), ErrFailed},
	"login": {accounttest.LoginPage, ErrNotProtocol},
	"hang":  {accounttest.HangUp, ErrUnreachable},
	"lost":  {accounttest.Lose, ErrUnreachable},
	"cut":   {accounttest.Cut, ErrUnreachable},
	"moved": {accounttest.RedirectTo("https://elsewhere.example"), ErrNotProtocol},
}

// calls are the requests of both protocols.
var calls = map[string]func(ctx context.Context, s Server, ids []int64) error{
	"subscriptions": func(ctx context.Context, s Server, _ []int64) error { _, err := s.Subscriptions(ctx); return err },
	"IDs":           func(ctx context.Context, s Server, _ []int64) error { _, err := s.IDs(ctx, StateUnread); return err },
	"entries": func(ctx context.Context, s Server, ids []int64) error {
		for _, err := range s.Entries(ctx, 0, ids) {
			if err != nil {
				return err
			}
		}
		return nil
	},
	"mark": func(ctx context.Context, s Server, ids []int64) error {
		return s.Mark(ctx, ids, library.FlagRead, true)
	},
	"edit": func(ctx context.Context, s Server, _ []int64) error {
		all, err := s.Subscriptions(ctx)
		if err != nil || len(all) == 0 {
			return err
		}
		return s.Edit(ctx, all[0], "Harbour", "Port")
	},
	"unsubscribe": func(ctx context.Context, s Server, _ []int64) error {
		all, err := s.Subscriptions(ctx)
		if err != nil || len(all) == 0 {
			return err
		}
		return s.Unsubscribe(ctx, all[0])
	},
	"subscribe": func(ctx context.Context, s Server, _ []int64) error {
		_, err := s.Subscribe(ctx, ferry, "Sea")
		return err
	},
}

// testFaults checks that whatever happens at any request of any call is an error of its kind and says nothing of secrets,
// or is overcome by asking again. Never is an answer taken for an empty list.
func testFaults(t *testing.T, start func(t testing.TB) (*accounttest.Server, Server), secrets ...string) {
	ctx := context.Background()
	for name, call := range calls {
		for what, f := range faults {
			for n := 1; ; n++ {
				there, s := start(t)
				there.Publish(ferry, story(9))
				there.FailAt(n, f.fault)
				ids := []int64{there.Entries()[0].ID}
				err := call(ctx, s, ids)
				if len(there.Requests()) < n {
					break
				}
				if err == nil && (done(there)[name] || name == "unsubscribe" && what == "404") {
					continue // what is not there need not be removed
				}
				if !errors.Is(err, f.kind) {
					t.Errorf("%s at request %d of %s: %v", what, n, name, err)
				}
				checkMessage(t, err, secrets...)
			}
		}
	}
}

// done tells what a server was asked for and did; reading is done if it succeeded.
func done(there *accounttest.Server) map[string]bool {
	feeds, entries := there.Feeds(), there.Entries()
	return map[string]bool{
		"subscriptions": true, "IDs": true, "entries": true,
		"mark":        len(entries) > 0 && entries[0].Read,
		"edit":        len(feeds) > 0 && feeds[0].Title == "Harbour" && feeds[0].Folder == "Port",
		"unsubscribe": len(feeds) == 0,
		"subscribe":   len(feeds) == 2 && feeds[1].Folder == "Sea",
	}
}

func TestMinifluxFaults(t *testing.T) {
	testFaults(t, func(t testing.TB) (*accounttest.Server, Server) { return openMiniflux(t, stories(3)...) }, accounttest.Key)
}

// A list that is shorter than the server says is an error.
func TestMinifluxShort(t *testing.T) {
	for _, name := range []string{"IDs", "entries"} {
		there, s := openMiniflux(t, stories(30)...)
		for n := 1; n <= 3; n++ {
			there.FailAt(n, accounttest.Short)
		}
		if err := calls[name](context.Background(), s, nil); !errors.Is(err, ErrNotProtocol) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Entries that are not in the order of their IDs are an error: paging by ID would lose some, or never end.
func TestMinifluxOrder(t *testing.T) {
	body := `{"total":2,"entries":[{"id":8,"feed_id":1,"status":"read"},{"id":7,"feed_id":1,"status":"read"}]}`
	s := open(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(body)) }), Options{Type: Miniflux})
	if err := calls["entries"](context.Background(), s, nil); !errors.Is(err, ErrNotProtocol) {
		t.Error(err)
	}
}

// JSON that is not what was asked for is an error, whatever it is.
func TestMinifluxOtherJSON(t *testing.T) {
	for _, body := range []string{"", "null", "[]", "{}", "1", `"OK"`, `{"error":"x"}`, `{"total":0}`, `{"total":0,"entries":null,"entry_ids":null}`, `[{}]`, `{"total":1,"entries":[{}],"entry_ids":["x"]}`} {
		s := open(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(body)) }), Options{Type: Miniflux})
		for name, call := range calls {
			err := call(context.Background(), s, []int64{7})
			if lists := name == "subscriptions" || name == "edit" || name == "unsubscribe"; lists && body == "[]" {
				continue // that is how no feeds are written
			}
			if !errors.Is(err, ErrNotProtocol) {
				t.Errorf("%s reads %s: %v", name, body, err)
			}
		}
	}
}

// A server that does not answer is given up after a while, and an interrupted request at once.
func TestTimeout(t *testing.T) {
	hole, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer hole.Close()
	at := &url.URL{Scheme: "http", Host: hole.Addr().String()}
	s := open(t, nil, Options{Type: Miniflux, Server: at, Timeout: 20 * time.Millisecond})
	_, err = s.Subscriptions(context.Background())
	if !errors.Is(err, ErrUnreachable) || !strings.HasPrefix(err.Error(), at.Host+" cannot be reached: took longer than 0.02s") {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.Subscriptions(ctx); err != context.Canceled {
		t.Error(err)
	}
}

// Nothing goes to where a redirect leads.
func TestRedirect(t *testing.T) {
	heard := 0
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { heard++ }))
	defer other.Close()
	for name, call := range calls {
		there, s := openMiniflux(t, story(1))
		there.FailAt(1, accounttest.RedirectTo(other.URL))
		err := call(context.Background(), s, []int64{3})
		if heard > 0 || err == nil || !strings.Contains(err.Error(), "redirects to "+other.URL) {
			t.Errorf("%s: %d requests there, %v", name, heard, err)
		}
	}
}

// The pause that a server asks for is known.
func TestRetryAfter(t *testing.T) {
	there, s := openMiniflux(t, story(1))
	there.FailAt(1, accounttest.Status(http.StatusTooManyRequests))
	_, err := s.IDs(context.Background(), StateUnread)
	var e *Error
	if !errors.As(err, &e) || !e.RetryAfter.Equal(noon().Add(time.Second)) {
		t.Errorf("%v", err)
	}
}

// The secret is asked for once, before the first request and not sooner.
func TestSecret(t *testing.T) {
	there := accounttest.NewMiniflux()
	asked, secret := 0, accounttest.Key
	ask := func(context.Context) (string, error) { asked++; return secret, nil }
	s := open(t, there, Options{Type: Miniflux, Secret: ask})
	if asked != 0 {
		t.Error("asked too early")
	}
	idsIn(t, s, StateUnread)
	idsIn(t, s, StateUnread)
	if asked != 1 {
		t.Errorf("asked %d times", asked)
	}
	there.Reset()
	for _, secret = range []string{"", "two\nlines"} {
		s := open(t, there, Options{Type: Miniflux, Secret: ask})
		if _, err := s.IDs(context.Background(), StateUnread); !errors.Is(err, ErrDenied) || len(there.Requests()) > 0 {
			t.Errorf("%q: %v", secret, err)
		}
	}
}

// Of what a server says, only what explains a failure is repeated.
func TestMessages(t *testing.T) {
	for status, want := range map[int]string{
		http.StatusForbidden: "rejected the user name or secret", http.StatusServiceUnavailable: "reports a failure: 503 Service Unavailable: the harbour is closed",
		http.StatusTooManyRequests: "asks for fewer requests",
	} {
		s := open(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(status)
			_, _ = w.Write([]byte(`{"error_message":"the harbour is closed"}`))
		}), Options{Type: Miniflux})
		_, err := s.Subscriptions(context.Background())
		if _, text, _ := strings.Cut(fmt.Sprint(err), " "); text != want {
			t.Errorf("%d: %v, want %s", status, err, want)
		}
	}
}

func TestRedact(t *testing.T) {
	var s secrets
	s.add("w&nter-Reading")
	for message, want := range map[string]string{
		"no such category": "no such category", "\x1b[31mred\nlines": "red lines", "got W&NTER-reading": "", "got w%26nter": "", "ading": "ading", "Reading": "",
		strings.Repeat("x", 300): strings.Repeat("x", 200) + "…", strings.Repeat("x", 1<<20) + "Reading": strings.Repeat("x", 200) + "…",
	} {
		if got := s.redact(message); got != want {
			t.Errorf("%q becomes %q, want %q", message, got, want)
		}
	}
}
