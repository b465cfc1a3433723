package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
)

const maxRedirects = 10

// redirects reports whether a status leads elsewhere. 300, 305 and 306 leave the
// choice to a person or are obsolete (RFC 9110 §15.4).
func redirects(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// follow takes the journey to where a response redirects.
func (j *journey) follow(resp *http.Response) error {
	to, err := target(j.at, resp.Header.Get("Location"))
	if err != nil {
		return err
	}
	// A page may redirect to itself once it has set a cookie; asking twice with
	// the same cookies is a circle.
	if taken, ok := j.seen[to.String()]; ok && taken == j.jar.taken {
		return because("redirected in a circle")
	}
	if j.redirects++; j.redirects > maxRedirects {
		return because(fmt.Sprintf("redirected more than %d times", maxRedirects))
	}
	j.at = to
	switch resp.StatusCode {
	case http.StatusMovedPermanently, http.StatusPermanentRedirect:
		if !j.moved {
			j.permanent = to
		}
	default:
		j.moved = true
	}
	return nil
}

// target reads a Location header.
func target(base *url.URL, location string) (*url.URL, error) {
	switch {
	case location == "":
		return nil, because("redirected without saying where")
	case len(location) > maxAddress:
		return nil, because("redirected to an address that is too long")
	}
	to, err := base.Parse(trim(location))
	if err == nil {
		to, err = fetchable(to)
	}
	if err != nil {
		return nil, because("redirected to "+quote(location)+", "+errAddress.Error(), err)
	}
	return to, nil
}

// failure wraps the reason for which a journey ended where it did.
func (j *journey) failure(err error) error {
	e := &Error{URL: j.first.String(), Err: err}
	if j.redirects > 0 && !errors.Is(err, errPrivate) && *j.at != *j.first {
		e.Via = j.at.String()
	}
	return e
}
