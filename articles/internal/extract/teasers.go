package extract

import (
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// What a card of another article has at most besides its title.
const (
	maxTeaserLines = 8
	maxTeaserRuns  = 40  // lines, and those that are empty or hidden
	maxTeaserProse = 500 // columns
)

// minTeaserTitle is the width of the narrowest title of a card, in columns.
const minTeaserTitle = 12

// minTextLeft is how many columns of prose must be left without the cards. A page of cards alone has no article whose
// end they could be.
const minTextLeft = 100

// teaser is a card of another article: a range of runs, one of the first of which is a linked title.
type teaser struct {
	first, end int32
	// box is the largest box in the body with this title and no other, -1 if the card has none of its own.
	box int32
	// dated reports that the card has an author or a time, or that its text breaks off.
	dated bool
}

// dropTeasers drops the cards of other articles, which are like siblings whose titles link to other pages of the site.
// Cards with authors or times are dropped wherever they are. Others may as well be sections of an article with linked
// headings, and are dropped only behind its last paragraph and if most of the text is before them.
func (t *trimmer) dropTeasers() {
	for _, titles := range t.teaserTitles() {
		for n := 0; n < len(titles); {
			end := n + 1
			for end < len(titles) && t.areNeighbours(titles[end-1], titles[end]) {
				end++
			}
			if end-n > 1 {
				t.dropIfTeasers(titles[n:end])
			}
			n = end
		}
	}
}

// teaserTitles returns the runs that may be titles of cards, those that are marked up alike together. Titles of cards
// may have been dropped as menus, and the texts below them not.
func (t *trimmer) teaserTitles() [][]int32 {
	var alike [][]int32
	known := map[string]int{} // by markup
	first, end := t.RunsOf(t.body)
	for r := first; r < end; r++ {
		run := &t.Runs[r]
		heading := t.Heading(run)
		if !run.IsLink() || run.Width < minTeaserTitle || heading == 0 && run.Width < htmltree.MinScoredWidth || t.Entries[run.First].Hidden || !t.leadsElsewhere(run) {
			continue
		}
		markup := heading.String() + " " + t.signature(run.Box)
		if _, ok := known[markup]; !ok {
			known[markup] = len(alike)
			alike = append(alike, nil)
		}
		alike[known[markup]] = append(alike[known[markup]], r)
	}
	return alike
}

// leadsElsewhere reports whether the first link of a run leads to another page of the same site.
func (t *trimmer) leadsElsewhere(r *htmltree.Run) bool {
	link := int32(-1)
	for i := r.First; i < r.End && link < 0; i++ {
		for k := i; k > t.body && t.Entries[k].InLink; k = t.Entries[k].Parent {
			if t.Tag(k) == atom.A {
				link = k
				break
			}
		}
	}
	if link < 0 {
		return false
	}
	href := htmltree.Attr(t.Entries[link].Node, "href")
	target := htmltree.ResolveURL(t.base, href)
	if target == "" {
		return t.base == nil && strings.HasPrefix(href, "/")
	}
	u, err := url.Parse(target)
	return err == nil && t.base != nil && isSameSite(u.Hostname(), t.base.Hostname()) && u.Path != t.base.Path && len(u.Path) > 1
}

// areNeighbours reports whether the runs a and b can be titles of cards that follow each other: between them is no more
// than a card has.
func (t *trimmer) areNeighbours(a, b int32) bool {
	if b-a > maxTeaserRuns {
		return false
	}
	prose, lines := int32(0), 0
	for r := a + 1; r < b; r++ {
		run := &t.Runs[r]
		if run.Width == 0 || t.Entries[run.First].Hidden {
			continue
		}
		if lines++; lines > maxTeaserLines {
			return false
		}
		if run.IsProse() {
			prose += run.Width
		}
		if h := t.Heading(run); h != 0 && h.String() <= t.Heading(&t.Runs[a]).String() && !run.IsLink() {
			return false
		}
	}
	return prose <= maxTeaserProse
}

// signature returns the tag and first class of entry i.
func (t *trimmer) signature(i int32) string {
	n := t.Entries[i].Node
	return n.Data + "." + firstWord(htmltree.Attr(n, "class"))
}

// dropIfTeasers drops the cards with these titles if they are not sections of the article.
func (t *trimmer) dropIfTeasers(titles []int32) {
	cards := t.teasersOf(titles)
	from, to := t.RunsOf(t.body)
	first, end := cards[0].first, cards[len(cards)-1].end
	inside, before, after := t.proseOf(first, end), t.proseOf(from, first), t.proseOf(end, to)
	if inside == 0 || before+after < minTextLeft {
		return
	}
	dated := 0
	for _, c := range cards {
		if c.dated {
			dated++
		}
	}
	boxed, isDated := t.areBoxedAlike(cards), dated*2 > len(cards)
	switch {
	case boxed && isDated && (len(cards) >= minTeasers || after == 0):
	case len(cards) < minTeasers || after > 0:
		return
	case boxed && before >= inside:
	case t.areInOneBox(titles) && (isDated || before >= 3*inside):
	default:
		return
	}
	for r := first; r < end; r++ {
		t.dropRun(r)
	}
	for _, c := range cards {
		if c.box >= 0 {
			t.drop[c.box] = true
		}
	}
}

// areBoxedAlike reports whether each card has a box of its own like that of the first, and no prose is between them.
func (t *trimmer) areBoxedAlike(cards []teaser) bool {
	for k, c := range cards {
		if c.box < 0 || t.signature(c.box) != t.signature(cards[0].box) || k > 0 && t.proseOf(cards[k-1].end, c.first) > 0 {
			return false
		}
	}
	return true
}

// areInOneBox reports whether the same box is the smallest around any two neighbours of these runs.
func (t *trimmer) areInOneBox(titles []int32) bool {
	common := int32(-1)
	for k := 1; k < len(titles); k++ {
		box := t.CommonBox(t.Runs[titles[k-1]].First, t.Runs[titles[k]].First)
		if k > 1 && box != common {
			return false
		}
		common = box
	}
	return true
}

// teasersOf returns the cards with these titles.
func (t *trimmer) teasersOf(titles []int32) []teaser {
	cards := make([]teaser, len(titles))
	_, last := t.RunsOf(t.body)
	longest := int32(1)
	for k, r := range titles {
		c := &cards[k]
		*c = teaser{first: r, end: r + 1, box: t.cardBox(titles, k)}
		switch {
		case c.box >= 0:
			c.first, c.end = t.RunsOf(c.box)
		case k+1 < len(titles):
			c.end = titles[k+1]
		default:
			c.end = min(r+longest, last)
		}
		longest = max(longest, c.end-r)
		for i := c.first; i < c.end; i++ {
			c.dated = c.dated || t.isTeaserFact(i)
		}
	}
	return cards
}

// maxTeaserFact is the width of the widest line with a card's author and time, in columns.
const maxTeaserFact = 80

// aDay is the time from which those of cards ("2 hours ago") count back when it does not matter which time they are. It
// is in the future, as times after it are none.
var aDay = time.Date(2090, time.January, 1, 0, 0, 0, 0, time.UTC)

// isTeaserFact reports whether a line has the author or the time of a card, or is a text that breaks off.
func (t *trimmer) isTeaserFact(r int32) bool {
	run := &t.Runs[r]
	if run.IsProse() {
		return pagetext.IsTruncated(t.lineText(r))
	}
	if run.Width > maxTeaserFact {
		return false
	}
	line := t.lineText(r)
	return !run.IsLink() && endsInTime(line) || t.isBylineOrTime(r)
}

// endsInTime reports whether a line has a time, or ends in one such as "2 hours ago".
func endsInTime(line string) bool {
	if _, _, _, ok := datetime.Find(line, datetime.Options{Now: aDay}); ok {
		return true
	}
	for {
		if _, ok := datetime.Parse(line, datetime.Options{Now: aDay}); ok {
			return true
		}
		_, rest, ok := strings.Cut(line, " ")
		if !ok {
			return false
		}
		line = rest
	}
}

// cardBox returns the largest box in the body around title k that does not contain the title before or after it, or -1
// if that has more than a card.
func (t *trimmer) cardBox(titles []int32, k int) int32 {
	at := t.Runs[titles[k]].First
	box := at
	for p := t.Entries[at].Parent; p > t.body; p = t.Entries[p].Parent {
		if k > 0 && t.Runs[titles[k-1]].First >= p || k+1 < len(titles) && t.Runs[titles[k+1]].First < t.Entries[p].End {
			break
		}
		if s := &t.stats[p]; s.Runs > maxTeaserLines || s.ProseWidth > maxTeaserProse {
			break
		}
		box = p
	}
	if !t.Entries[box].Block || htmltree.IsHeading(t.Entries[box].Node) {
		return -1
	}
	return box
}

// proseOf returns how many columns of prose are left in a range of runs.
func (t *trimmer) proseOf(first, end int32) int32 {
	width := int32(0)
	for r := first; r < end; r++ {
		if run := &t.Runs[r]; run.IsProse() && !t.dropped(run.First) {
			width += run.Width
		}
	}
	return width
}
