// Package id makes and reads the IDs of articles and feeds: ten characters of
// Crockford's base 32, 50 bits of the SHA-256 of what identifies the thing.
package id

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// Length is the length of an ID in characters of five bits. With 50 bits, the chance that two of a million
// articles share an ID is one in two thousand.
const Length = 10

// encoding is Crockford's base 32 in lower case; none of its letters can be mistaken for a digit.
var encoding = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// New returns the ID for an identity: a canonical URL, a GUID or, where there is neither, the content.
func New(identity string) string {
	sum := sha256.Sum256([]byte(identity))
	return encoding.EncodeToString(sum[:])[:Length]
}

// Valid reports whether s is an ID as New makes them. A string of digits alone is taken for a foreign number or
// time; only one in a hundred thousand of our IDs looks like that.
func Valid(s string) bool {
	key, _, ok := Range(s)
	return ok && FromBits(key) == s && strings.Trim(s, "0123456789") != ""
}

// Range returns the bits of the IDs that begin with a prefix, from first up to but excluding end. ok is false if
// no ID begins with it.
func Range(prefix string) (first, end int64, ok bool) {
	prefix = strings.ToLower(prefix)
	if prefix == "" || len(prefix) > Length {
		return 0, 0, false
	}
	for _, c := range []byte(prefix) {
		digit := strings.IndexByte(alphabet, c)
		if digit < 0 {
			return 0, 0, false
		}
		first = first<<5 | int64(digit)
	}
	rest := 5 * (Length - len(prefix))
	return first << rest, (first + 1) << rest, true
}

// FromBits returns the ID with the given bits.
func FromBits(key int64) string {
	var id [Length]byte
	for i := range id {
		id[i] = alphabet[key>>(5*(Length-1-i))&31]
	}
	return string(id[:])
}

// alphabet holds the digits of encoding.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
