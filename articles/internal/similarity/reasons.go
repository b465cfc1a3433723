package similarity

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Reasons is what a person may be told about why two articles belong together.
type Reasons struct {
	Shared  []string // names, places and terms of the first article that the other has too, the most telling first
	Numbers []string // figures that both have, with their units
}

const (
	maxReasons = 5
	// reasonArticles is how many articles rarity is reckoned in at least: in a library of a few articles
	// every term is rare.
	reasonArticles = 2000
	// tellingRarity is the least rarity of a term worth naming, that of one in about thirty articles;
	// where there is none, leastRarity will do, that of one in eight.
	tellingRarity, leastRarity = 3.5, 2
	// boundary is at most how often, beside the rarer of the pairs before and after it, two characters
	// follow each other where one word ends and the next begins.
	boundary = 0.75
	// reasonLead is what a term counts in a lead, beside 1 in a title.
	reasonLead = 0.3
	// leastFigure is how many characters a figure worth naming has, its unit among them: two digits stand everywhere.
	leastFigure = 3
	// longestRun is how many characters of an unspaced script are named in one piece.
	longestRun = 12
	// longestName is the same in words.
	longestName = 4
)

// Reasoner says of one article why others belong with it. It is not safe for use by several goroutines.
type Reasoner struct {
	f           Frequencies
	n           float64
	title, lead reasonText
	slots       map[Term]int // of the different terms of both
}

// reasonText is a text of the article and what it is made of.
type reasonText struct {
	text   string
	pieces []piece
}

// NewReasoner makes a Reasoner for an article.
func NewReasoner(t Text, f Frequencies) *Reasoner {
	r := &Reasoner{f: f, n: float64(max(reasonArticles, f.Articles())), slots: map[Term]int{}}
	r.title, r.lead = r.reading(withoutSite(clip(t.Title, maxTitle))), r.reading(clip(t.Lead, maxLead))
	return r
}

// Why compares the article with another in words. It takes linear time.
func (r *Reasoner) Why(c Text) Reasons {
	w := &whyer{Reasoner: r, other: make([]float64, len(r.slots)), found: map[string]*phrase{}}
	w.read(withoutSite(clip(c.Title, maxTitle)), clip(c.Lead, maxLead))
	w.phrases(&r.title, 1)
	w.phrases(&r.lead, reasonLead)
	shared, numbers := w.telling()
	return Reasons{shared, numbers}
}

// whyer finds what two articles share.
type whyer struct {
	*Reasoner
	other []float64 // by the slots of terms: what they are worth by their place in the other article, 0 where they are not in it
	texts string    // of the other article, folded, to find runs in
	found map[string]*phrase
	run   []piece
	text  string
	place float64
}

// piece is a term in the first article that the other has too.
type piece struct {
	term       Term
	slot       int // of the term
	start, end int
	held       int  // by how many articles
	name       bool // a capitalised word
}

func (w *whyer) read(title, lead string) {
	note := func(worth float64) func(*unit, Term, int, int) {
		return func(_ *unit, t Term, _, _ int) {
			if slot, ok := w.slots[t]; ok {
				w.other[slot] = max(w.other[slot], worth)
			}
		}
	}
	scanTerms(title, note(1))
	scanTerms(lead, note(reasonLead))
	w.texts = foldedText(title) + "\n" + foldedText(lead)
}

// foldedText is text as the scanner reads it, letter by letter.
func foldedText(s string) string { return strings.Map(folded, s) }

// rarity is the inverse document frequency of a term that so many articles hold.
func (r *Reasoner) rarity(held int) float64 { return math.Log(r.n / math.Max(1, float64(held))) }

// reading finds the pairs, words and figures of text.
func (r *Reasoner) reading(text string) reasonText {
	var all []piece
	figure := 0 // where the last one with its unit ended
	scanTerms(text, func(u *unit, t Term, start, end int) {
		if u.kind == kindNumber {
			figure = start + len(withoutWord(text[start:end]))
		}
		if t.kind() == kindChar || start < figure && u.kind == kindChar {
			return
		}
		slot, known := r.slots[t]
		if !known {
			slot = len(r.slots)
			r.slots[t] = slot
		}
		first, _ := utf8.DecodeRuneInString(text[start:])
		all = append(all, piece{term: t, slot: slot, start: start, end: end, held: r.f.Holding(t), name: unicode.IsUpper(first)})
	})
	return reasonText{text, all}
}

// least is the rarity that a phrase worth naming must have: less where nothing is rarer.
func least(all []*phrase) float64 {
	if slices.ContainsFunc(all, func(p *phrase) bool { return !p.number && p.rarity >= tellingRarity }) {
		return tellingRarity
	}
	return leastRarity
}

// telling gives the phrases and figures worth most, none within another.
func (w *whyer) telling() (shared, numbers []string) {
	all := make([]*phrase, 0, len(w.found))
	for _, p := range w.found {
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b *phrase) int {
		return cmp.Or(cmp.Compare(b.worth, a.worth), cmp.Compare(a.folded, b.folded))
	})
	var kept []*phrase
	enough := least(all)
	for _, p := range all {
		within := slices.ContainsFunc(kept, func(k *phrase) bool {
			return k.number == p.number && (strings.Contains(k.folded, p.folded) || strings.Contains(p.folded, k.folded))
		})
		switch {
		case within || p.rarity < enough:
			continue
		case p.number && len(numbers) < maxReasons:
			numbers = append(numbers, p.text)
		case !p.number && len(shared) < maxReasons:
			shared = append(shared, p.text)
		}
		kept = append(kept, p)
	}
	return shared, numbers
}
