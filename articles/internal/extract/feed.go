package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/printed"
)

// Bounds of a page's headline feed.
const (
	maxHeadlines = 1500
	maxLinks     = 20000
	minHeadline  = 5   // words, or CJK characters
	maxHeadline  = 300 // columns
)

// link is a link on the page that may be a headline.
type link struct {
	entry   int32  // the a element
	address string // absolute, untracked
	text    string
	tokens  int
	group   int32 // the box of the links around it
	item    int32 // the box that is its own
}

// feeder finds the page's headlines.
type feeder struct {
	*finder
	base   *url.URL
	reader printed.Options
	page   *Page
	body   int32
	links  []link
	only   []int32 // by entry: the one link target inside, see targets
	groups map[int32]*group
	labels map[int32]string
}

// group is what is known of the links in a box.
type group struct {
	links, articles int32
	lengths         []int
	median          int
}

// readHeadlines lists the page's headlines in page order.
func (f *facts) readHeadlines() []Headline {
	h := &feeder{finder: f.finder, base: f.opts.URL, reader: f.reader, page: f.page, body: f.body, groups: map[int32]*group{}, labels: map[int32]string{}}
	if h.base == nil {
		h.base, _ = url.Parse(f.page.URL)
	}
	h.collect()
	h.targets()
	h.measureGroups()
	return h.list()
}

// collect gathers the links with a text.
func (f *feeder) collect() {
	for i := int32(0); int(i) < len(f.entries) && len(f.links) < maxLinks; i++ {
		e := &f.entries[i]
		if e.node.DataAtom != atom.A || !e.link {
			continue
		}
		address := resolve(f.base, attr(e.node, "href"))
		if address == "" {
			continue
		}
		text := f.linkText(i)
		f.links = append(f.links, link{entry: i, address: untracked(address), text: text, tokens: tokenCount(text)})
	}
}

// linkText is the headline in a link: its heading where it holds one, else its
// first line, else its title attribute.
func (f *feeder) linkText(i int32) string {
	end := f.entries[i].end
	for c := i + 1; c < end; c++ {
		if isHeading(f.entries[c].node) {
			return f.textOf(c, f.entries[c].end)
		}
	}
	first, last := f.runsOf(i)
	if last-first > 1 {
		best := ""
		for r := first; r < last && r < first+8; r++ {
			run := &f.runs[r]
			text := f.textOf(max(run.first, i), min(run.end, end))
			if tokenCount(text) >= minHeadline && !printed.Furniture(text) {
				return text
			}
			if tokenCount(text) > tokenCount(best) {
				best = text
			}
		}
		return best
	}
	text := f.textOf(i, end)
	if full := squeeze(attr(f.entries[i].node, "title")); isCut(text) && tokenCount(full) > tokenCount(text) && len(full) < maxHeadline {
		return full
	}
	return text
}

// isCut is true of a text that ends in an ellipsis.
func isCut(s string) bool {
	return strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…")
}

// targets notes for every entry the one headline that it holds: the index of
// the first link, -1 for none, -2 for several addresses.
func (f *feeder) targets() {
	f.only = make([]int32, len(f.entries))
	for i := range f.only {
		f.only[i] = -1
	}
	for n := range f.links {
		if l := &f.links[n]; l.tokens >= minHeadline {
			f.only[l.entry] = int32(n)
		}
	}
	for i := len(f.entries) - 1; i > 0; i-- {
		p := f.entries[i].parent
		if p < 0 || f.only[i] == -1 {
			continue
		}
		switch {
		case f.only[i] == -2 || f.only[p] == -2:
			f.only[p] = -2
		case f.only[p] == -1 || f.links[f.only[p]].address == f.links[f.only[i]].address:
			f.only[p] = f.only[i]
		default:
			f.only[p] = -2
		}
	}
}

// groupLinks is how many links make a neighbourhood.
const groupLinks = 4

