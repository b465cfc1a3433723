package feed

import (
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"time"

	"newsreader/articles/internal/datetime"
)

// jsonVersion is what WriteJSON writes.
const jsonVersion = "https://jsonfeed.org/version/1.1"

// WriteJSON writes a JSON Feed 1.1 document: what f says of the feed itself, and
// entries, one a line as they come, so that a whole library needs no more memory
// than one of them. The entries of f are not written. The source and the
// comments of an entry, for which JSON Feed has no member, go to "_newsreader".
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

// MarshalItem gives an entry as one item of a JSON Feed, on one line. Its ID is
// the GUID, else the address, else [Entry.Identity].
func MarshalItem(e *Entry) ([]byte, error) {
	item := jsonItem{
		ID: jsonID(e.GUID), URL: e.URL, Title: e.Title, ContentHTML: e.ContentHTML,
		Summary: plainText(e.SummaryHTML), Image: e.Image, Tags: e.Categories, Language: e.Language,
		DatePublished: formatStamp(e.Published), DateModified: formatStamp(e.Updated),
	}
	if item.ID == "" {
		item.ID = jsonID(e.URL)
	}
	if item.ID == "" {
		item.ID = jsonID(e.Identity())
	}
	if e.ContentText != "" || e.ContentHTML == "" { // one of them is required, though it be empty
		item.ContentText = &e.ContentText
	}
	if e.Author != "" {
		item.Authors = []jsonAuthor{{Name: e.Author}}
	}
	for _, file := range e.Enclosures {
		item.Attachments = append(item.Attachments, jsonAttachment{file.URL, file.Type, float64(file.Length)})
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

// formatStamp formats a time by RFC 3339. Where only the day is known that is
// all it gives: JSON Feed asks for a date-time, but nobody knows the hour.
func formatStamp(s datetime.Stamp) string {
	switch {
	case !s.Known():
		return ""
	case s.Precision == datetime.Day:
		return s.Time.Format(time.DateOnly)
	}
	return s.Time.Format(time.RFC3339)
}
