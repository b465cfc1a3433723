package fetch

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"time"
)

// minPace is how many bytes a server must send within Limits.Stall.
const minPace = 256

// read reads and decodes a body. What arrived before an error is returned too.
func (j *journey) read(ctx context.Context, resp *http.Response) ([]byte, error) {
	limit := j.client.limits.Body
	chain, err := codings(resp.Header.Values("Content-Encoding"))
	if err != nil {
		return nil, err
	}
	if resp.ContentLength > limit {
		return nil, j.tooLarge()
	}
	src := j.paced(resp)
	defer src.timer.Stop()
	body, err := io.ReadAll(decode(src, chain, limit))
	if err == nil {
		err = src.err // that a decoder did not come to see
	}
	if err != nil {
		return body, j.whyBroken(ctx, err, src, chain, len(body))
	}
	return body, nil
}

func (j *journey) tooLarge() error {
	return because("larger than " + spellSize(j.client.limits.Body))
}

// whyBroken says why a body ended early, after n bytes.
func (j *journey) whyBroken(ctx context.Context, err error, src *paced, chain []string, n int) error {
	var why *reason
	switch {
	case errors.Is(err, errTooLarge):
		return j.tooLarge()
	case ctx.Err() != nil:
		if why = ended(ctx); errors.Is(why, ctx.Err()) {
			return why // the caller's wish, not a fault of the page
		}
	case src.err == nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return because("its "+strings.Join(chain, ", ")+" encoding is damaged", err)
	case n == 0:
		return because("broke off before the page began", err)
	default:
		why = because("broke off after "+spellSize(int64(n)), err)
	}
	if n == 0 {
		return why
	}
	return because(why.text, append(why.causes, ErrTruncated)...)
}

// paced reads a body from the network and gives it up when the server does not
// keep the pace.
type paced struct {
	r     io.Reader
	timer *time.Timer
	limit time.Duration
	since int  // bytes since the timer was set
	open  bool // the end of the connection is the end of the body
	err   error
}

func (j *journey) paced(resp *http.Response) *paced {
	limit := j.client.limits.Stall
	return &paced{
		r:     resp.Body,
		limit: limit,
		timer: time.AfterFunc(limit, func() { j.stop(because("stopped sending for " + spell(limit))) }),
		open:  resp.ProtoMajor == 1 && resp.ContentLength < 0 && len(resp.TransferEncoding) == 0,
	}
}

func (p *paced) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	if p.since += n; p.since >= minPace {
		p.since = 0
		p.timer.Reset(p.limit)
	}
	// Many a server ends TLS without saying so, and browsers do not mind.
	if p.open && errors.Is(err, io.ErrUnexpectedEOF) {
		err = io.EOF
	}
	if err != nil && err != io.EOF {
		p.err = err
	}
	return n, err
}
