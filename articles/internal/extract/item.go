package extract

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
)

// headline reads what stands in a link's own box.
func (f *headlineFinder) headline(l *link) Headline {
	h := Headline{Title: l.text, URL: l.address}
	if f.inBody(l.entry) {
		l.item = f.itemInBody(l)
	}
	l.ownFirst, l.ownEnd = f.ownEntries(l)
	f.readItem(l, &h)
	h.Section, h.Related = f.section(l)
	if hostOf(h.URL) == unknownHost {
		h.URL = ""
	}
	if hostOf(h.Image) == unknownHost {
		h.Image = ""
	}
	return h
}

// inBody is true of an entry in the article's box.
func (f *headlineFinder) inBody(i int32) bool {
	return f.page.Body >= 0 && i > f.page.Body && i < f.entries[f.page.Body].end
}

// itemInBody is the box of a link in the article: the block around it. Where
// breaks part the paragraphs that block holds other headlines or the article's
// own lines, and the link stands for itself.
func (f *headlineFinder) itemInBody(l *link) int32 {
	box := f.blockAround(l.entry)
	if l.item > box || f.page.Stats[box].proseWidth >= teaserWidth {
		return l.entry
	}
	return box
}

// ownEntries is the range of entries that is a link's own: its item, or the line
// around an item within one, where breaks part the headlines of a list.
func (f *headlineFinder) ownEntries(l *link) (first, end int32) {
	item := &f.entries[l.item]
	if item.block || int(item.firstRun) == len(f.runs) {
		return l.item, item.end
	}
	r := &f.runs[item.firstRun]
	if r.first > l.entry || r.end < item.end || f.leadsElsewhere(r, l) {
		return l.item, item.end
	}
	return r.first, r.end
}

// leadsElsewhere is true of a run that holds another headline than l.
func (f *headlineFinder) leadsElsewhere(r *run, l *link) bool {
	for i := r.first; i < r.end; i++ {
		if n := f.onlyLink[i]; f.tag(i) == atom.A && n >= 0 && f.links[n].address != l.address {
			return true
		}
	}
	return false
}

// blockAround is the block element around an entry.
func (f *headlineFinder) blockAround(i int32) int32 {
	for i > 0 && !f.entries[i].block {
		i = f.entries[i].parent
	}
	return i
}

// readItem reads source, time, comments, picture and summary.
func (f *headlineFinder) readItem(l *link, h *Headline) {
	last := ""
	first := int(f.entries[l.ownFirst].firstRun)
	for r := first; r < min(len(f.runs), first+24) && f.runs[r].first < l.ownEnd; r++ {
		run := &f.runs[r]
		if run.width == 0 || run.first < l.ownFirst {
			continue
		}
		pieces := f.pieces(run, l)
		if len(pieces) == 0 {
			continue
		}
		f.readItemLine(pieces, last, h)
		if h.Summary == "" {
			h.Summary = f.summaryOf(run, pieces, h)
		}
		last = pieces[len(pieces)-1].text
	}
	var declared datetime.Stamp
	for i := l.ownFirst; i < min(l.ownEnd, l.ownFirst+maxItem); i++ {
		switch n := f.entries[i].node; {
		case n.DataAtom == atom.Img && h.Image == "":
			h.Image = resolveURL(f.page.Base, imageAddress(n))
		case n.DataAtom == atom.Time && !declared.Known():
			declared, _ = datetime.Time(attr(n, "datetime"), f.page.Reader)
		}
	}
	h.Published = moreExactTime(h.Published, declared, f.page.Reader)
}

// piece is one text of an item, with the element that it stands in.
type piece struct {
	text   string
	parent int32
}

// pieces are the texts of a run within the item of l, without the headline.
func (f *headlineFinder) pieces(run *run, l *link) []piece {
	var all []piece
	end := min(run.end, l.ownEnd)
	for i := max(run.first, l.ownFirst); i < end; i++ {
		if i == l.entry || f.tag(i) == atom.A && f.isTitle(i, run, l) {
			i = f.entries[i].end - 1
			continue
		}
		if f.isText(i) {
			if s := squeeze(f.rawText(i)); s != "" && s != l.text {
				all = append(all, piece{s, f.entries[i].parent})
			}
		}
	}
	return all
}

