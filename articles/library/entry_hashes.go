package library

import (
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"strings"

	"newsreader/articles"
)

// entryHashes are what an entry is recognized by, as the table entries has them. Unknown ones are not valid, and equal
// nothing.
type entryHashes struct {
	guid, url, bare, title, time sql.NullInt64
	// former is what the entry was recognized by before version 5, where that is asked for; see formerHash.
	former sql.NullInt64
}

// hashesOf hashes an entry. One with neither GUID nor URL is recognized by its text as by a GUID.
func hashesOf(e *articles.Entry) entryHashes {
	a := e.Article
	h := entryHashes{guid: plainHash(e.GUID), url: plainHash(a.Address()), bare: plainHash(articles.BareURL(a.Address())), title: plainHash(a.Title)}
	h.time.Int64, h.time.Valid = e.Clock()
	if !h.guid.Valid && !h.url.Valid {
		h.guid = sql.NullInt64{Int64: hash64("text", a.Identity(), a.Summary, a.Markdown), Valid: true}
	}
	if !h.time.Valid {
		h.time.Int64 = 0
	}
	return h
}

// formerHash returns the hash by which an entry with a GUID was recognized before version 5.
func formerHash(guid string) sql.NullInt64 {
	return sql.NullInt64{Int64: hash64("guid", "guid:"+guid), Valid: guid != ""}
}

// plainHash returns the first 64 bits of the SHA-256 of a text without the spaces around it. Of a GUID, else of an
// address, this begins what the servers with which a library is synchronized call an entry's hash.
func plainHash(text string) sql.NullInt64 {
	if text = strings.TrimSpace(text); text == "" {
		return sql.NullInt64{}
	}
	sum := sha256.Sum256([]byte(text))
	return sql.NullInt64{Int64: int64(binary.BigEndian.Uint64(sum[:])), Valid: true}
}

// equal reports whether two hashes are known and equal.
func equal(a, b sql.NullInt64) bool { return a.Valid && a == b }

// sameGUID reports whether two entries have one GUID.
func (h *entryHashes) sameGUID(other *entryHashes) bool {
	return equal(h.guid, other.guid) || equal(h.former, other.former)
}

// likeness returns how many of title and time two entries have in common.
func (h *entryHashes) likeness(other *entryHashes) (n int) {
	if equal(h.title, other.title) {
		n++
	}
	if equal(h.time, other.time) {
		n++
	}
	return n
}
