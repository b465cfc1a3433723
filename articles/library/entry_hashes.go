package library

import (
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"strings"

	"newsreader/articles"
)

// entryHashes are what an entry is recognized by besides its GUID, as the table entries has them: unknown ones are
// not valid, and equal nothing.
type entryHashes struct {
	url, bare, title, time sql.NullInt64
}

func hashesOf(a *articles.Article) entryHashes {
	h := entryHashes{url: plainHash(a.URL), bare: plainHash(articles.BareURL(a.URL)), title: plainHash(a.Title)}
	for _, t := range []articles.Time{a.Published, a.Updated} {
		if !t.IsZero() {
			h.time = sql.NullInt64{Int64: t.Unix(), Valid: !t.DateOnly}
			break
		}
	}
	return h
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
