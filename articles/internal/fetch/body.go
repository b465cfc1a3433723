package fetch

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"time"
)

// minProgress is how many bytes a server must send within Limits.Stall.
const minProgress = 256

// readBody reads and decodes a body. What arrived before an error is returned too.
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
		err = src.err // that a decoder did not come to see
	}
	if err != nil {
		return body, t.explainBody(ctx, err, src, chain, len(body))
	}
	return body, nil
}

func (t *transfer) tooLarge() error {
	return newReason("larger than " + formatSize(t.client.limits.Body))
}

// explainBody says why a body ended early, after n bytes.
func (t *transfer) explainBody(ctx context.Context, err error, src *pacedReader, chain []string, n int) error {
	var why *reason
	switch {
	case errors.Is(err, errTooLarge):
		return t.tooLarge()
	case ctx.Err() != nil:
		if why = explainContext(ctx); errors.Is(why, ctx.Err()) {
			return why // the caller's wish, not a fault of the page
		}
	case src.err == nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return newReason("its "+strings.Join(chain, ", ")+" encoding is damaged", err)
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

// pacedReader reads a body from the network and gives it up when the server does not
// keep the pace.
type pacedReader struct {
	r            io.Reader
	timer        *time.Timer
	limit        time.Duration
	received     int  // bytes since the timer was set
	endsWithConn bool // the end of the connection is the end of the body
	err          error
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
	// Many a server ends TLS without saying so, and browsers do not mind.
	if p.endsWithConn && errors.Is(err, io.ErrUnexpectedEOF) {
		err = io.EOF
	}
	if err != nil && err != io.EOF {
		p.err = err
	}
	return n, err
}
