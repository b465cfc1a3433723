package feed

import (
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"time"

	"newsreader/articles/internal/datetime"
)

// jsonVersion is the version of JSON Feed that WriteJSON writes.
const jsonVersion = "https://jsonfeed.org/version/1.1"

// WriteJSON writes a JSON Feed 1.1 document with the metadata of f and the given
// entries, one on a line; f.Entries is ignored. It writes each entry as it comes,
// so that a whole library takes no more memory than one entry. An entry's source
// and comments, for which JSON Feed has no members, are written to "_newsreader".
func WriteJSON(w io.Writer, f *Feed, entries iter.Seq[Entry]) error {
	head := jsonFeed{Version: jsonVersion, Title: f.Title, HomePageURL: f.SiteURL, FeedURL: f.URL,
		Description: f.Description, NextURL: f.NextURL, Icon: f.Image, Language: f.Language}
	for _, hub := range f.Hubs {
		head.Hubs = append(head.Hubs, jsonHub{"WebSub", hub})
	}
	b, err := json.Marshal(head)
	if err != nil {
		return fmt.Errorf("writing JSON Feed: %w", err)
	}
	b = append(b[:len(b)-1], `,"items":[`...)
	separator := "\n"
	for e := range entries {
		if _, err := w.Write(append(b, separator...)); err != nil {
			return err
		}
		if b, err = MarshalItem(&e); err != nil {
			return err
		}
		separator = ",\n"
	}
	_, err = w.Write(append(b, "\n]}\n"...))
	return err
}

// MarshalItem returns an entry as an item of a JSON Feed, on one line. The item's
// id is the GUID, else the URL, else [Entry.textIdentity].
func MarshalItem(e *Entry) ([]byte, error) {
	item := jsonItem{
		ID: jsonID(e.GUID), URL: e.URL, Title: e.Title, ContentHTML: e.ContentHTML,
		Summary: plainText(e.SummaryHTML), Image: e.Image, Tags: e.Categories, Language: e.Language,
		DatePublished: jsonDate(formatStamp(e.Published)), DateModified: jsonDate(formatStamp(e.Updated)),
	}
	if item.ID == "" {
		item.ID = jsonID(e.URL)
	}
	if item.ID == "" {
		item.ID = jsonID(e.textIdentity())
	}
	if e.ContentText != "" || e.ContentHTML == "" { // one of them is required, even if it is empty
		item.ContentText = &e.ContentText
	}
	if e.Author != "" {
		item.Authors = []jsonAuthor{{Name: e.Author}}
	}
	for _, file := range e.Enclosures {
		item.Attachments = append(item.Attachments, jsonAttachment{file.URL, file.Type, file.Title, float64(file.Length), float64(file.Duration)})
	}
	if e.Source != "" || e.CommentsURL != "" || e.Comments != nil || len(e.Own) > len("{}") {
		item.Extension = &jsonExtension{e.Source, e.CommentsURL, e.Comments, e.Own}
	}
	b, err := json.Marshal(item)
	if err != nil {
		return nil, fmt.Errorf("writing item: %w", err)
	}
	return b, nil
}

// formatStamp formats a time as in RFC 3339. If only the day is known, so is the
// result, although JSON Feed requires a date-time: an invented hour would be worse.
func formatStamp(s datetime.Stamp) string {
	switch {
	case !s.Known():
		return ""
	case s.Precision == datetime.Day:
		return s.Time.Format(time.DateOnly)
	}
	return s.Time.Format(time.RFC3339)
}
