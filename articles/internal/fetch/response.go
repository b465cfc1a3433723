package fetch

import (
	"context"
	"errors"
	"net/http"
	"time"
)

// readResponse returns the result of a response that is not a redirect.
func (t *transfer) readResponse(ctx context.Context, resp *http.Response) (*Result, error) {
	defer resp.Body.Close()
	res := t.newResult(resp)
	switch {
	case resp.StatusCode == http.StatusNotModified && t.req.ETag+t.req.LastModified != "":
		t.markNotModified(res)
		return res, nil
	case !hasPage(resp.StatusCode):
		return nil, &StatusError{Code: resp.StatusCode, URL: t.current.String(), RetryAfter: res.RetryAfter}
	}
	body, err := t.readBody(ctx, resp)
	res.Body = body
	switch {
	case errors.Is(err, ErrTruncated):
		// Without validators an incomplete copy can never be confirmed as current.
		res.Truncated = true
		res.ETag, res.LastModified, res.FreshUntil = "", "", time.Time{}
		return res, err
	case err != nil:
		return nil, err
	case len(body) == 0:
		return nil, newReason("the server sent an empty page")
	}
	return res, nil
}

// hasPage reports whether a response with this status holds a whole page: 204 and
// 205 have no content, and 206 has a range that was not requested.
func hasPage(status int) bool {
	switch status {
	case http.StatusNoContent, http.StatusResetContent, http.StatusPartialContent:
		return false
	}
	return status >= 200 && status < 300
}

// newResult returns a result with everything that the headers state.
func (t *transfer) newResult(resp *http.Response) *Result {
	now := t.client.opts.Now()
	return &Result{
		URL:          t.current,
		Permanent:    t.permanent,
		Status:       resp.StatusCode,
		ContentType:  contentType(resp.Header),
		ETag:         headerValue(resp.Header, "ETag", maxValidator),
		LastModified: headerValue(resp.Header, "Last-Modified", maxValidator),
		RetryAfter:   retryAfter(resp.Header, now),
		FreshUntil:   freshUntil(resp.Header, now),
		Fetched:      now,
	}
}

// markNotModified marks the caller's copy as current. The copy keeps its
// validators unless the response has new ones (RFC 9111 §4.3.4).
func (t *transfer) markNotModified(res *Result) {
	res.NotModified = true
	if res.ETag == "" {
		res.ETag = t.req.ETag
	}
	if res.LastModified == "" {
		res.LastModified = t.req.LastModified
	}
}
