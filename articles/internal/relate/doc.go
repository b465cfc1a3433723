// Package relate says how surely two articles tell the same event, ranks articles by it, and
// gathers them into stories. It knows titles, leads, times and hosts, and how many articles of the library hold a
// term; it has no dictionary, no neural net and no weights of single terms.
package relate

import (
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
}

// Unknown is Published of an article whose time is not known.
const Unknown = -1 << 63

// Features makes a Doc. It takes linear time and a Doc's size is bounded.
func Features(t Text) Doc {
	var b builder
	title, lead := withoutSite(clip(t.Title, maxTitle)), clip(t.Lead, maxLead)
	d := Doc{Published: Unknown, Host: hashOf(t.Host)}
	b.title(title)
	d.Same, d.Unspaced = b.same, b.chars*2 >= b.chars+b.words*charsPerWord
	d.Title, _ = b.take()
	b.lead(lead)
	d.Lead, d.LeadCount = b.take()
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

// builder gathers the terms of one field.
type builder struct {
	terms        []Term
	same         uint32
	chars, words int
}

// title adds characters, pairs, words, their four-letter pieces and figures.
func (b *builder) title(text string) {
	b.same = 2166136261
	scanTerms(text, func(u *unit, t Term, _, _ int) {
		b.terms = append(b.terms, t)
		switch u.kind {
		case kindChar:
			if t.kind() == kindPair {
				return
			}
			b.chars++
		case kindWord:
			b.words++
			b.grams(u.text)
		}
		for _, c := range u.text {
			b.same = (b.same ^ uint32(c)) * 16777619
		}
	})
}

// lead adds pairs, words and figures.
func (b *builder) lead(text string) {
	scanTerms(text, func(_ *unit, t Term, _, _ int) {
		if t.whole() {
			b.terms = append(b.terms, t)
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
			b.terms = append(b.terms, makeTerm(kindGram, padded[starts[letters%gramLen]:i]))
		}
		starts[letters%gramLen] = i
		letters++
	}
	first := 0
	if letters >= gramLen {
		first = starts[letters%gramLen]
	}
	b.terms = append(b.terms, makeTerm(kindGram, padded[first:n+1]))
}

// take gives the terms gathered, distinct and ascending, and their numbers, and begins anew.
func (b *builder) take() ([]Term, []uint8) {
	slices.Sort(b.terms)
	var terms []Term
	var counts []uint8
	for _, t := range b.terms {
		if n := len(terms); n > 0 && terms[n-1] == t {
			counts[n-1] += min(1, 255-counts[n-1])
			continue
		}
		if terms == nil {
			terms, counts = make([]Term, 0, len(b.terms)), make([]uint8, 0, len(b.terms))
		}
		terms, counts = append(terms, t), append(counts, 1)
	}
	b.terms = b.terms[:0]
	return terms, counts
}
