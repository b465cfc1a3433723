package fetch

import (
	"net/http"
	"net/url"
)

// Access is what one server is to be told beside the usual: who asks, and how. No other server gets any of it.
type Access struct {
	// URL is an address on that server: the same host and port get the rest. If it is https, only https does.
	URL  string
	User *url.Userinfo
	// Header is added to requests and replaces what they have by the same name. It may hold cookies.
	Header http.Header
	// Proxy, if set, carries the whole transfer instead of the client's proxy, wherever a redirect leads, so that no
	// server sees another way than the one that was asked for.
	Proxy *url.URL
}

// secretsFor returns the access for a request to u, nil if its server is another one. After a transfer has once been
// elsewhere it is nil for good: a stranger may have chosen what is asked for then.
func (t *transfer) secretsFor(u *url.URL) *Access {
	if t.access == nil {
		return nil
	}
	at, err := parseURL(t.access.URL)
	if err != nil || !sameServer(at, u) || at.Scheme == "https" && u.Scheme != "https" {
		t.access = nil
	}
	return t.access
}

// addTo adds what the server is to be told to a request.
func (a *Access) addTo(req *http.Request) {
	if a == nil {
		return
	}
	for name, values := range a.Header {
		req.Header[name] = values
	}
	if a.User != nil {
		password, _ := a.User.Password()
		req.SetBasicAuth(a.User.Username(), password)
	}
}
