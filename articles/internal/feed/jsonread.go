package feed

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// parseJSON reads a JSON Feed item by item, so that a truncated feed still has the
// items before the cut. encoding/json limits the depth of values to 10,000.
func parseJSON(text string, opts Options) (*Feed, error) {
	r := &jsonReader{dec: json.NewDecoder(strings.NewReader(text)), feed: &Feed{Format: JSON}}
	err := r.read()
	if !r.isFeed() {
		return nil, ErrNotFeed
	}
	r.feed.Truncated = err != nil
	r.setMetadata()
	r.feed.resolveURLs(opts)
	rs := newResolver(r.feed, r.entries, opts)
	for i := range r.entries {
		raw := &r.entries[i]
		setOnce(&raw.Author, authorNames(r.metadata.Author, r.metadata.Authors))
		r.feed.Entries = append(r.feed.Entries, rs.entry(raw))
	}
	return r.feed, nil
}

// errJSONBroken means that the text ends inside a value or stops being JSON.
var errJSONBroken = errors.New("broken off or malformed")

// A jsonReader reads the members of a feed one after the other.
type jsonReader struct {
	dec      *json.Decoder
	feed     *Feed
	metadata jsonFeed
	entries  []rawEntry
}

// isFeed reports whether the document declares the version of JSON Feed or, without
// any version, has a title and an item with a URL or content.
func (r *jsonReader) isFeed() bool {
	if r.metadata.Version != "" || r.metadata.Title == "" {
		return strings.Contains(r.metadata.Version, "jsonfeed.org/version/")
	}
	return slices.ContainsFunc(r.entries, func(raw rawEntry) bool { return raw.URL != "" || raw.ContentHTML != "" || raw.ContentText != "" })
}

// maxMembers bounds the members of the feed itself that are read.
const maxMembers = 1000

// read reads the whole document.
func (r *jsonReader) read() error {
	if _, err := r.dec.Token(); err != nil {
		return errJSONBroken
	}
	for range maxMembers {
		if !r.dec.More() {
			break
		}
		key, err := r.dec.Token()
		if err != nil {
			return errJSONBroken
		}
		if err := r.member(key); err != nil {
			return err
		}
	}
	if _, err := r.dec.Token(); err != nil {
		return errJSONBroken
	}
	return nil
}

// member reads the value of one member of the feed.
func (r *jsonReader) member(key json.Token) error {
	if key == "items" {
		return r.items()
	}
	var value json.RawMessage
	if err := r.dec.Decode(&value); err != nil {
		return errJSONBroken
	}
	name, err := json.Marshal(key)
	if err != nil || len(value) > 16*maxTitleLen {
		return nil
	}
	// A member of the wrong type is ignored; it leaves the others unchanged.
	_ = json.Unmarshal([]byte("{"+string(name)+":"+string(value)+"}"), &r.metadata)
	return nil
}

// items reads the items, or skips a value that is not a list.
func (r *jsonReader) items() error {
	open, err := r.dec.Token()
	if err != nil || open == json.Delim('{') {
		return errJSONBroken
	}
	if open != json.Delim('[') {
		return nil
	}
	for r.dec.More() {
		if err := r.item(); err != nil {
			return err
		}
	}
	if _, err := r.dec.Token(); err != nil {
		return errJSONBroken
	}
	return nil
}

// item reads one item. It ignores members of the wrong type.
func (r *jsonReader) item() error {
	if len(r.entries) >= maxEntries {
		r.feed.Dropped++
		return r.decodeLenient(&struct{}{})
	}
	var item jsonItem
	if err := r.decodeLenient(&item); err != nil {
		return err
	}
	if raw := item.rawEntry(); !raw.isEmpty() {
		r.entries = append(r.entries, raw)
	}
	return nil
}

// decodeLenient decodes the next value. It ignores members of the wrong type.
func (r *jsonReader) decodeLenient(value any) error {
	err := r.dec.Decode(value)
	if mistyped := (*json.UnmarshalTypeError)(nil); err != nil && !errors.As(err, &mistyped) {
		return errJSONBroken
	}
	return nil
}

