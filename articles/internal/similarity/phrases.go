package similarity

import (
	"math"
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/language"
)

const (
	// boundaryShare is the frequency, relative to the pairs that overlap it, up to which a pair is
	// taken to span two words.
	boundaryShare = 0.75
	// maxRun is the number of characters of an unspaced script in one phrase.
	maxRun = 12
	// maxName is the number of words of a name.
	maxName = 4
	// minNumber is the number of characters of a number worth naming, its unit included. Numbers of
	// two digits are everywhere.
	minNumber = 3
)

// phrase is a run of terms that two articles share.
type phrase struct {
	text, folded string
	worth        float64
	rarity       float64 // of its rarest term
	number       bool
}

// phraseFinder finds the phrases of a Reasoner's article that another article shares.
type phraseFinder struct {
	*Reasoner
	worth []float64          // of each of the Reasoner's terms by its best place in the other article, 0 if absent
	other string             // the other article's title and lead, folded
	found map[string]*phrase // by folded text

	// The text that is being searched.
	text  string
	place float64 // the worth of its terms
	run   []piece // the phrase so far
}

func newPhraseFinder(r *Reasoner, title, lead string) *phraseFinder {
	f := &phraseFinder{Reasoner: r, worth: make([]float64, len(r.slots)), found: map[string]*phrase{}}
	note := func(worth float64) func(*token, Term, int, int) {
		return func(_ *token, t Term, _, _ int) {
			if slot, ok := f.slots[t]; ok {
				f.worth[slot] = max(f.worth[slot], worth)
			}
		}
	}
	eachTerm(title, note(1))
	eachTerm(lead, note(leadWorth))
	f.other = foldText(title) + "\n" + foldText(lead)
	return f
}

// foldText folds the characters of a text as the tokenizer does.
func foldText(s string) string { return strings.Map(fold, s) }

// find finds the shared phrases of a text.
func (f *phraseFinder) find(t *reasonText, place float64) {
	f.text, f.place, f.run = t.text, place, f.run[:0]
	for i, p := range t.pieces {
		switch {
		case f.worth[p.slot] == 0 || p.term.kind() == kindPair && spansWords(t.pieces, i):
			f.endRun()
			continue
		case p.term.kind() == kindNumber:
			f.endRun()
			f.add(t.pieces[i:i+1], true)
			continue
		case !f.continuesRun(p):
			f.endRun()
		}
		f.run = append(f.run, p)
	}
	f.endRun()
}

// spansWords reports whether piece i, a pair, is rarer than both pairs that overlap it, so that its
// second character probably begins another word.
func spansWords(pieces []piece, i int) bool {
	p := pieces[i]
	if i == 0 || i+1 == len(pieces) || pieces[i-1].end <= p.start || pieces[i+1].start >= p.end {
		return false
	}
	return float64(p.holding) <= boundaryShare*float64(min(pieces[i-1].holding, pieces[i+1].holding))
}

// continuesRun reports whether p extends the run to a longer phrase that the other article has: as a
// pair that overlaps the last, or as another word of a name.
func (f *phraseFinder) continuesRun(p piece) bool {
	if len(f.run) == 0 {
		return true
	}
	last, start := f.run[len(f.run)-1], f.run[0].start
	joined := p.name && last.name && len(f.run) < maxName && strings.Trim(f.text[last.end:p.start], " \u00a0") == ""
	if p.term.kind() == kindPair {
		joined = last.term.kind() == kindPair && p.start < last.end && utf8.RuneCountInString(f.text[start:p.end]) <= maxRun
	}
	return joined && strings.Contains(f.other, foldText(f.text[start:p.end]))
}

// endRun adds the run as a phrase and begins a new one.
func (f *phraseFinder) endRun() {
	if len(f.run) > 0 {
		f.add(f.run, false)
		f.run = f.run[:0]
	}
}

// add adds a phrase if it is worth naming.
func (f *phraseFinder) add(run []piece, number bool) {
	text := f.text[run[0].start:run[len(run)-1].end]
	switch {
	case number:
		text = trimNextWord(text)
	case run[0].term.kind() == kindPair:
		text = f.wholeWords(f.text, run[0].start, run[len(run)-1].end, f.other)
	}
	worth, most := 0.0, 0.0
	for _, p := range run {
		rarity := f.rarity(p.holding)
		worth, most = worth+rarity*f.worth[p.slot], math.Max(most, rarity)
	}
	kind := run[0].term.kind()
	plainWord := (kind == kindWord || kind == kindShort) && !run[0].name
	chars := utf8.RuneCountInString(text)
	if most < minRarity || f.saysNothing(run, text) || chars < 2 || number && chars < minNumber || plainWord && kind == kindShort {
		return
	}
	key := foldText(text)
	if f.recurs(key) {
		return
	}
	// A longer phrase says more, but less than its parts would separately.
	worth = f.place * worth / math.Sqrt(float64(len(run)))
	if plainWord {
		worth /= 2
	}
	if p := f.found[key]; p == nil {
		f.found[key] = &phrase{text: text, folded: key, worth: worth, rarity: most, number: number}
	} else {
		p.worth = math.Max(p.worth, worth)
	}
}

// saysNothing reports whether a phrase consists of words that stand in any text.
func (f *phraseFinder) saysNothing(run []piece, text string) bool {
	if run[0].term.kind() == kindPair {
		return language.IsFunctionWord(text)
	}
	for _, p := range run {
		if !language.IsFunctionWord(f.text[p.start:p.end]) {
			return false
		}
	}
	return true
}

// units are the characters after a number that count or measure. Any other begins the next word.
const units = "年月日号时点分秒天周岁届名人位家个只头辆架艘台件种项条起例次场层楼元块万亿千百十米里尺斤克吨倍度成"

// trimNextWord removes a final character from a number that is not its unit.
func trimNextWord(number string) string {
	if r, n := utf8.DecodeLastRuneInString(number); isUnspaced(r) && !strings.ContainsRune(units, r) {
		return number[:len(number)-n]
	}
	return number
}
