package similarity

import (
	"cmp"
	"slices"
)

// Lookup is a question to an index of terms: which articles hold this text in the title, or in the text alone?
type Lookup struct {
	Term    Term
	Text    string  // one term, as the article spells it
	InTitle bool    // ask for titles, else for texts without titles
	Worth   float64 // what an article that holds it is worth
}

// How many lookups are made for one article: its rarest terms. With all of them nDCG@10 would be no greater; each costs
// some 40 µs in FTS5.
const (
	titleInTitle = 20
	titleInText  = 8
	textInTitle  = 4
)

const (
	// maxHolding is how many articles may hold a term that is looked up; commoner terms only count where articles
	// are compared.
	maxHolding = 1000
	// maxFound is how many articles all lookups together may find.
	maxFound = 4000
	// Candidates is how many of the articles found are worth comparing. With a quarter more nDCG@10 is no greater, and half a
	// millisecond goes into reading them.
	Candidates = 120
	// Leaders is how many of the first answers have the others of their stories looked at, which share no rare
	// term with the article: half an article for a Chinese query, .003 to .012 in nDCG@10.
	Leaders = 10
)

// titleLead is what a term is worth in the title of one article and only the text of the other, beside 1 in both titles.
const titleLead = 0.5

// Lookups chooses what to ask the index so that the articles are found that may tell the same event: the article's rarest terms.
// Known says that the article itself is in the index, so that what no other holds is not looked up.
func Lookups(t Text, f Frequencies, known bool) []Lookup {
	w := newWeigher(f, &Constants{}, &Script{})
	least := 1
	if known {
		least = 2
	}
	var chosen []Lookup
	found, left := 0, [3]int{titleInTitle, titleInText, textInTitle}
	ask := func(kind int, l Lookup, holding int) {
		if left[kind] > 0 && found+holding <= maxFound {
			left[kind]--
			found += holding
			chosen = append(chosen, l)
		}
	}
	for _, term := range rarest(t, f) {
		if term.holding < least || term.holding > maxHolding {
			continue
		}
		worth := float64(w.of(term.term).idf)
		if term.inTitle {
			ask(0, Lookup{term.term, term.text, true, worth}, term.holding)
			ask(1, Lookup{term.term, term.text, false, worth * titleLead}, term.holding)
		} else {
			ask(2, Lookup{term.term, term.text, true, worth * titleLead}, term.holding)
		}
	}
	return chosen
}

// held is a term of an article and how many articles hold it.
type held struct {
	term    Term
	text    string
	inTitle bool
	holding int
}

// rarest gives the different whole terms of an article, the rarest first.
func rarest(t Text, f Frequencies) []held {
	seen := map[Term]bool{}
	var all []held
	add := func(text string, inTitle bool) {
		scanTerms(text, func(_ *unit, term Term, start, end int) {
			if term.whole() && !seen[term] {
				seen[term] = true
				all = append(all, held{term, text[start:end], inTitle, f.Holding(term)})
			}
		})
	}
	add(withoutSite(clip(t.Title, maxTitle)), true)
	add(clip(t.Lead, maxLead), false)
	slices.SortStableFunc(all, func(a, b held) int { return cmp.Compare(a.holding, b.holding) })
	return all
}
