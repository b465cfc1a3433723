package headlines

import (
	"cmp"
	"sort"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// Limits of teasers whose heading is no link.
const (
	maxTeaserLinks = 12   // links of one that are compared
	maxTeaserWidth = 1200 // columns of prose
)

// unlinked is a heading without a link, and the range of its teaser: the heading and what is below it, or the box
// that both are in.
type unlinked struct {
	heading, box int32
	title        string
	first, end   int32
	links        []*link // those in the range
}

// nameStoryLinks gives the links below headings that are no links themselves, such as "Full story", the text of the
// heading. It does so where several headings in the same place have such a link.
func (f *Finder) nameStoryLinks() {
	all := f.unlinkedHeadings()
	byBox := map[int32][]*unlinked{}
	var boxes []int32
	for k := range all {
		u := &all[k]
		if byBox[u.box] == nil {
			boxes = append(boxes, u.box)
		}
		byBox[u.box] = append(byBox[u.box], u)
	}
	for _, box := range boxes {
		if teasers := byBox[box]; len(teasers) >= minItems {
			f.nameFrom(teasers)
		}
	}
}

// unlinkedHeadings returns the headings that are no links and have a link below them.
func (f *Finder) unlinkedHeadings() []unlinked {
	var all []unlinked
	headings := f.NextWithTag(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)
	for i := headings[0]; int(i) < len(f.Entries); i = headings[i+1] {
		if f.Entries[i].InLink || f.Tag(i) == atom.H1 || f.Entries[i].Hidden {
			continue
		}
		title := f.titleIn(i, f.Entries[i].End)
		if pagetext.WordCount(title) < 2 || pagetext.MeasureOf(title).Width > maxHeadline || labels.Section(title) != labels.NoSection || labels.IsBoilerplate(title) || len(f.linksIn(i, f.Entries[i].End)) > 0 {
			continue
		}
		u := unlinked{heading: i, title: title}
		f.findTeaser(&u, headings)
		if len(u.links) > 0 && len(u.links) <= maxTeaserLinks {
			all = append(all, u)
		}
	}
	return all
}

// findTeaser sets the range of u: the smallest box that has a link as well and no other heading, or else what is
// between u and the next heading.
func (f *Finder) findTeaser(u *unlinked, headings []int32) {
	next := headings[u.heading+1]
	i := u.heading
	for level := 0; level < listDepth; level++ {
		p := f.Entries[i].Parent
		if p < 0 || headings[p] != u.heading || f.Entries[p].End > next || f.Tag(p) == atom.Body || f.Tag(p) == atom.Main {
			break
		}
		i = p
	}
	u.box, u.first, u.end = f.Entries[i].Parent, i, f.Entries[i].End
	if u.links = f.linksIn(u.first, u.end); len(u.links) == 0 && u.box >= 0 {
		u.end = min(next, f.Entries[u.box].End)
		u.links = f.linksIn(u.first, u.end)
	}
}

// linksIn returns the links in a range of entries.
func (f *Finder) linksIn(first, end int32) []*link {
	n := sort.Search(len(f.links), func(n int) bool { return f.links[n].entry >= first })
	var all []*link
	for ; n < len(f.links) && f.links[n].entry < end && len(all) <= maxTeaserLinks; n++ {
		all = append(all, &f.links[n])
	}
	return all
}

// nameFrom names the links of teasers in one box: those whose text is the same in most of them, if they lead to as many
// pages; elsewhere the only address of a teaser.
func (f *Finder) nameFrom(teasers []*unlinked) {
	button := buttonOf(teasers)
	named := make([]*link, len(teasers))
	pages := map[string]bool{}
	for k, u := range teasers {
		if named[k] = f.storyLink(u, button); named[k] != nil {
			pages[named[k].address] = true
		}
	}
	if n := len(pages); n < minItems || n*5 < len(teasers)*3 {
		return
	}
	for k, u := range teasers {
		if l := named[k]; l != nil {
			l.text, l.words, l.heading, l.listed = u.title, pagetext.WordCount(u.title), u.heading, true
			l.itemFirst, l.itemEnd = u.first, u.end
		}
	}
}

// buttonOf returns the text that most teasers have a link with, to a page of its own in each, or "".
func buttonOf(teasers []*unlinked) string {
	addresses := map[string]map[string]bool{}
	var texts []string
	for _, u := range teasers {
		for _, l := range u.links {
			key := pagetext.Letters(l.text)
			if key == "" || l.words >= 8 {
				continue
			}
			if addresses[key] == nil {
				addresses[key] = map[string]bool{}
				texts = append(texts, key)
			}
			addresses[key][l.address] = true
		}
	}
	best := ""
	for _, key := range texts {
		if n := len(addresses[key]); n*5 >= len(teasers)*3 && (best == "" || n > len(addresses[best])) {
			best = key
		}
	}
	return best
}

// storyLink returns the link of a teaser to its article, or nil. A link that could itself be a title shows that the
// heading is a section's.
func (f *Finder) storyLink(u *unlinked, button string) *link {
	var story *link
	one := true
	for _, l := range u.links {
		if f.inHeading(l.entry) || f.inBoilerplate(l) || isTagURL(l.address) && l.address == u.links[0].address {
			return nil
		}
		one = one && l.address == u.links[0].address
		if story == nil && button != "" && pagetext.Letters(l.text) == button {
			story = l
		}
	}
	if one && pagetext.WordCount(u.title) >= 3 && f.mayLeadOn(u) {
		story = cmp.Or(story, u.links[0])
	}
	if story == nil || isSiteRoot(story.address) || story.paid || !f.isTeaserLong(u, story) || f.hasOtherTitle(u, story) {
		return nil
	}
	return story
}

// mayLeadOn reports whether the links of a teaser are buttons, pictures, or the teaser itself, rather than a title
// below a section's heading.
func (f *Finder) mayLeadOn(u *unlinked) bool {
	for _, l := range u.links {
		if l.words >= minHeadline && l.words < 2*pagetext.WordCount(u.title) && !pagetext.StartsReadMore(l.text) {
			return false
		}
	}
	return true
}

// hasOtherTitle reports whether a teaser has a link on a line of its own, as long as a title, to another page than its
// story.
func (f *Finder) hasOtherTitle(u *unlinked, story *link) bool {
	for _, l := range u.links {
		if l.address != story.address && l.words >= minHeadline && !f.inProse(l) && !pagetext.StartsReadMore(l.text) {
			return true
		}
	}
	return false
}

// isTeaserLong reports whether the prose below a heading is no longer than a teaser. A part of an article may have a
// button as well, so that there are several paragraphs, or a link to another site, only where its words lead on.
func (f *Finder) isTeaserLong(u *unlinked, story *link) bool {
	width, paragraphs := int32(0), 0
	for r := f.Entries[u.first].FirstRun; int(r) < len(f.Runs) && f.Runs[r].First < u.end; r++ {
		if f.Runs[r].IsProse() {
			width += f.Runs[r].Width
			paragraphs++
		}
	}
	own := htmltree.HostOf(story.address) == f.page.Base.Hostname()
	return width <= maxTeaserWidth && (paragraphs <= 1 && own || pagetext.StartsReadMore(story.text))
}
