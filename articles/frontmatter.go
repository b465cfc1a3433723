package articles

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"newsreader/articles/internal/language"
	"newsreader/articles/internal/runes"
)

// maxFrontMatter bounds a front matter, in bytes.
const maxFrontMatter = 64 << 10

// frontMatter holds the keys that are read: the names in Article's JSON, and the usual ones of site generators and
// web clippers (date, tags, description).
type frontMatter struct {
	Title, Language, Lang, Section, Source, Byline, Site, URL, Link, Canonical, Image string

	Standfirst, Description, Summary, Excerpt             string
	Published, Date, Updated, Lastmod, Modified, Captured string
	Categories, Category, Tags, Keywords                  stringList
	Breadcrumbs, Notices                                  stringList
	Comments                                              *int
	Author, Authors                                       yaml.Node
}

// stringList is written as a list or as one comma-separated string.
type stringList []string

// UnmarshalYAML implements yaml.Unmarshaler.
func (v *stringList) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind == yaml.ScalarNode && node.Tag != "!!null" {
		for s := range strings.SplitSeq(node.Value, ",") {
			*v = append(*v, strings.TrimSpace(s))
		}
	}
	for _, n := range node.Content {
		if node.Kind == yaml.SequenceNode && n.Kind == yaml.ScalarNode {
			*v = append(*v, n.Value)
		}
	}
	return nil
}

// splitFrontMatter separates front matter from the body: YAML, fenced by ---, or TOML, fenced by +++. A text that
// begins with a thematic break has none.
func splitFrontMatter(text string) (fence, front, body string) {
	opening, rest, _ := strings.Cut(text, "\n")
	fence = strings.TrimRight(opening, " \t")
	if fence != "---" && fence != "+++" {
		if front, body = splitReaderServiceHead(text); front != "" {
			return "", front, body
		}
		if front, body = splitLabelHead(text); front != "" {
			return "---", front, body
		}
		return "", "", text
	}
	at := 0
	for line := range strings.Lines(rest) {
		if at > maxFrontMatter {
			break
		}
		if l := strings.TrimRight(line, " \t\n"); l == fence || fence == "---" && l == "..." {
			front, body = rest[:at], rest[at+len(line):]
			break
		}
		at += len(line)
	}
	if fence == "+++" && strings.Contains(front, "=") || fence == "---" && beginsWithKey(front) {
		return fence, front, body
	}
	return "", "", text
}

// beginsWithKey reports whether supposed front matter begins with a key or a comment rather than a sentence.
func beginsWithKey(front string) bool {
	front = strings.TrimLeft(front, "\n")
	key, _, ok := strings.Cut(front, ":")
	return ok && (strings.HasPrefix(front, "#") || strings.HasPrefix(front, "{") || !strings.ContainsAny(key, " \t\n"))
}

// splitReaderServiceHead does the same for the head that reader services write before a page converted to
// Markdown: its title, address and time, each on a line.
func splitReaderServiceHead(text string) (front, body string) {
	head, body, ok := strings.Cut(text, "\nMarkdown Content:\n")
	if !ok || !strings.HasPrefix(head, "Title: ") || len(head) > maxFrontMatter {
		return "", text
	}
	for line := range strings.Lines(head) {
		label, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch label {
		case "Title":
			front += fmt.Sprintf("title: %q\n", value)
		case "URL Source":
			front += fmt.Sprintf("url: %q\n", value)
		case "Published Time":
			front += fmt.Sprintf("published: %q\n", value)
		}
	}
	return front, body
}

// labelKeys are the labels of a head without fences, and the keys of front matter that say the same.
var labelKeys = map[string]string{
	"title": "title", "url": "url", "url source": "url", "source url": "url", "source": "source", "author": "author", "byline": "author",
	"published": "published", "published time": "published", "date": "published", "description": "description", "site": "site", "language": "language",
}

// maxLabelHead is how many lines a head without fences may have.
const maxLabelHead = 16

// splitLabelHead separates a head without fences that a tool wrote above the Markdown of a page: labels and their
// values, each on a line, among them the address of the page. A rule may follow it.
func splitLabelHead(text string) (front, body string) {
	at, lines, address := 0, 0, false
	for line := range strings.Lines(text) {
		l := strings.TrimSpace(line)
		label, value, ok := strings.Cut(strings.ReplaceAll(strings.TrimLeft(l, "> "), "**", ""), ":")
		key := labelKeys[strings.ToLower(strings.TrimSpace(label))]
		if lines++; l != "" && (!ok || key == "") || lines > maxLabelHead {
			break
		}
		if value = strings.Trim(strings.TrimSpace(value), "<>"); value != "" {
			address = address || strings.HasPrefix(value, "http://") || strings.HasPrefix(value, "https://")
			front += fmt.Sprintf("%s: %q\n", key, value)
		}
		at += len(line)
	}
	if !address || strings.Count(front, "\n") < 2 {
		return "", text
	}
	body = text[at:]
	if rule, rest, ok := strings.Cut(body, "\n"); ok && strings.Trim(rule, "-=* ") == "" {
		body = rest
	}
	return front, body
}

