package metadata

import (
	"cmp"
	"encoding/json"
	"strings"

	"golang.org/x/net/html"

	"newsreader/articles/internal/extract/pagetext"
)

// Article is an article object of schema.org in JSON-LD. Unknown fields are empty.
type Article struct {
	Headline, Body, Description, Section string
	Published, Updated                   string
	Authors                              []string
	// People and Organizations are those of Authors that are declared as such.
	People, Organizations      []string
	Publisher, Image, Language string
	Keywords                   []string
	Comments                   *int
	// Access is whether the article is free, PaidParts the CSS selectors of what is not.
	Access    Access
	PaidParts []string
	// Words is the number of words.
	Words int
}

// Limits on JSON-LD: bytes of one script, objects visited, and depth.
const (
	maxLDBytes   = 1 << 20
	maxLDObjects = 2000
	maxLDDepth   = 24
)

// readLD returns the article objects in JSON-LD scripts. Invalid JSON is repaired if only raw newlines
// in strings, bad escapes or trailing commas are wrong with it.
func readLD(scripts []*html.Node) []Article {
	var found []Article
	budget := maxLDObjects
	for _, n := range scripts {
		text := childText(n)
		if len(text) > maxLDBytes {
			continue
		}
		v, ok := decodeLD(text)
		if !ok {
			continue
		}
		walkLD(v, 0, &budget, &found)
	}
	return found
}

func decodeLD(text string) (any, bool) {
	text = strings.TrimSpace(text)
	text = strings.TrimSuffix(strings.TrimPrefix(text, "<!--"), "-->")
	text = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(text), "//<![CDATA["), "//]]>")
	text = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(text), "<![CDATA["), "]]>")
	var v any
	if err := json.Unmarshal([]byte(text), &v); err == nil {
		return v, true
	}
	if err := json.Unmarshal([]byte(mendJSON(text)), &v); err == nil {
		return v, true
	}
	// There may be several objects in a row, or garbage after the first.
	dec := json.NewDecoder(strings.NewReader(mendJSON(text)))
	var all []any
	for dec.Decode(&v) == nil && len(all) < 100 {
		all = append(all, v)
		v = nil
	}
	return all, len(all) > 0
}

// mendJSON replaces control characters inside strings by spaces, and removes invalid escapes and
// trailing commas.
func mendJSON(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 16)
	in, comma := false, false
	for i := 0; i < len(s); i++ {
		c := s[i]
		if in {
			switch {
			case c == '\\' && i+1 < len(s):
				i = mendEscape(&b, s, i)
				continue
			case c == '"':
				in = false
			case c < 0x20:
				c = ' '
			}
			b.WriteByte(c)
			continue
		}
		if comma && c > ' ' {
			if c != ']' && c != '}' {
				b.WriteByte(',')
			}
			comma = false
		}
		if c == ',' {
			comma = true
			continue
		}
		in = c == '"'
		b.WriteByte(c)
	}
	return b.String()
}

// mendEscape writes the escape sequence at s[i], without its backslash if JSON does not know it, and
// returns the index of its last byte.
func mendEscape(b *strings.Builder, s string, i int) int {
	if strings.IndexByte(`"\/bfnrtu`, s[i+1]) >= 0 {
		b.WriteByte('\\')
	}
	if s[i+1] >= 0x20 {
		b.WriteByte(s[i+1])
	}
	return i + 1
}

// walkLD collects the article objects in v, looking into arrays, @graph and the properties of pages.
func walkLD(v any, depth int, budget *int, found *[]Article) {
	*budget--
	if *budget < 0 || depth > maxLDDepth {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			walkLD(e, depth+1, budget, found)
		}
	case map[string]any:
		if isArticleType(v["@type"]) {
			*found = append(*found, readLDArticle(v))
			return
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "about", "hasPart"} {
			if e, ok := v[key]; ok {
				walkLD(e, depth+1, budget, found)
			}
		}
	}
}

// isArticleType reports whether a @type is schema.org's Article, one of its subtypes, or a similar
// type.
func isArticleType(v any) bool {
	for _, t := range ldStrings(v) {
		t = strings.TrimPrefix(strings.TrimPrefix(t, "http://schema.org/"), "https://schema.org/")
		if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "BlogPosting") || t == "Report" || t == "SocialMediaPosting" || t == "Review" {
			return true
		}
	}
	return false
}

func readLDArticle(m map[string]any) Article {
	a := Article{
		Headline:    cmp.Or(ldText(m["headline"]), ldText(m["name"])),
		Body:        ldText(m["articleBody"]),
		Description: ldText(m["description"]),
		Section:     ldText(m["articleSection"]),
		Published:   ldText(m["datePublished"]),
		Updated:     ldText(m["dateModified"]),
		Publisher:   ldName(m["publisher"]),
		Image:       ldURL(m["image"]),
		Language:    ldName(m["inLanguage"]),
	}
	a.readAuthors(m)
	a.Keywords = ldStrings(m["keywords"])
	if n, ok := m["commentCount"].(float64); ok && n >= 0 && n < 1e9 {
		c := int(n)
		a.Comments = &c
	}
	a.readAccess(m)
	return a
}

func (a *Article) readAuthors(m map[string]any) {
	v := m["author"]
	if a.Authors = ldNames(v); a.Authors == nil {
		v = m["creator"]
		a.Authors = ldNames(v)
	}
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	for _, e := range list {
		author, ok := e.(map[string]any)
		if !ok {
			continue
		}
		for _, t := range ldStrings(author["@type"]) {
			switch {
			case t == "Person" || strings.HasSuffix(t, "/Person"):
				a.People = append(a.People, ldNames(author)...)
			case strings.HasSuffix(t, "Organization"):
				a.Organizations = append(a.Organizations, ldNames(author)...)
			}
		}
	}
}

// ldText returns v if it is a string, or the first string in it if it is a list.
func ldText(v any) string {
	if s := ldStrings(v); len(s) > 0 {
		return html.UnescapeString(strings.TrimSpace(s[0]))
	}
	return ""
}

func ldStrings(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var all []string
		for _, e := range v {
			if s, ok := e.(string); ok {
				all = append(all, s)
			}
		}
		return all
	}
	return nil
}

// ldName returns the name of a person, organization or language.
func ldName(v any) string {
	if n := ldNames(v); len(n) > 0 {
		return n[0]
	}
	return ""
}

func ldNames(v any) []string {
	switch v := v.(type) {
	case string:
		if s := pagetext.Squeeze(html.UnescapeString(v)); s != "" {
			return []string{s}
		}
	case map[string]any:
		if names := ldNames(v["name"]); names != nil {
			return names
		}
		return ldNames(ldText(v["givenName"]) + " " + ldText(v["familyName"]))
	case []any:
		var all []string
		for _, e := range v {
			if _, nested := e.([]any); !nested {
				all = append(all, ldNames(e)...)
			}
		}
		return all
	}
	return nil
}

// ldURL returns the address of an image.
func ldURL(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case map[string]any:
		if s, ok := v["url"].(string); ok {
			return strings.TrimSpace(s)
		}
		if s, ok := v["@id"].(string); ok {
			return strings.TrimSpace(s)
		}
	case []any:
		for _, e := range v {
			if _, nested := e.([]any); !nested {
				if s := ldURL(e); s != "" {
					return s
				}
			}
		}
	}
	return ""
}
