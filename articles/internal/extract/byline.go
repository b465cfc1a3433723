package extract

import (
	"slices"
	"strings"

	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// takeMarkedAuthor takes the author from an element with a class for it. Without that class, a name
// next to the time reads like the source.
func (f *facts) takeMarkedAuthor() {
	s := f.markedName("author", "byline", "writer", "zuozhe")
	if s == f.page.Source {
		f.page.Source = ""
	}
	if f.isPerson(s) {
		f.page.Byline = s
	}
}

// byline returns who wrote the article, as printed or else as declared. A declared author that is the
// site, an address or a role does not count.
func (f *facts) byline(line labels.Line) string {
	if line.Author != "" {
		return line.Author
	}
	var names []string
	for _, a := range f.declared.Articles {
		names = append(names, a.Authors...)
		if len(names) > 0 {
			break
		}
	}
	if len(names) == 0 {
		for _, k := range []string{"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "twitter:creator_name"} {
			if v := f.declared.All(k); len(v) > 0 {
				names = v
				break
			}
		}
	}
	var kept []string
	for _, n := range names[:min(len(names), 12)] {
		n = f.withoutBy(pagetext.Squeeze(n))
		if f.isPerson(n) && !slices.Contains(kept, n) {
			kept = append(kept, n)
		}
	}
	return strings.Join(kept, ", ")
}

// withoutBy removes "by", in English or the page's language, from the beginning of a name.
func (f *facts) withoutBy(name string) string {
	by := map[string]string{"de": "von ", "fr": "par ", "es": "por ", "pt": "por ", "it": "di ", "nl": "door "}[f.page.Language]
	for _, label := range []string{"by ", by} {
		if pagetext.HasPrefixFold(name, label) {
			name = pagetext.Squeeze(name[len(label):])
		}
	}
	return name
}

// isPerson reports whether a declared author may be a person rather than an address, a portal, a site
// or a role.
func (f *facts) isPerson(name string) bool {
	key := pagetext.Letters(name)
	if key == "" || len(name) > 120 || strings.Contains(name, "://") || strings.HasPrefix(name, "@") || strings.HasPrefix(name, "/") {
		return false
	}
	if key == pagetext.Letters(f.page.Site) || key == pagetext.Letters(f.page.Source) {
		return false
	}
	for _, a := range f.declared.Articles {
		if key == pagetext.Letters(a.Publisher) {
			return false
		}
	}
	if f.opts.URL != nil && strings.Contains(pagetext.Letters(f.opts.URL.Hostname()), key) {
		return false
	}
	if hasSiteWord(name) && f.inTitleSuffix(key) {
		return false
	}
	switch key {
	case "admin", "administrator", "editor", "staff", "webmaster", "网易", "新浪", "新浪网", "腾讯", "腾讯网", "搜狐", "搜狐网", "凤凰网", "人民网", "新华网", "default", "author", "佚名", "未知", "undefined", "null", "none":
		return false
	}
	return !strings.HasSuffix(name, "网") && !strings.Contains(key, "qq网") && !strings.HasSuffix(key, "com") && !strings.HasSuffix(name, "股份有限公司")
}

// inTitleSuffix reports whether the names of site and sections in the document's title include one
// with these letters.
func (f *facts) inTitleSuffix(key string) bool {
	parts := strings.FieldsFunc(runes.Clip(f.declared.Title, maxDeclaredTitle), func(r rune) bool { return strings.ContainsRune("_|｜-–—", r) })
	for _, part := range parts[min(1, len(parts)):] {
		if pagetext.Letters(part) == key {
			return true
		}
	}
	return false
}
