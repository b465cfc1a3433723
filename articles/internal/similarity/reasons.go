package similarity

import (
	"cmp"
	"math"
	"newsreader/articles/internal/runes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Reasons explains to a reader why two articles belong together.
type Reasons struct {
	Shared  []string // phrases of the first article that the other has too, the most informative first
	Numbers []string // numbers that both have, with their units
}

const (
	maxReasons = 5 // of either kind
	// minReasonArticles is the least number of articles that a library is taken to have: in one of a
	// few articles, every term is rare.
	minReasonArticles = 2000
	// goodRarity is the rarity of a term worth naming, which one in about thirty articles has. If no
	// shared phrase has such a term, those of minRarity will do, which one in eight articles has.
	goodRarity, minRarity = 3.5, 2
	// leadWorth is the worth of a term in a lead, relative to one in a title.
	leadWorth = 0.3
)

// Reasoner finds the reasons why other articles belong with a given one. It is not safe for
// concurrent use.
type Reasoner struct {
	*Collection
	freqs       Frequencies
	articles    float64      // at least minReasonArticles
	slots       map[Term]int // numbers the distinct terms of title and lead
	title, lead reasonText
}

// reasonText is a text and its occurrences of pairs, words and numbers.
type reasonText struct {
	text   string
	pieces []piece
}

// piece is an occurrence of a term.
type piece struct {
	term       Term
	slot       int // of the term
	start, end int // byte offsets
	holding    int // the number of articles with the term
	name       bool
}

// NewReasoner returns a Reasoner for an article. The collection, which should have the article and those that it will be
// compared with, shows the bounds of words.
func NewReasoner(t Text, freqs Frequencies, c *Collection) *Reasoner {
	r := &Reasoner{Collection: c, freqs: freqs, articles: float64(max(minReasonArticles, freqs.Articles())), slots: map[Term]int{}}
	r.title, r.lead = r.read(TrimSiteName(runes.Clip(t.Title, maxTitle))), r.read(runes.Clip(t.Lead, maxLead))
	return r
}

// Why returns the reasons why another article belongs with the Reasoner's. It takes linear time.
func (r *Reasoner) Why(other Text) Reasons {
	f := newPhraseFinder(r, TrimSiteName(runes.Clip(other.Title, maxTitle)), runes.Clip(other.Lead, maxLead))
	f.find(&r.title, 1)
	f.find(&r.lead, leadWorth)
	return reasons(f.found)
}

// read finds the pieces of a text.
func (r *Reasoner) read(text string) reasonText {
	var all []piece
	numberEnd := 0 // of the last number, its unit included
	eachTerm(text, func(tok *token, t Term, start, end int) {
		if tok.kind == kindNumber {
			numberEnd = start + len(trimNextWord(text[start:end]))
		}
		if t.kind() == kindChar || start < numberEnd && tok.kind == kindChar {
			return
		}
		slot, known := r.slots[t]
		if !known {
			slot = len(r.slots)
			r.slots[t] = slot
		}
		first, _ := utf8.DecodeRuneInString(text[start:])
		all = append(all, piece{term: t, slot: slot, start: start, end: end, holding: r.freqs.Holding(t), name: unicode.IsUpper(first)})
	})
	return reasonText{text, all}
}

// rarity returns the inverse document frequency of a term.
func (r *Reasoner) rarity(holding int) float64 {
	return math.Log(r.articles / math.Max(1, float64(holding)))
}

// reasons chooses the phrases and numbers worth most, none of which is part of another.
func reasons(found map[string]*phrase) (chosen Reasons) {
	all := make([]*phrase, 0, len(found))
	for _, p := range found {
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b *phrase) int {
		return cmp.Or(cmp.Compare(b.worth, a.worth), cmp.Compare(a.folded, b.folded))
	})
	var kept []*phrase
	enough := sufficientRarity(all)
	for _, p := range all {
		overlaps := slices.ContainsFunc(kept, func(k *phrase) bool {
			return k.number == p.number && (strings.Contains(k.folded, p.folded) || strings.Contains(p.folded, k.folded))
		})
		switch {
		case overlaps || p.rarity < enough:
			continue
		case p.number && len(chosen.Numbers) < maxReasons:
			chosen.Numbers = append(chosen.Numbers, p.text)
		case !p.number && len(chosen.Shared) < maxReasons:
			chosen.Shared = append(chosen.Shared, p.text)
		}
		kept = append(kept, p)
	}
	return chosen
}

// sufficientRarity returns the rarity from which a phrase or number is worth naming.
func sufficientRarity(all []*phrase) float64 {
	if slices.ContainsFunc(all, func(p *phrase) bool { return !p.number && p.rarity >= goodRarity }) {
		return goodRarity
	}
	return minRarity
}
