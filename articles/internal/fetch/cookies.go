package fetch

import (
	"net/http"
	"net/http/cookiejar"
	"net/url"
)

// Bounds of the cookies of one transfer: their number, and the bytes of a name
// and value.
const (
	maxCookies    = 50
	maxCookieSize = 4096
)

// A cookieJar holds the cookies of one transfer, for pages that set one and
// redirect to themselves. A cookie is returned only to the host that set it:
// Domain is ignored, so no list of public suffixes is needed.
type cookieJar struct {
	cookies *cookiejar.Jar
	stored  int
}

func newCookieJar() cookieJar {
	cookies, _ := cookiejar.New(nil) // never fails
	return cookieJar{cookies: cookies}
}

// store keeps the cookies that a response sets, within the bounds.
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

// addTo adds the cookies of its host to a request.
func (j *cookieJar) addTo(req *http.Request) {
	for _, c := range j.cookies.Cookies(req.URL) {
		req.AddCookie(c)
	}
}
