package articles

import (
	"fmt"
	"slices"
	"strings"
)

// readRetellings returns an article for each headline of the edition: what its headline on the page says, in other
// words. A retelling stands in retellings.md below a heading with the headline's title.
func readRetellings(language string, headlines []Headline) ([]Article, error) {
	data, err := editionFiles.ReadFile("edition/" + language + "/retellings.md")
	if err != nil {
		return nil, err
	}
	var common Article
	fence, front, body := splitFrontMatter(string(data))
	if err := common.readFrontMatter(fence, front, ""); err != nil {
		return nil, err
	}
	texts, err := splitRetellings(body)
	if err != nil {
		return nil, err
	}
	retold := make([]Article, len(headlines))
	for i, h := range headlines {
		text, ok := texts[h.Title]
		if !ok {
			return nil, fmt.Errorf("retellings.md lacks %q", h.Title)
		}
		a := Article{Headline: h, Captured: common.Captured, Notices: slices.Clone(common.Notices), Markdown: text}
		a.Sanitize()
		retold[i] = a
	}
	return retold, nil
}

// splitRetellings returns the texts of a document by their headings.
func splitRetellings(document string) (map[string]string, error) {
	texts := map[string]string{}
	for _, part := range strings.Split("\n"+document, "\n## ")[1:] {
		title, text, _ := strings.Cut(part, "\n")
		if _, twice := texts[title]; twice {
			return nil, fmt.Errorf("retellings.md has %q twice", title)
		}
		texts[title] = strings.TrimSpace(text)
	}
	return texts, nil
}
