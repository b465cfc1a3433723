package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"newsreader/articles/internal/address"
)

const maxRedirects = 10

// isRedirect reports whether a status is a redirect to follow: 300, 305 and 306
// leave the choice to the user or are obsolete (RFC 9110 §15.4).
func isRedirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// followRedirect makes the target of a redirect the current URL.
func (t *transfer) followRedirect(resp *http.Response) error {
	to, err := parseLocation(t.current, resp.Header.Get("Location"))
	if err != nil {
		return err
	}
	// A page may set a cookie and redirect to itself. A URL that is requested
	// twice with the same cookies is a loop.
	if taken, ok := t.visited[to.String()]; ok && taken == t.jar.stored {
		return newReason("redirect loop")
	}
	if t.redirects++; t.redirects > maxRedirects {
		return newReason(fmt.Sprintf("more than %d redirects", maxRedirects))
	}
	t.current = to
	if t.access != nil && t.secretsFor(to) == nil {
		t.sawTemporary = true // what moved away from its access could not be asked for any more
	}
	switch resp.StatusCode {
	case http.StatusMovedPermanently, http.StatusPermanentRedirect:
		if !t.sawTemporary {
			t.permanent = to
		}
	default:
		t.sawTemporary = true
	}
	return nil
}

// parseLocation resolves a Location header against the URL of its response.
func parseLocation(base *url.URL, location string) (*url.URL, error) {
	switch {
	case location == "":
		return nil, newReason("redirected without a target")
	case len(location) > address.MaxLen:
		return nil, newReason("redirected to an address that is too long")
	}
	to, err := base.Parse(address.EscapeReference(trimOWS(location)))
	if err == nil {
		to, err = parseURL(to.String())
	}
	if err != nil {
		return nil, newReason("redirected to "+quote(location)+", "+address.ErrScheme.Error(), err)
	}
	return to, nil
}

// wrapError adds the URLs of the transfer to the reason for its failure.
func (t *transfer) wrapError(err error) error {
	e := &Error{URL: t.original.String(), Err: err}
	if !errors.Is(err, errPrivate) && *t.current != *t.original {
		e.Via = t.current.String()
	}
	return e
}
