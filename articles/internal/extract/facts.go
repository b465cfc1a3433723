package extract

import (
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/printed"
)

// facts gathers what a page says about its article, from the lines around it and
// from what it declares for machines.
type facts struct {
	*finder
	declared *declared
	opts     Options
	reader   printed.Options
	page     *Page
	title    headline
	body     int32 // -1 where there is none
}

// lookAhead is how many runs behind the headline may tell facts.
const lookAhead = 40

// read fills the page's facts in.
func (f *facts) read() {
	p := f.page
	p.Language = f.language()
	f.reader = printed.Options{Now: f.opts.Now, Zone: printed.ZoneFor(p.Language)}
	p.Site = f.siteName()
	line := f.printedLine()
	f.readTimes(line)
	p.Source = orElse(line.Source, f.named("source", "nickname", "media", "laiyuan"))
	p.Byline = f.byline(line)
	if p.Byline == "" {
		f.takeMarkedAuthor()
	}
	f.readRest(line)
}

// takeMarkedAuthor takes the name that the page marks as the author's. A name
// beside the time reads like the outlet's otherwise.
func (f *facts) takeMarkedAuthor() {
	s := f.named("author", "byline", "writer", "zuozhe")
	if s == f.page.Source {
		f.page.Source = ""
	}
	if f.isPerson(s) {
		f.page.Byline = s
	}
}

// language is the page's language: that of its text where the text tells, for
// templates lie, else what the page declares.
func (f *facts) language() string {
	if tag := printed.Language(f.page.Title + "\n" + f.sample()); tag != "" {
		return tag
	}
	declared := ""
	if f.html != nil {
		declared = attr(f.html, "lang")
	}
	declared = orElse(declared, f.declared.first("og:locale", "content-language", "language"))
	if len(f.declared.ld) > 0 {
		declared = orElse(declared, f.declared.ld[0].Language)
	}
	if i := strings.IndexAny(declared, "-_"); i > 0 {
		declared = declared[:i]
	}
	if len(declared) < 2 || len(declared) > 3 {
		return ""
	}
	return strings.ToLower(declared)
}

