package extract

import (
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
)

// What a card inside a text has at most.
const (
	maxCardRuns  = 6
	maxCardWidth = 600 // columns
	maxCardProse = 360 // columns
)

// dropTextCards drops the cards of other articles that stand between the paragraphs: boxes of their own with a linked
// title, and a sentence at most. If there is much text in such boxes, they are sections of the article.
func (t *trimmer) dropTextCards() {
	cards, inside := t.textCards()
	if len(cards) == 0 || t.stats[t.body].ProseWidth < 4*inside+minTextLeft {
		return
	}
	for _, box := range cards {
		t.drop[box] = true
	}
	t.lines = t.remainingRuns()
}

// textCards returns the boxes of cards between paragraphs and how much prose is in them.
func (t *trimmer) textCards() (cards []int32, prose int32) {
	if len(t.lines) == 0 {
		return nil, 0
	}
	begun := false
	last := t.lastParagraph()
	first, _ := t.RunsOf(t.body)
	gone := int32(-1)
	for r := first; r < last; r++ {
		run := &t.Runs[r]
		begun = begun || run.IsProse() && !t.dropped(run.First)
		if !begun || run.First < gone || !t.isCardTitle(run) {
			continue
		}
		if box := t.textCard(run); box >= 0 && t.Entries[box].End <= t.Runs[last].First {
			cards, prose, gone = append(cards, box), prose+t.stats[box].ProseWidth, t.Entries[box].End
		}
	}
	return cards, prose
}

// lastParagraph returns the last run that is a paragraph of the main box, or the first line.
func (t *trimmer) lastParagraph() int32 {
	for n := len(t.lines) - 1; n > 0; n-- {
		if r := t.lines[n]; t.Runs[r].IsProse() && t.paragraphParent(r) == t.mainBox {
			return r
		}
	}
	return t.lines[0]
}

// isCardTitle reports whether a run is a heading that links to another page of the site, or is named as a title.
func (t *trimmer) isCardTitle(r *htmltree.Run) bool {
	if r.Width < htmltree.MinScoredWidth || !r.IsLink() || t.Entries[r.First].Hidden {
		return false
	}
	return (t.Heading(r) != 0 || t.isNamedTitle(r)) && t.leadsElsewhere(r)
}

// isNamedTitle reports whether the link around the first text of a run, or an element between them, is named as a title
// or as what leads to another article.
func (t *trimmer) isNamedTitle(r *htmltree.Run) bool {
	for i := r.First; i > t.body; i = t.Entries[i].Parent {
		n := t.Entries[i].Node
		if t.Entries[i].Hints&htmltree.HintRelated != 0 || htmltree.NamesWord(n, "title") || htmltree.NamesWord(n, "headline") {
			return true
		}
		if t.Tag(i) == atom.A {
			break
		}
	}
	return false
}

// textCard returns the largest box around a title that is a card, or -1.
func (t *trimmer) textCard(title *htmltree.Run) int32 {
	card := int32(-1)
	for i := title.Box; i > t.body && !t.holdsText(i); i = t.Entries[i].Parent {
		s := &t.stats[i]
		if s.Runs > maxCardRuns || s.Width > maxCardWidth || s.ProseWidth > maxCardProse {
			break
		}
		switch t.Tag(i) {
		case atom.Div, atom.Section, atom.Article, atom.Aside, 0:
			if !t.hasInlineLinks(i) {
				card = i
			}
		case atom.Table, atom.Li, atom.Blockquote, atom.Pre:
			return -1
		}
	}
	return card
}

// hasInlineLinks reports whether a box has text with links in it, or more runs than a card has.
func (t *trimmer) hasInlineLinks(i int32) bool {
	first, end := t.RunsOf(i)
	if end-first > maxTeaserRuns {
		return true
	}
	for r := first; r < end; r++ {
		if run := &t.Runs[r]; run.Width > 0 && run.Links > 0 && !run.IsLink() && !t.Entries[run.First].Hidden {
			return true
		}
	}
	return false
}