// measureGroups finds for each link the smallest box around it with enough
// links to judge it by, and weighs these boxes.
func (f *feeder) measureGroups() {
	counts := make([]int32, len(f.entries))
	for n := range f.links {
		if f.links[n].text != "" {
			counts[f.links[n].entry]++
		}
	}
	for i := len(f.entries) - 1; i > 0; i-- {
		if p := f.entries[i].parent; p >= 0 {
			counts[p] += counts[i]
		}
	}
	for n := range f.links {
		l := &f.links[n]
		g := l.entry
		for f.entries[g].parent >= 0 && counts[g] < groupLinks {
			g = f.entries[g].parent
		}
		l.group = g
		l.item = f.itemOf(l.entry)
		if l.text == "" {
			continue
		}
		if f.groups[g] == nil {
			f.groups[g] = &group{}
		}
		f.groups[g].note(l)
	}
	for _, g := range f.groups {
		g.median = median(g.lengths)
	}
}

func (g *group) note(l *link) {
	g.links++
	if looksLikeArticle(l.address) {
		g.articles++
	}
	if len(g.lengths) < 400 {
		g.lengths = append(g.lengths, l.tokens)
	}
}

func median(v []int) int {
	if len(v) == 0 {
		return 0
	}
	// Lengths are small: counting sorts them.
	var counts [64]int
	for _, n := range v {
		counts[min(n, 63)]++
	}
	seen := 0
	for n, c := range counts {
		if seen += c; seen*2 >= len(v) {
			return n
		}
	}
	return 63
}

// itemOf is the largest box around a link that holds no other headline.
func (f *feeder) itemOf(i int32) int32 {
	item := i
	for p := f.entries[i].parent; p >= 0 && f.only[p] >= 0 && f.tag(p) != atom.Body && !f.holdsBody(p); p = f.entries[p].parent {
		item = p
	}
	return item
}

// holdsBody is true of boxes around the article or its headline.
func (f *feeder) holdsBody(i int32) bool {
	return f.body >= i && f.body < f.entries[i].end
}

// list makes headlines of the links that are some.
func (f *feeder) list() []Headline {
	var all []Headline
	seen := map[string]bool{}
	own := untracked(f.page.URL)
	for n := range f.links {
		l := &f.links[n]
		key := letters(l.text)
		if l.address == own || key == "" || seen[key] || !f.isHeadline(l) {
			continue
		}
		seen[key] = true
		all = append(all, f.headline(l))
		if len(all) == maxHeadlines {
			break
		}
	}
	return all
}

// isHeadline judges a link by its text, address and neighbours.
func (f *feeder) isHeadline(l *link) bool {
	if l.tokens < minHeadline || measureText(l.text).width > maxHeadline || printed.Furniture(l.text) || isAdvert(l.address) || isLabelLink(l.text) {
		return false
	}
	if f.inFurniture(l) || f.inProse(l) {
		return false
	}
	article := looksLikeArticle(l.address)
	g := f.groups[l.group]
	if f.inHeading(l.entry) {
		return article || l.tokens >= 6
	}
	if g.median < minHeadline && !article {
		return false
	}
	if !article && g.articles*2 < g.links && l.tokens < 8 {
		return false
	}
	return true
}

// isLabelLink is true of links that ask for a click.
func isLabelLink(text string) bool {
	return hasAnyPrefix(text, []string{"进入", "更多", "点击", "查看", "下载", "返回", "注册", "登录", "关注", "订阅", "举报", "联系", "关于", "read more", "see all", "view all", "sign up", "sign in", "subscribe", "click here", "more from", "see more", "show more", "terms of", "privacy", "cookie", "about ", "contact "})
}