// decodeFrontMatter decodes front matter, ignoring the case of keys. Values of an unexpected type are skipped, so
// that foreign files can be read.
func decodeFrontMatter(fence, front string) (f frontMatter, err error) {
	parse := parseYAML
	if fence == "+++" {
		parse = parseTOML
	}
	document, err := parse(front)
	if err != nil {
		return f, err
	}
	for _, mapping := range document.Content {
		seen := map[string]bool{}
		for i := 0; i+1 < len(mapping.Content); i += 2 {
			key := &mapping.Content[i].Value
			if lower := strings.ToLower(*key); !seen[lower] {
				*key, seen[lower] = lower, true
			}
		}
	}
	var mistyped *yaml.TypeError
	if err = document.Decode(&f); errors.As(err, &mistyped) {
		err = nil
	}
	return f, err
}

func parseYAML(document string) (node yaml.Node, err error) {
	if err = yaml.Unmarshal([]byte(document), &node); err != nil && yaml.Unmarshal([]byte(quoteValues(document)), &node) == nil {
		err = nil
	}
	return node, err
}

// quoteValues quotes values that contain a colon, which writers forget to do (title: Storm: day two).
func quoteValues(front string) string {
	var out strings.Builder
	for line := range strings.Lines(front) {
		key, value, _ := strings.Cut(strings.TrimRight(line, "\n"), ": ")
		if value = strings.TrimSpace(value); strings.Contains(value, ": ") && !strings.ContainsAny(value[:1], "\"'[{|>&*") {
			line = key + ": '" + strings.ReplaceAll(value, "'", "''") + "'\n"
		}
		out.WriteString(line)
	}
	return out.String()
}

// readFrontMatter fills the article from front matter. Where that does not state a language, the body decides it,
// and with it the zone of times without one.
func (a *Article) readFrontMatter(fence, front, body string) error {
	f, err := decodeFrontMatter(fence, front)
	if err != nil {
		return fmt.Errorf("reading front matter: %w", err)
	}
	if strings.HasPrefix(f.Source, "https://") || strings.HasPrefix(f.Source, "http://") {
		f.Source, f.URL = "", cmp.Or(f.URL, f.Source) // as clippers name the address
	}
	language := cmp.Or(languageTag(cmp.Or(f.Language, f.Lang)), language.Detect(f.Title+"\n"+runes.Clip(body, maxLanguageSample)))
	a.Headline = Headline{
		Title: f.Title, URL: cmp.Or(f.URL, f.Link, f.Canonical), Source: f.Source, Section: f.Section, Image: f.Image, Comments: f.Comments,
		Language: cmp.Or(f.Language, f.Lang), Published: parseTimeIn(cmp.Or(f.Published, f.Date), language),
	}
	a.Byline, a.Site, a.Standfirst = f.Byline, f.Site, cmp.Or(f.Standfirst, f.Description, f.Summary, f.Excerpt)
	a.Breadcrumbs, a.Notices = f.Breadcrumbs, f.Notices
	a.Categories = slices.Concat(f.Categories, f.Category, f.Tags, f.Keywords)
	a.Updated, a.Captured = parseTimeIn(cmp.Or(f.Updated, f.Lastmod, f.Modified), language), parseTimeIn(f.Captured, language)
	a.readAuthor(&f.Author)
	a.readAuthor(&f.Authors)
	return nil
}

// prefer takes the facts that front matter declares of a page, where it declares them.
func (a *Article) prefer(declared *Article) {
	a.Source, a.Section = cmp.Or(declared.Source, a.Source), cmp.Or(declared.Section, a.Section)
	a.Language, a.Image = cmp.Or(declared.Language, a.Language), cmp.Or(declared.Image, a.Image)
	a.Byline, a.Site = cmp.Or(declared.Byline, a.Byline), cmp.Or(declared.Site, a.Site)
	a.Standfirst = cmp.Or(a.Standfirst, declared.Standfirst)
	a.Author, a.Comments = cmp.Or(declared.Author, a.Author), cmp.Or(declared.Comments, a.Comments)
	if !declared.Published.IsZero() {
		a.Published = declared.Published
	}
	if !declared.Updated.IsZero() {
		a.Updated = declared.Updated
	}
	if !declared.Captured.IsZero() {
		a.Captured = declared.Captured
	}
	if len(declared.Categories) > 0 {
		a.Categories = declared.Categories
	}
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
			a.Byline = cmp.Or(a.Byline, withoutWikiLinks(strings.Join(names, ", ")))
		}
	case yaml.ScalarNode:
		if node.Tag != "!!null" {
			a.Byline = cmp.Or(a.Byline, withoutWikiLinks(node.Value))
		}
	}
}

// withoutWikiLinks strips the double brackets with which note-taking programs link names.
func withoutWikiLinks(s string) string { return strings.NewReplacer("[[", "", "]]", "").Replace(s) }
