// Package similarity says how surely two articles tell the same event, ranks articles by it, gathers them
// into stories, and gives the reasons. It knows titles, leads, times and hosts, and how many articles of the library hold a
// term; it has no dictionary, no neural net and no weights of single terms.
//
// Texts become terms ([Features]): titles as characters and pairs of characters in scripts without spaces, words and
// their four-letter pieces in others; leads as pairs and words. Terms weigh by their rarity in the library ([Counts]).
// Candidates are asked of an index by the rarest terms of an article ([Lookups]), compared ([Model.Rank]) and told apart
// by a logistic function of some evidence, for rankings and for stories: the mean of the evidence from either of two
// articles is symmetric ([Model.Pairs]). Who resembles many resembles each of them less surely, which nearest-neighbour
// search knows as hubness (Radovanović, Nanopoulos, Ivanović: "Hubs in space", JMLR 11, 2010): the crowd around each
// article lowers its odds. Stories grow by average linkage ([Model.Stories]).
//
// The constants were chosen by the program in folder tune, which says how. Tried there and not found to pay: figures that differ in
// two titles; longest common substring; three neighbouring characters; rarity in titles alone; rarity among the
// candidates; the first sentences of a lead before the others; likeness to the first answers (feedback); the
// length of candidates beside their mean. More than a tenth of a point in nDCG@10 hangs on: repetitions in leads,
// leads of 160 terms rather than 64, parts of words in titles, and time.
package similarity

import (
	"cmp"
	"slices"
	"time"
)

// Text is what relate reads of an article.
type Text struct {
	Title     string
	Lead      string    // the beginning of the text, or the summary under the title; may be empty
	Published time.Time // zero when unknown
	Host      string    // the site it stands on, or the source; empty when unknown
}

// What is read of an article, in bytes. More says little more and costs time.
const (
	maxTitle = 600
	maxLead  = 900 // three hundred Chinese characters, a hundred and fifty English words
)

// Doc is what articles are compared by. It is made by [Features]; its terms are distinct and ascending.
type Doc struct {
	Title     []Term
	Lead      []Term
	LeadCount []uint8 // how often each term stands in the lead, 255 at most
	Published int64   // seconds since 1970, Unknown when not known
	Host      uint32  // a hash, 0 when not known
	Same      uint32  // a hash of the title's letters and digits, by which exact reprints are known
	Unspaced  bool    // the title is mostly in a script without spaces

	// Crowd is how many others seem to tell the same event: the sum of the probabilities. [Model.Stories] tells it. It
	// grows, and is no part of the stored form.
	Crowd float64
}

// sameOf is a hash of a title's letters and digits. The name of the site behind the title is part of it: reprints under
// another name are not the same line.
func sameOf(title string) uint32 {
	h := uint32(2166136261)
	for _, r := range title {
		if r = folded(r); isWordRune(r) || isUnspaced(r) {
			h = (h ^ uint32(r)) * 16777619
		}
	}
	return h
}

// Unknown is Published of an article whose time is not known.
const Unknown = -1 << 63

// Features makes a Doc. It takes linear time and a Doc's size is bounded.
func Features(t Text) Doc {
	var b builder
	title, lead := withoutSite(clip(t.Title, maxTitle)), clip(t.Lead, maxLead)
	d := Doc{Published: Unknown, Host: hashOf(t.Host)}
	b.title(title)
	d.Same, d.Unspaced = sameOf(clip(t.Title, maxTitle)), b.chars*2 >= b.chars+b.words*charsPerWord
	d.Title, _ = b.take(builderSlots)
	b.lead(lead)
	d.Lead, d.LeadCount = b.take(leadTerms)
	if !t.Published.IsZero() {
		d.Published = t.Published.Unix()
	}
	return d
}

// charsPerWord is about how many characters say what a word of a spaced script says.
const charsPerWord = 2

func clip(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	for limit > 0 && s[limit]&0xC0 == 0x80 {
		limit--
	}
	return s[:limit]
}

func hashOf(s string) uint32 {
	if s == "" {
		return 0
	}
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return max(h, 1)
}

// builder gathers the distinct terms of one field in the order of their first places.
type builder struct {
	terms        []Term
	counts       []uint8
	slots        [builderSlots]uint16 // open addressing: one more than a term's place in terms, 0 for none
	chars, words int
}

// builderSlots is more than the terms that a title or lead of the greatest length can have.
const builderSlots = 1 << 12

func (b *builder) add(t Term) {
	i := uint32(t) * 0x9E3779B1 >> 20
	for ; b.slots[i] != 0; i = (i + 1) % builderSlots {
		if at := b.slots[i] - 1; b.terms[at] == t {
			b.counts[at] += min(1, 255-b.counts[at])
			return
		}
	}
	b.terms, b.counts = append(b.terms, t), append(b.counts, 1)
	b.slots[i] = uint16(len(b.terms))
}

// title adds characters, pairs, words, their four-letter pieces and figures.
func (b *builder) title(text string) {
	scanTerms(text, func(u *unit, t Term, _, _ int) {
		b.add(t)
		switch u.kind {
		case kindChar:
			if t.kind() == kindPair {
				return
			}
			b.chars++
		case kindWord, kindShort:
			b.words++
			b.grams(u.text)
		}
	})
}

// lead adds pairs, words and figures.
func (b *builder) lead(text string) {
	scanTerms(text, func(_ *unit, t Term, _, _ int) {
		if t.whole() {
			b.add(t)
		}
	})
}

// gramLen is the length of the pieces of words: long enough to be rare, short enough to survive endings.
const gramLen = 4

// grams adds each four neighbouring letters of a word with a blank at either end.
func (b *builder) grams(word []byte) {
	var padded [maxWord + 16]byte
	padded[0] = ' '
	n := 1 + copy(padded[1:len(padded)-1], word)
	padded[n] = ' '
	var starts [gramLen]int // of the last letters
	letters := 0
	for i, c := range padded[:n+1] {
		if c&0xC0 == 0x80 {
			continue
		}
		if letters >= gramLen {
			b.add(makeTerm(kindGram, padded[starts[letters%gramLen]:i]))
		}
		starts[letters%gramLen] = i
		letters++
	}
	first := 0
	if letters >= gramLen {
		first = starts[letters%gramLen]
	}
	b.add(makeTerm(kindGram, padded[first:n+1]))
}

// take gives the most telling terms gathered, at most limit, ascending, and how often each was added; and begins
// anew. What stands twice is what the text is about; of the rest, what stands first says most.
func (b *builder) take(limit int) ([]Term, []uint8) {
	type counted struct {
		term  Term
		count uint8
	}
	kept := make([]counted, 0, min(limit, len(b.terms)))
	for _, again := range [2]bool{true, false} {
		for i, t := range b.terms {
			if b.counts[i] > 1 == again && len(kept) < limit {
				kept = append(kept, counted{t, b.counts[i]})
			}
		}
	}
	slices.SortFunc(kept, func(x, y counted) int { return cmp.Compare(x.term, y.term) })
	terms, counts := make([]Term, len(kept)), make([]uint8, len(kept))
	for i, k := range kept {
		terms[i], counts[i] = k.term, k.count
	}
	b.terms, b.counts = b.terms[:0], b.counts[:0]
	clear(b.slots[:])
	return terms, counts
}

// leadTerms is how many terms of a lead are kept: 160 for .002 more in Chinese nDCG@10 than 128; 192 give no more, and .001
// less in F1.
const leadTerms = 160
