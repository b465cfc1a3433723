package headlines

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// headline reads the item that a link belongs to.
func (f *Finder) headline(l *link) Headline {
	h := Headline{Title: l.text, URL: l.address}
	if f.inBody(l.entry) {
		l.item = f.itemInBody(l)
	}
	l.ownFirst, l.ownEnd = f.ownEntries(l)
	f.readItem(l, &h)
	h.Section, h.Related = f.section(l)
	if htmltree.HostOf(h.URL) == unknownHost {
		h.URL = ""
	}
	if htmltree.HostOf(h.Image) == unknownHost {
		h.Image = ""
	}
	return h
}

// inBody reports whether entry i is inside the article.
func (f *Finder) inBody(i int32) bool {
	if f.page.TextEnd > 0 {
		return i >= f.page.TextFrom && i < f.page.TextEnd
	}
	return f.inBodyBox(i)
}

// inBodyBox reports whether entry i is in the box that the article is in, cut from its text or not.
func (f *Finder) inBodyBox(i int32) bool {
	return f.page.Body >= 0 && i > f.page.Body && i < f.Entries[f.page.Body].End
}

// itemInBody returns the item of a link in the article: the block around it, or the link alone if that
// block also has other headlines or lines of the article, as where line breaks separate paragraphs.
func (f *Finder) itemInBody(l *link) int32 {
	box := f.blockAround(l.entry)
	if l.item > box || f.page.Stats[box].ProseWidth >= teaserWidth {
		return l.entry
	}
	return box
}

// ownEntries returns the range of entries that describe a link: its item, or the whole line around an
// inline item, where line breaks separate the headlines of a list.
func (f *Finder) ownEntries(l *link) (first, end int32) {
	if l.listed && f.Entries[l.itemFirst].Block && f.isOnlyTitle(l) {
		return min(l.item, l.itemFirst), max(f.Entries[l.item].End, l.itemEnd)
	}
	item := &f.Entries[l.item]
	if item.Block || int(item.FirstRun) == len(f.Runs) {
		return l.item, item.End
	}
	r := &f.Runs[item.FirstRun]
	if r.First > l.entry || r.End < item.End || f.leadsElsewhere(r, l) {
		return l.item, item.End
	}
	return r.First, r.End
}

// isOnlyTitle reports whether l is the only headline of its item in a list, and not among an article's lines.
func (f *Finder) isOnlyTitle(l *link) bool {
	return !f.inBody(l.entry) && f.chosenBefore[l.itemEnd]-f.chosenBefore[l.itemFirst] <= 1
}

// leadsElsewhere reports whether a run contains a headline other than l.
func (f *Finder) leadsElsewhere(r *htmltree.Run, l *link) bool {
	for i := r.First; i < r.End; i++ {
		if n := f.onlyLink[i]; f.Tag(i) == atom.A && n >= 0 && f.links[n].address != l.address {
			return true
		}
	}
	return false
}

// blockAround returns the block element around entry i.
func (f *Finder) blockAround(i int32) int32 {
	for i > 0 && !f.Entries[i].Block {
		i = f.Entries[i].Parent
	}
	return i
}

