package extract

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/printed"
)

// Bounds of a page's headline feed.
const (
	maxHeadlines = 1500
	maxLinks     = 20000
	minHeadline  = 5   // words, or CJK characters
	maxHeadline  = 300 // columns
	maxItem      = 400 // entries of a headline's box that are read
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
	chosen []*link // that are headlines
	before []int32 // by entry: how many headlines stand before it
	groups map[int32]*group
	kids   map[int32]*children
}

// group is what is known of the links in a box.
type group struct {
	links, articles int32
	lengths         []int
	median          int
}

// newFeeder gathers the page's links.
func (f *facts) newFeeder() *feeder {
	h := &feeder{finder: f.finder, base: f.opts.URL, reader: f.reader, page: f.page, body: f.body, groups: map[int32]*group{}, kids: map[int32]*children{}}
	if h.base == nil {
		h.base, _ = url.Parse(f.page.URL)
	}
	h.collect()
	h.targets()
	h.measureGroups()
	h.choose()
	return h
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
// first line; what is cut off there its title attribute may have whole.
func (f *feeder) linkText(i int32) string {
	text := f.printedText(i)
	if full := squeeze(attr(f.entries[i].node, "title")); isCut(text) && tokenCount(full) > tokenCount(text) && len(full) < maxHeadline {
		return full
	}
	return text
}

func (f *feeder) printedText(i int32) string {
	end := f.entries[i].end
	for c := i + 1; c < end; c++ {
		if isHeading(f.entries[c].node) {
			return f.textOf(c, f.entries[c].end)
		}
	}
	first, last := f.runsOf(i)
	if last-first <= 1 {
		return f.textOf(i, end)
	}
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
		if l := &f.links[n]; !f.isShort(l) {
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

// choose takes the links that are headlines.
func (f *feeder) choose() {
	seen := map[string]bool{}
	if f.body >= 0 {
		seen[letters(f.page.Title)], seen[letters(f.page.Source)], seen[letters(f.page.Byline)] = true, true, true
	}
	titles := map[string]string{} // by address
	own, card := untracked(f.page.URL), ""
	if f.page.Author != nil {
		card = untracked(f.page.Author.URL)
	}
	for n := range f.links {
		l := &f.links[n]
		key := letters(l.text)
		if l.address == own || l.address == card || key == "" || seen[key] || !f.isHeadline(l) && !f.isTopic(n) {
			continue
		}
		if before := titles[l.address]; before != "" && isShortened(l.text, before) {
			continue
		}
		seen[key], titles[l.address] = true, l.text
		if f.chosen = append(f.chosen, l); len(f.chosen) == maxHeadlines {
			break
		}
	}
	f.countChosen(f.chosen)
}

// list reads the chosen headlines, in page order.
func (f *feeder) list() []Headline {
	var all []Headline
	for _, l := range f.chosen {
		all = append(all, f.headline(l))
	}
	return all
}

// isListPage is true where the prose in the body is the summaries of headlines:
// of a section or front page.
func (f *feeder) isListPage() bool {
	if f.body < 0 {
		return false
	}
	inItems, items := map[int32]bool{}, 0
	for _, l := range f.chosen {
		if !f.inBody(l.entry) || f.inProse(l) {
			continue
		}
		items++
		first, end := f.runsOf(l.item)
		for r := first; r < min(end, first+12); r++ {
			if f.runs[r].isProse() {
				inItems[r] = true
			}
		}
	}
	all := 0
	first, end := f.runsOf(f.body)
	for r := first; r < end; r++ {
		if f.runs[r].isProse() {
			all++
		}
	}
	return items >= 4 && len(inItems) >= 3 && len(inItems)*3 >= all*2
}

// countChosen counts the headlines before each entry.
func (f *feeder) countChosen(chosen []*link) {
	f.before = make([]int32, len(f.entries)+1)
	for _, l := range chosen {
		f.before[l.entry+1]++
	}
	for i := range f.entries {
		f.before[i+1] += f.before[i]
	}
}

// isShortened is true of two titles of which one is the other, cut off within a phrase.
func isShortened(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	rest, ok := strings.CutPrefix(b, strings.TrimRight(a, ".…"))
	return ok && !strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, "，") && !strings.HasPrefix(rest, ",")
}

// isHeadline judges a link by its text, address and neighbours.
func (f *feeder) isHeadline(l *link) bool {
	g := f.groups[l.group]
	if g == nil || f.isShort(l) {
		return false
	}
	if measureText(l.text).width > maxHeadline || printed.Furniture(l.text) || isLabelLink(l.text) || isAdvert(l.address) {
		return false
	}
	if f.inFurniture(l) || f.inProse(l) {
		return false
	}
	score := 0
	switch {
	case l.tokens >= 8:
		score += 2
	case l.tokens >= minHeadline:
		score++
	}
	if looksLikeArticle(l.address) {
		score += 2
	} else if isRoot(l.address) {
		score -= 3
	}
	if f.inHeading(l.entry) {
		score++
	}
	switch {
	case g.median >= 8:
		score += 2
	case g.median >= minHeadline:
		score++
	}
	return score >= 3
}

// isShort is true of a text that is too short for a headline. Chinese says
// more in as many words.
func (f *feeder) isShort(l *link) bool {
	switch {
	case l.tokens < 8 && isTagAddress(l.address):
		return true
	case l.tokens >= minHeadline:
		return false
	case l.tokens < 3 || measureText(l.text).cjk > 0:
		return true
	}
	return !looksLikeArticle(l.address) || l.tokens == 3 && !f.inHeading(l.entry)
}

// isTopic is true of a link that names the topic which the headline beside it
// stands in: the headline's address is within the topic's.
func (f *feeder) isTopic(n int) bool {
	l := &f.links[n]
	if l.tokens < minHeadline-1 || isRoot(l.address) {
		return false
	}
	for k := n + 1; k < len(f.links) && k <= n+2; k++ {
		next := &f.links[k]
		if f.entries[next.entry].parent != f.entries[l.entry].parent {
			return false
		}
		if next.tokens > l.tokens && !f.isShort(next) && strings.HasPrefix(next.address, strings.TrimSuffix(l.address, "/")+"/") {
			return true
		}
	}
	return false
}

// isRoot is true of the address of a site or section rather than of a page.
func isRoot(address string) bool {
	i := strings.Index(address, "://")
	return i < 0 || strings.Trim(address[i+3:], "/") == hostOf(address)
}

func hostOf(address string) string {
	i := strings.Index(address, "://")
	if i < 0 {
		return ""
	}
	host, _, _ := strings.Cut(address[i+3:], "/")
	return host
}

// isLabelLink is true of links that ask for a click.
func isLabelLink(text string) bool {
	if strings.HasSuffix(text, ">>") || strings.HasSuffix(text, "：") || strings.HasSuffix(text, ":") || strings.HasSuffix(text, "»") || strings.HasSuffix(text, "›") {
		return true
	}
	if strings.HasSuffix(text, "下载") && tokenCount(text) < 10 {
		return true
	}
	return hasAnyPrefix(text, []string{"进入", "更多", "点击", "查看", "下载", "返回", "注册", "登录", "关注", "订阅", "举报", "联系", "关于", "免费", "快去", "刷新", "换一", "全部", "互联网新闻信息", "read more", "see all", "view all", "sign up", "sign in", "subscribe", "click here", "more from", "see more", "show more", "terms of", "privacy", "cookie", "about ", "contact ", "skip to"})
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
	if f.inBody(l.entry) {
		l.item = f.runBox(l.entry)
	}
	f.readItem(l, &h)
	h.Section, h.Related = f.section(l)
	return h
}

// inBody is true of an entry in the article's box.
func (f *feeder) inBody(i int32) bool {
	return f.body >= 0 && i > f.body && i < f.entries[f.body].end
}

// runBox is the block element around an entry.
func (f *feeder) runBox(i int32) int32 {
	for i > 0 && !f.entries[i].block {
		i = f.entries[i].parent
	}
	return i
}

// readItem reads source, time, comments, picture and summary.
func (f *feeder) readItem(l *link, h *Headline) {
	e := &f.entries[l.item]
	first, end := f.runsOf(l.item)
	last := ""
	for r := first; r < min(end, first+24); r++ {
		run := &f.runs[r]
		if run.width == 0 {
			continue
		}
		pieces := f.pieces(run, l)
		if len(pieces) == 0 {
			continue
		}
		f.readItemLine(pieces, last, h)
		if h.Summary == "" {
			h.Summary = summaryOf(run, pieces, h)
		}
		last = pieces[len(pieces)-1].text
	}
	for i := l.item; i < min(e.end, l.item+maxItem) && h.Image == ""; i++ {
		if f.tag(i) == atom.Img {
			h.Image = resolve(f.base, imageAddress(f.entries[i].node))
		}
	}
}

// piece is one text of an item, with the element that it stands in.
type piece struct {
	text string
	in   int32
}

// pieces are the texts of a run within the item of l, without the headline.
func (f *feeder) pieces(run *run, l *link) []piece {
	var all []piece
	end := min(run.end, f.entries[l.item].end)
	for i := max(run.first, l.item); i < end; i++ {
		if i == l.entry || f.tag(i) == atom.A && f.isTitle(i, l) {
			i = f.entries[i].end - 1
			continue
		}
		if f.isText(i) {
			if s := squeeze(f.text(i)); s != "" && s != l.text {
				all = append(all, piece{s, f.entries[i].parent})
			}
		}
	}
	return all
}

// isTitle is true of a link with the text of l.
func (f *feeder) isTitle(i int32, l *link) bool {
	return f.only[i] >= 0 && f.links[f.only[i]].text == l.text
}

// readItemLine reads the pieces of one line; last is the text before it.
func (f *feeder) readItemLine(pieces []piece, last string, h *Headline) {
	whole, barred := "", ""
	for _, p := range pieces {
		if n, ok := f.comments(p); ok && h.Comments == nil {
			h.Comments = &n
		}
		if h.Source == "" && len(p.text) < 60 && f.isSourceBox(p.in) && !printed.SourceLine(p.text, f.reader).Published.Known() {
			h.Source = p.text
		}
		whole += p.text
		barred += " | " + p.text
	}
	if len(whole) < 200 && mayTell(whole) {
		line := printed.SourceLine(barred, f.reader)
		if line.Source == "" && line.Published.Known() && len(last) < 60 {
			line.Source = printed.SourceLine(last+" | "+barred, f.reader).Source
		}
		h.Source = orElse(h.Source, orElse(line.Source, f.nameBeforeTime(whole)))
		if !h.Published.Known() {
			h.Published = line.Published
		}
	}
}

// nameBeforeTime is the short name that a line begins with whose rest is a time.
func (f *feeder) nameBeforeTime(line string) string {
	_, start, end, ok := printed.FindTime(line, f.reader)
	if !ok || start == 0 || strings.TrimSpace(line[end:]) != "" {
		return ""
	}
	name := strings.Trim(line[:start], " |·,，-—")
	if n := tokenCount(name); n == 0 || n > 8 || len(name) > 60 || strings.ContainsAny(name, ":：。，!?") || printed.Furniture(name) {
		return ""
	}
	return name
}

// summaryOf is the text of a run that reads like sentences about the headline.
func summaryOf(r *run, pieces []piece, h *Headline) string {
	if r.linked*2 > r.width || r.width < 40 {
		return ""
	}
	whole := joinPieces(pieces)
	if tokenCount(whole) <= 10 || letters(whole) == letters(h.Title) || printed.Furniture(whole) {
		return ""
	}
	return whole
}

// joinPieces joins texts, with a space where Latin words would touch.
func joinPieces(pieces []piece) string {
	var b strings.Builder
	for _, p := range pieces {
		if b.Len() > 0 && p.text[0] < utf8.RuneSelf && isWord(rune(p.text[0])) {
			b.WriteByte(' ')
		}
		b.WriteString(p.text)
	}
	return b.String()
}

// mayTell is true of a line that may hold a time or a labelled fact.
func mayTell(line string) bool {
	return strings.ContainsAny(line, "0123456789:：刚昨今") || hasPrefixFold(line, "by ")
}

// comments reads a count of comments: labelled so, or a bare number in a box
// named for them.
func (f *feeder) comments(p piece) (int, bool) {
	if !strings.ContainsAny(p.text, "0123456789") {
		return 0, false
	}
	for _, fig := range printed.Figures(p.text) {
		if fig.Kind == printed.Comments || fig.Kind == printed.Unlabelled && f.hintNear(p.in, hintComment) {
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
