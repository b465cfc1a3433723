package account

import (
	"context"
	"errors"

	"newsreader/articles/library"
)

// Sync does one round: an exchange of subscriptions, articles and marks between the library and the server. The caller
// holds the library's lock, see [library.Library.LockFetching]. Each step is a transaction of its own, so that a round
// may end anywhere, and the next one goes on. The error is an [*Error] or a [*SuspiciousError] of the server's, the
// library's, or the context's; the report then covers what was done before it.
func Sync(ctx context.Context, lib *library.Library, server Server, opts RoundOptions) (Report, error) {
	return Report{}, errors.ErrUnsupported
}
