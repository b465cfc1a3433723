package fetch

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"time"
)

// minProgress is the number of bytes that a server must send within Limits.Stall.
const minProgress = 256

// readBody reads and decodes a body. With an error it returns what was decoded before.
func (t *transfer) readBody(ctx context.Context, resp *http.Response) ([]byte, error) {
	limit := t.client.limits.Body
	chain, err := parseContentEncoding(resp.Header.Values("Content-Encoding"))
	if err != nil {
		return nil, err
	}
	if resp.ContentLength > limit {
		return nil, t.tooLarge()
	}
	src := t.newPacedReader(resp)
	defer src.timer.Stop()
	body, err := io.ReadAll(decode(src, chain, limit))
	if err == nil {
		err = src.err // a decoder may stop before the error in its source
	}
	if err != nil {
		return body, t.explainBody(ctx, err, src, chain, len(body))
	}
	return body, nil
}

func (t *transfer) tooLarge() error {
	return newReason("larger than " + formatSize(t.client.limits.Body))
}

// explainBody returns the reason why a body ended early, after n decoded bytes.
func (t *transfer) explainBody(ctx context.Context, err error, src *pacedReader, chain []string, n int) error {
	var why *reason
	switch {
	case errors.Is(err, errTooLarge):
		return t.tooLarge()
	case ctx.Err() != nil:
		if why = explainContext(ctx); errors.Is(why, ctx.Err()) {
			return why // the caller cancelled it: the page is not at fault
		}
	case src.err == nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return newReason("damaged "+strings.Join(chain, ", ")+" encoding", err)
	case n == 0:
		return newReason("broke off before the page began", err)
	default:
		why = newReason("broke off after "+formatSize(int64(n)), err)
	}
	if n == 0 {
		return why
	}
	return newReason(why.text, append(why.causes, ErrTruncated)...)
}

// A pacedReader reads a body from the network. It cancels the transfer when the
// server sends fewer than minProgress bytes in limit.
type pacedReader struct {
	r            io.Reader
	timer        *time.Timer
	limit        time.Duration
	received     int   // bytes since the timer was reset
	endsWithConn bool  // the body ends where the connection does: it has no length and no chunks
	err          error // the first error other than io.EOF
}

func (t *transfer) newPacedReader(resp *http.Response) *pacedReader {
	limit := t.client.limits.Stall
	return &pacedReader{
		r:            resp.Body,
		limit:        limit,
		timer:        time.AfterFunc(limit, func() { t.cancel(newReason("stopped sending for " + formatSeconds(limit))) }),
		endsWithConn: resp.ProtoMajor == 1 && resp.ContentLength < 0 && len(resp.TransferEncoding) == 0,
	}
}

func (p *pacedReader) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	if p.received += n; p.received >= minProgress {
		p.received = 0
		p.timer.Reset(p.limit)
	}
	// Many servers close TLS connections without close_notify; browsers accept that.
	if p.endsWithConn && errors.Is(err, io.ErrUnexpectedEOF) {
		err = io.EOF
	}
	if err != nil && err != io.EOF {
		p.err = err
	}
	return n, err
}
