package extract

import "newsreader/articles/internal/extract/htmltree"

// maxBiography is the width of the longest text about an author, in columns.
const maxBiography = 1600

// dropCards drops the cards of the authors that end the text and reports whether there were any. Boxes
// with a quarter of the prose are the article's own, such as the answers of several authors.
func (t *trimmer) dropCards() bool {
	var cards []int32
	prose, n := int32(0), len(t.lines)
	for n > 0 {
		card := t.cardAround(t.lines[n-1])
		if card < 0 {
			break
		}
		cards = append(cards, card)
		prose += t.stats[card].ProseWidth
		for n > 0 && t.Runs[t.lines[n-1]].First > card {
			n--
		}
	}
	if len(cards) == 0 || prose*4 > t.stats[t.body].ProseWidth {
		return false
	}
	for _, card := range cards {
		t.drop[card] = true
	}
	t.lines = t.lines[:n]
	return true
}

// cardAround returns the outermost box around a run that is named or marked up as an author, or -1.
func (t *trimmer) cardAround(r int32) int32 {
	card := int32(-1)
	for i := t.Runs[r].Box; i > t.body && t.stats[i].Width <= maxBiography; i = t.Entries[i].Parent {
		n := t.Entries[i].Node
		if t.stats[i].Runs > 1 && (htmltree.Attr(n, "itemprop") == "author" || htmltree.NamesWord(n, "author")) {
			card = i
		}
	}
	return card
}

// isLastSection reports whether no heading as high as that of line n follows it. Whatever follows a label that
// is no heading belongs to it.
func (t *trimmer) isLastSection(n int) bool {
	level := t.Heading(&t.Runs[t.lines[n]])
	for _, r := range t.lines[n+1:] {
		if h := t.Heading(&t.Runs[r]); h != 0 && h.String() <= level.String() {
			return false
		}
	}
	return true
}
