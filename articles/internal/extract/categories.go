package extract

import (
	"slices"
	"strings"

	"newsreader/articles/internal/extract/pagetext"
)

// maxCategories is how many categories are kept.
const maxCategories = 24

// categories returns the publisher's own tags.
func (f *facts) categories() []string {
	var all []string
	add := func(s string) {
		s = pagetext.Squeeze(s)
		if s != "" && len(s) <= 80 && len(all) < maxCategories && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	for _, t := range f.declared.All("article:tag") {
		for _, one := range strings.Split(t, ",") {
			add(one)
		}
	}
	for _, a := range f.declared.Articles {
		for _, k := range a.Keywords {
			for _, one := range strings.Split(k, ",") {
				add(one)
			}
		}
	}
	if len(all) > 0 {
		return all
	}
	for _, one := range strings.FieldsFunc(f.declared.First("news_keywords", "keywords"), func(r rune) bool { return r == ',' || r == '，' || r == ';' || r == '、' }) {
		add(one)
	}
	return all
}