// inFurniture is true of links in menus, feet, forms and share boxes.
func (f *feeder) inFurniture(l *link) bool {
	level := 0
	for i := l.entry; i >= 0; i = f.entries[i].parent {
		e := &f.entries[i]
		switch e.node.DataAtom {
		case atom.Nav, atom.Footer, atom.Form, atom.Menu, atom.Select:
			return true
		}
		if level < 6 && e.hints&(hintNav|hintFoot|hintShare|hintForm|hintAd) != 0 && e.hints&(hintBody|hintRelated) == 0 {
			return e.hints&(hintNav|hintFoot) != 0 || f.only[i] != -2
		}
		if e.block {
			level++
		}
	}
	return false
}

// inProse is true of a link within the sentences of a paragraph.
func (f *feeder) inProse(l *link) bool {
	first, end := f.runsOf(l.entry)
	if first == end {
		// The run began before the link.
		first = max(first-1, 0)
	}
	r := &f.runs[min(first, int32(len(f.runs)-1))]
	if r.first > l.entry || r.end <= l.entry {
		return false
	}
	return r.width > 2*r.linked && r.width-r.linked > 40
}

func (f *feeder) inHeading(i int32) bool {
	for c := i + 1; c < f.entries[i].end; c++ {
		if isHeading(f.entries[c].node) {
			return true
		}
	}
	for level := 0; i >= 0 && level < 4; i, level = f.entries[i].parent, level+1 {
		if isHeading(f.entries[i].node) {
			return true
		}
	}
	return false
}

// headline reads what stands in a link's own box.
func (f *feeder) headline(l *link) Headline {
	h := Headline{Title: l.text, URL: l.address}
	f.readItem(l, &h)
	h.Section, h.Related = f.section(l)
	return h
}

// readItem reads source, time, comments, picture and summary.
func (f *feeder) readItem(l *link, h *Headline) {
	e := &f.entries[l.item]
	first, end := f.runsOf(l.item)
	for r := first; r < min(end, first+24); r++ {
		run := &f.runs[r]
		if run.width == 0 || run.first <= l.entry && run.end > l.entry && run.linked*10 > run.width*9 {
			continue
		}
		f.readItemLine(f.textOf(max(run.first, l.item), min(run.end, e.end)), run, h)
	}
	for i := l.item; i < e.end && h.Image == ""; i++ {
		if f.tag(i) == atom.Img {
			h.Image = resolve(f.base, imageAddress(f.entries[i].node))
		}
	}
}

func (f *feeder) readItemLine(text string, run *run, h *Headline) {
	if text == h.Title || printed.Furniture(text) {
		return
	}
	if h.Comments == nil {
		if n, ok := f.comments(text, run); ok {
			h.Comments = &n
			return
		}
	}
	if line := printed.SourceLine(text, f.reader); run.width < 100 && !line.Empty() {
		h.Source = orElse(h.Source, line.Source)
		if !h.Published.Known() {
			h.Published = line.Published
		}
		if line.Published.Known() || line.Source != "" {
			return
		}
	}
	if h.Source == "" && f.isSourceBox(run.box) && run.width < 40 {
		h.Source = text
		return
	}
	if h.Summary == "" && run.width >= 40 && tokenCount(text) > 8 && letters(text) != letters(h.Title) {
		h.Summary = text
	}
}

// comments reads a count of comments: labelled so, or a bare number in a box
// named for them.
func (f *feeder) comments(text string, run *run) (int, bool) {
	for _, fig := range printed.Figures(text) {
		if fig.Kind == printed.Comments || fig.Kind == printed.Unlabelled && f.hintNear(run.first, hintComment) {
			return fig.N, true
		}
	}
	return 0, false
}

func (f *feeder) hintNear(i int32, h hint) bool {
	for level := 0; i >= 0 && level < 4; i, level = f.entries[i].parent, level+1 {
		if f.entries[i].hints&h != 0 {
			return true
		}
	}
	return false
}

func (f *feeder) isSourceBox(i int32) bool {
	return namesWord(f.entries[i].node, "source") || namesWord(f.entries[i].node, "media")
}
