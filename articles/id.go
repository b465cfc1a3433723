package articles

import (
	"errors"
	"fmt"
	"strings"
)

// ErrNotFound means that no article has the requested ID.
var ErrNotFound = errors.New("not found")

// AmbiguousIDError means that a prefix begins several IDs.
type AmbiguousIDError struct {
	Prefix  string
	Matches []Headline // the first of them
	Count   int
}

func (e *AmbiguousIDError) Error() string {
	return fmt.Sprintf("%q matches %d articles", e.Prefix, e.Count)
}

// AmbiguousShown bounds the matches in an AmbiguousIDError.
const AmbiguousShown = 8

// findID returns the index of the only headline whose ID begins with prefix. The error is ErrNotFound or an
// *AmbiguousIDError.
func findID(headlines []Headline, prefix string) (int, error) {
	prefix = strings.ToLower(prefix)
	found := -1
	ambiguous := AmbiguousIDError{Prefix: prefix}
	for i, h := range headlines {
		if prefix == "" || !strings.HasPrefix(h.ID, prefix) {
			continue
		}
		found = i
		ambiguous.Count++
		if ambiguous.Count <= AmbiguousShown {
			ambiguous.Matches = append(ambiguous.Matches, h)
		}
	}
	switch ambiguous.Count {
	case 0:
		return 0, ErrNotFound
	case 1:
		return found, nil
	}
	return 0, &ambiguous
}
