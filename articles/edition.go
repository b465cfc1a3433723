package articles

import (
	"embed"
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

//go:embed edition
var editionFiles embed.FS

// editionLanguages are the languages of the built-in edition; the last is the default.
var editionLanguages = []string{"zh", "en"}

// Edition is an ordered set of articles and headlines in sections.
type Edition struct {
	Language string
	// Articles has the lead article first, and then one for each headline, in order: a retelling of that headline.
	Articles []Article
	Sections []Section
}

// BuiltIn returns the built-in edition in the language of a BCP 47 tag or POSIX locale (zh-Hans, zh_CN.UTF-8), in
// English if there is none in that language.
func BuiltIn(language string) (*Edition, error) {
	edition, err := readEdition(editionLanguage(language))
	if err != nil {
		return nil, fmt.Errorf("reading the built-in edition: %w", err)
	}
	return edition, nil
}

// BuiltInHeadlines returns the headlines of the edition that [BuiltIn] returns, without reading its articles.
func BuiltInHeadlines(language string) ([]Headline, error) {
	headlines, err := readHeadlines(editionLanguage(language))
	if err != nil {
		return nil, fmt.Errorf("reading the built-in edition: %w", err)
	}
	return (&Edition{Sections: Sections(headlines)}).Headlines(), nil
}

// editionLanguage returns the language of the edition for a reader of a language.
func editionLanguage(language string) string {
	chosen := editionLanguages[len(editionLanguages)-1]
	for _, l := range editionLanguages {
		if rest, ok := strings.CutPrefix(strings.ToLower(language), l); ok && (rest == "" || strings.ContainsRune("-_.@", rune(rest[0]))) {
			chosen = l
		}
	}
	return chosen
}

func readEdition(language string) (*Edition, error) {
	lead, err := editionFiles.ReadFile("edition/" + language + "/lead.md")
	if err != nil {
		return nil, err
	}
	page, err := ParsePage(lead, PageOptions{Name: "lead.md"})
	if err != nil {
		return nil, err
	}
	headlines, err := readHeadlines(language)
	if err != nil {
		return nil, err
	}
	edition := &Edition{Language: language, Sections: Sections(headlines)}
	retold, err := readRetellings(language, edition.Headlines())
	if err != nil {
		return nil, err
	}
	edition.Articles = append([]Article{*page.Article}, retold...)
	return edition, nil
}

func readHeadlines(language string) ([]Headline, error) {
	list, err := editionFiles.ReadFile("edition/" + language + "/headlines.yaml")
	if err != nil {
		return nil, err
	}
	return parseHeadlines(list, language)
}

// parseHeadlines parses a headline file: a YAML list whose entries have the keys of Headline's JSON, and related
// for those that the page recommends.
func parseHeadlines(data []byte, language string) ([]Headline, error) {
	var entries []struct {
		Section, Title, Source, Published, URL, Summary string

		Related bool
	}
	if err := yaml.Unmarshal(data, &entries); err != nil {
		return nil, err
	}
	page := &Page{}
	for _, e := range entries {
		h := Headline{Section: e.Section, Title: e.Title, Source: e.Source, URL: e.URL, Summary: e.Summary, Language: language, Recommended: e.Related}
		if e.Published != "" {
			if err := h.Published.UnmarshalText([]byte(e.Published)); err != nil {
				return nil, fmt.Errorf("headline %q: %w", e.Title, err)
			}
		}
		page.Headlines = append(page.Headlines, h)
	}
	page.sanitize()
	return page.Headlines, nil
}

// Headlines returns the headlines of all sections, in order.
func (e *Edition) Headlines() []Headline {
	var all []Headline
	for _, s := range e.Sections {
		all = append(all, s.Headlines...)
	}
	return all
}

// Page returns the edition as the page of its lead article.
func (e *Edition) Page() *Page {
	return &Page{Article: &e.Articles[0], Headlines: e.Headlines()}
}

// Find returns the page of the article whose ID begins with prefix. Only the lead's has headlines. The error is
// ErrNotFound or an *AmbiguousIDError.
func (e *Edition) Find(prefix string) (*Page, error) {
	all := make([]Headline, 0, len(e.Articles))
	for _, a := range e.Articles {
		all = append(all, a.Headline)
	}
	i, err := findID(all, prefix)
	switch {
	case err != nil:
		return nil, err
	case i == 0:
		return e.Page(), nil
	}
	return &Page{Article: &e.Articles[i]}, nil
}

// FindBuiltIn searches the built-in edition for an ID prefix, in the given language first and then in the others,
// since IDs do not depend on the reader's language. The errors are those of [Edition.Find].
func FindBuiltIn(prefix, language string) (*Page, error) {
	for _, l := range append([]string{language}, editionLanguages...) {
		edition, err := BuiltIn(l)
		if err != nil {
			return nil, err
		}
		page, err := edition.Find(prefix)
		if !errors.Is(err, ErrNotFound) {
			return page, err
		}
	}
	return nil, ErrNotFound
}
