package articles

import (
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

// maxFrontMatter bounds a front matter, in bytes.
const maxFrontMatter = 64 << 10

// frontMatter holds the keys that newsreader reads: the names of Article's
// JSON, and the usual ones of site generators (date, tags, description).
type frontMatter struct {
	Title, Language, Lang, Section, Source, Byline, Site, URL, Image, Standfirst, Description string

	Published, Date, Updated, Captured     string
	Breadcrumbs, Categories, Tags, Notices []string
	Comments                               *int
	Author                                 yaml.Node
}

// splitFrontMatter parts a YAML front matter from the body that follows it.
// Text that begins with a thematic break has none.
func splitFrontMatter(text string) (front, body string) {
	rest, ok := strings.CutPrefix(text, "---\n")
	if !ok {
		return "", text
	}
	end := strings.Index(rest[:min(len(rest), maxFrontMatter)], "\n---\n")
	if end < 0 || !strings.Contains(rest[:end], ":") {
		return "", text
	}
	return rest[:end], rest[end+len("\n---\n"):]
}

// readFrontMatter fills the article from a front matter. Values of an
// unexpected type are left out, so that foreign files can be read.
func (a *Article) readFrontMatter(front string) error {
	var f frontMatter
	var mistyped *yaml.TypeError
	if err := yaml.Unmarshal([]byte(front), &f); err != nil && !errors.As(err, &mistyped) {
		return fmt.Errorf("reading front matter: %w", err)
	}
	a.Headline = Headline{
		Title: f.Title, URL: f.URL, Source: f.Source, Section: f.Section, Image: f.Image, Comments: f.Comments,
		Language: firstOf(f.Language, f.Lang), Published: readTime(firstOf(f.Published, f.Date)),
	}
	a.Byline, a.Site, a.Standfirst = f.Byline, f.Site, firstOf(f.Standfirst, f.Description)
	a.Breadcrumbs, a.Notices = f.Breadcrumbs, f.Notices
	a.Categories = append(f.Categories, f.Tags...)
	a.Updated, a.Captured = readTime(f.Updated), readTime(f.Captured)
	a.readAuthor(&f.Author)
	return nil
}

// readAuthor reads an author's card, or a name or list of names as the byline.
func (a *Article) readAuthor(node *yaml.Node) {
	var card struct {
		Name, Bio, URL      string
		Articles, Followers *int
	}
	var names []string
	switch node.Kind {
	case yaml.MappingNode:
		if node.Decode(&card) == nil && card.Name != "" {
			author := Author(card)
			a.Author = &author
		}
	case yaml.SequenceNode:
		if node.Decode(&names) == nil {
			a.Byline = firstOf(a.Byline, strings.Join(names, ", "))
		}
	case yaml.ScalarNode:
		a.Byline = firstOf(a.Byline, node.Value)
	}
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
