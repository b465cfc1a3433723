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

// explain returns the reason why a request got no response. It never repeats the
// text of net/http's errors, which contain jargon and the server's bytes.
func (t *transfer) explain(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return explainContext(ctx)
	}
	var ours *reason
	switch {
	case errors.As(err, &ours):
		return ours
	case errors.Is(err, errPrivate):
		return t.explainPrivate()
	}
	for _, explain := range []func(error) string{t.explainConnect, explainTLS, explainNoResponse} {
		if text := explain(err); text != "" {
			return newReason(text, err)
		}
	}
	return newReason(t.explainByStage(), err)
}

// explainContext returns the reason why a context ended: one of our limits, or
// the caller.
func explainContext(ctx context.Context) *reason {
	cause := context.Cause(ctx)
	var ours *reason
	switch {
	case errors.As(cause, &ours):
		return ours
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return newReason("took too long", ctx.Err(), cause)
	}
	return newReason("interrupted", ctx.Err(), cause)
}

// explainPrivate returns the reason for refusing a private address.
func (t *transfer) explainPrivate() error {
	if t.redirects == 0 {
		return newReason("an address in a private network, which only you can request", errPrivate)
	}
	return newReason(errPrivate.Error(), errPrivate)
}

// explainConnect explains errors of name resolution and connecting.
func (t *transfer) explainConnect(err error) string {
	var dns *net.DNSError
	var op *net.OpError
	var errno syscall.Errno
	switch {
	case errors.As(err, &dns) && dns.IsNotFound:
		return "no such host"
	case errors.As(err, &dns) && !dns.IsTimeout:
		return "the host name could not be resolved"
	case errors.As(err, &errno) && !errno.Timeout():
		return errno.Error() // the system's own text: connection refused, no route to host
	case !isTimeout(err):
		return ""
	case dns != nil, errors.As(err, &op) && op.Op == "dial":
		return newTimeout(t.client.limits.Connect, "to connect").text
	}
	return newTimeout(t.client.limits.Headers, "to answer").text
}

func isTimeout(err error) bool {
	var t net.Error
	return errors.As(err, &t) && t.Timeout()
}

// explainTLS explains errors of TLS and certificates.
func explainTLS(err error) string {
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
	case errors.As(err, &record):
		return "the server does not speak HTTPS"
	}
	return ""
}

// explainNoResponse explains connections that broke before the end of the headers.
// For oversized headers net/http has no error types, only one text for each
// version of HTTP.
func explainNoResponse(err error) string {
	text := err.Error()
	switch {
	case strings.Contains(text, "server response headers exceeded"), strings.Contains(text, "header list larger than"):
		return "headers larger than " + formatSize(maxHeaderBytes)
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "the server closed the connection without an answer"
	}
	return ""
}

// explainByStage explains any other error by how far the connection had got.
func (t *transfer) explainByStage() string {
	switch stage := t.stage.Load(); {
	case stage == connected:
		return "the server sent something that is not HTTP"
	case stage == handshaking:
		return "TLS handshake failed"
	case t.proxy != nil:
		return "the proxy did not connect"
	}
	return "could not connect"
}
