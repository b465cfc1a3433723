// Package id makes and reads the IDs of articles and feeds: ten characters of
// Crockford's base 32, 50 bits of the SHA-256 of what identifies the thing.
package id

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// Length is in characters of five bits: with 50 bits, two of a million
// articles share an ID with a chance of one in two thousand.
const Length = 10

// encoding is Crockford's base 32 in lower case: no letter in it is read as a digit.
var encoding = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// New makes the ID of what is identified by a canonical URL, a GUID or, where
// there is neither, its content: ten characters of Crockford's base 32 from the
// identity's SHA-256.
func New(identity string) string {
	sum := sha256.Sum256([]byte(identity))
	return encoding.EncodeToString(sum[:])[:Length]
}

// Valid says whether a text is an ID as New makes them. Digits alone are taken for somebody else's number or time: of
// ours they are one in a hundred thousand.
func Valid(s string) bool {
	key, _, ok := Range(s)
	return ok && FromBits(key) == s && strings.Trim(s, "0123456789") != ""
}

// Range gives the numbers of the IDs that begin with a prefix: those from first up to, but
// without, end. ok is false of what begins no ID.
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

// FromBits gives the ID that has a number.
func FromBits(key int64) string {
	var id [Length]byte
	for i := range id {
		id[i] = alphabet[key>>(5*(Length-1-i))&31]
	}
	return string(id[:])
}

// alphabet are the digits of idEncoding.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
