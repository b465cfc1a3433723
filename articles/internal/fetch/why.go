package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"strings"
	"syscall"
)

// why says in our words why a request got no answer. What net/http says is not
// repeated: it holds its own jargon and the server's bytes.
func (j *journey) why(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ended(ctx)
	}
	var ours *reason
	switch {
	case errors.As(err, &ours):
		return ours
	case errors.Is(err, errPrivate):
		return j.refusal()
	}
	for _, explain := range []func(error) string{j.whyUnconnected, whyUntrusted, whyUnanswered} {
		if text := explain(err); text != "" {
			return because(text, err)
		}
	}
	return because(j.unknown(), err)
}

// ended says why a context is over: one of our limits, or the caller's wish.
func ended(ctx context.Context) *reason {
	cause := context.Cause(ctx)
	var ours *reason
	switch {
	case errors.As(cause, &ours):
		return ours
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return because("took too long", ctx.Err(), cause)
	}
	return because("interrupted", ctx.Err(), cause)
}

// refusal is the reason for not going to a private address.
func (j *journey) refusal() error {
	if j.redirects == 0 {
		return because("a private address that nobody typed", errPrivate)
	}
	return because(errPrivate.Error(), errPrivate)
}

// whyUnconnected explains errors of looking up a name and of connecting.
func (j *journey) whyUnconnected(err error) string {
	var dns *net.DNSError
	var op *net.OpError
	var errno syscall.Errno
	switch {
	case errors.As(err, &dns) && dns.IsNotFound:
		return "no such host"
	case errors.As(err, &dns) && !dns.IsTimeout:
		return "its name could not be looked up"
	case errors.As(err, &errno) && !errno.Timeout():
		return errno.Error() // the system's words: connection refused, no route to host
	case !timedOut(err):
		return ""
	case dns != nil, errors.As(err, &op) && op.Op == "dial":
		return tookLonger(j.client.limits.Connect, "to connect").text
	}
	return tookLonger(j.client.limits.Answer, "to answer").text
}

func timedOut(err error) bool {
	var t net.Error
	return errors.As(err, &t) && t.Timeout()
}

// whyUntrusted explains errors of TLS.
func whyUntrusted(err error) string {
	var name x509.HostnameError
	var authority x509.UnknownAuthorityError
	var invalid x509.CertificateInvalidError
	var roots x509.SystemRootsError
	var record tls.RecordHeaderError
	var verify *tls.CertificateVerificationError
	switch {
	case errors.As(err, &name):
		return "certificate is not valid for " + quote(name.Host)
	case errors.As(err, &authority):
		return "certificate is signed by an unknown authority"
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return "certificate has expired or is not valid yet"
	case errors.As(err, &roots):
		return "certificate cannot be checked, since this system has no root certificates"
	case errors.As(err, &verify):
		return "certificate is not valid"
	case errors.As(err, &record) && string(record.RecordHeader[:]) == "HTTP/":
		return "speaks HTTP where HTTPS was expected"
	}
	return ""
}

// whyUnanswered explains what came instead of an answer. net/http has no types
// for too large headers, only texts, one for each version of HTTP.
func whyUnanswered(err error) string {
	text := err.Error()
	switch {
	case strings.Contains(text, "server response headers exceeded"), strings.Contains(text, "header list larger than"):
		return "headers larger than " + spellSize(maxHeaders)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "closed the connection without an answer"
	}
	return ""
}

// unknown says how far a request came that failed in no known way.
func (j *journey) unknown() string {
	switch stage := j.stage.Load(); {
	case stage == connected:
		return "sent something that is not HTTP"
	case stage == handshaking:
		return "could not agree on encryption"
	case j.proxy != nil:
		return "the proxy did not connect"
	}
	return "could not connect"
}
