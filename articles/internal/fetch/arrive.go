package fetch

import (
	"context"
	"errors"
	"net/http"
	"time"
)

// arrive makes a result of a response that is no redirect.
func (j *journey) arrive(ctx context.Context, resp *http.Response) (*Result, error) {
	defer resp.Body.Close()
	res := j.result(resp)
	switch {
	case resp.StatusCode == http.StatusNotModified && j.req.ETag+j.req.LastModified != "":
		j.renew(res)
		return res, nil
	case !brings(resp.StatusCode):
		return nil, &StatusError{Code: resp.StatusCode, URL: j.at.String(), RetryAfter: res.RetryAfter}
	}
	body, err := j.read(ctx, resp)
	res.Body = body
	switch {
	case errors.Is(err, ErrTruncated):
		// A copy that is not whole must not be taken for current later.
		res.Truncated = true
		res.ETag, res.LastModified, res.FreshUntil = "", "", time.Time{}
		return res, err
	case err != nil:
		return nil, err
	case len(body) == 0:
		return nil, because("sent an empty page")
	}
	return res, nil
}

// brings reports whether a status comes with a page. 204 and 205 have none, and
// 206 has a part that was not asked for.
func brings(status int) bool {
	switch status {
	case http.StatusNoContent, http.StatusResetContent, http.StatusPartialContent:
		return false
	}
	return status >= 200 && status < 300
}

// result reads what the headers say.
func (j *journey) result(resp *http.Response) *Result {
	now := j.client.opts.Now()
	return &Result{
		URL:          j.at,
		Permanent:    j.permanent,
		Status:       resp.StatusCode,
		ContentType:  contentType(resp.Header),
		ETag:         field(resp.Header, "ETag", maxValidator),
		LastModified: field(resp.Header, "Last-Modified", maxValidator),
		RetryAfter:   retryAfter(resp.Header, now),
		FreshUntil:   freshUntil(resp.Header, now),
		Fetched:      now,
	}
}

// renew marks the caller's copy as current, with the validators it has unless
// the server gives others (RFC 9111 §4.3.4).
func (j *journey) renew(res *Result) {
	res.NotModified = true
	if res.ETag == "" {
		res.ETag = j.req.ETag
	}
	if res.LastModified == "" {
		res.LastModified = j.req.LastModified
	}
}