// setMetadata fills in the fields of the feed itself.
func (r *jsonReader) setMetadata() {
	f, h := r.feed, &r.metadata
	f.Title, f.Description = clip(oneLine(h.Title), maxTitleLen), clip(oneLine(h.Description), maxTitleLen)
	f.SiteURL, f.URL, f.NextURL = h.HomePageURL, h.FeedURL, h.NextURL
	f.Language = languageTag(h.Language)
	f.Image = h.Icon
	setOnce(&f.Image, h.Favicon)
	for _, hub := range h.Hubs[:min(len(h.Hubs), maxListLen)] {
		f.Hubs = appendUnique(f.Hubs, hub.URL)
	}
}

// rawEntry returns the item as an entry. All texts but content_html are plain text.
func (item *jsonItem) rawEntry() rawEntry {
	raw := rawEntry{published: []string{string(item.DatePublished)}, updated: []string{string(item.DateModified)}, otherURL: item.ExternalURL}
	raw.GUID, raw.URL = oneLine(string(item.ID)), item.URL
	raw.guidURL = raw.GUID
	raw.Title = clip(oneLine(item.Title), maxTitleLen)
	raw.ContentHTML = clipHTML(item.ContentHTML, maxContentLen)
	if item.ContentText != nil {
		raw.ContentText = clip(*item.ContentText, maxContentLen)
	}
	raw.SummaryHTML = clip(escapeText(item.Summary), maxContentLen)
	raw.Image = item.Image
	setOnce(&raw.Image, item.BannerImage)
	raw.Author = authorNames(item.Author, item.Authors)
	raw.Language = languageTag(item.Language)
	for _, tag := range item.Tags[:min(len(item.Tags), maxListLen)] {
		raw.Categories = appendUnique(raw.Categories, clip(oneLine(tag), maxNameLen))
	}
	for _, a := range item.Attachments[:min(len(item.Attachments), maxEnclosures)] {
		raw.addEnclosure(a.URL, a.MIMEType, fmt.Sprintf("%.0f", a.Size))
	}
	if x := item.Extension; x != nil {
		raw.Source, raw.CommentsURL, raw.Comments = clip(oneLine(x.Source), maxNameLen), x.CommentsURL, x.Comments
	}
	return raw
}

// isEmpty reports whether an entry has no identifier, URL, title or content.
func (raw *rawEntry) isEmpty() bool {
	return raw.GUID == "" && raw.URL == "" && raw.Title == "" && raw.ContentHTML == "" && raw.ContentText == ""
}

// authorNames returns the names of authors (JSON Feed 1.1), else that of author
// (1.0).
func authorNames(single *jsonAuthor, list []jsonAuthor) string {
	var raw rawEntry
	for _, a := range list[:min(len(list), maxListLen)] {
		raw.addAuthor(clip(oneLine(a.Name), maxNameLen))
	}
	if single != nil {
		setOnce(&raw.Author, clip(oneLine(single.Name), maxNameLen))
	}
	return raw.Author
}

// ParseItem reads a single item of a JSON Feed, such as a line of JSON Lines, or of
// a stream of the Google Reader API, in which Inoreader, FreshRSS and others export
// articles. It fails if item is not a JSON object or describes no entry.
func ParseItem(item []byte, opts Options) (*Entry, error) {
	var read jsonItem
	err := json.Unmarshal(item, &read)
	if mistyped := (*json.UnmarshalTypeError)(nil); err != nil && (!errors.As(err, &mistyped) || mistyped.Field == "") {
		return nil, errors.New("reading item: no JSON object")
	}
	raw := read.rawEntry()
	if raw.URL == "" && raw.ContentHTML == "" && raw.ContentText == "" {
		raw.readGoogleReader(item)
	}
	if raw.isEmpty() {
		return nil, errors.New("reading item: neither id, url, title nor content")
	}
	entry := newResolver(&Feed{}, []rawEntry{raw}, opts).entry(&raw)
	return &entry, nil
}
