package feed

import (
	"encoding/json"
	"errors"
	"math"
	"newsreader/articles/internal/lazyregexp"
	"newsreader/articles/internal/runes"
	"slices"
	"strings"
)

// parseJSON reads a JSON Feed item by item, so that a truncated feed still has the
// items before the cut. encoding/json limits the depth of values to 10,000.
func parseJSON(text string, opts Options) (*Feed, error) {
	r := &jsonReader{dec: json.NewDecoder(strings.NewReader(text)), feed: &Feed{Format: JSON}, opts: opts, text: text}
	err := r.read()
	if !r.isFeed() {
		return nil, ErrNotFeed
	}
	r.feed.Truncated = err != nil
	r.setMetadata()
	r.feed.resolveURLs(opts)
	r.entries = r.feed.keepNewest(r.entries, opts)
	rs := newResolver(r.feed, r.entries, opts)
	for i := range r.entries {
		raw := &r.entries[i]
		setOnce(&raw.Author, authorNames(r.metadata.Author, r.metadata.Authors))
		r.feed.Entries = append(r.feed.Entries, rs.entry(raw))
	}
	return r.feed, nil
}

// errJSONBroken means that the text ends inside a value or stops being JSON.
var errJSONBroken = errors.New("truncated or malformed")

// A jsonReader reads the members of a feed one after the other.
type jsonReader struct {
	dec      *json.Decoder
	feed     *Feed
	opts     Options
	text     string
	last     jsonItem // the one that was read last
	metadata jsonFeed
	entries  []rawEntry
	hasItems bool // there is a list of items
	isEmpty  bool // it is empty
}

// bareVersion matches how some writers give the version of JSON Feed.
var bareVersion = lazyregexp.New(`^(?i:v|version )?1(\.[01])?$`)

// isFeed reports whether the document declares that it is a JSON Feed. Others give the
// version as a number or leave it out: with a list of items, of which one has a URL,
// content or a file unless the list is empty, that is a feed as well.
func (r *jsonReader) isFeed() bool {
	m := &r.metadata
	version := strings.TrimSpace(m.Version)
	switch {
	case strings.Contains(version, "jsonfeed.org/version/"):
		return true
	case version != "" && !bareVersion().MatchString(version), !r.hasItems:
		return false
	case r.isEmpty:
		return m.Title != ""
	case version == "" && m.Title == "" && m.HomePageURL == "" && m.FeedURL == "":
		return false
	}
	return slices.ContainsFunc(r.entries, func(raw rawEntry) bool {
		return raw.URL != "" || raw.otherURL != "" || raw.ContentHTML != "" || raw.ContentText != "" || len(raw.Enclosures) > 0
	})
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
	_ = unmarshalLenient([]byte("{"+string(name)+":"+string(value)+"}"), &r.metadata)
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
	r.hasItems, r.isEmpty = true, !r.dec.More()
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

// item reads one item.
func (r *jsonReader) item() error {
	from := r.dec.InputOffset()
	r.last = jsonItem{}
	err := r.dec.Decode(&r.last)
	mistyped := (*json.UnmarshalTypeError)(nil)
	switch {
	case err != nil && !errors.As(err, &mistyped):
		return errJSONBroken
	case err != nil && mistyped.Field == "":
		return nil // no object
	case err != nil:
		_ = unmarshalLenient([]byte(strings.TrimLeft(r.text[from:r.dec.InputOffset()], ", \t\r\n")), &r.last)
	}
	if raw := r.last.rawEntry(); !raw.isEmpty() {
		r.entries = r.feed.appendEntry(r.entries, raw, r.opts)
	}
	return nil
}

// unmarshalLenient decodes a JSON object. It coerces members of the wrong type, and
// ignores them where that fails; the error is for other values than objects.
func unmarshalLenient(object json.RawMessage, into any) error {
	err := json.Unmarshal(object, into)
	mistyped := (*json.UnmarshalTypeError)(nil)
	if errors.As(err, &mistyped) && mistyped.Field != "" {
		err = json.Unmarshal(coerce(object), into)
		if errors.As(err, &mistyped) && mistyped.Field != "" {
			return nil
		}
	}
	return err
}

// setMetadata fills in the fields of the feed itself.
func (r *jsonReader) setMetadata() {
	f, h := r.feed, &r.metadata
	f.Title, f.Description = runes.Clip(oneLine(h.Title), maxTitleLen), runes.Clip(oneLine(h.Description), maxTitleLen)
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
	raw := rawEntry{otherURL: item.ExternalURL}
	if item.DatePublished != "" {
		raw.published = []string{string(item.DatePublished)}
	}
	if item.DateModified != "" {
		raw.updated = []string{string(item.DateModified)}
	}
	raw.GUID, raw.URL = oneLine(string(item.ID)), item.URL
	raw.guidURL = raw.GUID
	raw.Title = runes.Clip(oneLine(item.Title), maxTitleLen)
	raw.ContentHTML = clipHTML(item.ContentHTML, maxContentLen)
	if item.ContentText != nil {
		raw.ContentText = runes.Clip(*item.ContentText, maxContentLen)
	}
	raw.SummaryHTML = runes.Clip(escapeText(item.Summary), maxContentLen)
	raw.Image = item.Image
	setOnce(&raw.Image, item.BannerImage)
	raw.Author = authorNames(item.Author, item.Authors)
	raw.Language = languageTag(item.Language)
	for _, tag := range item.Tags[:min(len(item.Tags), maxListLen)] {
		raw.Categories = appendUnique(raw.Categories, runes.Clip(oneLine(tag), maxNameLen))
	}
	for _, a := range item.Attachments[:min(len(item.Attachments), maxEnclosures)] {
		raw.addEnclosure(Enclosure{URL: a.URL, Type: a.MIMEType, Title: a.Title, Length: wholeNumber(a.Size), Duration: min(wholeNumber(a.Duration), maxDuration)})
	}
	if x := item.Extension; x != nil {
		raw.Source, raw.CommentsURL, raw.Comments = runes.Clip(oneLine(x.Source), maxNameLen), x.CommentsURL, x.Comments
	}
	return raw
}

// wholeNumber returns a number from JSON as a count, 0 if it cannot be one.
func wholeNumber(n float64) int64 {
	if !(n > 0 && n < 1<<53) {
		return 0
	}
	return int64(math.Round(n))
}

// isEmpty reports whether an entry has no identifier, URL, title, content or file.
func (raw *rawEntry) isEmpty() bool {
	return raw.GUID == "" && raw.URL == "" && raw.otherURL == "" && raw.Title == "" && raw.ContentHTML == "" && raw.ContentText == "" &&
		raw.Image == "" && len(raw.Enclosures) == 0
}

// authorNames returns the names of authors (JSON Feed 1.1), else that of author
// (1.0).
func authorNames(single *jsonAuthor, list []jsonAuthor) string {
	var raw rawEntry
	for _, a := range list[:min(len(list), maxListLen)] {
		raw.addAuthor(runes.Clip(oneLine(a.Name), maxNameLen))
	}
	if single != nil {
		setOnce(&raw.Author, runes.Clip(oneLine(single.Name), maxNameLen))
	}
	return raw.Author
}

// ParseItem reads a single item of a JSON Feed, such as a line of JSON Lines, or of
// a stream of the Google Reader API, in which Inoreader, FreshRSS and others export
// articles. It fails if item is not a JSON object or describes no entry.
func ParseItem(item []byte, opts Options) (*Entry, error) {
	var read jsonItem
	if unmarshalLenient(item, &read) != nil {
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
