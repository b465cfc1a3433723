package fetch

import (
	"net/http"
	"net/http/cookiejar"
	"net/url"
)

// A fetch holds this many cookies, of this many bytes each.
const (
	maxCookies = 50
	maxCookie  = 4096
)

// jar holds the cookies of one fetch, for pages that set one and redirect to
// themselves. Each goes back to the host that set it and to no other: Domain is
// disregarded, so it needs no list of public suffixes.
type jar struct {
	cookies *cookiejar.Jar
	taken   int
}

func newJar() jar {
	cookies, _ := cookiejar.New(nil) // fails never
	return jar{cookies: cookies}
}

// take keeps what a response sets.
func (j *jar) take(at *url.URL, resp *http.Response) {
	var kept []*http.Cookie
	for _, c := range resp.Cookies() {
		if j.taken >= maxCookies {
			break
		}
		if len(c.Name)+len(c.Value) <= maxCookie {
			c.Domain = ""
			kept = append(kept, c)
			j.taken++
		}
	}
	j.cookies.SetCookies(at, kept)
}

// give adds what is held for a host to a request.
func (j *jar) give(req *http.Request) {
	for _, c := range j.cookies.Cookies(req.URL) {
		req.AddCookie(c)
	}
}
