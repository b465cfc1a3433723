package extract

import (
	"cmp"
	"embed"
	"net/url"
	"strings"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/labels"
)

//go:embed sites/*.rules
var siteFiles embed.FS

// siteRules name the boxes of one site's pages. The general rules read most pages as well without
// them, and a rule that matches nothing on a page changes nothing.
type siteRules struct {
	body, drop, title, source, author, time []htmltree.Selector
	// related are the site's lists of related and popular articles, ignore boxes whose links are not
	// headlines.
	related, ignore []htmltree.Selector
}

// rulesFor returns the rules of the site that an address belongs to, those of the longest suffix of
// its host name that has a file, or nil.
func rulesFor(address *url.URL) *siteRules {
	if address == nil {
		return nil
	}
	for host := strings.ToLower(address.Hostname()); host != ""; {
		if data, err := siteFiles.ReadFile("sites/" + host + ".rules"); err == nil {
			return parseRules(string(data))
		}
		_, rest, ok := strings.Cut(host, ".")
		if !ok {
			return nil
		}
		host = rest
	}
	return nil
}

// parseRules parses a rules file: each line has a key, a colon and selectors. A key may be repeated.
// Lines that begin with # are comments.
func parseRules(text string) *siteRules {
	r := &siteRules{}
	fields := map[string]*[]htmltree.Selector{
		"body": &r.body, "drop": &r.drop, "title": &r.title, "source": &r.source, "author": &r.author, "time": &r.time,
		"related": &r.related, "ignore": &r.ignore,
	}
	for line := range strings.Lines(text) {
		key, value, ok := strings.Cut(line, ":")
		if field := fields[strings.TrimSpace(key)]; ok && field != nil {
			*field = append(*field, htmltree.ParseSelectors(value)...)
		}
	}
	return r
}

// site applies a site's rules to a page. It is nil for a site without rules.
type site struct {
	*markedTree
	rules *siteRules
}

func newSite(f *markedTree, opts Options) *site {
	if opts.NoSites {
		return nil
	}
	rules := rulesFor(opts.URL)
	if rules == nil {
		return nil
	}
	return &site{f, rules}
}

// dropBoilerplate drops what the rules call boilerplate.
func (s *site) dropBoilerplate() {
	if s == nil {
		return
	}
	for _, i := range s.FindAll(s.rules.drop) {
		s.drop[i] = true
	}
	for _, i := range s.FindAll(s.rules.ignore) {
		s.drop[i] = true
	}
}

// minSiteBody is the minimum width of text, in columns, in a box that a rule names as the article's.
const minSiteBody = 60

// body returns the box that the rules name, or -1.
func (s *site) body() int32 {
	if s == nil {
		return -1
	}
	for _, sel := range s.rules.body {
		for i := range s.Entries {
			if s.Matches(int32(i), sel) && s.stats[i].Width >= minSiteBody && !s.dropped(int32(i)) {
				return int32(i)
			}
		}
	}
	return -1
}

// text returns the text of the first box that the selectors match and that has any.
func (s *site) text(selectors []htmltree.Selector) string {
	for _, sel := range selectors {
		if i := s.Find(sel); i >= 0 {
			if text := s.Text(i, s.Entries[i].End); text != "" && len(text) < 600 {
				return text
			}
		}
	}
	return ""
}

// headline returns the headline that the rules name.
func (s *site) headline() headline {
	if s != nil {
		for _, sel := range s.rules.title {
			i := s.Find(sel)
			if i < 0 {
				continue
			}
			if first, end := s.RunsOf(i); first < end {
				return headline{s.Text(i, s.Entries[i].End), first}
			}
		}
	}
	return headline{run: -1}
}

// line reads the facts that the rules name.
func (s *site) line(o datetime.Options) labels.Line {
	var line labels.Line
	if s == nil {
		return line
	}
	if text := s.text(s.rules.time); text != "" {
		mergeLine(&line, labels.SourceLine(text, o))
		if st, ok := datetime.Parse(text, o); ok {
			line.Published = st
		}
	}
	if text := s.text(s.rules.source); text != "" {
		read := labels.SourceLine("来源："+strings.TrimLeft(strings.TrimPrefix(text, "来源"), ":： "), o)
		line.Source = cmp.Or(read.Source, text)
	}
	if text := s.text(s.rules.author); text != "" {
		read := labels.SourceLine(text, o)
		line.Author = cmp.Or(read.Author, text)
	}
	return line
}

// headlineBoxes returns the entries that the rules call related, and those without headlines.
func (s *site) headlineBoxes() (related, ignored []int32) {
	if s == nil {
		return nil, nil
	}
	return s.FindAll(s.rules.related), s.FindAll(s.rules.ignore)
}
