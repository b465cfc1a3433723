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
	r.setHead()
	r.feed.finish(opts)
	rs := newResolver(r.feed, r.entries, opts)
	for i := range r.entries {
		d := &r.entries[i]
		setText(&d.Author, authors(r.head.Author, r.head.Authors))
		r.feed.Entries = append(r.feed.Entries, rs.entry(d))
	}
	r.feed.unite()
	return r.feed, nil
}

// errJSONEnd says that the text ends inside a value or is no JSON from there on.
var errJSONEnd = errors.New("broken off or malformed")

// jsonReader reads the members of a feed one after the other.
type jsonReader struct {
	dec     *json.Decoder
	feed    *Feed
	head    jsonFeed
	entries []draft
}

// isFeed says whether what was read declares its version, or has what a feed has
// where it declares none.
func (r *jsonReader) isFeed() bool {
	if r.head.Version != "" || r.head.Title == "" {
		return strings.Contains(r.head.Version, "jsonfeed.org/version/")
	}
	return slices.ContainsFunc(r.entries, func(d draft) bool { return d.URL != "" || d.ContentHTML != "" || d.ContentText != "" })
}

// maxMembers is how many members of the feed itself are read.
const maxMembers = 1000

func (r *jsonReader) read() error {
	if _, err := r.dec.Token(); err != nil {
		return errJSONEnd
	}
	for range maxMembers {
		if !r.dec.More() {
			break
		}
		key, err := r.dec.Token()
		if err != nil {
			return errJSONEnd
		}
		if err := r.member(key); err != nil {
			return err
		}
	}
	if _, err := r.dec.Token(); err != nil {
		return errJSONEnd
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
		return errJSONEnd
	}
	name, err := json.Marshal(key)
	if err != nil || len(value) > 16*maxTitle {
		return nil
	}
	// A member of the wrong type is unknown, and the others stay as they are.
	_ = json.Unmarshal([]byte("{"+string(name)+":"+string(value)+"}"), &r.head)
	return nil
}

// items reads the items, or passes over a value that is no list.
func (r *jsonReader) items() error {
	open, err := r.dec.Token()
	if err != nil || open == json.Delim('{') {
		return errJSONEnd
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
		return errJSONEnd
	}
	return nil
}

// item reads one item, as far as its members have the types they should have.
func (r *jsonReader) item() error {
	if len(r.entries) >= maxEntries {
		r.feed.Dropped++
		return r.decode(&struct{}{})
	}
	var item jsonItem
	if err := r.decode(&item); err != nil {
		return err
	}
	if d := item.draft(); !d.empty() {
		r.entries = append(r.entries, d)
	}
	return nil
}

// decode decodes the next value. What has another type than it should have is
// left out of it.
func (r *jsonReader) decode(value any) error {
	err := r.dec.Decode(value)
	if mistyped := (*json.UnmarshalTypeError)(nil); err != nil && !errors.As(err, &mistyped) {
		return errJSONEnd
	}
	return nil
}

func (r *jsonReader) setHead() {
	f, h := r.feed, &r.head
	f.Title, f.Description = clip(line(h.Title), maxTitle), clip(line(h.Description), maxTitle)
	f.SiteURL, f.URL, f.NextURL = h.HomePageURL, h.FeedURL, h.NextURL
	f.Language = languageTag(h.Language)
	f.Image = h.Icon
	setText(&f.Image, h.Favicon)
	for _, hub := range h.Hubs[:min(len(h.Hubs), maxList)] {
		f.Hubs = appendTo(f.Hubs, hub.URL)
	}
}

// draft makes an entry of an item. Its texts are plain but for content_html.
func (item *jsonItem) draft() draft {
	d := draft{published: []string{item.DatePublished}, updated: []string{item.DateModified}, fallback: item.ExternalURL}
	d.GUID, d.URL = line(string(item.ID)), item.URL
	d.guidURL = d.GUID
	d.Title = clip(line(item.Title), maxTitle)
	d.ContentHTML = clipHTML(item.ContentHTML, maxContent)
	if item.ContentText != nil {
		d.ContentText = clip(*item.ContentText, maxContent)
	}
	d.SummaryHTML = clip(escapeText(item.Summary), maxContent)
	d.Image = item.Image
	setText(&d.Image, item.BannerImage)
	d.Author = authors(item.Author, item.Authors)
	d.Language = languageTag(item.Language)
	for _, tag := range item.Tags[:min(len(item.Tags), maxList)] {
		d.Categories = appendTo(d.Categories, clip(line(tag), maxName))
	}
	for _, a := range item.Attachments[:min(len(item.Attachments), maxFiles)] {
		d.enclose(a.URL, a.MIMEType, fmt.Sprintf("%.0f", a.Size))
	}
	if x := item.Extension; x != nil {
		d.Source, d.CommentsURL, d.Comments = clip(line(x.Source), maxName), x.CommentsURL, x.Comments
	}
	return d
}

// empty says whether an item says nothing.
func (d *draft) empty() bool {
	return d.GUID == "" && d.URL == "" && d.Title == "" && d.ContentHTML == "" && d.ContentText == ""
}

// authors joins the names of version 1.1's authors, or of 1.0's author.
func authors(single *jsonAuthor, list []jsonAuthor) string {
	var d draft
	for _, a := range list[:min(len(list), maxList)] {
		d.addAuthor(clip(line(a.Name), maxName))
	}
	if single != nil {
		setText(&d.Author, clip(line(single.Name), maxName))
	}
	return d.Author
}

// readStream reads an item as Google Reader's interface has it, see streamItem.
func (d *draft) readStream(item []byte) {
	var read streamItem
	_ = json.Unmarshal(item, &read) // a member of the wrong type is unknown
	for _, link := range append(read.Canonical, read.Alternate...) {
		setText(&d.URL, link.HRef)
	}
	if d.URL == "" {
		return
	}
	d.ContentHTML = clipHTML(read.Content.Content, maxContent)
	d.SummaryHTML = clipHTML(read.Summary.Content, maxContent)
	setText(&d.Author, clip(line(read.Author), maxName))
	setText(&d.Source, clip(titleText(read.Origin.Title), maxName))
	d.Title = titleText(d.Title)
	d.published = append(d.published, read.Published.String())
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
	d := read.draft()
	if d.URL == "" && d.ContentHTML == "" && d.ContentText == "" {
		d.readStream(item)
	}
	if d.empty() {
		return nil, errors.New("reading item: neither id, url, title nor content")
	}
	entry := newResolver(&Feed{}, []draft{d}, opts).entry(&d)
	return &entry, nil
}
