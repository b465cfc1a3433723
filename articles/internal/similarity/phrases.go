package similarity

import (
	"math"
	"strings"
	"unicode/utf8"
)

// phrase is a shared run of terms.
type phrase struct {
	text, folded string
	worth        float64
	rarity       float64 // of its rarest term
	number       bool
}

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
