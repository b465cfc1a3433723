package fetch

import (
	"context"
	"io"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestIsPrivate(t *testing.T) {
	for address, want := range map[string]bool{
		"127.0.0.1": true, "127.8.9.1": true, "::1": true, "0.0.0.0": true, "0.1.2.3": true, "::": true,
		"10.0.0.1": true, "172.16.0.1": true, "172.31.255.255": true, "192.168.1.1": true,
		"169.254.169.254": true, "fe80::1": true, "fe80::1%eth0": true, "fd00:ec2::254": true, "fc00::1": true, "fec0::1": true,
		"100.64.0.1": true, "100.100.100.200": true, "100.127.255.255": true, "192.0.0.192": true, "168.63.129.16": true,
		"224.0.0.1": true, "ff02::1": true, "255.255.255.255": true, "240.0.0.1": true,
		"::ffff:127.0.0.1": true, "::ffff:10.0.0.1": true, "::127.0.0.1": true, "64:ff9b::a00:1": true,
		"64:ff9b:1::1": true, "2002:7f00:1::": true, "2002:c0a8:101::1": true, "2001::1": true,

		"8.8.8.8": false, "172.15.0.1": false, "172.32.0.1": false, "100.63.255.255": false, "100.128.0.1": false,
		"168.63.129.17": false, "192.0.1.1": false, "198.18.0.5": false, "203.0.113.1": false, "239.0.0.0": true,
		"2606:4700::1": false, "2001:db8::1": false, "2001:4860:4860::8888": false, "::ffff:8.8.8.8": false,
		"64:ff9b::808:808": false, "2002:808:808::1": false,
	} {
		if got := isPrivateIP(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: %v", address, got)
		}
	}
}

func TestSpelledPrivate(t *testing.T) {
	for host, want := range map[string]bool{
		"localhost": true, "LOCALHOST.": true, "a.localhost": true, "127.0.0.1": true, "127.0.0.1.": true, "::1": true,
		"127.1": true, "2130706433": true, "0x7f000001": true, "0x7f.1": true, "127.0.0.0x1": true,
		"example.com": false, "localhost.example.com": false, "8.8.8.8": false, "1.example": false, "163.com": false, "xn--fiqs8s": false,
	} {
		if got := isPrivateHost(host); got != want {
			t.Errorf("%s: %v", host, got)
		}
	}
}

func TestSameHost(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"http://nas.home/", "http://NAS.home:80/x", true},
		{"http://nas.home/", "https://nas.home/", true},
		{"http://nas.home:8080/", "http://nas.home:8081/", false},
		{"http://nas.home:443/", "https://nas.home/", false},
		{"http://nas.home/", "http://home/", false},
	} {
		a, _ := url.Parse(tc.a)
		b, _ := url.Parse(tc.b)
		if got := sameServer(a, b); got != tc.want {
			t.Errorf("%s %s: %v", tc.a, tc.b, got)
		}
	}
}

// Each case fetches from, which redirects to the URL in to, if any.
func TestPrivateAddresses(t *testing.T) {
	hosts := map[string]string{
		"public.example": "203.0.113.1", "other.example": "203.0.113.2", "nas.home": "192.168.1.5", "router.home": "192.168.1.1",
		"inside.example": "10.0.0.7", "mapped.example": "::ffff:10.0.0.7", "meta.example": "169.254.169.254", "ula.example": "fd00::1",
	}
	const refused = "redirected to a private address"
	for _, tc := range []struct {
		userURL  bool
		from, to string
		want     string
	}{
		{true, "http://public.example/", "http://other.example/", ""},
		{true, "http://nas.home/", "", ""},
		{true, "http://192.168.1.5:8080/", "", ""},
		{true, "http://[::1]:8080/", "", ""},
		{true, "http://nas.home/", "http://nas.home/login", ""},
		{true, "http://nas.home:8080/", "http://NAS.home:8080/login", ""},
		{true, "http://nas.home/", "http://public.example/", ""},
		{true, "http://nas.home/", "http://router.home/", refused},
		{true, "http://nas.home:8080/", "http://nas.home:6379/", refused},
		{true, "http://public.example/", "http://nas.home/", refused},
		{true, "http://public.example/", "http://inside.example/", refused},
		{true, "http://public.example/", "http://mapped.example/", refused},
		{true, "http://public.example/", "http://meta.example/", refused},
		{true, "http://public.example/", "http://ula.example/", refused},
		{true, "http://public.example/", "http://127.0.0.1/", refused},
		{true, "http://public.example/", "http://[::ffff:7f00:1]/", refused},
		{true, "http://public.example/", "http://localhost/", refused},
		{true, "http://public.example/", "http://0x7f.1/", refused},
		{false, "http://public.example/", "http://inside.example/", refused},
		{false, "http://nas.home/", "", "an address in a private network, which only you can request"},
		{false, "http://192.168.1.5/", "", "an address in a private network, which only you can request"},
		{true, "http://nowhere.example/", "", "no such host"},
	} {
		n := newNetwork(t, hosts, func(w http.ResponseWriter, r *http.Request) {
			if at := "http://" + r.Host + r.URL.Path; at == tc.from && tc.to != "" {
				http.Redirect(w, r, tc.to, http.StatusFound)
				return
			}
			_, _ = io.WriteString(w, "arrived")
		})
		_, err := n.client(t, Options{}).Get(context.Background(), Request{URL: tc.from, AllowPrivate: tc.userURL})
		if got := reasonText(err); got != tc.want {
			t.Errorf("entered by the user %v, %s to %s: %v, want %s", tc.userURL, tc.from, tc.to, err, tc.want)
		}
		if tc.want == refused && len(n.reached) != 1 {
			t.Errorf("%s to %s: reached %v", tc.from, tc.to, n.reached)
		}
	}
}

