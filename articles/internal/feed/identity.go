package feed

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Identity tells the entry apart from the others of its feed, now and at the next
// fetch: its GUID, else its canonical address, else its title and date, else its
// text. It is the same for two feeds that give the same GUID, so that it has to
// be kept together with the feed. It is not empty and has at most 9 kB.
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

// hashTexts is a hash of some texts.
func hashTexts(texts ...string) string {
	h := sha256.New()
	for _, t := range texts {
		h.Write([]byte(t))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// canonicalURL is an address without what feeds add to count their readers.
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

// isTrackingParam says whether a parameter of an address tells only where the reader came from.
func isTrackingParam(name string) bool {
	switch name = strings.ToLower(name); name {
	case "fbclid", "gclid", "ftag", "ocid", "spm", "cmp", "mc_cid", "mc_eid":
		return true
	}
	return strings.HasPrefix(name, "utm_") || strings.HasPrefix(name, "at_")
}

// normalizeGUID replaces a GUID that is too long to keep by its hash, and takes out
// of others what cannot be seen.
func normalizeGUID(guid string) string {
	guid = removeUnsafe(guid)
	if len(guid) > maxGUIDLen {
		return "sha256:" + hashTexts(guid)
	}
	return guid
}

// removeDuplicates leaves each entry in the feed once. Of entries with the same GUID and
// address the first is kept: feeds are newest first, and an old version may
// follow (RFC 4287 §4.1.1). Where entries with one GUID have different addresses,
// the GUID names none of them and is left out.
func (f *Feed) removeDuplicates() {
	addresses := map[string]string{}
	shared := map[string]bool{}
	for i := range f.Entries {
		e := &f.Entries[i]
		if first, seen := addresses[e.GUID]; !seen {
			addresses[e.GUID] = e.URL
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
