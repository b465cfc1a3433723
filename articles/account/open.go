package account

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

// Type is the protocol that a server speaks, by its name in the configuration.
type Type string

// The protocols.
const (
	Miniflux     Type = "miniflux" // its REST API, version 1
	GoogleReader Type = "greader"  // the Google Reader API, as FreshRSS, Miniflux and others have it
)

// Options say how to reach the server of an account.
type Options struct {
	Type Type
	// Server is the base address that the user gave, which may be on this machine.
	Server *url.URL
	// User is who logs in. With [Miniflux] it may be "": then the secret is an API key.
	User string
	// Secret returns the password or API key. It is called once, before the first request.
	Secret func(ctx context.Context) (string, error)
	// UserAgent is sent to the server: the program's name and version.
	UserAgent string
	// Proxy is as in [http.Transport].
	Proxy func(*http.Request) (*url.URL, error)
	// Timeout bounds one request; 0 means 60 seconds.
	Timeout time.Duration
	// Now is the clock; nil means time.Now.
	Now func() time.Time
}

// Open returns the server of an account. It makes no request.
func Open(opts Options) (Server, error) {
	if opts.Server == nil || opts.Server.Host == "" || opts.Server.Scheme != "http" && opts.Server.Scheme != "https" {
		return nil, errors.New("the server must have an http or https URL")
	}
	switch opts.Type {
	case Miniflux:
		return newMiniflux(opts), nil
	case GoogleReader:
		return newGoogleReader(opts), nil
	}
	return nil, fmt.Errorf("unknown type of server %q", opts.Type)
}
