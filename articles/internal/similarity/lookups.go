package similarity

import (
	"cmp"
	"newsreader/articles/internal/runes"
	"slices"
)

// Lookup is a question to an index of terms: which articles have a term in the title or, unless
// InTitle, in the text but not the title?
type Lookup struct {
	Term    Term
	Text    string // the term as the article spells it
	InTitle bool
	Worth   float64 // what the term contributes to the score of an article that has it
}

// The number of lookups for one article. More do not raise nDCG@10; each costs about 40 µs in FTS5.
const (
	maxTitleInTitle = 20 // terms of the title, in titles
	maxTitleInText  = 8  // terms of the title, in texts
	maxLeadInTitle  = 4  // terms of the lead alone, in titles
)

const (
	// maxHolding is the greatest frequency of a term that is looked up. Terms that are more common
	// count only when articles are compared.
	maxHolding = 1000
	// maxFound is the number of articles that all lookups together may find.
	maxFound = 4000
	// MaxCandidates is the number of articles found that are worth comparing. A quarter more does not
	// raise nDCG@10 and takes half a millisecond longer to read.
	MaxCandidates = 120
	// MaxExpanded is the number of top results whose stories are searched for more articles, which
	// share no rare term with the query article. There is one for every second query of the Chinese
	// pack; they raise nDCG@10 by .003 to .012.
	MaxExpanded = 10
)

// crossFieldWorth is what a term in the title of one article and only in the text of the other is
// worth, relative to one in both titles.
const crossFieldWorth = 0.5

// Lookups returns the questions that find the articles that may report the same event: those for
// the article's rarest terms. known reports whether the index contains the article itself; a term
// that no other article has is then not looked up.
func Lookups(t Text, freqs Frequencies, known bool) []Lookup {
	w := newWeigher(freqs, &Parameters{}, &ScriptParameters{})
	minHolding := 1
	if known {
		minHolding = 2
	}
	var chosen []Lookup
	found, titleInTitle, titleInText, leadInTitle := 0, maxTitleInTitle, maxTitleInText, maxLeadInTitle
	ask := func(left *int, l Lookup, holding int) {
		if *left > 0 && found+holding <= maxFound {
			*left--
			found += holding
			chosen = append(chosen, l)
		}
	}
	for _, t := range rarestTerms(t, freqs) {
		if t.holding < minHolding || t.holding > maxHolding {
			continue
		}
		worth := float64(w.weight(t.term).idf)
		if t.inTitle {
			ask(&titleInTitle, Lookup{t.term, t.text, true, worth}, t.holding)
			ask(&titleInText, Lookup{t.term, t.text, false, worth * crossFieldWorth}, t.holding)
		} else {
			ask(&leadInTitle, Lookup{t.term, t.text, true, worth * crossFieldWorth}, t.holding)
		}
	}
	return chosen
}

// heldTerm is a term of an article and the number of articles that have it.
type heldTerm struct {
	term    Term
	text    string
	inTitle bool
	holding int
}

// rarestTerms returns the distinct whole terms of an article, the rarest first.
func rarestTerms(t Text, freqs Frequencies) []heldTerm {
	seen := map[Term]bool{}
	var all []heldTerm
	add := func(text string, inTitle bool) {
		eachTerm(text, func(_ *token, term Term, start, end int) {
			if term.whole() && !seen[term] {
				seen[term] = true
				all = append(all, heldTerm{term, text[start:end], inTitle, freqs.Holding(term)})
			}
		})
	}
	add(TrimSiteName(runes.Clip(t.Title, maxTitle)), true)
	add(runes.Clip(t.Lead, maxLead), false)
	slices.SortStableFunc(all, func(a, b heldTerm) int { return cmp.Compare(a.holding, b.holding) })
	return all
}
