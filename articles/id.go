package articles

import (
	"errors"
	"fmt"
	"strings"
)

// ErrNotFound says that no article has the wanted ID.
var ErrNotFound = errors.New("not found")

// AmbiguousIDError says that a prefix begins several IDs.
type AmbiguousIDError struct {
	Prefix  string
	Matches []Headline // the first of them
	Count   int
}

func (e *AmbiguousIDError) Error() string {
	return fmt.Sprintf("%q begins the IDs of %d articles", e.Prefix, e.Count)
}

// AmbiguousShown bounds how many matches an AmbiguousIDError carries.
const AmbiguousShown = 8

// findID gives the index of the one headline whose ID begins with prefix.
// The error is ErrNotFound or an *AmbiguousIDError.
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
