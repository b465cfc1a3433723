package library

import (
	"context"
	"encoding/json"
	"errors"
	"html"
	"io"

	"newsreader/articles"
	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/feed"
)

// WriteJSONFeed writes the articles that a query selects as JSON Feed 1.1.
func (l *Library) WriteJSONFeed(ctx context.Context, w io.Writer, q ListQuery) error {
	var failed error
	entries := func(yield func(feed.Entry) bool) {
		for article, err := range l.articlesWithoutLinks(ctx, q) {
			if err != nil {
				failed = err
				return
			}
			if !yield(feedEntryOf(article)) {
				return
			}
		}
	}
	return errors.Join(feed.WriteJSON(w, &feed.Feed{Title: "newsreader"}, entries), failed)
}

// extension holds the members of an article that JSON Feed does not define.
type extension struct {
	Section     string           `json:"section,omitempty"`
	Author      *articles.Author `json:"author,omitempty"`
	Site        string           `json:"site,omitempty"`
	Breadcrumbs []string         `json:"breadcrumbs,omitempty"`
	Captured    articles.Time    `json:"captured,omitzero"`
	Standfirst  string           `json:"standfirst,omitempty"`
	Notices     []string         `json:"notices,omitempty"`
	Read        bool             `json:"read,omitempty"`
	Starred     bool             `json:"starred,omitempty"`
	// TextType is the format of content_text. With an empty content_text it means that there is no body, as opposed
	// to one that is elsewhere.
	TextType string `json:"text_type,omitempty"`
}

// feedEntryOf converts an article to a feed entry. The body stays Markdown, as text.
func feedEntryOf(a *articles.Article) feed.Entry {
	own := extension{
		Section: a.Section, Author: a.Author, Site: a.Site, Breadcrumbs: a.Breadcrumbs, Captured: a.Captured,
		Standfirst: a.Standfirst, Notices: a.Notices, Read: a.Read, Starred: a.Starred,
		TextType: articles.TextTypeMarkdown,
	}
	members, _ := json.Marshal(own) // a struct of strings and times cannot fail
	return feed.Entry{
		Own: members, Enclosures: enclosuresOf(a), CommentsURL: a.CommentsURL,
		GUID: a.ID, URL: a.URL, Title: a.Title, Author: a.Byline, Source: a.Source, Categories: a.Categories,
		Published: stampFromTime(a.Published), Updated: stampFromTime(a.Updated),
		SummaryHTML: html.EscapeString(a.Summary), ContentText: a.Markdown, Image: a.Image, Comments: a.Comments, Language: a.Language,
	}
}

// enclosuresOf converts the files of an article to the form that feeds are written from.
func enclosuresOf(a *articles.Article) []feed.Enclosure {
	var files []feed.Enclosure
	for _, f := range a.Enclosures {
		files = append(files, feed.Enclosure{URL: f.URL, Type: f.Type, Length: f.Length, Duration: f.Duration, Title: f.Title})
	}
	return files
}

// stampFromTime converts a time to the form that feeds are written from.
func stampFromTime(t articles.Time) datetime.Stamp {
	switch {
	case t.IsZero():
		return datetime.Stamp{}
	case t.DateOnly:
		return datetime.Stamp{Time: t.Time, Precision: datetime.Day, Zoned: true}
	}
	return datetime.Stamp{Time: t.Time, Precision: datetime.Second, Zoned: true}
}