// readItem reads source, time, comment count, image and summary.
func (f *Finder) readItem(l *link, h *Headline) {
	last := ""
	first := int(f.Entries[l.ownFirst].FirstRun)
	for r := first; r < min(len(f.Runs), first+24) && f.Runs[r].First < l.ownEnd; r++ {
		run := &f.Runs[r]
		if run.Width == 0 || run.First < l.ownFirst {
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
	if text := f.timeText(l.entry); text != "" && !h.Published.Known() {
		h.Published, _ = datetime.Parse(strings.Trim(text, timeMarks), f.page.Reader)
	}
	var declared datetime.Stamp
	for i := l.ownFirst; i < min(l.ownEnd, l.ownFirst+maxItem); i++ {
		switch n := f.Entries[i].Node; {
		case n.DataAtom == atom.Img && h.Image == "":
			h.Image = htmltree.ResolveURL(f.page.Base, htmltree.ImageAddress(n))
		case !declared.Known():
			declared = f.declaredTime(i)
		}
	}
	if h.Published.Relative && declared.Known() {
		h.Published = datetime.Stamp{} // "2 hours ago" counts from when the page was made
	}
	h.Published = pagetext.MoreExactTime(h.Published, declared, f.page.Reader)
}

// piece is one text of an item and the element that it is in.
type piece struct {
	text   string
	parent int32
}

// pieces returns the texts of a run that are in the item of l, except the headline.
func (f *Finder) pieces(run *htmltree.Run, l *link) []piece {
	var all []piece
	end := min(run.End, l.ownEnd)
	for i := max(run.First, l.ownFirst); i < end; i++ {
		if i == l.entry || f.Tag(i) == atom.A && f.isTitle(i, run, l) {
			i = f.Entries[i].End - 1
			continue
		}
		if f.IsText(i) {
			if s := pagetext.Squeeze(f.RawText(i)); s != "" && s != l.text {
				all = append(all, piece{s, f.Entries[i].Parent})
			}
		}
	}
	return all
}

// isTitle reports whether link i repeats the text of l, or leads to the same article from the end of
// another line, as Continue reading does.
func (f *Finder) isTitle(i int32, run *htmltree.Run, l *link) bool {
	if f.onlyLink[i] < 0 {
		return false
	}
	same := &f.links[f.onlyLink[i]]
	return same.text == l.text || same.address == l.address && run.LinkedWidth < run.Width
}

// maxItemLine is the length, in bytes, above which a line of an item is not read for facts.
const maxItemLine = 200

// readItemLine reads the facts in the pieces of one line; last is the text before it.
func (f *Finder) readItemLine(pieces []piece, last string, h *Headline) {
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
		for _, p := range pieces {
			if h.Published.Known() || !mayHoldFacts(p.text) {
				continue
			}
			if st, _ := datetime.Parse(strings.Trim(p.text, timeMarks), f.page.Reader); st.Relative {
				h.Published = st
			}
		}
	}
}

// nameBeforeTime returns the short name, probably a source, in a line that consists of a name and a
// time.
func (f *Finder) nameBeforeTime(line string) string {
	_, start, end, ok := datetime.Find(line, f.page.Reader)
	if !ok || start == 0 || strings.TrimSpace(line[end:]) != "" {
		return ""
	}
	name := strings.Trim(line[:start], " |·,，-—")
	if n := pagetext.WordCount(name); n == 0 || n > 8 || len(name) > 60 || strings.ContainsAny(name, ":：。，!?") || labels.IsBoilerplate(name) {
		return ""
	}
	return name
}

// summaryOf returns the text of a run if it reads like sentences about the headline.
func (f *Finder) summaryOf(r *htmltree.Run, pieces []piece, h *Headline) string {
	if r.LinkedWidth*2 > r.Width && !f.isLinkTo(h.URL, r) || r.Width < 40 {
		return ""
	}
	whole := joinPieces(pieces)
	if pagetext.WordCount(whole) <= 10 || pagetext.Letters(whole) == pagetext.Letters(h.Title) || labels.IsBoilerplate(whole) {
		return ""
	}
	return whole
}

// isLinkTo reports whether a run consists of one link to an address.
func (f *Finder) isLinkTo(address string, r *htmltree.Run) bool {
	i := r.First
	for i >= 0 && f.Tag(i) != atom.A {
		i = f.Entries[i].Parent
	}
	return i >= 0 && r.Links <= 1 && r.LinkedWidth == r.Width && f.onlyLink[i] >= 0 && f.links[f.onlyLink[i]].address == address
}

// joinPieces joins texts, with a space where Latin words would touch.
func joinPieces(pieces []piece) string {
	var b strings.Builder
	for _, p := range pieces {
		if b.Len() > 0 && p.text[0] < utf8.RuneSelf && pagetext.IsWordRune(rune(p.text[0])) {
			b.WriteByte(' ')
		}
		b.WriteString(p.text)
	}
	return b.String()
}

// mayHoldFacts reports whether a line may contain a time or a labelled fact; it only saves time.
func mayHoldFacts(line string) bool {
	return strings.ContainsAny(line, "0123456789:：刚昨今") || pagetext.HasPrefixFold(line, "by ")
}

// commentCount reads a comment count: a labelled number, or a bare one in a box named for comments.
func (f *Finder) commentCount(p piece) (int, bool) {
	if !strings.ContainsAny(p.text, "0123456789") {
		return 0, false
	}
	for _, fig := range labels.Counts(p.text) {
		if fig.Kind == labels.Comments || fig.Kind == labels.Unlabelled && f.hintNear(p.parent, htmltree.HintComment) {
			return fig.N, true
		}
	}
	return 0, false
}

func (f *Finder) hintNear(i int32, h htmltree.Hint) bool {
	for level := 0; i >= 0 && level < 4; i, level = f.Entries[i].Parent, level+1 {
		if f.Entries[i].Hints&h != 0 {
			return true
		}
	}
	return false
}

func (f *Finder) isSourceBox(i int32) bool {
	return htmltree.NamesWord(f.Entries[i].Node, "source") || htmltree.NamesWord(f.Entries[i].Node, "media")
}
