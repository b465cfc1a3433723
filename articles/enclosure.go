package articles

import (
	"cmp"
	"net/url"
	"path"
	"slices"
	"strings"

	"newsreader/articles/internal/feed"
	"newsreader/articles/internal/markdown"
	"newsreader/articles/internal/messages"
	"newsreader/articles/internal/sanitize"
)

// maxEnclosures bounds the files of one article.
const maxEnclosures = 64

// Enclosure is a file that comes with an article: an episode, a film, a document.
type Enclosure struct {
	URL string `json:"url"`
	// Type is the media type, such as audio/mpeg.
	Type string `json:"type,omitempty"`
	// Length is in bytes and Duration in seconds, 0 if unknown.
	Length   int64  `json:"length,omitempty"`
	Duration int64  `json:"duration,omitempty"`
	Title    string `json:"title,omitempty"`
}

// enclosuresOf converts the files of a feed's entry.
func enclosuresOf(e *feed.Entry) []Enclosure {
	var files []Enclosure
	for _, file := range e.Enclosures {
		files = append(files, Enclosure{URL: file.URL, Type: file.Type, Length: file.Length, Duration: file.Duration, Title: file.Title})
	}
	return files
}

// sanitizeEnclosures cleans every field and drops files without an address.
func sanitizeEnclosures(files []Enclosure) []Enclosure {
	var kept []Enclosure
	for _, f := range files[:min(len(files), maxEnclosures)] {
		f.URL, f.Type, f.Title = sanitize.URL(f.URL), sanitize.Line(f.Type), sanitize.Line(f.Title)
		f.Length, f.Duration = max(f.Length, 0), max(f.Duration, 0)
		if f.URL != "" {
			kept = append(kept, f)
		}
	}
	return kept
}

// Name returns what to call a file: its title, else the last part of its address.
func (e *Enclosure) Name() string {
	name := ""
	if u, err := url.Parse(e.URL); err == nil {
		if name = path.Base(u.Path); name == "/" || name == "." {
			name = u.Host
		}
	}
	return cmp.Or(e.Title, sanitize.Line(name), e.URL)
}

// Facts returns, in short parts, what is known of a file in words of the given language: its type, size and duration.
func (e *Enclosure) Facts(language string) []string {
	m := messages.For(language)
	parts := []string{e.Type, m.Size(e.Length), m.Duration(e.Duration)}
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}

// line formats a file as a paragraph of Markdown: a label, a link to it, and its facts.
func (e *Enclosure) line(language string) string {
	line := markdown.Escape(messages.For(language).Enclosure()) + markdown.Link(e.Name(), e.URL)
	if facts := e.Facts(language); len(facts) > 0 {
		line += " · " + joined(facts)
	}
	return strings.TrimSpace(line)
}

// EnclosuresMarkdown returns the files of an article as Markdown, one paragraph each.
func (a *Article) EnclosuresMarkdown() string {
	lines, labels := make([]string, len(a.Enclosures)), a.LabelLanguage()
	for i := range a.Enclosures {
		lines[i] = a.Enclosures[i].line(labels)
	}
	return strings.Join(lines, "\n\n")
}
