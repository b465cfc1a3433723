package relate

import (
	"cmp"
	"slices"
)

// Wanted is a term by which the index is asked for articles to compare, and what finding it is worth.
type Wanted struct {
	Term    Term
	Text    string  // as it stands in the article, at its first place
	Title   float64 // the worth of an article that has it in its title
	Lead    float64 // of one that has it only in its text
	Holding int     // about how many articles have it
}

const (
	// WantedArticles is how many entries of the index may be read for one article: what a modest machine reads in
	// three milliseconds. Four times as many raise no figure by .001, a half as many lower none by it.
	WantedArticles = 3000
	// Candidates is how many articles are worth comparing. Twice as many raise no figure.
	Candidates = 200
)

// What a term is worth by where it stands: in the article or in the other, in title or lead.
const (
	titleTitle = 1
	titleLead  = 0.5
	leadTitle  = 0.2
	leadLead   = 0.1
)

// Wants chooses the terms of an article to ask the index for: the rarest first, until all
// the articles that hold them make up budget, but always one that any article holds.
func Wants(t Text, f Frequencies, budget int) []Wanted {
	found := map[Term]int{}
	var all []Wanted
	add := func(text string, title bool) {
		scanTerms(text, func(_ *unit, term Term, start, end int) {
			if !term.whole() {
				return
			}
			at, ok := found[term]
			if !ok {
				at = len(all)
				found[term] = at
				all = append(all, Wanted{Term: term, Text: text[start:end], Holding: f.Holding(term)})
			}
			if w := &all[at]; title {
				w.Title, w.Lead = titleTitle, titleLead
			} else if w.Title == 0 {
				w.Title, w.Lead = leadTitle, leadLead
			}
		})
	}
	add(withoutSite(clip(t.Title, maxTitle)), true)
	add(clip(t.Lead, maxLead), false)
	w := newWeigher(f, &Constants{}, &Script{})
	for i := range all {
		idf := float64(w.of(all[i].Term).idf)
		all[i].Title *= idf
		all[i].Lead *= idf
	}
	return affordable(all, budget)
}

// affordable gives the terms worth most an entry of the index, as many as budget allows.
func affordable(all []Wanted, budget int) []Wanted {
	price := func(w Wanted) float64 { return float64(w.Holding) / w.Title }
	slices.SortStableFunc(all, func(a, b Wanted) int { return cmp.Compare(price(a), price(b)) })
	used := 0
	for i, w := range all {
		if used += w.Holding; used > budget && i > 0 {
			return all[:i]
		}
	}
	return all
}
