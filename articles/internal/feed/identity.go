package feed

import (
	"crypto/sha256"
	"encoding/hex"
)

// textIdentity returns a string that identifies an entry with neither GUID nor URL: its title and date, else its text.
func (e *Entry) textIdentity() string {
	if e.Title != "" && e.Published.Known() {
		return "text:" + hashTexts(e.Title, e.Published.Time.UTC().String())
	}
	return "text:" + hashTexts(e.Title, e.ContentHTML, e.ContentText, e.SummaryHTML)
}

// hashTexts returns a hash of some texts in hexadecimal.
func hashTexts(texts ...string) string {
	h := sha256.New()
	for _, t := range texts {
		h.Write([]byte(t))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// normalizeGUID removes invisible characters from a GUID, and replaces one that is
// too long to keep by its hash.
func normalizeGUID(guid string) string {
	guid = removeUnsafe(guid)
	if len(guid) > maxGUIDLen {
		return "sha256:" + hashTexts(guid)
	}
	return guid
}
