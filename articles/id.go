package articles

import (
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"
	"strings"
)

// idLength is in characters of five bits: with 50 bits, two of a million
// articles share an ID with a chance of one in two thousand.
const idLength = 10

// idEncoding is Crockford's base 32 in lower case: no letter in it is read as a digit.
var idEncoding = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// ErrNotFound says that no article has the wanted ID.
var ErrNotFound = errors.New("not found")

// NewID makes the ID of what is identified by a canonical URL, a GUID or, where
// there is neither, its content: ten characters of Crockford's base 32 from the
// identity's SHA-256.
func NewID(identity string) string {
	sum := sha256.Sum256([]byte(identity))
	return idEncoding.EncodeToString(sum[:])[:idLength]
}

// isID says whether a text is an ID as NewID makes them. Digits alone are taken for somebody else's number or time: of
// ours they are one in a hundred thousand.
func isID(s string) bool {
	key, _, ok := keyRange(s)
	return ok && idOfKey(key) == s && strings.Trim(s, "0123456789") != ""
}

// AmbiguousIDError says that a prefix begins several IDs.
type AmbiguousIDError struct {
	Prefix  string
	Matches []Headline // the first of them
	Count   int
}

func (e *AmbiguousIDError) Error() string {
	return fmt.Sprintf("%q begins the IDs of %d articles", e.Prefix, e.Count)
}

// ambiguousShown bounds how many matches an AmbiguousIDError carries.
const ambiguousShown = 8

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
		if ambiguous.Count <= ambiguousShown {
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
