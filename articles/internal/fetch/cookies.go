package fetch

import (
	"net/http"
	"net/http/cookiejar"
	"net/url"
)

// A fetch holds this many cookies, of this many bytes each.
const (
	maxCookies    = 50
	maxCookieSize = 4096
)

// cookieJar holds the cookies of one fetch, for pages that set one and redirect to
// themselves. Each goes back to the host that set it and to no other: Domain is
// disregarded, so it needs no list of public suffixes.
type cookieJar struct {
	cookies *cookiejar.Jar
	stored  int
}

func newCookieJar() cookieJar {
	cookies, _ := cookiejar.New(nil) // fails never
	return cookieJar{cookies: cookies}
}

// store keeps what a response sets.
func (j *cookieJar) store(at *url.URL, resp *http.Response) {
	var kept []*http.Cookie
	for _, c := range resp.Cookies() {
		if j.stored >= maxCookies {
			break
		}
		if len(c.Name)+len(c.Value) <= maxCookieSize {
			c.Domain = ""
			kept = append(kept, c)
			j.stored++
		}
	}
	j.cookies.SetCookies(at, kept)
}

// addTo adds what is held for a host to a request.
func (j *cookieJar) addTo(req *http.Request) {
	for _, c := range j.cookies.Cookies(req.URL) {
		req.AddCookie(c)
	}
}
