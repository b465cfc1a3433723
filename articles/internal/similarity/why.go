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

// phrase is a shared run of terms.
type phrase struct {
	text, folded string
	worth        float64
	rarity       float64 // of its rarest term
	number       bool
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

// phrases finds the runs of terms in text that the other article has.
func (w *whyer) phrases(of *reasonText, place float64) {
	w.text, w.place, w.run = of.text, place, w.run[:0]
	pieces := of.pieces
	for i, p := range pieces {
		switch {
		case w.other[p.slot] == 0 || p.term.kind() == kindPair && w.divides(pieces, i):
			w.flush()
			continue
		case p.term.kind() == kindNumber:
			w.flush()
			w.add(pieces[i:i+1], true)
			continue
		case !w.follows(p):
			w.flush()
		}
		w.run = append(w.run, p)
	}
	w.flush()
}

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

// divides is true of a pair that is rarer than both that it overlaps: its second character begins another word.
func (w *whyer) divides(pieces []piece, i int) bool {
	p := pieces[i]
	if i == 0 || i+1 == len(pieces) || pieces[i-1].end <= p.start || pieces[i+1].start >= p.end {
		return false
	}
	return float64(p.held) <= boundary*float64(min(pieces[i-1].held, pieces[i+1].held))
}

// follows is true of a piece that belongs to the run: a pair that overlaps the one before, or a name after a name.
func (w *whyer) follows(p piece) bool {
	if len(w.run) == 0 {
		return true
	}
	last, first := w.run[len(w.run)-1], w.run[0].start
	joined := p.name && last.name && len(w.run) < longestName && strings.Trim(w.text[last.end:p.start], " \u00a0") == ""
	if p.term.kind() == kindPair {
		joined = last.term.kind() == kindPair && p.start < last.end && utf8.RuneCountInString(w.text[first:p.end]) <= longestRun
	}
	return joined && strings.Contains(w.texts, foldedText(w.text[first:p.end]))
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
	if number {
		text = withoutWord(text)
	} else {
		text = withoutParticles(text)
	}
	worth, most := 0.0, 0.0
	for _, p := range run {
		rarity := w.rarity(p.held)
		worth, most = worth+rarity*w.other[p.slot], math.Max(most, rarity)
	}
	kind := run[0].term.kind()
	word := (kind == kindWord || kind == kindShort) && !run[0].name
	letters := utf8.RuneCountInString(text)
	if most < leastRarity || letters < 2 || number && letters < leastFigure || word && kind == kindShort {
		return
	}
	// A longer run says more, but not as much as its parts would one by one.
	worth = w.place * worth / math.Sqrt(float64(len(run)))
	if word {
		worth /= 2
	}
	key := foldedText(text)
	if p := w.found[key]; p == nil {
		w.found[key] = &phrase{text: text, folded: key, worth: worth, rarity: most, number: number}
	} else {
		p.worth = math.Max(p.worth, worth)
	}
}

// units are the characters behind a figure that count or measure; others begin the next word.
const units = "年月日号时点分秒天周岁届名人位家个只头辆架艘台件种项条起例次场层楼元块万亿千百十米里尺斤克吨倍度成"

// withoutWord is a figure without the character of the next word.
func withoutWord(figure string) string {
	if r, n := utf8.DecodeLastRuneInString(figure); isUnspaced(r) && !strings.ContainsRune(units, r) {
		return figure[:len(figure)-n]
	}
	return figure
}

// withoutParticles is a phrase without the particles that pairs of characters leave at its ends. Few words of several
// characters begin or end with these.
func withoutParticles(phrase string) string {
	if s := strings.TrimRight(strings.TrimLeft(phrase, "的"), "的了被"); utf8.RuneCountInString(s) > 1 {
		return s
	}
	return phrase
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