// A public server gains nothing by redirecting to itself after changing what its
// name resolves to.
func TestRebinding(t *testing.T) {
	n := newNetwork(t, nil, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Connection", "close")
		http.Redirect(w, r, "/again", http.StatusFound)
	})
	answers := []string{"203.0.113.1", "127.0.0.1", "127.0.0.1"}
	n.resolve = func(string) string {
		next := answers[0]
		answers = answers[1:]
		return next
	}
	_, err := n.client(t, Options{}).Get(context.Background(), Request{URL: "http://evil.example/", AllowPrivate: true})
	if reasonText(err) != errPrivate.Error() {
		t.Error(err)
	}
	if d := cmp.Diff([]string{"203.0.113.1"}, n.reached); d != "" {
		t.Error(d)
	}
}

// An idle connection to a private address that the user entered is not reused for
// a redirect from elsewhere.
func TestSeparatePools(t *testing.T) {
	n := newNetwork(t, map[string]string{"nas.home": "192.168.1.5", "public.example": "203.0.113.1"}, func(w http.ResponseWriter, r *http.Request) {
		if r.Host == "public.example" {
			http.Redirect(w, r, "http://nas.home/", http.StatusFound)
			return
		}
		_, _ = io.WriteString(w, "home")
	})
	c := n.client(t, Options{})
	if _, err := c.Get(context.Background(), Request{URL: "http://nas.home/", AllowPrivate: true}); err != nil {
		t.Fatal(err)
	}
	_, err := c.Get(context.Background(), Request{URL: "http://public.example/", AllowPrivate: true})
	if reasonText(err) != errPrivate.Error() {
		t.Error(err)
	}
}

// A proxy may have a private address, but a redirect through it must not lead to one.
func TestProxy(t *testing.T) {
	var requested []string
	n := newNetwork(t, map[string]string{"proxy.home": "192.168.1.9"}, func(w http.ResponseWriter, r *http.Request) {
		requested = append(requested, r.RequestURI)
		http.Redirect(w, r, map[string]string{"/": "http://b.example/x", "/x": "http://10.0.0.1/"}[r.URL.Path], http.StatusFound)
	})
	proxy := func(*http.Request) (*url.URL, error) { return url.Parse("http://proxy.home:3128") }
	c := n.client(t, Options{Proxy: proxy})
	_, err := c.Get(context.Background(), Request{URL: "http://a.example/", AllowPrivate: true})
	if reasonText(err) != errPrivate.Error() {
		t.Error(err)
	}
	if d := cmp.Diff([]string{"http://a.example/", "http://b.example/x"}, requested); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"192.168.1.9"}, slices.Compact(n.reached)); d != "" {
		t.Error(d)
	}
}

// A private host that the user entered may redirect to itself, through a proxy as well.
func TestProxyToPrivateHost(t *testing.T) {
	n := newNetwork(t, map[string]string{"proxy.home": "192.168.1.9"}, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			http.Redirect(w, r, "/login", http.StatusFound)
			return
		}
		_, _ = io.WriteString(w, "arrived")
	})
	proxy := func(*http.Request) (*url.URL, error) { return url.Parse("http://proxy.home:3128") }
	_, err := n.client(t, Options{Proxy: proxy}).Get(context.Background(), Request{URL: "http://192.168.1.5/", AllowPrivate: true})
	if err != nil {
		t.Error(err)
	}
}
