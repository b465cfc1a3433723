package library

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"strings"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// preparedEntry is an entry with everything that can be computed without the database.
type preparedEntry struct {
	*articles.Article
	guidHash        int64  // identifies the entry within the feed: hashes the GUID, else the URL, else the text
	otherSchemeHash int64  // guidHash with http for https or the reverse, 0 if there is no scheme
	ownIdentity     string // makes the ID if another article has the one made from the URL
	contentHash     int64  // changes with the content
	idBits          int64  // the 50 bits of the article's ID
	urlIDBits       int64  // the 50 bits of the URL's ID, 0 if they are idBits or there is no URL
	packedText      []byte // see packText; nil until it is needed
	claimsID        bool   // the ID comes from an imported record and follows from nothing else in it
}

// prepareEntries prepares the entries of a feed, or of an import if feedURL is "". It drops entries without content
// and all but the first of those with the same GUID.
func prepareEntries(feedURL string, entries []articles.Entry) []*preparedEntry {
	users := map[string]int{} // by URL
	for _, e := range entries {
		if e.Article != nil && e.GUID != "" {
			users[e.Article.URL]++
		}
	}
	prepared := make([]*preparedEntry, 0, len(entries))
	seen := map[int64]bool{}
	for _, e := range entries {
		if e.Article == nil || e.Article.Title == "" && e.Article.Markdown == "" {
			continue
		}
		p := prepareEntry(feedURL, e, users[e.Article.URL] > 1)
		if !seen[p.guidHash] {
			seen[p.guidHash] = true
			prepared = append(prepared, p)
		}
	}
	return prepared
}

// prepareEntry prepares one entry. The article's ID is made from its URL, unless several entries of the document share
// it, else from the GUID, else from the text.
func prepareEntry(feedURL string, e articles.Entry, sharedURL bool) *preparedEntry {
	a := e.Article
	identity := a.Identity()
	claimed := a.ID
	p := &preparedEntry{Article: a, contentHash: contentHash(a, e.VagueTime), ownIdentity: feedURL + "\x00" + cmp.Or(e.GUID, identity)}
	switch {
	case e.GUID != "":
		p.guidHash = hash64("guid", e.GUID)
		if other := otherScheme(e.GUID); other != "" {
			p.otherSchemeHash = hash64("guid", other)
		}
		if a.URL == "" || sharedURL {
			identity = p.ownIdentity
		}
	case a.URL != "":
		p.guidHash = hash64("url", a.URL)
		if other := otherScheme(a.URL); other != "" {
			p.otherSchemeHash = hash64("url", other)
		}
	default:
		p.guidHash = hash64("text", identity, a.Markdown)
		p.ownIdentity += "\x00" + a.Markdown
	}
	p.setID(id.New(identity))
	if feedURL == "" && claimed != p.ID && id.Valid(claimed) {
		p.guidHash, p.claimsID = hash64("id", claimed, identity), true
		p.setID(claimed)
	}
	return p
}

// setID sets the article's ID and the columns that follow from it.
func (p *preparedEntry) setID(articleID string) {
	p.ID = articleID
	p.idBits, _, _ = id.Range(articleID)
	p.urlIDBits = 0
	if p.URL != "" {
		if bits, _, _ := id.Range(id.New(p.URL)); bits != p.idBits {
			p.urlIDBits = bits
		}
	}
}

// otherScheme returns a URL, or a GUID that contains one, with https for http or the reverse; "" if there is no such
// scheme.
func otherScheme(s string) string {
	scheme, rest, _ := strings.Cut(s, "://")
	switch plain, secure := strings.CutSuffix(scheme, "https"); {
	case rest == "":
		return ""
	case secure:
		return plain + "http://" + rest
	case strings.HasSuffix(scheme, "http"):
		return scheme + "s://" + rest
	}
	return ""
}

// contentHash hashes what makes an entry a changed one. Comment counts and pictures do not, nor do vague times, such as
// "2 hours ago", which differ with every fetch.
func contentHash(a *articles.Article, vagueTime bool) int64 {
	published, updated := a.Published.String(), a.Updated.String()
	if vagueTime {
		published, updated = "", ""
	}
	return hash64(a.Title, a.URL, a.Source, a.Section, published, updated, a.Byline, a.Summary, a.Standfirst, a.Markdown)
}

// hash64 returns the first 64 bits of the SHA-256 of the parts, each followed by a zero byte. Hashes are stored.
func hash64(parts ...string) int64 {
	length := 0
	for _, part := range parts {
		length += len(part) + 1
	}
	whole := make([]byte, 0, length)
	for _, part := range parts {
		whole = append(append(whole, part...), 0)
	}
	sum := sha256.Sum256(whole)
	return int64(binary.BigEndian.Uint64(sum[:]))
}
