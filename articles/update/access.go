package update

import (
	"context"
	"net/url"
	"strings"

	"newsreader/articles"
	"newsreader/articles/library"
)

// AccessFunc returns what the server of a feed is to be told beside the usual, nil for nothing. An error is the feed's
// own: others are fetched all the same.
type AccessFunc func(ctx context.Context, feed string) (*articles.Access, error)

// of calls f, which may be nil.
func (f AccessFunc) of(ctx context.Context, feed string) (*articles.Access, error) {
	if f == nil {
		return nil, nil
	}
	return f(ctx, feed)
}

// moveCredentials keeps the user and password of a feed under its new address. They stay with the old one if that is
// on another server, or no longer https.
func moveCredentials(ctx context.Context, lib *library.Library, from, to string) error {
	all, err := lib.Credentials()
	if err != nil || all[from] == nil || !staysSecret(from, to) {
		return err
	}
	return lib.SetCredentials(ctx, library.Credentials{from: nil, to: all[from]})
}

// staysSecret reports whether what was told to the server of one address may be told to that of another.
func staysSecret(from, to string) bool {
	a, errA := url.Parse(from)
	b, errB := url.Parse(to)
	return errA == nil && errB == nil && strings.EqualFold(a.Hostname(), b.Hostname()) && a.Port() == b.Port() &&
		(a.Scheme == b.Scheme || b.Scheme == "https")
}
