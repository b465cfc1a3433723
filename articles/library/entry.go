package library

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"strings"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// preparedEntry is an entry with what storing it takes that needs no database.
type preparedEntry struct {
	*articles.Article
	guidHash        int64  // what tells the entry from the feed's others
	otherSchemeHash int64  // its guid by the other scheme, http or https, 0 for none
	ownIdentity     string // the identity of the article where its URL is another's too
	contentHash     int64  // of what it says
	idBits          int64  // of the article's ID
	urlIDBits       int64  // of the ID that the URL alone would give, 0 where that is the key
	packedText      []byte
	// claimsID says that the ID is what a record says, and not made of what it says otherwise.
	claimsID bool
}

// prepareEntries gives the entries of a feed that have an article. An entry's article is known by its URL,
// unless several entries of the feed have the same one, else by its GUID, else by its text.
func prepareEntries(feedURL string, entries []articles.Entry) []*preparedEntry {
	users := map[string]int{} // of an address
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

func prepareEntry(feedURL string, e articles.Entry, sharedURL bool) *preparedEntry {
	a := e.Article
	identity := a.Identity()
	said := a.ID
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
	if feedURL == "" && said != p.ID && id.Valid(said) {
		p.guidHash, p.claimsID = hash64("id", said, identity), true
		p.setID(said)
	}
	return p
}

// setID gives the article an ID.
func (p *preparedEntry) setID(articleID string) {
	p.ID = articleID
	p.idBits, _, _ = id.Range(articleID)
	p.urlIDBits = 0
	if p.URL != "" {
		if alias, _, _ := id.Range(id.New(p.URL)); alias != p.idBits {
			p.urlIDBits = alias
		}
	}
}

// otherScheme gives an address, or a name with one in it, with https for http and the reverse; "" for other names.
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

// contentHash tells what an article said from what it says now. Counts and pictures do not matter.
func contentHash(a *articles.Article, vague bool) int64 {
	published, updated := a.Published.String(), a.Updated.String()
	if vague {
		published, updated = "", ""
	}
	return hash64(a.Title, a.URL, a.Source, a.Section, published, updated, a.Byline, a.Summary, a.Standfirst, a.Markdown)
}

// hash64 gives 64 bits of the SHA-256 of the parts.
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
