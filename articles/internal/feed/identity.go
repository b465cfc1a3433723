package feed

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Identity returns a string that distinguishes the entry from the others of its
// feed, and stays the same in later fetches: its GUID, else its canonical URL, else
// its title and date, else its text. It is unique only within a feed, since other
// feeds may use the same GUID. It is never empty and has at most 9 kB.
func (e *Entry) Identity() string {
	if e.GUID != "" {
		return "guid:" + e.GUID
	}
	if e.URL != "" {
		return "url:" + canonicalURL(e.URL)
	}
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

// canonicalURL returns a URL without its fragment and tracking parameters.
func canonicalURL(address string) string {
	u := parseURL(address)
	if u == nil {
		return address
	}
	u.Host, u.Fragment, u.RawFragment = strings.ToLower(u.Host), "", ""
	if u.RawQuery != "" {
		var kept []string
		for pair := range strings.SplitSeq(u.RawQuery, "&") {
			if name, _, _ := strings.Cut(pair, "="); !isTrackingParam(name) {
				kept = append(kept, pair)
			}
		}
		u.RawQuery = strings.Join(kept, "&")
	}
	return u.String()
}

// isTrackingParam reports whether a query parameter only says where a visitor came from.
func isTrackingParam(name string) bool {
	switch name = strings.ToLower(name); name {
	case "fbclid", "gclid", "ftag", "ocid", "spm", "cmp", "mc_cid", "mc_eid":
		return true
	}
	return strings.HasPrefix(name, "utm_") || strings.HasPrefix(name, "at_")
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

// removeDuplicates keeps the first of several entries with the same GUID and URL:
// feeds are newest first, and an older version may follow (RFC 4287 §4.1.1). A GUID
// that entries with different URLs share identifies none of them and is removed.
func (f *Feed) removeDuplicates() {
	urls := map[string]string{} // by GUID: the first entry's URL
	shared := map[string]bool{}
	for i := range f.Entries {
		e := &f.Entries[i]
		if first, seen := urls[e.GUID]; !seen {
			urls[e.GUID] = e.URL
		} else if e.GUID != "" && e.URL != first {
			shared[e.GUID] = true
		}
	}
	seen := make(map[string]bool, len(f.Entries))
	kept := f.Entries[:0]
	for _, e := range f.Entries {
		if shared[e.GUID] && e.URL != "" {
			e.GUID, e.PermaLink = "", false
		}
		if id := e.Identity(); !seen[id] {
			seen[id] = true
			kept = append(kept, e)
		}
	}
	clear(f.Entries[len(kept):])
	f.Entries = kept
}
