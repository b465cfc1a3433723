package feed

import (
	"encoding/json"
	"newsreader/articles/internal/runes"
)

// A googleReaderItem is an item of a stream of the Google Reader API: the members
// that JSON Feed does not have.
type googleReaderItem struct {
	Canonical []googleReaderLink  `json:"canonical"`
	Alternate []googleReaderLink  `json:"alternate"`
	Published json.Number         `json:"published"` // Unix time
	Author    string              `json:"author"`
	Content   googleReaderContent `json:"content"`
	Summary   googleReaderContent `json:"summary"`
	Enclosure []googleReaderFile  `json:"enclosure"`
	Origin    struct {
		Title string `json:"title"`
	} `json:"origin"`
}

type googleReaderLink struct {
	HRef string `json:"href"`
}

type googleReaderFile struct {
	HRef   string      `json:"href"`
	Type   string      `json:"type"`
	Length json.Number `json:"length"`
}

type googleReaderContent struct {
	Content string `json:"content"` // HTML
}

// readGoogleReader reads an item in the form of the Google Reader API, unless it has
// no URL.
func (raw *rawEntry) readGoogleReader(item []byte) {
	var read googleReaderItem
	_ = json.Unmarshal(item, &read) // a member of the wrong type is unknown
	for _, link := range append(read.Canonical, read.Alternate...) {
		setOnce(&raw.URL, link.HRef)
	}
	if raw.URL == "" {
		return
	}
	raw.ContentHTML = clipHTML(read.Content.Content, maxContentLen)
	raw.SummaryHTML = clipHTML(read.Summary.Content, maxContentLen)
	setOnce(&raw.Author, runes.Clip(oneLine(read.Author), maxNameLen))
	setOnce(&raw.Source, runes.Clip(titleText(read.Origin.Title), maxNameLen))
	raw.Title = titleText(raw.Title)
	for _, file := range read.Enclosure[:min(len(read.Enclosure), maxEnclosures)] {
		raw.addEnclosure(Enclosure{URL: file.HRef, Type: file.Type, Length: parseLength(file.Length.String())})
	}
	raw.published = append(raw.published, read.Published.String())
}
