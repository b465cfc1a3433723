package extract

import (
	"slices"
	"strings"
	"unicode"

	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// declaredAuthors returns the persons in the first declaration of authors that names any. The editor, whom
// some sites declare as the author, is left out.
func (f *facts) declaredAuthors(editor string) []string {
	var lists [][]string
	for _, a := range f.declared.Articles {
		lists = append(lists, a.Authors)
	}
	for _, k := range []string{"author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "twitter:creator_name"} {
		lists = append(lists, f.declared.All(k))
	}
	lists = append(lists, f.writtenBy())
	for _, list := range lists {
		var kept []string
		for _, declared := range list[:min(len(list), maxAuthors)] {
			for _, name := range f.splitDeclared(f.withoutBy(pagetext.Squeeze(declared))) {
				if f.isPerson(name) {
					kept = addName(kept, name)
				}
			}
		}
		if len(kept) > 0 {
			return slices.DeleteFunc(kept, func(name string) bool { return name == editor })
		}
	}
	return nil
}

// writtenBy returns the value of the label "Written by" in the meta elements for cards, which label what
// they show.
func (f *facts) writtenBy() []string {
	for _, n := range []string{"1", "2"} {
		label, name := f.declared.First("twitter:label"+n), f.declared.First("twitter:data"+n)
		if name != "" && len(label) < maxName && labels.SourceLine(label+" Jane Roe", f.reader).Author == "Jane Roe" {
			return []string{name}
		}
	}
	return nil
}

// splitDeclared splits a declared author at commas and words for "and" if whole names stand between them,
// without the agencies, jobs and e-mail addresses among them. A surname before the first name stays. A
// list of anything else, such as keywords, is no author.
func (f *facts) splitDeclared(declared string) []string {
	parts := labels.SplitNames(declared)
	if len(parts) < 2 || len(declared) > 5*maxName {
		return []string{declared}
	}
	var names []string
	others := 0
	for _, part := range parts {
		switch {
		case labels.IsPersonName(part):
			names = append(names, part)
		case !strings.Contains(part, "@") && !labels.IsOutlet(part) && !labels.IsJob(part):
			others++
		}
	}
	switch {
	case others == 0 && len(names) > 0:
		if f.areKeywords(names) {
			return nil
		}
		return names
	case len(parts) == 2 && len(declared) <= maxName && !strings.Contains(declared, "@"):
		return []string{declared}
	}
	return nil
}

// areKeywords reports whether all names are keywords of the page as well.
func (f *facts) areKeywords(names []string) bool {
	keywords := pagetext.Letters(runes.Clip(f.declared.First("keywords", "news_keywords"), 4*maxDeclaredTitle))
	for _, name := range names {
		if !strings.Contains(keywords, pagetext.Letters(name)) {
			return false
		}
	}
	return true
}

// isPerson reports whether a declared author may be a person rather than an address, a portal, a site
// or a role. Somebody with a site of their own may have its name.
func (f *facts) isPerson(name string) bool {
	key := pagetext.Letters(name)
	if key == "" || len(name) > 120 || !strings.ContainsFunc(name, unicode.IsLetter) || isMachineName(name) || labels.IsBoilerplate(name) {
		return false
	}
	switch key {
	case "admin", "administrator", "editor", "staff", "webmaster", "网易", "新浪", "新浪网", "腾讯", "腾讯网", "搜狐", "搜狐网", "凤凰网", "人民网", "新华网", "default", "author", "佚名", "未知", "undefined", "null", "none":
		return false
	}
	if strings.HasSuffix(name, "网") || strings.Contains(key, "qq网") || strings.HasSuffix(key, "com") || strings.HasSuffix(name, "股份有限公司") {
		return false
	}
	return !f.isSiteNamed(name, key) || f.isDeclaredPerson(name) && !labels.IsOutlet(name) || labels.IsPersonName(name) && !f.isOrganization(key)
}

// isMachineName reports whether a declared author is an address, an account or a placeholder.
func isMachineName(name string) bool {
	if strings.ContainsAny(name, "@{}<>=") || strings.Contains(name, "://") || strings.HasPrefix(name, "/") {
		return true
	}
	dot := strings.IndexByte(name, '.')
	return dot > 1 && dot+1 < len(name) && !strings.Contains(name, " ") && name[dot+1] >= 'a' && name[dot+1] <= 'z'
}

// isSiteNamed reports whether a name is that of the site, its publisher, its address or the source.
func (f *facts) isSiteNamed(name, key string) bool {
	if key == pagetext.Letters(f.page.Site) || key == pagetext.Letters(f.page.Source) {
		return true
	}
	for _, a := range f.declared.Articles {
		if key == pagetext.Letters(a.Publisher) {
			return true
		}
	}
	if f.opts.URL != nil && strings.Contains(pagetext.Letters(f.opts.URL.Hostname()), key) {
		return true
	}
	return hasSiteWord(name) && f.inTitleSuffix(key)
}

// isDeclaredPerson reports whether JSON-LD says that an author of this name is a person.
func (f *facts) isDeclaredPerson(name string) bool {
	for _, a := range f.declared.Articles {
		if slices.Contains(a.People, name) {
			return true
		}
	}
	return false
}

// isOrganization reports whether JSON-LD says that an author with these letters is no person.
func (f *facts) isOrganization(key string) bool {
	for _, a := range f.declared.Articles {
		for _, s := range a.Organizations {
			if pagetext.Letters(s) == key {
				return true
			}
		}
	}
	return false
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
