package feed

import (
	"encoding/json"
)

// The members of JSON Feed (https://www.jsonfeed.org/version/1.1/), for reading
// and for writing.

type jsonFeed struct {
	Version     string       `json:"version"`
	Title       string       `json:"title,omitempty"`
	HomePageURL string       `json:"home_page_url,omitempty"`
	FeedURL     string       `json:"feed_url,omitempty"`
	Description string       `json:"description,omitempty"`
	NextURL     string       `json:"next_url,omitempty"`
	Icon        string       `json:"icon,omitempty"`
	Favicon     string       `json:"favicon,omitempty"`
	Language    string       `json:"language,omitempty"`
	Author      *jsonAuthor  `json:"author,omitempty"` // 1.0
	Authors     []jsonAuthor `json:"authors,omitempty"`
	Hubs        []jsonHub    `json:"hubs,omitempty"`
}

type jsonItem struct {
	ID            jsonID           `json:"id"`
	URL           string           `json:"url,omitempty"`
	ExternalURL   string           `json:"external_url,omitempty"`
	Title         string           `json:"title,omitempty"`
	ContentHTML   string           `json:"content_html,omitempty"`
	ContentText   *string          `json:"content_text,omitempty"`
	Summary       string           `json:"summary,omitempty"`
	Image         string           `json:"image,omitempty"`
	BannerImage   string           `json:"banner_image,omitempty"`
	DatePublished jsonDate         `json:"date_published,omitempty"`
	DateModified  jsonDate         `json:"date_modified,omitempty"`
	Author        *jsonAuthor      `json:"author,omitempty"` // 1.0
	Authors       []jsonAuthor     `json:"authors,omitempty"`
	Tags          []string         `json:"tags,omitempty"`
	Language      string           `json:"language,omitempty"`
	Attachments   []jsonAttachment `json:"attachments,omitempty"`
	Extension     *jsonExtension   `json:"_newsreader,omitempty"`
}

// A jsonExtension has what JSON Feed has no members for. Names that begin with an
// underscore are reserved for such extensions.
type jsonExtension struct {
	Source      string `json:"source,omitempty"`
	CommentsURL string `json:"comments_url,omitempty"`
	Comments    *int   `json:"comments,omitempty"`
	extra       json.RawMessage
}

// MarshalJSON implements json.Marshaler. The members of extra follow the others.
func (x *jsonExtension) MarshalJSON() ([]byte, error) {
	type plain jsonExtension
	b, err := json.Marshal((*plain)(x))
	switch {
	case err != nil || len(x.extra) <= len("{}"):
		return b, err
	case len(b) == len("{}"):
		return x.extra, nil
	}
	return append(append(b[:len(b)-1], ','), x.extra[1:]...), nil
}

type jsonAuthor struct {
	Name string `json:"name,omitempty"`
	URL  string `json:"url,omitempty"`
}

type jsonHub struct {
	Type string `json:"type"`
	URL  string `json:"url"`
}

type jsonAttachment struct {
	URL      string  `json:"url"`
	MIMEType string  `json:"mime_type,omitempty"`
	Title    string  `json:"title,omitempty"`
	Size     float64 `json:"size_in_bytes,omitempty"`
	Duration float64 `json:"duration_in_seconds,omitempty"`
}

// A jsonID is an identifier. It should be a string, but readers must accept numbers
// (JSON Feed 1.1, items). Values of other types are ignored.
type jsonID string

// A jsonDate is a date, which some software writes as a number: Unix time.
type jsonDate = jsonID

// UnmarshalJSON implements json.Unmarshaler.
func (id *jsonID) UnmarshalJSON(b []byte) error {
	var s string
	switch {
	case len(b) > 0 && b[0] == '"':
		if err := json.Unmarshal(b, &s); err != nil {
			return err
		}
	case len(b) > 0 && (b[0] == '-' || b[0] >= '0' && b[0] <= '9'):
		s = string(b)
	}
	*id = jsonID(s)
	return nil
}
