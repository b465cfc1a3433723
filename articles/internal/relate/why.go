package relate

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Reasons is what a person may be told about why two articles belong together.
type Reasons struct {
	Shared  []string // names, places and terms of the first article that the other has too, the most telling first
	Numbers []string // figures that both have, with their units
	Days    float64  // between them, not negative
	Dated   bool     // both times are known; Days means nothing otherwise
}

const (
	maxReasons = 5
	// reasonArticles is how many articles rarity is reckoned in at least: in a library of a few articles
	// every term is rare.
	reasonArticles = 2000
	// tellingRarity is the least rarity of a term worth naming, that of one in about eight articles.
	tellingRarity = 2
	// boundTogether is how much oftener than by chance two characters must follow each other for
	// the pair to stand within a word, as a logarithm (pointwise mutual information; Church, Hanks: "Word association
	// norms", Computational Linguistics 16, 1990).
	boundTogether = 2.5
	// longestRun is how many characters of an unspaced script are named in one piece.
	longestRun = 12
)

// Why compares two articles in words. It takes linear time.
func Why(q, c Text, f Frequencies) Reasons {
	r := Reasons{}
	if !q.Published.IsZero() && !c.Published.IsZero() {
		r.Dated, r.Days = true, math.Abs(float64(q.Published.Sub(c.Published)))/float64(24*time.Hour)
	}
	w := &whyer{f: f, n: float64(max(reasonArticles, f.Articles())), other: map[Term]float64{}, found: map[string]*phrase{}}
	w.read(withoutSite(clip(c.Title, maxTitle)), clip(c.Lead, maxLead))
	w.phrases(withoutSite(clip(q.Title, maxTitle)), titleTitle)
	w.phrases(clip(q.Lead, maxLead), titleLead)
	r.Shared, r.Numbers = w.telling()
	return r
}

// whyer finds what two articles share.
type whyer struct {
	f     Frequencies
	n     float64
	other map[Term]float64 // terms of the other article and what they are worth by their place
	texts string           // of the other article, folded, to find runs in
	found map[string]*phrase
	run   []piece
	text  string
	place float64
}

// piece is a term in the first article that the other has too.
type piece struct {
	term       Term
	start, end int
	name       bool // a capitalised word
}

// phrase is a shared run of terms.
type phrase struct {
	text, folded string
	worth        float64
	number       bool
}

func (w *whyer) read(title, lead string) {
	note := func(worth float64) func(*unit, Term, int, int) {
		return func(_ *unit, t Term, _, _ int) { w.other[t] = max(w.other[t], worth) }
	}
	scanTerms(title, note(titleTitle))
	scanTerms(lead, note(titleLead))
	w.texts = foldedText(title) + "\n" + foldedText(lead)
}

// foldedText is text as the scanner reads it, letter by letter.
func foldedText(s string) string { return strings.Map(folded, s) }

// rarity is the inverse document frequency of a term.
func (w *whyer) rarity(t Term) float64 {
	return math.Log(w.n / math.Max(1, float64(w.f.Holding(t))))
}

// phrases finds the runs of terms in text that the other article has.
func (w *whyer) phrases(text string, place float64) {
	w.text, w.place, w.run = text, place, w.run[:0]
	scanTerms(text, func(u *unit, t Term, start, end int) {
		if t.kind() == kindChar {
			return
		}
		if w.other[t] == 0 {
			w.flush()
			return
		}
		p := piece{term: t, start: start, end: end}
		switch u.kind {
		case kindNumber:
			w.flush()
			w.add([]piece{p}, true)
			return
		case kindWord:
			first, _ := utf8.DecodeRuneInString(text[start:])
			p.name = unicode.IsUpper(first)
		}
		if !w.follows(p) {
			w.flush()
		}
		w.run = append(w.run, p)
	})
	w.flush()
}

// follows is true of a piece that belongs to the run: a pair that overlaps the one before, within a word, or a name after a name.
func (w *whyer) follows(p piece) bool {
	if len(w.run) == 0 {
		return true
	}
	last := w.run[len(w.run)-1]
	if first := w.run[0].start; !strings.Contains(w.texts, foldedText(w.text[first:p.end])) {
		return false
	}
	if p.term.kind() == kindPair {
		return last.term.kind() == kindPair && p.start < last.end && w.bound(p) && utf8.RuneCountInString(w.text[w.run[0].start:p.end]) <= longestRun
	}
	return p.name && last.name && strings.TrimSpace(w.text[last.end:p.start]) == ""
}

// bound is true of a pair whose characters follow each other oftener than by chance.
func (w *whyer) bound(p piece) bool {
	count := func(s string) (held float64, size int) {
		r, n := utf8.DecodeRuneInString(s)
		return math.Max(1, float64(w.f.Holding(charTerm(folded(r))))), n
	}
	a, n := count(w.text[p.start:])
	b, _ := count(w.text[p.start+n:])
	return math.Log(math.Max(1, float64(w.f.Holding(p.term)))*w.n/(a*b)) >= boundTogether
}

// flush ends a run and notes what it says.
func (w *whyer) flush() {
	if len(w.run) > 0 {
		w.add(w.run, false)
		w.run = w.run[:0]
	}
}

func (w *whyer) add(run []piece, number bool) {
	text := w.text[run[0].start:run[len(run)-1].end]
	worth, most := 0.0, 0.0
	for _, p := range run {
		x := w.rarity(p.term) * w.other[p.term]
		worth, most = worth+x, math.Max(most, w.rarity(p.term))
	}
	if !number && (most < tellingRarity || utf8.RuneCountInString(text) < 2) {
		return
	}
	// A longer run says more, but not as much as its parts would one by one.
	worth = w.place * worth / math.Sqrt(float64(len(run)))
	key := foldedText(text)
	if p := w.found[key]; p == nil {
		w.found[key] = &phrase{text: text, folded: key, worth: worth, number: number}
	} else {
		p.worth = math.Max(p.worth, worth)
	}
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
	for _, p := range all {
		within := slices.ContainsFunc(kept, func(k *phrase) bool {
			return k.number == p.number && (strings.Contains(k.folded, p.folded) || strings.Contains(p.folded, k.folded))
		})
		switch {
		case within:
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
