package feed

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// parseJSON reads a JSON Feed item by item, so that one that is cut off gives
// the items before the cut. encoding/json bounds the depth of values to 10,000.
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
	r.feed.removeDuplicates()
	return r.feed, nil
}

// errJSONBroken says that the text ends inside a value or is no JSON from there on.
var errJSONBroken = errors.New("broken off or malformed")

// jsonReader reads the members of a feed one after the other.
type jsonReader struct {
	dec      *json.Decoder
	feed     *Feed
	metadata jsonFeed
	entries  []rawEntry
}

// isFeed says whether what was read declares its version, or has what a feed has
// where it declares none.
func (r *jsonReader) isFeed() bool {
	if r.metadata.Version != "" || r.metadata.Title == "" {
		return strings.Contains(r.metadata.Version, "jsonfeed.org/version/")
	}
	return slices.ContainsFunc(r.entries, func(raw rawEntry) bool { return raw.URL != "" || raw.ContentHTML != "" || raw.ContentText != "" })
}

// maxMembers is how many members of the feed itself are read.
const maxMembers = 1000

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
	// A member of the wrong type is unknown, and the others stay as they are.
	_ = json.Unmarshal([]byte("{"+string(name)+":"+string(value)+"}"), &r.metadata)
	return nil
}

// items reads the items, or passes over a value that is no list.
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

// item reads one item, as far as its members have the types they should have.
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

// decodeLenient decodes the next value. What has another type than it should have is
// left out of it.
func (r *jsonReader) decodeLenient(value any) error {
	err := r.dec.Decode(value)
	if mistyped := (*json.UnmarshalTypeError)(nil); err != nil && !errors.As(err, &mistyped) {
		return errJSONBroken
	}
	return nil
}

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

// rawEntry makes an entry of an item. Its texts are plain but for content_html.
func (item *jsonItem) rawEntry() rawEntry {
	raw := rawEntry{published: []string{item.DatePublished}, updated: []string{item.DateModified}, otherURL: item.ExternalURL}
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

// isEmpty says whether an item says nothing.
func (raw *rawEntry) isEmpty() bool {
	return raw.GUID == "" && raw.URL == "" && raw.Title == "" && raw.ContentHTML == "" && raw.ContentText == ""
}

// authorNames joins the names of version 1.1's authors, or of 1.0's author.
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

// ParseItem reads one item of a JSON Feed, such as a line of JSON Lines, or of the stream of Google Reader's interface, in
// which Inoreader, FreshRSS and others export articles. The
// error says that it is no JSON object, or that it says nothing.
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