// sample is some of the article's text, else of the page's.
func (f *facts) sample() string {
	first, end := int32(0), int32(len(f.runs))
	if f.body >= 0 {
		first, end = f.runsOf(f.body)
	}
	var b strings.Builder
	for r := first; r < end && b.Len() < 4096; r++ {
		if f.runs[r].width > 20 && !f.dropped(f.runs[r].first) {
			b.WriteString(f.textOf(f.runs[r].first, f.runs[r].end))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// printedLine reads the lines that the page prints about its article: between
// title and text first, then above the title, then under the text. The first
// line that tells a fact counts.
func (f *facts) printedLine() printed.Line {
	var found printed.Line
	for _, r := range f.factRuns() {
		run := &f.runs[r]
		if run.width > 300 || run.width == 0 {
			continue
		}
		line := f.readLine(f.parted(run.first, run.end, " | "))
		if f.body >= 0 && run.first >= f.entries[f.body].end {
			line.Published = onlyIfUnknown(line.Published, found.Published)
		}
		mergeLine(&found, line)
	}
	return found
}

// onlyIfUnknown keeps what stands under the article, where comments have times
// too, from making a known time more exact.
func onlyIfUnknown(s, known printed.Stamp) printed.Stamp {
	if known.Known() {
		return printed.Stamp{}
	}
	return s
}

// readLine reads a line of facts. A name behind "by" may follow a time.
func (f *facts) readLine(text string) printed.Line {
	line := printed.SourceLine(text, f.reader)
	if i := strings.Index(text, " by "); i > 0 && line.Author == "" && line.Published.Known() {
		line.Author = printed.SourceLine("By "+text[i+len(" by "):], f.reader).Author
	}
	return line
}

// factRuns lists the runs that may tell facts, best first.
func (f *facts) factRuns() []int32 {
	start, end := f.title.run+1, int32(len(f.runs))
	first, last := end, end
	if f.body >= 0 {
		first, last = f.proseRuns()
	}
	var list []int32
	if start > 0 {
		for r := start; r < min(start+lookAhead, end) && (r < first || first < start); r++ {
			list = append(list, r)
		}
		for r := start - 2; r >= max(0, start-8); r-- {
			list = append(list, r)
		}
	} else if f.body >= 0 {
		for r := first - 1; r >= max(0, first-12); r-- {
			list = append(list, r)
		}
	}
	for r := first; r < min(first+3, last); r++ {
		list = append(list, r)
	}
	for r := last; r < min(last+12, end) && f.body >= 0; r++ {
		list = append(list, r)
	}
	return list
}

// proseRuns gives the body's first run of prose and the one behind its last.
func (f *facts) proseRuns() (first, last int32) {
	first, end := f.runsOf(f.body)
	for first < end && (!f.runs[first].isProse() || f.dropped(f.runs[first].first)) {
		first++
	}
	last = end
	for last > first && (!f.runs[last-1].isProse() || f.dropped(f.runs[last-1].first)) {
		last--
	}
	return first, last
}

func mergeLine(found *printed.Line, l printed.Line) {
	found.Source = orElse(found.Source, l.Source)
	found.Author = orElse(found.Author, l.Author)
	found.Editor = orElse(found.Editor, l.Editor)
	found.Place = orElse(found.Place, l.Place)
	if l.Published.Precision > found.Published.Precision && (!found.Published.Known() || sameDay(found.Published.Time, l.Published.Time)) {
		found.Published = l.Published
	}
	if !found.Updated.Known() {
		found.Updated = l.Updated
	}
	found.Figures = append(found.Figures, l.Figures...)
}

func sameDay(a, b time.Time) bool {
	return a.YearDay() == b.YearDay() && a.Year() == b.Year()
}

// readTimes takes the times: as printed where the page prints minutes, for a
// declared time may be in any zone; else as declared; else the printed day.
func (f *facts) readTimes(line printed.Line) {
	p := f.page
	published, updated := f.declaredTimes()
	p.Published, p.Updated = line.Published, line.Updated
	if !p.Published.Known() || p.Published.Precision < printed.Minute && published.Known() || published.Zoned && !p.Published.Zoned && f.reader.Zone == nil {
		if published.Known() {
			p.Published = published
		}
	}
	if !p.Updated.Known() || updated.Zoned && !p.Updated.Zoned {
		if updated.Known() && updated.Time.After(p.Published.Time) {
			p.Updated = updated
		}
	}
}

func (f *facts) declaredTimes() (published, updated printed.Stamp) {
	var pub, upd []string
	if f.html != nil {
		pub = append(pub, attr(f.html, "data-publishtime"))
	}
	for _, a := range f.declared.ld {
		pub, upd = append(pub, a.Published), append(upd, a.Updated)
	}
	d := f.declared
	pub = append(pub, d.first("article:published_time", "og:published_time", "datepublished", "article:published", "parsely-pub-date", "sailthru.date",
		"publishdate", "pubdate", "publish_date", "publish-date", "dc.date.issued", "dcterms.created", "weibo:article:create_at", "article.published", "date", "dc.date", "og:release_date", "firstpublished"))
	upd = append(upd, d.first("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod", "last-modified", "weibo:article:update_at", "article.updated"))
	pub = append(pub, f.markedTime())
	return f.firstTime(pub), f.firstTime(upd)
}

func (f *facts) firstTime(texts []string) printed.Stamp {
	for _, s := range texts {
		if s == "" {
			continue
		}
		if st, ok := printed.Time(s, f.reader); ok {
			return st
		}
	}
	return printed.Stamp{}
}

// markedTime is the datetime of a time element near the headline or in the body's head.
func (f *facts) markedTime() string {
	from, to := int32(0), int32(len(f.entries))
	if f.title.run >= 0 {
		from = f.runs[f.title.run].first
	}
	if f.body >= 0 {
		to = f.entries[f.body].end
	}
	for i := max(from-200, 0); i < min(to, from+2000); i++ {
		if f.tag(i) == atom.Time {
			if v := attr(f.entries[i].node, "datetime"); v != "" {
				return v
			}
		}
	}
	return ""
}

// byline is who wrote it: as printed, else as declared, unless what is declared
// is the site, an address or a role.
func (f *facts) byline(line printed.Line) string {
	if line.Author != "" {
		return line.Author
	}
	var names []string
	for _, a := range f.declared.ld {
		names = append(names, a.Authors...)
		if len(names) > 0 {
			break
		}
	}
	if len(names) == 0 {
		for _, k := range []string{"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "twitter:creator_name"} {
			if v := f.declared.meta[k]; len(v) > 0 {
				names = v
				break
			}
		}
	}
	var kept []string
	for _, n := range names[:min(len(names), 12)] {
		n = squeeze(strings.TrimPrefix(strings.TrimPrefix(n, "By "), "by "))
		if f.isPerson(n) && !contains(kept, n) {
			kept = append(kept, n)
		}
	}
	return strings.Join(kept, ", ")
}

func contains(list []string, s string) bool {
	for _, e := range list {
		if e == s {
			return true
		}
	}
	return false
}

// isPerson is true of a declared author that may be a person: no address, no
// portal's or site's name.
func (f *facts) isPerson(name string) bool {
	key := letters(name)
	if key == "" || len(name) > 120 || strings.Contains(name, "://") || strings.HasPrefix(name, "@") || strings.HasPrefix(name, "/") {
		return false
	}
	if key == letters(f.page.Site) || key == letters(f.page.Source) {
		return false
	}
	for _, a := range f.declared.ld {
		if key == letters(a.Publisher) {
			return false
		}
	}
	if f.opts.URL != nil && strings.Contains(letters(f.opts.URL.Hostname()), key) {
		return false
	}
	switch key {
	case "admin", "administrator", "editor", "staff", "webmaster", "网易", "新浪", "新浪网", "腾讯", "腾讯网", "搜狐", "搜狐网", "凤凰网", "人民网", "新华网", "default", "author", "佚名", "未知", "undefined", "null", "none":
		return false
	}
	return !strings.HasSuffix(name, "网") && !strings.Contains(key, "qq网") && !strings.HasSuffix(key, "com") && !strings.HasSuffix(name, "股份有限公司")
}

// siteName is the web site's name as declared.
func (f *facts) siteName() string {
	if s := f.declared.first("og:site_name", "application-name", "apple-mobile-web-app-title", "al:android:app_name"); s != "" && len(s) < 80 {
		return s
	}
	for _, a := range f.declared.ld {
		if a.Publisher != "" {
			return a.Publisher
		}
	}
	return ""
}

// readRest takes the remaining facts.
func (f *facts) readRest(line printed.Line) {
	p, d := f.page, f.declared
	p.URL = f.canonical()
	p.Image = f.resolve(d.first("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src", "weibo:article:image"))
	p.Section = d.first("article:section", "parsely-section", "sailthru.section")
	for _, a := range d.ld {
		p.Image = orElse(p.Image, f.resolve(a.Image))
		p.Section = orElse(p.Section, squeeze(a.Section))
		if p.Comments == nil {
			p.Comments = a.Comments
		}
	}
	for _, fig := range line.Figures {
		if fig.Kind == printed.Comments && p.Comments == nil {
			n := fig.N
			p.Comments = &n
		}
	}
	p.Categories = f.categories()
	p.Author = f.author()
	p.Notices = f.notices()
	if s := f.standfirst(); s != "" {
		p.Standfirst = s
	}
	p.Breadcrumbs = f.breadcrumbs()
}

// canonical is the address that the page declares for itself, unless that is
// another site's or a site's root.
func (f *facts) canonical() string {
	given := ""
	if f.opts.URL != nil {
		given = f.opts.URL.String()
	}
	for _, s := range []string{f.declared.canonical, f.declared.first("og:url")} {
		u := f.resolve(s)
		parsed, err := url.Parse(u)
		if u == "" || err != nil || strings.Trim(parsed.Path, "/") == "" && parsed.RawQuery == "" {
			continue
		}
		return u
	}
	return given
}

// resolve makes an address absolute; it is empty where that is not possible.
func (f *facts) resolve(ref string) string { return resolve(f.opts.URL, ref) }

// maxCategories bounds the publisher's tags.
const maxCategories = 24

// categories are the publisher's own tags.
func (f *facts) categories() []string {
	var all []string
	add := func(s string) {
		s = squeeze(s)
		if s != "" && len(s) <= 80 && len(all) < maxCategories && !contains(all, s) {
			all = append(all, s)
		}
	}
	for _, t := range f.declared.meta["article:tag"] {
		add(t)
	}
	for _, a := range f.declared.ld {
		for _, k := range a.Keywords {
			for _, one := range strings.Split(k, ",") {
				add(one)
			}
		}
	}
	if len(all) > 0 {
		return all
	}
	for _, one := range strings.FieldsFunc(f.declared.first("news_keywords", "keywords"), func(r rune) bool { return r == ',' || r == '，' || r == ';' || r == '、' }) {
		add(one)
	}
	return all
}

// Widths of a standfirst, in columns.
const (
	minStandfirst = 30
	maxStandfirst = 800
)

// standfirst is the publisher's summary, unless it is cut off, or no more than
// the headline or the article's own beginning.
func (f *facts) standfirst() string {
	s := f.declared.first("og:description", "description", "twitter:description", "dc.description")
	for _, a := range f.declared.ld {
		if a.Description != "" && s == "" {
			s = squeeze(a.Description)
		}
	}
	if w := measureText(s).width; w < minStandfirst || w > maxStandfirst || isCut(s) {
		return ""
	}
	key := letters(s)
	if title := letters(f.page.Title); title != "" && (strings.HasPrefix(key, title) || strings.HasPrefix(title, key)) {
		return ""
	}
	head := letters(f.sample())
	if n := min(len(key), 90); strings.Contains(head, key[:runeStart(key, n)]) {
		return ""
	}
	return s
}

// runeStart is the last beginning of a character in s at or before n.
func runeStart(s string, n int) int {
	for n > 0 && n < len(s) && s[n]&0xC0 == 0x80 {
		n--
	}
	return n
}

// forgetArticle takes back what was read of an article that is none.
func (f *facts) forgetArticle() {
	p := f.page
	f.body = -1
	*p = Page{Title: p.Title, URL: p.URL, Site: p.Site, Section: p.Section, Language: p.Language, Image: p.Image, Breadcrumbs: p.Breadcrumbs}
}
