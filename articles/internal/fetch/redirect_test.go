package fetch

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// redirectChain responds to /hop/CODE/CODE/... with the first code and a redirect to the rest.
func redirectChain(w http.ResponseWriter, r *http.Request) {
	first, rest, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/hop/"), "/")
	code, err := strconv.Atoi(first)
	if err != nil {
		_, _ = io.WriteString(w, "arrived")
		return
	}
	w.Header().Set("Location", "/hop/"+rest)
	w.WriteHeader(code)
	_, _ = io.WriteString(w, "moved")
}

// Permanent is the last URL before the first temporary redirect.
func TestPermanent(t *testing.T) {
	address := serve(t, redirectChain)
	for path, want := range map[string]string{
		"":                "",
		"301":             "/hop/",
		"308":             "/hop/",
		"302":             "",
		"303":             "",
		"307":             "",
		"301/308/301":     "/hop/",
		"301/302":         "/hop/302",
		"308/301/307/301": "/hop/307/301",
		"302/301":         "",
	} {
		res, err := get(t, address+"/hop/"+path)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		got := ""
		if res.Permanent != nil {
			got = res.Permanent.Path
		}
		if got != want || res.URL.Path != "/hop/" || string(res.Body) != "arrived" {
			t.Errorf("%s: permanent %q, want %q; at %s", path, got, want, res.URL)
		}
	}
}

func TestBadRedirects(t *testing.T) {
	for location, want := range map[string]string{
		"":                              "redirected without a target",
		"file:///etc/passwd":            `redirected to "file:///etc/passwd", not an http or https URL`,
		"javascript:alert(1)":           `redirected to "javascript:alert(1)", not an http or https URL`,
		"data:text/html,x":              `redirected to "data:text/html,x", not an http or https URL`,
		"http+unix://%2Fsock/":          `redirected to "http+unix://%2Fsock/", not an http or https URL`,
		"http://":                       `redirected to "http://", not an http or https URL`,
		"gopher://h/\u202e":             `redirected to "gopher://h/\u202e", not an http or https URL`,
		strings.Repeat("a", 9000):       "redirected to an address that is too long",
		"x:" + strings.Repeat("a", 999): `redirected to "x:` + strings.Repeat("a", 198) + `…", not an http or https URL`,
		"/same":                         "redirect loop",
		"http://169.254.169.254/meta":   "redirected to a private address",
	} {
		address := serve(t, func(w http.ResponseWriter, r *http.Request) {
			w.Header()["Location"] = []string{location}
			w.WriteHeader(http.StatusFound)
		})
		if _, err := get(t, address+"/same"); reasonText(err) != want {
			t.Errorf("%.40q: %v, want %s", location, err, want)
		}
	}
}

func TestRedirectsBounded(t *testing.T) {
	var requested int
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		requested++
		http.Redirect(w, r, fmt.Sprintf("/%d", requested), http.StatusFound)
	})
	_, err := get(t, address+"/")
	if want := fmt.Sprintf(`fetching "%s/": following the redirect to "%s/10": more than 10 redirects`, address, address); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if requested != 11 {
		t.Errorf("%d requests", requested)
	}
}

// Bytes that are not ASCII are escaped in the path and in the query, and the
// fragment is dropped.
func TestLocationBytes(t *testing.T) {
	var got string
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			w.Header()["Location"] = []string{"/\xd6\xd0?q=\xb9\xfa <x>#y"}
			w.WriteHeader(http.StatusSeeOther)
			return
		}
		got = r.RequestURI
		_, _ = io.WriteString(w, "x")
	})
	res, err := get(t, address+"/")
	if err != nil {
		t.Fatal(err)
	}
	const want = "/%D6%D0?q=%B9%FA%20%3Cx%3E"
	if got != want || res.URL.String() != address+want {
		t.Errorf("requested %q, at %s", got, res.URL)
	}
}

// A page may set a cookie and redirect to itself to see whether it is returned.
func TestCookieThenRedirect(t *testing.T) {
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if _, err := r.Cookie("seen"); err == nil {
			_, _ = io.WriteString(w, "welcome")
			return
		}
		http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1"})
		http.Redirect(w, r, r.URL.String(), http.StatusFound)
	})
	for range 2 { // the second fetch starts without cookies
		res, err := get(t, address+"/page")
		if err != nil || string(res.Body) != "welcome" {
			t.Errorf("got %+v, %v", res, err)
		}
	}
}

// Cookies are returned only to the host that set them, whatever their Domain, and
// too large ones are dropped.
func TestCookiesStayWithHost(t *testing.T) {
	got := map[string][]string{}
	n := newNetwork(t, map[string]string{"a.example.com": "203.0.113.1", "b.example.com": "203.0.113.2", "example.com": "203.0.113.3"},
		func(w http.ResponseWriter, r *http.Request) {
			for _, c := range r.Cookies() {
				got[r.Host+r.URL.Path] = append(got[r.Host+r.URL.Path], c.Name)
			}
			next := map[string]string{
				"a.example.com/":  "http://b.example.com/",
				"b.example.com/":  "http://example.com/",
				"example.com/":    "http://a.example.com/2",
				"a.example.com/2": "",
			}[r.Host+r.URL.Path]
			w.Header().Add("Set-Cookie", "of-"+r.Host+"=1; Domain=example.com; Path=/")
			w.Header().Add("Set-Cookie", "big="+strings.Repeat("x", maxCookieSize))
			if next == "" {
				_, _ = io.WriteString(w, "end")
				return
			}
			http.Redirect(w, r, next, http.StatusFound)
		})
	_, err := n.client(t, Options{}).Get(context.Background(), Request{URL: "http://a.example.com/"})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(map[string][]string{"a.example.com/2": {"of-a.example.com"}}, got); d != "" {
		t.Error(d)
	}
}

func TestCookieFlood(t *testing.T) {
	var got int
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/end" {
			got = len(r.Cookies())
			_, _ = io.WriteString(w, "x")
			return
		}
		for i := range 500 {
			http.SetCookie(w, &http.Cookie{Name: fmt.Sprint("c", i), Value: "v"})
		}
		http.Redirect(w, r, "/end", http.StatusFound)
	})
	if _, err := get(t, address); err != nil || got != maxCookies {
		t.Errorf("%d cookies came back, %v", got, err)
	}
}

// A page with many cookies gets all of them back.
func TestManyCookies(t *testing.T) {
	var got int
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/end" {
			got = len(r.Cookies())
			_, _ = io.WriteString(w, "x")
			return
		}
		for i := range 30 {
			http.SetCookie(w, &http.Cookie{Name: fmt.Sprint("c", i), Value: strings.Repeat("v", 1000)})
		}
		http.Redirect(w, r, "/end", http.StatusFound)
	})
	if _, err := get(t, address); err != nil || got != 30 {
		t.Errorf("%d cookies came back, %v", got, err)
	}
}
