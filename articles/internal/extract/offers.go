package extract

import (
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/labels"
)

// maxOfferRest is how many columns of other prose a box has at most whose offer is its subject.
const maxOfferRest = 300

// dropOffers drops the boxes inside the article that offer something else: a newsletter, a subscription, a film that is
// shown once the reader consents to it. A box of the article's own form stays, whatever it says; so do the
// answer to a question, and what may be the editors' word to their readers above the first paragraph.
func (t *trimmer) dropOffers() {
	kept := t.lines[:0]
	gone, begun := int32(-1), false // the end of the last box that was dropped; whether the article has begun
	for _, r := range t.lines {
		run := &t.Runs[r]
		if run.First < gone {
			continue
		}
		if t.isInMain(r) {
			begun = begun || run.IsProse()
		} else if t.isOfferLine(run, begun) {
			box, n := t.offerBox(r), len(kept)
			for box >= 0 && n > 0 && t.Runs[kept[n-1]].First >= box {
				n--
			}
			if box >= 0 && (n == 0 || !isQuestion(t.lineText(kept[n-1]))) {
				kept = kept[:n]
				t.drop[box], gone = true, t.Entries[box].End
				continue
			}
		}
		kept = append(kept, r)
	}
	t.lines = kept
}

// isInMain reports whether a run is directly in the main box, and not in a box of its own there.
func (t *trimmer) isInMain(r int32) bool {
	box := t.Runs[r].Box
	switch tag := t.Tag(box); tag {
	case atom.Div, atom.Section, atom.Aside, atom.Form:
		return box == t.mainBox || tag == t.mainTag && t.paragraphParent(r) == t.mainBox
	}
	return t.paragraphParent(r) == t.mainBox
}

// isOfferLine reports whether a run has the words of an offer, or, if asked for, those of an invitation.
func (t *trimmer) isOfferLine(r *htmltree.Run, invitation bool) bool {
	if r.Width == 0 || r.Width > maxOfferWidth {
		return false
	}
	line := t.Text(r.First, r.End)
	return labels.IsOffer(line) || labels.IsConsent(line) || invitation && labels.IsInvitation(line)
}

// offerBox returns the largest box around a run whose subject is an offer, or -1.
func (t *trimmer) offerBox(r int32) int32 {
	offer := int32(-1)
	for i := t.Runs[r].Box; i > t.body && !t.holdsText(i); i = t.Entries[i].Parent {
		if !t.Entries[i].Block {
			continue
		}
		switch t.Tag(i) {
		case atom.Table, atom.Tr, atom.Td, atom.Blockquote, atom.Pre:
			return -1
		case atom.P, atom.Li, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			continue
		}
		if t.stats[i].Width > maxOfferWidth || !t.isMostlyOffer(i) {
			break
		}
		offer = i
	}
	return offer
}

// holdsText reports whether entry i is the main box, is around it, or has its form.
func (t *trimmer) holdsText(i int32) bool {
	return i <= t.mainBox && t.mainBox < t.Entries[i].End || t.signature(i) == t.signature(t.mainBox) && t.Entries[i].Hints&htmltree.HintsBoilerplate == 0
}

// isMostlyOffer reports whether a box has little prose besides the lines of an offer. Answers to a question are none.
func (t *trimmer) isMostlyOffer(i int32) bool {
	first, end := t.RunsOf(i)
	if end-first > maxOfferRuns {
		return false
	}
	offer, rest := int32(0), int32(0)
	for r := first; r < end; r++ {
		switch run := &t.Runs[r]; {
		case t.isOfferLine(run, true):
			offer += run.Width
		case run.IsProse():
			rest += run.Width
		}
	}
	return rest == 0 || rest <= maxOfferRest && rest <= 3*offer && t.countQuestions(i) == 0
}