// isTitle is true of a link with the text of l, and of one behind other words of
// its line that leads on to the article.
func (f *headlineFinder) isTitle(i int32, run *run, l *link) bool {
	if f.onlyLink[i] < 0 {
		return false
	}
	same := &f.links[f.onlyLink[i]]
	return same.text == l.text || same.address == l.address && run.linkedWidth < run.width
}

// maxItemLine is the length from which a line of an item tells no facts, in bytes.
const maxItemLine = 200

// readItemLine reads the pieces of one line; last is the text before it.
func (f *headlineFinder) readItemLine(pieces []piece, last string, h *Headline) {
	whole, barred := "", ""
	for _, p := range pieces {
		if n, ok := f.commentCount(p); ok && h.Comments == nil {
			h.Comments = &n
		}
		if h.Source == "" && len(p.text) < 60 && f.isSourceBox(p.parent) && !labels.SourceLine(p.text, f.page.Reader).Published.Known() {
			h.Source = strings.Trim(p.text, " |·⋅•,，-—")
		}
		if len(whole) < maxItemLine {
			whole += p.text
			barred += " | " + p.text
		}
	}
	if len(whole) < maxItemLine && mayHoldFacts(whole) {
		line := labels.SourceLine(barred, f.page.Reader)
		if line.Source == "" && line.Published.Known() && len(last) < 60 {
			line.Source = labels.SourceLine(last+" | "+barred, f.page.Reader).Source
		}
		h.Source = cmp.Or(h.Source, line.Source, f.nameBeforeTime(whole))
		if !h.Published.Known() {
			h.Published = line.Published
		}
	}
}

// nameBeforeTime is the short name that a line begins with whose rest is a time.
func (f *headlineFinder) nameBeforeTime(line string) string {
	_, start, end, ok := datetime.FindTime(line, f.page.Reader)
	if !ok || start == 0 || strings.TrimSpace(line[end:]) != "" {
		return ""
	}
	name := strings.Trim(line[:start], " |·,，-—")
	if n := wordCount(name); n == 0 || n > 8 || len(name) > 60 || strings.ContainsAny(name, ":：。，!?") || labels.Boilerplate(name) {
		return ""
	}
	return name
}

// summaryOf is the text of a run that reads like sentences about the headline.
func (f *headlineFinder) summaryOf(r *run, pieces []piece, h *Headline) string {
	if r.linkedWidth*2 > r.width && !f.isLinkTo(h.URL, r) || r.width < 40 {
		return ""
	}
	whole := joinPieces(pieces)
	if wordCount(whole) <= 10 || letters(whole) == letters(h.Title) || labels.Boilerplate(whole) {
		return ""
	}
	return whole
}

// isLinkTo is true of a run that is one link to an address.
func (f *headlineFinder) isLinkTo(address string, r *run) bool {
	i := r.first
	for i >= 0 && f.tag(i) != atom.A {
		i = f.entries[i].parent
	}
	return i >= 0 && r.links <= 1 && r.linkedWidth == r.width && f.onlyLink[i] >= 0 && f.links[f.onlyLink[i]].address == address
}

// joinPieces joins texts, with a space where Latin words would touch.
func joinPieces(pieces []piece) string {
	var b strings.Builder
	for _, p := range pieces {
		if b.Len() > 0 && p.text[0] < utf8.RuneSelf && isWordRune(rune(p.text[0])) {
			b.WriteByte(' ')
		}
		b.WriteString(p.text)
	}
	return b.String()
}

// mayHoldFacts is true of a line that may hold a time or a labelled fact.
func mayHoldFacts(line string) bool {
	return strings.ContainsAny(line, "0123456789:：刚昨今") || hasPrefixFold(line, "by ")
}

// commentCount reads a count of comments: labelled so, or a bare number in a box
// named for them.
func (f *headlineFinder) commentCount(p piece) (int, bool) {
	if !strings.ContainsAny(p.text, "0123456789") {
		return 0, false
	}
	for _, fig := range labels.Figures(p.text) {
		if fig.Kind == labels.Comments || fig.Kind == labels.Unlabelled && f.hintNear(p.parent, hintComment) {
			return fig.N, true
		}
	}
	return 0, false
}

func (f *headlineFinder) hintNear(i int32, h hint) bool {
	for level := 0; i >= 0 && level < 4; i, level = f.entries[i].parent, level+1 {
		if f.entries[i].hints&h != 0 {
			return true
		}
	}
	return false
}

func (f *headlineFinder) isSourceBox(i int32) bool {
	return namesWord(f.entries[i].node, "source") || namesWord(f.entries[i].node, "media")
}
